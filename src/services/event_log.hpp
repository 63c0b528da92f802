// What happened in a session, written as it happens (`--events FILE`).
#pragma once

#include <fstream>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "timeline/playhead.hpp"

namespace limber {

class EventLog {
 public:
  // Begins the file anew. Fails if it cannot be written.
  static Result<EventLog> open(const std::string& file);

  // `monotonic`: since the session began. Each line is in the file when this returns.
  void write(const Playhead& playhead, const std::vector<PlayheadEvent>& events, Millis monotonic);

 private:
  explicit EventLog(std::ofstream file) : file_(std::move(file)) {}
  std::ofstream file_;
};

}  // namespace limber
