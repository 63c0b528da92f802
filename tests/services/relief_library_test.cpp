// "Too sore" in every shipped routine, for everybody who may do it, at every exercise: nobody is sent down,
// nothing grows.
#include <algorithm>
#include <map>
#include <set>

#include "journal/person_context.hpp"
#include "routine/length.hpp"
#include "routine/vocabulary.hpp"
#include "support/catch.hpp"
#include "support/shipped_shelf.hpp"
#include "timeline/gentle.hpp"

using namespace limber;
using test::shelf;

namespace {

// One for every condition, one who cannot get down to the floor, one after a massage, one without any of it.
std::vector<PersonContext> everybody() {
  std::vector<PersonContext> people(1);
  for (const std::string& condition : condition_names()) people.push_back({living_with({condition}), {}, {}});
  people.emplace_back().screening.floor = FloorAccess::not_at_all;
  people.emplace_back().circumstances.massage_today = true;
  return people;
}

// A routine as several people do it is compiled once.
class Sessions {
 public:
  std::shared_ptr<const Timeline> of(const Routine& routine) {
    for (const auto& [known, timeline] : known_) {
      if (known == routine) return timeline;
    }
    auto compiled = compile(routine, *shelf().library, Pace{}, estimated_speech_length);
    REQUIRE(compiled);
    known_.emplace_back(routine, std::make_shared<const Timeline>(*std::move(compiled)));
    return known_.back().second;
  }

 private:
  std::vector<std::pair<Routine, std::shared_ptr<const Timeline>>> known_;
};

// The middle of the first work of each exercise, and of the last: one side is done then.
std::vector<Millis> moments_at_work(const Timeline& timeline) {
  std::map<int, std::pair<Millis, Millis>> moments;
  for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
    const Segment& segment = timeline.segments[i];
    if (!is_work(timeline, i) || !timeline.steps[static_cast<std::size_t>(segment.step)].exercise) continue;
    const Millis middle = segment.start + segment.length() / 2;
    moments.try_emplace(segment.step, middle, middle).first->second.second = middle;
  }
  std::set<Millis> all;
  for (const auto& [step, both] : moments) all.insert({both.first, both.second});
  return {all.begin(), all.end()};
}

std::vector<Millis> checks(const Timeline& timeline) {
  std::vector<Millis> moments;
  for (const Segment& segment : timeline.segments) {
    if (segment.kind == SegmentKind::comfort_check) moments.push_back(segment.end - 1ms);
  }
  return moments;
}

std::set<std::string> things(const Timeline& timeline) {
  std::set<std::string> all;
  for (const TimelineStep& step : timeline.steps) {
    if (step.exercise) all.insert(step.exercise->props.begin(), step.exercise->props.end());
  }
  return all;
}

long changes_of_position(const Timeline& timeline) {
  return std::count_if(timeline.segments.begin(), timeline.segments.end(),
                       [](const Segment& segment) { return segment.kind == SegmentKind::transition; });
}

Millis work_of(const Timeline& timeline) {
  Millis sum{0};
  for (std::size_t i = 0; i < timeline.segments.size(); ++i)
    sum += is_work(timeline, i) ? timeline.segments[i].length() : Millis{0};
  return sum;
}

bool presses_no_more(const Exercise& easier, const Exercise& sore) {
  const auto own = pressure_of(sore);
  const auto come = pressure_of(easier);
  return std::all_of(come.begin(), come.end(), [&](const std::string& tag) {
    return std::find(own.begin(), own.end(), tag) != own.end();
  });
}

void check_no_more(const Exercise& easier, const Exercise& sore) {
  CHECK(asked_length(easier) <= asked_length(sore));
  const auto* hold = std::get_if<HoldDose>(&easier.dose);
  const auto* was = std::get_if<HoldDose>(&sore.dose);
  if (hold && was) CHECK((hold->hold <= was->hold && hold->reps <= was->reps));
  const auto* tempo = std::get_if<TempoDose>(&easier.dose);
  const auto* before = std::get_if<TempoDose>(&sore.dose);
  if (tempo && before) CHECK(tempo->reps <= before->reps);
  CHECK(presses_no_more(easier, sore));
}

