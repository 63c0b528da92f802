// Title, artist and chapters inside a finished sound file, by TagLib. Private to this room.
#pragma once

#include <string>

#include "export/sound_file.hpp"

namespace limber {

enum class TagKind { id3, flac, ogg_vorbis };

// Writes them into `file`, whatever it is called. False if they could not be written.
bool write_tags(const std::string& file, TagKind kind, const SoundTags& tags);

}  // namespace limber
