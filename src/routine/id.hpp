// How routines and exercises are called in files.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace limber {

inline constexpr std::size_t longest_id = 64;  // letters, digits and hyphens

// "Evening, lower back!" → "evening-lower-back": accents left out, at most longest_id; "" where there is no
// letter and no digit of ASCII.
std::string id_from(std::string_view words);

}  // namespace limber
