#include "screen/home/candidates.hpp"

#include <algorithm>
#include <set>

#include "journal/body_map.hpp"
#include "journal/person_context.hpp"
#include "routine/edit.hpp"

namespace limber {
namespace {

int works_in(const Routine& routine) {
  int count = 0;
  for (const StepPath& path : paths_of(routine)) {
    const Step& step = *step_at(routine, path);
    const bool works =
        std::holds_alternative<ExerciseStep>(step.what) || std::holds_alternative<BreatheStep>(step.what);
    count += works ? 1 : 0;
  }
  return count;
}

// The share of a routine's exercises that stay; one that gives way to another counts half.
double fit_of(const Routine& routine, const Library& library, const PersonContext& person) {
  const Adapted fit = adapted(routine, library, person);
  const int works = works_in(routine);
  if (fit.nothing_left() || works == 0) return 0;
  double lost = 0;
  for (const Adaptation& remark : fit.remarks) {
    if (remark.change == Alteration::left_out) lost += 1;
    if (remark.change == Alteration::replaced) lost += 0.5;
  }
  return std::max(0.01, 1 - lost / works);  // something is left
}

int helped_places(const RoutineCard& card, const Screening& screening) {
  std::set<std::string> areas;
  for (const std::string& region : screening.discomfort) {
    const BodyRegion* known = find_region(region);
    if (known != nullptr && names_area(card, known->area)) areas.insert(known->area);
  }
  return static_cast<int>(areas.size());
}

// What a programme plans in its phase of today stands before the schedule of the routine's own file.
void plan_by_course(Candidate& one, const World& world) {
  for (const Course& course : world.courses) {
    for (const ProgrammeRoutine& planned : course.planned) {
      if (planned.id != one.id) continue;
      one.schedule = &planned.schedule;
      one.planned_since = course.since;
      one.taken_up = true;
      if (has_author(*course.programme)) one.giver = Giver::therapist;
      return;
    }
  }
}

Giver giver_of(const RoutineCard& card) {
  if (card.handed_over) return Giver::therapist;
  return card.own ? Giver::person : Giver::limber;
}

}  // namespace

std::vector<Candidate> weighed(const World& world) {
  const PersonContext person = world.library
                                   ? person_context(world.about, world.sessions, *world.library, world.now)
                                   : PersonContext{};
  std::vector<Candidate> list;
  for (const RoutineCard& card : world.cards) {
    const bool mild = card.routine && card.routine->intensity == "gentle";
    Candidate one{card.id, nullptr, card.length, card.restful, card.gentle, mild, giver_of(card)};
    if (world.about) {
      one.taken_up = took_up(*world.about, card.id);
      one.helps = helped_places(card, world.about->screening);
      if (card.routine && world.library && !card.routine->steps.empty())
        one.fit = fit_of(*card.routine, *world.library, person);
    }
    // To lie down on a bed for a rest is right at any hour.
    one.in_bed = card.routine && card.routine->lie_on == "bed" && !card.restful;
    if (card.routine && card.routine->schedule) one.schedule = &*card.routine->schedule;
    if (world.about) one.planned_since = taken_up_on(*world.about, card.id);
    plan_by_course(one, world);
    list.push_back(std::move(one));
  }
  return list;
}

std::vector<Candidate> candidates_of(const World& world) {
  return world.candidates ? *world.candidates : weighed(world);
}

std::string gentler_than(const World& world, const Routine& routine) {
  const std::vector<Candidate> all = candidates_of(world);
  const auto fits = [&](const Candidate& one, double least) {
    return one.id != routine.id && one.fit > 0 && one.fit >= least;
  };
  for (const std::string& id : {routine.safety.flare_routine, std::string("breathe-and-let-go")}) {
    for (const Candidate& one : all) {
      if (one.id == id && fits(one, fits_well)) return id;
    }
  }
  const Candidate* best = nullptr;
  for (const Candidate& one : all) {
    if (one.restful && fits(one, 0) && (best == nullptr || one.fit > best->fit)) best = &one;
  }
  return best == nullptr ? "" : best->id;
}

std::vector<const RoutineCard*> those_that_fit(const World& world, std::size_t most) {
  std::vector<const RoutineCard*> cards;
  for (const std::size_t index : fitting(candidates_of(world), most)) cards.push_back(&world.cards[index]);
  return cards;
}

}  // namespace limber
