#include "sound/synth.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>
#include <vector>

#include "sound/noise.hpp"

namespace limber {
namespace {

double seconds_at(std::size_t frame) {
  return static_cast<double>(frame) / stream_rate;
}

// One mode of a bowl. Real bowls are not quite round, so that each mode is a close pair that beats.
struct Partial {
  double ratio;      // of the fundamental
  double level;      // of the fundamental
  double half_life;  // seconds
  double beat_hz;
};

struct Stroke {
  double start;        // s
  double fundamental;  // Hz
  double level;        // of the peak
  double attack;       // s; soft felt, not metal
};

// Mode ratios of a Himalayan bowl, about 1 : 2.8 : 5.2 : 8.2, higher ones weaker and shorter.
constexpr Partial bowl[] = {
    {1.00, 1.00, 1.10, 0.7}, {2.83, 0.42, 0.60, 1.3}, {5.25, 0.12, 0.28, 1.9}, {8.20, 0.03, 0.12, 0.0}};
constexpr Partial glass[] = {{1.00, 1.00, 0.26, 0.9}, {2.76, 0.22, 0.12, 0.0}, {5.40, 0.04, 0.05, 0.0}};
constexpr Partial wood[] = {{1.0, 1.0, 0.010, 0}, {2.4, 0.35, 0.005, 0}};

void add_stroke(std::vector<float>& out, const Stroke& stroke, std::span<const Partial> partials) {
  const auto first = static_cast<std::size_t>(stroke.start * stream_rate);
  for (std::size_t n = first; n < out.size(); ++n) {
    const double t = seconds_at(n - first);
    double sum = 0;
    for (const Partial& p : partials) {
      const double hz = stroke.fundamental * p.ratio;
      const double pair = 0.6 * std::sin(tau * hz * t) + 0.4 * std::sin(tau * (hz + p.beat_hz) * t);
      sum += p.level * std::exp2(-t / p.half_life) * pair;
    }
    out[n] += static_cast<float>(stroke.level * raised_cosine(t / stroke.attack) * sum);
  }
}

// Brings the last part to silence and the whole to the peak asked for.
Clip finished(std::vector<float> samples, double tail, double peak_decibels) {
  const auto tail_frames = static_cast<std::size_t>(tail * stream_rate);
  const float peak = peak_of(samples);
  const float gain = peak > 0 ? from_decibels(peak_decibels) / peak : 0;
  for (std::size_t n = 0; n < samples.size(); ++n) {
    const double left = static_cast<double>(samples.size() - 1 - n) / static_cast<double>(tail_frames);
    samples[n] *= gain * static_cast<float>(raised_cosine(left));
  }
  return clip_from(samples, stream_rate);
}

std::vector<float> room_for(double seconds) {
  return std::vector<float>(static_cast<std::size_t>(seconds * stream_rate), 0.0F);
}

Clip struck(double seconds, std::initializer_list<Stroke> strokes, std::span<const Partial> partials,
            double tail, double peak_decibels) {
  auto out = room_for(seconds);
  for (const Stroke& stroke : strokes) add_stroke(out, stroke, partials);
  return finished(std::move(out), tail, peak_decibels);
}

}  // namespace

Clip begin_bell() {
  return struck(4.5, {{0, 293.66, 1, 0.012}}, bowl, 1.2, -14);
}

Clip end_bell() {
  return struck(4.5, {{0, 220.0, 0.8, 0.016}, {0.38, 164.81, 1, 0.016}}, bowl, 1.2, -14);
}

Clip half_bell() {
  return struck(1.6, {{0, 1174.66, 1, 0.008}}, glass, 0.4, -22);
}

Clip tick() {
  return struck(0.12, {{0, 780, 1, 0.003}}, wood, 0.03, -18);
}

Clip breath_tone(Breath breath, Millis length) {
  const double total = to_seconds(std::clamp<Millis>(length, 500ms, 20s));
  auto out = room_for(total);
  const bool in = breath == Breath::in;
  double low = 0;
  double band = 0;
  double phase = 0;
  for (std::size_t n = 0; n < out.size(); ++n) {
    const double done = seconds_at(n) / total;
    const double rise = raised_cosine(in ? done : 1 - done);
    // A swept state-variable band-pass: the hiss of air through the nose, higher as the chest fills.
    const double f = 2 * std::sin(std::numbers::pi * (350 + 450 * rise) / stream_rate);
    low += f * band;
    band += f * (static_cast<double>(noise_at(n)) - low - 0.5 * band);
    phase += tau * (174.61 + 45.39 * rise) / stream_rate;  // F3 … A3
    const double swell =
        raised_cosine(done / (in ? 0.75 : 0.25)) * raised_cosine((1 - done) / (in ? 0.25 : 0.75));
    out[n] = static_cast<float>(swell * (0.5 * band + 0.35 * std::sin(phase) + 0.06 * std::sin(2 * phase)));
  }
  return finished(std::move(out), 0.05, -24);
}

Clip way_tone(Way way, Millis length) {
  const double total = to_seconds(std::clamp<Millis>(length, 500ms, 30s));
  auto out = room_for(total);
  double phase = 0;
  for (std::size_t n = 0; n < out.size(); ++n) {
    const double done = seconds_at(n) / total;
    const double rise = raised_cosine(way == Way::there ? done : 1 - done);
    phase += tau * (220.0 + 73.66 * rise) / stream_rate;  // A3 … D4
    const double swell = raised_cosine(done / 0.2) * raised_cosine((1 - done) / 0.5);
    out[n] = static_cast<float>(swell * (std::sin(phase) + 0.15 * std::sin(2 * phase)));
  }
  return finished(std::move(out), 0.05, -28);  // a pure note carries further than air: as loud as a breath
}

CueSounds make_cue_sounds() {
  const auto shared = [](Clip clip) { return std::make_shared<const Clip>(std::move(clip)); };
  return {shared(begin_bell()), shared(half_bell()), shared(end_bell()), shared(tick())};
}

float floor_sample(Frames frame, int channel) {
  constexpr float peak = 1.732e-4F;  // uniform noise of -80 dBFS root mean square
  return peak *
         noise_at(static_cast<std::uint64_t>(frame) * stream_channels + static_cast<std::uint64_t>(channel));
}

}  // namespace limber
