#include "journal/conditions.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/condition_rules.hpp"

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

struct Implied {
  const char* by;
  const char* tag;
};
constexpr std::array things_imply{Implied{"ball", "pr.ball"}, Implied{"two-balls", "pr.ball"},
                                  Implied{"roller", "pr.roller"}};

bool has(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Those the person gave, and those that follow: each with its regions.
std::map<std::string, Names> conditions_of(const Screening& screening, const Circumstances& circumstances) {
  auto all = screening.conditions;
  if (screening.floor == FloorAccess::not_at_all) all.try_emplace("cannot_get_to_floor");
  if (screening.pressure == Pressure::light) all.try_emplace("light_pressure");
  if (circumstances.massage_today) all.try_emplace("massage_today");
  return all;
}

std::string advice(const Condition& condition, Strictness strictness) {
  if (strictness == Strictness::modify) return tr("Keep it small and easy.");
  if (condition.passes) return tr("It can wait.");
  return tr("Ask your therapist before this one.");
}

Caution caution_by(const ConditionRule& rule, const Condition& condition) {
  Caution caution;
  caution.condition = rule.condition;
  caution.strictness = rule.strictness;
  caution.what = rule.says();
  caution.reason = fill(tr("Your answers say: {condition}. {what} {advice}"),
                        {{"condition", condition.words()},
                         {"what", caution.what},
                         {"advice", advice(condition, rule.strictness)}});
  if (rule.strictness == Strictness::modify) {
    caution.note = rule.note();
  }
  caution.person_may_allow = condition.person_may_allow;
  return caution;
}

// A later Limber's journal may hold a condition this one has no rule for.
Caution unknown_condition(const std::string& id) {
  Caution caution;
  caution.condition = id;
  caution.strictness = Strictness::ask;
  caution.what = tr("This Limber does not know this condition.");
  caution.reason =
      fill(tr("Your answers name \"{condition}\", which this Limber does not know. Ask your therapist before "
              "this one."),
           {{"condition", id}});
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
  Names does = exercise.tags;
  const Names& position = done_by(exercise.position);
  does.insert(does.end(), position.begin(), position.end());
  for (const Implied& implied : things_imply) {
    if (has(exercise.props, implied.by)) does.emplace_back(implied.tag);
  }
  if (exercise.technique == Technique::swedish) does.emplace_back("pr.light");
  if (exercise.technique == Technique::deep_tissue) does.emplace_back("pr.deep");
  if (std::holds_alternative<TensionDose>(exercise.dose)) does.emplace_back("ph.isometric");
  if (has(exercise.props, "bed")) std::erase(does, pose_on_floor);
  return does;
}

std::vector<Caution> cautions(const Exercise& exercise, const Screening& screening,
                              const Circumstances& circumstances, std::string_view intensity) {
  std::vector<Caution> found;
  Facts facts{exercise, what_it_does(exercise), {}, screening, circumstances, intensity};
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

bool stops(const std::vector<Caution>& cautions) {
  return std::any_of(cautions.begin(), cautions.end(),
                     [](const Caution& caution) { return caution.strictness != Strictness::modify; });
}

}  // namespace limber
