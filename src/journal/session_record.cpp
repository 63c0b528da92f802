#include "journal/session_record.hpp"

#include <algorithm>

#include "timeline/playhead.hpp"

namespace limber {

LIMBER_DEFINE_REGULAR_MEMBERS(SessionRecord);

SessionRecord record_of(const Playhead& playhead, SessionState state) {
  const Timeline& timeline = playhead.timeline();
  SessionRecord record;
  record.routine = timeline.routine_id;
  record.routine_version = timeline.routine_version;
  record.title = timeline.title;
  record.state = state;
  record.planned = timeline.total();
  record.performed = playhead.performed_time();
  record.pauses = playhead.pauses();
  record.steps = playhead.performed();
  return record;
}

WallTime end_of(const SessionRecord& record) {
  if (record.ended) return *record.ended;
  const auto after = record.check_ins.find(Phase::after);
  if (after != record.check_ins.end()) return after->second.at;
  return {record.started.unix_seconds + record.performed.count() / 1000, record.started.offset_minutes};
}

bool is_session(const SessionRecord& record) {
  return !record.routine.empty() || record.performed > Millis{0} || !record.steps.empty();
}

bool most_was_done(const SessionRecord& record) {
  Millis planned{0};
  Millis held{0};
  for (const PerformedStep& step : record.steps) {
    planned += step.planned;
    held += step.held;
  }
  if (record.performed <= Millis{0}) return false;
  return planned > Millis{0} ? 2 * held >= planned : record.state == SessionState::completed;
}

const SessionRecord* find_session(const std::vector<SessionRecord>& records, std::int64_t id) {
  const auto found = std::find_if(records.begin(), records.end(),
                                  [&](const SessionRecord& record) { return record.id == id; });
  return found == records.end() ? nullptr : &*found;
}

}  // namespace limber
