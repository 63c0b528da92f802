// Where in the session the remarks of a rehearsal stand.
#include "routine/edit.hpp"
#include "support/catch.hpp"
#include "support/timelines.hpp"
#include "timeline/rehearsal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Exercise stretch(const std::string& id, Millis hold, Position position = Position::supine) {
  Exercise made = exercise(id, HoldDose{hold, 1, 0s}, Sides::both, position);
  made.technique = Technique::stretching;
  made.areas = {"hips"};
  return made;
}

Millis start_of(const Timeline& timeline, std::size_t step) {
  return timeline.segments[timeline.steps[step].first_segment].start;
}

const LintWarning* named(const std::vector<LintWarning>& found, const std::string& rule) {
  for (const LintWarning& one : found) {
    if (one.remark.rule == rule) return &one;
  }
  return nullptr;
}

struct Rehearsed {
  Routine routine;
  Timeline timeline;
  std::vector<LintWarning> found;
};

Rehearsed rehearsed(std::vector<Step> steps) {
  Rehearsed made;
  made.routine = routine(std::move(steps));
  const auto compiled = compile(made.routine, {}, {}, spelled_out);
  REQUIRE(compiled);
  made.timeline = *compiled;
  made.found = timed_remarks(made.timeline, compiled.problems(), made.routine);
  return made;
}

}  // namespace

TEST_CASE("the steps of a timeline know where they are written, repeats unrolled") {
  const Step bow = step_of(stretch("bow", 10s));
  const Routine asked = routine({bow, repeat(2, {say("Rest.", 1s), bow}), bow});
  std::vector<std::string> pointers;
  for (const UnrolledStep& step : unrolled(asked)) pointers.push_back(step.pointer);
  CHECK(pointers == std::vector<std::string>{"/steps/0", "/steps/1/steps/0", "/steps/1/steps/1",
                                             "/steps/1/steps/0", "/steps/1/steps/1", "/steps/2"});
  const Timeline timeline = timeline_of(asked);
  CHECK(begins_at(timeline, asked, "/steps/1") == start_of(timeline, 1));
  CHECK(begins_at(timeline, asked, "/steps/1/steps/1") == start_of(timeline, 2));
  CHECK(begins_at(timeline, asked, "/steps/2") == start_of(timeline, 5));
  CHECK(begins_at(timeline, asked, "/steps/7") == 0ms);
}

TEST_CASE("a tenth step is not taken for the first") {
  std::vector<Step> steps;
  for (int i = 0; i < 12; ++i) steps.push_back(say("Rest.", 1s));
  const Routine asked = routine(steps);
  const Timeline timeline = timeline_of(asked);
  CHECK(begins_at(timeline, asked, "/steps/1") == start_of(timeline, 1));
  CHECK(begins_at(timeline, asked, "/steps/11") == start_of(timeline, 11));
}

TEST_CASE("too many exercises are remarked on at the first one too many") {
  const Rehearsed many = rehearsed({repeat(9, {step_of(stretch("bow", 5s))})});
  const LintWarning* found = named(many.found, "many-exercises");
  REQUIRE(found);
  CHECK(found->at == start_of(many.timeline, 8));
}

TEST_CASE("a long session is remarked on where it becomes too long") {
  const Rehearsed slow = rehearsed({breathe(25min)});
  const LintWarning* found = named(slow.found, "long-session");
  REQUIRE(found);
  CHECK(found->at == longest_session_wanted);
}

TEST_CASE("a long stretch is remarked on at the second it gets longer than it helps") {
  const Rehearsed stretched = rehearsed({step_of(stretch("bow", 200s)), step_of(stretch("bend", 100s))});
  const LintWarning* found = named(stretched.found, "long-stretch");
  REQUIRE(found);
  for (const Segment& segment : stretched.timeline.segments) {
    if (segment.step == 1 && segment.kind == SegmentKind::hold) CHECK(found->at == segment.start + 40s);
  }
}

TEST_CASE("once too often down to the floor is remarked on where that happens") {
  const Step down = step_of(stretch("down", 5s));
  const Step up = step_of(stretch("up", 5s, Position::standing));
  const Rehearsed moved = rehearsed({up, down, up, down, up});
  const LintWarning* found = named(moved.found, "floor-changes");
  REQUIRE(found);
  CHECK(found->at == start_of(moved.timeline, 4));
}

TEST_CASE("words without room in their hold are remarked on at their step, and all in order of time") {
  Exercise wordy = stretch("wordy", 5s);
  wordy.say.hold = {plain_text(std::string(400, 'a'))};
  const Rehearsed told =
      rehearsed({step_of(stretch("bow", 200s)), step_of(stretch("bend", 100s)), step_of(wordy)});
  const LintWarning* found = named(told.found, "words-too-long");
  REQUIRE(found);
  CHECK(found->at == start_of(told.timeline, 2));
  CHECK(std::is_sorted(told.found.begin(), told.found.end(),
                       [](const LintWarning& a, const LintWarning& b) { return a.at < b.at; }));
}
