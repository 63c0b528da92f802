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
};

// A row of the table. It holds if the exercise does one of `tags` ("mv.cx_*": any that begins so; none given:
// any exercise) and `when` is null or true.
struct ConditionRule {
  const char* condition;
  Strictness strictness;
  std::vector<std::string_view> tags;
  bool (*when)(const Facts&);
  std::string (*words)();  // a sentence: what the exercise does
  std::string (*note)();   // said with it when it is done small; null: a small range
  const char* source;
};

const std::vector<ConditionRule>& condition_rules();

std::vector<std::string> what_it_does(const Exercise& exercise);
bool holds(const ConditionRule& rule, const Facts& facts);

}  // namespace limber
