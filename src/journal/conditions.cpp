#include "journal/conditions.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/condition_rules.hpp"
#include "routine/derived_tags.hpp"
#include "timeline/gentle.hpp"

namespace limber {
namespace {

using Names = std::vector<std::string>;

constexpr std::string_view pose_on_floor = "ph.floor";

// What being in a position does to the body, whatever else is done there. Standing and sitting on a chair are
// on no floor.
const Names& done_by(Position position) {
  static const std::array<Names, 8> table{
      {{"pos.supine", "ph.floor"},
       {"pos.prone", "ph.floor"},
       {"pos.sidelying", "ph.floor"},
       {"pos.quadruped", "ph.floor", "ld.wrist", "ld.kneel", "ld.shoulder"},
       {"pos.kneel", "ph.floor", "ld.kneel"},
       {"pos.floorsit", "ph.floor"},
       {"pos.chair"},
       {"pos.stand"}}};
  return table.at(static_cast<std::size_t>(position));
}

bool has(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Those the person gave, and those that follow: each with its regions.
std::map<std::string, Names> conditions_of(const Screening& screening, const Circumstances& circumstances) {
  auto all = screening.conditions;
  if (screening.floor == FloorAccess::not_at_all) all.try_emplace("cannot_get_to_floor");
  if (screening.pressure == Pressure::light) all.try_emplace("light_pressure");
  if (circumstances.massage_today) all.try_emplace("massage_today");
  if (circumstances.minute_of_day) all.try_emplace("early_morning");
  if (!circumstances.pressed.empty()) all.try_emplace("pressed_recently");
  return all;
}

std::string advice(const Condition& condition, Strictness strictness) {
  if (strictness == Strictness::mention) return tr("It can be done with care.");
  if (strictness == Strictness::modify) return tr("Keep it small and easy.");
  if (condition.passes) return tr("It can wait.");
  return tr("Ask your therapist before this one.");
}

Caution caution_by(const ConditionRule& rule, const Condition& condition) {
  Caution caution;
  caution.condition = rule.condition;
  caution.strictness = rule.strictness;
  caution.what = rule.says();
  // What nobody answered is not called an answer: it follows from one, or from the day.
  const std::string because =
      condition.derived ? tr("{condition}: {what} {advice}") : tr("You marked: {condition}. {what} {advice}");
  const std::string words = condition.derived ? with_capital(condition.words()) : condition.words();
  caution.reason =
      fill(because,
           {{"condition", words}, {"what", caution.what}, {"advice", advice(condition, rule.strictness)}});
  if (!stops(caution)) caution.note = rule.note();
  caution.person_may_allow = condition.person_may_allow;
  return caution;
}

// A later Limber's journal may hold a condition this one has no rule for.
Caution unknown_condition(const std::string& id) {
  Caution caution;
  caution.condition = id;
  caution.strictness = Strictness::ask;
  caution.what = tr("This version of Limber does not know this condition.");
  caution.reason = fill(tr("You marked \"{condition}\", which this version of Limber does not know. Ask your "
                           "therapist before this one."),
                        {{"condition", id}});
  return caution;
}

Caution further_down() {
  Caution caution;
  caution.condition = went_further_down;
  caution.strictness = Strictness::ask;
  caution.what = tr("The feeling went further down a leg or an arm.");
  caution.reason =
      tr("Last time the feeling went further down your leg or arm. This one is left out until you want to "
         "try it again.");
  return caution;
}

// The strictest row that holds; of equals the first.
const ConditionRule* strictest(const Condition& condition, const Facts& facts) {
  const ConditionRule* found = nullptr;
  for (const ConditionRule& rule : condition_rules()) {
    if (std::string_view(rule.condition) != condition.id || !holds(rule, facts)) continue;
    if (found == nullptr || rule.strictness < found->strictness) found = &rule;
  }
  return found;
}

}  // namespace

std::vector<std::string> what_it_does(const Exercise& exercise) {
  // Who wrote none has not judged it: its figure does.
  Names does = exercise.tags.empty() && exercise.figure ? derived_tags(exercise) : exercise.tags;
  const Names& position = done_by(exercise.position);
  does.insert(does.end(), position.begin(), position.end());
  for (const std::string& pressure : pressure_of(exercise)) {
    if (!has(does, pressure)) does.push_back(pressure);
  }
  const auto add = [&](const char* tag) {
    if (!has(does, tag)) does.emplace_back(tag);
  };
  if (std::holds_alternative<TensionDose>(exercise.dose) || exercise.technique == Technique::strength)
    add("ph.isometric");
  if (exercise.technique == Technique::balance) add("ld.balance");
  if (exercise.technique == Technique::nerve_glide) add("ph.nerve_tension");
  if (has(exercise.props, "bed")) std::erase(does, pose_on_floor);
  return does;
}

bool presses_hard(const Exercise& exercise) {
  const Names does = what_it_does(exercise);
  return has(does, "pr.ball") || has(does, "pr.roller") || has(does, "pr.deep");
}

std::vector<Caution> cautions(const Exercise& exercise, const Screening& screening,
                              const Circumstances& circumstances, std::string_view intensity,
                              Millis on_the_back) {
  std::vector<Caution> found;
  if (has(circumstances.went_further, exercise.id)) found.push_back(further_down());
  Facts facts{exercise, what_it_does(exercise), {}, screening, circumstances, intensity, on_the_back};
  for (const auto& [id, where] : conditions_of(screening, circumstances)) {
    const Condition* condition = find_condition(id);
    if (condition == nullptr) {
      if (exercise.technique != Technique::breathing) found.push_back(unknown_condition(id));
      continue;
    }
    facts.where = where;
    if (const ConditionRule* rule = strictest(*condition, facts))
      found.push_back(caution_by(*rule, *condition));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Caution& a, const Caution& b) { return a.strictness < b.strictness; });
  return found;
}

bool stops(const Caution& caution) {
  return caution.strictness == Strictness::block || caution.strictness == Strictness::ask;
}

bool stops(const std::vector<Caution>& cautions) {
  return std::any_of(cautions.begin(), cautions.end(), [](const Caution& caution) { return stops(caution); });
}

}  // namespace limber
