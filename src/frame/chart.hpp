// Ratings before and after each session, over time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "frame/sheet.hpp"

namespace limber {

// One session: where it lies in time, and what was said. Absent: skipped.
struct ChartPoint {
  double x = 0;                  // any even measure of time, such as days
  std::optional<double> before;  // 0 … 10
  std::optional<double> after;
};

struct ChartTick {
  double x = 0;
  std::string words;
};

struct ChartSpec {
  std::string title;
  std::string spoken;        // the same in words, read out
  std::string before_words;  // for the legend
  std::string after_words;
  std::string scale_words;         // "0 no pain, 10 worst pain imaginable"
  std::vector<ChartPoint> points;  // by x, ascending
  std::vector<ChartTick> ticks;
};

// Hollow marks for before, filled marks for after, a line between the two of a session, and a line through
// the latter. Needs no colour to be read.
void change_chart(Sheet& sheet, const Rect& rect, const ChartSpec& spec);

}  // namespace limber
