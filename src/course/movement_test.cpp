#include "course/movement_test.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/text.hpp"
#include "course/flare_plan.hpp"

namespace limber {
namespace {

struct MovementFacts {
  Position position;
  std::vector<std::string> tags;        // what it does to the body
  std::vector<std::string> conditions;  // that speak against it though no tag does
  int matters;
  bool more_is_better;
};

// Evidence E81.
const MovementFacts& movement_facts(Movement movement) {
  static const MovementFacts stand{Position::chair,
                                   {"pos.chair", "mv.hip_flex90", "ld.balance", "ld.knee_deep"},
                                   {"dizzy_on_standing", "uncontrolled_bp_or_heart", "vertigo_bppv"},
                                   3,
                                   true};
  static const MovementFacts reach{Position::standing,
                                   {"pos.stand", "mv.lx_flex", "mv.lx_flex_end", "mv.tx_flex",
                                    "mv.hip_flex90", "ph.head_low", "ph.nerve_tension", "ld.balance"},
                                   {"dizzy_on_standing"},
                                   5,
                                   false};
  return movement == Movement::sit_to_stand ? stand : reach;
}

Exercise as_exercise(Movement movement) {
  Exercise made;
  made.id = to_string(movement);
  made.technique = Technique::mobility;
  made.position = movement_facts(movement).position;
  made.tags = movement_facts(movement).tags;
  made.dose = TimeDose{Millis{30'000}};
  return made;
}

}  // namespace

std::string reason_against(Movement movement, const PersonContext& care) {
  for (const Caution& one : cautions(as_exercise(movement), care.screening, care.circumstances)) {
    if (one.strictness != Strictness::mention) return one.reason;
  }
  for (const std::string& condition : movement_facts(movement).conditions) {
    if (care.screening.conditions.contains(condition))
      return fill(tr("Your answers say: {condition}. Measure this only with somebody beside you who knows "
                     "that."),
                  {{"condition", condition_words(condition)}});
  }
  return "";
}

bool is_measure_due(const AboutPerson& about, const std::vector<SessionRecord>& sessions,
                    const PersonContext& care, std::int64_t today) {
  const auto done = std::count_if(sessions.begin(), sessions.end(), [](const SessionRecord& one) {
    return is_session(one) && most_was_done(one);
  });
  if (static_cast<std::size_t>(done) < sessions_before || massaged_on(about, today)) return false;
  if (way_back(about, sessions, today) || !active_red_flags(about).empty()) return false;
  const auto put_off = offered_on(about, asked_to_measure);
  if (put_off && today - *put_off < measured_every_days) return false;
  if (!about.measured.empty() && today - local_day(about.measured.front().at) < measured_every_days)
    return false;
  return reason_against(Movement::sit_to_stand, care).empty() ||
         reason_against(Movement::fingertips_to_floor, care).empty();
}

const std::vector<TestPart>& parts_of(Movement movement) {
  static const std::vector<TestPart> stand{
      {Message("Sit in the middle of the seat. Feet flat, arms crossed on your chest. Wait for the word."),
       Millis{12'000}},
      {Message("Begin. Stand up straight, sit down again, and count each time you stand. Stop whenever you "
               "want."),
       Millis{30'000}, true},
      {Message("That is enough. Sit and rest, and keep your number in mind."), Millis{6'000}}};
  static const std::vector<TestPart> reach{
      {Message("Stand beside a table. Feet as wide as your hips, knees straight but not locked."),
       Millis{12'000}},
      {Message("Let your head hang, and slide both hands slowly down your legs. No further than a gentle "
               "pull."),
       Millis{14'000}},
      {Message("Stay there. See how far your fingertips are from the floor: a hand is about ten "
               "centimetres wide."),
       Millis{10'000}, true},
      {Message("Slide your hands up your legs, and come up slowly. The head comes last."), Millis{10'000}}};
  return movement == Movement::sit_to_stand ? stand : reach;
}

TestMoment test_at(Movement movement, Millis gone) {
  const std::vector<TestPart>& parts = parts_of(movement);
  Millis start{0};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Millis length = parts[i].length;
    if (gone < start + length) {
      const Millis in = std::max(Millis{0}, gone - start);
      return {i, length - in, static_cast<double>(in.count()) / static_cast<double>(length.count()), false};
    }
    start += length;
  }
  return {parts.size() - 1, Millis{0}, 1, true};
}

bool measure_matters(Movement movement, int from, int to) {
  return std::abs(to - from) >= movement_facts(movement).matters;
}

bool more_is_better(Movement movement) {
  return movement_facts(movement).more_is_better;
}

}  // namespace limber
