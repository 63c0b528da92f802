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

Numbers exercise_numbers(const ExerciseStep& step, const Library& library) {
  const Exercise* exercise = named_by(step, library);
  if (exercise == nullptr) return {};
  Numbers numbers = numbers_of(with_overrides(exercise->dose, step));
  const Exercise* original = library.find(exercise->id);
  if (original == nullptr) return numbers;
  const Numbers before = numbers_of(original->dose);
  for (Number& number : numbers) {
    const Number* was = named(before, number.name);
    number.differs = was != nullptr && was->value != number.value;
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
  else if (name == "reps")
    step.reps = value ? std::optional(static_cast<int>(std::lround(*value))) : std::nullopt;
  else if (name == "minutes")
    step.minutes = value;
  else
    return false;
  return true;
}

void put_number(ExerciseStep& step, const std::string& name, double value, const Library& library) {
  const Exercise* exercise = named_by(step, library);
  if (exercise == nullptr) return;
  const Numbers as_written = numbers_of(exercise->dose);
  const Number* known = named(as_written, name);
  if (known == nullptr) return;
  value = std::clamp(value, known->range.least, known->range.most);
  if (set_override(step, name, value == known->value ? std::nullopt : std::optional(value))) return;
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
