#include "screen/ui/editor_choice.hpp"

#include <algorithm>

#include "labels/day_labels.hpp"

namespace limber {
namespace {

bool is_among(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

EditorChoices chosen_of(const Values& words, const std::vector<std::string>& chosen) {
  EditorChoices choices;
  for (const auto& [value, label] : words) choices.push_back({value, label, is_among(chosen, value)});
  return choices;
}

Values day_choices() {
  Values words;
  for (std::size_t i = 0; i < day_names().size(); ++i)
    words.emplace_back(day_names()[i], short_weekday_words(static_cast<int>(i)));
  return words;
}

std::vector<std::string> turned(const std::vector<std::string>& list, const std::string& value,
                                const Names& order) {
  std::vector<std::string> next;
  for (const std::string& name : order) {
    if (is_among(list, name) != (name == value)) next.push_back(name);
  }
  return next;
}

}  // namespace limber
