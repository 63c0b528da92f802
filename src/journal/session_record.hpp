// One session as it was done, beside what was planned.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "base/wall_time.hpp"
#include "journal/check_in.hpp"

namespace limber {

// One hold (or set of movements) for one side and rep; the timeline's `Performed` in the journal's words.
struct PerformedStep {
  std::string exercise;
  std::string side;            // "left", "right", ""
  int rep = 0;
  Millis planned{0};
  Millis held{0};
  std::string skipped;         // "pain", "time", "unclear", "chosen", "" if it was done
  bool operator==(const PerformedStep&) const = default;
};

enum class SessionState { running, completed, stopped };  // running and found at start-up: the program was killed

struct SessionRecord {
  std::int64_t id = 0;         // 0 until stored
  WallTime started;
  std::string routine;         // id
  std::string routine_version;
  std::string title;           // as it was then
  SessionState state = SessionState::running;
  Millis planned{0};
  Millis performed{0};
  int pauses = 0;
  std::vector<PerformedStep> steps;
  std::map<Phase, CheckIn> check_ins;
  std::string note;
  std::optional<WallTime> ended;  // absent while running, and where the program was killed
  bool operator==(const SessionRecord&) const = default;
};

// Spelling in the database and in exports: "running", "completed", "stopped".
std::string to_string(SessionState state);

// When the session was over: as stamped, else by what followed it (the check-in after), else started + performed.
WallTime end_of(const SessionRecord& record);

}  // namespace limber
