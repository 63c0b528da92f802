#include "screen/editor_screen.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "base/unicode.hpp"
#include "routine/id.hpp"
#include "screen/cards.hpp"
#include "screen/editor_edits.hpp"
#include "screen/media_wish.hpp"
#include "screen/routine_filter.hpp"

namespace limber {
namespace {

// What a therapist begins with: who asks what, and nothing to do yet.
Routine new_routine() {
  Routine routine;
  routine.title = plain_text(tr("New routine"));
  routine.version = "1";
  routine.ask = {{"pain", "stiffness"}, {"pain", "stiffness"}, {"pain", "stiffness"}, {}, {}};
  return routine;
}

void open(EditorScreen& state, Routine routine, bool is_new) {
  EditorScreen fresh;
  fresh.cards = std::move(state.cards);
  fresh.library = std::move(state.library);
  fresh.reduced_motion = state.reduced_motion;
  fresh.came_from = state.came_from;
  state = std::move(fresh);
  state.open = true;
  state.id = is_new ? "" : routine.id;
  state.file = routine.file;
  if (!routine.steps.empty()) state.selected = {0};
  state.history = History<Routine>(std::move(routine));
  look_again(state);
  show_words(state);
}

Effects opened(EditorScreen& state, const EditRoutine& asked) {
  // Who comes back to what they were writing goes on with it.
  if (state.open && is_unsaved(state) && state.id == asked.id) return {};
  const RoutineCard* card = card_named(state.cards, asked.id);
  if (card != nullptr && card->routine)
    open(state, *card->routine, false);
  else
    open(state, new_routine(), true);
  state.own = card != nullptr && card->own;
  return {};
}

// A draft is something to save from its first moment.
Effects opened(EditorScreen& state, const Routine& draft) {
  open(state, draft, draft.file.empty());
  state.history.mark_unsaved();
  return keep(state);
}

Effects save(EditorScreen& state) {
  if (has_errors(state.look.problems)) {
    state.trouble = tr("Not saved yet: first mend what is marked with a sign.");
    return {};
  }
  state.trouble.clear();
  state.saving = true;
  const bool another = state.id.empty();
  return {SaveRoutine{std::make_shared<const Routine>(routine_of(state)), another}};
}

void saved(EditorScreen& state, const RoutineSaved& news) {
  if (!std::exchange(state.saving, false)) return;
  state.id = news.id;
  state.file = news.file;
  state.own = true;
  state.history.mark_saved();
}

void scroll(EditorScreen& state, const ScrollTo& to) {
  if (to.scroller == "details")
    state.details_scroll = to.offset;
  else if (to.scroller == "picker")
    state.picker_scroll = to.offset;
  else
    state.scroll = to.offset;
}

std::string* member_of(ExerciseFilter& filter, const std::string& what) {
  if (what == "area") return &filter.area;
  if (what == "technique") return &filter.technique;
  if (what == "position") return &filter.position;
  if (what == "props") return &filter.prop;
  if (what == "tags") return &filter.tag;
  return nullptr;
}

void pick_by(EditorScreen& state, const PickBy& by) {
  std::string* value = member_of(state.filter, by.what);
  if (value == nullptr) return;
  state.picker_scroll = 0;
  if (by.value.empty()) {
    state.narrowing = state.narrowing == by.what ? "" : by.what;
    return;
  }
  *value = *value == by.value ? "" : by.value;
  state.narrowing.clear();
}

Effects at_editor(EditorScreen& state, const EditorIntent& intent) {
  const auto none = [](auto&&...) { return Effects{}; };
  return std::visit(
      Overloaded{
          [&](const UndoChange&) { return undo(state, true); },
          [&](const RedoChange&) { return undo(state, false); },
          [&](const ShowEditorPart& show) { return none(state.part = show.part, state.scroll = 0); },
          [&](const SelectStep& step) { return select(state, step.path), Effects{}; },
          [&](const SelectNextStep& next) { return select_next(state, next.by), Effects{}; },
          [&](const MoveStep& move) {
            return change(state, moved_by_one(state.history.now(), state.selected, move.down));
          },
          [&](const RemoveStep&) { return change(state, removed(state.history.now(), state.selected)); },
          [&](const DoubleStep&) { return change(state, doubled(state.history.now(), state.selected)); },
          [&](const PutInRepeat&) {
            return change(state, in_repeat(state.history.now(), state.selected, 2));
          },
          [&](const LeaveRepeat&) {
            return change(state, out_of_repeat(state.history.now(), state.selected));
          },
          [&](const AddStep& step) { return add(state, made(step.kind)); },
          [&](const ShowPicker&) { return none(state.picking = !state.picking, state.picker_scroll = 0); },
          [&](const PickBy& by) { return pick_by(state, by), Effects{}; },
          [&](const AddExercise& exercise) {
            ExerciseStep step;
            step.id = exercise.id;
            return add(state, {step});
          },
          [&](const ChangeNumber& number) { return change_number(state, number); },
          [&](const ChangeChoice& choice) { return change_choice(state, choice); },
          [&](const AsInLibrary&) { return as_in_library(state); },
          [&](const WriteOwnWords&) { return write_own_words(state); },
          [&](const SaveNow&) { return save(state); },
          [&](const SaveAsAnother&) {
            state.id.clear();
            look_again(state);
            return save(state);
          },
          [&](const DraftFound& draft) { return opened(state, *draft.routine); }},
      intent);
}

}  // namespace

Routine routine_of(const EditorScreen& state) {
  Routine routine = state.history.now();
  routine.id = state.id;
  routine.file = state.file;
  if (!routine.id.empty()) return routine;
  routine.id = id_from(routine.title.in(routine.language) + " " + routine.meant_for);
  if (routine.id.empty()) routine.id = "routine";
  return routine;
}

const Step* selected_step(const EditorScreen& state) {
  return step_at(state.history.now(), state.selected);
}

bool is_unsaved(const EditorScreen& state) {
  return state.open && !state.history.is_saved();
}

bool takes_back(const EditorScreen& state) {
  return state.picking || state.part == EditorPart::about;
}

MediaWish media_wish(const EditorScreen& state) {
  const ExerciseStep* asked = selected_exercise(state);
  if (asked == nullptr) return {};
  MediaWish wish = media_wish(routine_of(state), *asked, *state.library);
  // What comes new lies where the routine will be saved, never among what came with the program.
  if (!state.own) wish.folder.clear();
  return wish;
}

bool passes(const Exercise& exercise, const ExerciseFilter& filter, const std::string& language) {
  const auto has = [](const std::vector<std::string>& list, const std::string& value) {
    return value.empty() || std::find(list.begin(), list.end(), value) != list.end();
  };
  if (!filter.area.empty()) {
    const std::vector<std::string> areas = areas_in(filter.area);
    const auto works_on = [&](const std::string& area) { return has(areas, area); };
    if (std::none_of(exercise.areas.begin(), exercise.areas.end(), works_on)) return false;
  }
  return (filter.technique.empty() || to_string(exercise.technique) == filter.technique) &&
         (filter.position.empty() || to_string(exercise.position) == filter.position) &&
         (filter.prop == no_props ? exercise.props.empty() : has(exercise.props, filter.prop)) &&
         has(exercise.tags, filter.tag) &&
         folded(exercise.name.in(language)).find(filter.words) != std::string::npos;
}

std::vector<const Exercise*> picked_exercises(const EditorScreen& state) {
  std::vector<const Exercise*> list;
  for (const auto& [id, exercise] : state.library->exercises()) {
    if (passes(exercise, state.filter, state.history.now().language)) list.push_back(&exercise);
  }
  return list;
}

Update<EditorScreen> update(EditorScreen state, const Intent& intent) {
  Effects effects = state.fields.write(intent);
  const auto add_all = [&](Effects more) {
    for (Effect& effect : more) effects.push_back(std::move(effect));
  };
  std::visit(
      Overloaded{[&](const EditorIntent& own) { add_all(at_editor(state, own)); },
                 [&](const EditText& text) {
                   if (state.open && state.fields.has(text.field)) add_all(written(state, text.field));
                 },
                 [&](const EditRoutine& asked) { add_all(opened(state, asked)); },
                 [&](const EditDraft& asked) { add_all(opened(state, *asked.routine)); },
                 [&](const Drag& drag) { add_all(dragged(state, drag)); },
                 [&](const MediaChosen& chosen) { add_all(media_chosen(state, chosen)); },
                 [&](const ExerciseSaved& news) { add_all(exercise_saved(state, news)); },
                 [&](const RoutineSaved& news) { saved(state, news); },
                 [&](const SaveFailed& failed) {
                   state.saving = false;
                   state.trouble = failed.words;
                 },
                 [&](const CardsLoaded& loaded) {
                   state.cards = loaded.cards;
                   if (loaded.library) state.library = loaded.library;
                   if (state.open) look_again(state);
                 },
                 [&](const SettingsLoaded& loaded) { state.reduced_motion = loaded.settings.reduced_motion; },
                 [&](const Elapsed& time) { state.moving += time.screen; },
                 [&](const ScrollTo& to) { scroll(state, to); },
                 [&](const GoBack&) {
                   if (state.picking)
                     state.picking = false;
                   else
                     state.part = EditorPart::steps;
                 },
                 [](const auto&) {}},
      intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