// Again and again, until there is nothing easier. How often something came in.
int ease_all_the_way(const std::shared_ptr<const Timeline>& timeline, Millis at, const MayDo& may) {
  Playhead playhead(timeline);
  playhead.begin_at(at);
  const std::set<std::string> at_hand = things(*timeline);
  const long changes = changes_of_position(*timeline);
  int times = 0;
  while (times < 12 && playhead.has_easier(*shelf().library, may)) {
    const std::size_t index =
        static_cast<std::size_t>(playhead.timeline().segments[playhead.moment().segment].step);
    const Exercise sore = *playhead.timeline().steps[index].exercise;
    playhead.too_sore(Relief::easier, SkipReason::pain, *shelf().library, Pace{}, estimated_speech_length, {},
                      may);
    const Exercise& easier = *playhead.timeline().steps.at(index + 1).exercise;
    CAPTURE(sore.id, easier.id);
    CHECK(easier.position == sore.position);
    CHECK(changes_of_position(playhead.timeline()) <= changes);
    for (const std::string& thing : easier.props) CHECK(at_hand.contains(thing));
    if (easier.id != sore.id) CHECK(may(easier, sore));
    check_no_more(easier, sore);
    ++times;
    // On to the work of what came in.
    const auto& segments = playhead.timeline().segments;
    for (std::size_t i = 0; i < segments.size(); ++i) {
      if (segments[i].step != static_cast<int>(index + 1) || !is_work(playhead.timeline(), i)) continue;
      playhead.advance(segments[i].start + segments[i].length() / 2 - playhead.position());
      break;
    }
  }
  CHECK(times < 12);
  return times;
}

}  // namespace

TEST_CASE(
    "something easier, in every routine, for everybody, at every exercise: nobody changes position or "
    "fetches "
    "a thing, nothing they should not do comes in, and no dose grows") {
  int times = 0;
  for (const auto& routine : shelf().routines) {
    Sessions sessions;
    std::set<std::pair<const Timeline*, std::string>> met;
    for (const PersonContext& person : everybody()) {
      const Adapted done = adapted(*routine, *shelf().library, person);
      if (done.nothing_left()) continue;
      CAPTURE(routine->id, person.screening.conditions.size());
      const auto timeline = sessions.of(done.routine);
      const MayDo may = may_do(person, routine->intensity);
      // Whoever may do the same exercises in the same session fares the same.
      std::string allowed;
      for (const auto& [id, exercise] : shelf().library->exercises()) {
        const Exercise* easier = shelf().library->find(exercise.easier);
        for (int links = 0; easier != nullptr && links < 12; ++links) {
          allowed += may(*easier, exercise) ? '1' : '0';
          easier = shelf().library->find(easier->easier);
        }
      }
      if (!met.emplace(timeline.get(), allowed).second) continue;
      for (const Millis at : moments_at_work(*timeline)) times += ease_all_the_way(timeline, at, may);
    }
  }
  CHECK(times > 1000);  // it did come in
}

TEST_CASE("who cannot get to the floor is led there by no routine and no relief") {
  PersonContext person;
  person.screening.floor = FloorAccess::not_at_all;
  for (const auto& routine : shelf().routines) {
    const Adapted done = adapted(*routine, *shelf().library, person);
    if (done.nothing_left() || done.routine.lie_on == "bed") continue;
    Sessions sessions;
    const auto timeline = sessions.of(done.routine);
    for (const Millis at : moments_at_work(*timeline)) {
      Playhead playhead(timeline);
      playhead.begin_at(at);
      playhead.too_sore(Relief::easier, SkipReason::pain, *shelf().library, Pace{}, estimated_speech_length,
                        {}, may_do(person, routine->intensity));
      for (const TimelineStep& step : playhead.timeline().steps) {
        CAPTURE(routine->id);
        if (step.exercise)
          CHECK(
              (step.exercise->position == Position::chair || step.exercise->position == Position::standing));
      }
    }
  }
}

