// What screens ask of the shelf of routines and of files a person brings.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "base/special_members.hpp"
#include "routine/routine.hpp"

namespace limber {

// clang-format off
struct InspectFile { std::string file; };  // answered by what it is: BundleSeen, FileRefused, JournalBrought, EditDraft, or ShowNotice
struct FindFiles {};  // that somebody may have brought; answered by FilesFound
struct AddBundle { std::string file; std::string content; bool replace = false; };  // content: the check sum that was shown; answered by BundleAdded or FileRefused
struct SaveRoutine { std::shared_ptr<const Routine> routine; bool another = false; };  // among the therapist's own, beside what it was made from; answered by RoutineSaved or RoutineSaveFailed
struct SaveExercise { std::shared_ptr<const Exercise> exercise; };  // likewise; by ExerciseSaved or ExerciseSaveFailed
struct KeepDraft { std::shared_ptr<const Routine> routine; };  // what is being written, until it is saved
struct ForgetDraft {};
struct ReloadShelf {};  // answered by ShelfLoaded
// clang-format on

struct ShelfEffect : std::variant<InspectFile, FindFiles, AddBundle, SaveRoutine, SaveExercise, KeepDraft,
                                  ForgetDraft, ReloadShelf> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(ShelfEffect);
};

}  // namespace limber
