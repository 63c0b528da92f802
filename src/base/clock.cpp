#include "base/clock.hpp"

#include <chrono>
#include <cstdlib>
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
  return wall_at(std::time(nullptr));
}

WallTime wall_at(std::int64_t unix_seconds) {
  const std::time_t moment = unix_seconds;
  std::tm local{};
  localtime_r(&moment, &local);
  return {unix_seconds, static_cast<int>(local.tm_gmtoff / 60)};
}

std::int64_t second_of(std::int64_t local_day, int minute) {
  const std::chrono::year_month_day date = calendar_date(local_day);
  std::tm local{};
  local.tm_year = static_cast<int>(date.year()) - 1900;
  local.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
  local.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
  local.tm_min = minute;
  local.tm_isdst = -1;  // the rules say
  return std::mktime(&local);
}

std::string zone_file() {
  const char* named = std::getenv("TZ");
  if (named == nullptr) return "/etc/localtime";
  const std::string zone = *named == ':' ? named + 1 : named;
  return zone.starts_with('/') ? zone : "";
}

Clocks system_clocks() {
  return {monotonic_now, monotonic_precise, wall_now};
}

}  // namespace limber
