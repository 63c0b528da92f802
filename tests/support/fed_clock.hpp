// A clock for a device that is really open. The device reads it whenever it has been fed, so that a test can
// wait for that and need not look again and again.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

#include "sound/device.hpp"

namespace limber::test {

inline std::chrono::nanoseconds steady_now() {
  return std::chrono::steady_clock::now().time_since_epoch();
}

// Outlives the device.
class FedClock {
 public:
  MonotonicClock clock() {
    return [this] {
      { const std::lock_guard lock(mutex_); }
      fed_.notify_all();
      return steady_now();
    };
  }
  // An open device is fed for ever.
  template <class Condition>
  void wait_until(Condition condition) {
    std::unique_lock lock(mutex_);
    fed_.wait(lock, condition);
  }

 private:
  std::mutex mutex_;
  std::condition_variable fed_;
};

}  // namespace limber::test
