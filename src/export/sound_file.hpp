// The guided sound alone, as a file for a phone in a pocket: the same samples a session plays.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/settings.hpp"
#include "sound/soundtrack.hpp"

namespace limber {

// Told how much is done, 0 … 1; answers whether to go on.
using Progress = std::function<bool(double)>;

struct SoundTags {
  std::string title;
  std::string artist;
};

// Endings a sound file may have: .wav, .flac, .ogg (Vorbis), .mp3.
const std::vector<std::string>& sound_endings();
bool is_sound_file(const std::string& file);

// Renders frames [0, length) as the live stream does, at these volumes, and writes them by the file's ending:
// WAV and FLAC with 16 bits, Ogg and MP3 at about 128 kbit/s. Memory does not grow with length. Nothing is
// left under the name, nor beside it, if it fails or is given up. Rules: "sound-ending", "file-kind",
// "file-unwritable", "cancelled".
Result<Done> write_sound(const std::shared_ptr<const Soundtrack>& soundtrack, Millis length,
                         const Volumes& volumes, const SoundTags& tags, const std::string& file,
                         const Progress& progress = {});

}  // namespace limber
