#include "screen/weeks/weeks_edits.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/message.hpp"
#include "programme/edit.hpp"
#include "routine/filter.hpp"
#include "screen/ui/number_row.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

// How the keys of areas begin that end in a number.
constexpr const char* week_before = "week-";
constexpr const char* planned_before = "planned-";
constexpr const char* planned_handle_before = "handle-planned-";

std::optional<std::size_t> number_behind(const std::string& key, const std::string& before) {
  std::size_t number = 0;
  if (!key.starts_with(before)) return std::nullopt;
  const char* end = key.data() + key.size();
  const auto read = std::from_chars(key.data() + before.size(), end, number);
  return read.ec == std::errc{} && read.ptr == end ? std::optional(number) : std::nullopt;
}

// A selection that is there.
PlaceInWeeks kept_within(const Programme& programme, PlaceInWeeks at) {
  if (!programme.phases.empty()) at.phase = std::min(at.phase, programme.phases.size() - 1);
  if (routine_at(programme, at) == nullptr) at.routine.reset();
  return at;
}

std::size_t last_routine(const Programme& programme, std::size_t phase) {
  return programme.phases[phase].routines.size() - 1;
}

// A week means its phase; a routine of the selected phase, or its list, that phase.
std::optional<std::size_t> phase_under(const WeeksScreen& state, const Drag& drag) {
  const Programme& programme = state.history.now();
  if (const auto day = day_of_area(drag.over)) return phase_on(programme, *day);
  const bool in_phase = number_behind(drag.over, planned_before) || drag.over == "add-routine";
  return in_phase && state.at.phase < programme.phases.size() ? std::optional(state.at.phase) : std::nullopt;
}

WeeksEffects move_to(WeeksScreen& state, const World& world, std::size_t routine, std::size_t phase) {
  Programme next = with_routine_moved(state.history.now(), state.at.phase, routine, phase);
  if (next == state.history.now()) return {};
  const PlaceInWeeks at{phase, last_routine(next, phase)};
  return change_at(state, world, std::move(next), at);
}

WeeksEffects dropped(WeeksScreen& state, const World& world, const Drag& drag, std::size_t phase) {
  if (const auto routine = number_behind(drag.key, planned_handle_before))
    return move_to(state, world, *routine, phase);
  const std::string shelf = shelf_handle("");
  if (!drag.key.starts_with(shelf)) return {};
  return add_planned(state, world, drag.key.substr(shelf.size()), phase);
}

std::optional<EditorNumber> number_named(const WeeksScreen& state, const std::string& name) {
  for (EditorNumber& number : numbers_of(state.history.now(), state.at)) {
    if (number.name == name) return std::move(number);
  }
  return std::nullopt;
}

// What is done to one number, or in one field, of one place is one step.
std::string step_name(const WeeksScreen& state, const std::string& what) {
  std::string name = what;
  name.append("/").append(std::to_string(state.at.phase)).append("/");
  if (state.at.routine) name.append(std::to_string(*state.at.routine));
  return name;
}

WeeksEffects set_number(WeeksScreen& state, const World& world, const std::string& name, double value) {
  return change(state, world, with_number(state.history.now(), state.at, name, value),
                step_name(state, name));
}

WeeksEffects number_written(WeeksScreen& state, const World& world, const EditorNumber& number,
                            const TextFieldIntent& asked) {
  WeeksEffects effects;
  append(effects, state.fields.write_number(asked, typed_text(number.value)));
  const bool typed = std::holds_alternative<EditText>(asked);
  if (const auto value = typed ? number_typed(scale_of(number), state.fields.typed()) : std::nullopt)
    append(effects, set_number(state, world, number.name, *value));
  return effects;
}

// What was searched for may be typed over at once.
WeeksEffects add_first_found(WeeksScreen& state, const World& world) {
  const auto found = shelf_for(state, world);
  if (state.fields.text(shelf_search_field).empty() || found.empty()) return {};
  WeeksEffects effects = add_planned(state, world, found.front()->id, state.at.phase);
  append(effects, state.fields.write(EditText{shelf_search_field, SelectAll{}}));
  return effects;
}

}  // namespace

std::string week_area(int day) {
  return week_before + std::to_string(day);
}
std::optional<int> day_of_area(const std::string& key) {
  const auto day = number_behind(key, week_before);
  return day ? std::optional(static_cast<int>(*day)) : std::nullopt;
}
std::string shelf_handle(const std::string& id) {
  return "handle-shelf-" + id;
}
std::string planned_handle(std::size_t routine) {
  return planned_handle_before + std::to_string(routine);
}
std::string planned_area(std::size_t routine) {
  return planned_before + std::to_string(routine);
}

std::vector<const RoutineCard*> shelf_for(const WeeksScreen& state, const World& world) {
  RoutineFilter filter;
  filter.words = searched_words(state.fields.text(shelf_search_field));
  std::vector<const RoutineCard*> list;
  for (const RoutineCard& card : world.cards) {
    if (card.id != walk_id && passes(card, filter)) list.push_back(&card);
  }
  std::stable_partition(list.begin(), list.end(), [](const RoutineCard* card) { return card->own; });
  return list;
}

