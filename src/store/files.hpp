// The one seam to the disk: reading what may be anything, writing so that nothing is half there.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/wall_time.hpp"

namespace limber {

// The bytes of a regular file of at most `cap` bytes. Anything else (a folder, a device, a pipe) is refused
// without waiting on it. Rules: "file-missing", "file-kind", "file-too-large", "file-unreadable".
Result<std::string> read_text_file(const std::filesystem::path& path, std::size_t cap);

// The first bytes of a regular file of any size, at most `most`: enough to tell what it is.
Result<std::string> read_beginning(const std::filesystem::path& path, std::size_t most);

// Either all of `bytes` stands under `path` afterwards, flushed to the disk and readable by its owner only,
// or what stood there before. Only a regular file is replaced. Rules: "file-kind", "file-unwritable".
Result<Done> write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

// The same for what is too large to be held at once: `write` hands it over piece by piece, and gives up by
// returning its own problems.
using TakePiece = std::function<Result<Done>(std::string_view piece)>;
Result<Done> write_file_atomically(const std::filesystem::path& path,
                                   const std::function<Result<Done>(const TakePiece& take)>& write);

// The folder and those above it that are missing, for their owner only (0700). One that is there stays as it
// is.
Result<Done> make_private_folder(const std::filesystem::path& folder);

// Moves a damaged file out of the way, beside itself and under a name that is free:
// "settings.json" → "settings-damaged-2026-11-22.json", then "…-2.json". Returns the new path.
Result<std::filesystem::path> set_aside(const std::filesystem::path& path, const WallTime& now);

// A path in the folder where nothing stands yet: "stem.ending", else "stem-2.ending" and so on.
std::filesystem::path free_file(const std::filesystem::path& folder, const std::string& stem,
                                const std::string& ending);

// An error about a file, for the person who meets it.
Problem file_problem(const std::filesystem::path& path, std::string rule, std::string message);

}  // namespace limber
