// Writing a routine: its steps in order, what there is to choose from, and what is wrong with it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "routine/edit.hpp"
#include "routine/history.hpp"
#include "screen/context.hpp"
#include "screen/editor_fields.hpp"
#include "screen/intent.hpp"
#include "timeline/draft.hpp"

namespace limber {

// The library as the picker narrows it; nothing, as made. Names are those of docs/routine-format.md.
struct ExerciseFilter {
  std::string area;  // an area, or a region of routine_filter.hpp
  std::string technique;
  std::string position;
  std::string prop;  // "nothing": none to fetch
  std::string tag;
  std::string words;  // as searched_words()
};

struct EditorScreen {
  History<Routine> history;
  std::string id;     // it is saved under; "": a new one
  std::string file;   // it came from; "": none
  bool own = false;   // that is among the therapist's own
  bool open = false;  // there is something to write at
  DraftLook look;     // of the routine as it is now
  StepPath selected;  // empty: none
  EditorPart part = EditorPart::steps;
  bool picking = false;
  ExerciseFilter filter;
  std::string narrowing;             // what the picker offers choices of now, as in PickBy; "" for nothing
  std::optional<StepPath> dropping;  // while a step is dragged: it would stand before what is there
  std::string dragged;               // its area's key
  TextFields fields = editor_fields();
  std::vector<RoutineCard> cards;
  std::shared_ptr<const Library> library = std::make_shared<const Library>();
  Millis moving{0};  // of the picker's figures
  bool reduced_motion = false;
  bool saving = false;
  std::string trouble;  // why it could not be saved
  ScreenName came_from = ScreenName::bench;
  double scroll = 0;          // of the steps, and of the page where there is one column
  double details_scroll = 0;  // of what is beside them
  double picker_scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

// The routine as it would be saved now.
Routine routine_of(const EditorScreen& state);
// The selected step; null if none is.
const Step* selected_step(const EditorScreen& state);
// For the screen of the selected step's pictures and recordings.
MediaWish media_wish(const EditorScreen& state);
bool passes(const Exercise& exercise, const ExerciseFilter& filter, const std::string& language);
// What the picker shows, by name.
std::vector<const Exercise*> picked_exercises(const EditorScreen& state);
// Whether going back only closes something on the screen.
bool takes_back(const EditorScreen& state);
// Whether something was written that is not saved.
bool is_unsaved(const EditorScreen& state);

Update<EditorScreen> update(EditorScreen state, const Intent& intent);
View<Intent> view(const EditorScreen& state, const ViewContext& context);

}  // namespace limber
