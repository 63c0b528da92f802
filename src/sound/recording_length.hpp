// How long a recording can be at most, told from its bytes before anything is decoded: a few kilobytes of a
// compressed file may claim, or unpack to, hours.
#pragma once

#include <optional>
#include <string_view>

namespace limber {

// Seconds; nothing if the bytes are not of that kind. Ogg Vorbis: every packet as long as the longest block.
// MP3: the sum of its frames; bytes that are no frame count as the densest frame there is.
std::optional<double> most_ogg_seconds(std::string_view bytes);
std::optional<double> most_mp3_seconds(std::string_view bytes);

}  // namespace limber
