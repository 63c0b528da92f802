// What screens ask of the shelf of routines and of files a person brings.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "base/special_members.hpp"
#include "programme/draft.hpp"

namespace limber {

// clang-format off
struct InspectFile { std::string file; };  // answered by what it is: BundleSeen, FileRefused, JournalBrought, EditDraft, or ShowNotice
struct FindFiles {};  // that somebody may have brought; answered by FilesFound
struct AddBundle { std::string file; std::string content; bool replace = false; };  // content: the check sum that was shown; answered by BundleAdded or FileRefused
struct SaveRoutine { std::shared_ptr<const Routine> routine; bool another = false; std::string base = {}; std::string left = {}; };  // among the therapist's own, as save_routine() has it; answered by RoutineSaved or RoutineSaveFailed
struct SaveExercise { std::shared_ptr<const Exercise> exercise; bool another = false; std::string base = {}; };  // likewise; by ExerciseSaved or ExerciseSaveFailed
struct SaveProgramme { std::shared_ptr<const Programme> programme; bool another = false; std::string base = {}; };  // likewise; by ProgrammeSaved or ProgrammeSaveFailed
struct KeepDraft { std::shared_ptr<const RoutineDraft> draft; };  // what is being written; answered by DraftsLoaded, once it is on the disk
struct KeepPose { std::shared_ptr<const ExerciseDraft> draft; };  // likewise, these two
struct KeepProgramme { std::shared_ptr<const ProgrammeDraft> draft; };
struct ForgetDraft { std::string key; };  // by DraftsLoaded
struct OpenDraft { DraftNote note; };  // by DraftFound, PoseFound or ProgrammeFound, or ShowNotice where it cannot be read
struct ReloadShelf {};  // answered by ShelfLoaded
// clang-format on

struct ShelfEffect : std::variant<InspectFile, FindFiles, AddBundle, SaveRoutine, SaveExercise, SaveProgramme,
                                  KeepDraft, KeepPose, KeepProgramme, ForgetDraft, OpenDraft, ReloadShelf> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(ShelfEffect);
};

}  // namespace limber
