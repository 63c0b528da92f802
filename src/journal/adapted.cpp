// A routine done with care: what its steps become for a person's conditions.
#include <algorithm>
#include <set>

#include "journal/step_cautions.hpp"
#include "routine/edit.hpp"
#include "routine/gentle.hpp"

namespace limber {
namespace {

using Steps = std::vector<Step>;

constexpr std::size_t most_notes = 2;  // spoken before the exercise: more is not listened to

bool is_work(const Step& step) {
  if (const auto* repeat = std::get_if<RepeatStep>(&step.what))
    return std::any_of(repeat->steps.begin(), repeat->steps.end(), is_work);
  return std::holds_alternative<ExerciseStep>(step.what) || std::holds_alternative<BreatheStep>(step.what);
}

bool any_work(const Steps& steps) {
  return std::any_of(steps.begin(), steps.end(), is_work);
}

// Spoken with the exercise, behind the therapist's own note.
void add_note(ExerciseStep& step, const std::string& words) {
  if (step.note.empty()) {
    step.note = plain_text(words);
    return;
  }
  for (auto& [language, text] : step.note.by_language) text += " " + words;
}

void add_notes(ExerciseStep& step, const std::vector<Caution>& cautions) {
  std::vector<std::string> told;
  for (const Caution& caution : cautions) {
    const bool again = std::find(told.begin(), told.end(), caution.note) != told.end();
    if (caution.note.empty() || again || told.size() == most_notes) continue;
    told.push_back(caution.note);
    add_note(step, caution.note);
  }
}

class Adapter {
 public:
  Adapter(const StepCautions& judge, const std::vector<Allowance>& chosen) : judge_(judge), chosen_(chosen) {
    each_exercise(judge.routine.steps, [&](const ExerciseStep& asked) { ids_.insert(asked.id); });
  }

  Steps steps(const Steps& list) {
    Steps left;
    for (const Step& step : list) {
      if (auto done = adapt(step)) left.push_back(*std::move(done));
    }
    return left;
  }

  std::vector<Adaptation> remarks;
  std::vector<Allowance> allowances;

 private:
  std::optional<Step> adapt(const Step& step) {
    if (const auto* asked = std::get_if<ExerciseStep>(&step.what)) return exercise(*asked);
    if (const auto* breathe = std::get_if<BreatheStep>(&step.what)) return Step{breathing(*breathe)};
    const auto* repeat = std::get_if<RepeatStep>(&step.what);
    if (repeat == nullptr) return step;
    RepeatStep done{repeat->times, steps(repeat->steps)};
    if (any_work(repeat->steps) && !any_work(done.steps)) return std::nullopt;
    return Step{std::move(done)};
  }

  std::optional<Step> exercise(const ExerciseStep& asked) {
    const std::vector<Caution> all = judge_.of(asked);
    const std::vector<Caution> against = without(all, asked.allow);
    const auto stopping = std::find_if(against.begin(), against.end(), [&](const Caution& caution) {
      return caution.strictness != Strictness::modify && !is_chosen(asked.id, caution);
    });
    if (stopping != against.end()) return instead_of(asked, *stopping);
    note_allowances(asked, all);
    if (against.empty()) return Step{asked};
    return Step{smaller(asked, against)};
  }

  bool is_chosen(const std::string& exercise, const Caution& caution) const {
    return caution.person_may_allow && std::any_of(chosen_.begin(), chosen_.end(), [&](const Allowance& one) {
             return one.exercise == exercise && one.condition == caution.condition;
           });
  }

  void note_allowances(const ExerciseStep& asked, const std::vector<Caution>& all) {
    for (const Caution& caution : all) {
      if (caution.strictness == Strictness::modify) continue;
      const bool by_file =
          std::find(asked.allow.begin(), asked.allow.end(), caution.condition) != asked.allow.end();
      const Allowance one{asked.id, caution.condition, by_file ? "therapist" : "person"};
      if (std::find(allowances.begin(), allowances.end(), one) == allowances.end()) allowances.push_back(one);
    }
  }

  ExerciseStep smaller(const ExerciseStep& asked, const std::vector<Caution>& against) {
    ExerciseStep done = gentler(asked, judge_.library);
    add_notes(done, against);
    remarks.push_back({Alteration::made_smaller, asked.id, "", against.front()});
    return done;
  }

  std::optional<Step> instead_of(const ExerciseStep& asked, const Caution& why) {
    auto easier = easier_variant(asked);
    if (!easier) {
      remarks.push_back({Alteration::left_out, asked.id, "", why});
      return std::nullopt;
    }
    remarks.push_back({Alteration::replaced, asked.id, easier->id, why});
    ids_.insert(easier->id);
    const auto cautions = judge_.of(*easier);
    if (cautions.empty()) return Step{*std::move(easier)};
    ExerciseStep done = gentler(*std::move(easier), judge_.library);
    add_notes(done, cautions);
    return Step{std::move(done)};
  }

  // Down the chain of easier variants; what the routine has already is not done twice.
  std::optional<ExerciseStep> easier_variant(const ExerciseStep& asked) const {
    std::set<std::string> seen{asked.id};
    auto at = resolved(asked, judge_.library);
    while (at && !at->easier.empty() && seen.insert(at->easier).second) {
      ExerciseStep step;
      step.id = at->easier;
      at = resolved(step, judge_.library);
      if (!at || ids_.contains(step.id) || stops(judge_.of(step))) continue;
      if (asked.sides && at->sides == Sides::each) step.sides = asked.sides;
      return step;
    }
    return std::nullopt;
  }

  // Breathing stays; what may be held in it is not.
  BreatheStep breathing(const BreatheStep& asked) {
    const auto against = judge_.of(asked);
    const auto stopping = std::find_if(against.begin(), against.end(), [&](const Caution& caution) {
      return caution.strictness != Strictness::modify && !is_chosen("", caution);
    });
    if (stopping == against.end()) return asked;
    BreatheStep done = asked;
    done.dose.hold_in = done.dose.hold_out = 0ms;
    remarks.push_back({Alteration::made_smaller, "", "", *stopping});
    return done;
  }

  const StepCautions& judge_;
  const std::vector<Allowance>& chosen_;
  std::set<std::string> ids_;  // of the routine, and of what was put in
};

}  // namespace

Adapted adapted(const Routine& routine, const Library& library, const Screening& screening,
                const Circumstances& circumstances, const std::vector<Allowance>& chosen) {
  const StepCautions judge{routine, library, screening, circumstances};
  Adapter adapter(judge, chosen);
  Adapted result;
  result.routine = routine;
  result.routine.steps = adapter.steps(routine.steps);
  if (!any_work(result.routine.steps)) result.routine.steps.clear();
  result.remarks = std::move(adapter.remarks);
  result.allowances = std::move(adapter.allowances);
  return result;
}

}  // namespace limber
