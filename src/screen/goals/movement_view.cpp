#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/progress.hpp"
#include "frame/words.hpp"
#include "labels/day_labels.hpp"
#include "labels/goal_labels.hpp"
#include "screen/goals/movement_screen.hpp"

namespace limber {
namespace {

constexpr std::size_t most_listed = 12;

std::vector<std::string> what_to_heed(Movement movement) {
  if (movement == Movement::sit_to_stand)
    return {
        tr("A firm chair that stands with its back against a wall, and shoes that do not slip."),
        tr("If you need your hands to get up, this is not for you: leave it out."),
        tr("Go at your own pace. Stop at once if you feel dizzy, short of breath, or pain in the chest, or "
           "if your back or a knee hurts more.")};
  return {tr("Not in the first two hours of the day. Stand beside a table you can hold on to."),
          tr("No further than a gentle pull, with straight knees. No bouncing."),
          tr("Come up at once if it is sharp, runs down a leg, or makes you dizzy.")};
}

double draw_choice(MovementBuilder& sheet, const Rect& rect, const MovementScreen& state) {
  std::vector<Option> options;
  for (const Movement movement : {Movement::sit_to_stand, Movement::fingertips_to_floor})
    options.push_back({movement_words(movement), to_string(movement),
                       sheet.add_intent(ChooseMovement{movement}), movement == state.movement});
  return choice_group(sheet, rect, tr("Which movement?"), options, {.label_shown = false});
}

double draw_before(MovementBuilder& sheet, const Rect& rect, const MovementScreen& state,
                   const World& world) {
  const Theme& t = sheet.colours();
  Column column(sheet, rect);
  const std::string against = reason_against(state, world);
  if (!against.empty()) {
    column.take(
        message_bar(sheet, column.rest(),
                    {fill(tr("Left out for you. {reason}"), {{"reason", against}}), Tone::attention, {}}),
        0);
    return column.used();
  }
  for (const std::string& words : what_to_heed(state.movement)) {
    const double height = write_down(sheet, column.rest(), words, {sheet.style(Type::strong), t.ink});
    sheet.area(Role::text, {rect.x, column.rest().y, rect.width, height}, words);
    column.take(height, 10);
  }
  column.take(0, 6);
  column.take(button_row(sheet, column.rest(),
                         {make_button(sheet, tr("Begin"), "begin-test", BeginTest{}, ButtonKind::primary,
                                      Icon::play)}),
              0);
  return column.used();
}

// What to do now in large words, and the seconds left of it.
double draw_running(MovementBuilder& sheet, const Rect& rect, const MovementScreen& state) {
  const TestMoment moment = test_at(state.movement, *state.gone);
  const TestPart& part = parts_of(state.movement).at(moment.part);
  Column column(sheet, rect);
  const double height = write_down(sheet, column.rest(), part.says(),
                                   {sheet.style(Type::title, Weight::semibold), sheet.colours().ink});
  sheet.area(Role::text, {rect.x, column.rest().y, rect.width, height}, part.says(), "", "test-words");
  sheet.announce(part.says());
  column.take(height, 20);
  const double radius = std::min(rect.width, sheet.viewport().size.height) * 0.2;
  RingSpec ring;
  ring.centre = {rect.x + rect.width / 2, column.rest().y + radius * 1.15};
  ring.radius = radius;
  ring.share = moment.fraction;
  ring.kind = part.counts ? Stretch::work : Stretch::rest;
  ring.number = std::to_string((moment.left.count() + 999) / 1000);
  progress_ring(sheet, ring);
  column.take(radius * 2.3, 16);
  column.take(
      button_row(sheet, column.rest(),
                 {make_button(sheet, tr("Stop"), "stop-test", StopTest{}, ButtonKind::danger, Icon::stop)},
                 Align::middle),
      0);
  return column.used();
}

double draw_number(MovementBuilder& sheet, const Rect& rect, const MovementScreen& state) {
  Column column(sheet, rect);
  StepperSpec spec;
  spec.label = state.movement == Movement::sit_to_stand ? tr("How many times did you stand?")
                                                        : tr("How far was it from the floor?");
  const int value = state.value.value_or(0);
  spec.value = state.value ? measured_words(state.movement, value) : "–";
  spec.key = "measure";
  constexpr double usual_most = 40;
  spec.share = std::min(1.0, value / usual_most);
  if (value > 0) spec.less = sheet.add_intent(StepMeasure{-1});
  if (value < most_measured) spec.more = sheet.add_intent(StepMeasure{1});
  spec.less_label = tr("One less");
  spec.more_label = tr("One more");
  column.take(stepper(sheet, rect, spec), 16);
  ButtonSpec keep =
      make_button(sheet, tr("Keep"), "keep-measure", KeepMeasure{}, ButtonKind::primary, Icon::check);
  keep.enabled = state.value.has_value();
  column.take(
      button_row(sheet, column.rest(),
                 {keep, make_button(sheet, tr("Do not keep it"), "drop-test", StopTest{}, ButtonKind::bare)},
                 Align::end),
      0);
  return column.used();
}

double draw_test(MovementBuilder& sheet, const Rect& rect, const MovementScreen& state, const World& world) {
  if (!state.gone) return draw_before(sheet, rect, state, world);
  if (test_at(state.movement, *state.gone).over) return draw_number(sheet, rect, state);
  return draw_running(sheet, rect, state);
}

double draw_measure(MovementBuilder& sheet, const Rect& rect, const MovementScreen& state,
                    const Measured& one, std::int64_t today) {
  const std::string words = fill(tr("{day}: {words}"), {{"day", date_words(local_day(one.at), today)},
                                                        {"words", measured_words(one.movement, one.value)}});
  if (state.deleting == one.id)
    return message_bar(
        sheet, rect,
        {fill(tr("Delete this measure for good? {words}"), {{"words", words}}),
         Tone::attention,
         {make_button(sheet, tr("Keep it"), "leave-measure", LeaveMeasure{}, ButtonKind::primary),
          make_button(sheet, tr("Delete for good"), "drop-measure", DropMeasure{}, ButtonKind::danger)}});
  ButtonSpec remove = make_button(sheet, tr("Delete …"), "delete-" + std::to_string(one.id),
                                  AskToDeleteMeasure{one.id}, ButtonKind::bare);
  remove.type = Type::body;
  return message_bar(sheet, rect, {words, Tone::plain, {remove}});
}

double draw_so_far(MovementBuilder& sheet, const Rect& rect, const MovementScreen& state,
                   const World& world) {
  Column column(sheet, rect);
  std::vector<Measured> list;
  for (const Measured& one : world.about->measured) {
    if (one.movement == state.movement && list.size() < most_listed) list.push_back(one);
  }
  if (list.empty()) return 0;
  column.take(heading(sheet, rect, tr("So far")), 8);
  for (const std::string& line : measured_lines(list))
    column.take(write_down(sheet, column.rest(), line, {sheet.style(Type::body), sheet.colours().ink}), 8);
  for (const Measured& one : list)
    column.take(draw_measure(sheet, column.rest(), state, one, local_day(world.now)), 8);
  return column.used();
}

}  // namespace

PageHead head(const MovementScreen&) {
  return {true, trc("measure", "Back")};
}

View<MovementIntent> view(const MovementScreen& state, const World& world, const ViewContext& context) {
  return paged<MovementIntent>(context, state.scrolls, [&](MovementBuilder& sheet, const Rect& rect) {
    Column column(sheet, rect);
    const std::string title = state.gone ? movement_words(state.movement) : tr("Measure a movement");
    column.take(heading(sheet, rect, title, Type::title), state.gone ? 12 : 4);
    if (!state.gone) {
      column.take(write_down(sheet, column.rest(),
                             tr("Once a month, if you like: a number that shows what has changed. It is no "
                                "contest, and one day more or less means nothing."),
                             {sheet.style(Type::body), sheet.colours().quiet_ink}),
                  16);
      column.take(draw_choice(sheet, column.rest(), state), 12);
    }
    column.take(on_card(sheet, column.rest(),
                        [&](MovementBuilder& s, const Rect& r) { return draw_test(s, r, state, world); }),
                20);
    if (!state.gone && world.about) column.take(draw_so_far(sheet, column.rest(), state, world), 0);
    return column.used();
  });
}

}  // namespace limber
