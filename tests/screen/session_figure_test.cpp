// The figure of a session follows what is said.
#include "screen/ui/session_figure.hpp"

#include "support/catch.hpp"
#include "support/measure.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Timeline scan_of(std::vector<std::string> highlight, bool in_turn, std::size_t phrases) {
  Exercise scan = exercise("scan", TimeDose{120s});
  scan.say.hold.clear();
  for (std::size_t i = 0; i < phrases; ++i) scan.say.hold.push_back(plain_text("Rest here now."));
  scan.figure.emplace();
  scan.figure->highlight = std::move(highlight);
  scan.figure->highlight_in_turn = in_turn;
  Routine routine;
  routine.steps = {step_of(scan)};
  return *compile(routine, Library{}, Pace{}, spelled_out);
}

const Segment& hold_of(const Timeline& timeline) {
  for (const Segment& segment : timeline.segments) {
    if (segment.kind == SegmentKind::hold) return segment;
  }
  FAIL("no hold");
  return timeline.segments.front();
}

std::vector<Millis> phrase_starts(const Timeline& timeline) {
  const std::size_t hold = segment_at(timeline, hold_of(timeline).start);
  std::vector<Millis> starts;
  for (const Cue& cue : timeline.cues) {
    if (cue.segment == hold && cue.kind == CueKind::say) starts.push_back(cue.at);
  }
  return starts;
}

double turn(const Timeline& timeline, Millis t, bool reduced_motion = false) {
  return highlight_turn(timeline, at(timeline, t), reduced_motion);
}

}  // namespace

TEST_CASE("areas that glow in turn change as the phrases of the hold are spoken") {
  const Timeline timeline = scan_of({"foot", "calf", "thigh"}, true, 3);
  const auto starts = phrase_starts(timeline);
  REQUIRE(starts.size() == 3);
  CHECK(turn(timeline, starts[0]) == 0);
  CHECK(turn(timeline, starts[1] - 1ms) == 0);
  CHECK(turn(timeline, starts[1] + 750ms) == 0.5);
  CHECK(turn(timeline, starts[1] + 3s) == 1);
  CHECK(turn(timeline, starts[2] + 3s) == 2);
}

TEST_CASE("with reduced motion one area gives over to the next at once") {
  const Timeline timeline = scan_of({"foot", "calf", "thigh"}, true, 3);
  CHECK(turn(timeline, phrase_starts(timeline)[1], true) == 1);
}

TEST_CASE("areas without a phrase of their own share the hold evenly") {
  const Timeline timeline = scan_of({"foot", "calf", "thigh", "hip"}, true, 2);
  const Segment& hold = hold_of(timeline);
  CHECK(turn(timeline, hold.start + 29s) == 0);
  CHECK(turn(timeline, hold.start + 59s) == 1);
  CHECK(turn(timeline, hold.end - 1s) == 3);
}

TEST_CASE("areas that do not glow in turn glow together") {
  const Timeline timeline = scan_of({"foot", "calf"}, false, 2);
  CHECK(turn(timeline, hold_of(timeline).start + 10s) == -1);
}

TEST_CASE("a comfort check shows the exercise it asks about") {
  Exercise first = exercise("first", HoldDose{10s, 1, 0s});
  Exercise second = exercise("second", HoldDose{10s, 1, 0s});
  for (Exercise* one : {&first, &second}) one->images = {one->id + ".png"};
  const Timeline timeline = timeline_of({step_of(first), comfort_check(), step_of(second)});
  const support::EvenMeasure measure;
  FrameBuilder sheet(theme(ThemeName::day), Viewport{}, measure);
  draw_figure(sheet, {0, 0, 400, 300}, timeline,
              at(timeline, of_kind(timeline, SegmentKind::comfort_check)[0].start));
  const Frame frame = sheet.take();
  REQUIRE(frame.areas.size() == 1);
  CHECK(frame.areas[0].label == "Name of first");
}
