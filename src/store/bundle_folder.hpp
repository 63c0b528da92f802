// A bundle as it lies on the disk, unpacked: routine.json or programme.json with its routines/, exercises/,
// flare/, pictures and recordings.
// Private to this room.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "programme/programme.hpp"
#include "routine/library.hpp"
#include "routine/routine.hpp"

namespace limber {

// The routines hold the bundle's own exercises in their steps, so that what a bundle brings changes no other
// routine; `exercises` are they again, for those that name them as an easier variant.
struct BundleFolder {
  std::optional<Routine> routine;
  std::optional<Routine> flare;  // its routine for a bad day, if it brings one
  std::optional<Programme> programme;
  std::vector<Routine> brought;  // with a programme
  std::vector<Exercise> exercises;
  Problems problems;
};

BundleFolder load_bundle_folder(const std::filesystem::path& folder);

// Every problem of what is in it, but for those that were found in reading it; `routines`: ids of the
// shelf's.
Problems judged(const BundleFolder& inside, const Library& library, std::vector<std::string> routines);

// The folders in `folder` that hold a bundle, by name. Hidden ones are left alone.
std::vector<std::filesystem::path> bundle_folders(const std::filesystem::path& folder);

// Adds what the library does not have.
void add_missing(Library& library, const std::vector<Exercise>& exercises);

}  // namespace limber
