#include "export/report_parts.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/body_map.hpp"
#include "frame/layout.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "journal/body_map.hpp"
#include "labels/calendar_labels.hpp"
#include "labels/day_labels.hpp"
#include "labels/journal_labels.hpp"
#include "labels/report_labels.hpp"
#include "screen/ui/trend_chart.hpp"

namespace limber {
namespace {

constexpr std::int64_t most_weeks = 26;
constexpr double below_heading = 4;
constexpr double list_indent = 10;  // of a list's lines
constexpr double below_line = 2;

// One of the figures at the top: what it is, the number, and what it means.
struct Figure {
  std::string label;
  std::string number;
  std::string words;
};

std::string change_numbers(const Change& change) {
  return number_text(change.from, 1) + " → " + number_text(change.to, 1);
}

Figure change_figure(const Summary& summary) {
  const std::string label = tr("Pain before a session");
  if (summary.pain_change)
    return {label, change_numbers(*summary.pain_change),
            summary.pain_change->matters ? tr("first week, last week: a meaningful change")
                                         : tr("first week, last week: no clear change")};
  if (summary.pain_in_session)
    return {tr("Pain in a session"), change_numbers(*summary.pain_in_session),
            tr("on average, before and after")};
  return {label, "–", tr("too few ratings")};
}

Figure done_figure(const Adherence& kept) {
  if (kept.asked == 0) return {tr("Done"), std::to_string(kept.besides), tr("sessions; nothing was planned")};
  return {tr("Done"),
          fill(tr("{done} of {asked}"),
               {{"done", std::to_string(kept.kept)}, {"asked", std::to_string(kept.asked)}}),
          fill(tr("planned sessions, {minutes} in all"), {{"minutes", minutes_words(kept.performed)}})};
}

Figure day_figure(const std::string& label, const std::optional<RatedDay>& day) {
  if (!day) return {label, "–", tr("not rated")};
  return {label, short_date_words(day->day), rated_day_words(day)};
}

void draw_figure(FrameBuilder& sheet, const Rect& rect, const Figure& figure) {
  tinted(sheet, rect, sheet.colours().action_soft);
  Rect rest = padded(rect, 8, 6);
  const TextMeasure& measure = sheet.measure();
  const auto put = [&](const std::string& words, PrintStyle ink, double most) {
    ink = fitted(measure, words, ink, {rest.width, most});
    const double height = words_height(measure, words, ink, rest.width);
    write(sheet, cut_top(rest, height), words, {ink.style, ink.colour});
  };
  put(figure.label, report_small_ink(), 11);
  put(figure.number, {{17, Weight::bold, true}, print_theme().ink}, 22);
  put(figure.words, report_small_ink(), rest.height);
}

ChartSpec chart_of(const Summary& summary, Question question) {
  const bool pain = question == Question::pain;
  TrendPicture picture{question, summary.unit, pain ? summary.pain : summary.stiffness, std::nullopt};
  const auto& change = pain ? summary.pain_change : summary.stiffness_change;
  if (change) picture.compared = Compared{*change, summary.first, summary.last - 6};
  return trend_chart(picture);
}

std::string left_of_weeks(const Summary& summary, std::int64_t first) {
  return first > summary.first ? fill(tr("The last {count} weeks:"), {{"count", std::to_string(most_weeks)}})
                               : "";
}

// A week a column, Monday on top.
void draw_strip(FrameBuilder& sheet, const Rect& rect, const std::vector<CalendarDay>& days,
                std::int64_t first, std::int64_t today) {
  const PrintStyle small = report_small_ink();
  double label = 0;
  for (int i = 0; i < 7; ++i)
    label = std::max(label, text_width(sheet, short_weekday_words(i), small.style) + 5);
  const std::int64_t monday = first_day_of(TrendUnit::week, first);
  const double weeks = static_cast<double>((days.back().day - monday) / 7 + 1);
  const double dates = 11;
  const double cell = std::min({(rect.height - dates) / 7, (rect.width - label) / weeks, 18.0});
  const double line = 11;
  for (int i = 0; i < 7; i += cell < line ? 2 : 1) {
    const double middle = rect.y + dates + (i + 0.5) * cell;
    write(sheet, {rect.x, middle - line / 2, label, line}, short_weekday_words(i),
          {small.style, small.colour, Align::start, Align::middle});
  }
  double free_from = rect.x;
  for (const CalendarDay& day : days) {
    if (day.day < first) continue;
    const double x = rect.x + label + static_cast<double>((day.day - monday) / 7) * cell;
    const double y = rect.y + dates + weekday(day.day) * cell;
    draw_day_mark(sheet, Rect{x, y, cell, cell}.inset(cell * 0.12), state_of(day, today));
    if (weekday(day.day) != 0 || x < free_from) continue;
    const std::string words = short_date_words(day.day);
    const double wide = text_width(sheet, words, small.style) + 1;
    if (x + wide > rect.right()) continue;
    write(sheet, {x, rect.y, wide, dates}, words, {small.style, small.colour});
    free_from = x + wide + 4;
  }
}

double draw_signs(FrameBuilder& sheet, const Rect& column) {
  const PrintStyle ink = report_small_ink();
  constexpr double high = 11;
  double x = column.x;
  for (const DayState state : {DayState::done, DayState::partly, DayState::open}) {
    const std::string words = legend_words(state);
    const double wide = text_width(sheet, words, ink.style) + 2;
    draw_day_mark(sheet, {x, column.y + 1, 9, 9}, state);
    write(sheet, {x + 13, column.y, wide, high}, words, {ink.style, ink.colour, Align::start, Align::middle});
    x += 13 + wide + 10;
  }
  return high;
}

std::vector<BodyMark> marks_of(const std::vector<PainSite>& places) {
  std::vector<BodyMark> marks;
  for (const BodyRegion& region : body_regions()) {
    BodyMark& mark = marks.emplace_back();
    mark.region = region.id;
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const PainSite& place) { return place.region == region.id; });
    if (found == places.end()) continue;
    mark.marked = true;
    mark.score = found->worst;
    mark.label = place_words(*found);
  }
  return marks;
}

}  // namespace

