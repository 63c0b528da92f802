// The one moment that is waited for: the process sleeps until then, and is woken too when the clock is set or
// the machine has slept (timerfd_create(2), TFD_TIMER_CANCEL_ON_SET).
#pragma once

#include <glib.h>

#include <cstdint>
#include <functional>

namespace limber {

class Alarm {
 public:
  explicit Alarm(std::function<void()> rings);  // in the main loop
  ~Alarm();
  Alarm(const Alarm&) = delete;
  Alarm& operator=(const Alarm&) = delete;

  void set(std::int64_t at);  // seconds since 1970-01-01 UTC; one that has passed rings at once
  void ring();

 private:
  std::function<void()> rings_;
  int timer_;
  guint source_;
};

}  // namespace limber
