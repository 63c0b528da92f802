// A piece of sound as a file of its own: a recorded cue beside the routine, a sentence in a page.
#pragma once

#include <string>

#include "base/result.hpp"
#include "sound/clip.hpp"

namespace limber {

// The bytes of an Ogg Vorbis file of the clip, which has one channel, at about 96 kbit/s: a voice loses
// nothing. Rule "recording" if the encoder fails.
Result<std::string> ogg_of(const Clip& clip);

// The bytes of an MP3 of the clip, which every browser and telephone can play: some 40 kbit/s for a voice at
// 16 kHz. Rule as above.
Result<std::string> mp3_of(const Clip& clip);

}  // namespace limber
