// The parts of the report's page, each drawn into its place. Private to the report.
#pragma once

#include <string>
#include <vector>

#include "export/leaf.hpp"
#include "frame/sheet.hpp"
#include "screen/report_wish.hpp"

namespace limber {

// Smaller than a handout's: one page holds it all.
Ink report_heading_ink();
Ink report_ink();
Ink report_small_ink();

// A heading; returns its height with the gap below it.
double report_heading(Sheet& sheet, const Rect& column, const std::string& words);

// A heading with lines below it, each with a dot, as many as there is room for in the column's height, then
// how many more there are. Nothing for no lines. Returns the height.
double report_list(Sheet& sheet, const Rect& column, const std::string& title,
                   const std::vector<std::string>& lines);

// What is to be seen first: the change, what was done, the worst day and the best.
void report_figures(Sheet& sheet, const Rect& rect, const ReportWish& wish);
void report_charts(Sheet& sheet, const Rect& rect, const ReportWish& wish);
// Planned and done as a strip of weeks, and in words.
void report_days(Sheet& sheet, const Rect& rect, const ReportWish& wish);
// The body from both sides with what was named marked, and the places in words beside it.
void report_places(Sheet& sheet, const Rect& rect, const ReportWish& wish);

}  // namespace limber
