// How ratings went over days, weeks and months.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "journal/mean.hpp"
#include "journal/questions.hpp"

namespace limber {

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

// Ratings added up to points, for whoever has them session by session.
class TrendSums {
 public:
  struct Ratings {
    int sessions = 0;
    std::array<Mean, 3> means;
    Mean& of(Phase phase) { return means.at(static_cast<std::size_t>(phase)); }
  };
  explicit TrendSums(TrendUnit unit) : unit_(unit) {}

  Ratings& at(const WallTime& started);  // of the point to which a session begun then belongs
  std::vector<TrendPoint> points() const;

 private:
  TrendUnit unit_;
  std::map<std::int64_t, Ratings> sums_;
  Ratings* current_ = nullptr;
  std::int64_t day_ = 0;
};

// Oldest first; only days (weeks, months) on which a session began. A morning's answer belongs to its
// session's day.
std::vector<TrendPoint> trend(const std::vector<SessionRecord>& records, Question question, TrendUnit unit);
std::vector<TrendPoint> daily(const std::vector<SessionRecord>& records, Question question);
std::vector<TrendPoint> weekly(const std::vector<SessionRecord>& records, Question question);
std::vector<TrendPoint> monthly(const std::vector<SessionRecord>& records, Question question);

inline constexpr int fewest_ratings = 2;  // a mean of fewer is not compared with another

struct Change {
  double from = 0;
  double to = 0;
  bool matters = false;
  bool operator==(const Change&) const = default;
};

// A change that matters: at least 2 points, or 30 % of `from` (evidence E2).
Change change(double from, double to);

// The rating before sessions, four weeks apart: the mean of days 21 to 27 before `today` against that of the
// last seven days, today included. nullopt unless both weeks hold at least two ratings.
std::optional<Change> four_week_change(const std::vector<SessionRecord>& records, Question question,
                                       std::int64_t today);

// The same over another number of weeks, two or more.
std::optional<Change> change_over(int weeks, const std::vector<SessionRecord>& records, Question question,
                                  std::int64_t today);

// A trend for each question and unit it was made for, oldest point first.
using TrendHistory = std::map<std::pair<Question, TrendUnit>, std::vector<TrendPoint>>;

}  // namespace limber
