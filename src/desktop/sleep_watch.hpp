// Says when the machine is about to sleep, and has it wait until the session is paused: logind's delay lock,
// https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html
#pragma once

#include <functional>

#include "desktop/glib.hpp"

namespace limber {

// All of it on the thread of the bus. Silent where there is no logind.
class SleepWatch {
 public:
  // `bus`: the system's.
  SleepWatch(GDBusConnection* bus, std::function<void()> falls_asleep);
  ~SleepWatch();
  SleepWatch(const SleepWatch&) = delete;
  SleepWatch& operator=(const SleepWatch&) = delete;

  // While a session runs, sleep waits (logind: five seconds at most) for let_sleep().
  void hold(bool running);
  void let_sleep();
  void prepare() { falls_asleep_(); }

 private:
  GDBusConnection* bus_;
  std::function<void()> falls_asleep_;
  guint subscription_;
  int lock_ = -1;  // a descriptor; sleep waits while it is open
};

}  // namespace limber
