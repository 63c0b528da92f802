// Where Limber keeps things: the XDG base directories, or everything in one folder.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace limber {

// The value of an environment variable; nullopt if it is not set. An argument, so that a test can have its
// own.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

// The environment of this process.
Environment process_environment();

struct Paths {
  std::filesystem::path journal;   // journal.db
  std::filesystem::path routines;  // the person's own
  std::filesystem::path settings;  // settings.json
  std::filesystem::path speech;    // cache: may be deleted at any time
  std::filesystem::path taken;     // for what the person takes along: films, handouts; may not be there yet
  std::filesystem::path drafts;    // of a routine that is written and not saved; likewise
  bool operator==(const Paths&) const = default;
};

// `data_option` is what followed --data; it wins over LIMBER_DATA, which wins over the XDG directories.
// Nothing is made on the disk. Fails ("no-home") where none of them is set.
Result<Paths> places(const Environment& environment, const std::optional<std::string>& data_option);

// The one folder that everything is kept in, absolute; "" for the usual places. `data_option` as in places().
std::string one_folder(const Environment& environment, const std::optional<std::string>& data_option);

enum class UserFolder { pictures, downloads, documents, desktop, home };

// Where a desktop keeps what a person calls so: those of them that are there, in this order.
std::vector<std::filesystem::path> user_folders(const Environment& environment,
                                                const std::vector<UserFolder>& which);

// The folder of shipped routines for the program at `program` (an absolute path): beside an installed program
// (../share/limber/routines), in the repository it was built in (routines/ at most two folders up), else in
// XDG_DATA_DIRS. nullopt if there is none.
std::optional<std::filesystem::path> shipped_routines(const std::filesystem::path& program,
                                                      const Environment& environment);

}  // namespace limber
