// The figure of a session follows what is said.
#include "screen/ui/session_figure.hpp"

#include "support/catch.hpp"
#include "support/figure.hpp"
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

namespace {

// The pictures shown at a moment, by their file, and how many pieces of a figure.
struct Looked {
  std::vector<std::string> pictures;
  std::size_t pieces = 0;
};

Looked looked_at(const Timeline& timeline, Millis t) {
  const support::EvenMeasure measure;
  FrameBuilder sheet(theme(ThemeName::day), Viewport{}, measure);
  draw_figure(sheet, {0, 0, 800, 500}, timeline, at(timeline, t));
  Looked looked;
  for (const Item& item : sheet.frame().items) {
    if (const auto* picture = std::get_if<Picture>(&item))
      looked.pictures.push_back(picture->file);
    else
      ++looked.pieces;
  }
  return looked;
}

Timeline session_of(std::vector<Exercise> exercises) {
  Routine routine;
  for (Exercise& one : exercises) routine.steps.push_back(step_of(std::move(one)));
  return *compile(routine, Library{}, Pace{}, spelled_out);
}

}  // namespace

TEST_CASE("during an exercise with neither figure nor picture nothing of another is ever shown") {
  Exercise before = exercise("before", HoldDose{10s, 1, 0s});
  Exercise plain = exercise("plain", HoldDose{10s, 1, 0s});
  Exercise after = exercise("after", HoldDose{10s, 1, 0s});
  before.images = {"before.png"};
  after.images = {"after.png"};
  const Timeline timeline = session_of({before, plain, after});
  for (const Segment& segment : timeline.segments) {
    if (segment.step < 0) continue;
    const auto& id = timeline.steps[static_cast<std::size_t>(segment.step)].exercise->id;
    CAPTURE(id, segment.start.count());
    const Looked looked = looked_at(timeline, segment.start + segment.length() / 2);
    if (id == "plain")
      CHECK(looked.pictures.empty());
    else
      CHECK(looked.pictures == std::vector<std::string>{id + ".png"});
  }
}

TEST_CASE(
    "own pictures are shown beside the figure, each in its turn, and instead of it where that is asked for") {
  Exercise both = exercise("both", HoldDose{30s, 1, 0s});
  both.figure = figure::knee_to_chest();
  both.images = {"first.png", "second.png"};
  const Timeline timeline = session_of({both});
  const Looked looked = looked_at(timeline, hold_of(timeline).start + 15s);
  CHECK(looked.pieces > 0);
  CHECK(looked.pictures == std::vector<std::string>{"second.png"});
  both.images_instead = true;
  const Timeline instead = session_of({both});
  CHECK(looked_at(instead, hold_of(instead).start + 15s).pieces == 0);
  CHECK(looked_at(instead, hold_of(instead).start + 15s).pictures == std::vector<std::string>{"second.png"});
}

TEST_CASE("a walk shows its way, further along as it goes, and the picture of no other exercise") {
  Exercise walk = exercise("walking", TimeDose{300s}, Sides::both, Position::standing);
  walk.technique = Technique::walking;
  Exercise posed = exercise("posed", HoldDose{20s, 1, 0s});
  posed.figure.emplace();
  posed.figure->poses.emplace_back();
  const Timeline timeline =
      *compile(routine({step_of(walk), step_of(posed)}), Library{}, Pace{}, spelled_out);
  const Segment way = hold_of(timeline);
  const auto frame_at = [&](Millis t) {
    const support::EvenMeasure measure;
    FrameBuilder sheet(theme(ThemeName::day), Viewport{}, measure);
    draw_figure(sheet, {0, 0, 600, 400}, timeline, at(timeline, t));
    return sheet.take();
  };
  const Frame begun = frame_at(way.start);
  const Frame turned = frame_at(way.start + 150s);
  const Frame home = frame_at(way.end - 1ms);
  CHECK(begun.items != turned.items);
  CHECK(turned.items != home.items);
  CHECK(begun.items.size() <= 8);  // a way, a turn, a door, who walks: no body
  REQUIRE(turned.areas.size() == 1);
  CHECK(turned.areas.front().label == "Name of walking");
}

namespace {

// The items of a figure at a share of its move to the end pose.
std::vector<Item> moving(double share, bool reduced_motion, Exercise exercise) {
  exercise.figure = figure::knee_to_chest();
  const Timeline timeline = session_of({std::move(exercise)});
  const Segment move = of_kind(timeline, SegmentKind::move)[0];
  const support::EvenMeasure measure;
  Viewport viewport;
  viewport.reduced_motion = reduced_motion;
  FrameBuilder sheet(theme(ThemeName::day), viewport, measure);
  const Millis from_start{static_cast<long>(share * static_cast<double>(move.length().count()))};
  draw_figure(sheet, {0, 0, 800, 500}, timeline, at(timeline, move.start + from_start));
  return sheet.frame().items;
}

Rect extent(const std::vector<Item>& items) {
  Rect all;
  for (const Item& item : items) {
    if (const auto* fill = std::get_if<Fill>(&item); fill != nullptr && fill->colour.a == 255)
      all = united(all, bounds(item));
  }
  return all;
}

}  // namespace

TEST_CASE("with reduced motion a figure is shown at its keys alone, and one fades into the next") {
  const Exercise held = exercise("held", HoldDose{20s, 1, 0s});
  const auto pieces = [&](double share, bool reduced) { return moving(share, reduced, held).size(); };
  CHECK(extent(moving(0.1, true, held)) == extent(moving(0.15, true, held)));
  CHECK_FALSE(extent(moving(0.1, false, held)) == extent(moving(0.4, false, held)));
  CHECK(pieces(0.5, true) == pieces(0.5, false) + 1);  // a veil over it
  const Item veil = moving(0.5, true, held).back();
  REQUIRE(std::holds_alternative<Fill>(veil));
  CHECK(bounds(std::get<Fill>(veil).path).width == 800);
}

TEST_CASE("what is tensed is shown so while it is asked for, and opens when it is let go") {
  Exercise tensed = exercise("tensed", TensionDose{5s, 20s, 1});
  tensed.technique = Technique::relaxation;
  tensed.figure = figure::knee_to_chest();
  const Timeline timeline = session_of({tensed});
  const Segment tense = of_kind(timeline, SegmentKind::tense)[0];
  const Segment relax = of_kind(timeline, SegmentKind::relax)[0];
  const std::size_t close = looked_at(timeline, tense.start + 2s).pieces;
  const std::size_t open = looked_at(timeline, relax.start + 10s).pieces;
  CHECK(close > open);
  tensed.figure->action = figure::Action::none;
  CHECK(looked_at(session_of({tensed}), relax.start + 10s).pieces < open);
}
