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

using EditorEffects = std::vector<EditorEffect>;

// What a therapist begins with: who asks what, and nothing to do yet.
Routine new_routine() {
  Routine routine;
  routine.title = plain_text(tr("New routine"));
  routine.version = "1";
  routine.ask = {{"pain", "stiffness"}, {"pain", "stiffness"}, {"pain", "stiffness"}, {}, {}};
  return routine;
}

void open(EditorScreen& state, const World& world, Routine routine, bool is_new) {
  EditorScreen fresh;
  state = std::move(fresh);
  state.open = true;
  state.id = is_new ? "" : routine.id;
  state.file = routine.file;
  if (!routine.steps.empty()) state.selected = {0};
  state.history = UndoStack<Routine>(std::move(routine));
  analyze_again(state, world);
  show_words(state, world);
}

EditorEffects save(EditorScreen& state) {
  if (has_errors(state.look.problems)) {
    state.trouble = state.history.now().steps.empty() ? tr("Not saved yet: add a first step.")
                                                      : tr("Not saved yet: first fix what is marked.");
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

EditorUpdate opened(EditorScreen state, const EditRoutine& asked, const World& world) {
  // Who comes back to what they were writing goes on with it.
  if (state.open && is_unsaved(state) && state.id == asked.id) return {std::move(state)};
  const RoutineCard* card = card_named(world, asked.id);
  if (card != nullptr && card->routine)
    open(state, world, *card->routine, false);
  else
    open(state, world, new_routine(), true);
  state.own = card != nullptr && card->own;
  return {std::move(state)};
}

// A draft is something to save from its first moment.
EditorUpdate opened(EditorScreen state, const EditDraft& asked, const World& world) {
  open(state, world, *asked.routine, asked.routine->file.empty());
  state.warning = asked.warning;
  state.history.mark_unsaved();
  EditorEffects effects = keep(state);
  return {std::move(state), std::move(effects)};
}

EditorUpdate update(EditorScreen state, const EditorIntent& intent, const World& world) {
  if (const auto* draft = std::get_if<DraftFound>(&intent))
    return opened(std::move(state), EditDraft{draft->routine}, world);
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
          [&](const SaveNow&) { effects = save(state); },
          [&](const SaveAsAnother&) {
            state.id.clear();
            analyze_again(state, world);
            effects = save(state);
          },
          [&](const DraftFound&) {},
          [&](const CloseEditorPart&) {
            if (state.picking)
              state.picking = false;
            else
              state.part = EditorPart::steps;
          },
          [&](const UseMedia& chosen) { effects = use_media(state, world, chosen); },
          [&](const UseExercise& saved) { effects = use_exercise(state, world, saved.id); },
          [&](const RoutineSaved& news) { saved(state, news); },
          [&](const RoutineSaveFailed& failed) {
            state.saving = false;
            state.trouble = failed.problem.message;
          },
          [&](const ShelfChanged&) {
            if (state.open) analyze_again(state, world);
          },
          [&](const Elapsed& time) { state.moving += time.screen; },
          [&](const Drag& drag) { effects = dragged(state, world, drag); },
          [&](const TextFieldIntent& asked) { effects = written(state, world, asked); },
          [&](const Request& request) { effects.push_back(request); }},
      intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
