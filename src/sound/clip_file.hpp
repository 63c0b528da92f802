// A therapist's recording as a clip. Recordings are untrusted: what a file claims of itself is not believed,
// and nothing is decoded beyond the longest speech.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "sound/clip.hpp"

namespace limber {

inline constexpr std::size_t largest_recording = 8 * 1024 * 1024;  // bytes

// WAV, FLAC, Ogg (Vorbis or Opus) or MP3, at most largest_recording and longest_speech long, brought to the
// loudness of speech. The problem says why there is none: the voice speaks the words then. The same file is
// decoded once for as long as somebody holds its clip. Safe from any thread.
Result<std::shared_ptr<const Clip>> clip_from_file(const std::string& file);

// The same checks and reasons for a WAV as it is, neither trimmed nor levelled: one channel at
// recording_rate. Safe from any thread.
inline constexpr int recording_rate = 24'000;  // a voice needs no more, and half the memory
Result<std::vector<float>> wav_file_samples(const std::string& file);

}  // namespace limber
