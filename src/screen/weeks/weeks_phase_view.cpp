// What the selected phase asks for.
#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/programme_labels.hpp"
#include "screen/ui/drag_handle.hpp"
#include "screen/weeks/weeks_parts.hpp"

namespace limber {
namespace {

ButtonSpec plain(ButtonSpec spec, bool enabled = true) {
  spec.type = Type::body;
  spec.enabled = enabled;
  return spec;
}

double draw_time(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state) {
  Column column(sheet, rect);
  column.take(draw_weeks_choice(sheet, column.rest(), state, "length", tr("Counted in")), 10);
  column.take(draw_weeks_numbers(sheet, column.rest(), state, {"weeks", "days", "percent"}), 10);
  if (state.at.phase + 1 == state.history.now().phases.size()) return column.used();  // the last stays
  column.take(draw_weeks_choice(sheet, column.rest(), state, "go_on", tr("The next phase begins")), 10);
  column.take(draw_weeks_numbers(sheet, column.rest(), state, {"calm_sessions"}), 0);
  return column.used();
}

double draw_words(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state) {
  const ProgrammePhase& phase = state.history.now().phases[state.at.phase];
  Column column(sheet, rect);
  column.take(draw_weeks_field(sheet, column.rest(), state, "phase-say", tr("What is said at its start"),
                               tr("These two weeks are for finding out what does you good.")),
              0);
  if (phase.clip.empty()) return column.used();
  column.take(0, 8);
  column.take(
      write_down(sheet, column.rest(),
                 fill(tr("Your recording is heard in place of these words: {file}"), {{"file", phase.clip}}),
                 {sheet.style(Type::body), sheet.colours().quiet_ink}),
      6);
  column.take(
      button_row(
          sheet, column.rest(),
          {plain(make_button(sheet, tr("Spoken by the computer again"), "speak-again", SpeakAgain{}))}),
      0);
  return column.used();
}

double draw_walk(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state, const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("Walking"), Type::strong), 8);
  column.take(draw_weeks_choice(sheet, column.rest(), state, "walk", tr("Besides its routines")), 10);
  if (!state.history.now().phases[state.at.phase].walk) return column.used();
  column.take(draw_weeks_numbers(sheet, column.rest(), state, {"minutes", "up_to"}), 10);
  column.take(draw_weeks_choice(sheet, column.rest(), state, "walk_days",
                                tr("On these days; none chosen: every day")),
              10);
  column.take(draw_weeks_field(sheet, column.rest(), state, "walk-at", tr("At what time"),
                               tr("10:00; nothing: whenever it suits")),
              6);
  column.take(draw_problems_at(sheet, column.rest(), state, world, pointer_of({state.at.phase}, "/walk")), 0);
  return column.used();
}

std::vector<ButtonSpec> phase_buttons(WeeksBuilder& sheet, const WeeksScreen& state) {
  const std::size_t phases = state.history.now().phases.size();
  return {plain(make_button(sheet, tr("Double it"), "double-phase", DoublePhase{})),
          plain(make_button(sheet, tr("Earlier"), "phase-earlier", MovePhase{false}), state.at.phase > 0),
          plain(make_button(sheet, tr("Later"), "phase-later", MovePhase{true}), state.at.phase + 1 < phases),
          plain(make_button(sheet, tr("Take it out"), "remove-phase", RemovePhase{}, ButtonKind::bare))};
}

// The days and times of the selected routine, and where it may go.
double draw_when(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state, const World& world) {
  const std::size_t phases = state.history.now().phases.size();
  Column column(sheet, rect);
  column.take(draw_problems_at(sheet, column.rest(), state, world, pointer_of(state.at)), 4);
  column.take(
      draw_weeks_choice(sheet, column.rest(), state, "days", tr("On these days; none chosen: every day")),
      10);
  column.take(draw_weeks_numbers(sheet, column.rest(), state, {"times_per_day"}), 10);
  column.take(draw_weeks_field(sheet, column.rest(), state, "routine-at", tr("At what time"),
                               tr("20:30, or several: 8:00, 20:30")),
              10);
  column.take(
      button_row(sheet, column.rest(),
                 {plain(make_button(sheet, tr("To the phase before"), "planned-earlier", MovePlanned{false}),
                        state.at.phase > 0),
                  plain(make_button(sheet, tr("To the next phase"), "planned-later", MovePlanned{true}),
                        state.at.phase + 1 < phases),
                  plain(make_button(sheet, tr("Take it out"), "remove-planned", RemovePlanned{},
                                    ButtonKind::bare))}),
      0);
  return column.used();
}

