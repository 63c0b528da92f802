// Choosing among many routines: where, how, in which position, for how long, with what.
#pragma once

#include <string>
#include <vector>

#include "screen/intent.hpp"

namespace limber {

// What is asked of a routine; nothing, as made. Names are those of docs/routine-format.md.
struct RoutineFilter {
  std::string area;       // an area, or one of region_names(): any exercise works on it
  std::string technique;  // any exercise is of it
  std::string position;   // most of the routine happens in it
  int most_minutes = 0;   // 0: however long
  std::vector<std::string>
      props;            // it needs nothing beyond these and common_things(); {"nothing"}: no thing at all
  std::string words;    // each is in its title, its summary or the name of an exercise; as searched_words()
  bool gentle = false;  // set by the day, not chosen: after a massage only what is gentle is offered
  bool operator==(const RoutineFilter&) const = default;

  bool asks(FilterBy by) const;
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

bool passes(const RoutineCard& card, const RoutineFilter& filter);
std::vector<const RoutineCard*> passing(const std::vector<RoutineCard>& cards, const RoutineFilter& filter);

// The value chosen, or no longer chosen if it was; of props one more or one less, "nothing" alone.
RoutineFilter toggled(RoutineFilter filter, FilterBy by, const std::string& value);
RoutineFilter without(RoutineFilter filter, FilterBy by);
bool chosen(const RoutineFilter& filter, FilterBy by, const std::string& value);

inline constexpr FilterBy filters[] = {FilterBy::area, FilterBy::technique, FilterBy::position,
                                       FilterBy::minutes, FilterBy::props};

// The values worth offering: those that some routine has, in the order of the format.
std::vector<std::string> offered(const std::vector<RoutineCard>& cards, FilterBy by);

// In the person's language: "Area", and "neck", "5 minutes at most".
std::string filter_words(FilterBy by);
std::string value_words(FilterBy by, const std::string& value);
// What is chosen, "" if nothing is: "a chair, a mat".
std::string chosen_words(const RoutineFilter& filter, FilterBy by);

// Of a filter that no routine passes: the one thing to leave out that brings back the most.
struct Loosening {
  FilterBy by = FilterBy::area;
  std::size_t count = 0;  // routines there are then; 0: no single one helps
};
Loosening loosening(const std::vector<RoutineCard>& cards, const RoutineFilter& filter);

}  // namespace limber
