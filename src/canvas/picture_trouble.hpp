// Whether a picture file can be shown, before anybody waits for it.
#pragma once

#include <string>

namespace limber {

// In words, why a therapist's picture cannot be shown: it is no PNG, JPEG or WebP, too large a file, has
// too many pixels to be decoded, or its end is missing. "" if all is well. Decodes nothing.
std::string picture_trouble(const std::string& file);

}  // namespace limber
