// Putting a bundle on the shelf, and what to know before.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "store/bundle.hpp"
#include "store/shelf.hpp"

namespace limber {

// A bundle against what the shelf has under its id.
enum class BundleAge {
  not_there,  // no routine of this id
  newer,
  older,
  same,    // the same version and the same content
  changed  // the same version with other content
};

// What a bundle holds, for a person to decide by.
struct BundleLook {
  std::string id;
  std::string title;
  std::string author;  // with the role, "" if not given
  std::string meant_for;
  std::string version;
  std::string made_by;
  std::string content;                 // Bundle::content
  std::vector<std::string> exercises;  // names, in order of the routine
  int own_exercises = 0;               // that come with it
  int pictures = 0;
  int recordings = 0;
  bool brings_flare_routine = false;
  std::size_t bytes = 0;  // of all its files
  BundleAge age = BundleAge::not_there;
  std::string replaces_title;  // of the routine on the shelf with this id; "" if none
  std::string replaces_version;
  bool replaces_shipped = false;  // it came with Limber, and stays on the disk
};

// Which version is the later one by a person's count: "2" before "10", "1.9" before "1.10", none before any.
// Negative, 0 or positive, as `a` is the earlier one, the same or the later.
int compare_versions(std::string_view a, std::string_view b);

// `own`: the person's folder of routines. Fails with what is wrong with its routine, at its place in `file`.
Result<BundleLook> look_into(const Bundle& bundle, const std::string& file, const Shelf& shelf,
                             const std::filesystem::path& own);

// Makes OWN/ID/ of it, whole or not at all, in place of what was added under this id before. A routine of
// this id the person wrote by hand is kept as NAME.json.old. An older version than the shelf's, or the same
// with other content, is refused (rules "older-version", "same-version") unless `replace`. Also fails where
// the routine could not be played: every problem, at its place in `file`.
Result<Done> add_to_shelf(const Bundle& bundle, const std::string& file, const Shelf& shelf,
                          const std::filesystem::path& own, bool replace);

}  // namespace limber
