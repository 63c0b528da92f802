// A therapist's photograph made fit to be kept beside a routine: upright, not too large, and telling nothing.
#pragma once

#include <string>

#include "base/result.hpp"

namespace limber {

inline constexpr int longest_picture_side = 1600;  // pixels; a screen two metres away shows no more
inline constexpr int thumbnail_side = 320;

// The bytes of a new JPEG of the picture in `file` (PNG, JPEG or WebP, untrusted), turned as its Exif says,
// at most `longest` pixels a side, on white where it is see-through. Nothing but pixels is taken over: no
// place, no time, no camera. Rule "picture": in words, why it cannot be used.
Result<std::string> own_picture(const std::string& file, int longest = longest_picture_side);

}  // namespace limber
