// Journals of any length, the same at every run, for measuring and for comparing.
#pragma once

#include <random>

#include "support/journal.hpp"

namespace limber::test {

// Session `number` of many: eight steps, three check-ins, a rating left out here and there.
inline SessionRecord one_of_many(int number, std::mt19937& random) {
  const auto below = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
  SessionRecord record = session_at(later(monday_evening, (number - 50'000) * day / 3 + below(7'000)));
  record.id = number + 1;
  record.started.offset_minutes = 60 * (below(27) - 12);
  record.ended = later(record.started, 600);
  record.uid.clear();
  for (int i = 0; i < 32; ++i) record.uid += "0123456789abcdef"[random() % 16];
  record.steps.resize(8, record.steps.front());
  for (const Phase phase : {Phase::before, Phase::after, Phase::next_morning}) {
    CheckIn answers = rated(later(record.started, 600), std::nullopt);
    if (below(10) != 0) answers.pain = score(below(11));
    if (below(10) != 0) answers.stiffness = score(below(11));
    if (below(4) == 0) answers.areas = {{"left-lower-back", score(below(11))}};
    if (below(50) == 0) answers.note = "Slept badly, and sat for long.";
    record.check_ins[phase] = answers;
  }
  return record;
}

}  // namespace limber::test
