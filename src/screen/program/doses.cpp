#include "screen/program/doses.hpp"

#include <algorithm>

#include "course/flare_plan.hpp"
#include "course/steps_back.hpp"
#include "timeline/walk.hpp"

namespace limber {

PersonContext person_of(const World& world) {
  return person_context(world.about, world.sessions, *world.library, world.now);
}

Effects settle_doses(Program& program, const Routine& routine) {
  auto& about = program.world.about;
  if (!about) return {};
  Effects effects;
  const DoseHistory history{about->doses, program.world.sessions, program.world.now};
  const std::vector<DoseChange> back = steps_back(routine, history);
  append(about->doses, std::vector<DoseChange>(back));
  if (!back.empty()) effects.push_back(JournalEffect{SaveDoses{back}});
  for (Pause& pause : about->pauses) {
    if (pause.until) continue;
    pause.until = std::max(pause.since, local_day(program.world.now));
    effects.push_back(JournalEffect{SavePause{pause}});
  }
  return effects;
}

Routine by_levels(const Program& program, Routine routine) {
  if (routine.id == walk_id && program.chosen_minutes > 0) return routine;
  const World& world = program.world;
  return as_done_now(std::move(routine), *world.library, world.courses, doses_of(world), world.now);
}

std::optional<DoseOffer> step_to_offer(const Program& program) {
  const World& world = program.world;
  const CheckInScreen& asked = program.check_in;
  const RoutineCard* card = card_named(world, asked.record.routine);
  if (card == nullptr || !card->routine || !world.about || !active_red_flags(*world.about).empty())
    return std::nullopt;
  if (card->id == walk_id && program.chosen_minutes > 0) return std::nullopt;
  if (way_back(*world.about, world.sessions, local_day(world.now))) return std::nullopt;
  const auto pain = answers(asked).pain;
  const bool massage = massaged_on(*world.about, local_day(world.now));
  if (!pain || massage ||
      at_start(pain, asked.limits, asked.language, usual_pain(world.sessions)).light != Light::green)
    return std::nullopt;
  const ProgrammePhase* phase = phase_with(world.courses, card->id);
  if (phase != nullptr && phase->percent < 100) return std::nullopt;
  const bool walk = card->id == walk_id && phase != nullptr;
  const Routine routine = walk ? as_phase_asks(*card->routine, *phase, *world.library) : *card->routine;
  return dose_offer(routine, *world.library, {world.about->doses, world.sessions, world.now},
                    may_do(person_of(world), routine.intensity));
}

}  // namespace limber
