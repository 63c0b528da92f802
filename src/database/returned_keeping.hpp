// Keeping the journals that clients returned, each under the name it first came with.
#pragma once

#include <filesystem>

#include "base/result.hpp"

namespace limber {

// Copies a returned journal into the folder, made where it is missing. It takes the place of an earlier file
// of the same journal there, unless that one tells of later days. Returns where it is kept. Rules of
// read_returned(), and of writing a file.
Result<std::filesystem::path> keep_returned(const std::filesystem::path& file,
                                            const std::filesystem::path& folder);

}  // namespace limber
