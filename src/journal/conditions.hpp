// What a person's conditions mean for one exercise. The careful answer wins; a therapist's word stands above
// it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/screening.hpp"
#include "routine/exercise.hpp"

namespace limber {

// Strictest first. block, ask: left out unless somebody allows it; modify: done small and short.
enum class Strictness : std::uint8_t { block, ask, modify };

// One of routine/vocabulary's condition_names(), in their order.
struct Condition {
  const char* id;
  std::string (*words)();  // a noun in the person's language, as the screening lists it
  bool asks_where = false;
  bool derived = false;          // not asked: follows from another answer, or from the day
  bool passes = false;           // by itself, soon: waiting is the advice
  bool person_may_allow = true;  // false: only the therapist's file may ask for an exercise in spite of it
};

const std::vector<Condition>& conditions();
const Condition* find_condition(std::string_view id);  // null if there is none
std::string condition_words(std::string_view id);      // the id itself where it is not known

// What the day adds to the answers.
struct Circumstances {
  bool massage_today = false;
  std::vector<std::string> massaged;  // regions of the body map; empty: not known which
  std::optional<int> minute_of_day;   // local, 0 … 1439; absent: not about a certain time
};

struct Caution {
  std::string condition;
  Strictness strictness = Strictness::modify;
  std::string what;    // of that the sentence about the exercise, for a therapist: "This one presses deeply."
  std::string reason;  // sentences to read: what the answers say, what the exercise does, what to do
  std::string note;    // to be spoken with the exercise where it is done small; "" unless modify
  std::string source;  // key of the design's list of sources
  bool person_may_allow = true;
  bool operator==(const Caution&) const = default;
};

// One caution for each condition that speaks against the exercise, strictest first. An exercise does to the
// body what its tags say, and what its position, its things and its technique mean without them. A condition
// this Limber does not know asks; one with no place known counts for every place. `intensity`: the routine's.
std::vector<Caution> cautions(const Exercise& exercise, const Screening& screening,
                              const Circumstances& circumstances, std::string_view intensity = "");

// Whether one of them stops the exercise (block or ask).
bool stops(const std::vector<Caution>& cautions);

// Spelling in exports: "block", "ask", "modify".
std::string to_string(Strictness strictness);

}  // namespace limber
