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

// Strictest first. block, ask: left out unless somebody allows it; modify: done small and short; mention:
// done as it is, with a word beforehand.
enum class Strictness : std::uint8_t { block, ask, modify, mention };
template <>
inline constexpr std::array names_of<Strictness>{"block", "ask", "modify", "mention"};

// Under which heading it is asked: what holds the body, what is inside it, and what is so for now.
enum class ConditionGroup : std::uint8_t { body, inside, passing };

// One of routine/vocabulary's condition_names(), in their order.
struct Condition {
  const char* id;
  Message words;  // a noun, as the screening lists it
  ConditionGroup group = ConditionGroup::body;
  bool asks_where = false;
  bool derived = false;          // not asked: follows from another answer, or from the day
  bool passes = false;           // by itself, soon: waiting is the advice
  bool person_may_allow = true;  // false: only the therapist's file may ask for an exercise in spite of it
  int asked_again = 0;           // days after which "is this still so?" is asked; 0: never
  int lapses = 0;                // days after which it is so no more; 0: not before somebody says so
  const char* becomes = "";      // what is so from then on, "" for nothing
};

std::span<const Condition> conditions();
const Condition* find_condition(std::string_view id);  // null if there is none
std::string condition_words(std::string_view id);      // the id itself where it is not known

// What the day adds to the answers.
struct Circumstances {
  bool massage_today = false;
  std::vector<std::string> massaged;  // regions of the body map; empty: not known which
  std::vector<std::string> pressed;   // areas that a ball, a roller or deep work pressed within a day
  std::optional<int> minute_of_day;   // local, 0 … 1439; absent: not about a certain time
  std::optional<int> weekday;         // 0 Monday … 6 Sunday; absent: not about a certain day
  std::vector<std::string>
      went_further;  // exercises by id, left because it went further down a leg or an arm
};

// What a caution calls an exercise that was left because it went further down a leg or an arm. It is no
// condition of the list: it is of one exercise, and the person's to take back (evidence E6).
inline constexpr const char* went_further_down = "went_further_down";

struct Caution {
  std::string condition;
  Strictness strictness = Strictness::modify;
  std::string what;    // of that the sentence about the exercise, for a therapist: "This one presses deeply."
  std::string reason;  // sentences to read: what the answers say, what the exercise does, what to do
  std::string note;    // to be spoken with the exercise where it is done; "" where it is stopped
  bool person_may_allow = true;
  bool operator==(const Caution&) const = default;
};

// One caution for each condition that speaks against the exercise, strictest first. An exercise does to the
// body what its tags say, and what its position, its things and its technique mean without them. A condition
// this Limber does not know asks; one with no place known counts for every place. `intensity`: the routine's;
// `on_the_back`: how long one lies on the back in a row with it, where that is longer than it lasts.
std::vector<Caution> cautions(const Exercise& exercise, const Screening& screening,
                              const Circumstances& circumstances, std::string_view intensity = "",
                              Millis on_the_back = Millis{0});

// Whether it, or one of them, stops the exercise (block or ask).
bool stops(const Caution& caution);
bool stops(const std::vector<Caution>& cautions);

}  // namespace limber