PrintStyle report_heading_ink() {
  return {{11, Weight::semibold}, print_theme().ink};
}
PrintStyle report_ink() {
  return {{9}, print_theme().ink};
}
PrintStyle report_small_ink() {
  return {{8.5}, print_theme().quiet_ink};
}

double report_heading(FrameBuilder& sheet, const Rect& column, const std::string& words) {
  const PrintStyle ink = report_heading_ink();
  const double height = words_height(sheet.measure(), words, ink, column.width);
  write(sheet, {column.x, column.y, column.width, height}, words, {ink.style, ink.colour});
  return height + below_heading;
}

double report_list_height(const FrameBuilder& sheet, double width, const std::string& title,
                          const std::vector<std::string>& lines) {
  double height = words_height(sheet.measure(), title, report_heading_ink(), width) + below_heading;
  for (const std::string& line : lines)
    height += words_height(sheet.measure(), line, report_ink(), width - list_indent) + below_line;
  return height;
}

double report_list(FrameBuilder& sheet, const Rect& column, const std::string& title,
                   const std::vector<std::string>& lines) {
  constexpr double more_line = 13;
  if (lines.empty() || column.height < 3 * more_line) return 0;
  const PrintStyle ink = report_ink();
  Rect rest = column;
  cut_top(rest, report_heading(sheet, rest, title));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double height = words_height(sheet.measure(), lines[i], ink, rest.width - list_indent);
    const bool is_last = i + 1 == lines.size();
    if (height + (is_last ? 0 : more_line) > rest.height) {
      const std::string more = fill(tr("and {count} more"), {{"count", std::to_string(lines.size() - i)}});
      const PrintStyle small = report_small_ink();
      write(sheet, cut_top(rest, more_line), more, {small.style, small.colour});
      break;
    }
    Rect words = cut_top(rest, height);
    cut_top(rest, below_line);
    const Rect mark = cut_left(words, list_indent);
    sheet.fill(circle({mark.x + 3, mark.y + 6.5}, 1.75), print_theme().ink);
    write(sheet, words, lines[i], {ink.style, ink.colour});
  }
  return rest.y - column.y;
}

void report_figures(FrameBuilder& sheet, const Rect& rect, const ReportRequest& wish) {
  const Summary& summary = wish.summary;
  const std::array<Figure, 4> figures{change_figure(summary), done_figure(summary.adherence),
                                      day_figure(tr("Worst day"), summary.worst),
                                      day_figure(tr("Best day"), summary.best)};
  const std::vector<Rect> places = columns(rect, static_cast<int>(figures.size()), 8);
  for (std::size_t i = 0; i < figures.size(); ++i) draw_figure(sheet, places[i], figures[i]);
}

void report_charts(FrameBuilder& sheet, const Rect& rect, const ReportRequest& wish) {
  Rect rest = rect;
  change_chart(sheet, cut_left(rest, rect.width * 0.58), chart_of(wish.summary, Question::pain));
  cut_left(rest, 14);
  change_chart(sheet, rest, chart_of(wish.summary, Question::stiffness));
}

void report_days(FrameBuilder& sheet, const Rect& rect, const ReportRequest& wish) {
  const Summary& summary = wish.summary;
  Rect rest = rect;
  cut_top(rest, report_heading(sheet, rest, tr("Planned and done")));
  const std::int64_t first = std::max(summary.first, summary.last - 7 * most_weeks + 1);
  const PrintStyle ink = report_ink();
  const auto put = [&](const std::string& words) {
    const double height = words_height(sheet.measure(), words, ink, rest.width);
    if (height > 0) write(sheet, cut_top(rest, height), words, {ink.style, ink.colour});
  };
  put(kept_words(summary.adherence));
  if (wish.walked > 0ms) put(walked_in_words(wish.walked));
  put(left_of_weeks(summary, first));
  cut_top(rest, 4);
  const Rect signs = cut_bottom(rest, 12);
  draw_signs(sheet, signs);
  cut_bottom(rest, 4);
  if (!summary.days.empty()) draw_strip(sheet, rest, summary.days, first, wish.written);
}

void report_places(FrameBuilder& sheet, const Rect& rect, const ReportRequest& wish) {
  Rect rest = rect;
  const std::vector<PainSite>& places = wish.summary.places;
  const double body = std::min(rect.height * body_map_proportion, rect.width * 0.28);
  const std::vector<BodyMark> marks = marks_of(places);
  Rect drawn = cut_right(rest, 2 * body + 6);
  body_map(sheet, cut_left(drawn, body), {true, tr("from behind"), marks});
  body_map(sheet, cut_right(drawn, body), {false, tr("from the front"), marks});
  cut_right(rest, 10);
  std::vector<std::string> lines;
  for (const PainSite& place : places) lines.push_back(place_words(place));
  if (lines.empty()) lines.push_back(tr("No place was marked."));
  report_list(sheet, rest, tr("Where it hurt"), lines);
}

}  // namespace limber
