#include "export/page_layout.hpp"

#include <cmath>

#include "base/overloaded.hpp"
#include "frame/layout.hpp"

namespace limber {
namespace {

constexpr double bar_width = 3;
constexpr double bar_indent = 11;
constexpr double box_padding = 8;

bool has_bar(Paragraph::Kind kind) {
  return kind == Paragraph::Kind::barred || kind == Paragraph::Kind::warned;
}

double indent(Paragraph::Kind kind) {
  return has_bar(kind) ? bar_indent : kind == Paragraph::Kind::boxed ? box_padding : 0;
}

// Left and right of the words together.
double beside_words(Paragraph::Kind kind) {
  return kind == Paragraph::Kind::boxed ? 2 * box_padding : indent(kind);
}

double around_words(Paragraph::Kind kind) {
  return kind == Paragraph::Kind::boxed ? 2 * (box_padding - 2) : 0;
}

void add_paragraph(std::vector<Item>& items, const Rect& rect, const Paragraph& paragraph) {
  const Theme& colours = print_theme();
  Rect words = rect;
  if (has_bar(paragraph.kind))
    items.emplace_back(
        Fill{rounded_rect({rect.x, rect.y + 2, bar_width, rect.height - 4}, bar_width / 2),
             paragraph.kind == Paragraph::Kind::warned ? colours.warn : colours.stretch_shape});
  if (paragraph.kind == Paragraph::Kind::boxed) {
    items.emplace_back(Fill{rounded_rect(rect, 6), colours.action_soft});
    items.emplace_back(Stroke{rounded_rect(rect.inset(0.5), 6), colours.action, 1});
    words = padded(rect, 0, around_words(paragraph.kind) / 2);
  }
  cut_left(words, indent(paragraph.kind));
  words.width -= beside_words(paragraph.kind) - indent(paragraph.kind);
  add_words(items, words, paragraph.text, paragraph.ink);
}

// How many bytes from the start, ending between words, are no higher than `most`; at least one word.
std::size_t fitting(const TextMeasure& measure, const Paragraph& paragraph, double width, double most) {
  std::size_t good = 0;
  for (std::size_t end = paragraph.text.find(' ');; end = paragraph.text.find(' ', end + 1)) {
    Paragraph start = paragraph;
    start.text = paragraph.text.substr(0, end);
    if (good > 0 && paragraph_height(measure, start, width) > most) return good;
    if (end == std::string::npos) return paragraph.text.size();
    good = end;
  }
}

// The blocks from `first` on that must stand on one page.
double kept_height(const std::vector<Block>& blocks, std::size_t first) {
  double height = blocks[first].height;
  for (std::size_t i = first; blocks[i].with_next && i + 1 < blocks.size(); ++i)
    height += blocks[i + 1].gap + blocks[i + 1].height;
  return height;
}

void add_rule(std::vector<Item>& items, const Rect& body, double y) {
  items.emplace_back(Fill{rounded_rect({body.x, y, body.width, 0.75}, 0), print_theme().line});
}

}  // namespace

const Theme& print_theme() {
  static const Theme colours = [] {
    Theme made = theme(ThemeName::day);
    made.paper = {255, 255, 255, 255};
    made.card = made.paper;
    made.stretch = {248, 164, 66, 255};  // lighter than any cloth, so that it is seen in grey as well
    return made;
  }();
  return colours;
}

PrintStyle title_ink() {
  return {{27, Weight::semibold}, print_theme().ink};
}
PrintStyle heading_ink() {
  return {{17, Weight::semibold}, print_theme().ink};
}
PrintStyle name_ink() {
  return {{15, Weight::semibold}, print_theme().ink};
}
PrintStyle strong_ink() {
  return {{11, Weight::semibold}, print_theme().ink};
}
PrintStyle body_ink() {
  return {{11}, print_theme().ink};
}
PrintStyle quiet_ink() {
  return {{11}, print_theme().quiet_ink};
}
PrintStyle small_ink() {
  return {{9.5}, print_theme().quiet_ink};
}

double words_height(const TextMeasure& measure, const std::string& text, const PrintStyle& ink,
                    double width) {
  return text.empty() ? 0 : std::ceil(measure.measure(text, ink.style, width).height);
}

double paragraph_height(const TextMeasure& measure, const Paragraph& paragraph, double width) {
  return words_height(measure, paragraph.text, paragraph.ink, width - beside_words(paragraph.kind)) +
         around_words(paragraph.kind);
}

double column_height(const TextMeasure& measure, const std::vector<Paragraph>& column, double width) {
  double height = 0;
  for (const Paragraph& paragraph : column)
    height += (height > 0 ? paragraph.gap : 0) + paragraph_height(measure, paragraph, width);
  return height;
}

PrintStyle fitted(const TextMeasure& measure, const std::string& text, PrintStyle ink, Size box) {
  const double least = ink.style.size * 2 / 3;
  while (ink.style.size > least && words_height(measure, text, ink, box.width) > box.height)
    ink.style.size -= 0.5;
  return ink;
}

void add_words(std::vector<Item>& items, const Rect& box, const std::string& text, const PrintStyle& ink,
               Align align, Align vertical) {
  if (!text.empty()) items.emplace_back(TextBox{box, text, ink.style, ink.colour, align, vertical});
}

void add_column(std::vector<Item>& items, const Rect& rect, const TextMeasure& measure,
                const std::vector<Paragraph>& column) {
  double y = rect.y;
  for (const Paragraph& paragraph : column) {
    if (y > rect.y) y += paragraph.gap;
    const double height = paragraph_height(measure, paragraph, rect.width);
    add_paragraph(items, {rect.x, y, rect.width, height}, paragraph);
    y += height;
  }
}

std::vector<Paragraph> pieces(const TextMeasure& measure, const Paragraph& paragraph, double width,
                              double most) {
  std::vector<Paragraph> cut;
  Paragraph rest = paragraph;
  while (paragraph_height(measure, rest, width) > most) {
    const std::size_t end = fitting(measure, rest, width, most);
    if (end >= rest.text.size()) break;
    cut.push_back(rest);
    cut.back().text.resize(end);
    rest.text.erase(0, end + 1);
  }
  cut.push_back(rest);
  return cut;
}

Item scaled(Item item, double factor) {
  const auto rect = [&](Rect& r) { r = {r.x * factor, r.y * factor, r.width * factor, r.height * factor}; };
  const auto path = [&](Path& steps) {
    for (PathStep& step : steps) {
      step.to = step.to * factor;
      step.control1 = step.control1 * factor;
      step.control2 = step.control2 * factor;
    }
  };
  std::visit(Overloaded{[&](Fill& fill) { path(fill.path); },
                        [&](Stroke& stroke) {
                          path(stroke.path);
                          stroke.width *= factor;
                        },
                        [&](Glow& glow) {
                          glow.centre = glow.centre * factor;
                          glow.radius *= factor;
                          path(glow.within);
                        },
                        [&](TextBox& text) {
                          rect(text.box);
                          text.style.size *= factor;
                        },
                        [&](Picture& picture) { rect(picture.box); },
                        [&](PushClip& clip) { rect(clip.rect); }, [](PopClip&) {}},
             item);
  return item;
}

std::vector<std::vector<Item>> flow(const std::vector<Block>& blocks, const std::function<Rect(int)>& body) {
  std::vector<std::vector<Item>> pages(1);
  Rect room = body(0);
  double y = room.y;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const bool kept_with_last = i > 0 && blocks[i - 1].with_next;
    const double wanted = kept_with_last ? block.height : kept_height(blocks, i);
    if (y > room.y && y + block.gap + wanted > room.bottom()) {
      if (block.fills) continue;
      pages.emplace_back();
      room = body(static_cast<int>(pages.size()) - 1);
      y = room.y;
    }
    if (y > room.y) {
      if (block.ruled) add_rule(pages.back(), room, y + block.gap / 2);
      y += block.gap;
    }
    const double height = block.fills ? room.bottom() - y : block.height;
    block.draw(pages.back(), {room.x, y, room.width, height});
    y += height;
  }
  return pages;
}

}  // namespace limber
