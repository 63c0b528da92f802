#include "sound/clip.hpp"

#include <algorithm>
#include <cmath>

#include "sound/resample.hpp"

namespace limber {
namespace {

constexpr float full_scale = 32767;

Frames own_frames(const Clip& clip) {
  return static_cast<Frames>(clip.samples.size()) / clip.channels;
}

float plain_sample(const Clip& clip, Frames frame, int channel) {
  const auto index = static_cast<std::size_t>(frame * clip.channels + (clip.channels == 2 ? channel : 0));
  return static_cast<float>(clip.samples[index]);
}

float raised_sample(const Clip& clip, const Upsampler& filter, int factor, Frames frame, int channel) {
  const auto& taps = filter.taps[static_cast<std::size_t>(frame % factor)];
  const Frames start = frame / factor - Upsampler::before;
  const Frames from = std::max<Frames>(0, -start);
  const Frames to = std::min<Frames>(Upsampler::width, own_frames(clip) - start);
  float sum = 0;
  for (Frames k = from; k < to; ++k) {
    sum += taps[static_cast<std::size_t>(k)] * plain_sample(clip, start + k, channel);
  }
  return sum;
}

}  // namespace

Frames Clip::frames() const {
  return own_frames(*this) * (stream_rate / rate);
}

Millis Clip::length() const {
  return millis_in(frames() + stream_rate / 1000 - 1);
}

Clip clip_from(std::span<const float> samples, int rate, int channels) {
  Clip clip{rate, channels, std::vector<std::int16_t>(samples.size())};
  std::transform(samples.begin(), samples.end(), clip.samples.begin(), [](float x) {
    return static_cast<std::int16_t>(std::lround(std::clamp(x, -1.0F, 1.0F) * full_scale));
  });
  return clip;
}

void add_clip(const Clip& clip, Frames first, float gain, std::span<float> out) {
  const Frames from = std::max<Frames>(0, -first);
  const Frames to = std::min(frames_of(out), clip.frames() - first);
  const int factor = stream_rate / clip.rate;
  const Upsampler* filter = factor == 1 ? nullptr : &upsampler(factor);
  const float scale = gain / full_scale;
  for (Frames n = from; n < to; ++n) {
    float sides[stream_channels];
    for (int channel = 0; channel < stream_channels; ++channel) {
      if (channel > 0 && clip.channels == 1) {
        sides[channel] = sides[0];
      } else {
        sides[channel] = filter == nullptr ? plain_sample(clip, first + n, channel)
                                           : raised_sample(clip, *filter, factor, first + n, channel);
      }
      out[static_cast<std::size_t>(n * stream_channels + channel)] += scale * sides[channel];
    }
  }
}

}  // namespace limber
