// The parts of the page of warning signs, one a step. Private to the page.
#pragma once

#include <string>
#include <vector>

#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/check_in/warning_signs.hpp"
#include "screen/ui/page.hpp"

namespace limber {

using WarningSignsBuilder = ViewBuilder<WarningSignsIntent>;

// A button that keeps its width, whatever its words are now.
struct Way {
  ButtonSpec button;
  std::vector<std::string> other_words = {};  // what else may stand on it
};

// A question above and the ways on below, which stay where they are while `content` scrolls between them.
// Where a window is too low for both, the question scrolls too.
struct StepPage {
  std::string question;
  std::vector<Way> ways;
  std::string scroller;
};
// Beside each other, below each other where they do not fit. Returns the height.
double draw_ways(WarningSignsBuilder& sheet, const Rect& column, const std::vector<Way>& ways);

// Of each that is marked, which of the three it is.
void draw_answers(WarningSignsBuilder& sheet, const Rect& page, const WarningSignsScreen& state);
// What to do now, and nothing else. Returns the height.
double draw_advice(WarningSignsBuilder& sheet, const Rect& column, const WarningSignsScreen& state);

template <class Content>
void draw_step(WarningSignsBuilder& sheet, const Rect& page, const WarningSignsScreen& state,
               const StepPage& step, const Content& content) {
  constexpr double most = 0.5;  // of the page's height
  const double gap = sheet.units(12);
  const auto ask = [&](WarningSignsBuilder& s, const Rect& r) { return heading(s, r, step.question); };
  const auto lead = [&](WarningSignsBuilder& s, const Rect& r) { return draw_ways(s, r, step.ways); };
  const double both = height_of(sheet, page.width, ask) + height_of(sheet, page.width, lead) + 2 * gap;
  const bool stays = both < page.height * most;
  Rect rest = page;
  if (stays) cut_top(rest, ask(sheet, rest) + gap);
  Rect foot = cut_bottom(rest, height_of(sheet, page.width, lead) + 2 * gap);
  scrolling(sheet, rest, state.scrolls.of(step.scroller), step.scroller,
            [&](WarningSignsBuilder& s, const Rect& column) {
              Column inner(s, column);
              if (!stays) inner.take(ask(s, inner.rest()), 12);
              inner.take(content(s, inner.rest()), 0);
              return inner.used();
            });
  cut_top(foot, gap);
  lead(sheet, foot);
}

}  // namespace limber
