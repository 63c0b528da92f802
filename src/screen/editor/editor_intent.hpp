// What can be asked while a routine is written, its steps in order and everything around them.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/problem.hpp"
#include "base/special_members.hpp"
#include "routine/edit.hpp"
#include "routine/of_client.hpp"
#include "routine/routine.hpp"
#include "screen/effect/shelf_effect.hpp"
#include "screen/ui/input.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/text_fields.hpp"
#include "screen/ui/writing.hpp"

namespace limber {

// What of a routine is looked at: its steps, or all that is about it as a whole.
enum class EditorPart : std::uint8_t { steps, about };

// The kinds of steps besides an exercise.
enum class StepKind : std::uint8_t { say, rest, breathe, check };

// One line a thing keeps these a table.
// clang-format off
struct ShowEditorPart { EditorPart part = EditorPart::steps; };
struct SelectStep { StepPath path; };
struct SelectNextStep { int by = 1; };  // the one below (+) or above (-) the selected one
struct MoveStep { bool down = true; };  // these: the selected one
struct RemoveStep {};
struct DoubleStep {};
struct PutInRepeat {};
struct LeaveRepeat {};
struct AddStep { StepKind kind = StepKind::rest; };  // these: behind the selected one
struct ShowPicker {};  // the library to choose an exercise from; again closes it
struct PickBy { std::string what; std::string value; };  // narrow it by "area", "technique", "position", "props", "tags"; "": show the choices, or no longer
struct AddExercise { std::string id; };
struct AsInLibrary {};  // of the selected exercise nothing is different any more
struct WriteOwnWords {};  // other words for the selected exercise, in this routine
struct KeepOfClient { ClientThing thing{}; };  // of the first client's: another gets it too; the same again: does not
struct SameClient {};  // who it was made for is only called otherwise now
struct DraftFound { std::shared_ptr<const RoutineDraft> draft; };  // what was being written before
struct CloseEditorPart {};  // the library, else what is about the whole
struct UseMedia { std::vector<std::string> images; bool images_instead = false; std::map<std::string, std::string> clips; };  // for the selected step
struct UseExercise { std::string id; };  // in place of the selected step's
struct RoutineSaved { std::string id; std::string file; std::string text = {}; };  // text: what the file holds now
struct RoutineSaveFailed { Problem problem; };
// clang-format on

struct EditorIntent
    : std::variant<UndoChange, RedoChange, ShowEditorPart, SelectStep, SelectNextStep, MoveStep, RemoveStep,
                   DoubleStep, PutInRepeat, LeaveRepeat, AddStep, ShowPicker, PickBy, AddExercise,
                   ChangeNumber, ChangeChoice, AsInLibrary, WriteOwnWords, SaveNow, SaveAsAnother,
                   KeepOfClient, SameClient, SaveOver, TakeTheirs, AskDiscard, DraftFound, CloseEditorPart,
                   UseMedia, UseExercise, RoutineSaved, RoutineSaveFailed, ShelfChanged, Elapsed, Drag,
                   TextFieldIntent, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(EditorIntent);
};
using EditorEffect = std::variant<ShelfEffect, ShellEffect, Request>;

}  // namespace limber
