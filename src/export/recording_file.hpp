// A recorded cue as a file beside the routine.
#pragma once

#include <string>

#include "base/result.hpp"
#include "sound/clip.hpp"

namespace limber {

// The bytes of an Ogg Vorbis file of the clip, which has one channel, at about 96 kbit/s: a voice loses
// nothing. Rule "recording" if the encoder fails.
Result<std::string> ogg_of(const Clip& clip);

}  // namespace limber
