// Which condition speaks against what. Private to this room.
#pragma once

#include "journal/conditions.hpp"

namespace limber {

// What a rule is asked about.
struct Facts {
  const Exercise& exercise;
  std::vector<std::string> does;   // its tags, and those its position, things and technique imply
  std::vector<std::string> where;  // regions of the condition; empty: not known
  const Screening& screening;
  const Circumstances& circumstances;
  std::string_view intensity;  // of the routine, "" if not known
  Millis on_the_back{0};       // how long one lies on the back in a row with it
};

// A row of the table. It holds if the exercise does one of `does` (names with spaces between; "mv.cx_*": all
// that begin so; "": any exercise) and `when` is true.
struct ConditionRule {
  const char* condition;
  Strictness strictness;
  std::string_view does;
  bool (*when)(const Facts&);
  Message says;                                           // a sentence: what the exercise does
  const char* source;                                     // section of docs/evidence.md
  Message note = Message("Only a small movement here.");  // said with it when it is done small
};

std::span<const ConditionRule> condition_rules();

std::vector<std::string> what_it_does(const Exercise& exercise);
bool presses_hard(const Exercise& exercise);  // with a ball, a roller or deeply: harder than a stroking hand
bool holds(const ConditionRule& rule, const Facts& facts);

}  // namespace limber
