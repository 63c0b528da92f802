// How ratings went over days and weeks, and how much was done.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "journal/session_record.hpp"
#include "routine/routine.hpp"

namespace limber {

enum class Question { pain, stiffness, stress, mood };

// The answer given, if it was.
std::optional<Score> rating(const SessionRecord& record, Phase phase, Question question);

// Means of the ratings of one day, week or month. Absent where nobody answered; a skipped question is not a
// 0.
struct TrendPoint {
  std::int64_t day = 0;  // days since 1970-01-01, local; of a week its Monday, of a month its first
  int sessions = 0;
  std::optional<double> before;
  std::optional<double> after;
  std::optional<double> next_morning;
  bool operator==(const TrendPoint&) const = default;
};

enum class TrendUnit : std::uint8_t { day, week, month };

// The day a point of this unit stands at: the day itself, the Monday of its week, the first of its month.
std::int64_t first_day_of(TrendUnit unit, std::int64_t day);

// Oldest first; only days (weeks, months) on which a session began. A morning's answer belongs to its
// session's day.
std::vector<TrendPoint> trend(const std::vector<SessionRecord>& records, Question question, TrendUnit unit);
std::vector<TrendPoint> daily(const std::vector<SessionRecord>& records, Question question);
std::vector<TrendPoint> weekly(const std::vector<SessionRecord>& records, Question question);
std::vector<TrendPoint> monthly(const std::vector<SessionRecord>& records, Question question);

struct Change {
  double from = 0;
  double to = 0;
  bool matters = false;
  bool operator==(const Change&) const = default;
};

// A change that matters: at least 2 points, or 30 % of `from` (Ostelo 2008 by way of domain §2).
Change change(double from, double to);

// The rating before sessions, four weeks apart: the mean of days 21 to 27 before `today` against that of the
// last seven days, today included. nullopt unless both weeks hold at least two ratings.
std::optional<Change> four_week_change(const std::vector<SessionRecord>& records, Question question,
                                       std::int64_t today);

// How many sessions a schedule asks for on a local day.
int asked_on(const Schedule& schedule, std::int64_t day);

struct Adherence {
  int asked = 0;  // sessions the schedule asks for in these days; 0 without one
  int done = 0;   // begun and over, whole or in part
  int completed = 0;
  int days = 0;       // days with at least one session done
  Millis planned{0};  // of the sessions done
  Millis performed{0};
  bool operator==(const Adherence&) const = default;
};

// Local days `first` to `last`, both included.
Adherence adherence(const std::vector<SessionRecord>& records, const std::optional<Schedule>& schedule,
                    std::int64_t first, std::int64_t last);

// A trend for each question and unit it was made for, oldest point first.
using TrendHistory = std::map<std::pair<Question, TrendUnit>, std::vector<TrendPoint>>;

}  // namespace limber
