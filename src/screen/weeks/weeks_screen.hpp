// Writing a programme: a strip of weeks, what each phase asks for, and the shelf to take routines from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/undo_stack.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"
#include "screen/weeks/weeks_fields.hpp"
#include "screen/weeks/weeks_intent.hpp"

namespace limber {

struct WeeksScreen {
  UndoStack<Programme> history;
  std::string key;                      // of its draft
  std::string id;                       // it is saved under; "": a new one
  std::string file;                     // it came from; "": none
  std::string base;                     // what the file held when it was opened or saved
  std::string left_with;                // the client it was made for before it became another's; "": nobody
  bool open = false;                    // there is something to write at
  Problems problems = {};               // of the programme as it is now
  PlaceInWeeks at;                      // the selected phase, and the selected routine in it
  bool about = false;                   // what is about the whole is shown, and not its weeks
  bool picking = false;                 // where the shelf has no room beside the weeks, it is shown
  std::optional<std::size_t> dropping;  // while a routine is dragged: the phase it would go to
  TextFields fields = weeks_fields();
  bool saving = false;
  std::string trouble;             // why it could not be saved
  bool changed_elsewhere = false;  // that is because another program has written there
  bool taking_theirs = false;      // the shelf is read anew for what that was
  bool asks_discard = false;       // whether what is not saved is to go
  Scrolls scrolls;                 // "page": of the phase, or of all where there is one column; "shelf"
};
using WeeksBuilder = ViewBuilder<WeeksIntent>;
using WeeksUpdate = Update<WeeksScreen, WeeksEffect>;
using WeeksEffects = std::vector<WeeksEffect>;

// The programme as it would be saved now.
Programme programme_of(const WeeksScreen& state);
// Whether something was written that is not saved.
bool is_unsaved(const WeeksScreen& state);
// The routines to choose from by the words of the search, the therapist's own first. A walk is no routine of
// a phase: it has its own.
std::vector<const RoutineCard*> shelf_for(const WeeksScreen& state, const World& world);

// The key of a week's area, by the day of the programme it begins on, and that day; nullopt: no week's.
std::string week_area(int day);
std::optional<int> day_of_area(const std::string& key);
// What is dragged by its handle: a routine of the shelf, or one of the selected phase.
std::string shelf_handle(const std::string& id);
std::string planned_handle(std::size_t routine);
// The area of a routine of the selected phase.
std::string planned_area(std::size_t routine);

// What Escape means while something is open that going back closes first.
std::optional<WeeksIntent> step_back(const WeeksScreen& state);
WeeksUpdate opened(WeeksScreen state, const EditProgramme& asked, const World& world);
WeeksUpdate update(WeeksScreen state, const WeeksIntent& intent, const World& world);
View<WeeksIntent> view(const WeeksScreen& state, const World& world, const ViewContext& context);
PageHead head(const WeeksScreen& state);
std::vector<Action<WeeksIntent>> actions(const WeeksScreen& state);

}  // namespace limber
