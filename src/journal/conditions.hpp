// What a person's conditions mean for one exercise. The careful answer wins; a therapist's word stands above
// it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "journal/screening.hpp"
#include "routine/exercise.hpp"

namespace limber {

// Strictest first. block, ask: left out unless somebody allows it; modify: done small and short.
enum class Strictness : std::uint8_t { block, ask, modify };
template <>
inline constexpr std::array names_of<Strictness>{"block", "ask", "modify"};

// One of routine/vocabulary's condition_names(), in their order.
struct Condition {
  const char* id;
  Message words;  // a noun, as the screening lists it
  bool asks_where = false;
  bool derived = false;          // not asked: follows from another answer, or from the day
  bool passes = false;           // by itself, soon: waiting is the advice
  bool person_may_allow = true;  // false: only the therapist's file may ask for an exercise in spite of it
};

std::span<const Condition> conditions();
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

}  // namespace limber
