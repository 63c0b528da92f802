#include "sound/playback_clock.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace limber {
namespace {

// A device that begins takes all it can hold at once; what it asks for after that it has room for because it
// played.
constexpr std::chrono::nanoseconds filling{10'000'000};
constexpr double nothing_yet = -std::numeric_limits<double>::infinity();

double frames_since(std::chrono::nanoseconds begun, std::chrono::nanoseconds now) {
  return std::chrono::duration<double>(now - begun).count() * stream_rate;
}

}  // namespace

void PlaybackClock::restart(Frames first) {
  const std::lock_guard lock(mutex_);
  first_ = total_ = told_ = first;
  held_ = 0;
  lead_now_ = lead_before_ = nothing_yet;
}

void PlaybackClock::handed(Frames total, std::chrono::nanoseconds now) {
  const std::lock_guard lock(mutex_);
  if (total_ == first_) begun_ = window_begun_ = now;
  total_ = total;
  if (now - begun_ <= filling) held_ = total - first_;
  if (now - window_begun_ > window) {
    lead_before_ = lead_now_;
    lead_now_ = nothing_yet;
    window_begun_ = now;
  }
  lead_now_ = std::max(lead_now_, static_cast<double>(total - first_) - frames_since(begun_, now));
}

std::optional<Frames> PlaybackClock::heard(std::chrono::nanoseconds now) const {
  const std::lock_guard lock(mutex_);
  if (total_ == first_) return std::nullopt;
  const double lead = std::max(lead_now_, lead_before_) - static_cast<double>(held_);
  const auto frame = first_ + static_cast<Frames>(std::floor(frames_since(begun_, now) + lead));
  told_ = std::max(told_, std::min(frame, total_));
  return told_;
}

}  // namespace limber
