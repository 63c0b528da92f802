#include "journal/corrections.hpp"

#include "base/text.hpp"
#include "journal/questions.hpp"

namespace limber {
namespace {

std::string text(const std::optional<Score>& score) {
  return score ? std::to_string(score->value()) : "";
}

std::string text(const std::optional<int>& minutes) {
  return minutes ? std::to_string(*minutes) : "";
}

}  // namespace

std::string areas_text(const std::vector<AreaRating>& areas) {
  std::vector<std::string> parts;
  for (const AreaRating& area : areas) {
    parts.push_back(area.score ? area.region + " " + text(area.score) : area.region);
  }
  return join(parts, "; ");
}

std::vector<Correction> corrections_between(Phase phase, const CheckIn& before, const CheckIn& after,
                                            const WallTime& at) {
  std::vector<Correction> changes;
  const auto compare = [&](const char* what, const std::string& was, const std::string& became) {
    if (was != became) changes.push_back({at, to_string(phase) + "." + what, was, became});
  };
  for (const QuestionFacts& one : questions())
    compare(one.name, text(before.*one.score), text(after.*one.score));
  compare("stiffness_minutes", text(before.stiffness_minutes), text(after.stiffness_minutes));
  compare("areas", areas_text(before.areas), areas_text(after.areas));
  compare("note", before.note, after.note);
  return changes;
}

}  // namespace limber
