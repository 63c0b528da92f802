#include "sound/ambience.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "sound/loudness.hpp"
#include "sound/noise.hpp"

namespace limber {
namespace {

constexpr std::size_t loop_seconds = 16;
constexpr std::size_t loop_frames = loop_seconds * stream_rate;
constexpr double wanted_loudness = -28;  // LUFS (evidence E73); words duck it by another 10 dB

using Side = std::vector<double>;  // one channel of the loop
using Loop = std::array<Side, stream_channels>;

double share_of_loop(std::size_t frame) {  // 0 … 1
  return static_cast<double>(frame) / loop_frames;
}

// The noise repeats with the loop. A filter that has run over it once is, the second time, where it was at
// the loop's beginning: so the end runs on into the beginning without a seam.
template <class Filter>
Side filtered_noise(std::uint64_t seed, Filter filter) {
  Side out(loop_frames);
  for (int round = 0; round < 2; ++round) {
    for (std::size_t n = 0; n < loop_frames; ++n)
      out[n] = filter(static_cast<double>(noise_at(seed * loop_frames + n)), n);
  }
  return out;
}

// One pole: 6 dB an octave.
class LowPass {
 public:
  double operator()(double x, double hz) {
    state_ += (1 - std::exp(-tau * hz / stream_rate)) * (x - state_);
    return state_;
  }

 private:
  double state_ = 0;
};

class HighPass {
 public:
  double operator()(double x, double hz) { return x - low_(x, hz); }

 private:
  LowPass low_;
};

// A short sine that rises and dies, laid into the loop across its seam: a drop, a bubble.
struct Chirp {
  std::size_t start = 0;
  double hz = 0;
  double rise = 0;  // Hz gained a second
  double half_life = 0.01;
  double level = 0;
};

void add_chirp(Side& side, const Chirp& chirp) {
  constexpr double attack = 0.004;
  const auto length = static_cast<std::size_t>(chirp.half_life * 9 * stream_rate);
  for (std::size_t n = 0; n < length; ++n) {
    const double t = static_cast<double>(n) / stream_rate;
    const double swell = std::min(1.0, t / attack) * std::exp2(-t / chirp.half_life);
    side[(chirp.start + n) % loop_frames] +=
        chirp.level * swell * std::sin(tau * (chirp.hz + chirp.rise * t / 2) * t);
  }
}

// Numbers drawn one after another, 0 … 1.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : counter_(seed << 32U) {}
  double operator()() { return (static_cast<double>(noise_at(counter_++)) + 1) / 2; }
  double between(double least, double most) { return least + (most - least) * (*this)(); }

