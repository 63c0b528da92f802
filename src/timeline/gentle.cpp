#include "timeline/gentle.hpp"

#include <algorithm>

#include "base/overloaded.hpp"
#include "routine/edit.hpp"
#include "routine/idle_steps.hpp"
#include "routine/length.hpp"

namespace limber {
namespace {

bool has(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Millis half(Millis length) {
  return std::min(length, std::max(shortest_hold, length / 2));
}
Reps half(const Reps& reps) {
  return (reps.least + 1) / 2;
}

bool is_quiet(const Exercise& exercise) {
  return exercise.technique == Technique::breathing || exercise.technique == Technique::relaxation;
}

int share_of(int count, int percent) {
  return std::max(1, (count * percent + 50) / 100);
}

void put(const Dose& dose, ExerciseStep& step, const Library& library) {
  if (const auto* hold = std::get_if<HoldDose>(&dose)) {
    step.hold = hold->hold;
    step.reps = hold->reps;
  } else if (const auto* tempo = std::get_if<TempoDose>(&dose)) {
    step.reps = tempo->reps;
  } else if (const auto* time = std::get_if<TimeDose>(&dose)) {
    step.minutes = to_seconds(time->length) / 60;
  } else if (std::holds_alternative<TensionDose>(dose)) {  // how long to tense is no step's to say
    Exercise made = *named_by(step, library);
    made.dose = dose;
    step.reps.reset();
    step.in_place = std::make_shared<const Exercise>(std::move(made));
  }
}

void halve(ExerciseStep& step, const Library& library) {
  const auto exercise = resolved(step, library);
  if (!exercise) return;
  step.sets = (step.sets + 1) / 2;
  put(halved_dose(*exercise), step, library);
}

bool is_left(const Step& step, const Library& library) {
  if (const auto* repeat = std::get_if<RepeatStep>(&step.what)) return !repeat->steps.empty();
  const auto* asked = std::get_if<ExerciseStep>(&step.what);
  const Exercise* exercise = asked == nullptr ? nullptr : named_by(*asked, library);
  return exercise == nullptr || pressure_of(*exercise).empty();
}

void leave_out_pressure(std::vector<Step>& steps, const Library& library) {
  for (Step& step : steps) {
    if (auto* repeat = std::get_if<RepeatStep>(&step.what)) leave_out_pressure(repeat->steps, library);
  }
  std::erase_if(steps, [&](const Step& step) { return !is_left(step, library); });
}

// How long one goes on without a pause.
Millis effort(const Dose& dose) {
  return std::visit(
      Overloaded{[](const HoldDose& d) { return d.hold; }, [](const TempoDose& d) { return d.length(); },
                 [](const BreathDose& d) { return d.length; }, [](const TensionDose& d) { return d.tense; },
                 [](const TimeDose& d) { return d.length; }},
      dose);
}

int reps_at_most(int reps, int most, Millis one, Millis rest, Millis room) {
  reps = std::min(reps, most);
  while (reps > 1 && one * reps + rest * (reps - 1) > room) --reps;
  return reps;
}

template <class Kind>
int most_reps(const Dose& dose, int otherwise) {
  const auto* same = std::get_if<Kind>(&dose);
  return same ? same->reps.least : otherwise;
}

// Written down only where it differs.
template <class T>
void ask_for(std::optional<T>& asked, const T& wanted, const T& own) {
  if (wanted != own) asked = wanted;
}
void ask_for_length(ExerciseStep& step, Millis wanted, Millis own) {
  if (wanted != own) step.minutes = to_seconds(wanted) / 60;
}

// Each puts into the step what fits into `room`, a side's; false if nothing does.
bool fit(const HoldDose& dose, const Exercise& sore, Millis room, ExerciseStep& step) {
  const Millis hold = std::min({dose.hold, effort(sore.dose), room}) / 1s * 1s;
  const int most = most_reps<HoldDose>(sore.dose, dose.reps);
  ask_for(step.hold, hold, dose.hold);
  if (!dose.ladder.empty()) step.hold = hold;  // all as long as the longest that is allowed
  ask_for(step.reps, Reps(reps_at_most(dose.reps, most, hold, dose.rest, room)), dose.reps);
  return hold >= std::min(dose.hold, shortest_hold);
}
bool fit(const TempoDose& dose, const Exercise& sore, Millis room, ExerciseStep& step) {
  const Millis one = dose.length();
  const int most = most_reps<TempoDose>(sore.dose, dose.reps);
  ask_for(step.reps, Reps(reps_at_most(dose.reps, most, one, dose.rest, room)), dose.reps);
  return one <= room;
}
bool fit(const TensionDose& dose, const Exercise& sore, Millis room, ExerciseStep& step) {
  const Millis one = dose.length();
  const int most = most_reps<TensionDose>(sore.dose, dose.reps);
  ask_for(step.reps, Reps(reps_at_most(dose.reps, most, one, 0ms, room)), dose.reps);
  return one <= room && dose.tense <= effort(sore.dose);
}
bool fit(const BreathDose& dose, const Exercise&, Millis room, ExerciseStep& step) {
  const Millis breath = std::max(1ms, dose.in + dose.hold_in + dose.out + dose.hold_out);
  ask_for_length(step, std::min(dose.length, room / breath * breath), dose.length);
  return breath <= room;
}
bool fit(const TimeDose& dose, const Exercise& sore, Millis room, ExerciseStep& step) {
  const Millis length = std::min({dose.length, effort(sore.dose), room});
  ask_for_length(step, length, dose.length);
  return length >= std::min(dose.length, shortest_hold);
}

}  // namespace

std::vector<std::string> pressure_of(const Exercise& exercise) {
  std::vector<std::string> tags;
  const auto add = [&](const char* tag) {
    if (!has(tags, tag)) tags.emplace_back(tag);
  };
  for (const std::string& tag : exercise.tags) {
    if (tag.starts_with("pr.")) add(tag.c_str());
  }
  if (has(exercise.props, "ball") || has(exercise.props, "two-balls")) add("pr.ball");
  if (has(exercise.props, "roller")) add("pr.roller");
  if (exercise.technique == Technique::swedish) add("pr.light");
  if (exercise.technique == Technique::deep_tissue) add("pr.deep");
  return tags;
}

Dose halved_dose(const Exercise& exercise) {
  Dose dose = exercise.dose;
  if (auto* hold = std::get_if<HoldDose>(&dose)) {
    hold->hold = half(hold->hold);
    hold->reps = half(hold->reps);
    hold->ladder.clear();
  } else if (auto* tempo = std::get_if<TempoDose>(&dose)) {
    tempo->reps = half(tempo->reps);
  } else if (auto* tension = std::get_if<TensionDose>(&dose)) {
    tension->tense = half(tension->tense);
    if (tension->stretch > 0ms) tension->stretch = half(tension->stretch);
    tension->reps = half(tension->reps);
  } else if (auto* time = std::get_if<TimeDose>(&dose); time && !is_quiet(exercise)) {
    time->length = half(time->length);
  }
  return dose;
}

Routine gentler(const Routine& routine, const Library& library) {
  Routine gentle = routine;
  leave_out_pressure(gentle.steps, library);
  leave_out_idle(gentle, routine);
  if (!any_work(gentle.steps)) gentle.steps.clear();
  each_exercise(gentle.steps, [&](ExerciseStep& step) { halve(step, library); });
  return gentle;
}

Dose dose_at(const Exercise& exercise, int percent) {
  Dose dose = exercise.dose;
  if (auto* hold = std::get_if<HoldDose>(&dose)) {
    const Millis shorter = hold->hold * percent / 100 / 1s * 1s;
    hold->ladder.clear();
    if (shorter >= shortest_hold)
      hold->hold = shorter;
    else
      hold->reps = share_of(hold->reps.least, percent);
  } else if (auto* tempo = std::get_if<TempoDose>(&dose)) {
    tempo->reps = share_of(tempo->reps.least, percent);
  } else if (auto* tension = std::get_if<TensionDose>(&dose)) {
    tension->reps = share_of(tension->reps.least, percent);
  } else if (auto* time = std::get_if<TimeDose>(&dose); time && !is_quiet(exercise)) {
    time->length = std::min(time->length, std::max(shortest_hold, time->length * percent / 100));
  }
  return dose;
}

Routine at_percent(const Routine& routine, const Library& library, int percent) {
  Routine less = routine;
  if (percent >= 100) return less;
  each_exercise(less.steps, [&](ExerciseStep& step) {
    if (const auto exercise = resolved(step, library)) put(dose_at(*exercise, percent), step, library);
  });
  return less;
}

ExerciseStep smaller(ExerciseStep step, const Library& library) {
  halve(step, library);
  return step;
}

std::optional<ExerciseStep> no_more_than(const Exercise& sore, const Exercise& easier) {
  ExerciseStep step;
  step.id = easier.id;
  if (!takes_turns(sore.sides) && sore.sides != Sides::both && takes_turns(easier.sides))
    step.sides = sore.sides;
  const bool twice = takes_turns(step.sides.value_or(easier.sides));
  const Millis room = asked_length(sore) / (twice ? 2 : 1);
  const bool fits = std::visit([&](const auto& dose) { return fit(dose, sore, room, step); }, easier.dose);
  return fits ? std::optional(std::move(step)) : std::nullopt;
}

}  // namespace limber
