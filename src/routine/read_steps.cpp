#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/format.hpp"
#include "routine/read_parts.hpp"

namespace limber {
namespace {

void read_which_exercise(Reading& reading, const Node& value, ExerciseStep& step) {
  if (value.kind != Node::Kind::object) {
    step.id = read_id(reading, value);
    return;
  }
  auto exercise = std::make_shared<Exercise>(read_exercise(reading, value, true));
  step.id = exercise->id;
  step.in_place = std::move(exercise);
}

Step read_exercise_step(Reading& reading, Members& members) {
  ExerciseStep step;
  read_which_exercise(reading, *members.need("exercise"), step);
  if (const Node* hold = members.find("hold_s")) step.hold = read_seconds(reading, *hold, range::hold);
  if (const Node* reps = members.find("reps")) step.reps = read_count(reading, *reps, range::reps);
  if (const Node* rest = members.find("rest_s")) step.rest = read_seconds(reading, *rest, range::rest);
  if (const Node* minutes = members.find("minutes"))
    step.minutes = read_number(reading, *minutes, range::minutes);
  if (const Node* sides = members.find("sides")) {
    if (const auto index = read_choice(reading, *sides, sides_names()))
      step.sides = static_cast<Sides>(*index);
  }
  if (const Node* note = members.find("note")) step.note = read_text(reading, *note, longest_text);
  read_images(reading, members.find("images"), step.images);
  read_clips(reading, members.find("clips"), step.clips);
  if (const Node* allow = members.find("allow"))
    step.allow = read_choices(reading, *allow, condition_names(), condition_names().size());
  members.close(tr("an exercise step"));
  return {std::move(step)};
}

Step read_say_step(Reading& reading, Members& members) {
  SayStep step;
  step.say = read_text(reading, *members.need("say"), longest_text);
  if (const Node* pause = members.find("pause_s"))
    step.pause = read_seconds(reading, *pause, range::pause).value_or(0ms);
  members.close(tr("a say step"));
  return {std::move(step)};
}

Step read_rest_step(Reading& reading, Members& members) {
  RestStep step;
  step.rest = read_seconds(reading, *members.need("rest_s"), range::rest_step).value_or(0ms);
  members.close(tr("a rest step"));
  return {step};
}

Step read_breathe(Reading& reading, Members& members) {
  BreatheStep step{read_breathe_step(reading, *members.need("breathe"))};
  members.close(tr("a breathe step"));
  return {step};
}

Step read_check_step(Reading& reading, Members& members) {
  static const Names checks{"comfort"};
  read_choice(reading, *members.need("check"), checks);
  members.close(tr("a check step"));
  return {CheckStep{}};
}

Step read_repeat_step(Reading& reading, Members& members) {
  RepeatStep step;
  step.times = read_count(reading, *members.need("repeat"), range::repeat).value_or(1);
  if (const Node* steps = members.need("steps")) step.steps = read_steps(reading, *steps);
  members.close(tr("a repeat step"));
  return {std::move(step)};
}

using Reader = Step (*)(Reading&, Members&);
struct Kind {
  const char* key;
  Reader read;
};
// In the order they are looked for: rest_s beside an exercise belongs to that.
constexpr Kind kinds[] = {{"exercise", read_exercise_step}, {"say", read_say_step},
                          {"breathe", read_breathe},        {"check", read_check_step},
                          {"repeat", read_repeat_step},     {"rest_s", read_rest_step}};

std::optional<Step> read_step(Reading& reading, const Node& value) {
  Members members(reading, value);
  if (!members.is_object()) return std::nullopt;
  for (const Kind& kind : kinds) {
    if (members.has(kind.key)) return kind.read(reading, members);
  }
  reading.fault(value, "step", tr("a step needs one of exercise, say, rest_s, breathe, check, repeat"));
  return std::nullopt;
}

}  // namespace

std::vector<Step> read_steps(Reading& reading, const Node& list) {
  std::vector<Step> steps;
  if (!is_array(reading, list, 1, most_steps)) return steps;
  for (const Node& item : list.children) {
    if (reading.full()) break;
    if (auto step = read_step(reading, item)) steps.push_back(*std::move(step));
  }
  return steps;
}

}  // namespace limber
