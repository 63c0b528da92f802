#include "journal/trend.hpp"

#include <algorithm>
#include <cmath>

namespace limber {
namespace {

constexpr double matters_points = 2.0;
constexpr double matters_fraction = 0.3;
constexpr double rounding = 1e-9;  // 3 − 2.1 is a hair below 0.9

}  // namespace

std::int64_t first_day_of(TrendUnit unit, std::int64_t day) {
  switch (unit) {
    case TrendUnit::week:
      return day - weekday(day);
    case TrendUnit::month:
      return month_start(day);
    case TrendUnit::day:
      break;
  }
  return day;
}

// Sessions mostly come in the order of their days, so the last point is mostly the right one.
TrendSums::Ratings& TrendSums::at(const WallTime& started) {
  const std::int64_t day = local_day(started);
  if (current_ == nullptr || day != day_) current_ = &sums_[first_day_of(unit_, day)];
  day_ = day;
  return *current_;
}

std::vector<TrendPoint> TrendSums::points() const {
  std::vector<TrendPoint> points;
  points.reserve(sums_.size());
  for (const auto& [day, sums] : sums_) {
    const auto& [before, after, next_morning] = sums.means;
    points.push_back({day, sums.sessions, before.value(), after.value(), next_morning.value()});
  }
  return points;
}

std::vector<TrendPoint> trend(const std::vector<SessionRecord>& records, Question question, TrendUnit unit) {
  TrendSums sums(unit);
  for (const SessionRecord& record : records) {
    TrendSums::Ratings& into = sums.at(record.started);
    ++into.sessions;
    for (const Phase phase : all_phases) into.of(phase).add(rating(record, phase, question));
  }
  return sums.points();
}

std::vector<TrendPoint> daily(const std::vector<SessionRecord>& records, Question question) {
  return trend(records, question, TrendUnit::day);
}

std::vector<TrendPoint> weekly(const std::vector<SessionRecord>& records, Question question) {
  return trend(records, question, TrendUnit::week);
}

std::vector<TrendPoint> monthly(const std::vector<SessionRecord>& records, Question question) {
  return trend(records, question, TrendUnit::month);
}

Change change(double from, double to) {
  const double by = std::abs(to - from) + rounding;
  return {from, to, by >= matters_points || (from > 0 && by >= matters_fraction * from)};
}

std::optional<Change> four_week_change(const std::vector<SessionRecord>& records, Question question,
                                       std::int64_t today) {
  return change_over(4, records, question, today);
}

std::optional<Change> change_over(int weeks, const std::vector<SessionRecord>& records, Question question,
                                  std::int64_t today) {
  Mean then;
  Mean now;
  for (const SessionRecord& record : records) {
    const std::int64_t ago = today - local_day(record.started);
    if (ago >= 0 && ago <= 6) now.add(rating(record, Phase::before, question));
    if (ago >= 7 * (weeks - 1) && ago < 7 * weeks) then.add(rating(record, Phase::before, question));
  }
  if (then.count() < fewest_ratings || now.count() < fewest_ratings) return std::nullopt;
  return change(*then.value(), *now.value());
}

}  // namespace limber
