// From a routine or a programme among a therapist's files to a bundle.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "store/bundle.hpp"

namespace limber {

// `shipped`: the folder of routines every Limber has, nothing of which needs to go along; nullopt if there is
// none. `own`: the person's folder of routines, with their exercises/.
struct PackSources {
  std::optional<std::filesystem::path> shipped;
  std::filesystem::path own;
};

// The routine of this file, the exercises it names (and their easier and harder variants) that are not those
// shipped, what lies in exercises/ beside the file before those of `own`; the pictures and recordings all of
// them name; its routine for a bad day if it is one of the person's own, looked for beside the file first.
// Fails with every problem the routine has; a warning (rule "flare-routine") where the one for a bad day is
// nowhere.
Result<Bundle> pack(const std::filesystem::path& routine, const PackSources& sources,
                    const std::string& made_by);

// The same for a programme's file: with it, at "routines/ID.json", each routine it names and their routines
// for a bad day that are not those shipped, looked for beside the file, in routines/ beside it, in the folder
// above if that folder is called programmes, then among `own`.
Result<Bundle> pack_programme(const std::filesystem::path& programme, const PackSources& sources,
                              const std::string& made_by);
// Whichever of the two the file holds.
Result<Bundle> pack_file(const std::filesystem::path& file, const PackSources& sources,
                         const std::string& made_by);

}  // namespace limber
