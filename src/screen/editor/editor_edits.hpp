// What is done to the routine that is being written. Each changes the state, looks at the routine anew, and
// returns what the shell is asked for.
#pragma once

#include <string>

#include "screen/editor/editor_screen.hpp"

namespace limber {

using EditorEffects = std::vector<EditorEffect>;

// Fields show what the routine says, unless it is just being written in them.
void show_words(EditorScreen& state, const World& world);
void analyze_again(EditorScreen& state, const World& world);
// Keeps a draft of what is not saved, or forgets it.
EditorEffects keep(const EditorScreen& state);

EditorEffects change(EditorScreen& state, const World& world, ChangedSteps changed);
EditorEffects add(EditorScreen& state, const World& world, Step step);  // behind the selected one
Step made(StepKind kind);
EditorEffects undo(EditorScreen& state, const World& world, bool back);  // or forward again
void select(EditorScreen& state, const World& world, const StepPath& path);
void select_next(EditorScreen& state, const World& world, int by);

EditorEffects change_number(EditorScreen& state, const World& world, const ChangeNumber& asked);
EditorEffects change_choice(EditorScreen& state, const World& world, const ChangeChoice& asked);
// What now stands in a field goes into the routine.
EditorEffects written(EditorScreen& state, const World& world, const std::string& field);

// The selected step; null if it is no exercise. These are about it.
const ExerciseStep* selected_exercise(const EditorScreen& state);
EditorEffects as_in_library(EditorScreen& state, const World& world);
EditorEffects use_media(EditorScreen& state, const World& world, const UseMedia& chosen);
EditorEffects use_exercise(EditorScreen& state, const World& world, const std::string& id);

EditorEffects dragged(EditorScreen& state, const World& world, const Drag& drag);

}  // namespace limber
