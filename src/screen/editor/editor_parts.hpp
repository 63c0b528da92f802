// The pieces of the editor's view, each in a column of its own. All return their height.
#pragma once

#include "screen/editor/editor_screen.hpp"
#include "screen/ui/page.hpp"

namespace limber {

// The title, how long it takes and for what, and what is done with the routine as a whole.
double draw_editor_head(EditorBuilder& sheet, const Rect& column, const EditorScreen& state,
                        const World& world);
// What is asked around saving it; nothing, where nothing is.
double draw_around_saving(EditorBuilder& sheet, const Rect& column, const EditorScreen& state);
// The list of steps. With `inline_details` those of the selected one stand below it.
double draw_steps(EditorBuilder& sheet, const Rect& column, const EditorScreen& state, const World& world,
                  bool inline_details);
// What to do with the selected step; what to begin with where none is.
double draw_step_details(EditorBuilder& sheet, const Rect& column, const EditorScreen& state,
                         const World& world);
double draw_about_routine(EditorBuilder& sheet, const Rect& column, const EditorScreen& state,
                          const World& world);
// The library; figures move where they lie in `seen`.
double draw_picker(EditorBuilder& sheet, const Rect& column, const EditorScreen& state, const World& world,
                   const Rect& seen);

// A text field of the editor.
double draw_words_field(EditorBuilder& sheet, const Rect& column, const EditorScreen& state,
                        const std::string& field, const std::string& label, const std::string& placeholder);

}  // namespace limber
