// How loud sound is to an ear, by ITU-R BS.1770-4 and EBU R 128.
#pragma once

#include <span>

namespace limber {

// Integrated loudness in LUFS of interleaved stereo at 48 kHz: K-weighted, blocks of 400 ms, gated at -70
// LUFS and 10 LU below the mean. Shorter sound is one block, its own length. Silence is -70.
double integrated_loudness(std::span<const float> stereo);

// The loudest 400 ms, ungated (LUFS); -70 at least.
double momentary_loudness(std::span<const float> stereo);

// The highest level between the samples, by raising the rate four times (dBTP); -100 at least.
double true_peak(std::span<const float> stereo);

}  // namespace limber
