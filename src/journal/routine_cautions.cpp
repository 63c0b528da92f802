#include "journal/routine_cautions.hpp"

#include <algorithm>

#include "journal/step_cautions.hpp"
#include "routine/edit.hpp"
#include "timeline/lie_on.hpp"

namespace limber {
namespace {

bool is_too_much_after_massage(const Exercise& exercise) {
  const auto does = what_it_does(exercise);
  return std::any_of(does.begin(), does.end(), [](const std::string& tag) {
    return tag.starts_with("pr.") || tag == "mv.lx_flex_end" || tag == "mv.rot_end";
  });
}

}  // namespace

std::vector<Caution> StepCautions::of(const ExerciseStep& step) const {
  const auto exercise = resolved(step, library);
  if (!exercise) return {};
  const auto lying = on_the_back.find(&step);
  return cautions(laid_on(*exercise, routine.lie_on), screening, circumstances, routine.intensity,
                  lying == on_the_back.end() ? Millis{0} : lying->second);
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
  std::vector<ExerciseCaution> found;
  for (const StepPath& path : paths_of(routine)) {
    static const ExerciseStep none;
    const Step& step = *step_at(routine, path);
    const auto* asked = std::get_if<ExerciseStep>(&step.what);
    const auto* breathe = std::get_if<BreatheStep>(&step.what);
    if (asked == nullptr && breathe == nullptr) continue;
    std::vector<Caution> cautions = asked != nullptr ? judge.of(*asked) : judge.of(*breathe);
    if (cautions.empty()) continue;
    const ExerciseStep& named = asked != nullptr ? *asked : none;
    const bool allowed = stops(cautions) && !stops(without(cautions, named.allow));
    found.push_back({path.front(), pointer_of(path), named.id, std::move(cautions), named.allow, allowed});
  }
  return found;
}

bool is_gentle(const Routine& routine, const Library& library) {
  bool gentle = routine.intensity == "gentle";
  each_exercise(routine.steps, [&](const ExerciseStep& step) {
    const auto exercise = resolved(step, library);
    gentle = gentle && exercise && !is_too_much_after_massage(*exercise);
  });
  return gentle;
}

}  // namespace limber
