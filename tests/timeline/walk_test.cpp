#include "timeline/walk.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Exercise walking(double minutes, std::string id = walking_id) {
  Exercise made =
      exercise(std::move(id), TimeDose{millis_from_seconds(minutes * 60)}, Sides::both, Position::standing);
  made.technique = Technique::walking;
  made.say.setup = plain_text("Put on firm shoes. Take your telephone along.");
  made.say.hold = {plain_text("A mild ache that does not grow is all right. If it grows, walk slower."),
                   plain_text("Could you still talk?"), plain_text("Look ahead.")};
  return made;
}

Routine walk_of(double minutes) {
  Routine walk = routine({step_of(walking(minutes))});
  walk.id = walk_id;
  return walk;
}

const Segment& way_of(const Timeline& timeline) {
  const auto found = std::find_if(timeline.segments.begin(), timeline.segments.end(),
                                  [](const Segment& one) { return one.kind == SegmentKind::hold; });
  REQUIRE(found != timeline.segments.end());
  return *found;
}

// The cues on the way, at their time since setting off.
std::vector<Cue> on_the_way(const Timeline& timeline) {
  const Segment& way = way_of(timeline);
  std::vector<Cue> cues;
  for (Cue cue : timeline.cues) {
    if (&timeline.segments[cue.segment] != &way) continue;
    cue.at -= way.start;
    cues.push_back(cue);
  }
  return cues;
}

std::vector<Millis> times_of(const std::vector<Cue>& cues, CueKind kind) {
  std::vector<Millis> times;
  for (const Cue& cue : cues) {
    if (cue.kind == kind) times.push_back(cue.at);
  }
  return times;
}

std::optional<Millis> said_at(const std::vector<Cue>& cues, const std::string& words) {
  for (const Cue& cue : cues) {
    if (is_spoken(cue) && cue.text.find(words) != std::string::npos) return cue.at;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("a walk begins with a bell, turns round at half with a bell and words, and has no ticks") {
  for (const double minutes : {0.5, 1.0, 2.0, 5.0, 7.5, 30.0, 60.0}) {
    CAPTURE(minutes);
    const Timeline timeline = timeline_of(walk_of(minutes));
    const Millis length = millis_from_seconds(minutes * 60);
    CHECK(way_of(timeline).length() == length);
    const auto cues = on_the_way(timeline);
    CHECK(times_of(cues, CueKind::bell_begin) == std::vector{0ms});
    CHECK(times_of(cues, CueKind::bell_half) == std::vector{length / 2});
    CHECK(times_of(cues, CueKind::tick).empty());
    const auto turn = said_at(cues, "Turn round here");
    REQUIRE(turn);
    CHECK((*turn > length / 2 && *turn < length / 2 + 2s));
  }
}

TEST_CASE("the last minute of a walk is told, but of a short one, where the turn is near") {
  CHECK(said_at(on_the_way(timeline_of(walk_of(5))), "One more minute") == 4min);
  CHECK(said_at(on_the_way(timeline_of(walk_of(3))), "One more minute") == 2min);
  CHECK_FALSE(said_at(on_the_way(timeline_of(walk_of(2))), "One more minute"));
}

TEST_CASE("on a walk of any length no words meet others, and each begins and ends on the way") {
  for (double minutes = 0.5; minutes <= 60; minutes += 0.5) {
    CAPTURE(minutes);
    const Timeline timeline = timeline_of(walk_of(minutes));
    Millis quiet_from{0};
    for (const Cue& cue : on_the_way(timeline)) {
      if (!is_spoken(cue)) continue;
      CHECK(cue.at >= quiet_from);
      quiet_from = cue.at + cue.length;
    }
    CHECK(quiet_from <= way_of(timeline).length());
  }
}

TEST_CASE("a walk is never silent for longer than five minutes, and told its own words in turn") {
  const auto cues = on_the_way(timeline_of(walk_of(30)));
  std::vector<std::string> said;
  Millis last{0};
  for (const Cue& cue : cues) {
    if (!is_spoken(cue)) continue;
    CHECK(cue.at - last <= 5min);
    last = cue.at;
    said.push_back(cue.text);
  }
  REQUIRE(said.size() > 6);
  CHECK(said[0].starts_with("A mild ache"));
  CHECK(said[1] == "Could you still talk?");
  CHECK(said[2] == "Look ahead.");
  CHECK(said[3].starts_with("A mild ache"));
}

TEST_CASE("the bells of a walk are explained before it, and those of a hold are not") {
  const std::string told = said_in(timeline_of(walk_of(5)), SegmentKind::intro);
  CHECK(told.find("At the next one you turn round") != std::string::npos);
  CHECK(told.find("each hold") == std::string::npos);
}

TEST_CASE("before one sets off there is time for shoes and door") {
  const Timeline timeline = timeline_of(walk_of(5));
  const Millis told = timeline.segments[segment_at(timeline, way_of(timeline).start - 1ms)].length();
  CHECK(told == 10s);
}

TEST_CASE("a walk in so many minutes is the same walk, as long as asked for, within a minute and an hour") {
  const Routine walk = walk_of(5);
  for (const double minutes : {1.0, 5.5, 8.0, 60.0}) {
    const Routine changed = walk_routine(walk, {}, minutes);
    CHECK(walk_minutes(changed, {}) == minutes);
    CHECK(changed.id == walk.id);
  }
  CHECK(walk_minutes(walk_routine(walk, {}, 0.1), {}) == least_walk);
  CHECK(walk_minutes(walk_routine(walk, {}, 500), {}) == most_walk);
}

TEST_CASE("of several walks in a routine each has its share of the minutes") {
  const Routine two = routine({step_of(walking(4)), step_of(walking(8))});
  CHECK(walk_minutes(two, {}) == 12);
  const Routine half = walk_routine(two, {}, 6);
  CHECK(std::get<ExerciseStep>(half.steps[0].what).minutes == 2);
  CHECK(std::get<ExerciseStep>(half.steps[1].what).minutes == 4);
}

TEST_CASE("what does anything but walk is no walk, and stays as it is") {
  const Routine mixed = routine({step_of(walking(4)), step_of(exercise("tilt", HoldDose{20s, 1, 0s}))});
  CHECK_FALSE(walk_minutes(mixed, {}));
  CHECK(walk_routine(mixed, {}, 10) == mixed);
  CHECK_FALSE(walk_minutes(Routine{}, {}));
}

TEST_CASE("what was walked is what was held of walks, whoever wrote them") {
  Library library;
  library.add(walking(5, "round-the-park"));
  library.add(exercise("tilt", HoldDose{20s, 1, 0s}));
  const auto row = [](const std::string& id, Millis held) {
    PerformedStep step;
    step.exercise = id;
    step.planned = 5min;
    step.held = held;
    return step;
  };
  CHECK(walked({row("round-the-park", 5min), row("tilt", 20s), row(walking_id, 90s)}, library) == 390s);
  CHECK(walked({}, library) == 0ms);
}

TEST_CASE("walks to choose from are four, and the one that was asked around is among them") {
  CHECK(walks_around(5) == std::vector<double>{5, 10, 15, 20});
  CHECK(walks_around(8) == std::vector<double>{5, 8, 10, 15});
  CHECK(walks_around(30) == std::vector<double>{10, 15, 20, 30});
  CHECK(walks_around(45) == std::vector<double>{15, 20, 30, 45});
  CHECK(walks_around(2) == std::vector<double>{2, 5, 10, 15});
}
