// Keys and waiting in a terminal: the shell of `play --text`.
#pragma once

#include <string>

#include "base/time.hpp"

namespace limber {

// Where the keys of a text session come from: an interface, so that a test can press them.
class Keys {
 public:
  virtual ~Keys() = default;

  // Whether a person is there to press some; else only time passes.
  virtual bool interactive() const = 0;
  // Waits at most `patience`; the name of the key pressed (as in screen/keys.hpp), "" if none was,
  // "interrupt" once the program has been asked to stop.
  virtual std::string wait_for_key(Millis next_wakeup) = 0;
};

// While it lives, keys arrive one by one without Enter, and nothing is echoed; the terminal is put back at
// the end, also when the program is asked to stop by a signal.
class Terminal final : public Keys {
 public:
  Terminal();
  ~Terminal() override;
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  bool interactive() const override { return interactive_; }
  std::string wait_for_key(Millis next_wakeup) override;

 private:
  std::string next_key();

  bool interactive_ = false;
  std::string typed_;  // bytes that have arrived and were not asked for yet
};

}  // namespace limber
