#include "routine/idle_steps.hpp"

#include <algorithm>
#include <set>

#include "routine/edit.hpp"

namespace limber {
namespace {

using Steps = std::vector<Step>;
using Ids = std::multiset<std::string>;

Ids exercises_of(const Steps& steps) {
  Ids ids;
  each_exercise(steps, [&](const ExerciseStep& step) { ids.insert(step.id); });
  return ids;
}

bool names_one_of(const std::vector<std::string>& ids, const Ids& among) {
  return std::any_of(ids.begin(), ids.end(), [&](const std::string& id) { return among.contains(id); });
}

void leave_out_words(Steps& steps, const Ids& done, const Ids& asked) {
  std::erase_if(steps, [&](Step& step) {
    if (auto* repeat = std::get_if<RepeatStep>(&step.what)) {
      leave_out_words(repeat->steps, done, asked);
      return repeat->steps.empty();
    }
    const auto* say = std::get_if<SayStep>(&step.what);
    return say != nullptr && names_one_of(say->with, asked) && !names_one_of(say->with, done);
  });
}

void leave_out_questions(Steps& steps) {
  bool done = false;  // anything, since the last question
  for (auto step = steps.begin(); step != steps.end();) {
    const bool asks = std::holds_alternative<CheckStep>(step->what);
    if (asks && (!done || std::none_of(step, steps.end(), is_work))) {
      step = steps.erase(step);
      continue;
    }
    done = !asks && (done || is_work(*step));
    ++step;
  }
}

}  // namespace

bool is_work(const Step& step) {
  if (const auto* repeat = std::get_if<RepeatStep>(&step.what)) return any_work(repeat->steps);
  return std::holds_alternative<ExerciseStep>(step.what) || std::holds_alternative<BreatheStep>(step.what);
}

bool any_work(const Steps& steps) {
  return std::any_of(steps.begin(), steps.end(), is_work);
}

void leave_out_idle(Routine& left, const Routine& asked) {
  const Ids was = exercises_of(asked.steps);
  const Ids done = exercises_of(left.steps);
  leave_out_words(left.steps, done, was);
  if (done.size() < was.size()) leave_out_questions(left.steps);
}

}  // namespace limber
