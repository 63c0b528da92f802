#include <array>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/words.hpp"
#include "journal/body_map.hpp"
#include "screen/check_in_parts.hpp"
#include "screen/check_in_words.hpp"
#include "screen/note_field.hpp"
#include "screen/page.hpp"
#include "screen/region_picker.hpp"

namespace limber {
namespace {

constexpr const char* region_prefix = "region:";

// The marked regions' ratings, by their ids.
Ratings of_regions(const CheckInScreen& state) {
  Ratings ratings;
  const std::string prefix = region_prefix;
  for (const auto& [key, score] : state.ratings) {
    if (key.starts_with(prefix)) ratings[key.substr(prefix.size())] = score;
  }
  return ratings;
}

ScoreQuestion region_question(const std::string& region) {
  const QuestionWords pain = question_words("pain", Phase::before);
  return {region_prefix + region,
          fill(tr("How strong is it there: {place}?"), {{"place", body_region_words(region)}}), pain.low,
          pain.high};
}

double draw_where(PageBuilder& sheet, const Rect& rect, const CheckInScreen& state) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Where is it?")), 4);
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
  column.take(
      write_down(sheet, column.rest(), tr("Press every place. A number for it is not needed."), quiet), 12);
  column.take(draw_region_picker(sheet, column.rest(), {"areas", state.regions, of_regions(state)}), 16);
  std::vector<ScoreQuestion> questions;
  for (const std::string& region : state.regions) questions.push_back(region_question(region));
  if (!questions.empty()) column.take(score_rows_down(sheet, column.rest(), questions, state.ratings), 0);
  return column.used();
}

double draw_minutes(PageBuilder& sheet, const Rect& rect, const CheckInScreen& state) {
  constexpr std::array minutes{0, 5, 10, 15, 30, 45, 60, 90, 120};
  std::vector<Option> options;
  for (const int value : minutes) {
    const std::string words =
        value == 0 ? tr("not at all") : fill(tr("{minutes} min"), {{"minutes", std::to_string(value)}});
    options.push_back({words, "minutes-" + std::to_string(value),
                       sheet.on(SetNumber{"stiffness_minutes", static_cast<double>(value)}),
                       state.stiff_minutes == value});
  }
  return choice_group(sheet, rect, tr("How long were you stiff after waking?"), options);
}

// What is asked here of how one feels: what the questions themselves do not ask.
std::vector<ScoreQuestion> feelings(const CheckInScreen& state) {
  std::vector<ScoreQuestion> questions;
  for (const std::string& name : more_questions(state)) {
    if (name.starts_with(region_prefix)) continue;
    const QuestionWords words = question_words(name, state.phase);
    questions.push_back({name, words.question, words.low, words.high});
  }
  return questions;
}

double draw_feelings(PageBuilder& sheet, const Rect& rect, const CheckInScreen& state) {
  return score_rows_down(sheet, rect, feelings(state), state.ratings);
}

}  // namespace

View<Intent> more_view(const CheckInScreen& state, const ViewContext& context) {
  const Page page{ScreenName::check_in, "", state.scroll, tr("Back to the questions"), ShowMore{}};
  return paged(page, context, [&](PageBuilder& sheet, const Rect& rect) {
    Column column(sheet, rect);
    column.take(heading(sheet, rect, tr("Say more, if you like"), Type::title), 16);
    const auto on = [&](auto part) {
      return on_card(sheet, column.rest(), [&](PageBuilder& s, const Rect& r) { return part(s, r, state); });
    };
    column.take(on(draw_where), 20);
    if (state.phase == Phase::next_morning) column.take(on(draw_minutes), 20);
    if (!feelings(state).empty()) column.take(on(draw_feelings), 20);
    column.take(
        on_card(sheet, column.rest(),
                [&](PageBuilder& b, const Rect& r) { return draw_note(b, r, note_field, state.fields); }),
        20);
    column.take(button_row(sheet, column.rest(),
                           {asking(sheet, tr("That is all"), "more-done", ShowMore{}, ButtonKind::primary,
                                   Icon::check)},
                           Align::end),
                0);
    return column.used();
  });
}

}  // namespace limber
