#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/vocabulary_labels.hpp"
#include "routine/filter.hpp"
#include "routine/vocabulary.hpp"
#include "screen/editor/editor_parts.hpp"
#include "screen/ui/figure_view.hpp"
#include "screen/ui/session_figure.hpp"

namespace limber {
namespace {

constexpr double seconds_there_and_back = 7;

// There and back, slow at both ends.
double reach_at(Millis moving) {
  const double turns = std::chrono::duration<double>(moving).count() / seconds_there_and_back;
  return 0.5 - 0.5 * std::cos(turns * 2 * 3.14159265358979);
}

std::string thing_words(const std::string& id) {
  return id == no_props ? tr("nothing") : prop_words(id);
}

struct Narrowing {
  const char* what;
  std::string label;
  std::string ExerciseFilter::*member;
  Names values;
  std::string (*words)(const std::string&);
};

std::vector<Narrowing> narrowings() {
  std::string (*const position)(const std::string&) = &position_words;
  Names things = prop_names();
  things.insert(things.begin(), no_props);
  // Positions have a narrowing of their own.
  Names tags = tag_names();
  std::erase_if(tags, [](const std::string& tag) { return tag.starts_with("pos."); });
  return {{"area", tr("Area"), &ExerciseFilter::area, region_names(), &region_words},
          {"technique", tr("Technique"), &ExerciseFilter::technique, technique_names(), &technique_words},
          {"position", tr("Position"), &ExerciseFilter::position, position_names(), position},
          {"props", tr("Equipment"), &ExerciseFilter::prop, things, &thing_words},
          {"tags", tr("What it does"), &ExerciseFilter::tag, tags, &tag_words}};
}

// Whether anything in the library is that.
bool is_there(const EditorScreen& state, const World& world, const Narrowing& by, const std::string& value) {
  ExerciseFilter filter;
  filter.*by.member = value;
  const auto& all = world.library->exercises();
  return std::any_of(all.begin(), all.end(), [&](const auto& entry) {
    return passes(entry.second, filter, state.history.now().language);
  });
}

// What there is to choose of one narrowing.
double draw_choices(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state, const World& world,
                    const Narrowing& by) {
  std::vector<Option> options;
  for (const std::string& value : by.values) {
    if (!is_there(state, world, by, value)) continue;
    options.push_back({by.words(value), std::string("pick-") + by.what + "-" + value,
                       sheet.add_intent(PickBy{by.what, value}), value == state.filter.*by.member});
  }
  return options.empty() ? 0 : choice_group(sheet, rect, by.label, options);
}

// A button for each narrowing with what is chosen, and the choices of the one that is open.
double draw_narrowings(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state,
                       const World& world) {
  Column column(sheet, rect);
  std::vector<ButtonSpec> buttons;
  for (const Narrowing& by : narrowings()) {
    const std::string& chosen = state.filter.*by.member;
    const std::string label = chosen.empty() ? by.label : by.label + ": " + by.words(chosen);
    const Icon sign = state.narrowing == by.what ? Icon::up : Icon::down;
    buttons.push_back(make_button(sheet, label, std::string("narrow-") + by.what, PickBy{by.what, ""},
                                  chosen.empty() ? ButtonKind::quiet : ButtonKind::primary, sign));
    buttons.back().type = Type::body;
  }
  column.take(button_row(sheet, column.rest(), buttons), 10);
  for (const Narrowing& by : narrowings()) {
    if (state.narrowing == by.what) column.take(draw_choices(sheet, column.rest(), state, world, by), 10);
  }
  return column.used();
}

int times_in(const Routine& routine, const std::string& id) {
  int times = 0;
  for (const StepPath& path : paths_of(routine)) {
    const auto* asked = std::get_if<ExerciseStep>(&step_at(routine, path)->what);
    if (asked != nullptr && (asked->in_place ? asked->in_place->id : asked->id) == id) ++times;
  }
  return times;
}

// With how often the routine has it, so that one sees what a press has done.
std::string card_detail(const EditorScreen& state, const Exercise& exercise) {
  const std::string what =
      technique_words(to_string(exercise.technique)) + " · " + position_words(exercise.position);
  const int times = times_in(state.history.now(), exercise.id);
  if (times == 0) return what;
  return fill(trn("✓ in the routine", "✓ {count} times in the routine", times),
              {{"count", std::to_string(times)}}) +
         " · " + what;
}

double picture_height(const FrameBuilder& sheet, double width) {
  return std::min(sheet.units(110), width * 0.5);
}

double draw_card_words(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state,
                       const Exercise& exercise) {
  const Theme& t = sheet.colours();
  Column column(sheet, rect);
  column.take(write_down(sheet, column.rest(), exercise.name.in(state.history.now().language),
                         {sheet.style(Type::body, Weight::semibold), t.ink}),
              0);
  column.take(
      write_down(sheet, column.rest(), card_detail(state, exercise), {sheet.style(Type::small), t.quiet_ink}),
      0);
  return column.used();
}

double card_height(const EditorBuilder& sheet, double width, const EditorScreen& state,
                   const Exercise& exercise) {
  const double pad = sheet.units(10);
  return picture_height(sheet, width) + 3 * pad +
         height_of(sheet, width - 2 * pad,
                   [&](EditorBuilder& s, const Rect& r) { return draw_card_words(s, r, state, exercise); });
}

// Moving, unless that is not wanted; still figures out of sight are left out altogether.
void draw_figure_of(EditorBuilder& sheet, const Rect& picture, const EditorScreen& state, const World& world,
                    const figure::Motion& motion) {
  if (world.settings.reduced_motion) return draw_still(sheet, picture, motion);
  FigureMoment moment{reach_at(state.moving), 0.5, 0, 0, false, -1};
  moment.sign = 1;
  const Theme& t = sheet.colours();
  for (Item& item : figure_items(motion, moment, picture, t, t.card, sheet.viewport().person))
    sheet.add(std::move(item));
}

void draw_card(EditorBuilder& sheet, const Rect& box, const EditorScreen& state, const World& world,
               const Exercise& exercise, const Rect& seen) {
  card(sheet, box);
  const double pad = sheet.units(10);
  Rect inner = padded(box, pad, pad);
  const Rect picture = cut_top(inner, picture_height(sheet, box.width));
  const bool in_sight = box.bottom() > seen.y && box.y < seen.bottom();
  if (exercise.figure && in_sight) draw_figure_of(sheet, picture, state, world, picture_of(exercise));
  cut_top(inner, pad);
  draw_card_words(sheet, inner, state, exercise);
  HitArea area;
  area.rect = box;
  area.role = Role::list_item;
  area.label = exercise.name.in(state.history.now().language);
  area.value = card_detail(state, exercise);
  area.intent = sheet.add_intent(AddExercise{exercise.id});
  area.key = "exercise-" + exercise.id;
  area.group = "exercises";
  sheet.area(std::move(area), sheet.corner());
}

double draw_found(EditorBuilder& sheet, const Rect& column, const EditorScreen& state, const World& world,
                  const Rect& seen) {
  const std::vector<const Exercise*> list = picked_exercises(state, world);
  if (list.empty())
    return write_down(sheet, column, tr("No exercise fits all of this. Press a choice again to clear it."),
                      {sheet.style(Type::body), sheet.colours().quiet_ink});
  const double gap = sheet.units(14);
  const int across = columns_that_fit(column.width, sheet.style(Type::body).size * 11, gap, 4);
  Rect rest = column;
  lay_rows(rest,
           {list.size(), across, gap,
            [&](std::size_t i, double width) { return card_height(sheet, width, state, *list[i]); },
            [&](std::size_t i, const Rect& cell) { draw_card(sheet, cell, state, world, *list[i], seen); }});
  return rest.y - column.y;
}

}  // namespace

double draw_picker(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state, const World& world,
                   const Rect& seen) {
  Column column(sheet, rect);
  const ButtonSpec done = make_button(sheet, tr("Done"), "close-picker", ShowPicker{});
  Rect top = column.rest();
  top.height = button_size(sheet, done).height;
  button(sheet, snapped(cut_right(top, button_size(sheet, done).width)), done);
  write(sheet, top, tr("Add exercises"),
        {sheet.style(Type::strong, Weight::semibold), sheet.colours().ink, Align::start, Align::middle});
  sheet.area(Role::heading, top, tr("Add exercises"));
  column.take(top.height, 8);
  column.take(text_field(sheet, column.rest(),
                         {.label = tr("Search"),
                          .placeholder = tr("Part of its name; Enter adds the first"),
                          .key = picker_search_field,
                          .icon = Icon::search},
                         state.fields),
              10);
  column.take(draw_narrowings(sheet, column.rest(), state, world), 4);
  const auto count = static_cast<long>(picked_exercises(state, world).size());
  column.take(write_down(sheet, column.rest(),
                         fill(trn("{count} exercise", "{count} exercises", count),
                              {{"count", std::to_string(count)}}),
                         {sheet.style(Type::body, Weight::semibold), sheet.colours().ink}),
              8);
  column.take(draw_found(sheet, column.rest(), state, world, seen), 0);
  return column.used();
}

}  // namespace limber
