#include "screen/ui/trend_chart.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "labels/day_labels.hpp"
#include "labels/journal_labels.hpp"

namespace limber {
namespace {

// Days that one picture shows: six weeks of days, half a year of weeks, two years of months.
std::int64_t days_in_sight(TrendUnit unit) {
  switch (unit) {
    case TrendUnit::week:
      return 26 * 7;
    case TrendUnit::month:
      return 2 * 366;
    case TrendUnit::day:
      break;
  }
  return 6 * 7;
}

std::string mean_words(const std::optional<double>& mean) {
  return mean ? number_text(*mean, 1) : "–";
}

std::string tick_words(TrendUnit unit, std::int64_t day) {
  return unit == TrendUnit::month ? month_words(day) : short_date_words(day);
}

double morning_at(TrendUnit unit) {
  return unit == TrendUnit::day ? 0.4 : unit == TrendUnit::week ? 1.6 : 7;
}

ChartLevel level(std::int64_t first, double score) {
  return {static_cast<double>(first), static_cast<double>(first + 6), score, number_text(score, 1)};
}

// The newest few, as they would be told.
std::string spoken(const TrendPicture& picture) {
  if (picture.points.empty()) return tr("Nothing answered yet");
  constexpr std::size_t most = 5;
  std::vector<std::string> parts;
  for (std::size_t i = picture.points.size(); i > 0 && parts.size() < most; --i) {
    const TrendPoint& point = picture.points[i - 1];
    parts.push_back(when_words(picture.unit, point.day) + ": " + point_words(picture.question, point));
  }
  return join(parts, ". ");
}

}  // namespace

std::string when_words(TrendUnit unit, std::int64_t day) {
  switch (unit) {
    case TrendUnit::week:
      return fill(tr("Week of {date}"), {{"date", short_date_words(day)}});
    case TrendUnit::month:
      return month_words(day);
    case TrendUnit::day:
      break;
  }
  return long_date_words(day);
}

std::string point_words(Question question, const TrendPoint& point) {
  const auto asked = [&](const std::string& pattern) {
    return fill(pattern, {{"question", question_words(question)},
                          {"before", mean_words(point.before)},
                          {"after", mean_words(point.after)},
                          {"morning", mean_words(point.next_morning)}});
  };
  if (!point.before && !point.after)
    return point.next_morning ? asked(tr("{question} the next morning: {morning}"))
                              : asked(tr("{question} not rated"));
  const std::string change = asked(!point.after    ? tr("{question} {before}")
                                   : !point.before ? tr("{question} after: {after}")
                                                   : tr("{question} {before} → {after}"));
  if (!point.next_morning) return change;
  return fill(tr("{change}, next morning {morning}"),
              {{"change", change}, {"morning", mean_words(point.next_morning)}});
}

std::string change_words(const std::optional<Change>& change) {
  if (!change) return "";
  const std::string pattern =
      change->matters ? tr("{from} → {to}: a meaningful change") : tr("{from} → {to}: no clear change");
  return fill(pattern, {{"from", number_text(change->from, 1)}, {"to", number_text(change->to, 1)}});
}

std::vector<TrendPoint> points_in_sight(const std::vector<TrendPoint>& points, TrendUnit unit,
                                        std::optional<std::int64_t> chosen) {
  if (points.empty()) return {};
  const std::int64_t span = days_in_sight(unit);
  std::int64_t first = points.back().day - span + 1;
  if (chosen) first = std::min(first, *chosen);
  std::vector<TrendPoint> seen;
  std::copy_if(points.begin(), points.end(), std::back_inserter(seen),
               [&](const TrendPoint& point) { return point.day >= first && point.day < first + span; });
  return seen;
}

ChartSpec trend_chart(const TrendPicture& picture) {
  ChartSpec spec;
  spec.title = question_words(picture.question);
  spec.before_words = tr("before");
  spec.after_words = tr("after");
  spec.scale_words = scale_words(picture.question);
  spec.morning_at = morning_at(picture.unit);
  for (const TrendPoint& point : picture.points) {
    if (!point.before && !point.after && !point.next_morning) continue;
    const auto x = static_cast<double>(point.day);
    spec.points.push_back({x, point.before, point.after, point.next_morning});
    spec.ticks.push_back({x, tick_words(picture.unit, point.day)});
    if (point.next_morning) spec.morning_words = tr("next morning");
  }
  if (picture.compared) {
    const Compared& compared = *picture.compared;
    spec.change_words = change_words(compared.change);
    spec.levels = {level(compared.first_week, compared.change.from),
                   level(compared.last_week, compared.change.to)};
  }
  spec.spoken = spoken(picture);
  return spec;
}

}  // namespace limber
