#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/day_labels.hpp"
#include "labels/problem_labels.hpp"
#include "labels/vocabulary_labels.hpp"
#include "screen/editor/editor_parts.hpp"

namespace limber {
namespace {

// What is wrong with the routine as a whole, and how many remarks there are besides.
std::string problem_words(const EditorScreen& state) {
  if (state.history.now().steps.empty()) return tr("nothing in it yet");
  const auto count = static_cast<long>(state.look.problems.size());
  if (count == 0) return tr("nothing to check");
  return fill(trn("{count} thing to check", "{count} things to check", count),
              {{"count", std::to_string(count)}});
}

std::string length_words(const EditorScreen& state) {
  std::vector<std::string> parts;
  if (state.look.timeline) {
    parts.push_back(minutes_words(state.look.timeline->total()));
    constexpr std::size_t most = 4;
    const auto areas = time_by_area(*state.look.timeline);
    for (std::size_t i = 0; i < std::min(most, areas.size()); ++i)
      parts.push_back(area_words(areas[i].first) + " " + clock_text(areas[i].second));
  }
  parts.push_back(problem_words(state));
  parts.push_back(is_unsaved(state) || state.id.empty() ? tr("not saved yet") : tr("saved"));
  return join(parts, " · ");
}

ButtonSpec small(ButtonSpec spec, bool enabled = true) {
  spec.type = Type::body;
  spec.enabled = enabled;
  return spec;
}

std::vector<ButtonSpec> head_buttons(EditorBuilder& sheet, const EditorScreen& state) {
  const auto routine = std::make_shared<const Routine>(routine_of(state));
  const bool about = state.part == EditorPart::about;
  const EditorIntent part = ShowEditorPart{about ? EditorPart::steps : EditorPart::about};
  std::vector<ButtonSpec> buttons{
      small(make_button(sheet, tr("Save"), "save", SaveNow{}, ButtonKind::primary, Icon::check),
            is_unsaved(state)),
      small(make_button(sheet, tr("Undo"), "undo", UndoChange{}), state.history.can_undo()),
      small(make_button(sheet, tr("Redo"), "redo", RedoChange{}), state.history.can_redo()),
      small(make_button(sheet, about ? tr("The steps") : tr("About the routine"), "about", part)),
      small(make_button(sheet, tr("Rehearse"), "rehearse", Rehearse{routine, -1}, ButtonKind::quiet,
                        Icon::play),
            state.look.timeline != nullptr)};
  if (is_unsaved(state))
    buttons.push_back(small(make_button(sheet, tr("Discard"), "discard", AskDiscard{}, ButtonKind::bare)));
  if (!state.id.empty() && !is_unsaved(state))
    buttons.push_back(small(make_button(sheet, tr("Hand over"), "hand-over", TakeAlong{state.id})));
  return buttons;
}

// A routine just begun has nothing in it, which the list of its steps says; a time of day is put right where
// it is written.
bool is_told_elsewhere(const Problem& problem, const EditorScreen& state) {
  const std::string& at = problem.place.pointer;
  return at == "/steps" || (at.starts_with("/schedule/at") && state.part == EditorPart::about);
}

double draw_whole_problems(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state,
                           const World& world) {
  Column column(sheet, rect);
  if (!state.warning.empty())
    column.take(message_bar(sheet, column.rest(), {state.warning, Tone::attention, {}}), 8);
  column.take(draw_around_saving(sheet, column.rest(), state), 0);
  for (const Problem& problem : state.look.problems) {
    if (step_of_pointer(problem.place.pointer) || is_told_elsewhere(problem, state)) continue;
    const TextSpec words{sheet.style(Type::body), sheet.colours().ink};
    column.take(write_down(sheet, column.rest(), "⚠ " + problem_words(problem, *world.library), words), 4);
  }
  return column.used();
}

// Steps and details beside each other, each scrolling by itself.
void draw_wide(EditorBuilder& sheet, Rect rest, const EditorScreen& state, const World& world) {
  const Rect room{rest.x, rest.y, rest.width, 1e6};
  const double head = height_of(sheet, rest.width, [&](EditorBuilder& s, const Rect& r) {
    return draw_editor_head(s, r, state, world);
  });
  draw_editor_head(sheet, room, state, world);
  cut_top(rest, head + sheet.units(12));
  if (state.part == EditorPart::about) {
    scrolling(sheet, rest, state.scrolls.of("page"), "page",
              [&](EditorBuilder& s, const Rect& r) { return draw_about_routine(s, r, state, world); });
    return;
  }
  const double gap = sheet.units(48);
  const Rect left = cut_left(rest, (rest.width - gap) * 0.46);
  cut_left(rest, gap);
  scrolling(sheet, left, state.scrolls.of("page"), "page",
            [&](EditorBuilder& s, const Rect& r) { return draw_steps(s, r, state, world, false); });
  if (state.picking) {
    scrolling(sheet, rest, state.scrolls.of("picker"), "picker",
              [&](EditorBuilder& s, const Rect& r) { return draw_picker(s, r, state, world, rest); });
  } else {
    scrolling(sheet, rest, state.scrolls.of("details"), "details",
              [&](EditorBuilder& s, const Rect& r) { return draw_step_details(s, r, state, world); });
  }
}

// Everything below each other.
double draw_narrow(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state, const World& world,
                   const Rect& seen) {
  Column column(sheet, rect);
  if (state.picking) return draw_picker(sheet, rect, state, world, seen);
  column.take(draw_editor_head(sheet, column.rest(), state, world), 16);
  if (state.part == EditorPart::about)
    column.take(draw_about_routine(sheet, column.rest(), state, world), 0);
  else
    column.take(draw_steps(sheet, column.rest(), state, world, true), 0);
  return column.used();
}

}  // namespace

double draw_editor_head(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state,
                        const World& world) {
  const Routine& routine = state.history.now();
  std::string title = routine.title.in(routine.language);
  if (!routine.meant_for.empty()) title += " · " + fill(tr("for {client}"), {{"client", routine.meant_for}});
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), title), 2);
  column.take(write_down(sheet, column.rest(), length_words(state),
                         {sheet.style(Type::body, Weight::regular, true), sheet.colours().quiet_ink}),
              10);
  column.take(button_row(sheet, column.rest(), head_buttons(sheet, state)), 8);
  column.take(draw_whole_problems(sheet, column.rest(), state, world), 0);
  return column.used();
}

double draw_words_field(EditorBuilder& sheet, const Rect& column, const EditorScreen& state,
                        const std::string& field, const std::string& label, const std::string& placeholder) {
  return text_field(sheet, column, {.label = label, .placeholder = placeholder, .key = field}, state.fields);
}

PageHead head(const EditorScreen& state) {
  return {true, step_back(state) ? tr("Back to the steps") : tr("Back to the therapists' page")};
}

View<EditorIntent> view(const EditorScreen& state, const World& world, const ViewContext& context) {
  auto sheet = builder_for<EditorIntent>(context);
  const Rect rest = context.page;
  if (rest.width >= sheet.units(880) && rest.height >= sheet.units(460)) {
    draw_wide(sheet, rest, state, world);
  } else {
    scrolling(sheet, rest, state.scrolls.of(state.picking ? "picker" : "page"),
              state.picking ? "picker" : "page",
              [&](EditorBuilder& s, const Rect& r) { return draw_narrow(s, r, state, world, rest); });
  }
  return sheet.finish();
}

}  // namespace limber
