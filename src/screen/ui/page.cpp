#include "screen/ui/page.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/words.hpp"

namespace limber {

ScrollColumn scroll_column(const FrameBuilder& sheet, const Rect& rect) {
  const double room = std::min(rect.x, sheet.units(20));
  return {{rect.x - room, rect.y, rect.width + 2 * room, rect.height}, room};
}

void lay_rows(Rect& rest, const Grid& grid) {
  const auto across = static_cast<std::size_t>(grid.across);
  for (std::size_t first = 0; first < grid.count; first += across) {
    const std::size_t end = std::min(first + across, grid.count);
    const double width = columns(rest, grid.across, grid.gap).front().width;
    double height = 0;
    for (std::size_t i = first; i < end; ++i) height = std::max(height, grid.height(i, width));
    const std::vector<Rect> cells = columns(cut_top(rest, height), grid.across, grid.gap);
    for (std::size_t i = first; i < end; ++i) grid.draw(i, cells[i - first]);
    cut_top(rest, grid.row_gap.value_or(grid.gap));
    if (grid.below) grid.below(first, end, rest);
  }
}

double choice_of(FrameBuilder& sheet, const Rect& column, const std::string& label, const std::string& name,
                 const std::string& chosen, const Values& values,
                 const std::function<int(const std::string& value)>& add) {
  std::vector<Option> options;
  for (const auto& [value, words] : values)
    options.push_back({words, name + "-" + value, add(value), value == chosen});
  return choice_group(sheet, column, label, options);
}

std::string outcome_words(const FileOutcome& outcome) {
  if (!outcome.trouble.empty()) return outcome.trouble;
  if (!outcome.made.empty()) return made_notice(outcome.made).words;
  return fill(tr("It will be saved in {folder}."), {{"folder", outcome.folder}});
}

std::string folder_holding(const std::string& file) {
  return file.substr(0, std::max<std::size_t>(1, file.find_last_of('/')));
}

Notice made_notice(const std::string& file) {
  return {fill(tr("Saved: {file}"), {{"file", file}}), true, file};
}

}  // namespace limber
