// A routine done with care: what its steps become for a person's conditions.
#include <algorithm>
#include <set>

#include "journal/condition_rules.hpp"
#include "journal/step_cautions.hpp"
#include "routine/edit.hpp"
#include "routine/idle_steps.hpp"
#include "timeline/gentle.hpp"
#include "timeline/lie_on.hpp"

namespace limber {
namespace {

using Steps = std::vector<Step>;

constexpr std::size_t most_notes = 2;  // spoken before the exercise: more is not listened to

// Whether it is still what it was, made small or not.
bool is_same_work(const Step& asked, const Step& done) {
  const auto* before = std::get_if<ExerciseStep>(&asked.what);
  const auto* after = std::get_if<ExerciseStep>(&done.what);
  return before == nullptr || (after != nullptr && before->id == after->id);
}

// Spoken with the exercise, behind the therapist's own note.
void add_note(ExerciseStep& step, const std::string& words) {
  if (step.note.empty()) {
    step.note = plain_text(words);
    return;
  }
  for (auto& [language, text] : step.note.by_language) text += " " + words;
}

class Adapter {
 public:
  Adapter(const StepCautions& judge, const std::vector<Allowance>& chosen) : judge_(judge), chosen_(chosen) {
    each_exercise(judge.routine.steps, [&](const ExerciseStep& asked) { ids_.insert(asked.id); });
  }

  Steps steps(const Steps& list) {
    Steps left;
    Leads leads;
    for (const Step& step : list) {
      if (const auto* say = std::get_if<SayStep>(&step.what); say != nullptr && say->position) {
        leads.push_back({&step, left.size()});
        continue;
      }
      auto done = adapt(step);
      // Nobody is led anywhere for what is then left out.
      if (is_work(step) && done && is_same_work(step, *done)) put(leads, left);
      if (is_work(step)) leads.clear();
      if (done) left.push_back(*std::move(done));
    }
    if (any_work(left)) put(leads, left);
    return left;
  }

  std::vector<Adaptation> remarks;
  std::vector<Allowance> allowances;

 private:
  // Words into the position of the work that comes next, and where they go in what is left.
  using Leads = std::vector<std::pair<const Step*, std::size_t>>;

  static void put(const Leads& leads, Steps& left) {
    for (auto lead = leads.rbegin(); lead != leads.rend(); ++lead)
      left.insert(left.begin() + static_cast<std::ptrdiff_t>(lead->second), *lead->first);
  }

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
    const std::optional<int> day = judge_.circumstances.weekday;
    if (day && !is_done_on(asked, *day)) return std::nullopt;
    const std::vector<Caution> all = judge_.of(asked);
    const std::vector<Caution> against = without(all, asked.allow);
    const auto felt = std::find_if(against.begin(), against.end(), [&](const Caution& caution) {
      return caution.condition == went_further_down && !is_chosen(asked.id, caution);
    });
    if (felt != against.end()) return left_out(asked, *felt);
    const auto stopping = std::find_if(against.begin(), against.end(), [&](const Caution& caution) {
      return stops(caution) && !is_chosen(asked.id, caution);
    });
    if (stopping != against.end()) return instead_of(asked, *stopping);
    note_allowances(asked, all);
    if (is_made_small(against)) remarks.push_back({Alteration::made_smaller, asked.id, "", against.front()});
    return Step{with_care(asked, against)};
  }

  bool is_chosen(const std::string& exercise, const Caution& caution) const {
    return caution.person_may_allow && std::any_of(chosen_.begin(), chosen_.end(), [&](const Allowance& one) {
             return one.exercise == exercise && one.condition == caution.condition;
           });
  }

  void note_allowances(const ExerciseStep& asked, const std::vector<Caution>& all) {
    for (const Caution& caution : all) {
      if (!stops(caution)) continue;
      const bool by_file =
          std::find(asked.allow.begin(), asked.allow.end(), caution.condition) != asked.allow.end();
      const Allowance one{asked.id, caution.condition, by_file ? "therapist" : "person"};
      if (std::find(allowances.begin(), allowances.end(), one) == allowances.end()) allowances.push_back(one);
    }
  }

  static bool is_made_small(const std::vector<Caution>& against) {
    return std::any_of(against.begin(), against.end(),
                       [](const Caution& caution) { return caution.strictness != Strictness::mention; });
  }

