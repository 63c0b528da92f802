// Made speech on disk: one file a clip, so that a session starts at once the next evening.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "sound/clip.hpp"

namespace limber {

// Where the clip for a key lies in `folder`. The name is a hash: it does not tell what is spoken.
std::filesystem::path speech_file(const std::filesystem::path& folder, std::string_view key);

// nullopt if there is none, or it is damaged, or was made for another key.
std::optional<Clip> read_speech(const std::filesystem::path& file, std::string_view key);

// Whole or not at all, readable by its owner alone. False if the disk would not have it.
bool write_speech(const std::filesystem::path& file, std::string_view key, const Clip& clip);

// Removes the files longest unused until at most `most_bytes` of speech are left.
void trim_speech(const std::filesystem::path& folder, std::uintmax_t most_bytes);

}  // namespace limber
