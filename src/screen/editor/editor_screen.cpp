#include "screen/editor/editor_screen.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "base/unicode.hpp"
#include "routine/filter.hpp"
#include "routine/id.hpp"
#include "screen/editor/editor_edits.hpp"
#include "screen/effect/media_request.hpp"

namespace limber {
namespace {

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
  state.scrolls.set("picker", 0);
  if (by.value.empty()) {
    state.narrowing = state.narrowing == by.what ? "" : by.what;
    return;
  }
  *value = *value == by.value ? "" : by.value;
  state.narrowing.clear();
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

// The latest that is safe; of what was never saved, how it began.
const Step* saved_step(const EditorScreen& state, const StepPath& path) {
  const auto& values = state.history.values();
  const Step* before = step_at(*values[state.history.saved_at().value_or(0)], path);
  const Step* now = step_at(state.history.now(), path);
  const auto* was = before == nullptr ? nullptr : std::get_if<ExerciseStep>(&before->what);
  const auto* is = now == nullptr ? nullptr : std::get_if<ExerciseStep>(&now->what);
  const bool compared = was != nullptr && is != nullptr && was->id == is->id && !(*was == *is);
  return compared ? before : nullptr;
}

const Step* selected_step(const EditorScreen& state) {
  return step_at(state.history.now(), state.selected);
}

bool is_unsaved(const EditorScreen& state) {
  return state.open && !state.history.is_saved();
}

std::optional<EditorIntent> step_back(const EditorScreen& state) {
  if (!state.picking && state.part != EditorPart::about) return std::nullopt;
  return CloseEditorPart{};
}

bool moves_by_itself(const EditorScreen& state, const World& world) {
  return state.picking && !world.settings.reduced_motion;
}

std::vector<Action<EditorIntent>> actions(const EditorScreen& state) {
  std::vector<Action<EditorIntent>> list{{{"ctrl-z"}, UndoChange{}, tr("Undo")},
                                         {{"ctrl-y"}, RedoChange{}, tr("Redo")},
                                         {{"ctrl-s"}, SaveNow{}, tr("Save")},
                                         {{"ctrl-d"}, DoubleStep{}, tr("Double the step")},
                                         {{"ctrl-up"}, MoveStep{false}, tr("Move the step up")},
                                         {{"ctrl-down"}, MoveStep{true}, tr("Move the step down")},
                                         {{"insert", "ctrl-n"}, ShowPicker{}, tr("Add a step")}};
  if (state.picking || state.part != EditorPart::steps) return list;
  list.push_back({{"up"}, SelectNextStep{-1}, tr("The step before")});
  list.push_back({{"down"}, SelectNextStep{1}, tr("The next step")});
  list.push_back({{"delete"}, RemoveStep{}, tr("Take the step out")});
  return list;
}

MediaRequest media_request(const EditorScreen& state, const World& world) {
  const ExerciseStep* asked = selected_exercise(state);
  if (asked == nullptr) return {};
  MediaRequest request = media_request(routine_of(state), *asked, *world.library);
  // What comes new lies where the routine will be saved, never among what came with the program.
  if (!state.own) request.folder.clear();
  return request;
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

std::vector<const Exercise*> picked_exercises(const EditorScreen& state, const World& world) {
  std::vector<const Exercise*> list;
  for (const auto& [id, exercise] : world.library->exercises()) {
    if (passes(exercise, state.filter, state.history.now().language)) list.push_back(&exercise);
  }
  return list;
}

EditorUpdate update(EditorScreen state, const EditorIntent& intent, const World& world) {
  EditorEffects effects;
  const Routine& routine = state.history.now();
  if (!std::holds_alternative<TextFieldIntent>(intent)) state.fields.end_number();
  std::visit(
      Overloaded{
          [&](const UndoChange&) { effects = undo(state, world, true); },
          [&](const RedoChange&) { effects = undo(state, world, false); },
          [&](const ShowEditorPart& show) {
            state.part = show.part;
            state.scrolls.set("page", 0);
          },
          [&](const SelectStep& step) { select(state, world, step.path); },
          [&](const SelectNextStep& next) { select_next(state, world, next.by); },
          [&](const MoveStep& move) {
            effects = change(state, world, moved_by_one(routine, state.selected, move.down));
          },
          [&](const RemoveStep&) { effects = change(state, world, removed(routine, state.selected)); },
          [&](const DoubleStep&) { effects = change(state, world, doubled(routine, state.selected)); },
          [&](const PutInRepeat&) { effects = change(state, world, in_repeat(routine, state.selected, 2)); },
          [&](const LeaveRepeat&) { effects = change(state, world, out_of_repeat(routine, state.selected)); },
          [&](const AddStep& step) {
            state.picking = false;
            effects = add(state, world, made(step.kind));
          },
          [&](const ShowPicker&) { append(effects, show_picker(state)); },
          [&](const PickBy& by) { pick_by(state, by); },
          [&](const AddExercise& exercise) { effects = add_exercise(state, world, exercise.id); },
          [&](const ChangeNumber& asked) {
            if (const auto number = number_named(state, world, asked.number))
              effects = set_number(state, world, number->name,
                                   notched(scale_of(*number), number->value, asked.notches));
          },
          [&](const ChangeChoice& choice) { effects = change_choice(state, world, choice); },
          [&](const AsInLibrary&) { effects = as_in_library(state, world); },
          [&](const WriteOwnWords&) { state.own_words = selected_exercise(state) != nullptr; },
          [&](const SaveNow&) { effects = save(state, world); },
          [&](const SaveAsAnother&) { effects = save_as_another(state, world); },
          [&](const KeepOfClient& asked) {
            if (state.stay.erase(asked.thing) == 0) state.stay.insert(asked.thing);
          },
          [&](const SameClient&) {
            state.was_for = routine.meant_for;
            effects = keep(state);
          },
          [&](const SaveOver&) { effects = save_over(state); },
          [&](const TakeTheirs&) {
            state.taking_theirs = true;
            effects = {ReloadShelf{}};
          },
          [&](const AskDiscard&) { state.asks_discard = !state.asks_discard; },
          [&](const DraftFound& found) { effects = take_draft(state, world, *found.draft); },
          [&](const CloseEditorPart&) {
            if (state.picking)
              state.picking = false;
            else
              state.part = EditorPart::steps;
          },
          [&](const UseMedia& chosen) { effects = use_media(state, world, chosen); },
          [&](const UseExercise& saved) { effects = use_exercise(state, world, saved.id); },
          [&](const RoutineSaved& news) { effects = saved(state, news); },
          [&](const RoutineSaveFailed& failed) { save_failed(state, failed); },
          [&](const ShelfChanged&) {
            if (state.open) analyze_again(state, world);
            effects = take_theirs(state, world);
          },
          [&](const Elapsed& time) { state.moving += time.screen; },
          [&](const Drag& drag) { effects = dragged(state, world, drag); },
          [&](const TextFieldIntent& asked) { effects = written(state, world, asked); },
          [&](const Request& request) { effects.push_back(request); }},
      intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
