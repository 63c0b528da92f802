#include <algorithm>

#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/assessment_labels.hpp"
#include "labels/goal_labels.hpp"
#include "screen/journal/journal_parts.hpp"

namespace limber {
namespace {

double draw_instrument(JournalBuilder& sheet, const Rect& rect, const std::vector<Assessment>& list) {
  const Theme& t = sheet.colours();
  Column column(sheet, rect);
  const Instrument instrument = list.front().instrument;
  const std::string title = instrument_words(instrument);
  column.take(write_down(sheet, column.rest(), title, {sheet.style(Type::strong, Weight::semibold), t.ink}),
              2);
  column.take(
      write_down(sheet, column.rest(), direction_words(instrument), {sheet.style(Type::small), t.quiet_ink}),
      6);
  const double height = sheet.style(Type::body).size * 7;
  draw_score_curve(sheet, {rect.x, column.rest().y, rect.width, height}, list);
  column.take(height, 6);
  const std::string words = course_words(list);
  column.take(write_down(sheet, column.rest(), words, {sheet.style(Type::body), t.ink}), 0);
  sheet.area(Role::figure, {rect.x, rect.y, rect.width, column.used()}, title, words);
  return column.used();
}

}  // namespace

void draw_score_curve(JournalBuilder& sheet, const Rect& rect, const std::vector<Assessment>& list) {
  const Theme& t = sheet.colours();
  Path path;
  std::vector<Point> places;
  const double room = rect.height * 0.2;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const double share =
        list.size() > 1 ? static_cast<double>(i) / static_cast<double>(list.size() - 1) : 0.5;
    const double y = rect.bottom() - room - (rect.height - 2 * room) * *score_of(list[i]) / 10;
    places.push_back({rect.x + room + (rect.width - 2 * room) * share, y});
    path.push_back({i == 0 ? PathStep::Kind::move : PathStep::Kind::line, places.back(), {}, {}});
  }
  sheet.stroke({{PathStep::Kind::move, {rect.x, rect.bottom()}, {}, {}},
                {PathStep::Kind::line, {rect.right(), rect.bottom()}, {}, {}}},
               t.line, 1);
  if (path.size() > 1) sheet.stroke(std::move(path), t.action, std::max(2.0, sheet.units(2)));
  const TextStyle style = sheet.style(Type::small, Weight::semibold, true);
  for (std::size_t i = 0; i < places.size(); ++i) {
    sheet.fill(circle(places[i], std::max(4.0, sheet.units(5))), t.action);
    const std::string words = number_text(*score_of(list[i]), 1);
    const double wide = text_width(sheet, words, style) + 2;
    const double high = text_height(sheet, words, style, wide);
    const double x = std::clamp(places[i].x - wide / 2, rect.x, std::max(rect.x, rect.right() - wide));
    write(sheet, {x, places[i].y - high - sheet.units(6), wide, high}, words,
          {style, t.ink, Align::middle, Align::end});
  }
}

double draw_assessments(JournalBuilder& sheet, const Rect& rect, const World& world) {
  const std::vector<Assessment> others =
      without_goals(assessments_of(world), world.about ? world.about->goals : Goals{});
  std::vector<std::vector<Assessment>> lists;
  for (const Instrument instrument : {Instrument::peg, Instrument::psfs}) {
    lists.push_back(scored(others, instrument));
    if (lists.back().empty()) lists.pop_back();
  }
  const auto draw = [&](std::size_t i, const Rect& place) {
    return on_card(sheet, place,
                   [&](JournalBuilder& s, const Rect& r) { return draw_instrument(s, r, lists[i]); });
  };
  if (lists.size() == 2 && rect.width > sheet.style(Type::body).size * 44) {
    const std::vector<Rect> halves = columns(rect, 2, sheet.units(20));
    const double first = draw(0, halves[0]);
    return std::max(first, draw(1, halves[1]));
  }
  Column column(sheet, rect);
  for (std::size_t i = 0; i < lists.size(); ++i) column.take(draw(i, column.rest()), 16);
  return column.used();
}

}  // namespace limber
