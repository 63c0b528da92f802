#include "timeline/stop_rules.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace limber {
namespace {

std::size_t words_in(const std::string& text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    words += !space && !inside ? 1 : 0;
    inside = !space;
  }
  return words;
}

Problem remark(std::string pointer, std::string rule, std::string words) {
  return {Severity::warning, {"", 0, 0, std::move(pointer)}, std::move(rule), std::move(words)};
}

const StopRule* rule_for(const std::string& tag) {
  const auto& rules = stop_rules();
  const auto rule =
      std::find_if(rules.begin(), rules.end(), [&](const StopRule& asks) { return tag == asks.tag; });
  return rule == rules.end() ? nullptr : &*rule;
}

// The first one is enough: one "stop" answers all.
Problems missing(const Exercise& exercise) {
  for (std::size_t i = 0; i < exercise.tags.size(); ++i) {
    const StopRule* rule = rule_for(exercise.tags[i]);
    if (rule == nullptr) continue;
    return {remark(
        "/tags/" + std::to_string(i), "stop-missing",
        fill(tr("{does}: \"stop\" should say when to ease off or to stop"), {{"does", rule->does()}}))};
  }
  return {};
}

// Whoever is not told which sign to watch for goes on through it. The signs are known in English alone, and a
// file need not say what language it is in: an "if" does.
Problems vague(const Exercise& exercise) {
  const std::string words = lower_case(exercise.stop.in("en"));
  if (words.find(" if ") == words.npos) return {};
  Problems found;
  for (const std::string& tag : exercise.tags) {
    const StopRule* rule = rule_for(tag);
    if (rule == nullptr) continue;
    const bool named = std::any_of(rule->signs.begin(), rule->signs.end(),
                                   [&](const std::string& sign) { return words.find(sign) != words.npos; });
    if (named) continue;
    found.push_back(remark("/stop", "stop-vague",
                           fill(tr("{does}: \"stop\" should name what to watch for, such as \"{sign}\""),
                                {{"does", rule->does()}, {"sign", rule->signs.front()}})));
  }
  return found;
}

}  // namespace

// Why each asks for it, and from where that is known: docs/evidence.md E47.
const std::vector<StopRule>& stop_rules() {
  using Signs = std::vector<std::string>;
  const Signs neck{"dizzy", "neck", "tingle"};
  const Signs back{"leg", "back"};
  const Signs pressure{"sharp", "bone"};
  static const std::vector<StopRule> rules{
      {"mv.cx_flex", Message("the neck bends forward"), neck},
      {"mv.cx_ext", Message("the neck bends back"), neck},
      {"mv.cx_rot", Message("the neck turns"), {"dizzy"}},
      {"mv.cx_side", Message("the neck bends to the side"), neck},
      {"mv.lx_flex_end", Message("the lower back bends as far as it goes"), back},
      {"mv.rot_end", Message("the back turns as far as it goes"), back},
      {"mv.lx_ext", Message("the lower back bends back"), back},
      {"mv.sh_behind", Message("the arm goes behind the body"), {"shoulder", "tingle"}},
      {"ld.kneel", Message("weight is on the knees"), {"knee"}},
      {"ld.knee_deep", Message("the knee bends deeply"), {"knee"}},
      {"ld.wrist", Message("weight is on the hands"), {"wrist"}},
      {"ld.balance", Message("it needs balance"), {"unsteady"}},
      {"pr.ball", Message("a ball presses on the body"), pressure},
      {"pr.roller", Message("a roller presses on the body"), pressure},
      {"pr.deep", Message("it presses deeply"), pressure},
      {"pr.leg", Message("it presses on a leg"), pressure},
      {"ph.head_low", Message("the head is low"), {"dizzy"}},
      {"ph.nerve_tension", Message("the nerve of the leg is stretched"), {"tingle", "numb"}},
      {"ph.heat", Message("it warms the skin"), {"sting", "burn", "hot"}}};
  return rules;
}

Problems stop_remarks(const Exercise& exercise) {
  if (exercise.stop.empty()) return missing(exercise);
  if (Problems found = vague(exercise); !found.empty()) return found;
  for (const auto& [language, words] : exercise.stop.by_language) {
    const std::size_t count = words_in(words);
    if (count > most_stop_words)
      return {remark("/stop", "stop-long",
                     fill(tr("{count} words on when to stop; nobody remembers more than {most}"),
                          {{"count", std::to_string(count)}, {"most", std::to_string(most_stop_words)}}))};
  }
  return {};
}

}  // namespace limber
