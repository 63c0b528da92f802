#include "screen/program/told_lately.hpp"

#include <algorithm>

namespace limber {

std::optional<CheckIn> told_lately(const World& world) {
  constexpr std::int64_t lately_s = 15 * 60;
  const CheckIn* last = nullptr;
  for (const SessionRecord& record : world.sessions) {
    for (const auto& [phase, told] : record.check_ins) {
      const bool done_since = phase == Phase::before && record.performed > Millis{0};
      const std::int64_t ago = world.now.unix_seconds - told.at.unix_seconds;
      if (!told.pain || told.at == WallTime{} || done_since || ago < 0 || ago > lately_s) continue;
      if (last == nullptr || last->at < told.at) last = &told;
    }
  }
  if (last == nullptr) return std::nullopt;
  CheckIn scores;
  for (const QuestionFacts& facts : questions()) scores.*facts.score = last->*facts.score;
  return scores;
}

bool answers_all(const CheckIn& told, const std::vector<Question>& questions) {
  return std::all_of(questions.begin(), questions.end(),
                     [&](Question question) { return (told.*facts_of(question).score).has_value(); });
}

}  // namespace limber