void show_words(WeeksScreen& state) {
  for (const std::string& field : programme_fields())
    state.fields.start(field, words_of(state.history.now(), state.at, field));
}

WeeksEffects change(WeeksScreen& state, const World& world, Programme next, const std::string& what) {
  if (next == state.history.now()) return {};
  state.history.change(std::move(next), what);
  state.trouble.clear();
  state.changed_elsewhere = state.asks_discard = false;
  look_again(state, world);
  return keep(state);
}

WeeksEffects change_at(WeeksScreen& state, const World& world, Programme next, const PlaceInWeeks& at) {
  WeeksEffects effects = change(state, world, std::move(next));
  select(state, at);
  return effects;
}

WeeksEffects undo(WeeksScreen& state, const World& world, bool back) {
  if (back)
    state.history.undo();
  else
    state.history.redo();
  state.at = kept_within(state.history.now(), state.at);
  look_again(state, world);
  show_words(state);
  return keep(state);
}

void select(WeeksScreen& state, const PlaceInWeeks& at) {
  if (at.phase != state.at.phase) state.scrolls.set("page", 0);
  state.at = kept_within(state.history.now(), at);
  state.picking = false;
  show_words(state);
}

WeeksEffects add_phase(WeeksScreen& state, const World& world, bool doubled) {
  const Programme& now = state.history.now();
  const ProgrammePhase* like = phase_at(now, state.at);
  ProgrammePhase phase;
  if (doubled && like != nullptr) phase = *like;
  if (!doubled) phase.title = plain_text(tr("New phase"));
  if (!doubled) phase.weeks = 2;
  const std::size_t to = like == nullptr ? now.phases.size() : state.at.phase + 1;
  return change_at(state, world, with_phase(now, to, std::move(phase)), {to});
}

WeeksEffects remove_phase(WeeksScreen& state, const World& world) {
  const std::size_t before = state.at.phase == 0 ? 0 : state.at.phase - 1;
  return change_at(state, world, without_phase(state.history.now(), state.at.phase), {before});
}

WeeksEffects move_phase(WeeksScreen& state, const World& world, bool later) {
  const std::size_t from = state.at.phase;
  const std::size_t to = later ? from + 1 : from - 1;  // before the first there is none: it is too large
  Programme next = with_phase_moved(state.history.now(), from, to);
  if (next == state.history.now()) return {};
  return change_at(state, world, std::move(next), {to, state.at.routine});
}

WeeksEffects add_planned(WeeksScreen& state, const World& world, const std::string& id, std::size_t phase) {
  Programme next = with_routine(state.history.now(), phase, id);
  if (next == state.history.now()) return {};
  const PlaceInWeeks at{phase, last_routine(next, phase)};
  return change_at(state, world, std::move(next), at);
}

WeeksEffects remove_planned(WeeksScreen& state, const World& world) {
  if (!state.at.routine) return {};
  return change_at(state, world, without_routine(state.history.now(), state.at.phase, *state.at.routine),
                   {state.at.phase});
}

WeeksEffects move_planned(WeeksScreen& state, const World& world, bool later) {
  if (!state.at.routine) return move_phase(state, world, later);
  const std::size_t to = later ? state.at.phase + 1 : state.at.phase - 1;
  return move_to(state, world, *state.at.routine, to);
}

WeeksEffects dragged(WeeksScreen& state, const World& world, const Drag& drag) {
  if (const auto number = number_named(state, number_of_area(drag.key)))
    return set_number(state, world, number->name, number_dragged(scale_of(*number), drag));
  state.dropping = phase_under(state, drag);
  if (drag.phase == DragPhase::moved) return {};
  const auto phase = std::exchange(state.dropping, std::nullopt);
  return phase ? dropped(state, world, drag, *phase) : WeeksEffects{};
}

WeeksEffects notch_number(WeeksScreen& state, const World& world, const ChangeNumber& asked) {
  const auto number = number_named(state, asked.number);
  if (!number) return {};
  return set_number(state, world, number->name, notched(scale_of(*number), number->value, asked.notches));
}

WeeksEffects show_shelf(WeeksScreen& state) {
  state.picking = !state.picking;
  state.scrolls.set("shelf", 0);
  if (!state.picking) return {};
  state.about = false;
  state.fields.start(shelf_search_field, "");
  return {ShellEffect{FocusOn{shelf_search_field}}};
}

WeeksEffects written(WeeksScreen& state, const World& world, const TextFieldIntent& asked) {
  const std::string field = std::visit([](const auto& one) { return one.field; }, asked);
  if (const auto number = number_named(state, number_of_area(number_of_field(field))))
    return number_written(state, world, *number, asked);
  WeeksEffects effects;
  append(effects, state.fields.write(asked));
  const bool typed = std::holds_alternative<EditText>(asked);
  if (typed && state.open && field != shelf_search_field && state.fields.has(field))
    append(effects,
           change(state, world, with_field(state.history.now(), state.at, field, state.fields.text(field)),
                  step_name(state, field)));
  if (field == shelf_search_field && std::holds_alternative<ConfirmText>(asked))
    append(effects, add_first_found(state, world));
  return effects;
}

}  // namespace limber
