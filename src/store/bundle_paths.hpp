// What a file of a bundle may be called, and where it may lie. Private to this room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"

namespace limber {

inline constexpr std::string_view manifest_path = "bundle.json";
inline constexpr std::string_view routine_path = "routine.json";
inline constexpr std::string_view flare_path = "flare/routine.json";
inline constexpr std::string_view programme_path = "programme.json";  // in the place of routine.json
inline constexpr std::string_view brought_routines = "routines/";     // of a programme: ID.json

enum class BundleKind { manifest, programme, routine, exercise, picture, recording, none };

// By where it lies and how its name ends; none: it has no business in a bundle.
BundleKind bundle_kind(std::string_view path);

// Bytes a file of this kind may have at most: what the rest of the program would read of it.
std::size_t largest_of(BundleKind kind);

// In words, why this is no name for a file in a bundle; "" if it is one. `path` may be any bytes.
std::string path_fault(std::string_view path);

// A name made of any bytes as a message may show it.
std::string shown_name(std::string_view path);

// What other programs leave in archives and folders: "__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini".
// Passed over.
bool is_leftover(std::string_view path);

// The one folder, with its slash, that holds the manifest and everything else, where somebody packed a folder
// and not what is in it; "" if there is none.
std::string common_folder(const std::vector<std::string>& paths);

// Names that some computers cannot tell apart, and files where others need a folder.
Problems name_clashes(const std::vector<std::string>& paths, const std::string& file);

}  // namespace limber
