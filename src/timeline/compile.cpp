#include "timeline/compile.hpp"

#include <algorithm>
#include <map>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/edit.hpp"
#include "timeline/lie_on.hpp"
#include "timeline/position_transitions.hpp"
#include "timeline/splice.hpp"
#include "timeline/timeline_builder.hpp"

namespace limber {
namespace {

bool same_exercise(const ExerciseStep& a, const ExerciseStep& b) {
  return a.in_place == b.in_place && a.id == b.id && a.hold == b.hold && a.ladder == b.ladder &&
         a.rest == b.rest && a.reps == b.reps && a.minutes == b.minutes && a.sides == b.sides &&
         a.load == b.load && a.say == b.say && a.images == b.images && a.images_instead == b.images_instead &&
         a.clips == b.clips;
}

// Exercises with their overrides applied; steps that ask for the same share one.
class Resolver {
 public:
  Resolver(const Library& library, std::string lie_on) : library_(library), lie_on_(std::move(lie_on)) {}

  std::shared_ptr<const Exercise> operator()(const ExerciseStep& step) {
    const std::string& id = step.in_place ? step.in_place->id : step.id;
    auto& known = known_[id];
    for (const auto& [asked, exercise] : known) {
      if (same_exercise(*asked, step)) return exercise;
    }
    std::optional<Exercise> exercise = resolved(step, library_);
    if (!exercise) return nullptr;
    auto shared = std::make_shared<const Exercise>(laid_on(std::move(*exercise), lie_on_));
    if (known.size() < most_kept) known.emplace_back(&step, shared);
    return shared;
  }

 private:
  static constexpr std::size_t most_kept =
      16;  // a routine that varies one exercise more often is looked up anew
  const Library& library_;
  std::string lie_on_;
  std::map<std::string_view, std::vector<std::pair<const ExerciseStep*, std::shared_ptr<const Exercise>>>>
      known_;
};

// A roller sinks into a bed, and a chair to hold on to stands beside none.
bool needs_firm_ground(const Exercise& exercise) {
  const auto needs = [&](const char* prop) {
    return std::find(exercise.props.begin(), exercise.props.end(), prop) != exercise.props.end();
  };
  return needs("roller") || (on_floor(exercise.position) && needs("chair"));
}

std::string lain_on(const Routine& routine, const Library& library, const Ways& ways) {
  if (ways.floor == FloorWay::not_at_all) return "bed";
  if (!ways.sore_knees) return routine.lie_on;
  bool firm = false;
  each_exercise(routine.steps, [&](const ExerciseStep& step) {
    const auto exercise = resolved(step, library);
    firm = firm || (exercise && needs_firm_ground(*exercise));
  });
  return firm ? routine.lie_on : "bed";
}

Problem unknown_exercise(const Routine& routine, const UnrolledStep& planned, const std::string& id) {
  Problem problem = failure("unknown-exercise", fill(tr("there is no exercise \"{id}\""), {{"id", id}}));
  problem.place.file = routine.file;
  problem.place.pointer = planned.pointer;
  return problem;
}

Problem words_too_long(const Routine& routine, const UnrolledStep& planned, const std::string& words) {
  const std::string message = fill(tr("\"{words}\" does not fit into its hold and will not be spoken; "
                                      "shorten the words or lengthen the hold"),
                                   {{"words", words}});
  return {Severity::warning, {routine.file, 0, 0, planned.pointer}, "words-too-long", message};
}

// Fills in the timeline's steps; returns what names nothing.
Problems resolve_steps(const Routine& routine, const Library& library, const std::vector<UnrolledStep>& plan,
                       Timeline& timeline) {
  Problems problems;
  Resolver resolve(library, timeline.lie_on);
  timeline.steps.reserve(plan.size());
  for (const UnrolledStep& planned : plan) {
    TimelineStep step;
    step.asked = *planned.step;
    step.set = planned.sets > 0 ? planned.set : 0;
    step.sets = planned.sets;
    if (const auto* asked = std::get_if<ExerciseStep>(&planned.step->what)) {
      std::get<ExerciseStep>(step.asked.what).sets = 1;  // this one is one of them
      step.exercise = resolve(*asked);
      if (!step.exercise) problems.push_back(unknown_exercise(routine, planned, asked->id));
    }
    timeline.steps.push_back(std::move(step));
  }
  return problems;
}

int count_exercises(const Timeline& timeline) {
  int count = 0;
  for (const TimelineStep& step : timeline.steps) count += step.exercise && step.set <= 1 ? 1 : 0;
  return count;
}

Problems lay_steps(const Routine& routine, const std::vector<UnrolledStep>& plan, const Timeline& timeline,
                   TimelineBuilder& guide) {
  Problems warnings;
  std::map<std::string_view, std::size_t> warned;  // a repeated step is warned of once
  guide.count_exercises(count_exercises(timeline));
  for (std::size_t i = 0; i < plan.size(); ++i) {
    guide.lay(static_cast<int>(i), plan[i].set);
    if (guide.dropped().empty() || !warned.emplace(plan[i].pointer, i).second) continue;
    for (const std::string& words : guide.dropped())
      warnings.push_back(words_too_long(routine, plan[i], words));
  }
  return warnings;
}

}  // namespace

Result<Timeline> compile(const Routine& routine, const Library& library, const Pace& pace,
                         const SpeechLengths& speech, const ClipLengths& clips) {
  const std::vector<UnrolledStep> plan = unrolled(routine);
  Timeline timeline;
  timeline.routine_file = routine.file;
  timeline.routine_id = routine.id;
  timeline.routine_version = routine.version;
  timeline.language = routine.language;
  timeline.lie_on = lain_on(routine, library, pace.ways);
  timeline.ends_asleep = routine.ends == "asleep";
  timeline.title = routine.title.in(routine.language);
  if (Problems problems = resolve_steps(routine, library, plan, timeline); !problems.empty()) return problems;

  const Voice voice{speech, clips};
  Layout layout(voice);
  layout.reserve(plan.size());
  TimelineBuilder guide(pace, layout, timeline);
  Problems warnings = lay_steps(routine, plan, timeline, guide);
  guide.lay_outro();
  Piece laid = layout.take();
  timeline.segments = std::move(laid.segments);
  timeline.cues = std::move(laid.cues);
  guide.lay_intro(timeline.title, timeline.total());  // last, because it says how long all takes
  splice(timeline, 0, 0, layout.take());
  return {std::move(timeline), std::move(warnings)};
}

}  // namespace limber
