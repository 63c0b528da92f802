// What is done to the routine that is being written. Each changes the state, looks at the routine anew, and
// returns what the shell is asked for.
#pragma once

#include <string>

#include "screen/editor/editor_draft.hpp"
#include "screen/editor/editor_numbers.hpp"
#include "screen/editor/editor_screen.hpp"

namespace limber {

// Fields show what the routine says, unless it is just being written in them.
void show_words(EditorScreen& state, const World& world);
void analyze_again(EditorScreen& state, const World& world);
// `what` as for UndoStack::change().
EditorEffects change(EditorScreen& state, const World& world, Routine next, const std::string& what = "");
EditorEffects change(EditorScreen& state, const World& world, ChangedSteps changed);
EditorEffects add(EditorScreen& state, const World& world, Step step);  // behind the selected one
Step made(StepKind kind);
EditorEffects undo(EditorScreen& state, const World& world, bool back);  // or forward again
void select(EditorScreen& state, const World& world, const StepPath& path);
void select_next(EditorScreen& state, const World& world, int by);

// A number of the selected step, else of the routine: what there is of this name, what it becomes by its
// field, and becoming `value`.
std::optional<EditorNumber> number_named(const EditorScreen& state, const World& world,
                                         const std::string& name);
EditorEffects number_written(EditorScreen& state, const World& world, const EditorNumber& number,
                             const TextFieldIntent& asked);
EditorEffects set_number(EditorScreen& state, const World& world, const std::string& name, double value);
EditorEffects change_choice(EditorScreen& state, const World& world, const ChangeChoice& asked);
// What is written in a field goes into the routine, and Enter in the library's search adds what is found
// first.
EditorEffects written(EditorScreen& state, const World& world, const TextFieldIntent& asked);
// Opens the library with nothing searched for and the cursor in its search, or closes it.
EditorEffects show_picker(EditorScreen& state);
EditorEffects add_exercise(EditorScreen& state, const World& world, const std::string& id);

// The selected step; null if it is no exercise. These are about it.
const ExerciseStep* selected_exercise(const EditorScreen& state);
EditorEffects as_in_library(EditorScreen& state, const World& world);
EditorEffects use_media(EditorScreen& state, const World& world, const UseMedia& chosen);
EditorEffects use_exercise(EditorScreen& state, const World& world, const std::string& id);

EditorEffects dragged(EditorScreen& state, const World& world, const Drag& drag);

}  // namespace limber
