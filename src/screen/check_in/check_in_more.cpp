#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/words.hpp"
#include "journal/body_map.hpp"
#include "screen/check_in/check_in_parts.hpp"
#include "screen/ui/note_field.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/region_picker.hpp"

namespace limber {
namespace {

ScoreQuestion region_question(const AreaRating& area) {
  const QuestionFacts& pain = facts_of(Question::pain);
  return {region_key(area.region),
          fill(tr("How bad is the pain here: {place}?"), {{"place", body_region_words(area.region)}}),
          pain.low(), pain.high(), area.score};
}

bool is_marked(const CheckInScreen& state, const std::string& region) {
  return std::any_of(state.given.areas.begin(), state.given.areas.end(),
                     [&](const AreaRating& area) { return area.region == region; });
}

// What was told in About you needs no looking for on the map.
double draw_usual_places(CheckInBuilder& sheet, const Rect& rect, const CheckInScreen& state,
                         const World& world) {
  if (!world.about || world.about->screening.discomfort.empty()) return 0;
  std::vector<Option> options;
  for (const std::string& region : world.about->screening.discomfort)
    options.push_back({body_region_words(region), "usual-" + region, sheet.add_intent(MarkRegion{region}),
                       is_marked(state, region)});
  return choice_group(sheet, rect, tr("Your places, as you told them"), options, {.several = true}) +
         sheet.units(16);
}

double draw_where(CheckInBuilder& sheet, const Rect& rect, const CheckInScreen& state, const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Where does it hurt?")), 4);
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
  column.take(
      write_down(sheet, column.rest(), tr("Press every place that hurts. Numbers are optional."), quiet), 12);
  column.take(draw_usual_places(sheet, column.rest(), state, world), 0);
  column.take(
      draw_region_picker(sheet, column.rest(),
                         {state.given.areas,
                          [&](const std::string& region) { return sheet.add_intent(MarkRegion{region}); }}),
      16);
  std::vector<ScoreQuestion> questions;
  for (const AreaRating& area : state.given.areas) questions.push_back(region_question(area));
  if (!questions.empty())
    column.take(score_rows_down(sheet, column.rest(), questions,
                                [&](RatingIntent given) { return sheet.add_intent(std::move(given)); }),
                0);
  return column.used();
}

double draw_minutes(CheckInBuilder& sheet, const Rect& rect, const CheckInScreen& state) {
  constexpr std::array minutes{0, 5, 10, 15, 30, 45, 60, 90, 120};
  std::vector<Option> options;
  for (const int value : minutes) {
    const std::string words =
        value == 0 ? tr("not at all") : fill(tr("{minutes} min"), {{"minutes", std::to_string(value)}});
    options.push_back({words, "minutes-" + std::to_string(value), sheet.add_intent(SetStiffMinutes{value}),
                       state.given.stiffness_minutes == value});
  }
  return choice_group(sheet, rect, tr("How long were you stiff after waking?"), options);
}

}  // namespace

View<CheckInIntent> more_view(const CheckInScreen& state, const World& world, const ViewContext& context) {
  return paged<CheckInIntent>(context, state.scrolls, [&](CheckInBuilder& sheet, const Rect& rect) {
    Column column(sheet, rect);
    column.take(heading(sheet, rect, tr("Say more, if you like"), Type::title), 16);
    const auto on = [&](auto part) { column.take(on_card(sheet, column.rest(), part), 20); };
    on([&](CheckInBuilder& s, const Rect& r) {
      return draw_note(s, r, note_field, state.fields, s.add_intent(FocusText{note_field}));
    });
    on([&](CheckInBuilder& s, const Rect& r) { return draw_where(s, r, state, world); });
    if (state.phase == Phase::next_morning)
      on([&](CheckInBuilder& s, const Rect& r) { return draw_minutes(s, r, state); });
    std::vector<ScoreQuestion> feelings;
    for (const Question question : more_questions(state)) feelings.push_back(asked(state, question));
    if (!feelings.empty())
      on([&](CheckInBuilder& s, const Rect& r) {
        return score_rows_down(s, r, feelings,
                               [&](RatingIntent given) { return s.add_intent(std::move(given)); });
      });
    column.take(button_row(sheet, column.rest(),
                           {make_button(sheet, tr("That is all"), "more-done", ShowMore{},
                                        ButtonKind::primary, Icon::check)},
                           Align::end),
                0);
    return column.used();
  });
}

}  // namespace limber
