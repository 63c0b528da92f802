#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "journal/standing_answers.hpp"
#include "labels/day_labels.hpp"
#include "labels/person_labels.hpp"
#include "routine/planned_hours.hpp"
#include "screen/check_in/screening_parts.hpp"
#include "screen/ui/page.hpp"

namespace limber {
namespace {

double draw_discomfort(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen& state,
                       const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Where does your body often trouble you?")), 8);
  column.take(
      draw_places(sheet, column.rest(), state, "discomfort", about_person(world).screening.discomfort), 0);
  return column.used();
}

// First of all: whether the floor can be reached decides more than anything else.
double draw_floor(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen&, const World& world) {
  const Screening& s = about_person(world).screening;
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("The floor")), 12);
  column.take(choice_of(sheet, column.rest(), tr("Getting down to the floor and up again"), "screening.floor",
                        s.floor ? to_string(*s.floor) : "", floor_choices(),
                        [&](const std::string& value) {
                          return sheet.add_intent(ChooseFloor{*value_named<FloorAccess>(value)});
                        }),
              0);
  return column.used();
}

double draw_wishes(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen&, const World& world) {
  const Screening& s = about_person(world).screening;
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("What you prefer")), 12);
  column.take(choice_of(sheet, column.rest(), tr("Pressure with hands, ball or roller"), "screening.pressure",
                        s.pressure ? to_string(*s.pressure) : "",
                        {{"light", tr("Light")}, {"medium", tr("Medium")}, {"firm", tr("Firm")}},
                        [&](const std::string& value) {
                          return sheet.add_intent(ChoosePressure{*value_named<Pressure>(value)});
                        }),
              0);
  return column.used();
}

double draw_wakes(ScreeningBuilder& sheet, const Rect& column, const World& world) {
  constexpr int usual = 7 * 60;
  constexpr int step = 30;
  constexpr int day = 24 * 60;
  const auto wakes = about_person(world).screening.wakes_at;
  StepperSpec spec;
  spec.label = tr("When do you usually get up?");
  spec.value = wakes ? hour_of(*wakes) : tr("not answered");
  spec.key = "wakes";
  spec.share = wakes ? static_cast<double>(*wakes) / day : 0;
  const auto at = [&](int minute) { return sheet.add_intent(SetWakeTime{minute}); };
  spec.less = at(wakes ? std::max(0, *wakes - step) : usual);
  spec.more = at(wakes ? std::min(day - step, *wakes + step) : usual);
  spec.less_label = tr("Earlier");
  spec.more_label = tr("Later");
  return stepper(sheet, column, spec);
}

// One day back or forward; the first press says today.
double draw_massage(ScreeningBuilder& sheet, const Rect& column, const World& world) {
  const std::int64_t today = local_day(world.now);
  const auto& days = about_person(world).massages;
  Column rest(sheet, column);
  const std::string last = days.empty() ? tr("none noted") : date_words(days.front(), today);
  const std::string words = fill(tr("Your last massage: {day}"), {{"day", last}});
  rest.take(write_down(sheet, rest.rest(), words, {sheet.style(Type::body), sheet.colours().ink}), 8);
  std::vector<ButtonSpec> buttons;
  constexpr std::int64_t days_back = 7;
  for (std::int64_t back = 0; back < days_back; ++back) {
    const bool on = std::find(days.begin(), days.end(), today - back) != days.end();
    ButtonSpec one = make_button(sheet, day_words(today - back, today), "massage-" + std::to_string(back),
                                 SetMassageDay{today - back, !on},
                                 on ? ButtonKind::primary : ButtonKind::quiet, on ? Icon::check : Icon::none);
    one.type = Type::body;
    buttons.push_back(one);
  }
  rest.take(button_row(sheet, rest.rest(), buttons), 0);
  return rest.used();
}

double draw_days(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen&, const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Mornings and massages")), 12);
  column.take(draw_wakes(sheet, column.rest(), world), 16);
  column.take(draw_massage(sheet, column.rest(), world), 0);
  return column.used();
}

using Part = double (*)(ScreeningBuilder&, const Rect&, const ScreeningScreen&, const World&);

std::vector<Part> parts_now(const World& world) {
  std::vector<Part> parts{draw_floor,   draw_discomfort, draw_body, draw_inside,
                          draw_passing, draw_wishes,     draw_days};
  if (!to_be_asked_again(about_person(world).screening, local_day(world.now)).empty())
    parts.insert(parts.begin(), draw_asked_again);
  return parts;
}

}  // namespace

PageHead head(const ScreeningScreen&) {
  return {true, trc("about you", "Done")};
}

View<ScreeningIntent> view(const ScreeningScreen& state, const World& world, const ViewContext& context) {
  return paged<ScreeningIntent>(context, state.scrolls, [&](ScreeningBuilder& sheet, const Rect& rect) {
    Column column(sheet, rect);
    column.take(heading(sheet, rect, tr("About you"), Type::title), 4);
    const std::string words = tr(
        "Skip whatever you like. Every answer is kept at once, on this computer only, and can be changed any "
        "time.");
    column.take(write_down(sheet, column.rest(), words, {sheet.style(Type::body), sheet.colours().quiet_ink}),
                16);
    for (const Part part : parts_now(world)) {
      column.take(on_card(sheet, column.rest(),
                          [&](ScreeningBuilder& s, const Rect& r) { return part(s, r, state, world); }),
                  20);
    }
    return column.used();
  });
}

}  // namespace limber
