// How a routine comes into the editor, is kept while it is written, and is saved. Private to it.
#pragma once

#include <string>
#include <vector>

#include "screen/editor/editor_screen.hpp"

namespace limber {

using EditorEffects = std::vector<EditorEffect>;

// Keeps every state of it on the disk, saved or not; forgets it where there is nothing to go back to.
EditorEffects keep(const EditorScreen& state);
// What was kept takes the place of what is open, unless that has been changed since it was asked for.
EditorEffects take_draft(EditorScreen& state, const World& world, const RoutineDraft& draft);

EditorEffects save(EditorScreen& state, const World& world);
EditorEffects save_as_another(EditorScreen& state, const World& world);
EditorEffects save_over(EditorScreen& state);
EditorEffects saved(EditorScreen& state, const RoutineSaved& news);
void save_failed(EditorScreen& state, const RoutineSaveFailed& failed);
// What another program wrote, once the shelf has been read anew.
EditorEffects take_theirs(EditorScreen& state, const World& world);

}  // namespace limber
