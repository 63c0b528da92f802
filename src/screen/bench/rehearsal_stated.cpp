// What a condition somebody lives with would change in a routine, step by step.
#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/standing_answers.hpp"
#include "labels/adaptation_labels.hpp"
#include "routine/edit.hpp"
#include "screen/bench/rehearsal_screen.hpp"

namespace limber {
namespace {

std::string why(const std::vector<Caution>& cautions) {
  std::vector<std::string> reasons;
  for (const Caution& caution : cautions)
    reasons.push_back(fill(tr("With {condition}: {what}"),
                           {{"condition", condition_words(caution.condition)}, {"what", caution.what}}));
  return join(reasons, " ");
}

// What would change the step: a word beforehand does not.
bool changes(const Caution& caution) {
  return caution.strictness != Strictness::mention;
}

bool is_allowed(const ExerciseCaution& step) {
  return std::all_of(step.cautions.begin(), step.cautions.end(), [&](const Caution& caution) {
    return !changes(caution) ||
           std::find(step.allow.begin(), step.allow.end(), caution.condition) != step.allow.end();
  });
}

// The library, and the exercises the routine brings with it.
Library with_own(Library library, const Timeline& timeline) {
  for (const TimelineStep& step : timeline.steps) {
    if (step.exercise && library.find(step.exercise->id) == nullptr) library.add(*step.exercise);
  }
  return library;
}

// What a step becomes, taken from the front of the list: adapted() and cautions_of() go through the steps in
// the same order, and what the routine allows in spite of everything is told by the second alone.
std::string change(const ExerciseCaution& step, std::vector<Adaptation>& remarks, const Library& library,
                   const std::string& language) {
  const auto told = std::find_if(remarks.begin(), remarks.end(),
                                 [&](const Adaptation& remark) { return remark.exercise == step.exercise; });
  if (told != remarks.end() && !is_allowed(step)) {
    const Adaptation remark = *told;
    remarks.erase(told);
    return remark_words(remark, &library, language);
  }
  if (!is_allowed(step)) return "";
  const Exercise* exercise = library.find(step.exercise);
  const std::string name = exercise != nullptr ? exercise->name.in(language) : tr("Breathing");
  const bool stays = std::any_of(step.cautions.begin(), step.cautions.end(), changes);
  return fill(stays ? tr("Stays, because the routine asks for it anyway: {exercise}")
                    : tr("Stays, with a word beforehand: {exercise}"),
              {{"exercise", name}});
}

}  // namespace

std::vector<LintWarning> unsuitable_for(const std::vector<std::string>& conditions, const Routine& routine,
                                        const Library& library, const Timeline& timeline) {
  const Screening screening = standing(living_with(conditions), 0);  // a pregnancy in any week
  const Library all = with_own(library, timeline);
  Routine named = routine;
  // An exercise written in place goes by its own id, so that it can be told from the others.
  each_exercise(named.steps, [](ExerciseStep& step) {
    if (step.in_place) step.id = step.in_place->id;
  });
  std::vector<Adaptation> remarks = adapted(named, all, screening, {}, {}).remarks;
  std::vector<LintWarning> flags;
  for (const ExerciseCaution& step : cautions_of(named, all, screening, {})) {
    const std::string words = change(step, remarks, all, routine.language);
    if (words.empty()) continue;
    flags.push_back({begins_at(timeline, routine, step.pointer),
                     {Severity::warning, {}, "unsuitable", words},
                     why(step.cautions)});
  }
  return flags;
}

}  // namespace limber
