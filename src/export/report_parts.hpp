// The parts of the report's page, each drawn into its place. Private to the report.
#pragma once

#include <string>
#include <vector>

#include "export/page_layout.hpp"
#include "frame/frame_builder.hpp"
#include "journal/report_request.hpp"

namespace limber {

// Smaller than a handout's: one page holds it all.
PrintStyle report_heading_ink();
PrintStyle report_ink();
PrintStyle report_small_ink();

// A heading; returns its height with the gap below it.
double report_heading(FrameBuilder& sheet, const Rect& column, const std::string& words);

// A heading with lines below it, each with a dot, as many as there is room for in the column's height, then
// how many more there are. Nothing for no lines. Returns the height.
double report_list(FrameBuilder& sheet, const Rect& column, const std::string& title,
                   const std::vector<std::string>& lines);

// How high it is with all of its lines.
double report_list_height(const FrameBuilder& sheet, double width, const std::string& title,
                          const std::vector<std::string>& lines);

// What is to be seen first: the change, what was done, the worst day and the best.
void report_figures(FrameBuilder& sheet, const Rect& rect, const ReportRequest& wish);
void report_charts(FrameBuilder& sheet, const Rect& rect, const ReportRequest& wish);
// Planned and done as a strip of weeks, and in words.
void report_days(FrameBuilder& sheet, const Rect& rect, const ReportRequest& wish);
// The body from both sides with what was named marked, and the places in words beside it.
void report_places(FrameBuilder& sheet, const Rect& rect, const ReportRequest& wish);

}  // namespace limber
