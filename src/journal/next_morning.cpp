#include "journal/next_morning.hpp"

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

}  // namespace

const SessionRecord* due_next_morning(const std::vector<SessionRecord>& records, const WallTime& now) {
  const SessionRecord* last = last_over(records);
  if (!last || last->check_ins.contains(Phase::next_morning)) return nullptr;
  const std::int64_t since = now.unix_seconds - end_of(*last).unix_seconds;
  return since >= earliest_next_morning_s && since <= latest_next_morning_s ? last : nullptr;
}

}  // namespace limber
