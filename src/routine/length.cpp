#include "routine/length.hpp"

#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/overloaded.hpp"
#include "base/text.hpp"
#include "routine/format.hpp"

namespace limber {
namespace {

double held_seconds(const HoldDose& dose) {
  double sum = 0;
  for (int rep = 1; rep <= dose.reps.longest(); ++rep) sum += to_seconds(dose.hold_in(rep));
  return sum;
}

double dose_seconds(const Dose& dose) {
  return std::visit(Overloaded{[](const HoldDose& d) {
                                 return held_seconds(d) + to_seconds(d.rest) * (d.reps.longest() - 1);
                               },
                               [](const TempoDose& d) {
                                 const int reps = d.reps.longest();
                                 return to_seconds(d.length()) * reps + to_seconds(d.rest) * (reps - 1);
                               },
                               [](const BreathDose& d) { return to_seconds(d.length); },
                               [](const TensionDose& d) { return to_seconds(d.length()) * d.reps.longest(); },
                               [](const TimeDose& d) { return to_seconds(d.length); }},
                    dose);
}

double exercise_seconds(const Dose& dose, Sides sides) {
  return dose_seconds(dose) * (takes_turns(sides) ? 2 : 1);
}

double step_seconds(const Exercise* exercise, const ExerciseStep& step) {
  if (exercise == nullptr) return 0;
  const Sides sides = step.sides.value_or(exercise->sides);
  const double set = exercise_seconds(with_overrides(exercise->dose, step), sides);
  return set * step.sets + to_seconds(step.set_rest) * (step.sets - 1);
}

// Fewer times of a ladder are its first rungs, more of them its last one again.
void put_holds(HoldDose& dose, const ExerciseStep& step) {
  if (step.hold) {
    dose.hold = *step.hold;
    dose.ladder.clear();
  } else if (!step.ladder.empty()) {
    dose.ladder = step.ladder;
    dose.reps = static_cast<int>(step.ladder.size());
  }
  const bool own_ladder = !step.hold && !step.ladder.empty();
  if (step.reps && !own_ladder) dose.reps = *step.reps;
  if (dose.ladder.empty()) return;
  dose.ladder.resize(static_cast<std::size_t>(dose.reps.longest()), dose.ladder.back());
  dose.hold = *std::max_element(dose.ladder.begin(), dose.ladder.end());
}

AskedLength length_of(const Step& step, const FindExercise& find) {
  return std::visit(Overloaded{[&](const ExerciseStep& s) {
                                 return AskedLength{static_cast<double>(s.sets), step_seconds(find(s), s)};
                               },
                               [](const SayStep& s) {
                                 return AskedLength{1, to_seconds(s.pause)};
                               },
                               [](const RestStep& s) {
                                 return AskedLength{1, to_seconds(s.rest)};
                               },
                               [](const BreatheStep& s) {
                                 return AskedLength{1, to_seconds(s.dose.length)};
                               },
                               [](const CheckStep&) {
                                 return AskedLength{1, 0};
                               },
                               [&](const RepeatStep& s) {
                                 const AskedLength once = asked_length(s.steps, find);
                                 return AskedLength{once.steps * s.times, once.seconds * s.times};
                               }},
                    step.what);
}

}  // namespace

AskedLength asked_length(const std::vector<Step>& steps, const FindExercise& find) {
  AskedLength sum;
  for (const Step& step : steps) {
    const AskedLength one = length_of(step, find);
    sum.steps += one.steps;
    sum.seconds += one.seconds;
  }
  return sum;
}

Millis asked_length(const Exercise& exercise) {
  return millis_from_seconds(exercise_seconds(exercise.dose, exercise.sides));
}

Dose with_overrides(Dose dose, const ExerciseStep& step) {
  if (auto* hold = std::get_if<HoldDose>(&dose)) {
    put_holds(*hold, step);
    hold->rest = step.rest.value_or(hold->rest);
  } else if (auto* tempo = std::get_if<TempoDose>(&dose)) {
    tempo->rest = step.rest.value_or(tempo->rest);
    tempo->reps = step.reps.value_or(tempo->reps);
  } else if (auto* tension = std::get_if<TensionDose>(&dose)) {
    tension->reps = step.reps.value_or(tension->reps);
  }
  if (!step.minutes) return dose;
  const Millis length = millis_from_seconds(*step.minutes * 60);
  if (auto* breath = std::get_if<BreathDose>(&dose)) breath->length = length;
  if (auto* time = std::get_if<TimeDose>(&dose)) time->length = length;
  return dose;
}

std::string too_long_words(const AskedLength& length) {
  if (length.steps > most_steps) {
    return fill(tr("with its repeats the routine has {count} steps; at most {most}"),
                {{"count", number_text(length.steps, 0)}, {"most", std::to_string(most_steps)}});
  }
  if (length.seconds > to_seconds(longest_session)) {
    return fill(tr("with its repeats the routine asks for {minutes} minutes; at most {most}"),
                {{"minutes", number_text(std::ceil(length.seconds / 60), 0)},
                 {"most", number_text(to_seconds(longest_session) / 60, 0)}});
  }
  return "";
}

}  // namespace limber
