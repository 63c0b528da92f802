#include "labels/filter_labels.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "labels/vocabulary_labels.hpp"

namespace limber {

std::string filter_words(FilterBy by) {
  switch (by) {
    case FilterBy::area:
      return tr("Area");
    case FilterBy::technique:
      return tr("Technique");
    case FilterBy::position:
      return tr("Position");
    case FilterBy::minutes:
      return tr("Time");
    case FilterBy::props:
      return tr("What you have");
  }
  return "";
}

std::string value_words(FilterBy by, const std::string& value) {
  switch (by) {
    case FilterBy::area:
      return region_words(value);
    case FilterBy::technique:
      return technique_words(value);
    case FilterBy::position:
      return position_words(value);
    case FilterBy::minutes:
      return fill(tr("{count} minutes at most"), {{"count", value}});
    case FilterBy::props:
      return value == no_props ? tr("nothing") : prop_words(value);
  }
  return value;
}

std::string chosen_words(const RoutineFilter& filter, FilterBy by) {
  std::vector<std::string> words;
  for (const std::string& value : chosen(filter, by)) words.push_back(value_words(by, value));
  return join(words, ", ");
}

}  // namespace limber
