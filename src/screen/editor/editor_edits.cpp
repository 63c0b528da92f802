#include "screen/editor/editor_edits.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/message.hpp"
#include "routine/filter.hpp"
#include "screen/editor/editor_choices.hpp"
#include "screen/editor/editor_numbers.hpp"
#include "screen/ui/number_row.hpp"

namespace limber {
namespace {

constexpr Millis first_rest{15'000};

EditorEffects change_step(EditorScreen& state, const World& world, Step step, const std::string& what = "") {
  return change(state, world, replaced(state.history.now(), state.selected, std::move(step)).routine, what);
}

// Where a new step goes: behind the selected one.
StepPath behind_selected(const EditorScreen& state) {
  if (state.selected.empty()) return {state.history.now().steps.size()};
  StepPath path = state.selected;
  ++path.back();
  return path;
}

StepPath drop_place(const EditorScreen& state, const Drag& drag) {
  const auto over = step_of_pointer(drag.over.substr(std::min(drag.over.find('/'), drag.over.size())));
  if (!over) return {};
  StepPath to = *over;
  const Step* step = step_at(state.history.now(), to);
  if (drag.down < 0.5 || step == nullptr) return to;
  if (std::holds_alternative<RepeatStep>(step->what)) {
    to.push_back(0);
    return to;
  }
  ++to.back();
  return to;
}

// What now stands in a field goes into the routine.
EditorEffects take_words(EditorScreen& state, const World& world, const std::string& field) {
  const std::string& words = state.fields.text(field);
  if (field == picker_search_field) {
    state.filter.words = searched_words(words);
    return {};
  }
  if (!is_of_step(field)) return change(state, world, with_field(state.history.now(), field, words), field);
  const Step* step = selected_step(state);
  if (step == nullptr) return {};
  const auto* exercise = std::get_if<ExerciseStep>(&step->what);
  if (exercise != nullptr && field != "note" && !writes_own_words(state, *exercise)) return {};
  return change_step(state, world, with_field(*step, field, words, state.history.now(), *world.library),
                     field + pointer_of(state.selected));
}

// What was searched for may be typed over at once.
EditorEffects add_first_found(EditorScreen& state, const World& world) {
  const auto found = picked_exercises(state, world);
  if (state.filter.words.empty() || found.empty()) return {};
  EditorEffects effects = add_exercise(state, world, found.front()->id);
  append(effects, state.fields.write(EditText{picker_search_field, SelectAll{}}));
  return effects;
}

}  // namespace

// Fields show what the routine says, unless it is just being written in them.
void show_words(EditorScreen& state, const World& world) {
  const Routine& routine = state.history.now();
  const Step* step = selected_step(state);
  for (const char* field : {"title", "summary", "author", "role", "practice", "telephone", "for", "version",
                            "at", "advice", "activities"})
    state.fields.start(field, words_of(routine, field));
  for (const char* field : {"note", "say", "setup", "move", "hold", "release"})
    state.fields.start(field, step == nullptr ? "" : words_of(*step, field, routine, *world.library));
}

void analyze_again(EditorScreen& state, const World& world) {
  state.look = analyze_draft(routine_of(state), *world.library, Pace{}, estimated_speech_length);
}

EditorEffects change(EditorScreen& state, const World& world, Routine next, const std::string& what) {
  if (next == state.history.now()) return {};
  state.history.change(std::move(next), what);
  state.trouble.clear();
  state.changed_elsewhere = state.asks_discard = false;
  analyze_again(state, world);
  return keep(state);
}

EditorEffects change(EditorScreen& state, const World& world, ChangedSteps changed) {
  state.selected = std::move(changed.path);
  EditorEffects effects = change(state, world, std::move(changed.routine));
  show_words(state, world);
  return effects;
}

EditorEffects add(EditorScreen& state, const World& world, Step step) {
  return change(state, world, inserted(state.history.now(), behind_selected(state), std::move(step)));
}

EditorEffects undo(EditorScreen& state, const World& world, bool back) {
  if (back)
    state.history.undo();
  else
    state.history.redo();
  if (step_at(state.history.now(), state.selected) == nullptr) state.selected.clear();
  analyze_again(state, world);
  show_words(state, world);
  return keep(state);
}

void select(EditorScreen& state, const World& world, const StepPath& path) {
  state.selected = path;
  state.picking = false;
  state.own_words = false;
  state.scrolls.set("details", 0);
  show_words(state, world);
}

void select_next(EditorScreen& state, const World& world, int by) {
  const std::vector<StepPath> paths = paths_of(state.history.now());
  if (paths.empty()) return;
  const auto found = std::find(paths.begin(), paths.end(), state.selected);
  const std::ptrdiff_t last = static_cast<std::ptrdiff_t>(paths.size()) - 1;
  const std::ptrdiff_t next = found == paths.end()
                                  ? (by > 0 ? 0 : last)
                                  : std::clamp<std::ptrdiff_t>(found - paths.begin() + by, 0, last);
  state.selected = paths[static_cast<std::size_t>(next)];
  state.own_words = false;
  state.scrolls.set("details", 0);
  show_words(state, world);
}

std::optional<EditorNumber> number_named(const EditorScreen& state, const World& world,
                                         const std::string& name) {
  const Step* step = state.part == EditorPart::steps ? selected_step(state) : nullptr;
  for (EditorNumber& number :
       step != nullptr ? labelled_numbers(*step, *world.library) : numbers_of(state.history.now())) {
    if (number.name == name) return std::move(number);
  }
  return std::nullopt;
}

EditorEffects set_number(EditorScreen& state, const World& world, const std::string& name, double value) {
  const std::string what = name + pointer_of(state.selected);
  if (const Step* step = state.part == EditorPart::steps ? selected_step(state) : nullptr)
    return change_step(state, world, with_number(*step, name, value, *world.library), what);
  return change(state, world, with_number(state.history.now(), name, value), what);
}

EditorEffects number_written(EditorScreen& state, const World& world, const EditorNumber& number,
                             const TextFieldIntent& asked) {
  EditorEffects effects;
  append(effects, state.fields.write_number(asked, typed_text(number.value)));
  const bool typed = std::holds_alternative<EditText>(asked);
  if (const auto value = typed ? number_typed(scale_of(number), state.fields.typed()) : std::nullopt)
    append(effects, set_number(state, world, number.name, *value));
  return effects;
}

EditorEffects change_choice(EditorScreen& state, const World& world, const ChangeChoice& asked) {
  const Step* step = state.part == EditorPart::steps ? selected_step(state) : nullptr;
  if (step != nullptr)
    return change_step(state, world, with_choice(*step, asked.what, asked.value, *world.library));
  return change(state, world, with_choice(state.history.now(), asked.what, asked.value));
}

EditorEffects show_picker(EditorScreen& state) {
  state.picking = !state.picking;
  state.scrolls.set("picker", 0);
  if (!state.picking) return {};
  state.fields.start(picker_search_field, "");
  state.filter.words.clear();
  return {ShellEffect{FocusOn{picker_search_field}}};
}

EditorEffects add_exercise(EditorScreen& state, const World& world, const std::string& id) {
  ExerciseStep step;
  step.id = id;
  return add(state, world, {step});
}

EditorEffects written(EditorScreen& state, const World& world, const TextFieldIntent& asked) {
  const std::string field = std::visit([](const auto& one) { return one.field; }, asked);
  if (const auto number = number_named(state, world, number_of_area(number_of_field(field))))
    return number_written(state, world, *number, asked);
  EditorEffects effects;
  append(effects, state.fields.write(asked));
  const bool typed = std::holds_alternative<EditText>(asked);
  if (typed && state.open && state.fields.has(field)) append(effects, take_words(state, world, field));
  if (field == picker_search_field && std::holds_alternative<ConfirmText>(asked))
    append(effects, add_first_found(state, world));
  return effects;
}

const ExerciseStep* selected_exercise(const EditorScreen& state) {
  const Step* step = selected_step(state);
  return step == nullptr ? nullptr : std::get_if<ExerciseStep>(&step->what);
}

EditorEffects as_in_library(EditorScreen& state, const World& world) {
  const ExerciseStep* asked = selected_exercise(state);
  if (asked == nullptr) return {};
  ExerciseStep plain;
  plain.id = asked->in_place ? asked->in_place->id : asked->id;
  if (world.library->find(plain.id) == nullptr) return {};
  plain.note = asked->note;
  plain.images = asked->images;
  plain.images_instead = asked->images_instead;
  plain.clips = asked->clips;
  plain.allow = asked->allow;
  EditorEffects effects = change_step(state, world, {plain});
  show_words(state, world);
  return effects;
}

bool writes_own_words(const EditorScreen& state, const ExerciseStep& step) {
  return step.in_place || state.own_words || step.say != SpokenWords{};
}

EditorEffects dragged(EditorScreen& state, const World& world, const Drag& drag) {
  if (const auto number = number_named(state, world, number_of_area(drag.key)))
    return set_number(state, world, number->name, number_dragged(scale_of(*number), drag));
  const auto from = step_of_pointer(drag.key.substr(std::min(drag.key.find('/'), drag.key.size())));
  if (!from) return {};
  const StepPath to = drop_place(state, drag);
  if (drag.phase == DragPhase::moved) {
    state.dragged = drag.key;
    state.dropping = to.empty() ? std::nullopt : std::optional(to);
    return {};
  }
  state.dragged.clear();
  state.dropping.reset();
  return to.empty() ? EditorEffects{} : change(state, world, moved(state.history.now(), *from, to));
}

EditorEffects use_media(EditorScreen& state, const World& world, const UseMedia& chosen) {
  const ExerciseStep* asked = selected_exercise(state);
  if (asked == nullptr) return {};
  ExerciseStep step = *asked;
  step.images = chosen.images;
  step.images_instead = chosen.images_instead && !chosen.images.empty();
  step.clips = chosen.clips;
  return change_step(state, world, {step});
}

// An exercise that was posed for the selected step takes its place.
EditorEffects use_exercise(EditorScreen& state, const World& world, const std::string& id) {
  const ExerciseStep* asked = selected_exercise(state);
  if (!state.open || asked == nullptr) return {};
  ExerciseStep step = *asked;
  step.in_place = nullptr;
  step.id = id;
  return change_step(state, world, {step});
}

Step made(StepKind kind) {
  switch (kind) {
    case StepKind::say:
      return {SayStep{plain_text(tr("Take a moment to arrive.")), 5s}};
    case StepKind::rest:
      return {RestStep{first_rest}};
    case StepKind::breathe:
      return {BreatheStep{{4s, 0ms, 6s, 0ms, 60s}}};
    case StepKind::check:
      break;
  }
  return {CheckStep{}};
}

}  // namespace limber
