// Small builders for journal tests.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "journal/session_record.hpp"

namespace limber::test {

inline constexpr std::int64_t hour = 3600;
inline constexpr std::int64_t day = 24 * hour;

// Monday 2026-11-02, 20:00 in a place one hour east of Greenwich.
inline constexpr WallTime monday_evening{1'793'646'000, 60};

inline WallTime later(const WallTime& time, std::int64_t seconds) {
  return {time.unix_seconds + seconds, time.offset_minutes};
}

inline std::optional<Score> score(int value) {
  return Score::from(value);
}

inline CheckIn rated(const WallTime& at, std::optional<int> pain,
                     std::optional<int> stiffness = std::nullopt) {
  CheckIn answers;
  answers.at = at;
  if (pain) answers.pain = Score::from(*pain);
  if (stiffness) answers.stiffness = Score::from(*stiffness);
  return answers;
}

// A session of ten minutes, done as planned.
inline SessionRecord session_at(const WallTime& started) {
  SessionRecord record;
  record.started = started;
  record.routine = "evening-lower-back";
  record.routine_version = "2";
  record.title = "Evening lower back";
  record.state = SessionState::completed;
  record.planned = record.performed = std::chrono::minutes{10};
  record.ended = later(started, 600);
  record.steps = {
      {"pelvic-tilt", BodySide::none, 1, Millis{60'000}, Millis{60'000}, SkipReason::none},
      {"single-knee-to-chest", BodySide::left, 1, Millis{20'000}, Millis{12'000}, SkipReason::none},
      {"single-knee-to-chest", BodySide::right, 1, Millis{20'000}, Millis{0}, SkipReason::pain}};
  return record;
}

// As above, with pain rated before, after, and the morning after.
inline SessionRecord rated_session(const WallTime& started, std::optional<int> before,
                                   std::optional<int> after, std::optional<int> morning) {
  SessionRecord record = session_at(started);
  record.check_ins[Phase::before] = rated(started, before);
  record.check_ins[Phase::after] = rated(later(started, 600), after);
  record.check_ins[Phase::next_morning] = rated(later(started, 11 * hour), morning);
  return record;
}

}  // namespace limber::test
