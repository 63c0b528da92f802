// The words, numbers and choices of a programme that are written, each by the key of its field; those of a
// phase and of a routine in it are those of the selected one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "programme/programme.hpp"
#include "screen/ui/editor_choice.hpp"
#include "screen/ui/editor_number.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

inline constexpr const char* shelf_search_field = "shelf-search";

// What is selected in a programme.
struct PlaceInWeeks {
  std::size_t phase = 0;
  std::optional<std::size_t> routine = {};  // of the phase
  bool operator==(const PlaceInWeeks&) const = default;
};
// Null where there is none.
const ProgrammePhase* phase_at(const Programme& programme, const PlaceInWeeks& place);
const ProgrammeRoutine* routine_at(const Programme& programme, const PlaceInWeeks& place);
// Where it stands in the file, or a part of it: "/phases/0/walk".
std::string pointer_of(const PlaceInWeeks& place, const std::string& part = "");

// About the whole: "title", "summary", "author", "role", "practice", "telephone", "for", "version", and the
// five lines of the plan for a flare as in files; of a phase: "phase-title", "phase-say", "walk-at"; of a
// routine: "routine-at"; and the shelf's search.
TextFields weeks_fields();
const std::vector<std::string>& programme_fields();

// As it stands in the programme, in its own language; "" where there is no such place.
std::string words_of(const Programme& programme, const PlaceInWeeks& place, const std::string& field);
// With other words there; the other languages of a text stay.
Programme with_field(Programme programme, const PlaceInWeeks& place, const std::string& field,
                     const std::string& words);

// Those of the phase, its walk and the routine: "weeks" or "days", "calm_sessions", "percent", "minutes",
// "up_to", "times_per_day".
std::vector<EditorNumber> numbers_of(const Programme& programme, const PlaceInWeeks& place);
// Kept within its range; a number it has not changes nothing.
Programme with_number(Programme programme, const PlaceInWeeks& place, const std::string& name, double value);

// One of several: "length" ("weeks", "days"), "go_on" ("weeks", "calm"), "walk" ("on" or none). Any of
// several, where choosing turns one on or off: "days" of the routine, "walk_days".
EditorChoices choices_of(const Programme& programme, const PlaceInWeeks& place, const std::string& what);
Programme with_choice(Programme programme, const PlaceInWeeks& place, const std::string& what,
                      const std::string& value);

}  // namespace limber
