#include "journal/session_record.hpp"

#include <algorithm>

#include "timeline/playhead.hpp"

namespace limber {
namespace {

struct Work {
  Millis planned{0};
  Millis held{0};
};

// What "ten seconds more" added makes up for nothing that was left out.
Work work_of(const SessionRecord& record) {
  Work work;
  for (const PerformedStep& step : record.steps) {
    work.planned += step.planned;
    work.held += std::min(step.held, step.planned);
  }
  return work;
}

}  // namespace

LIMBER_DEFINE_REGULAR_MEMBERS(SessionRecord);

SessionRecord record_of(const Playhead& playhead, SessionState state) {
  const Timeline& timeline = playhead.timeline();
  SessionRecord record;
  record.routine = timeline.routine_id;
  record.routine_version = timeline.routine_version;
  record.title = timeline.title;
  record.state = state;
  record.planned = playhead.planned_time();
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

bool all_was_done(const SessionRecord& record) {
  const Work work = work_of(record);
  return record.state == SessionState::completed && work.held == work.planned;
}

Millis time_done(const SessionRecord& record) {
  const Work work = work_of(record);
  if (work.planned > Millis{0}) return record.planned * work.held.count() / work.planned.count();
  return record.state == SessionState::completed ? record.planned
                                                 : std::min(record.performed, record.planned);
}

bool most_was_done(const SessionRecord& record) {
  const Millis done = time_done(record);
  return done > Millis{0} && 2 * done >= record.planned;
}

bool counts(const SessionRecord& record) {
  if (record.state == SessionState::running || !is_session(record)) return false;
  return record.state == SessionState::completed || time_done(record) >= Millis{60'000};
}

const SessionRecord* last_done(const std::vector<SessionRecord>& records, const std::string& routine) {
  const auto found = std::find_if(records.begin(), records.end(), [&](const SessionRecord& record) {
    return record.routine == routine && counts(record);
  });
  return found == records.end() ? nullptr : &*found;
}

std::size_t rows_reached(const SessionRecord& record) {
  const std::vector<PerformedStep>& rows = record.steps;
  std::size_t reached = rows.size();
  if (record.state == SessionState::completed) return reached;
  const auto came_up = [](const PerformedStep& row) {
    return row.held > Millis{0} || row.skipped != SkipReason::chosen;
  };
  while (reached > 0 && !came_up(rows[reached - 1])) --reached;
  return reached;
}

std::optional<std::size_t> row_to_go_on_at(const std::vector<PerformedStep>& rows) {
  std::size_t next = rows.size();
  while (next > 0 && rows[next - 1].held == Millis{0}) --next;
  if (next == 0) return std::nullopt;
  const PerformedStep& last = rows[next - 1];
  const bool open = last.skipped == SkipReason::none || last.skipped == SkipReason::chosen;
  if (last.held < last.planned && open) --next;
  while (next < rows.size() && hurt(rows[next].skipped)) ++next;
  return next < rows.size() ? std::optional(next) : std::nullopt;
}

const SessionRecord* find_session(const std::vector<SessionRecord>& records, std::int64_t id) {
  const auto found = std::find_if(records.begin(), records.end(),
                                  [&](const SessionRecord& record) { return record.id == id; });
  return found == records.end() ? nullptr : &*found;
}

}  // namespace limber