  ExerciseStep with_care(ExerciseStep step, const std::vector<Caution>& against) {
    if (is_made_small(against)) step = limber::smaller(std::move(step), judge_.library);
    add_notes(step, against);
    return step;
  }

  // A word that makes nothing smaller is said once, with the first exercise it belongs to.
  void add_notes(ExerciseStep& step, const std::vector<Caution>& cautions) {
    std::vector<std::string> told;
    for (const Caution& caution : cautions) {
      const bool again = std::find(told.begin(), told.end(), caution.note) != told.end();
      if (caution.note.empty() || again || told.size() == most_notes) continue;
      if (caution.strictness == Strictness::mention && !mentioned_.insert(caution.note).second) continue;
      told.push_back(caution.note);
      add_note(step, caution.note);
    }
  }

  std::optional<Step> left_out(const ExerciseStep& asked, const Caution& why) {
    remarks.push_back({Alteration::left_out, asked.id, "", why});
    return std::nullopt;
  }

  std::optional<Step> instead_of(const ExerciseStep& asked, const Caution& why) {
    auto easier = easier_variant(asked);
    if (!easier) return left_out(asked, why);
    remarks.push_back({Alteration::replaced, asked.id, easier->id, why});
    ids_.insert(easier->id);
    const auto cautions = judge_.of(*easier);
    return Step{with_care(*std::move(easier), cautions)};
  }

  // Down the chain of easier variants; what the routine has already is not done twice, nobody is sent down to
  // the floor who would not have gone there, and nothing is done for longer. Pressure that does not suit
  // never gives way to other pressure: a soft, broad one is not made safe by a small, hard one.
  std::optional<ExerciseStep> easier_variant(const ExerciseStep& asked) const {
    const auto sore = resolved(asked, judge_.library);
    if (!sore) return std::nullopt;
    std::set<std::string> seen{asked.id, sore->id};
    for (const Exercise* at = judge_.library.find(sore->easier); at && seen.insert(at->id).second;
         at = judge_.library.find(at->easier)) {
      const auto step = no_more_than(*sore, *at);
      if (!step || ids_.contains(at->id) || (is_on_floor(*at) && !is_on_floor(*sore))) continue;
      if (presses_hard(*sore) && presses_hard(*at)) continue;
      if (!stops(judge_.of(*step))) return step;
    }
    return std::nullopt;
  }

  bool is_on_floor(const Exercise& exercise) const {
    const auto does = what_it_does(laid_on(exercise, judge_.routine.lie_on));
    return std::find(does.begin(), does.end(), "ph.floor") != does.end();
  }

  // Breathing stays; what may be held in it is not.
  BreatheStep breathing(const BreatheStep& asked) {
    const auto against = judge_.of(asked);
    const auto stopping = std::find_if(against.begin(), against.end(), [&](const Caution& caution) {
      return stops(caution) && !is_chosen("", caution);
    });
    if (stopping == against.end()) return asked;
    BreatheStep done = asked;
    done.dose.hold_in = done.dose.hold_out = 0ms;
    remarks.push_back({Alteration::made_smaller, "", "", *stopping});
    return done;
  }

  const StepCautions& judge_;
  const std::vector<Allowance>& chosen_;
  std::set<std::string> ids_;        // of the routine, and of what was put in
  std::set<std::string> mentioned_;  // notes of mentions said already
};

}  // namespace

Adapted adapted(const Routine& routine, const Library& library, const Screening& screening,
                const Circumstances& circumstances, const std::vector<Allowance>& chosen) {
  const StepCautions judge{routine, library, screening, circumstances};
  Adapter adapter(judge, chosen);
  Adapted result;
  result.routine = routine;
  result.routine.steps = adapter.steps(routine.steps);
  leave_out_idle(result.routine, routine);
  if (!any_work(result.routine.steps)) result.routine.steps.clear();
  result.remarks = std::move(adapter.remarks);
  result.allowances = std::move(adapter.allowances);
  return result;
}

Adapted gentler(Adapted fit, const Library& library) {
  fit.routine = gentler(fit.routine, library);
  std::set<std::string> left;
  each_exercise(fit.routine.steps, [&](const ExerciseStep& step) { left.insert(step.id); });
  std::erase_if(fit.allowances, [&](const Allowance& one) { return !left.contains(one.exercise); });
  return fit;
}

}  // namespace limber
