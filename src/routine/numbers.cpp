#include "routine/numbers.hpp"

#include <algorithm>
#include <cmath>

#include "routine/format_parts.hpp"
#include "routine/length.hpp"

namespace limber {
namespace {

using Numbers = std::vector<Number>;

NumberVisitor listing(Numbers& numbers) {
  return NumberVisitor([&](const std::string& name, const Range& range, double& value) {
    numbers.push_back({name, value, range});
  });
}

NumberVisitor setting(const std::string& name, double to) {
  return NumberVisitor([&name, to](const std::string& own, const Range& range, double& value) {
    if (own == name) value = std::clamp(to, range.least, range.most);
  });
}

const Number* named(const Numbers& numbers, const std::string& name) {
  const auto found =
      std::find_if(numbers.begin(), numbers.end(), [&](const Number& one) { return one.name == name; });
  return found == numbers.end() ? nullptr : &*found;
}

// Whether it is asked what one works against.
bool may_be_loaded(const Exercise& exercise, const ExerciseStep& step) {
  const auto needs = [&](const char* prop) {
    return std::find(exercise.props.begin(), exercise.props.end(), prop) != exercise.props.end();
  };
  return with_load(exercise.load, step.load) != Load{} || needs("band") || needs("weights") ||
         exercise.technique == Technique::strength;
}

// What a step says beside the dose: how many sets, against what. Of a load 0 is none.
void add_step_numbers(const ExerciseStep& step, const Exercise& exercise, Numbers& numbers) {
  numbers.push_back({"sets", static_cast<double>(step.sets), range::sets, step.sets > 1});
  if (step.sets > 1) numbers.push_back({"set_rest_s", to_seconds(step.set_rest), range::rest, false});
  if (!may_be_loaded(exercise, step)) return;
  const Load load = with_load(exercise.load, step.load);
  const auto add = [&](const char* name, double value, Range range, bool differs) {
    range.least = 0;
    numbers.push_back({name, value, range, differs});
  };
  add("kg", load.kg, range::kilograms, step.load.kg > 0);
  add("effort", load.effort, range::effort, step.load.effort > 0);
}

bool put_step_number(ExerciseStep& step, const std::string& name, double value) {
  const int whole = static_cast<int>(std::lround(value));
  const auto within = [&](const Range& range) { return std::clamp(value, range.least, range.most); };
  if (name == "sets") {
    step.sets = static_cast<int>(std::lround(within(range::sets)));
    if (step.sets == 1) step.set_rest = Millis{0};
  } else if (name == "set_rest_s") {
    step.set_rest = millis_from_seconds(within(range::rest));
  } else if (name == "kg") {
    step.load.kg = value <= 0 ? 0 : within(range::kilograms);
  } else if (name == "effort") {
    step.load.effort = std::clamp(whole, 0, static_cast<int>(range::effort.most));
  } else {
    return false;
  }
  return true;
}

Numbers exercise_numbers(const ExerciseStep& step, const Library& library) {
  const Exercise* exercise = named_by(step, library);
  if (exercise == nullptr) return {};
  Numbers numbers = numbers_of(with_overrides(exercise->dose, step));
  add_step_numbers(step, *exercise, numbers);
  const Exercise* original = library.find(exercise->id);
  if (original == nullptr) return numbers;
  const Numbers before = numbers_of(original->dose);
  for (Number& number : numbers) {
    const Number* was = named(before, number.name);
    if (was != nullptr) number.differs = was->value != number.value;
  }
  return numbers;
}

// A member of a step that overrides its exercise; false if the format has none of this name.
bool set_override(ExerciseStep& step, const std::string& name, std::optional<double> value) {
  const auto time = value ? std::optional(millis_from_seconds(*value)) : std::nullopt;
  if (name == "hold_s")
    step.hold = time;
  else if (name == "rest_s")
    step.rest = time;
  else if (name == "minutes")
    step.minutes = value;
  else
    return false;
  return true;
}

// One of a list of holds, or how many there are. False where the dose has no list.
bool put_in_ladder(ExerciseStep& step, const Dose& own, const Dose& changed) {
  const auto* hold = std::get_if<HoldDose>(&changed);
  if (hold == nullptr || hold->ladder.empty()) return false;
  step.hold.reset();
  step.reps.reset();
  step.ladder = hold->ladder;
  if (const auto* was = std::get_if<HoldDose>(&own); was->ladder == step.ladder) step.ladder.clear();
  return true;
}

bool put_reps(ExerciseStep& step, const std::string& name, const Dose& own, const Dose& changed) {
  if (name != "reps" && name != "reps_most") return false;
  const Reps reps = reps_of(changed);
  step.reps = reps == reps_of(own) ? std::nullopt : std::optional(reps);
  return true;
}

void put_number(ExerciseStep& step, const std::string& name, double value, const Library& library) {
  const Exercise* exercise = named_by(step, library);
  if (exercise == nullptr || put_step_number(step, name, value)) return;
  const Dose now = with_overrides(exercise->dose, step);
  const Numbers as_is = numbers_of(now);
  const Number* known = named(as_is, name);
  if (known == nullptr) return;
  value = std::clamp(value, known->range.least, known->range.most);
  const Dose with = with_number(now, name, value);
  if (name != "rest_s" && put_in_ladder(step, exercise->dose, with)) return;
  if (put_reps(step, name, exercise->dose, with)) return;
  const Numbers as_written = numbers_of(exercise->dose);
  const Number* own = named(as_written, name);
  const bool differs = own == nullptr || own->value != value;
  if (set_override(step, name, differs ? std::optional(value) : std::nullopt)) return;
  Exercise changed = *exercise;
  changed.dose = with_number(changed.dose, name, value);
  step.in_place = std::make_shared<const Exercise>(std::move(changed));
}

}  // namespace

Numbers numbers_of(const Dose& dose) {
  Numbers numbers;
  Dose copy = dose;
  DoseCodec::visit_numbers(copy, listing(numbers));
  return numbers;
}

bool has_number(const Dose& dose, const std::string& name) {
  return named(numbers_of(dose), name) != nullptr;
}

Dose with_number(Dose dose, const std::string& name, double value) {
  DoseCodec::visit_numbers(dose, setting(name, value));
  return dose;
}

Numbers numbers_of(const Step& step, const Library& library) {
  if (const auto* exercise = std::get_if<ExerciseStep>(&step.what))
    return exercise_numbers(*exercise, library);
  if (const auto* breathe = std::get_if<BreatheStep>(&step.what)) return numbers_of(Dose{breathe->dose});
  Numbers numbers;
  Step copy = step;
  StepCodec::visit_numbers(copy, listing(numbers));
  return numbers;
}

Step with_number(Step step, const std::string& name, double value, const Library& library) {
  if (auto* exercise = std::get_if<ExerciseStep>(&step.what))
    put_number(*exercise, name, value, library);
  else if (auto* breathe = std::get_if<BreatheStep>(&step.what))
    breathe->dose = std::get<BreathDose>(with_number(Dose{breathe->dose}, name, value));
  else
    StepCodec::visit_numbers(step, setting(name, value));
  return step;
}

}  // namespace limber
