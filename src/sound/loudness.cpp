#include "sound/loudness.hpp"

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <new>
#include <vector>

namespace limber {
namespace {

struct DestroyMeter {
  void operator()(ebur128_state* meter) const { ebur128_destroy(&meter); }
};

}  // namespace

double integrated_loudness(std::span<const float> samples, int rate, int channels) {
  constexpr double silence_lufs = -70;
  const auto sides = static_cast<unsigned>(channels);
  const std::unique_ptr<ebur128_state, DestroyMeter> meter(
      ebur128_init(sides, static_cast<unsigned long>(rate), EBUR128_MODE_I));
  if (!meter) throw std::bad_alloc();
  if (channels == 1) ebur128_set_channel(meter.get(), 0, EBUR128_DUAL_MONO);
  const std::size_t frames = samples.size() / sides;
  ebur128_add_frames_float(meter.get(), samples.data(), frames);
  // The meter knows whole blocks alone: the power of a shorter sound is spread over one, and given back.
  const std::size_t block = samples_in(400ms, rate);
  double spread = 0;
  if (frames > 0 && frames < block) {
    const std::vector<float> rest((block - frames) * sides);
    ebur128_add_frames_float(meter.get(), rest.data(), block - frames);
    spread = 10 * std::log10(static_cast<double>(block) / static_cast<double>(frames));
  }
  double lufs = silence_lufs;
  ebur128_loudness_global(meter.get(), &lufs);
  return std::max(silence_lufs, lufs + spread);
}

}  // namespace limber
