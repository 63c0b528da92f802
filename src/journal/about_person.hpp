// What a journal holds that is not of one session.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/names.hpp"
#include "base/special_members.hpp"
#include "journal/assessment.hpp"
#include "journal/red_flags.hpp"
#include "journal/screening.hpp"

namespace limber {

// A routine that came with Limber, made the person's own plan on this local day.
struct TakenUp {
  std::string routine;  // its id
  std::int64_t since = 0;
  bool operator==(const TakenUp&) const = default;
};

// A phase of a programme that has begun, on this local day. The first says that it was taken up.
struct PhaseBegun {
  std::string programme;  // its id
  int phase = 0;          // its place in the programme
  std::int64_t since = 0;
  bool operator==(const PhaseBegun&) const = default;
};

// Nothing is planned from this local day on until the day the person went on; absent: it lasts.
struct Pause {
  std::int64_t since = 0;
  std::optional<std::int64_t> until;
  bool operator==(const Pause&) const = default;
};

// How the person does one exercise, in place of what the routine's file asks for; 0 and "": as there.
struct Level {
  int reps = 0;
  int hold_s = 0;
  int minutes = 0;
  std::string instead;  // id of the harder variant in its place, of which the numbers are then
  bool operator==(const Level&) const = default;
};

// up: with the person's yes, which nothing else replaces; not_yet: offered, and it stays as it is; back:
// after a red morning; away: after a week without a session.
enum class DoseTurn : std::uint8_t { up, not_yet, back, away };
template <>
inline constexpr std::array names_of<DoseTurn>{"up", "not-yet", "back", "away"};

inline constexpr int most_steps_less = 2;

// A change of what is done of a routine, kept beside it and never in its file (evidence E63).
struct DoseChange {
  WallTime at;
  std::string routine;   // its id
  std::string version;   // of the routine; what a later one asks for stands before it
  std::string exercise;  // id, as the routine names it; "": all of the routine
  DoseTurn turn = DoseTurn::not_yet;
  Level level;          // of the exercise, from then on; with not_yet what was offered
  int less = 0;         // of all of the routine: so many steps below its file, up to most_steps_less
  std::string session;  // uid of the session it came from; "" where the person decided
  bool operator==(const DoseChange&) const = default;
};

// Something the person wants to do again, in their own words. It is rated with Instrument::psfs, under these
// words.
struct Goal {
  std::string words;
  WallTime since;
  bool operator==(const Goal&) const = default;
};

// All of them, as they were last written down: at most `most_goals`. Told and none: asked, and passed over.
struct Goals {
  std::optional<WallTime> told;
  std::vector<Goal> list;
  bool operator==(const Goals&) const = default;
};
inline constexpr std::size_t most_goals = 3;

// Five lines for a bad day, written on a calm one, each in the person's own words or empty.
struct FlarePlan {
  std::optional<WallTime> written;
  std::string sets_it_off;
  std::string first_signs;
  std::string first_day;
  std::string days_two_to_seven;
  std::string whom_i_tell;  // and when I call
  bool operator==(const FlarePlan&) const = default;
  bool empty() const;  // no line says anything
};
inline constexpr std::array<std::string FlarePlan::*, 5> flare_plan_lines{
    &FlarePlan::sets_it_off, &FlarePlan::first_signs, &FlarePlan::first_day, &FlarePlan::days_two_to_seven,
    &FlarePlan::whom_i_tell};

// A time of much more pain than usual, by local days: since the day the person said so, until the day on
// which they said that it had settled; absent: they did not say (course/flare_plan.hpp knows when it was
// over).
struct Flare {
  std::int64_t since = 0;
  std::optional<std::int64_t> until;
  bool operator==(const Flare&) const = default;
};

// A movement measured by the person alone (evidence E81): how often they stood up from a chair in 30 seconds,
// and how many centimetres were left between fingertips and floor.
enum class Movement : std::uint8_t { sit_to_stand, fingertips_to_floor };
template <>
inline constexpr std::array names_of<Movement>{"sit-to-stand", "fingertips-to-floor"};
inline constexpr std::int64_t most_measured = 150;  // stands or centimetres; more is a slip of the finger

struct Measured {
  std::int64_t id = 0;  // 0 until stored
  std::string uid;      // as SessionRecord::uid
  WallTime at;
  Movement movement = Movement::sit_to_stand;
  int value = 0;  // 0 … most_measured
  bool operator==(const Measured&) const = default;
};

// Something that was offered once and answered, read or not: the id of a card in Learn, or "measure".
struct Offered {
  std::string what;
  std::int64_t day = 0;  // the local day it was answered last
  bool operator==(const Offered&) const = default;
};

struct AboutPerson {
  LIMBER_REGULAR_MEMBERS(AboutPerson);

  std::string uid;  // of the journal itself, and so of its person: 32 hexadecimal digits
  Screening screening;
  std::vector<std::int64_t> massages;         // local days since 1970-01-01, newest first
  std::vector<RedFlagCheck> red_flag_checks;  // newest first
  std::vector<Assessment> assessments;        // newest first
  std::vector<TakenUp> plan;                  // by id; each routine once
  std::vector<PhaseBegun> phases;             // by programme and phase
  std::vector<Pause> pauses;                  // newest first
  std::vector<DoseChange> doses;              // oldest first
  std::vector<std::string> went_further;      // exercises left because it went further down, not tried since
  Goals goals;
  FlarePlan flare_plan;
  std::vector<Flare> flares;       // newest first
  std::vector<Measured> measured;  // newest first
  std::vector<Offered> offered;    // by what; each once
  bool operator==(const AboutPerson&) const = default;
};

// The day from which this routine stands in the plan; nullopt: it does not.
std::optional<std::int64_t> taken_up_on(const AboutPerson& about, const std::string& routine);
bool took_up(const AboutPerson& about, const std::string& routine);

// The day it was answered last; nullopt: it has not been offered yet.
std::optional<std::int64_t> offered_on(const AboutPerson& about, const std::string& what);

// Whether nothing is planned for this local day.
bool paused_on(const std::vector<Pause>& pauses, std::int64_t day);

// Whether a massage was noted for this local day.
bool massaged_on(const AboutPerson& about, std::int64_t day);

// Asked at the first start and monthly from then on: every 30 days (evidence E9).
bool red_flags_due(const AboutPerson& about, const WallTime& now);

// Signs that are new or worse by the latest check and stand in the way of exercise: urgent ones and
// emergencies. "Feeling faint" passes by itself, and what is only to be mentioned stops nobody. Empty if
// there is nothing in the way.
std::vector<std::string> active_red_flags(const AboutPerson& about);

}  // namespace limber
