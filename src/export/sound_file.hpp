// The guided sound alone, as a file for a phone in a pocket: the same samples a session plays.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/settings.hpp"
#include "export/chapters.hpp"
#include "sound/soundtrack.hpp"

namespace limber {

// Told how much is done, 0 … 1; answers whether to go on.
using Progress = std::function<bool(double)>;

struct SoundTags {
  std::string title;
  std::string artist;
  std::vector<Chapter> chapters = {};  // times from the beginning of the file
};

// A part of a session, [from, until).
struct SessionPart {
  Millis from{0};
  Millis until{0};
  Millis length() const { return until - from; }
};

// What was asked for of a session; `until` absent or late: its end. Rule "session-part" if nothing lies
// there.
Result<SessionPart> session_part(const Timeline& timeline, Millis from, std::optional<Millis> until);

// Endings a sound file may have: .wav, .flac, .ogg (Vorbis), .mp3.
const std::vector<std::string>& sound_endings();
bool is_sound_file(const std::string& file);

// Renders a part of a session as the live stream does, at these volumes, and writes it by the file's ending:
// WAV and FLAC with 16 bits, Ogg and MP3 at about 128 kbit/s. Title, artist and chapters go where the format
// has them: ID3 in MP3, comments in FLAC and Ogg, cue points in WAV. Memory does not grow with length.
// Nothing is left under the name, nor beside it, if it fails or is given up. Rules: "sound-ending",
// "file-kind", "file-unwritable", "cancelled".
Result<Ok> write_sound(const std::shared_ptr<const Soundtrack>& soundtrack, SessionPart part,
                       const Volumes& volumes, const SoundTags& tags, const std::string& file,
                       const Progress& progress = {});

}  // namespace limber
