// Files and folders by their names: reading what may be anything, finding names that are free.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "base/wall_time.hpp"

namespace limber {

// Where a file of that name lies. One system writes an accent as a letter and a mark, another as one
// character (NFD, NFC): a file that differs from the name in that alone is the one that is meant. The path
// itself if it is there, or if none such is.
std::filesystem::path stored_path(const std::filesystem::path& path);

// The name of a file in the same folder that differs from this one in case alone ("Knie.JPG" for "knie.jpg");
// "" if there is none.
std::string name_in_other_case(const std::filesystem::path& path);

// The bytes of a regular file of at most `cap` bytes. Anything else (a folder, a device, a pipe) is refused
// without waiting on it. Read at its stored_path. Rules: "file-missing", "file-kind", "file-too-large",
// "file-unreadable".
Result<std::string> read_text_file(const std::filesystem::path& path, std::size_t cap);

// The first bytes of a regular file of any size, at most `most`: enough to tell what it is.
Result<std::string> read_beginning(const std::filesystem::path& path, std::size_t most);

// The folder and those above it that are missing, for their owner only (0700). One that is there stays as it
// is. Rule "folder-unwritable".
Result<Ok> make_private_folder(const std::filesystem::path& folder);

// Moves a damaged file out of the way, beside itself and under a name that is free:
// "settings.json" → "settings-damaged-2026-11-22.json", then "…-2.json". Returns the new path.
Result<std::filesystem::path> quarantine(const std::filesystem::path& path, const WallTime& now);

// A path in the folder where nothing stands yet: "stem.ending", else "stem-2.ending" and so on.
std::filesystem::path unique_path(const std::filesystem::path& folder, const std::string& stem,
                                  const std::string& ending);

// The path of a file that another program names as a URI (RFC 8089): "file:///home/a%20b" is "/home/a b". Any
// other text, and the URI of another machine's file, is given back as it is.
std::string path_of_uri(const std::string& name);

// An error about a file, for the person who meets it.
Problem file_problem(const std::filesystem::path& path, std::string rule, std::string message);
// "file-unwritable".
Problem unwritable_file(const std::filesystem::path& path, const std::string& reason);
// "folder-unwritable", with the system's words for `error`, of errno.
Problem unwritable_folder(const std::filesystem::path& folder, int error);
// "file-kind" if something stands there and is no regular file.
Result<Ok> check_replaceable(const std::filesystem::path& path);

// Makes the names in a folder survive a power cut. Less than 0, and errno, if that failed.
int sync_folder(const std::filesystem::path& folder);

}  // namespace limber
