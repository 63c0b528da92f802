#include "page/weeks.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "course/course.hpp"
#include "labels/day_labels.hpp"
#include "labels/goal_labels.hpp"
#include "labels/programme_labels.hpp"
#include "programme/walk_weeks.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

// What a phase asks for at one time: a routine at its share of the dose, or a walk of so many minutes.
struct Asked {
  std::string routine;
  ProgrammePhase phase;  // its walk as long as it is wanted here
  std::string when;

  std::string key() const {
    return routine + "/" +
           std::to_string(routine == walk_id && phase.walk ? 1000 + phase.walk->minutes : phase.percent);
  }
};

// Week after week as long as the phase lasts, up to what it may grow to.
void add_walks(const ProgrammePhase& phase, std::vector<Asked>& list) {
  const ProgrammeWalk& walk = *phase.walk;
  int last = 0;
  for (int week = 1; week <= std::max(1, phase.weeks); ++week) {
    const int minutes = walk_in_week(walk, week);
    if (minutes == last) continue;
    last = minutes;
    Asked one{walk_id, phase,
              week == 1 ? walk_words(walk)
                        : fill(tr("From week {n} of these on, if the mornings after were calm."),
                               {{"n", std::to_string(week)}})};
    one.phase.walk->minutes = minutes;
    list.push_back(std::move(one));
  }
}

std::vector<Asked> asked_in(const ProgrammePhase& phase) {
  std::vector<Asked> list;
  for (const ProgrammeRoutine& one : phase.routines)
    list.push_back({one.id, phase, when_words(one.schedule)});
  if (phase.walk) add_walks(phase, list);
  return list;
}

class Weeks {
 public:
  Weeks(const PageOfWeeks& asked, PageData& data, const Progress& progress)
      : asked_(asked), data_(data), progress_(progress) {}

  Result<Json> phases() {
    const Programme& programme = *asked_.programme;
    count();
    Json list = Json::array();
    for (std::size_t i = 0; i < programme.phases.size(); ++i) {
      auto plan = plan_of(programme.phases[i]);
      if (!plan) return plan.problems();
      list.push_back(words_of(programme, i));
      list.back()["plan"] = *std::move(plan);
    }
    return list;
  }

 private:
  void count() {
    std::set<std::string> keys;
    for (const ProgrammePhase& phase : asked_.programme->phases)
      for (const Asked& one : asked_in(phase)) keys.insert(one.key());
    all_ = keys.size();
  }

  static Json words_of(const Programme& programme, std::size_t number) {
    const ProgrammePhase& phase = programme.phases[number];
    return {{"time", phase_time_words(programme, number)},
            {"title", phase.title.in(programme.language)},
            {"say", phase.say.in(programme.language)},
            {"share", dose_share_words(phase)},
            {"goes_on", goes_on_words(phase)}};
  }

  Result<Json> plan_of(const ProgrammePhase& phase) {
    Json plan = Json::array();
    for (const Asked& one : asked_in(phase)) {
      const auto session = session_of(one);
      if (!session) return session.problems();
      const Json& its = data_.sessions()[static_cast<std::size_t>(*session)];
      std::string title = its["title"];
      std::string when = one.when;
      if (one.routine == walk_id && one.phase.walk)
        title = fill(tr("{title}: {length}"),
                     {{"title", title}, {"length", walk_minutes_words(one.phase.walk->minutes)}});
      else
        when = its["facts"][0].get<std::string>() + " · " + when;
      plan.push_back({{"title", title}, {"when", when}, {"session", *session}});
    }
    return plan;
  }

  Result<int> session_of(const Asked& one) {
    const auto [place, is_new] = places_.try_emplace(one.key(), static_cast<int>(places_.size()));
    if (!is_new) return place->second;
    const auto routine = asked_.find(one.routine);
    if (!routine)
      return failure("no-such-routine",
                     fill(tr("the routine {id} of this programme is not here"), {{"id", one.routine}}));
    Routine as_asked = as_phase_asks(*routine, one.phase, *asked_.library);
    as_asked.schedule.reset();  // the weeks say when
    const auto material = asked_.voiced(std::make_shared<const Routine>(std::move(as_asked)));
    if (!material) return material.problems();
    const double done = place->second;
    const auto share = [&](double part) {
      return !progress_ || progress_((done + part) / static_cast<double>(all_));
    };
    if (!data_.add(*material, share)) return failure("cancelled", tr("given up; nothing was written"));
    return place->second;
  }

  const PageOfWeeks& asked_;
  PageData& data_;
  const Progress& progress_;
  std::map<std::string, int> places_;  // of the sessions by their keys
  std::size_t all_ = 0;
};

Json flare_plan_of(const Programme& programme) {
  Json lines = Json::array();
  for (std::size_t i = 0; i < flare_lines_of_therapist.size(); ++i) {
    const std::string said = (programme.flare_plan.*flare_lines_of_therapist.at(i)).in(programme.language);
    if (!said.empty()) lines.push_back(Json::array({flare_line_words(i).title, said}));
  }
  return lines;
}

}  // namespace

Result<Json> weeks_data(const PageOfWeeks& asked, PageData& data, const Progress& progress) {
  const Programme& programme = *asked.programme;
  auto phases = Weeks(asked, data, progress).phases();
  if (!phases) return phases.problems();
  Json facts = Json::array({length_words(programme)});
  if (has_author(programme)) facts.push_back(programme.author.name.in(programme.language));
  return Json{{"id", programme.id},
              {"facts", std::move(facts)},
              {"phases", *std::move(phases)},
              {"flare_plan", flare_plan_of(programme)}};
}

}  // namespace limber
