// What stays on one screen: what a bundle contains, before it is put on the shelf.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace limber {

// A bundle against what the shelf has under its id.
enum class BundleStanding : std::uint8_t {
  not_there,
  newer,
  older,
  same,    // the same version and the same content
  changed  // the same version with other content
};

// What a bundle holds, for a person to decide by.
struct BundleContents {
  std::string id;
  std::string title;
  std::string author;     // with the role, "" if not given
  std::string meant_for;  // "" if not given
  std::string version;
  std::string made_by;                 // the program
  std::string content;                 // the check sum of all its files
  std::vector<std::string> exercises;  // names, in order of the routine
  int own_exercises = 0;               // that come with it
  int pictures = 0;
  int recordings = 0;
  bool brings_flare_routine = false;
  std::size_t bytes = 0;  // of all its files
  BundleStanding standing = BundleStanding::not_there;
  std::string replaces_title;  // of the routine on the shelf with this id; "" if none
  std::string replaces_version;
  bool replaces_shipped = false;  // it came with Limber, and stays on the disk
  bool operator==(const BundleContents&) const = default;
};

struct BundleSeen {
  std::string file;
  BundleContents contents;
};
struct FileRefused {  // nothing of it was written anywhere
  std::string file;
  std::vector<std::string> reasons;
};
struct JournalReturned {  // no bundle, but a client's journal or a folder: for the review
  std::string path;
};
struct AddToShelf {
  bool replace = false;
};
struct BundleAdded {
  std::string id;
  std::string title;
};
using BundleIntent = std::variant<BundleSeen, FileRefused, JournalReturned, AddToShelf, BundleAdded>;

// Asked of the shell.
// Answered by BundleAdded or FileRefused.
struct AddBundle {
  std::string file;
  std::string content;  // the check sum that was shown: another one is another bundle by now
  bool replace = false;
};
using BundleEffect = std::variant<AddBundle>;

}  // namespace limber
