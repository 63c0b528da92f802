// One session as it was done, beside what was planned.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/special_members.hpp"
#include "base/time.hpp"
#include "base/wall_time.hpp"
#include "journal/check_in.hpp"
#include "timeline/performed_step.hpp"

namespace limber {

// An answer that was changed later: what it said, what it says now, and when. `what` is a field by its name
// in exports ("after.pain", "note"); values are as exports write them, "" for not answered.
struct Correction {
  WallTime at;
  std::string what;
  std::string was;
  std::string became;
  bool operator==(const Correction&) const = default;
};

// An exercise that the screening speaks against and that was done all the same, and who allowed it.
struct Allowance {
  std::string exercise;
  std::string condition;  // id, screening.hpp
  std::string by;         // "therapist": the routine allows it; "person": chosen before the session
  bool operator==(const Allowance&) const = default;
};

// Running and found at start-up: the program was killed.
enum class SessionState { running, completed, stopped };
template <>
inline constexpr std::array names_of<SessionState>{"running", "completed", "stopped"};

struct SessionRecord {
  LIMBER_REGULAR_MEMBERS(SessionRecord);

  std::int64_t id = 0;  // 0 until stored
  std::string uid;      // names it in every journal and export: 32 hexadecimal digits; "" until stored
  WallTime started;
  std::string routine;  // id
  std::string routine_version;
  std::string title;  // as it was then
  SessionState state = SessionState::running;
  Millis planned{0};
  Millis performed{0};
  int pauses = 0;
  std::vector<int> checks;  // how much it hurt at each comfort check that was answered by a number, 0 … 10
  std::vector<PerformedStep> steps;
  std::map<Phase, CheckIn> check_ins;
  std::string note;
  std::vector<Allowance> allowances;
  std::vector<Correction> corrections;  // oldest first
  std::optional<WallTime> ended;        // absent while running, and where the program was killed
  bool operator==(const SessionRecord&) const = default;
};

// What was done so far; `started`, check-ins and allowances are the caller's to add.
class Playhead;
SessionRecord record_of(const Playhead& playhead, SessionState state);

// Whether anything was begun: an entry may be answers alone.
bool is_session(const SessionRecord& record);

// How much of it was done, in the minutes of the whole: its words and ways count as far as the work did, so
// that a session done to its end is as long as it was planned.
Millis time_done(const SessionRecord& record);
bool all_was_done(const SessionRecord& record);

// Whether at least half of it was done; skipped through to its end it was not.
bool most_was_done(const SessionRecord& record);

// Whether it is one of the sessions of a day or week: what ended within its first minute is not.
bool counts(const SessionRecord& record);

// The last of this routine that counts; null if there is none. `records`: newest first.
const SessionRecord* last_done(const std::vector<SessionRecord>& records, const std::string& routine);

// How many of the rows came up: behind them the session had ended.
std::size_t rows_reached(const SessionRecord& record);

// The step at which it can be gone on with: of its rows the first behind what was done, or left because of
// what was felt. nullopt: nothing was done, or nothing is left.
std::optional<std::size_t> row_to_go_on_at(const std::vector<PerformedStep>& rows);

// The record with this id; null if there is none.
const SessionRecord* find_session(const std::vector<SessionRecord>& records, std::int64_t id);

// Left out because of what was felt: it hurt, or went further down a leg or an arm.
inline bool hurt(SkipReason reason) {
  return reason == SkipReason::pain || reason == SkipReason::spreading;
}

// When the session was over: as stamped, else by what followed it (the check-in after), else started +
// performed.
WallTime end_of(const SessionRecord& record);

}  // namespace limber
