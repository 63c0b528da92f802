// The files that somebody may have brought: where a mail program or a browser puts them.
#pragma once

#include <filesystem>
#include <vector>

#include "screen/bench/bundle_intent.hpp"
#include "store/paths.hpp"

namespace limber {

inline const std::vector<UserFolder> brought_to{UserFolder::downloads, UserFolder::documents,
                                                UserFolder::desktop, UserFolder::home};
inline constexpr std::size_t most_brought = 24;

// What lies in these folders themselves and looks like a bundle, a routine or a journal: the newest first, at
// most so many.
std::vector<BroughtFile> files_in(const std::vector<std::filesystem::path>& folders);

}  // namespace limber
