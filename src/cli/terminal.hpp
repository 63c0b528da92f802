// Keys and waiting in a terminal: the shell of `play --text`.
#pragma once

#include <string>

#include "base/time.hpp"

namespace limber {

// While it lives, keys arrive one by one without Enter, and nothing is echoed; the terminal is put back at
// the end, also when the program is asked to stop by a signal. Where standard input is no terminal, only time
// passes.
class Terminal {
 public:
  Terminal();
  ~Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  bool interactive() const { return interactive_; }

  // Waits at most `patience`; the name of the key pressed (as in screen/keys.hpp), "" if none was,
  // "interrupt" once the program has been asked to stop.
  std::string wait_for_key(Millis patience);

 private:
  std::string next_key();

  bool interactive_ = false;
  std::string typed_;  // bytes that have arrived and were not asked for yet
};

}  // namespace limber
