#include "routine/stop_rules.hpp"

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

// The first one is enough: one "stop" answers all.
Problems missing(const Exercise& exercise) {
  for (std::size_t i = 0; i < exercise.tags.size(); ++i) {
    const auto& rules = stop_rules();
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&](const StopRule& asks) { return exercise.tags[i] == asks.tag; });
    if (rule == rules.end()) continue;
    return {remark(
        "/tags/" + std::to_string(i), "stop-missing",
        fill(tr("{does}: \"stop\" should say when to ease off or to stop"), {{"does", rule->does()}}))};
  }
  return {};
}

}  // namespace

// Why each asks for it, and from where that is known: docs/evidence.md E47.
const std::vector<StopRule>& stop_rules() {
  static const std::vector<StopRule> rules{
      {"mv.cx_flex", Message("the neck bends forward")},
      {"mv.cx_ext", Message("the neck bends back")},
      {"mv.cx_rot", Message("the neck turns")},
      {"mv.cx_side", Message("the neck bends to the side")},
      {"mv.lx_flex_end", Message("the lower back bends as far as it goes")},
      {"mv.rot_end", Message("the back turns as far as it goes")},
      {"mv.lx_ext", Message("the lower back bends back")},
      {"mv.sh_behind", Message("the arm goes behind the body")},
      {"ld.kneel", Message("weight is on the knees")},
      {"ld.knee_deep", Message("the knee bends deep")},
      {"ld.balance", Message("it asks for balance")},
      {"pr.ball", Message("a ball presses on the body")},
      {"pr.roller", Message("a roller presses on the body")},
      {"pr.deep", Message("it presses deeply")},
      {"pr.leg", Message("it presses on a leg")},
      {"ph.head_low", Message("the head is low")},
      {"ph.nerve_tension", Message("the nerve of the leg is drawn long")}};
  return rules;
}

Problems stop_remarks(const Exercise& exercise) {
  if (exercise.stop.empty()) return missing(exercise);
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
