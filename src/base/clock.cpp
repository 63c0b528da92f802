#include "base/clock.hpp"

#include <ctime>

namespace limber {

Millis monotonic_now() {
#ifdef CLOCK_BOOTTIME
  timespec now{};
  if (clock_gettime(CLOCK_BOOTTIME, &now) == 0) return Millis{now.tv_sec * 1000 + now.tv_nsec / 1'000'000};
#endif
  return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now().time_since_epoch());
}

std::chrono::nanoseconds monotonic_precise() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
      std::chrono::steady_clock::now().time_since_epoch());
}

WallTime wall_now() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {static_cast<std::int64_t>(now), static_cast<int>(local.tm_gmtoff / 60)};
}

Clocks system_clocks() {
  return {monotonic_now, monotonic_precise, wall_now};
}

}  // namespace limber
