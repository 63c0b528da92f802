#include <algorithm>

#include "frame/controls.hpp"
#include "frame/words.hpp"

namespace limber {
namespace {

constexpr int keys = 11;

// The chosen key is filled, larger in weight, and underlined: it shows without colour too.
void score_key(FrameBuilder& sheet, const Rect& rect, const ScoreSpec& spec, int score) {
  const Theme& t = sheet.colours();
  const bool chosen = spec.chosen == score;
  const double radius = std::min(sheet.corner(), rect.width / 3);
  sheet.fill(rect, radius, chosen ? t.button : t.card);
  if (!chosen) sheet.stroke(rounded_rect(rect.inset(0.75), radius), t.line, 1.5);
  TextStyle style = sheet.style(Type::heading, chosen ? Weight::bold : Weight::medium, true);
  style.size = std::min({style.size * 1.25, rect.width * 0.55, rect.height * 0.6});
  const Colour front = chosen ? t.on_action : t.ink;
  write(sheet, rect, std::to_string(score), {style, front, Align::middle, Align::middle});
  const double bar = std::max(3.0, sheet.units(4));
  if (chosen) {
    const Rect under = centred({rect.x, rect.bottom() - 3 * bar, rect.width, bar}, {rect.width * 0.4, bar});
    sheet.fill(under, bar / 2, front);
  }
  HitArea area;
  area.rect = rect;
  area.role = Role::choice;
  area.label = std::to_string(score);
  area.asks = spec.question;
  if (score == 0) area.value = spec.low_words;
  if (score == keys - 1) area.value = spec.high_words;
  area.selected = chosen;
  area.intent = spec.intents[static_cast<std::size_t>(score)];
  area.key = spec.key + "-" + std::to_string(score);
  area.group = spec.key;
  sheet.area(std::move(area), radius);
}

// What 0 and 10 mean, below their ends, and between them the answer given.
double anchors(FrameBuilder& sheet, const Rect& column, const ScoreSpec& spec) {
  const Theme& t = sheet.colours();
  const TextStyle style = sheet.style(Type::small);
  const std::vector<Rect> thirds = columns(column, 3, sheet.units(8));
  const TextSpec low{style, t.quiet_ink, Align::start};
  // What is not an answer does not look like one.
  const TextSpec middle{sheet.style(Type::small, spec.chosen ? Weight::semibold : Weight::regular),
                        spec.chosen ? t.action_text : t.quiet_ink, Align::middle};
  const TextSpec high{style, t.quiet_ink, Align::end};
  double height = text_height(sheet, spec.low_words, style, thirds[0].width);
  height = std::max(height, text_height(sheet, spec.answered, middle.style, thirds[1].width));
  height = std::max(height, text_height(sheet, spec.high_words, style, thirds[2].width));
  const auto place = [&](std::size_t i) { return Rect{thirds[i].x, column.y, thirds[i].width, height}; };
  write(sheet, place(0), spec.low_words, low);
  write(sheet, place(1), spec.answered, middle);
  write(sheet, place(2), spec.high_words, high);
  return height;
}

}  // namespace

double score_row(FrameBuilder& sheet, const Rect& column, const ScoreSpec& spec) {
  const double touch = sheet.viewport().touch();
  const double gap = std::max(4.0, sheet.units(8));
  Rect rest{column.x, column.y, column.width, 1e6};
  cut_top(rest, heading(sheet, rest, spec.question, Type::heading));
  cut_top(rest, sheet.units(10));

  const bool one_row = (column.width - (keys - 1) * gap) / keys >= touch;
  const double asked = spec.key_height > 0 ? spec.key_height : 2 * touch;
  const double height =
      std::clamp(one_row ? asked : (asked - gap) / 2, touch, std::max(touch, sheet.units(176)));
  const int across = one_row ? keys : 6;
  for (int first = 0; first < keys; first += across) {
    const std::vector<Rect> cells = columns(cut_top(rest, height), across, gap);
    for (int i = first; i < std::min(first + across, keys); ++i) {
      score_key(sheet, cells[static_cast<std::size_t>(i - first)], spec, i);
    }
    cut_top(rest, gap);
  }
  cut_top(rest, anchors(sheet, rest, spec));
  return rest.y - column.y;
}

}  // namespace limber
