#include "export/report.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/message.hpp"
#include "base/text.hpp"
#include "canvas/pango_measure.hpp"
#include "canvas/vector_file.hpp"
#include "export/handout.hpp"
#include "export/report_parts.hpp"
#include "frame/icon.hpp"
#include "frame/layout.hpp"
#include "frame/words.hpp"
#include "labels/assessment_labels.hpp"
#include "labels/day_labels.hpp"
#include "labels/exercise_labels.hpp"
#include "labels/goal_labels.hpp"
#include "labels/journal_labels.hpp"
#include "labels/person_labels.hpp"
#include "labels/report_labels.hpp"
#include "labels/sign_labels.hpp"

namespace limber {
namespace {

constexpr double margin = 36;
constexpr double gap = 14;
constexpr double between_columns = 20;
constexpr double figures_height = 72;
constexpr double charts_height = 174;  // where there is room
constexpr double middle_height = 164;
constexpr double points_per_mm = 72 / 25.4;

std::string title_of(const ReportRequest& wish) {
  return wish.name.empty() ? tr("Between two appointments")
                           : fill(tr("Between two appointments: {name}"), {{"name", wish.name}});
}

// Title and days, and when it was written.
double draw_head(FrameBuilder& sheet, const Rect& column, const ReportRequest& wish) {
  const TextMeasure& measure = sheet.measure();
  const PrintStyle small = report_small_ink();
  PrintStyle title = title_ink();
  title.style.size = 19;
  Rect rest = column;
  const Rect top = cut_top(rest, 24);
  title = fitted(measure, title_of(wish), title, top.size());
  write(sheet, top, title_of(wish), {title.style, title.colour, Align::start, Align::middle});
  const std::string words = fill(tr("{period}. {sessions} sessions. Pain and stiffness as the person rated "
                                    "them, from 0 to 10. Written with Limber on {date}."),
                                 {{"period", period_words(wish.summary.first, wish.summary.last)},
                                  {"sessions", std::to_string(wish.summary.sessions)},
                                  {"date", date_words(wish.written, wish.written)}});
  const double height = words_height(measure, words, small, rest.width);
  write(sheet, cut_top(rest, height), words, {small.style, small.colour});
  return rest.y - column.y;
}

// All of it, right below the head: in a list it might end with "and 3 more". The height; 0 for nothing.
double draw_respected(FrameBuilder& sheet, const Rect& column, const ReportRequest& wish) {
  const std::vector<std::string> lines = respected_words(wish.screening, wish.written);
  if (lines.empty()) return 0;
  const std::string words = fill(tr("Take into account: {list}."), {{"list", join(lines, "; ")}});
  const PrintStyle ink = report_ink();
  const double height = words_height(sheet.measure(), words, ink, column.width);
  write(sheet, {column.x, column.y + 4, column.width, height}, words, {ink.style, ink.colour});
  return height + 4;
}

// First of all what the person wants to do again, and how able they are. The height; 0 for nothing.
double draw_goals(FrameBuilder& sheet, const Rect& column, const ReportRequest& wish) {
  const std::vector<std::string> lines = goal_lines(wish.goals, wish.assessments);
  if (lines.empty()) return 0;
  const TextMeasure& measure = sheet.measure();
  Rect rest = column;
  cut_top(rest, 6);
  cut_top(rest, report_heading(sheet, rest, tr("What they want to do again, 0 unable to 10 as before")));
  const PrintStyle ink = report_ink();
  for (const std::string& line : lines) {
    const double height = words_height(measure, line, ink, rest.width);
    write(sheet, cut_top(rest, height), line, {ink.style, ink.colour});
    cut_top(rest, 2);
  }
  return rest.y - column.y;
}

void draw_rule(FrameBuilder& sheet, const Rect& column, double y) {
  sheet.fill({column.x, y, column.width, 0.75}, 0, sheet.colours().line);
}

// One that nobody has looked at yet.
bool is_emergency(const SignNote& note) {
  return note.now == SignAnswer::changed && urgency_of(note.id) == Urgency::emergency;
}

// What has to be seen before everything else: red, with a sign. The height; 0 where there is nothing.
double draw_alarm(FrameBuilder& sheet, const Rect& column, const std::vector<SignNote>& signs,
                  std::int64_t written) {
  constexpr double pad = 8;
  constexpr double side = 14;
  constexpr std::size_t most = 4;
  PrintStyle ink = report_ink();
  ink.style.weight = Weight::semibold;
  const double width = column.width - 3 * pad - side;
  std::vector<std::pair<std::string, double>> lines;
  double height = 0;
  const auto add = [&](const std::string& words) {
    lines.emplace_back(words, words_height(sheet.measure(), words, ink, width));
    height += lines.back().second + 3;
  };
  std::size_t count = 0;
  for (const SignNote& note : signs) {
    if (is_alarming(note) && ++count <= most)
      add(fill(is_emergency(note) ? tr("Emergency. {words}") : tr("Warning sign. {words}"),
               {{"words", note_words(note, written)}}));
  }
  if (count == 0) return 0;
  if (count > most) add(fill(tr("and {count} more"), {{"count", std::to_string(count - most)}}));
  const Theme& t = sheet.colours();
  const Rect box{column.x, column.y, column.width, height + 2 * pad - 3};
  sheet.fill(box, 4, t.bad_soft);
  sheet.stroke(rounded_rect(box.inset(0.75), 4), t.bad, 1.5);
  icon(sheet, {box.x + pad, box.y + pad, side, side}, Icon::stop, t.bad_text);
  Rect rest{box.x + 2 * pad + side, box.y + pad, width, height};
  for (const auto& [words, high] : lines) {
    write(sheet, cut_top(rest, high), words, {ink.style, t.bad_text});
    cut_top(rest, 3);
  }
  return box.height + 8;
}

// Quietly what is long known, so that nobody takes it for news. The height.
double draw_known(FrameBuilder& sheet, const Rect& column, const ReportRequest& wish) {
  constexpr std::size_t most = 3;
  const PrintStyle small = report_small_ink();
  Rect rest = column;
  const auto put = [&](const std::string& words) {
    const double height = words_height(sheet.measure(), words, small, rest.width);
    write(sheet, cut_top(rest, height), words, {small.style, small.colour});
  };
  std::size_t count = 0;
  for (const SignNote& note : wish.signs) {
    if (!is_alarming(note) && ++count <= most) put(note_words(note, wish.written));
  }
  if (count > most) put(fill(tr("and {count} more"), {{"count", std::to_string(count - most)}}));
  return rest.y - column.y;
}

std::vector<std::string> note_lines(const std::vector<DatedNote>& notes) {
  std::vector<std::string> lines;
  for (auto note = notes.rbegin(); note != notes.rend(); ++note)  // the newest first
    lines.push_back(
        fill(tr("{day}: {words}"), {{"day", short_date_words(note->day)}, {"words", note->words}}));
  return lines;
}

std::vector<std::string> correction_lines(const ReportRequest& wish) {
  std::vector<std::string> lines;
  for (const DatedCorrection& one : wish.summary.corrections)
    lines.push_back(fill(tr("{day}: {words}"), {{"day", short_date_words(one.day)},
                                                {"words", correction_words(one.correction, wish.written)}}));
  return lines;
}

std::vector<std::string> assessment_lines(const ReportRequest& wish) {
  std::vector<std::string> lines = measured_lines(wish.measured);
  const std::vector<Assessment> others = without_goals(wish.assessments, wish.goals);
  for (const Instrument instrument : {Instrument::peg, Instrument::psfs}) {
    const std::vector<Assessment> list = scored(others, instrument);
    if (list.empty()) continue;
    lines.push_back(fill(tr("{name}, {direction}: {course}"), {{"name", instrument_words(instrument)},
                                                               {"direction", direction_words(instrument)},
                                                               {"course", course_words(list)}}));
  }
  return lines;
}

std::vector<std::string> flare_up_lines(const ReportRequest& wish) {
  std::vector<std::string> lines;
  for (const std::string& days : flare_lines(wish.flares))
    lines.push_back(fill(tr("A flare by their own word, {days}"), {{"days", days}}));
  for (const FlareUp& flare_up : wish.summary.flare_ups) lines.push_back(flare_up_words(flare_up));
  return lines;
}

struct List {
  std::string title;
  std::vector<std::string> lines;
  bool whole = false;  // numbers, of which none is left out: the lists beside it give way
};

constexpr double between_lists = 8;

// What a list is given at least, whatever stands before it.
double kept_for(const FrameBuilder& sheet, const List& list, double width) {
  constexpr double least = 62;
  return list.whole ? report_list_height(sheet, width, list.title, list.lines) + between_lists : least;
}

double kept_for(const FrameBuilder& sheet, const std::vector<List>& lists, double width) {
  double kept = 0;
  for (const List& list : lists) kept += kept_for(sheet, list, width);
  return kept;
}

// Below each other; each may take what the ones before it left, less what is kept for those to come.
void draw_lists(FrameBuilder& sheet, Rect rest, const std::vector<List>& lists) {
  double kept = kept_for(sheet, lists, rest.width);
  for (std::size_t i = 0; i < lists.size(); ++i) {
    kept -= kept_for(sheet, lists[i], rest.width);
    const Rect place{rest.x, rest.y, rest.width, rest.height - kept};
    const double used = report_list(sheet, place, lists[i].title, lists[i].lines);
    if (used > 0) cut_top(rest, used + between_lists);
  }
}

std::vector<List> with_lines(std::vector<List> lists) {
  std::erase_if(lists, [](const List& list) { return list.lines.empty(); });
  return lists;
}

std::vector<List> left_lists(const ReportRequest& wish) {
  return with_lines({{tr("Left out because it hurt"), sore_exercise_words(wish)},
                     {tr("Bad mornings and sessions ended early"), flare_up_lines(wish)},
                     {tr("Questionnaires and measures"), assessment_lines(wish), true}});
}

std::vector<List> right_lists(const ReportRequest& wish) {
  return with_lines({{tr("Questions to ask"), wish.questions},
                     {tr("Done against advice"), allowance_words(wish.summary.allowed, wish.names)},
                     {tr("In the person's own words"), note_lines(wish.summary.notes)},
                     {tr("Corrected later"), correction_lines(wish)}});
}

// On a full page the curves give way to the lists first, as far as they can still be read.
double height_of_charts(const FrameBuilder& sheet, const Rect& rest, const ReportRequest& wish) {
  constexpr double least = 104;
  const double width = columns(rest, 2, between_columns).front().width;
  const double below = kept_for(sheet, left_lists(wish), width);
  return std::clamp(rest.height - figures_height - middle_height - 3 * gap - below, least, charts_height);
}

void draw_page(FrameBuilder& sheet, const ReportRequest& wish) {
  const Rect page = padded(sheet.whole(), margin, margin);
  Rect rest = page;
  const Rect foot = cut_bottom(rest, 12);
  const auto part = [&](double height) {
    const Rect place = cut_top(rest, height);
    cut_top(rest, gap);
    return place;
  };
  cut_top(rest, draw_alarm(sheet, rest, wish.signs, wish.written));
  cut_top(rest, draw_head(sheet, rest, wish));
  cut_top(rest, draw_goals(sheet, rest, wish));
  cut_top(rest, draw_respected(sheet, rest, wish));
  cut_top(rest, draw_known(sheet, rest, wish) + 8);
  const double charts = height_of_charts(sheet, rest, wish);
  report_figures(sheet, part(figures_height), wish);
  report_charts(sheet, part(charts), wish);
  draw_rule(sheet, page, rest.y - gap / 2);
  Rect middle = part(middle_height);
  report_days(sheet, cut_left(middle, page.width * 0.4), wish);
  cut_left(middle, 20);
  report_places(sheet, middle, wish);
  draw_rule(sheet, page, rest.y - gap / 2);
  const std::vector<Rect> halves = columns(rest, 2, between_columns);
  draw_lists(sheet, halves[0], left_lists(wish));
  draw_lists(sheet, halves[1], right_lists(wish));
  const PrintStyle small = report_small_ink();
  const std::string words =
      tr("A change of 2 points or 30% counts as meaningful. No diagnosis follows from these numbers.");
  const PrintStyle fit = fitted(sheet.measure(), words, small, foot.size());
  write(sheet, foot, words, {fit.style, fit.colour, Align::start, Align::end});
}

}  // namespace

Frame report(const ReportRequest& wish, const TextMeasure& measure) {
  Viewport viewport;
  viewport.size = paper_size(wish.paper == "letter" ? Paper::letter : Paper::a4);
  viewport.pixels_per_mm = points_per_mm;
  viewport.text_scale = 0.85;  // for words of widgets made for screens
  FrameBuilder sheet(print_theme(), viewport, measure);
  draw_page(sheet, wish);
  Frame frame = sheet.frame();
  frame.size = viewport.size;
  frame.background = print_theme().paper;
  return frame;
}

Result<Ok> write_report(const ReportRequest& wish, const std::string& file) {
  const std::array<Frame, 1> pages{report(wish, PaperMeasure())};
  return write_pdf(pages, {title_of(wish), wish.name}, file);
}

}  // namespace limber
