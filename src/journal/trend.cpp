#include "journal/trend.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <map>
#include <set>

#include "journal/mean.hpp"

namespace limber {
namespace {

constexpr double matters_points = 2.0;
constexpr double matters_fraction = 0.3;
constexpr int fewest_ratings = 2;
constexpr double rounding = 1e-9;  // 3 − 2.1 is a hair below 0.9

std::int64_t first_of_month(std::int64_t day) {
  // Far beyond any journal; keeps a hostile clock from overflowing the calendar's years.
  constexpr std::int64_t farthest = 10'000'000;
  const std::chrono::sys_days date{std::chrono::days{std::clamp(day, -farthest, farthest)}};
  const std::chrono::year_month_day parts{date};
  return std::chrono::sys_days{parts.year() / parts.month() / 1}.time_since_epoch().count();
}

}  // namespace

std::optional<Score> rating(const SessionRecord& record, Phase phase, Question question) {
  const auto found = record.check_ins.find(phase);
  if (found == record.check_ins.end()) return std::nullopt;
  const CheckIn& answers = found->second;
  switch (question) {
    case Question::pain:
      return answers.pain;
    case Question::stiffness:
      return answers.stiffness;
    case Question::stress:
      return answers.stress;
    case Question::mood:
      break;
  }
  return answers.mood;
}

std::int64_t first_day_of(TrendUnit unit, std::int64_t day) {
  switch (unit) {
    case TrendUnit::week:
      return day - weekday(day);
    case TrendUnit::month:
      return first_of_month(day);
    case TrendUnit::day:
      break;
  }
  return day;
}

std::vector<TrendPoint> trend(const std::vector<SessionRecord>& records, Question question, TrendUnit unit) {
  struct Sums {
    int sessions = 0;
    Mean before, after, next_morning;
  };
  std::map<std::int64_t, Sums> sums;
  for (const SessionRecord& record : records) {
    Sums& into = sums[first_day_of(unit, local_day(record.started))];
    ++into.sessions;
    into.before.add(rating(record, Phase::before, question));
    into.after.add(rating(record, Phase::after, question));
    into.next_morning.add(rating(record, Phase::next_morning, question));
  }
  std::vector<TrendPoint> points;
  for (const auto& [day, sum] : sums) {
    points.push_back({day, sum.sessions, sum.before.value(), sum.after.value(), sum.next_morning.value()});
  }
  return points;
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

int asked_on(const Schedule& schedule, std::int64_t day) {
  static constexpr std::array<const char*, 7> names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  const char* name = names.at(static_cast<std::size_t>(weekday(day)));
  const auto& days = schedule.days;
  const bool asks = days.empty() || std::find(days.begin(), days.end(), name) != days.end();
  return asks ? schedule.times_per_day : 0;
}

Change change(double from, double to) {
  const double by = std::abs(to - from) + rounding;
  return {from, to, by >= matters_points || (from > 0 && by >= matters_fraction * from)};
}

std::optional<Change> four_week_change(const std::vector<SessionRecord>& records, Question question,
                                       std::int64_t today) {
  Mean then;
  Mean now;
  for (const SessionRecord& record : records) {
    const std::int64_t ago = today - local_day(record.started);
    if (ago >= 0 && ago <= 6) now.add(rating(record, Phase::before, question));
    if (ago >= 21 && ago <= 27) then.add(rating(record, Phase::before, question));
  }
  if (then.count() < fewest_ratings || now.count() < fewest_ratings) return std::nullopt;
  return change(*then.value(), *now.value());
}

Adherence adherence(const std::vector<SessionRecord>& records, const std::optional<Schedule>& schedule,
                    std::int64_t first, std::int64_t last) {
  Adherence result;
  std::set<std::int64_t> days;
  for (const SessionRecord& record : records) {
    const std::int64_t day = local_day(record.started);
    if (day < first || day > last || record.state == SessionState::running) continue;
    ++result.done;
    if (record.state == SessionState::completed) ++result.completed;
    result.planned += record.planned;
    result.performed += record.performed;
    days.insert(day);
  }
  result.days = static_cast<int>(days.size());
  for (std::int64_t day = first; schedule && day <= last; ++day) result.asked += asked_on(*schedule, day);
  return result;
}

}  // namespace limber
