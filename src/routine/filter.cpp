#include "routine/filter.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <sstream>

#include "base/text.hpp"
#include "base/unicode.hpp"
#include "routine/vocabulary.hpp"

namespace limber {
namespace {

constexpr Millis minute{60'000};

bool has(const std::vector<std::string>& list, const std::string& entry) {
  return std::find(list.begin(), list.end(), entry) != list.end();
}

bool has_any(const std::vector<std::string>& list, const std::vector<std::string>& wanted) {
  return std::any_of(wanted.begin(), wanted.end(),
                     [&](const std::string& entry) { return has(list, entry); });
}

// Rounded as it is shown: what says "5 minutes" lasts 5 minutes at most.
int minutes_shown(const RoutineTraits& card) {
  return static_cast<int>((card.length + minute / 2) / minute);
}

bool can_be_done_with(const RoutineTraits& card, const std::vector<std::string>& things) {
  if (has(things, no_props)) return card.needs.empty();
  return std::all_of(card.needs.begin(), card.needs.end(), [&](const std::string& need) {
    // Whoever has a ball finds a second one, or a pair of socks.
    const std::string thing = need == "two-balls" ? "ball" : need;
    return has(things, thing) || has(things, need) || has(common_things(), need);
  });
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

// Beginnings and middles count too: who writes "lend" is on the way to "Lendenwirbel".
bool tells_of(const RoutineTraits& card, const std::vector<std::string>& words) {
  const std::string told = folded(card.title + "\n" + card.summary + "\n" + join(card.exercises, "\n") +
                                  "\n" + join(card.has.areas, "\n"));
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return told.find(word) != std::string::npos; });
}

// Of what is one value; null of the others.
std::string* value_in(RoutineFilter& filter, FilterBy by) {
  if (by == FilterBy::area) return &filter.area;
  if (by == FilterBy::technique) return &filter.technique;
  return by == FilterBy::position ? &filter.position : nullptr;
}

}  // namespace

const std::vector<std::string>& filter_values(FilterBy by) {
  static const std::vector<std::string> minutes{"5", "10", "15"};
  switch (by) {
    case FilterBy::area:
      return region_names();
    case FilterBy::technique:
      return technique_names();
    case FilterBy::position:
      return position_names();
    case FilterBy::minutes:
      return minutes;
    case FilterBy::props:
      return filter_props();
  }
  return minutes;
}

const std::vector<std::string>& region_names() {
  static const std::vector<std::string> names{"neck",       "shoulders", "arms", "upper-back",
                                              "lower-back", "hips",      "legs", "whole-body"};
  return names;
}

std::vector<std::string> areas_in(const std::string& region_or_area) {
  static const std::map<std::string, std::vector<std::string>> regions{
      {"neck", {"neck", "head", "face", "jaw"}},
      {"arms", {"arms", "forearms", "hands"}},
      {"upper-back", {"upper-back", "middle-back", "chest"}},
      {"lower-back", {"lower-back", "sides"}},
      {"hips", {"hips", "hip-flexors", "glutes"}},
      {"legs",
       {"thighs", "hamstrings", "quadriceps", "inner-thighs", "outer-thighs", "knees", "calves", "ankles",
        "feet"}}};
  const auto found = regions.find(region_or_area);
  return found == regions.end() ? std::vector<std::string>{region_or_area} : found->second;
}

const std::vector<std::string>& common_things() {
  static const std::vector<std::string> things{"cushion", "pillow",  "bolster", "blanket", "towel",
                                               "strap",   "doorway", "table",   "stick"};
  return things;
}

const std::vector<std::string>& filter_props() {
  static const std::vector<std::string> names{no_props, "chair", "mat", "wall", "ball", "roller", "bed"};
  return names;
}

std::string searched_words(const std::string& written) {
  return join(words_of(folded(written)), " ");
}

bool passes(const RoutineTraits& card, const RoutineFilter& filter) {
  if (filter.gentle && !card.gentle) return false;
  if (!filter.area.empty() && !has_any(card.has.areas, areas_in(filter.area))) return false;
  if (!filter.technique.empty() && !has(card.has.techniques, filter.technique)) return false;
  if (!filter.position.empty() && (card.positions.empty() || card.positions.front() != filter.position))
    return false;
  if (filter.most_minutes > 0 && minutes_shown(card) > filter.most_minutes) return false;
  if (!filter.words.empty() && !tells_of(card, words_of(filter.words))) return false;
  return filter.props.empty() || can_be_done_with(card, filter.props);
}

std::string told_words(const std::vector<const RoutineTraits*>& cards, const std::string& words) {
  const auto telling = [&](const std::vector<std::string>& of) {
    return std::count_if(cards.begin(), cards.end(),
                         [&](const RoutineTraits* card) { return tells_of(*card, of); });
  };
  std::vector<std::string> told = words_of(words);
  while (told.size() > 1 && telling(told) == 0) {
    const auto rarest = std::min_element(
        told.begin(), told.end(),
        [&](const std::string& a, const std::string& b) { return telling({a}) < telling({b}); });
    told.erase(rarest);
  }
  return telling(told) == 0 ? words : join(told, " ");
}

RoutineFilter toggled(RoutineFilter filter, FilterBy by, const std::string& value) {
  const bool was = chosen(filter, by, value);
  if (std::string* one = value_in(filter, by)) {
    *one = was ? "" : value;
  } else if (by == FilterBy::minutes) {
    if (has(filter_values(by), value)) filter.most_minutes = was ? 0 : std::stoi(value);
  } else if (was || value == no_props) {
    std::erase(filter.props, value);
    if (!was) filter.props = {value};
  } else {
    std::erase(filter.props, no_props);
    filter.props.push_back(value);
  }
  return filter;
}

RoutineFilter without(RoutineFilter filter, FilterBy by) {
  if (std::string* one = value_in(filter, by)) one->clear();
  if (by == FilterBy::minutes) filter.most_minutes = 0;
  if (by == FilterBy::props) filter.props.clear();
  return filter;
}

std::vector<std::string> chosen(const RoutineFilter& filter, FilterBy by) {
  if (by == FilterBy::props) return filter.props;
  RoutineFilter copy = filter;
  const std::string* one = value_in(copy, by);
  const std::string minutes = filter.most_minutes > 0 ? std::to_string(filter.most_minutes) : "";
  const std::string& value = one == nullptr ? minutes : *one;
  return value.empty() ? std::vector<std::string>{} : std::vector<std::string>{value};
}

bool chosen(const RoutineFilter& filter, FilterBy by, const std::string& value) {
  return has(chosen(filter, by), value);
}

bool is_worth_offering(const RoutineTraits& card, FilterBy by, const std::string& value) {
  // Whoever has a ball may need a wall and a mat with it: a thing is offered if anything asks for it.
  if (by == FilterBy::props && value != no_props)
    return has(card.needs, value) || (value == "ball" && has(card.needs, "two-balls"));
  return passes(card, toggled({}, by, value));
}

}  // namespace limber
