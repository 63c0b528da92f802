#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/calendar_labels.hpp"
#include "labels/journal_labels.hpp"
#include "labels/report_labels.hpp"
#include "screen/journal/journal_parts.hpp"
#include "screen/ui/trend_chart.hpp"

namespace limber {
namespace {

constexpr std::array<Question, 2> questions{Question::pain, Question::stiffness};
constexpr std::int64_t four_weeks_ago = 27;

bool any_rating(const std::vector<TrendPoint>& points) {
  return std::any_of(points.begin(), points.end(), [](const TrendPoint& point) {
    return point.before || point.after || point.next_morning;
  });
}

const TrendPoint* point_at(const std::vector<TrendPoint>& points, std::int64_t day) {
  const auto found =
      std::find_if(points.begin(), points.end(), [&](const TrendPoint& point) { return point.day == day; });
  return found == points.end() ? nullptr : &*found;
}

// The chosen point in words: both questions, by their unit.
std::string reading(const JournalScreen& state, const World& world) {
  const std::int64_t day = *chosen_day(state, world);
  std::vector<std::string> parts;
  for (const Question question : questions) {
    const std::vector<TrendPoint> points = points_of(state, world, question);
    const TrendPoint* point = point_at(points, day);
    if (point != nullptr && any_rating({*point})) parts.push_back(point_words(question, *point));
  }
  if (parts.empty()) parts.push_back(tr("not rated"));
  return fill(tr("{when}: {ratings}"),
              {{"when", when_words(state.unit, day)}, {"ratings", join(parts, " · ")}});
}

std::size_t rated_days(const Summary& summary) {
  return static_cast<std::size_t>(std::count_if(summary.pain.begin(), summary.pain.end(),
                                                [](const TrendPoint& day) { return any_rating({day}); }));
}

// What is to be found at once: the last week, four weeks, what was done of what was planned, the best day and
// the worst.
std::vector<std::string> sentences(const World& world) {
  const std::int64_t today = local_day(world.now);
  std::vector<std::string> list = trend_words(world.sessions, today);
  list.push_back(walked_words(world.sessions, *world.library, today));
  if (list.back().empty()) list.pop_back();
  const Summary summary = summary_of(world.sessions, world.prescribed, today - four_weeks_ago, today, today);
  if (summary.adherence.asked > 0)
    list.push_back(fill(tr("Four weeks: {kept}"), {{"kept", kept_words(summary.adherence)}}));
  // One day or two are no weeks: then no day is the best or the worst of them.
  constexpr std::size_t enough_days = 5;
  if (!summary.best || !summary.worst || rated_days(summary) < enough_days ||
      summary.best->pain == summary.worst->pain)
    return list;
  list.push_back(fill(tr("The best day in four weeks: {day}."), {{"day", rated_day_words(summary.best)}}));
  list.push_back(fill(tr("The worst day in four weeks: {day}."), {{"day", rated_day_words(summary.worst)}}));
  return list;
}

double draw_sentences(JournalBuilder& sheet, const Rect& column, const World& world) {
  Column lines(sheet, column);
  for (const std::string& sentence : sentences(world)) {
    const double height =
        write_down(sheet, lines.rest(), sentence, {sheet.style(Type::body), sheet.colours().ink});
    sheet.area(Role::text, {lines.rest().x, lines.rest().y, column.width, height}, sentence);
    lines.take(height, 4);
  }
  return lines.used();
}

double draw_units(JournalBuilder& sheet, const Rect& column, TrendUnit shown) {
  std::vector<Option> options;
  const auto add = [&](TrendUnit unit, const std::string& words, const std::string& key) {
    options.push_back({words, key, sheet.add_intent(ShowTrendBy{unit}), unit == shown});
  };
  add(TrendUnit::day, tr("By day"), "by-day");
  add(TrendUnit::week, tr("By week"), "by-week");
  add(TrendUnit::month, tr("By month"), "by-month");
  return choice_group(sheet, column, tr("How much is one point?"), options, {.label_shown = false});
}

// Among all days that can be chosen, 0 … 1.
double share_of_chosen(const JournalScreen& state, const World& world) {
  const std::vector<TrendPoint> points = points_of(state, world, Question::pain);
  const auto before = std::count_if(points.begin(), points.end(), [&](const TrendPoint& point) {
    return point.day < *chosen_day(state, world);
  });
  return points.size() < 2 ? 1 : static_cast<double>(before) / static_cast<double>(points.size() - 1);
}

ChartSpec chart_of(JournalBuilder& sheet, const JournalScreen& state, const World& world, Question question) {
  TrendPicture picture;
  picture.question = question;
  picture.unit = state.unit;
  picture.points = points_in_sight(points_of(state, world, question), state.unit, chosen_day(state, world));
  const std::int64_t today = local_day(world.now);
  const auto change = four_week_change(world.sessions, question, today);
  const bool in_sight = !picture.points.empty() && picture.points.front().day <= today - four_weeks_ago + 6;
  if (change && in_sight) picture.compared = Compared{*change, today - four_weeks_ago, today - 6};
  ChartSpec spec = trend_chart(picture);
  spec.chosen = static_cast<double>(*chosen_day(state, world));
  spec.key = question == Question::pain ? "chart-pain" : "chart-stiffness";
  spec.intent = spec.less = sheet.add_intent(StepTrend{-1});
  spec.more = sheet.add_intent(StepTrend{1});
  spec.share = share_of_chosen(state, world);
  const std::vector<TrendPoint> points = points_of(state, world, question);
  if (const TrendPoint* point = point_at(points, *chosen_day(state, world)))
    spec.spoken = when_words(state.unit, point->day) + ": " + point_words(question, *point) + ". " +
                  tr("The arrow keys go through the points.");
  return spec;
}

double draw_charts(JournalBuilder& sheet, const Rect& column, const JournalScreen& state,
                   const World& world) {
  const double gap = sheet.units(20);
  const double pad = sheet.units(20);
  const double em = sheet.style(Type::body).size;
  const bool beside = column.width > em * 44;
  const double height = em * 20;
  const Rect rest{column.x, column.y, column.width, beside ? height : 2 * height + gap};
  const std::vector<Rect> places = beside ? columns(rest, 2, gap) : rows(rest, 2, gap);
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const Rect place = snapped(places[i]);
    card(sheet, place);
    change_chart(sheet, padded(place, pad, pad), chart_of(sheet, state, world, questions[i]));
  }
  return rest.height;
}

// The chosen point told, between the ways to the earlier and the later one.
double draw_reading(JournalBuilder& sheet, const Rect& column, const JournalScreen& state,
                    const World& world) {
  const std::string words = reading(state, world);
  const double touch = way_side(sheet);
  const TextSpec spec{sheet.style(Type::body, Weight::medium, true), sheet.colours().ink, Align::middle,
                      Align::middle};
  const double width = column.width - 2 * (touch + sheet.units(10));
  const double height = std::max(touch, text_height(sheet, words, spec.style, width));
  Rect rest{column.x, column.y, column.width, height};
  const auto go = [&](const Rect& place, const std::string& label, const std::string& key, int by,
                      Icon sign) {
    ButtonSpec way = make_button(sheet, label, key, StepTrend{by}, ButtonKind::quiet, sign);
    way.icon_only = true;
    button(sheet, snapped(centred(place, {touch, touch})), way);
  };
  go(cut_left(rest, touch), tr("Earlier"), "trend-earlier", -1, Icon::previous);
  go(cut_right(rest, touch), tr("Later"), "trend-later", 1, Icon::next);
  const Rect place = padded(rest, sheet.units(10), 0);
  write(sheet, place, words, spec);
  sheet.area(Role::text, place, tr("Chosen"), words, "trend-reading");
  sheet.announce(words);
  return height;
}

// Every point, the newest first.
double draw_table(JournalBuilder& sheet, const Rect& column, const JournalScreen& state, const World& world) {
  Column lines(sheet, column);
  const std::vector<TrendPoint> pain = points_of(state, world, Question::pain);
  const std::vector<TrendPoint> stiffness = points_of(state, world, Question::stiffness);
  constexpr std::size_t most = 120;
  for (std::size_t i = pain.size(); i > 0 && pain.size() - i < most; --i) {
    const std::string words =
        fill(tr("{when}: {ratings}"), {{"when", when_words(state.unit, pain[i - 1].day)},
                                       {"ratings", point_words(Question::pain, pain[i - 1]) + " · " +
                                                       point_words(Question::stiffness, stiffness[i - 1])}});
    const double height = write_down(sheet, lines.rest(), words,
                                     {sheet.style(Type::body, Weight::regular, true), sheet.colours().ink});
    sheet.area(Role::text, {column.x, lines.rest().y, column.width, height}, words);
    lines.take(height, 4);
  }
  return lines.used();
}

}  // namespace

