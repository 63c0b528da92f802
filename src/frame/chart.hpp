// Ratings before and after sessions and the morning after, over time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "frame/frame_builder.hpp"

namespace limber {

// A session, or the means of several: where it lies in time, and what was said. Absent: skipped.
struct ChartPoint {
  double x = 0;                  // any even measure of time, such as days
  std::optional<double> before;  // 0 … 10
  std::optional<double> after;
  std::optional<double> next_morning = std::nullopt;
};

// A mean over a stretch of time, as a bar with its number: to hold two of them against each other.
struct ChartLevel {
  double from_x = 0;
  double to_x = 0;
  double score = 0;
  std::string words;  // "6.3"
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
  std::string morning_words;       // "" where mornings are not asked about
  std::string scale_words;         // "0 no pain, 10 worst pain imaginable"
  std::string change_words;        // what the levels say; "" for nothing
  std::vector<ChartPoint> points;  // by x, ascending
  std::vector<ChartTick> ticks;
  std::vector<ChartLevel> levels;
  std::optional<double> chosen;  // x of the point that is read out
  int intent = -1;               // when the chart itself is pressed
  int less = -1;                 // … and what leads from its point to an earlier or later one
  int more = -1;
  std::optional<double> share = {};  // of the chosen point among all, 0 … 1
  std::string key = "";              // of its area
  double morning_at = 0.4;           // how far after x the morning lies
};

// Hollow circles for before, filled ones for after, a line between the two of a session, squares on their
// corner for the morning after, and a line through those after. Needs no colour to be read.
void change_chart(FrameBuilder& sheet, const Rect& rect, const ChartSpec& spec);

}  // namespace limber
