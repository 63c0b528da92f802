// What is done to the routine that is being written. Each changes the state, looks at the routine anew, and
// returns what the shell is asked for.
#pragma once

#include <string>

#include "screen/editor_screen.hpp"

namespace limber {

// Fields show what the routine says, unless it is just being written in them.
void show_words(EditorScreen& state);
void look_again(EditorScreen& state);
// Keeps a draft of what is not saved, or forgets it.
Effects keep(const EditorScreen& state);

Effects change(EditorScreen& state, ChangedSteps changed);
Effects add(EditorScreen& state, Step step);  // behind the selected one
Step made(StepKind kind);
Effects undo(EditorScreen& state, bool back);  // or forward again
void select(EditorScreen& state, const StepPath& path);
void select_next(EditorScreen& state, int by);

Effects change_number(EditorScreen& state, const ChangeNumber& asked);
Effects change_choice(EditorScreen& state, const ChangeChoice& asked);
// What now stands in a field goes into the routine.
Effects written(EditorScreen& state, const std::string& field);

// The selected step; null if it is no exercise. These are about it.
const ExerciseStep* selected_exercise(const EditorScreen& state);
Effects as_in_library(EditorScreen& state);
Effects write_own_words(EditorScreen& state);
Effects media_chosen(EditorScreen& state, const MediaChosen& chosen);
Effects exercise_saved(EditorScreen& state, const ExerciseSaved& news);

Effects dragged(EditorScreen& state, const Drag& drag);

}  // namespace limber