double draw_trend_part(JournalBuilder& sheet, const Rect& rect, const JournalScreen& state,
                       const World& world) {
  Column column(sheet, rect);
  column.take(draw_goals(sheet, column.rest(), world), 16);
  column.take(draw_sentences(sheet, column.rest(), world), 16);
  if (any_rating(points_of(state, world, Question::pain)) ||
      any_rating(points_of(state, world, Question::stiffness))) {
    column.take(draw_units(sheet, column.rest(), state.unit), 12);
    column.take(draw_charts(sheet, column.rest(), state, world), 10);
    column.take(draw_reading(sheet, column.rest(), state, world), 10);
    const std::string words = state.table ? tr("Hide the list") : tr("Show as a list");
    ButtonSpec table = make_button(sheet, words, "trend-table", ShowTrendTable{});
    table.type = Type::body;
    column.take(button_row(sheet, column.rest(), {table}), 16);
    if (state.table)
      column.take(on_card(sheet, column.rest(),
                          [&](JournalBuilder& s, const Rect& r) { return draw_table(s, r, state, world); }),
                  16);
  }
  column.take(draw_measured(sheet, column.rest(), world), 16);
  if (!assessments_of(world).empty()) column.take(draw_assessments(sheet, column.rest(), world), 0);
  return column.used();
}

}  // namespace limber
