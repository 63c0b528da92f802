#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/words.hpp"
#include "journal/body_map.hpp"
#include "journal/conditions.hpp"
#include "journal/standing_answers.hpp"
#include "labels/day_labels.hpp"
#include "screen/check_in/screening_parts.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/region_picker.hpp"

namespace limber {
namespace {

std::string places_words(const std::vector<std::string>& regions) {
  std::vector<std::string> words;
  for (const std::string& region : regions) words.push_back(body_region_words(region));
  return words.empty() ? tr("no place marked") : join(words, ", ");
}

Screening answers_now(const World& world) {
  return not_lapsed(about_person(world).screening, local_day(world.now));
}

double draw_condition(ScreeningBuilder& sheet, const Rect& cell, const Screening& now,
                      const Condition& condition) {
  const bool on = now.conditions.contains(condition.id);
  return toggle(sheet, cell,
                {.label = with_capital(condition.words()),
                 .detail = "",
                 .key = std::string("condition-") + condition.id,
                 .intent = sheet.add_intent(SetCondition{condition.id, !on}),
                 .on = on,
                 .on_words = tr("yes"),
                 .off_words = tr("not marked"),
                 .before_words = true,
                 .group = "conditions-" + std::to_string(static_cast<int>(condition.group))});
}

// A week earlier or later; the first press begins in the middle of a pregnancy.
double draw_baby_due(ScreeningBuilder& sheet, const Rect& column, const World& world, const Screening& now) {
  constexpr std::int64_t week = 7;
  constexpr std::int64_t longest = 40 * week;
  const std::int64_t today = local_day(world.now);
  StepperSpec spec;
  spec.label = tr("When is the baby due?");
  spec.key = "baby-due";
  spec.value = now.baby_due ? date_words(local_day(*now.baby_due), today) : tr("not answered");
  const std::int64_t due = now.baby_due ? local_day(*now.baby_due) : today + longest / 2;
  spec.share = now.baby_due ? static_cast<double>(due - today) / longest : 0;
  const auto at = [&](std::int64_t day) {
    return sheet.add_intent(SetBabyDue{std::clamp(day, today - 2 * week, today + longest)});
  };
  spec.less = at(now.baby_due ? due - week : due);
  spec.more = at(now.baby_due ? due + week : due);
  spec.less_label = tr("A week earlier");
  spec.more_label = tr("A week later");
  return stepper(sheet, column, spec);
}

// What a marked condition asks besides: where it is, or when.
double draw_besides(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen& state,
                    const World& world, const Screening& now, const Condition& condition) {
  const auto found = now.conditions.find(condition.id);
  if (found == now.conditions.end()) return 0;
  Column column(sheet, rect);
  if (std::string_view(condition.id) == "pregnancy")
    column.take(draw_baby_due(sheet, column.rest(), world, now), 12);
  if (!condition.asks_where) return column.used();
  const TextSpec strong{sheet.style(Type::body, Weight::semibold), sheet.colours().ink};
  column.take(write_down(sheet, column.rest(),
                         fill(tr("Where: {condition}"), {{"condition", condition.words()}}), strong),
              4);
  column.take(draw_places(sheet, column.rest(), state, condition.id, found->second), 12);
  return column.used();
}

// In two columns where there is room; what a row's conditions ask besides below it, over the whole width.
double draw_condition_rows(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen& state,
                           const World& world, ConditionGroup group) {
  const Screening now = answers_now(world);
  std::vector<const Condition*> asked;
  for (const Condition& condition : conditions()) {
    // What follows from other answers is not asked; one that a journal has as an answer can be taken back.
    const bool shown = !condition.derived || now.conditions.contains(condition.id);
    if (condition.group == group && shown) asked.push_back(&condition);
  }
  Grid grid;
  grid.count = asked.size();
  grid.gap = sheet.units(48);
  grid.row_gap = sheet.units(4);
  grid.across = columns_that_fit(rect.width, sheet.style(Type::body).size * 22, grid.gap, 2);
  grid.height = [&](std::size_t i, double width) {
    return height_of(sheet, width, [&](ScreeningBuilder& s, const Rect& r) {
      return draw_condition(s, r, now, *asked[i]);
    });
  };
  grid.draw = [&](std::size_t i, const Rect& cell) { draw_condition(sheet, cell, now, *asked[i]); };
  grid.below = [&](std::size_t first, std::size_t end, Rect& under) {
    for (std::size_t i = first; i < end; ++i)
      cut_top(under, draw_besides(sheet, under, state, world, now, *asked[i]));
  };
  Rect rest = rect;
  lay_rows(rest, grid);
  return rest.y - rect.y;
}

double draw_group(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen& state, const World& world,
                  ConditionGroup group, const std::string& title, const std::string& words) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, title), 4);
  column.take(write_down(sheet, column.rest(), words, {sheet.style(Type::body), sheet.colours().quiet_ink}),
              12);
  column.take(draw_condition_rows(sheet, column.rest(), state, world, group), 0);
  return column.used();
}

}  // namespace

double draw_places(ScreeningBuilder& sheet, const Rect& column, const ScreeningScreen& state,
                   const std::string& list, const std::vector<std::string>& regions) {
  Column rest(sheet, column);
  const bool open = state.where == list;
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
  if (!open)
    rest.take(write_down(sheet, rest.rest(), places_words(regions), quiet), 8);  // else the map says it
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

double draw_asked_again(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen&,
                        const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Does this still apply?")), 8);
  for (const std::string& id : to_be_asked_again(about_person(world).screening, local_day(world.now))) {
    column.take(write_down(sheet, column.rest(), with_capital(condition_words(id)),
                           {sheet.style(Type::body, Weight::medium), sheet.colours().ink}),
                4);
    std::vector<ButtonSpec> answers{
        make_button(sheet, tr("Yes, it does"), "still-" + id, ConfirmCondition{id}, ButtonKind::quiet),
        make_button(sheet, tr("No longer"), "over-" + id, SetCondition{id, false}, ButtonKind::quiet)};
    for (ButtonSpec& answer : answers) answer.type = Type::body;
    column.take(button_row(sheet, column.rest(), answers), 12);
  }
  return column.used();
}

double draw_body(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen& state,
                 const World& world) {
  return draw_group(sheet, rect, state, world, ConditionGroup::body, tr("Bones, joints and back"),
                    tr("Mark what applies to you. Exercises that would not suit you are left out, shortened, "
                       "or shown so that you can ask your therapist."));
}

double draw_inside(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen& state,
                   const World& world) {
  return draw_group(sheet, rect, state, world, ConditionGroup::inside, tr("Heart, breath, nerves and skin"),
                    tr("And any of these?"));
}

double draw_passing(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen& state,
                    const World& world) {
  return draw_group(sheet, rect, state, world, ConditionGroup::passing,
                    tr("In the last few weeks, or for now"),
                    tr("Limber will ask again later if these still apply."));
}

}  // namespace limber
