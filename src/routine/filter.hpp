// Choosing among many routines: where, how, in which position, for how long, with what.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "routine/learn_card.hpp"

namespace limber {

enum class FilterBy : std::uint8_t { area, technique, position, minutes, props };
inline constexpr FilterBy filters[] = {FilterBy::area, FilterBy::technique, FilterBy::position,
                                       FilterBy::minutes, FilterBy::props};

// What a filter looks at. Names are those of docs/routine-format.md.
struct RoutineTraits {
  std::string title;  // and the next two in the person's language
  std::string summary;
  std::vector<std::string> exercises;  // names, in order
  Millis length{0};
  bool gentle = false;  // fit for the day of a massage: nothing presses, nothing goes to the end of its range
  CardFor has;          // techniques, areas and tags of its exercises
  std::vector<std::string> positions;  // that of most exercises first
  std::vector<std::string> needs;      // props
};

// What is asked of a routine; nothing, as made. Names are those of docs/routine-format.md.
struct RoutineFilter {
  std::string area;       // an area, or one of region_names(): any exercise works on it
  std::string technique;  // any exercise is of it
  std::string position;   // most of the routine happens in it
  int most_minutes = 0;   // 0: however long
  std::vector<std::string>
      props;            // it needs nothing beyond these and common_things(); {"nothing"}: no thing at all
  std::string words;    // each is in its title, its summary, the names of its exercises or its areas; as
                        // searched_words()
  bool gentle = false;  // set by the day, not chosen: after a massage only what is gentle is offered
  bool operator==(const RoutineFilter&) const = default;

  bool asks_nothing() const { return *this == RoutineFilter{}; }
};

inline constexpr const char* no_props = "nothing";

// Parts of the body as people name them, each of several areas.
const std::vector<std::string>& region_names();
// Of a region its areas, of an area itself.
std::vector<std::string> areas_in(const std::string& region_or_area);

// Things that nobody has to fetch or buy: they never rule a routine out, but by "nothing".
const std::vector<std::string>& common_things();
// Things a filter may name: "nothing", "chair", "mat" …
const std::vector<std::string>& filter_props();

// What is searched for when somebody writes this: without case, accents and spaces at the ends.
std::string searched_words(const std::string& written);

bool passes(const RoutineTraits& traits, const RoutineFilter& filter);
// Of cards, or whatever else has traits.
template <class Card>
std::vector<const Card*> passing(const std::vector<Card>& cards, const RoutineFilter& filter) {
  std::vector<const Card*> found;
  for (const Card& card : cards) {
    if (passes(card, filter)) found.push_back(&card);
  }
  return found;
}

// Of the words, as many as some card tells of together; of those in its way the one that the fewest tell of
// goes first: "stiff" in front of "neck" does not rule out what is for a neck. All of them where no card
// tells of any.
std::string told_words(const std::vector<const RoutineTraits*>& cards, const std::string& words);

// The value chosen, or no longer chosen if it was; of props one more or one less, "nothing" alone.
RoutineFilter toggled(RoutineFilter filter, FilterBy by, const std::string& value);
RoutineFilter without(RoutineFilter filter, FilterBy by);
bool chosen(const RoutineFilter& filter, FilterBy by, const std::string& value);

// What is chosen; nothing if nothing is.
std::vector<std::string> chosen(const RoutineFilter& filter, FilterBy by);

// The values worth offering: those that some routine has, in the order of the format.
const std::vector<std::string>& filter_values(FilterBy by);
bool is_worth_offering(const RoutineTraits& traits, FilterBy by, const std::string& value);
template <class Card>
std::vector<std::string> offered(const std::vector<Card>& cards, FilterBy by) {
  std::vector<std::string> values;
  for (const std::string& value : filter_values(by)) {
    if (std::any_of(cards.begin(), cards.end(),
                    [&](const Card& card) { return is_worth_offering(card, by, value); }))
      values.push_back(value);
  }
  return values;
}

// Of a filter that no routine passes: the one thing to leave out that brings back the most.
struct Loosening {
  FilterBy by = FilterBy::area;
  std::size_t count = 0;  // routines there are then; 0: no single one helps
};
template <class Card>
Loosening loosening(const std::vector<Card>& cards, const RoutineFilter& filter) {
  Loosening best;
  for (const FilterBy by : filters) {
    if (chosen(filter, by).empty()) continue;
    const std::size_t count = passing(cards, without(filter, by)).size();
    if (count > best.count) best = {by, count};
  }
  return best;
}

}  // namespace limber
