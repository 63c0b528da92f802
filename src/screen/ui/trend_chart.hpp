// A trend as a picture and in words: for the journal's screen and for the report.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "frame/chart.hpp"
#include "journal/trend.hpp"

namespace limber {

// Two weeks held against each other, by their first days.
struct Compared {
  Change change;
  std::int64_t first_week = 0;
  std::int64_t last_week = 0;
};

struct TrendPicture {
  Question question = Question::pain;
  TrendUnit unit = TrendUnit::day;
  std::vector<TrendPoint> points;  // oldest first
  std::optional<Compared> compared;
};

ChartSpec trend_chart(const TrendPicture& picture);

// "Saturday, 21 November", "Week of 16 November", "November 2026".
std::string when_words(TrendUnit unit, std::int64_t day);

// "Pain 4 → 3, next morning 3"; without what was not answered.
std::string point_words(Question question, const TrendPoint& point);

// "6 → 3.3: a meaningful change"; "" without one.
std::string change_words(const std::optional<Change>& change);

// The last points of such a stretch that one picture can show, with `chosen` among them.
std::vector<TrendPoint> points_in_sight(const std::vector<TrendPoint>& points, TrendUnit unit,
                                        std::optional<std::int64_t> chosen);

}  // namespace limber
