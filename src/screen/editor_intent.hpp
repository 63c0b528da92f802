// What stays on the editor: writing a routine, its steps in order and everything around them.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "routine/edit.hpp"
#include "routine/routine.hpp"

namespace limber {

// What of a routine is looked at: its steps, or all that is about it as a whole.
enum class EditorPart : std::uint8_t { steps, about };

// The kinds of steps besides an exercise.
enum class StepKind : std::uint8_t { say, rest, breathe, check };

// One line a thing keeps these a table.
// clang-format off
struct UndoChange {};
struct RedoChange {};
struct ShowEditorPart { EditorPart part = EditorPart::steps; };
struct SelectStep { StepPath path; };  // the same again: none
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
struct ChangeNumber { std::string number; int notches = 1; };  // of editor_numbers.hpp
struct ChangeChoice { std::string what; std::string value; };  // of editor_choices.hpp
struct AsInLibrary {};  // of the selected exercise nothing is different any more
struct WriteOwnWords {};  // the selected exercise becomes one written in place, with words to change
struct SaveNow {};
struct SaveAsAnother {};  // beside what it was made from: for another client
struct DraftFound { std::shared_ptr<const Routine> routine; };  // from the shell, at its start

using EditorIntent = std::variant<UndoChange, RedoChange, ShowEditorPart, SelectStep, SelectNextStep, MoveStep,
                                  RemoveStep, DoubleStep, PutInRepeat, LeaveRepeat, AddStep, ShowPicker, PickBy,
                                  AddExercise, ChangeNumber, ChangeChoice, AsInLibrary, WriteOwnWords, SaveNow, SaveAsAnother,
                                  DraftFound>;

// Asked of the shell: what is being written is kept apart until it is saved, so that nothing is lost.
struct KeepDraft { std::shared_ptr<const Routine> routine; };
struct ForgetDraft {};
// clang-format on
using EditorEffect = std::variant<KeepDraft, ForgetDraft>;

}  // namespace limber
