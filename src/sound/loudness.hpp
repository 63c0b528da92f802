// How loud sound is to an ear, by ITU-R BS.1770-4 and EBU R 128.
#pragma once

#include <span>

#include "sound/samples.hpp"

namespace limber {

// Integrated loudness in LUFS of interleaved samples; one channel is heard on both sides. What is shorter
// than a block of 400 ms counts as one of its own length. Silence is -70.
double integrated_loudness(std::span<const float> samples, int rate = stream_rate,
                           int channels = stream_channels);

}  // namespace limber
