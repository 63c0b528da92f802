// Whether a picture file can be shown, before anybody waits for it.
#pragma once

#include <string>

namespace limber {

// In words, why a therapist's picture cannot be shown: it is no PNG, JPEG or WebP, too large a file, or has
// too many pixels to be decoded. "" if all is well. Reads the header alone.
std::string picture_trouble(const std::string& file);

}  // namespace limber
