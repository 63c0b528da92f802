// What to offer today, of the routines there are: what the therapist or the person planned, else a suggestion
// that fits the person, what was done lately, and the day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "journal/session_record.hpp"
#include "routine/routine.hpp"

namespace limber {

enum class Giver { limber, person, therapist };

// What counts of a routine, for this person.
struct Candidate {
  std::string id;
  const Schedule* schedule = nullptr;  // null where it has none
  Millis length{0};
  bool restful = false;  // nothing but breathing and relaxation
  bool gentle = false;   // fit for the day of a massage
  bool mild = false;     // its file says that it is gentle
  Giver giver = Giver::limber;
  bool taken_up = false;  // came with Limber, and the person made it their plan
  double fit = 1;  // of its exercises, the share that the person's answers leave in it; 0: nothing is left
  bool in_bed = false;  // for early and late
  int helps = 0;        // of the places that trouble the person, how many it works on
  std::optional<std::int64_t> planned_since = {};  // local day; absent: from the first time it was done
};

// Why it is offered.
enum class Reason {
  none,
  from_therapist,
  planned,  // by the person
  missed,   // planned for an earlier day, and today is as good
  first,
  suggested,  // for this hour, or for a place that troubles the person
  again,
  quiet_after_today,
  quiet_between,  // the therapist planned nothing for today
  gentle_after_massage,
  breathing_on_a_chair,  // a warning sign leaves nothing else
  calm                   // a rough day, or nothing else fits: breathing does
};

struct Suggestion {
  std::optional<std::size_t> chosen;  // of the candidates
  Reason reason = Reason::none;
  std::int64_t planned_for = 0;  // the day it was missed on
};

// Enough of a routine that it may be offered; and so little that it is not itself any more.
inline constexpr double fits_well = 0.75;
inline constexpr double hardly_fits = 0.5;

// On a day with clearly more pain, or a lot of it, nothing but rest. What a therapist gave comes first as
// long as it is due today, then what the person planned; both whatever the hour, the nearest before the
// others, and those without an hour before those. With nothing due and nothing done today, what was planned
// for one of the last six days and not done since is moved to today, but for what comes tomorrow anyway.
// Where there is something of a therapist's, examples are not suggested on the days between. Else: after a
// session today only rest, and never pressed for; after a massage what is made for that day, or only what is
// gentle; to someone new the first day, or what asks for no floor; after a morning with a little more pain
// the same as last time; in the first days only what is gentle and not much longer than what was done; what
// works where it troubles the person; what hurt lately is left in peace for a week. `sessions`: newest first.
Suggestion suggestion(const std::vector<Candidate>& candidates, const std::vector<SessionRecord>& sessions,
                      const WallTime& now, bool massage_today);

// At most so many that fit best, the most restful last: to name in place of one that does not.
std::vector<std::size_t> fitting(const std::vector<Candidate>& candidates, std::size_t most);

// The last session of this local day of which most was done; null if there is none. Points into `sessions`.
const SessionRecord* done_on(const std::vector<SessionRecord>& sessions, std::int64_t day);
// The last of this day, if it ended early; null where more was done of another.
const SessionRecord* left_on(const std::vector<SessionRecord>& sessions, std::int64_t day);

// The last session of this day, if it ended before its end, something is left of it, it did not end badly,
// and no comfort check said to stop.
const SessionRecord* to_go_on_with(const std::vector<SessionRecord>& sessions, std::int64_t day);

// Whether pain rose clearly in it or after it, or it was left because of pain.
bool went_badly(const SessionRecord& record);

}  // namespace limber
