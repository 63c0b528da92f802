// The rows of the traffic lights, and what they are asked about. Private to this room.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/message.hpp"
#include "journal/safety.hpp"

namespace limber {

struct Situation {
  std::optional<Score> before;
  std::optional<Score> now;
  Sensation sensation = Sensation::none;
  std::int64_t since_end_s = 0;
  int earlier_red_mornings = 0;
  Thresholds limit;
};

struct SafetyRule {
  const char* rule;  // stable: "during-rise"
  Light light;
  Offer offer;
  bool (*applies)(const Situation& situation, int points);
  int Thresholds::*points;  // null where none are asked about
  const char* source;       // section of docs/evidence.md
  Message words;            // {before} and {now} are filled in
};

// In each the first row that applies speaks; the last one always does.
extern const std::span<const SafetyRule> start_rules;
extern const std::span<const SafetyRule> during_rules;
extern const std::span<const SafetyRule> after_rules;
extern const std::span<const SafetyRule> morning_rules;

// Clearly more pain than before the session, or still above it a day later.
bool is_red_morning(const Situation& situation);

}  // namespace limber
