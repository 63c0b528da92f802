#include "sound/recorder.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sound/samples.hpp"

namespace limber {
namespace {

constexpr std::size_t per_milli = microphone_rate / 1000;
constexpr std::size_t most_samples = per_milli * static_cast<std::size_t>(longest_take.count());
constexpr std::size_t meter_samples = per_milli * 100;

double decibels(double amplitude) {
  return std::clamp(20 * std::log10(std::max(amplitude, 1e-5)), -100.0, 0.0);
}

}  // namespace

SoundLevel level_of(std::span<const float> samples) {
  if (samples.empty()) return {};
  double power = 0;
  for (const float x : samples) power += static_cast<double>(x) * static_cast<double>(x);
  return {decibels(static_cast<double>(peak_of(samples))),
          decibels(std::sqrt(power / static_cast<double>(samples.size())))};
}

Recorder::Recorder(std::unique_ptr<Microphone> microphone) : microphone_(std::move(microphone)) {}

Result<Ok> Recorder::begin() {
  stop();
  samples_.clear();
  const auto opened = microphone_->open();
  recording_ = opened.has_value();
  return opened;
}

void Recorder::poll() {
  if (!recording_) return;
  const std::vector<float> heard = microphone_->take();
  const std::size_t room = most_samples - samples_.size();
  const auto taken = static_cast<std::ptrdiff_t>(std::min(room, heard.size()));
  samples_.insert(samples_.end(), heard.begin(), heard.begin() + taken);
  if (samples_.size() == most_samples || microphone_->lost()) stop();
}

void Recorder::stop() {
  if (!recording_) return;
  recording_ = false;
  microphone_->close();
}

Millis Recorder::length() const {
  return Millis{static_cast<std::int64_t>(samples_.size() / per_milli)};
}

SoundLevel Recorder::level() const {
  const std::size_t last = std::min(samples_.size(), meter_samples);
  return level_of(std::span(samples_).last(last));
}

}  // namespace limber