// A routine of the phase: to be held by its handle, and pressed for its days and times.
double draw_row(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state, const World& world,
                std::size_t routine) {
  const ProgrammeRoutine& planned = state.history.now().phases[state.at.phase].routines[routine];
  const Theme& t = sheet.colours();
  const bool selected = state.at.routine == routine;
  const bool marked = has_problems_at(state, pointer_of({state.at.phase, routine}));
  const std::string title = title_on(world, planned.id);
  const std::string when = when_words(planned.schedule);
  const double handle_width = sheet.viewport().touch();
  const double pad = sheet.units(8);
  const double room = rect.width - handle_width - pad;
  const TextStyle strong = sheet.style(Type::body, Weight::semibold);
  const TextStyle small = sheet.style(Type::small);
  const double words = text_height(sheet, title, strong, room) + text_height(sheet, when, small, room);
  const Rect row =
      snapped({rect.x, rect.y, rect.width, std::max(sheet.viewport().touch() * 1.1, words + 2 * pad)});
  if (selected)
    tinted(sheet, row, t.action_soft);
  else
    card(sheet, row);
  Rect inner = row;
  const Rect handle = cut_left(inner, handle_width);
  const Rect pressed = inner;
  cut_right(inner, pad);
  if (marked) {
    const double side = strong.size * 1.3;
    icon(sheet, centred(cut_right(inner, side), {side, side}), Icon::warning, t.stretch);
  }
  inner.y += (row.height - words) / 2;
  cut_top(inner, write_down(sheet, inner, title, {strong, t.ink}));
  write_down(sheet, inner, when, {small, t.quiet_ink});
  drag_handle(sheet, handle,
              fill(tr("Move {title}: drag it to a week, or Ctrl and an arrow key"), {{"title", title}}),
              planned_handle(routine), sheet.add_intent(SelectPlanned{routine}));
  HitArea area;
  area.rect = pressed;
  area.role = Role::list_item;
  area.label = title;
  area.value = when + (marked ? " " + tr("There is something to check here.") : "");
  area.selected = selected;
  area.opens = true;
  area.intent = sheet.add_intent(SelectPlanned{routine});
  area.key = planned_area(routine);
  sheet.area(std::move(area), sheet.corner());
  return row.height;
}

}  // namespace

double draw_planned(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state, const World& world) {
  const ProgrammePhase& phase = state.history.now().phases[state.at.phase];
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("Routines"), Type::strong), 8);
  for (std::size_t i = 0; i < phase.routines.size(); ++i) {
    column.take(draw_row(sheet, column.rest(), state, world, i), 8);
    if (state.at.routine == i) column.take(draw_when(sheet, column.rest(), state, world), 16);
  }
  column.take(button_row(sheet, column.rest(),
                         {plain(make_button(sheet, tr("Add a routine"), "add-routine", ShowShelf{},
                                            ButtonKind::quiet, Icon::plus))}),
              0);
  return column.used();
}

double draw_phase(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state, const World& world) {
  const Programme& programme = state.history.now();
  Column column(sheet, rect);
  if (state.at.phase >= programme.phases.size())
    return write_down(sheet, rect, tr("Nothing here yet. Begin with a phase of a few weeks."),
                      {sheet.style(Type::body), sheet.colours().quiet_ink});
  column.take(heading(sheet, column.rest(), phase_time_words(programme, state.at.phase), Type::strong), 6);
  std::vector<std::string> elsewhere{pointer_of({state.at.phase}, "/walk")};
  for (std::size_t i = 0; i < programme.phases[state.at.phase].routines.size(); ++i)
    elsewhere.push_back(pointer_of({state.at.phase, i}));
  column.take(draw_problems_at(sheet, column.rest(), state, world, pointer_of({state.at.phase}), elsewhere),
              4);
  column.take(draw_weeks_field(sheet, column.rest(), state, "phase-title", tr("Title")), 16);
  column.take(draw_planned(sheet, column.rest(), state, world), 20);
  column.take(draw_words(sheet, column.rest(), state), 16);
  column.take(draw_time(sheet, column.rest(), state), 20);
  column.take(draw_walk(sheet, column.rest(), state, world), 20);
  column.take(button_row(sheet, column.rest(), phase_buttons(sheet, state)), 0);
  return column.used();
}

}  // namespace limber
