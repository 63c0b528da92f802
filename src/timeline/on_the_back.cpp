#include "timeline/on_the_back.hpp"

#include <algorithm>
#include <vector>

#include "routine/edit.hpp"
#include "routine/length.hpp"

namespace limber {
namespace {

class Stretch {
 public:
  void begin() { lies_ = true; }
  void add(Millis length) {
    if (lies_) length_ += length;
  }
  void add(const ExerciseStep& step) { steps_.push_back(&step); }
  void end() {
    for (const ExerciseStep* step : steps_) times[step] = std::max(times[step], length_);
    lies_ = false;
    length_ = Millis{0};
    steps_.clear();
  }

  TimesOnTheBack times;

 private:
  bool lies_ = false;
  Millis length_{0};
  std::vector<const ExerciseStep*> steps_;
};

// The position a step asks for; none: one stays as one is.
std::optional<Position> asked_position(const Step& step, const std::optional<Exercise>& exercise) {
  if (exercise) return exercise->position;
  const auto* say = std::get_if<SayStep>(&step.what);
  return say != nullptr ? say->position : std::nullopt;
}

Millis length_of(const Step& step, const std::optional<Exercise>& exercise) {
  if (exercise) return asked_length(*exercise);
  if (const auto* say = std::get_if<SayStep>(&step.what)) return say->pause;
  if (const auto* rest = std::get_if<RestStep>(&step.what)) return rest->rest;
  const auto* breathe = std::get_if<BreatheStep>(&step.what);
  return breathe != nullptr ? breathe->dose.length : Millis{0};
}

}  // namespace

TimesOnTheBack times_on_the_back(const Routine& routine, const Library& library) {
  Stretch stretch;
  for (const UnrolledStep& one : unrolled(routine)) {
    const auto* asked = std::get_if<ExerciseStep>(&one.step->what);
    const auto exercise = asked != nullptr ? resolved(*asked, library) : std::nullopt;
    if (const auto position = asked_position(*one.step, exercise))
      *position == Position::supine ? stretch.begin() : stretch.end();
    if (one.sets > 0 && one.set > 1) stretch.add(asked->set_rest);
    stretch.add(length_of(*one.step, exercise));
    if (exercise && exercise->position == Position::supine) stretch.add(*asked);
  }
  stretch.end();
  return std::move(stretch.times);
}

}  // namespace limber
