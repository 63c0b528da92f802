// What whoever writes a programme should look at again.
#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "programme/format.hpp"
#include "programme/walk_weeks.hpp"
#include "routine/place_of.hpp"
#include "routine/vocabulary.hpp"

namespace limber {
namespace {

constexpr int most_a_day = 3;  // sessions, as many as are kept to (evidence E62)
constexpr int longest_first_walk = 30;

// Two lists of days or of hours, each empty for all.
bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return true;
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& one) { return std::find(b.begin(), b.end(), one) != b.end(); });
}

class Remarks {
 public:
  explicit Remarks(const Programme& programme) : programme_(programme) {}

  Problems made() {
    for (std::size_t i = 0; i < programme_.phases.size(); ++i) {
      const std::string at = "/phases/" + std::to_string(i);
      look_at(programme_.phases[i], at);
      if (programme_.phases[i].walk) look_at_walk(i, at + "/walk");
    }
    return std::move(problems_);
  }

 private:
  void say(const std::string& pointer, const char* rule, std::string words) {
    problems_.push_back(
        {Severity::warning, place_in(programme_.document, programme_.file, pointer), rule, std::move(words)});
  }

  void look_at(const ProgrammePhase& phase, const std::string& at) {
    if (phase.routines.empty() && !phase.walk)
      say(at, "empty-phase", tr("nothing is to be done in this phase; a short walk keeps a person going"));
    for (std::size_t i = 0; i < phase.routines.size(); ++i)
      look_at_routine(phase, i, at + "/routines/" + std::to_string(i));
    if (phase.walk) look_at_days(phase, phase.walk->days, at + "/walk/days");
    look_at_load(phase, at);
  }

  void look_at_routine(const ProgrammePhase& phase, std::size_t index, const std::string& at) {
    const auto& [id, schedule] = phase.routines[index];
    look_at_days(phase, schedule.days, at + "/days");
    const auto hours = static_cast<int>(schedule.at.size());
    if (schedule.times_per_day > 1 && hours > 0 && hours != schedule.times_per_day)
      say(at + "/at", "times-and-hours",
          fill(tr("{times} times a day and {hours} hours; the hours are what counts"),
               {{"times", std::to_string(schedule.times_per_day)}, {"hours", std::to_string(hours)}}));
    for (std::size_t earlier = 0; earlier < index; ++earlier) {
      const auto& [other, its] = phase.routines[earlier];
      if (other != id || !share(its.days, schedule.days) || !share(its.at, schedule.at)) continue;
      say(at, "routine-twice",
          fill(tr("\"{id}\" is asked for twice at the same time in this phase"), {{"id", id}}));
      break;
    }
  }

  // A day of the week that a short phase may never meet.
  void look_at_days(const ProgrammePhase& phase, const std::vector<std::string>& days,
                    const std::string& at) {
    if (days.empty() || days_of(phase) >= days_a_week) return;
    say(at, "day-never",
        fill(trn("a phase of {days} day may never meet these days of the week; leave them out",
                 "a phase of {days} days may never meet these days of the week; leave them out",
                 days_of(phase)),
             {{"days", std::to_string(days_of(phase))}}));
  }

  void look_at_load(const ProgrammePhase& phase, const std::string& at) {
    int most = 0;
    for (int day = 0; day < days_a_week; ++day) most = std::max(most, sessions_on(phase, day));
    if (most > most_a_day)
      say(at + "/routines", "busy-day",
          fill(tr("{count} sessions on one day; people keep to a plan that asks for less"),
               {{"count", std::to_string(most)}}));
  }

  void look_at_walk(std::size_t index, const std::string& at) {
    const ProgrammePhase& phase = programme_.phases[index];
    const ProgrammeWalk& walk = *phase.walk;
    const auto minutes = [](int number) { return std::to_string(number); };
    if (walk.up_to > 0 && walk.up_to < walk.minutes)
      return say(at + "/up_to", "walk-limit",
                 fill(tr("the walk begins with {minutes} minutes and may grow to {most} only"),
                      {{"minutes", minutes(walk.minutes)}, {"most", minutes(walk.up_to)}}));
    const int begin = walk_before(index);
    if (walk.minutes > begin)
      say(at + "/minutes", "walk-jump",
          index == 0
              ? fill(tr("a first walk of {minutes} minutes is much for somebody in pain"),
                     {{"minutes", minutes(walk.minutes)}})
              : fill(tr("{minutes} minutes is more than one step above the walk before it, {most} at most"),
                     {{"minutes", minutes(walk.minutes)}, {"most", minutes(begin)}}));
    const bool stays = index + 1 == programme_.phases.size();
    const int weeks = std::max(1, days_of(phase) / days_a_week);
    if (const int reached = walk_in_week(walk.minutes, weeks);
        !stays && phase.goes_on == GoesOn::weeks && walk.up_to > reached)
      say(at + "/up_to", "walk-fast",
          fill(tr("by one step a week it gets to {reached} minutes in this phase"),
               {{"reached", minutes(reached)}}));
  }

  // What the walk of this phase may begin with: a step above the last one.
  int walk_before(std::size_t index) const {
    while (index-- > 0) {
      const auto& walk = programme_.phases[index].walk;
      if (walk) return walk_in_week(std::max(walk->minutes, walk->up_to), 2);
    }
    return longest_first_walk;
  }

  const Programme& programme_;
  Problems problems_;
};

}  // namespace

Problems unresolved(const Programme& programme, const std::vector<std::string>& routines) {
  Problems problems;
  for (std::size_t i = 0; i < programme.phases.size(); ++i) {
    const auto& asked = programme.phases[i].routines;
    for (std::size_t j = 0; j < asked.size(); ++j) {
      const std::string& id = asked[j].id;
      if (std::find(routines.begin(), routines.end(), id) != routines.end()) continue;
      const auto near = nearest(id, routines);
      problems.push_back(
          {Severity::error,
           place_in(programme.document, programme.file,
                    "/phases/" + std::to_string(i) + "/routines/" + std::to_string(j) + "/routine"),
           "unknown-routine",
           near ? fill(tr("there is no routine \"{id}\"; did you mean \"{near}\"?"),
                       {{"id", id}, {"near", *near}})
                : fill(tr("there is no routine \"{id}\" on the shelf or among these files"), {{"id", id}})});
    }
  }
  return problems;
}

Problems remarks(const Programme& programme) {
  return Remarks(programme).made();
}

}  // namespace limber