 private:
  std::uint64_t counter_;
};

// A drop or bubble somewhere between the two ears.
template <class Make>
void scatter(Loop& loop, int count, Draw draw, Make make) {
  for (int i = 0; i < count; ++i) {
    Chirp chirp = make(draw);
    chirp.start = static_cast<std::size_t>(draw() * (loop_frames - 1));
    const double level = chirp.level;
    const double right = draw();
    chirp.level = level * std::sqrt(1 - right);
    add_chirp(loop[0], chirp);
    chirp.level = level * std::sqrt(right);
    add_chirp(loop[1], chirp);
  }
}

// Noise without its edge and its depth, `swell` times as loud at a frame.
template <class Swell>
Loop water(std::uint64_t seed, double soft_hz, double softer_hz, double light_hz, Swell swell) {
  Loop loop;
  for (std::size_t side = 0; side < loop.size(); ++side) {
    LowPass soft;
    LowPass softer;
    HighPass light;
    loop[side] = filtered_noise(seed + side, [&](double x, std::size_t n) {
      return light(softer(soft(x, soft_hz), softer_hz), light_hz) * swell(n, static_cast<double>(side));
    });
  }
  return loop;
}

// Steady rain on leaves: soft hiss, and many small drops.
Loop rain() {
  Loop loop = water(11, 5200, 5200, 380, [](std::size_t, double) { return 1.0; });
  scatter(loop, 900, Draw(21), [](Draw& draw) {
    return Chirp{0, draw.between(1400, 4200), 0, draw.between(0.003, 0.009), 0.05 * draw() * draw()};
  });
  return loop;
}

// How far up the beach the water is, 0 … 1: two waves in a loop, the second smaller.
double wave(std::size_t frame, double late) {
  const double t = share_of_loop(frame) * 2 - late;
  const double in_wave = t - std::floor(t);
  const double swell = in_wave < 0.38 ? std::sin(in_wave / 0.38 * std::numbers::pi / 2)
                                      : std::cos((in_wave - 0.38) / 0.62 * std::numbers::pi / 2);
  const bool second = static_cast<int>(std::floor(t)) % 2 != 0;
  return swell * swell * (second ? 0.72 : 1.0);
}

// Waves on a sand beach: they rise darker than they break, and hiss as they run out.
Loop sea() {
  Loop loop;
  for (std::size_t side = 0; side < loop.size(); ++side) {
    const double late = 0.02 * static_cast<double>(side);
    LowPass body;
    LowPass deep;
    LowPass foam;
    HighPass hiss;
    loop[side] = filtered_noise(31 + side, [&](double x, std::size_t n) {
      const double up = wave(n, late);
      const double rumble = 2.2 * deep(x, 160);
      const double breaking = body(x, 300 + 1500 * up) * (0.12 + 0.88 * up);
      const double running = foam(hiss(x, 1500), 5000) * 0.22 * wave(n, late + 0.16);
      return rumble * (0.35 + 0.4 * up) + breaking + running;
    });
  }
  return loop;
}

// A small stream over stones: low water noise, and bubbles that rise in pitch as they burst.
Loop stream_water() {
  Loop loop = water(51, 1500, 1100, 220, [](std::size_t n, double side) {
    return 0.9 * (0.85 + 0.15 * std::sin(tau * (3 * share_of_loop(n) + 0.3 * side)));
  });
  scatter(loop, 620, Draw(61), [](Draw& draw) {
    const double hz = draw.between(320, 1150);
    return Chirp{0, hz, hz * draw.between(0.5, 2.5), draw.between(0.012, 0.04), 0.05 * draw() + 0.008};
  });
  return loop;
}

// A still chord, D and A with a soft third far above; every voice swells in its own time.
Loop pad() {
  struct Voice {
    double hz;
    double level;
    int swells;  // in a loop
  };
  constexpr Voice voices[] = {{73.4375, 1.0, 1},  {110.0, 0.75, 2},   {146.8125, 0.55, 3}, {220.0, 0.32, 1},
                              {293.6875, 0.2, 2}, {369.9375, 0.1, 3}, {440.0, 0.07, 5}};
  Loop loop{Side(loop_frames), Side(loop_frames)};
  for (std::size_t n = 0; n < loop_frames; ++n) {
    const double share = share_of_loop(n);
    for (std::size_t side = 0; side < loop.size(); ++side) {
      double sum = 0;
      for (const Voice& voice : voices) {
        // A whole number of periods and swells fits into the loop; a cycle more on the other side beats
        // slowly.
        const double periods = std::round(voice.hz * loop_seconds) + static_cast<double>(side);
        const double swell = 0.7 + 0.3 * std::sin(tau * (voice.swells * share + voice.level));
        sum += voice.level * swell *
               (std::sin(tau * periods * share) + 0.12 * std::sin(tau * 2 * periods * share));
      }
      loop[side][n] = sum;
    }
  }
  return loop;
}

Clip levelled(const Loop& loop) {
  std::vector<float> samples(loop_frames * stream_channels);
  for (std::size_t n = 0; n < loop_frames; ++n) {
    for (std::size_t side = 0; side < loop.size(); ++side)
      samples[n * stream_channels + side] = static_cast<float>(loop[side][n]);
  }
  const float gain = from_decibels(wanted_loudness - integrated_loudness(samples));
  for (float& x : samples) x *= gain;
  return clip_from(samples, stream_rate, stream_channels);
}

}  // namespace

std::shared_ptr<const Clip> make_ambience(std::string_view name) {
  const auto shared = [](const Loop& loop) { return std::make_shared<const Clip>(levelled(loop)); };
  if (name == "rain") return shared(rain());
  if (name == "sea") return shared(sea());
  if (name == "stream") return shared(stream_water());
  if (name == "pad") return shared(pad());
  return nullptr;
}

}  // namespace limber
