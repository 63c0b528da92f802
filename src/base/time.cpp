#include "base/time.hpp"

#include <algorithm>
#include <cmath>

namespace limber {

Millis millis_from_seconds(double seconds) {
  return Millis{std::llround(seconds * 1000.0)};
}

double to_seconds(Millis time) {
  return static_cast<double>(time.count()) / 1000.0;
}

std::string clock_text(Millis time) {
  const auto total = std::max<Millis::rep>(0, time.count()) / 1000;
  const auto two_digits = [](Millis::rep n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const auto hours = total / 3600;
  const auto minutes = total / 60 % 60;
  const std::string seconds = two_digits(total % 60);
  if (hours == 0) return std::to_string(minutes) + ":" + seconds;
  return std::to_string(hours) + ":" + two_digits(minutes) + ":" + seconds;
}

}  // namespace limber
