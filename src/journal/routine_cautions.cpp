#include "journal/routine_cautions.hpp"

#include <algorithm>

#include "journal/step_cautions.hpp"
#include "routine/lie_on.hpp"

namespace limber {
namespace {

bool is_too_much_after_massage(const Exercise& exercise) {
  const auto does = what_it_does(exercise);
  return std::any_of(does.begin(), does.end(), [](const std::string& tag) {
    return tag.starts_with("pr.") || tag == "mv.lx_flex_end" || tag == "mv.rot_end";
  });
}

bool all_gentle(const std::vector<Step>& steps, const Library& library) {
  return std::all_of(steps.begin(), steps.end(), [&](const Step& step) {
    if (const auto* repeat = std::get_if<RepeatStep>(&step.what)) return all_gentle(repeat->steps, library);
    const auto* asked = std::get_if<ExerciseStep>(&step.what);
    if (asked == nullptr) return true;
    const auto exercise = resolved(*asked, library);
    return exercise && !is_too_much_after_massage(*exercise);
  });
}

class Walk {
 public:
  explicit Walk(const StepCautions& judge) : judge_(judge) {}

  void steps(const std::vector<Step>& list, const std::string& pointer, std::optional<std::size_t> top) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string here = pointer + "/" + std::to_string(i);
      const std::size_t index = top.value_or(i);
      if (const auto* repeat = std::get_if<RepeatStep>(&list[i].what))
        steps(repeat->steps, here + "/steps", index);
      if (const auto* asked = std::get_if<ExerciseStep>(&list[i].what))
        add(index, here, asked->id, judge_.of(*asked), asked->allow);
      if (const auto* breathe = std::get_if<BreatheStep>(&list[i].what))
        add(index, here, "", judge_.of(*breathe), {});
    }
  }

  std::vector<ExerciseCaution> take() { return std::move(found_); }

 private:
  void add(std::size_t step, const std::string& pointer, const std::string& exercise,
           std::vector<Caution> cautions, const std::vector<std::string>& allow) {
    if (cautions.empty()) return;
    const bool allowed = stops(cautions) && !stops(without(cautions, allow));
    found_.push_back({step, pointer, exercise, std::move(cautions), allow, allowed});
  }

  const StepCautions& judge_;
  std::vector<ExerciseCaution> found_;
};

}  // namespace

std::vector<Caution> StepCautions::of(const ExerciseStep& step) const {
  const auto exercise = resolved(step, library);
  if (!exercise) return {};
  return cautions(laid_on(*exercise, routine.lie_on), screening, circumstances, routine.intensity);
}

std::vector<Caution> StepCautions::of(const BreatheStep& step) const {
  Exercise breathing;
  breathing.technique = Technique::breathing;
  breathing.position =
      Position::chair;  // it is breathed wherever one is: the position is no reason against it
  breathing.areas = {"belly"};
  breathing.tags = {"ph.slow_breath"};
  breathing.dose = step.dose;
  return cautions(breathing, screening, circumstances, routine.intensity);
}

std::vector<Caution> without(std::vector<Caution> cautions, const std::vector<std::string>& conditions) {
  std::erase_if(cautions, [&](const Caution& caution) {
    return std::find(conditions.begin(), conditions.end(), caution.condition) != conditions.end();
  });
  return cautions;
}

std::vector<ExerciseCaution> cautions_of(const Routine& routine, const Library& library,
                                         const Screening& screening, const Circumstances& circumstances) {
  const StepCautions judge{routine, library, screening, circumstances};
  Walk walk(judge);
  walk.steps(routine.steps, "/steps", std::nullopt);
  return walk.take();
}

bool is_gentle(const Routine& routine, const Library& library) {
  return routine.intensity == "gentle" && all_gentle(routine.steps, library);
}

bool is_offered(const Routine& routine, const Library& library, const Circumstances& circumstances) {
  return !circumstances.massage_today || is_gentle(routine, library);
}

}  // namespace limber
