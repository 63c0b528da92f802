// A therapist's own routines, programmes and exercises, written by the program.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "programme/programme.hpp"
#include "routine/exercise.hpp"
#include "routine/routine.hpp"

namespace limber {

struct SavedFile {
  std::string id;
  std::filesystem::path file;
  std::string text;  // what the file holds now
};

struct SaveHow {
  bool another = false;  // beside what it was made from
  std::string base =
      {};  // what the file held when it was opened: it must hold that still; "": whatever it holds
  std::string left = {};  // the code of a client whose it no longer is: names of files do without it
};

// Writes OWN/ID.json, whole or not at all. One of the person's own files is written over, and stands beside
// it as ID.json.old as it was. Any other - one that came with Limber or in a bundle, or none yet - becomes a
// new file of theirs, and so does their own as `another`: where the id is taken among their own it gets "-2"
// and so on. Pictures and recordings it names come along. Where nothing is different nothing is written.
// Rules: those of AtomicFile; "file-changed": somebody else has written there since.
Result<SavedFile> save_routine(const Routine& routine, const std::filesystem::path& own,
                               const SaveHow& how = {});

// The same for OWN/programmes/ID.json.
Result<SavedFile> save_programme(const Programme& programme, const std::filesystem::path& own,
                                 const SaveHow& how = {});

// The same for OWN/exercises/ID.json, by its name.
Result<SavedFile> save_exercise(const Exercise& exercise, const std::filesystem::path& own,
                                const SaveHow& how = {});

}  // namespace limber
