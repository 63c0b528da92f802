#include "export/flare_sheet.hpp"

#include <array>

#include "base/message.hpp"
#include "canvas/pango_measure.hpp"
#include "canvas/vector_file.hpp"
#include "export/handout.hpp"
#include "export/page_layout.hpp"
#include "frame/frame_builder.hpp"
#include "frame/layout.hpp"
#include "frame/words.hpp"
#include "labels/goal_labels.hpp"

namespace limber {
namespace {

constexpr double margin = 48;
constexpr double gap = 14;
constexpr double title_height = 34;
constexpr double foot_height = 44;
constexpr double pad = 12;
constexpr double ruled = 26;  // from one line to write on to the next
constexpr double points_per_mm = 72 / 25.4;

std::string title() {
  return tr("My plan for a flare");
}

void draw_line(FrameBuilder& sheet, const Rect& box, const std::string& heading_words,
               const std::string& said) {
  const Theme& t = sheet.colours();
  sheet.stroke(rounded_rect(box.inset(0.5), 6), t.line, 1);
  Rect inner = padded(box, pad, pad);
  const PrintStyle name = strong_ink();
  const double height = words_height(sheet.measure(), heading_words, name, inner.width);
  write(sheet, cut_top(inner, height), heading_words, {name.style, t.stretch_text});
  cut_top(inner, 4);
  if (!said.empty()) {
    PrintStyle large = body_ink();
    large.style.size *= 1.5;  // it hangs on a wall
    const PrintStyle ink = fitted(sheet.measure(), said, large, inner.size());
    return write(sheet, inner, said, {ink.style, ink.colour});
  }
  for (double y = inner.y + ruled; y < inner.bottom(); y += ruled)
    sheet.fill({inner.x, y, inner.width, 0.75}, 0, t.line);
}

void draw_page(FrameBuilder& sheet, const FlarePlan& plan) {
  Rect rest = padded(sheet.whole(), margin, margin);
  const PrintStyle head = title_ink();
  write(sheet, cut_top(rest, title_height), title(), {head.style, head.colour, Align::start, Align::middle});
  cut_top(rest, gap);
  const Rect foot = cut_bottom(rest, foot_height);
  const std::vector<Rect> places = rows(rest, static_cast<int>(flare_plan_lines.size()), gap);
  for (std::size_t line = 0; line < flare_plan_lines.size(); ++line)
    draw_line(sheet, places[line], flare_line_words(line).title, plan.*flare_plan_lines.at(line));
  const std::string words =
      tr("An emergency, at any time: new numbness between the legs, new trouble with bladder or bowels, new "
         "weakness in both legs, or pain in the chest.");
  const PrintStyle small = fitted(sheet.measure(), words, small_ink(), foot.size());
  write(sheet, foot, words, {small.style, sheet.colours().bad_text, Align::start, Align::end});
}

}  // namespace

Frame flare_sheet(const FlarePlan& plan, const std::string& paper, const TextMeasure& measure) {
  Viewport viewport;
  viewport.size = paper_size(paper == "letter" ? Paper::letter : Paper::a4);
  viewport.pixels_per_mm = points_per_mm;
  FrameBuilder sheet(print_theme(), viewport, measure);
  draw_page(sheet, plan);
  Frame frame = sheet.frame();
  frame.size = viewport.size;
  frame.background = print_theme().paper;
  return frame;
}

Result<Ok> write_flare_sheet(const FlarePlan& plan, const std::string& paper, const std::string& file) {
  const std::array<Frame, 1> pages{flare_sheet(plan, paper, PaperMeasure())};
  return write_pdf(pages, {title(), ""}, file);
}

}  // namespace limber
