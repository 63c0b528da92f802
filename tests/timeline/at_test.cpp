#include "support/catch.hpp"
#include "support/timelines.hpp"
#include "timeline/timeline.hpp"

using namespace limber;
using namespace limber::test;

namespace {

double reach_in(const Timeline& timeline, SegmentKind kind, double fraction) {
  const Segment segment = of_kind(timeline, kind).front();
  return at(timeline, segment.start + Millis{static_cast<Millis::rep>(
                                          fraction * static_cast<double>(segment.length().count()))})
      .reach;
}

}  // namespace

TEST_CASE("a movement starts gently, is whole in the hold, and comes back in the release") {
  const Timeline timeline = timeline_of({step_of(exercise("knee", HoldDose{20s, 1, 0s}))});
  CHECK(reach_in(timeline, SegmentKind::prepare, 0.9) == 0);
  CHECK(reach_in(timeline, SegmentKind::move, 0) == 0);
  CHECK(reach_in(timeline, SegmentKind::move, 0.1) < 0.05);
  CHECK(reach_in(timeline, SegmentKind::move, 0.5) == Approx(0.5));
  CHECK(reach_in(timeline, SegmentKind::hold, 0.5) == 1);
  CHECK(reach_in(timeline, SegmentKind::release, 0) == 1);
  CHECK(reach_in(timeline, SegmentKind::release, 0.999) == Approx(0).margin(0.01));
}

TEST_CASE("a tempo repetition goes there and back, each in its own time") {
  const Timeline timeline = timeline_of({step_of(exercise("tilt", TempoDose{6s, 2s, 2, 0s}))});
  CHECK(reach_in(timeline, SegmentKind::move, 0) == 0);
  CHECK(reach_in(timeline, SegmentKind::move, 0.75) == Approx(1));
  CHECK(reach_in(timeline, SegmentKind::move, 0.875) == Approx(0.5));
  CHECK(reach_in(timeline, SegmentKind::release, 0.1) == 0);
}

TEST_CASE("tension rises quickly and falls at the release") {
  const Timeline timeline = timeline_of({step_of(exercise("fists", TensionDose{5s, 30s, 1}))});
  CHECK(reach_in(timeline, SegmentKind::tense, 0.5) == 1);
  CHECK(reach_in(timeline, SegmentKind::relax, 0.5) == 0);
}

TEST_CASE("the chest follows the breath that is led") {
  const Timeline timeline = timeline_of({breathe(60s)});
  const Millis start = of_kind(timeline, SegmentKind::breathe).front().start;
  CHECK(at(timeline, start).breath == 0);
  CHECK(at(timeline, start + 2s).breath == Approx(0.5));
  CHECK(at(timeline, start + 4s).breath == 1);
  CHECK(at(timeline, start + 7s).breath == Approx(0.5));
  CHECK(at(timeline, start + 9999ms).breath == Approx(0).margin(0.01));
}

TEST_CASE("elsewhere the chest moves six times a minute") {
  const Timeline timeline = timeline_of({rest(60s)});
  const Millis start = of_kind(timeline, SegmentKind::rest).front().start;
  CHECK(at(timeline, start + 3s).breath == Approx(at(timeline, start + 13s).breath));
  CHECK(at(timeline, Millis{20'000}).breath == Approx(0));
  CHECK(at(timeline, Millis{25'000}).breath == Approx(1));
}

TEST_CASE("a time outside the session is its nearest end") {
  const Timeline timeline = timeline_of({rest(60s)});
  CHECK(at(timeline, -5s).segment == 0);
  CHECK(at(timeline, 100h).t == timeline.total());
  CHECK(at(timeline, 100h).segment == timeline.segments.size() - 1);
  CHECK(at(timeline, 100h).remaining == 0ms);
}

TEST_CASE("at a boundary the later segment wins") {
  const Timeline timeline = timeline_of({rest(60s)});
  CHECK(at(timeline, timeline.segments[0].end).segment == 1);
  CHECK(at(timeline, timeline.segments[0].end - 1ms).segment == 0);
}

TEST_CASE("what is being said is known while it sounds and not after") {
  const Timeline timeline = timeline_of(routine({}));
  const Cue& title = timeline.cues.front();
  CHECK(at(timeline, title.at - 1ms).speaking == nullptr);
  CHECK(at(timeline, title.at).speaking == &title);
  CHECK(at(timeline, title.at + title.length - 1ms).speaking == &title);
  CHECK(at(timeline, title.at + title.length).speaking == nullptr);
}

TEST_CASE("cues fire once between two looks at the clock, the later end included") {
  const Timeline timeline = timeline_of(routine({}));
  const Millis first = timeline.cues.front().at;
  CHECK(cues_between(timeline, first - 1ms, first).size() == 1);
  CHECK(cues_between(timeline, first, first + 1ms).empty());
  CHECK(cues_between(timeline, first, first - 1ms).empty());
  CHECK(cues_between(timeline, -1ms, timeline.total()).size() == timeline.cues.size());
}

TEST_CASE("an empty timeline has a moment too") {
  const Timeline timeline;
  CHECK(at(timeline, 5s).step == nullptr);
  CHECK(cues_between(timeline, -1ms, 5s).empty());
}
