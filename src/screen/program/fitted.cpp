#include "screen/program/fitted.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "course/flare_plan.hpp"
#include "screen/program/doses.hpp"
#include "timeline/seated_breathing.hpp"
#include "timeline/warmth.hpp"

namespace limber {
namespace {

// What a flare leaves of a routine, of a hundred; what its programme leaves of it already is not taken twice.
int left_by_flare(const World& world, const Routine& routine) {
  const auto way =
      world.about ? way_back(*world.about, world.sessions, local_day(world.now)) : std::optional<WayBack>();
  const ProgrammePhase* phase = phase_with(world.courses, routine.id);
  if (!way) return 100;
  return std::min(100, way->share * 100 / (phase == nullptr ? 100 : phase->percent));
}

}  // namespace

std::optional<Routine> left_by_signs(const Program& program, const Routine& routine) {
  const auto& about = program.world.about;
  const auto standing =
      program.ask_check_ins && about ? most_pressing(active_red_flags(*about)) : std::nullopt;
  if (!standing) return routine;
  if (*standing == Urgency::emergency) return std::nullopt;
  return seated_breathing(routine, *program.world.library);
}

Adapted adapted_for(const Program& program, const Routine& routine, std::vector<Allowance> chosen,
                    bool gently) {
  const World& world = program.world;
  PersonContext person = person_of(world);
  person.chosen = std::move(chosen);
  const Library& library = *world.library;
  const Routine warm = warmed(routine, library, world.settings.warmth);
  Adapted fit = adapted(routine, library, person);
  // Warmth goes with something, and is nothing to do by itself.
  if (!fit.nothing_left() && warm != routine) fit = adapted(warm, library, person);
  return at_share(std::move(fit), library, gently ? flare_share(0) : left_by_flare(world, routine));
}

PrepareSession prepare(Program& program, Adapted fit) {
  const std::shared_ptr<const Library>& library = program.world.library;
  program.prepared = {};
  program.prepared.routine = std::make_shared<const Routine>(std::move(fit.routine));
  program.prepared.library = library;
  program.prepared.allowances = std::move(fit.allowances);
  program.prepared.may = may_do(person_of(program.world), program.prepared.routine->intensity);
  const Ways ways = program.world.about ? ways_of(program.world.about->screening) : Ways{};
  return {program.prepared.routine, library, ways};
}

}  // namespace limber
