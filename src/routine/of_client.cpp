#include "routine/of_client.hpp"

#include <memory>

#include "routine/edit.hpp"

namespace limber {
namespace {

constexpr ClientThing all_things[] = {ClientThing::pictures, ClientThing::recordings, ClientThing::notes,
                                      ClientThing::allowances, ClientThing::activities};

// Of a step, with those of the exercise that is written in it.
int count_in(const ExerciseStep& step, ClientThing thing) {
  const Exercise* own = step.in_place.get();
  const auto sum = [](std::size_t a, std::size_t b) { return static_cast<int>(a + b); };
  switch (thing) {
    case ClientThing::pictures:
      return sum(step.images.size(), own == nullptr ? 0 : own->images.size());
    case ClientThing::recordings:
      return sum(step.clips.size(), own == nullptr ? 0 : own->clips.size());
    case ClientThing::notes:
      return step.note.empty() ? 0 : 1;
    case ClientThing::allowances:
      return step.allow.empty() ? 0 : 1;
    case ClientThing::activities:
      break;
  }
  return 0;
}

int count_in(const Routine& routine, ClientThing thing) {
  int count = thing == ClientThing::activities ? static_cast<int>(routine.ask.activities.size()) : 0;
  each_exercise(routine.steps, [&](const ExerciseStep& step) { count += count_in(step, thing); });
  return count;
}

void take_out(ExerciseStep& step, ClientThing thing) {
  if (count_in(step, thing) == 0) return;
  if (thing == ClientThing::notes) step.note = {};
  if (thing == ClientThing::allowances) step.allow.clear();
  if (thing == ClientThing::pictures) step.images.clear();
  if (thing == ClientThing::recordings) step.clips.clear();
  if (!step.in_place) return;
  Exercise own = *step.in_place;
  if (thing == ClientThing::pictures) own.images.clear();
  if (thing == ClientThing::recordings) own.clips.clear();
  step.in_place = std::make_shared<const Exercise>(std::move(own));
}

}  // namespace

std::vector<ClientThings> things_of_client(const Routine& routine) {
  std::vector<ClientThings> things;
  for (const ClientThing thing : all_things) {
    if (const int count = count_in(routine, thing); count > 0) things.push_back({thing, count});
  }
  return things;
}

Routine with_things_of_client(Routine routine, const std::set<ClientThing>& stay) {
  for (const ClientThing thing : all_things) {
    if (stay.contains(thing)) continue;
    if (thing == ClientThing::activities) routine.ask.activities.clear();
    each_exercise(routine.steps, [&](ExerciseStep& step) { take_out(step, thing); });
  }
  return routine;
}

}  // namespace limber
