#include "journal/session_record.hpp"

#include <algorithm>

#include <array>

namespace limber {

std::string to_string(SessionState state) {
  static const std::array<std::string, 3> names{"running", "completed", "stopped"};
  return names.at(static_cast<std::size_t>(state));
}

WallTime end_of(const SessionRecord& record) {
  if (record.ended) return *record.ended;
  const auto after = record.check_ins.find(Phase::after);
  if (after != record.check_ins.end()) return after->second.at;
  return {record.started.unix_seconds + record.performed.count() / 1000, record.started.offset_minutes};
}

const SessionRecord* find_session(const std::vector<SessionRecord>& records, std::int64_t id) {
  const auto found = std::find_if(records.begin(), records.end(),
                                  [&](const SessionRecord& record) { return record.id == id; });
  return found == records.end() ? nullptr : &*found;
}

}  // namespace limber
