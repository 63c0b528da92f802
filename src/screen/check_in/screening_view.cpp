#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "journal/body_map.hpp"
#include "journal/conditions.hpp"
#include "labels/day_labels.hpp"
#include "screen/check_in/screening_screen.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/region_picker.hpp"

namespace limber {
namespace {

using ScreeningBuilder = ViewBuilder<ScreeningIntent>;

std::string places_words(const std::vector<std::string>& regions) {
  std::vector<std::string> words;
  for (const std::string& region : regions) words.push_back(body_region_words(region));
  return words.empty() ? tr("no place marked") : join(words, ", ");
}

// The places of one list in words, and the body map to change them where it is open.
double draw_places(ScreeningBuilder& sheet, const Rect& column, const ScreeningScreen& state,
                   const std::string& list, const std::vector<std::string>& regions) {
  Column rest(sheet, column);
  const bool open = state.where == list;
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
  rest.take(write_down(sheet, rest.rest(), places_words(regions), quiet), 8);
  ButtonSpec show =
      make_button(sheet, open ? tr("Close the body map") : tr("Mark on the body"), "where-" + list,
                  ShowRegions{list}, ButtonKind::quiet, open ? Icon::up : Icon::down);
  show.type = Type::body;
  rest.take(button_row(sheet, rest.rest(), {show}), 12);
  RegionPicker picker{{}, [&](const std::string& region) {
                        return sheet.add_intent(ToggleRegion{list, region});
                      }};
  for (const std::string& region : regions) picker.marked.push_back({region, std::nullopt});
  if (open) rest.take(draw_region_picker(sheet, rest.rest(), picker), 8);
  return rest.used();
}

// The list says them as nouns inside a sentence; here each stands by itself.
std::string label_of(const Condition& condition) {
  std::string words = condition.words();
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

double draw_condition(ScreeningBuilder& sheet, const Rect& cell, const World& world,
                      const Condition& condition) {
  const bool on = about_person(world).screening.conditions.contains(condition.id);
  return toggle(sheet, cell,
                {label_of(condition), "", std::string("condition-") + condition.id,
                 sheet.add_intent(SetCondition{condition.id, !on}), on, tr("yes"), tr("not marked")});
}

// Where it is, for a condition that has a place.
double draw_condition_places(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen& state,
                             const World& world, const Condition& condition) {
  const auto found = about_person(world).screening.conditions.find(condition.id);
  if (!condition.asks_where || found == about_person(world).screening.conditions.end()) return 0;
  Column column(sheet, rect);
  const TextSpec strong{sheet.style(Type::body, Weight::semibold), sheet.colours().ink};
  column.take(
      write_down(sheet, rect, fill(tr("Where: {condition}"), {{"condition", condition.words()}}), strong), 4);
  column.take(draw_places(sheet, column.rest(), state, condition.id, found->second), 12);
  return column.used();
}

// In two columns where there is room; the places of a row's conditions below it, over the whole width.
double draw_condition_rows(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen& state,
                           const World& world) {
  std::vector<const Condition*> asked;
  for (const Condition& condition : conditions()) {
    if (!condition.derived) asked.push_back(&condition);
  }
  Grid grid;
  grid.count = asked.size();
  grid.gap = sheet.units(48);
  grid.row_gap = sheet.units(4);
  grid.across = columns_that_fit(rect.width, sheet.style(Type::body).size * 22, grid.gap, 2);
  grid.height = [&](std::size_t i, double width) {
    return height_of(sheet, width, [&](ScreeningBuilder& s, const Rect& r) {
      return draw_condition(s, r, world, *asked[i]);
    });
  };
  grid.draw = [&](std::size_t i, const Rect& cell) { draw_condition(sheet, cell, world, *asked[i]); };
  grid.below = [&](std::size_t first, std::size_t end, Rect& under) {
    for (std::size_t i = first; i < end; ++i)
      cut_top(under, draw_condition_places(sheet, under, state, world, *asked[i]));
  };
  Rect rest = rect;
  lay_rows(rest, grid);
  return rest.y - rect.y;
}

double draw_conditions(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen& state,
                       const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("What should Limber know?")), 4);
  const std::string words = tr(
      "Mark what is so for you. Exercises that would not suit are left out, shortened, or shown for you to "
      "ask your therapist about.");
  column.take(write_down(sheet, column.rest(), words, {sheet.style(Type::body), sheet.colours().quiet_ink}),
              12);
  column.take(draw_condition_rows(sheet, column.rest(), state, world), 0);
  return column.used();
}
double draw_discomfort(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen& state,
                       const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Where does it often trouble you?")), 8);
  column.take(
      draw_places(sheet, column.rest(), state, "discomfort", about_person(world).screening.discomfort), 0);
  return column.used();
}

double draw_wishes(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen&, const World& world) {
  const Screening& s = about_person(world).screening;
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("How you like it")), 12);
  column.take(choice_of(sheet, column.rest(), tr("Pressure with hands, ball or roller"), "screening.pressure",
                        s.pressure ? to_string(*s.pressure) : "",
                        {{"light", tr("Light")}, {"medium", tr("Medium")}, {"firm", tr("Firm")}},
                        [&](const std::string& value) {
                          return sheet.add_intent(ChoosePressure{*value_named<Pressure>(value)});
                        }),
              16);
  column.take(choice_of(sheet, column.rest(), tr("Down to the floor and up again"), "screening.floor",
                        s.floor ? to_string(*s.floor) : "",
                        {{"easily", tr("Easily")},
                         {"with_support", tr("With a chair or a hand")},
                         {"not_at_all", tr("Not at all")}},
                        [&](const std::string& value) {
                          return sheet.add_intent(ChooseFloor{*value_named<FloorAccess>(value)});
                        }),
              0);
  return column.used();
}

std::string hour_words(int minute) {
  const std::string minutes = std::to_string(minute % 60);
  return std::to_string(minute / 60) + ":" + (minutes.size() < 2 ? "0" + minutes : minutes);
}

double draw_wakes(ScreeningBuilder& sheet, const Rect& column, const World& world) {
  constexpr int usual = 7 * 60;
  constexpr int step = 30;
  constexpr int day = 24 * 60;
  const auto wakes = about_person(world).screening.wakes_at;
  StepperSpec spec;
  spec.label = tr("When do you usually get up?");
  spec.value = wakes ? hour_words(*wakes) : tr("not answered");
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
  column.take(heading(sheet, rect, tr("Days")), 12);
  column.take(draw_wakes(sheet, column.rest(), world), 16);
  column.take(draw_massage(sheet, column.rest(), world), 0);
  return column.used();
}

using Part = double (*)(ScreeningBuilder&, const Rect&, const ScreeningScreen&, const World&);

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
    for (const Part part : {draw_discomfort, draw_conditions, draw_wishes, draw_days}) {
      column.take(on_card(sheet, column.rest(),
                          [&](ScreeningBuilder& s, const Rect& r) { return part(s, r, state, world); }),
                  20);
    }
    return column.used();
  });
}

}  // namespace limber
