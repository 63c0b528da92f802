// How far long work is, on one line of the terminal that is written over. Private to this room.
#pragma once

#include <unistd.h>

#include <ostream>

namespace limber {

// Shown on a terminal alone; wiped away at the end. A hundred writes at most.
class ProgressLine {
 public:
  explicit ProgressLine(std::ostream& err) : err_(err), shown_(::isatty(STDERR_FILENO) != 0) {}
  ~ProgressLine() {
    if (percent_ >= 0) err_ << "\r        \r" << std::flush;
  }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  // 0 … 1. Always answers to go on.
  bool operator()(double done) {
    const int percent = static_cast<int>(done * 100);
    if (!shown_ || percent == percent_) return true;
    err_ << '\r' << percent << " %" << std::flush;
    percent_ = percent;
    return true;
  }

 private:
  std::ostream& err_;
  bool shown_;
  int percent_ = -1;
};

}  // namespace limber