TEST_CASE("whatever helps in a shipped routine, what is left to do is no more than it was") {
  for (const auto& routine : shelf().routines) {
    CAPTURE(routine->id);
    Sessions sessions;
    const auto timeline = sessions.of(*routine);
    std::vector<Millis> moments = moments_at_work(*timeline);
    for (const Millis at : checks(*timeline)) moments.push_back(at);
    for (const Millis at : moments) {
      for (const Relief relief : {Relief::shorter, Relief::skip, Relief::leave}) {
        Playhead playhead(timeline);
        playhead.begin_at(at);
        playhead.too_sore(relief, SkipReason::pain, *shelf().library, Pace{}, estimated_speech_length);
        CHECK(work_of(playhead.timeline()) <= work_of(*timeline));
      }
    }
  }
}

TEST_CASE("after 'go on gently' in a shipped routine, every exercise that follows has half its dose") {
  for (const auto& routine : shelf().routines) {
    CAPTURE(routine->id);
    Sessions sessions;
    const auto timeline = sessions.of(*routine);
    for (const Millis at : checks(*timeline)) {
      Playhead playhead(timeline);
      playhead.begin_at(at);
      const auto from = static_cast<std::size_t>(timeline->segments[playhead.moment().segment].step) + 1;
      playhead.go_on_gently(*shelf().library, Pace{}, estimated_speech_length);
      for (std::size_t i = from; i < timeline->steps.size(); ++i) {
        const auto& was = timeline->steps[i].exercise;
        if (was) CHECK(playhead.timeline().steps[i].exercise->dose == halved_dose(*was));
      }
    }
  }
}

namespace {

// What a dose asks for: of it half is done. 0 where it is as little as it gets, or quiet.
Millis burden(const Exercise& exercise) {
  const bool quiet =
      exercise.technique == Technique::breathing || exercise.technique == Technique::relaxation;
  if (const auto* hold = std::get_if<HoldDose>(&exercise.dose))
    return hold->hold > shortest_hold || hold->reps > 1 ? hold->hold * hold->reps.longest() : Millis{0};
  if (const auto* tempo = std::get_if<TempoDose>(&exercise.dose))
    return tempo->reps > 1 ? tempo->length() * tempo->reps.longest() : Millis{0};
  if (const auto* tension = std::get_if<TensionDose>(&exercise.dose))
    return tension->tense > shortest_hold || tension->reps > 1 ? tension->tense * tension->reps.longest()
                                                               : Millis{0};
  const auto* time = std::get_if<TimeDose>(&exercise.dose);
  return time && !quiet && time->length > shortest_hold ? time->length : Millis{0};
}

Millis burden_of(const Exercise& exercise, const Dose& dose) {
  Exercise made = exercise;
  made.dose = dose;
  return burden(made);
}

}  // namespace

TEST_CASE("the gentle version of a shipped routine presses nowhere, and what is to be halved is less") {
  for (const auto& routine : shelf().routines) {
    CAPTURE(routine->id);
    std::vector<std::shared_ptr<const Exercise>> was;
    Sessions sessions;
    for (const TimelineStep& step : sessions.of(*routine)->steps) {
      if (step.exercise && pressure_of(*step.exercise).empty()) was.push_back(step.exercise);
    }
    std::size_t next = 0;
    for (const TimelineStep& step : sessions.of(gentler(*routine, *shelf().library))->steps) {
      if (!step.exercise) continue;
      CAPTURE(step.exercise->id);
      CHECK(pressure_of(*step.exercise).empty());
      REQUIRE(next < was.size());
      REQUIRE(step.exercise->id == was[next]->id);
      const Millis before = burden(*was[next]);
      if (before > 0ms) CHECK(burden_of(*was[next], step.exercise->dose) < before);
      ++next;
    }
    CHECK(next == was.size());
  }
}
