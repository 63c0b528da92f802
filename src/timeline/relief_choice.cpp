// Which exercise may come in for one that is too sore.
#include <algorithm>
#include <set>

#include "base/message.hpp"
#include "timeline/gentle.hpp"
#include "timeline/lie_on.hpp"
#include "timeline/relief.hpp"

namespace limber {
namespace {

using Names = std::vector<std::string>;

bool holds_all(const Names& all, const Names& some) {
  return std::all_of(some.begin(), some.end(), [&](const std::string& name) {
    return std::find(all.begin(), all.end(), name) != all.end();
  });
}

Names things_at_hand(const Timeline& session) {
  Names things;
  for (const TimelineStep& step : session.steps) {
    if (step.exercise) things.insert(things.end(), step.exercise->props.begin(), step.exercise->props.end());
  }
  return things;
}

// Whoever is sore is asked neither to get up nor to get down, nor to fetch anything.
bool comes_in(const Exercise& easier, const Exercise& sore, const Names& things) {
  return easier.position == sore.position && holds_all(things, easier.props) &&
         holds_all(pressure_of(sore), pressure_of(easier));
}

std::optional<TimelineStep> smaller_step(const TimelineStep& sore, const Exercise& exercise) {
  Exercise made = exercise;
  made.dose = halved_dose(made);
  if (made.dose == exercise.dose) return std::nullopt;
  ExerciseStep asked;
  if (const auto* was = std::get_if<ExerciseStep>(&sore.asked.what)) asked = *was;
  asked.note = plain_text(tr("Go only half as far as before."));
  return TimelineStep{Step{std::move(asked)}, std::make_shared<const Exercise>(std::move(made)), 0, 0};
}

}  // namespace

std::vector<TimelineStep> easier_steps(const Timeline& session, const TimelineStep& sore, bool left_done,
                                       const Library& library) {
  std::vector<TimelineStep> found;
  if (!sore.exercise) return found;
  Exercise limit = *sore.exercise;
  if (left_done && limit.sides == Sides::each) limit.sides = Sides::right;
  const Names things = things_at_hand(session);
  std::set<std::string> met{limit.id};
  for (const Exercise* at = library.find(limit.easier); at && met.insert(at->id).second;
       at = library.find(at->easier)) {
    const Exercise easier = laid_on(*at, session.lie_on);
    if (!comes_in(easier, limit, things)) continue;
    auto asked = no_more_than(limit, easier);
    if (!asked) continue;
    Exercise made = laid_on(*resolved(*asked, library), session.lie_on);
    found.push_back({Step{*std::move(asked)}, std::make_shared<const Exercise>(std::move(made)), 0, 0});
  }
  if (auto smaller = smaller_step(sore, limit)) found.push_back(*std::move(smaller));
  return found;
}

const std::string& opener_instead(const Phrases& phrases, const TimelineStep& sore,
                                  const TimelineStep& instead) {
  return instead.exercise->id == sore.exercise->id ? phrases.smaller_exercise : phrases.easier_exercise;
}

std::shared_ptr<const Exercise> eased(std::shared_ptr<const Exercise> exercise) {
  Exercise made = *exercise;
  made.dose = halved_dose(made);
  if (made.dose == exercise->dose) return exercise;
  return std::make_shared<const Exercise>(std::move(made));
}

Dose shortened(Dose dose) {
  if (auto* hold = std::get_if<HoldDose>(&dose)) {
    const auto half = [](Millis& one) { one = std::min(one, std::max(shortest_hold, one / 2)); };
    half(hold->hold);
    std::for_each(hold->ladder.begin(), hold->ladder.end(), half);
  } else if (auto* tempo = std::get_if<TempoDose>(&dose)) {
    tempo->reps = (tempo->reps.least + 1) / 2;
  } else if (auto* breath = std::get_if<BreathDose>(&dose)) {
    breath->length /= 2;
  } else if (auto* tension = std::get_if<TensionDose>(&dose)) {
    tension->reps = (tension->reps.least + 1) / 2;
  } else if (auto* time = std::get_if<TimeDose>(&dose)) {
    time->length = std::min(time->length, std::max(shortest_hold, time->length / 2));
  }
  return dose;
}

}  // namespace limber
