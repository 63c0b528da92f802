// What a folder of the person's pictures holds.
#pragma once

#include <filesystem>
#include <vector>

#include "screen/media/media_intent.hpp"

namespace limber {

inline constexpr std::size_t gallery_pictures = 48;  // more are not looked through

// Its folders by name and its pictures, newest first; hidden ones are left out, a folder that cannot be read
// is empty. "": `roots`, and the pictures that lie in them.
Gallery gallery_of(const std::filesystem::path& folder, const std::vector<std::filesystem::path>& roots);

}  // namespace limber
