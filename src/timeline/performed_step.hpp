// What was performed of a session beside what was planned: the rows of its record.
#pragma once

#include <string>

#include "base/names.hpp"
#include "base/time.hpp"

namespace limber {

enum class BodySide { none, left, right };
template <>
inline constexpr std::array names_of<BodySide>{"", "left", "right"};

// Why something was not done as planned. spreading: what was felt went further down a leg or an arm; eased:
// it was done, but less of it, after more pain at a comfort check.
enum class SkipReason { none, pain, time, unclear, chosen, spreading, eased };
template <>
inline constexpr std::array names_of<SkipReason>{"",       "pain",      "time", "unclear",
                                                 "chosen", "spreading", "eased"};

// One hold (or set of movements, breaths, tensions) for one side and rep.
struct PerformedStep {
  std::string exercise;  // "breathe" for a breathing step
  BodySide side = BodySide::none;
  int rep = 0;  // of a hold or tension, from 1; a set of movements or breaths has one row, rep 0
  Millis planned{0};
  Millis held{0};  // never more than planned plus what "ten seconds more" added
  SkipReason skipped = SkipReason::none;
  bool operator==(const PerformedStep&) const = default;
};

}  // namespace limber
