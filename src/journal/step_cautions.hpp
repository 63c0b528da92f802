// Cautions for one step of a routine. Private to this room.
#pragma once

#include "journal/condition_rules.hpp"
#include "journal/routine_cautions.hpp"
#include "timeline/on_the_back.hpp"

namespace limber {

struct StepCautions {
  const Routine& routine;
  const Library& library;
  const Screening& screening;
  const Circumstances& circumstances;
  TimesOnTheBack on_the_back = times_on_the_back(routine, library);

  std::vector<Caution> of(const ExerciseStep& step) const;  // none where the exercise is not in the library
  std::vector<Caution> of(const BreatheStep& step) const;
};

// Those of other conditions.
std::vector<Caution> without(std::vector<Caution> cautions, const std::vector<std::string>& conditions);

}  // namespace limber
