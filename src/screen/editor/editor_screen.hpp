// Writing a routine: its steps in order, what there is to choose from, and what is wrong with it.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/undo_stack.hpp"
#include "routine/edit.hpp"
#include "screen/editor/editor_fields.hpp"
#include "screen/editor/editor_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/text_fields.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"
#include "timeline/draft.hpp"

namespace limber {

// The library as the picker narrows it; nothing, as made. Names are those of docs/routine-format.md.
struct ExerciseFilter {
  std::string area;  // an area, or a region of routine/filter.hpp
  std::string technique;
  std::string position;
  std::string prop;  // "nothing": none to fetch
  std::string tag;
  std::string words;  // as searched_words()
};

struct EditorScreen {
  UndoStack<Routine> history;
  std::string key;                        // of its draft
  std::string id;                         // it is saved under; "": a new one
  std::string file;                       // it came from; "": none
  std::string base;                       // what the file held when it was opened or saved
  std::string was_for;                    // the client it was made for, "" for none
  std::set<ClientThing> stay;             // of theirs, where it becomes another's
  std::shared_ptr<const Routine> on_top;  // that was opened over what may be on the disk; null: nothing
  bool own = false;                       // the file is among the therapist's own
  bool open = false;                      // there is something to write at
  DraftAnalysis look;                     // of the routine as it is now
  StepPath selected;                      // empty: none
  bool own_words = false;                 // of the selected exercise: they are being written
  EditorPart part = EditorPart::steps;
  bool picking = false;
  ExerciseFilter filter;
  std::string narrowing;             // what the picker offers choices of now, as in PickBy; "" for nothing
  std::optional<StepPath> dropping;  // while a step is dragged: it would stand before what is there
  std::string dragged;               // its area's key
  TextFields fields = editor_fields();
  Millis moving{0};  // of the picker's figures
  bool saving = false;
  std::string trouble;             // why it could not be saved
  bool changed_elsewhere = false;  // that is because another program has written there
  bool taking_theirs = false;      // the shelf is read anew for what that was
  std::string warning;             // of the client it was drafted for: a sign that is new or worse
  bool asks_discard = false;       // whether what is not saved is to go
  Scrolls scrolls;  // "page": of the steps, or of all where there is one column; "details", "picker"
};
using EditorBuilder = ViewBuilder<EditorIntent>;

// The routine as it would be saved now.
Routine routine_of(const EditorScreen& state);
// The selected step; null if none is.
const Step* selected_step(const EditorScreen& state);
// For the screen of the selected step's pictures and recordings.
MediaRequest media_request(const EditorScreen& state, const World& world);
bool passes(const Exercise& exercise, const ExerciseFilter& filter, const std::string& language);
// What the picker shows, by name.
std::vector<const Exercise*> picked_exercises(const EditorScreen& state, const World& world);
// Whether the words of this exercise, the selected one, stand open to be written.
bool writes_own_words(const EditorScreen& state, const ExerciseStep& step);
// Whether something was written that is not saved.
bool is_unsaved(const EditorScreen& state);
// Whether it was made for one client and is now for another: it is saved beside the first one's.
bool is_for_another(const EditorScreen& state);
// The step as it was saved, where that is the same exercise; null if nothing is to be compared.
const Step* saved_step(const EditorScreen& state, const StepPath& path);

// What Escape means while something is open that going back closes first.
std::optional<EditorIntent> step_back(const EditorScreen& state);
// Whether it is to be given time.
bool moves_by_itself(const EditorScreen& state, const World& world);

using EditorUpdate = Update<EditorScreen, EditorEffect>;
EditorUpdate opened(EditorScreen state, const EditRoutine& asked, const World& world);
EditorUpdate opened(EditorScreen state, const EditForAnother& asked, const World& world);
EditorUpdate opened(EditorScreen state, const EditDraft& asked, const World& world);
EditorUpdate update(EditorScreen state, const EditorIntent& intent, const World& world);
View<EditorIntent> view(const EditorScreen& state, const World& world, const ViewContext& context);
PageHead head(const EditorScreen& state);
// Letters belong to the fields. In the library and among the fields the arrows go from one to the next.
std::vector<Action<EditorIntent>> actions(const EditorScreen& state);

}  // namespace limber
