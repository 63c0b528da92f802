#include "journal/next_morning.hpp"

#include "journal/questions.hpp"
#include "journal/safety.hpp"

namespace limber {
namespace {

const SessionRecord* last_over(const std::vector<SessionRecord>& records) {
  const SessionRecord* last = nullptr;
  for (const SessionRecord& record : records) {
    if (record.state == SessionState::running || !is_session(record)) continue;
    if (!last || end_of(record).unix_seconds > end_of(*last).unix_seconds) last = &record;
  }
  return last;
}

// Answered before it could be seen whether it settles within a day, and not settled then.
bool was_unsettled(const SessionRecord& record, const SafetyLimits& limits) {
  const CheckIn& morning = record.check_ins.at(Phase::next_morning);
  const auto before = pain_in(record, Phase::before);
  if (!before || !morning.pain || morning.pain->value() <= *before) return false;
  const bool early = morning.at.unix_seconds - end_of(record).unix_seconds < a_day_later_s;
  return early && next_morning(record, {}, limits, "").light != Light::red;
}

}  // namespace

const SessionRecord* due_next_morning(const std::vector<SessionRecord>& records,
                                      const std::vector<Prescribed>& routines, const WallTime& now) {
  const SessionRecord* last = last_over(records);
  if (!last) return nullptr;
  const bool again = last->check_ins.contains(Phase::next_morning);
  if (again && !was_unsettled(*last, limits_of(routines, last->routine))) return nullptr;
  const std::int64_t since = now.unix_seconds - end_of(*last).unix_seconds;
  const std::int64_t earliest = again ? a_day_later_s : earliest_next_morning_s;
  return since >= earliest && since <= latest_next_morning_s ? last : nullptr;
}

}  // namespace limber
