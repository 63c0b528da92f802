#include "screen/editor_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "screen/intent.hpp"

namespace limber {
namespace {

constexpr double seconds_a_notch = 5;

double seconds(Millis length) {
  return std::chrono::duration<double>(length).count();
}

double minutes(Millis length) {
  return seconds(length) / 60;
}

Millis of_seconds(double value) {
  return Millis(std::llround(value * 1000));
}

// One number: how it is read from a thing, and put into it.
template <class Thing>
struct Member {
  EditorNumber number;
  std::function<double(const Thing&)> get;
  std::function<void(Thing&, double)> set;
};

template <class Dose>
Member<Dose> in_seconds(const char* name, const std::string& label, Millis Dose::*member, const Range& range,
                        double notch) {
  return {{name, label, 0, range, notch, false},
          [member](const Dose& dose) { return seconds(dose.*member); },
          [member](Dose& dose, double value) { dose.*member = of_seconds(value); }};
}

template <class Dose>
Member<Dose> in_minutes(const char* name, Millis Dose::*member) {
  return {{name, tr("How long"), 0, range::minutes, 0.5, false},
          [member](const Dose& dose) { return minutes(dose.*member); },
          [member](Dose& dose, double value) { dose.*member = of_seconds(value * 60); }};
}

template <class Dose>
Member<Dose> times(int Dose::*member) {
  return {{"reps", tr("How often"), 0, range::reps, 1, false},
          [member](const Dose& dose) { return dose.*member; },
          [member](Dose& dose, double value) { dose.*member = static_cast<int>(std::lround(value)); }};
}

std::vector<Member<HoldDose>> members(const HoldDose&) {
  return {in_seconds("hold_s", tr("Hold"), &HoldDose::hold, range::hold, seconds_a_notch),
          times(&HoldDose::reps),
          in_seconds("rest_s", tr("Rest between"), &HoldDose::rest, range::rest, seconds_a_notch)};
}

std::vector<Member<TempoDose>> members(const TempoDose&) {
  return {times(&TempoDose::reps), in_seconds("there_s", tr("There"), &TempoDose::there, range::tempo, 1),
          in_seconds("back_s", tr("And back"), &TempoDose::back, range::tempo, 1),
          in_seconds("rest_s", tr("Rest between"), &TempoDose::rest, range::rest, seconds_a_notch)};
}

std::vector<Member<BreathDose>> members(const BreathDose&) {
  return {in_minutes("minutes", &BreathDose::length),
          in_seconds("in_s", tr("Breathe in"), &BreathDose::in, range::breath, 0.5),
          in_seconds("hold_in_s", tr("Stay full"), &BreathDose::hold_in, range::breath_hold, 0.5),
          in_seconds("out_s", tr("Breathe out"), &BreathDose::out, range::breath, 0.5),
          in_seconds("hold_out_s", tr("Stay empty"), &BreathDose::hold_out, range::breath_hold, 0.5)};
}

std::vector<Member<TensionDose>> members(const TensionDose&) {
  return {times(&TensionDose::reps), in_seconds("tense_s", tr("Tense"), &TensionDose::tense, range::tense, 1),
          in_seconds("release_s", tr("Let go"), &TensionDose::release, range::release, seconds_a_notch)};
}

std::vector<Member<TimeDose>> members(const TimeDose&) {
  return {in_minutes("minutes", &TimeDose::length)};
}

std::vector<Member<SayStep>> members(const SayStep&) {
  return {in_seconds("pause_s", tr("Pause after it"), &SayStep::pause, range::pause, seconds_a_notch)};
}

std::vector<Member<RestStep>> members(const RestStep&) {
  return {in_seconds("rest_s", tr("Rest"), &RestStep::rest, range::rest_step, seconds_a_notch)};
}

std::vector<Member<RepeatStep>> members(const RepeatStep&) {
  Member<RepeatStep> often = times(&RepeatStep::times);
  often.number.name = "repeat";
  often.number.range = range::repeat;
  return {often};
}

template <class Thing>
std::vector<EditorNumber> read(const Thing& thing) {
  std::vector<EditorNumber> numbers;
  for (const Member<Thing>& member : members(thing)) {
    numbers.push_back(member.number);
    numbers.back().value = member.get(thing);
  }
  return numbers;
}

template <class Thing>
void put(Thing& thing, const std::string& name, double value) {
  for (const Member<Thing>& member : members(thing)) {
    if (member.number.name != name) continue;
    member.set(thing, std::clamp(value, member.number.range.least, member.number.range.most));
  }
}

std::vector<EditorNumber> read(const Dose& dose) {
  return std::visit([](const auto& kind) { return read(kind); }, dose);
}

std::vector<EditorNumber> exercise_numbers(const ExerciseStep& step, const Library& library) {
  const auto exercise = resolved(step, library);
  if (!exercise) return {};
  std::vector<EditorNumber> numbers = read(exercise->dose);
  const Exercise* original = library.find(exercise->id);
  const std::vector<EditorNumber> before =
      original == nullptr ? std::vector<EditorNumber>{} : read(original->dose);
  for (EditorNumber& number : numbers) {
    number.differs = std::any_of(before.begin(), before.end(), [&](const EditorNumber& one) {
      return one.name == number.name && one.value != number.value;
    });
  }
  return numbers;
}

// A member of a step that overrides its exercise; false if the format has none of this name.
bool set_override(ExerciseStep& step, const std::string& name, std::optional<double> value) {
  if (name == "hold_s") {
    step.hold = value ? std::optional(of_seconds(*value)) : std::nullopt;
  } else if (name == "rest_s") {
    step.rest = value ? std::optional(of_seconds(*value)) : std::nullopt;
  } else if (name == "reps") {
    step.reps = value ? std::optional(static_cast<int>(std::lround(*value))) : std::nullopt;
  } else if (name == "minutes") {
    step.minutes = value;
  } else {
    return false;
  }
  return true;
}

void put_number(ExerciseStep& step, const std::string& name, double value, const Library& library) {
  const Exercise* own = step.in_place ? step.in_place.get() : library.find(step.id);
  const auto now = exercise_numbers(step, library);
  const auto known = std::find_if(now.begin(), now.end(), [&](const auto& one) { return one.name == name; });
  if (own == nullptr || known == now.end()) return;
  value = std::clamp(value, known->range.least, known->range.most);
  const auto as_written = read(own->dose);
  const bool same = std::any_of(as_written.begin(), as_written.end(), [&](const EditorNumber& one) {
    return one.name == name && one.value == value;
  });
  if (set_override(step, name, same ? std::nullopt : std::optional(value))) return;
  Exercise changed = *own;
  std::visit([&](auto& dose) { put(dose, name, value); }, changed.dose);
  step.in_place = std::make_shared<const Exercise>(std::move(changed));
}

EditorNumber schedule_number(const char* name, const std::string& label, double value, const Range& range) {
  return {name, label, value, range, 1, false};
}

}  // namespace

std::string number_words(const EditorNumber& number) {
  const std::string value = number_text(number.value);
  const auto count = static_cast<long>(number.value);
  switch (number.range.unit) {
    case Unit::seconds:
      return fill(tr("{number} s"), {{"number", value}});
    case Unit::minutes:
      return fill(tr("{number} min"), {{"number", value}});
    case Unit::times:
      return fill(trn("{number} time", "{number} times", count), {{"number", value}});
    case Unit::weeks:
      if (number.value == 0) return tr("open end");
      return fill(trn("{number} week", "{number} weeks", count), {{"number", value}});
    default:
      return value;
  }
}

std::vector<EditorNumber> numbers_of(const Step& step, const Library& library) {
  using Numbers = std::vector<EditorNumber>;
  return std::visit(
      Overloaded{[&](const ExerciseStep& asked) -> Numbers { return exercise_numbers(asked, library); },
                 [](const SayStep& say) -> Numbers { return read(say); },
                 [](const RestStep& rest) -> Numbers { return read(rest); },
                 [](const BreatheStep& breathe) -> Numbers { return read(breathe.dose); },
                 [](const RepeatStep& repeat) -> Numbers { return read(repeat); },
                 [](const CheckStep&) -> Numbers { return {}; }},
      step.what);
}

Step with_number(Step step, const std::string& name, double value, const Library& library) {
  std::visit(Overloaded{[&](ExerciseStep& asked) { put_number(asked, name, value, library); },
                        [&](BreatheStep& breathe) { put(breathe.dose, name, value); }, [](CheckStep&) {},
                        [&](auto& other) { put(other, name, value); }},
             step.what);
  return step;
}

std::vector<EditorNumber> numbers_of(const Routine& routine) {
  const Schedule schedule = routine.schedule.value_or(Schedule{});
  Range weeks = range::weeks;
  weeks.least = 0;  // open-ended
  Range rise = range::stop_at;
  return {
      schedule_number("times_per_day", tr("Times a day"), schedule.times_per_day, range::times_per_day),
      schedule_number("weeks", tr("For how long"), schedule.weeks, weeks),
      schedule_number("stop_at", tr("Stop when pain reaches"), routine.safety.stop_at.value_or(6),
                      range::stop_at),
      schedule_number("stop_rise", tr("Stop when it rises by"), routine.safety.stop_rise.value_or(3), rise)};
}

Routine with_number(Routine routine, const std::string& name, double value) {
  for (const EditorNumber& number : numbers_of(routine)) {
    if (number.name != name) continue;
    const int whole = static_cast<int>(std::lround(std::clamp(value, number.range.least, number.range.most)));
    if (name == "stop_at") routine.safety.stop_at = whole;
    if (name == "stop_rise") routine.safety.stop_rise = whole;
    if (name != "times_per_day" && name != "weeks") continue;
    if (!routine.schedule) routine.schedule = Schedule{};
    (name == "weeks" ? routine.schedule->weeks : routine.schedule->times_per_day) = whole;
  }
  return routine;
}

}  // namespace limber
