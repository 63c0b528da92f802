#include "screen/routine_filter.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <sstream>

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"
#include "routine/vocabulary.hpp"
#include "screen/place_words.hpp"

namespace limber {
namespace {

constexpr Millis minute{60'000};
constexpr int lengths[] = {5, 10, 15};

bool has(const std::vector<std::string>& list, const std::string& entry) {
  return std::find(list.begin(), list.end(), entry) != list.end();
}

bool has_any(const std::vector<std::string>& list, const std::vector<std::string>& wanted) {
  return std::any_of(wanted.begin(), wanted.end(),
                     [&](const std::string& entry) { return has(list, entry); });
}

// Rounded as it is shown: what says "5 minutes" lasts 5 minutes at most.
int minutes_shown(const RoutineCard& card) {
  return static_cast<int>((card.length + minute / 2) / minute);
}

bool can_be_done_with(const RoutineCard& card, const std::vector<std::string>& things) {
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
bool tells_of(const RoutineCard& card, const std::vector<std::string>& words) {
  const std::string told = folded(card.title + "\n" + card.summary + "\n" + join(card.exercises, "\n"));
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return told.find(word) != std::string::npos; });
}

// A wish of its own for each value: a routine is offered under it if it passes it alone.
RoutineFilter only(FilterBy by, const std::string& value) {
  return toggled({}, by, value);
}

const std::vector<std::string>& all_values(FilterBy by) {
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

}  // namespace

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

bool RoutineFilter::asks(FilterBy by) const {
  return without(*this, by) != *this;
}

std::string searched_words(const std::string& written) {
  return join(words_of(folded(written)), " ");
}

bool passes(const RoutineCard& card, const RoutineFilter& filter) {
  if (filter.gentle && !card.gentle) return false;
  if (!filter.area.empty() && !has_any(card.has.areas, areas_in(filter.area))) return false;
  if (!filter.technique.empty() && !has(card.has.techniques, filter.technique)) return false;
  if (!filter.position.empty() && (card.positions.empty() || card.positions.front() != filter.position))
    return false;
  if (filter.most_minutes > 0 && minutes_shown(card) > filter.most_minutes) return false;
  if (!filter.words.empty() && !tells_of(card, words_of(filter.words))) return false;
  return filter.props.empty() || can_be_done_with(card, filter.props);
}

std::vector<const RoutineCard*> passing(const std::vector<RoutineCard>& cards, const RoutineFilter& filter) {
  std::vector<const RoutineCard*> found;
  for (const RoutineCard& card : cards) {
    if (passes(card, filter)) found.push_back(&card);
  }
  return found;
}

RoutineFilter toggled(RoutineFilter filter, FilterBy by, const std::string& value) {
  const bool was = chosen(filter, by, value);
  const auto flip = [&](std::string& where) { where = was ? "" : value; };
  switch (by) {
    case FilterBy::area:
      flip(filter.area);
      break;
    case FilterBy::technique:
      flip(filter.technique);
      break;
    case FilterBy::position:
      flip(filter.position);
      break;
    case FilterBy::minutes:
      for (const int length : lengths) {
        if (std::to_string(length) == value) filter.most_minutes = was ? 0 : length;
      }
      break;
    case FilterBy::props:
      if (was || value == no_props) {
        std::erase(filter.props, value);
        if (!was) filter.props = {value};
      } else {
        std::erase(filter.props, no_props);
        filter.props.push_back(value);
      }
      break;
  }
  return filter;
}

RoutineFilter without(RoutineFilter filter, FilterBy by) {
  const RoutineFilter none;
  switch (by) {
    case FilterBy::area:
      filter.area = none.area;
      break;
    case FilterBy::technique:
      filter.technique = none.technique;
      break;
    case FilterBy::position:
      filter.position = none.position;
      break;
    case FilterBy::minutes:
      filter.most_minutes = none.most_minutes;
      break;
    case FilterBy::props:
      filter.props = none.props;
      break;
  }
  return filter;
}

bool chosen(const RoutineFilter& filter, FilterBy by, const std::string& value) {
  switch (by) {
    case FilterBy::area:
      return filter.area == value;
    case FilterBy::technique:
      return filter.technique == value;
    case FilterBy::position:
      return filter.position == value;
    case FilterBy::minutes:
      return std::to_string(filter.most_minutes) == value;
    case FilterBy::props:
      return has(filter.props, value);
  }
  return false;
}

std::vector<std::string> offered(const std::vector<RoutineCard>& cards, FilterBy by) {
  std::vector<std::string> values;
  for (const std::string& value : all_values(by)) {
    // Whoever has a ball may need a wall and a mat with it: a thing is offered if anything asks for it.
    const bool thing = by == FilterBy::props && value != no_props;
    const bool wanted = std::any_of(cards.begin(), cards.end(), [&](const RoutineCard& card) {
      return thing ? has(card.needs, value) || (value == "ball" && has(card.needs, "two-balls"))
                   : passes(card, only(by, value));
    });
    if (wanted) values.push_back(value);
  }
  return values;
}

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
      return tr("Things at hand");
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
  if (by == FilterBy::area && !filter.area.empty()) words.push_back(value_words(by, filter.area));
  if (by == FilterBy::technique && !filter.technique.empty())
    words.push_back(value_words(by, filter.technique));
  if (by == FilterBy::position && !filter.position.empty()) words.push_back(value_words(by, filter.position));
  if (by == FilterBy::minutes && filter.most_minutes > 0)
    words.push_back(value_words(by, std::to_string(filter.most_minutes)));
  if (by == FilterBy::props) {
    for (const std::string& thing : filter.props) words.push_back(value_words(by, thing));
  }
  return join(words, ", ");
}

Loosening loosening(const std::vector<RoutineCard>& cards, const RoutineFilter& filter) {
  Loosening best;
  for (const FilterBy by : filters) {
    if (!filter.asks(by)) continue;
    const std::size_t count = passing(cards, without(filter, by)).size();
    if (count > best.count) best = {by, count};
  }
  return best;
}

}  // namespace limber
