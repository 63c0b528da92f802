// A therapist's own routines and exercises, written by the program.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "routine/exercise.hpp"
#include "routine/routine.hpp"

namespace limber {

struct SavedFile {
  std::string id;
  std::filesystem::path file;
};

// Writes OWN/ID.json, whole or not at all. One of the person's own files is written over, and stands beside
// it as ID.json.old as it was. Any other - one that came with Limber or in a bundle, or none yet - becomes a
// new file of theirs, and so does their own as `another`: where the id is taken among their own it gets "-2"
// and so on. Pictures and recordings it names come along. Rules: those of AtomicFile.
Result<SavedFile> save_routine(const Routine& routine, const std::filesystem::path& own,
                               bool another = false);

// The same for OWN/exercises/ID.json, by its name.
Result<SavedFile> save_exercise(const Exercise& exercise, const std::filesystem::path& own);

// A routine that is being written and is not saved: one, in FOLDER/draft.json, with where it came from.
Result<Ok> keep_draft(const Routine& routine, const std::filesystem::path& folder);
void forget_draft(const std::filesystem::path& folder);
std::optional<Routine> kept_draft(const std::filesystem::path& folder);

}  // namespace limber
