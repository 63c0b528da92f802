#include "app/areas_file.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace limber {
namespace {

const char* name_of(Role role) {
  static constexpr std::array<const char*, 12> names{"button",    "toggle",  "choice", "slider",
                                                     "list_item", "heading", "text",   "figure",
                                                     "progress",  "link",    "tab",    "text_field"};
  return names.at(static_cast<std::size_t>(role));
}

std::string on_one_line(std::string words) {
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return words;
}

std::string pixels(double length) {
  return std::to_string(std::lround(length));
}

}  // namespace

std::string areas_text(const Frame& frame, const std::string& focus) {
  std::string text;
  for (const HitArea& area : frame.areas) {
    const Rect& r = area.rect;
    text += area.key + '\t' + name_of(area.role) + '\t' + pixels(r.x) + ' ' + pixels(r.y) + ' ' +
            pixels(r.width) + ' ' + pixels(r.height) + '\t' +
            (area.enabled && area.intent >= 0 ? "on" : "-") + '\t' +
            (!focus.empty() && area.key == focus ? "focus" : "-") + '\t' + on_one_line(area.label) + '\t' +
            on_one_line(area.value) + '\n';
  }
  return text;
}

}  // namespace limber
