// What to suggest today, of the routines there are: by what is planned, what was done, and how the day is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "journal/session_record.hpp"
#include "routine/routine.hpp"

namespace limber {

// What counts of a routine.
struct Candidate {
  std::string id;
  const Schedule* schedule = nullptr;  // null where it has none
  Millis length{0};
  bool restful = false;  // nothing but breathing and relaxation
  bool gentle = false;   // fit for the day of a massage
};

// Why it is suggested.
enum class Reason { none, planned, first, again, quiet_after_today, gentle_after_massage };

struct Suggestion {
  std::optional<std::size_t> chosen;  // of the candidates
  Reason reason = Reason::none;
};

// After a session today only rest, and never pressed for; after a massage only what is gentle; else what is
// planned nearest to this hour, or what was done last. `sessions`: newest first.
Suggestion suggestion(const std::vector<Candidate>& candidates, const std::vector<SessionRecord>& sessions,
                      const WallTime& now, bool massage_today);

// The last session of this local day; null if none was done. Points into `sessions`.
const SessionRecord* done_on(const std::vector<SessionRecord>& sessions, std::int64_t day);

}  // namespace limber
