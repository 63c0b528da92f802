#include "timeline/playhead.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

using Kind = PlayheadEvent::Kind;

Playhead playhead_of(std::vector<Step> steps) {
  return Playhead(shared(timeline_of(std::move(steps))));
}

Playhead two_sides() {
  return playhead_of({step_of(exercise("knee", HoldDose{20s, 2, 10s}, Sides::each)), rest(10s),
                      step_of(exercise("tilt", TempoDose{4s, 4s, 5, 0s}))});
}

// Plays to `after` the start of the nth segment of a kind.
void play_to(Playhead& playhead, SegmentKind kind, Millis after, std::size_t nth = 0) {
  const Millis target = of_kind(playhead.timeline(), kind).at(nth).start + after;
  playhead.advance(target - playhead.position());
  REQUIRE(playhead.position() == target);
}

std::vector<std::size_t> cues_of(const std::vector<PlayheadEvent>& events, bool again = false) {
  std::vector<std::size_t> found;
  for (const PlayheadEvent& event : events) {
    if (event.kind == Kind::cue && event.again == again) found.push_back(event.index);
  }
  return found;
}

SegmentKind kind_at(const Playhead& playhead) {
  return playhead.timeline().segments[playhead.moment().segment].kind;
}

}  // namespace

TEST_CASE("a session played through is done as prescribed") {
  Playhead playhead = two_sides();
  const auto events = playhead.advance(1h);
  CHECK(playhead.ended());
  CHECK(playhead.completed());
  CHECK(playhead.position() == playhead.timeline().total());
  CHECK(events.back().kind == Kind::end);
  CHECK(cues_of(events).size() == playhead.timeline().cues.size());
  REQUIRE(playhead.performed().size() == 5);
  for (const PerformedStep& row : playhead.performed()) {
    CHECK(row.held == row.planned);
    CHECK(row.skipped == SkipReason::none);
  }
  CHECK(playhead.performed()[1].side == BodySide::left);
  CHECK(playhead.performed()[1].rep == 2);
  CHECK(playhead.performed()[4].planned == 40s);
  CHECK(playhead.performed_time() == 120s);
}

TEST_CASE("the first look announces the first segment") {
  Playhead playhead = two_sides();
  const auto events = playhead.advance(0ms);
  REQUIRE(events.size() == 1);
  CHECK(events[0].kind == Kind::segment);
  CHECK(events[0].text == "lead-in");
  CHECK(playhead.advance(0ms).empty());
}

TEST_CASE("a pause stops time and is counted") {
  Playhead playhead = two_sides();
  play_to(playhead, SegmentKind::hold, 8s);
  CHECK(playhead.pause().size() == 1);
  CHECK(playhead.pause().empty());
  CHECK(playhead.advance(1h).empty());
  CHECK(playhead.pauses() == 1);
  CHECK(playhead.present()->held == 8s);
}

TEST_CASE("a resumed hold goes back three seconds and counts none of them twice") {
  Playhead playhead = two_sides();
  play_to(playhead, SegmentKind::hold, 12s);
  const Millis before = playhead.position();
  playhead.pause();
  CHECK(playhead.resume().front().kind == Kind::resume);
  CHECK(playhead.resume().empty());
  CHECK(playhead.position() == before - 3s);
  playhead.advance(2s);
  CHECK(playhead.present()->held == 12s);
  playhead.advance(2s);
  CHECK(playhead.present()->held == 13s);
}

TEST_CASE("the lead-back stops at the start of the segment") {
  Playhead playhead = two_sides();
  play_to(playhead, SegmentKind::hold, 1s);
  playhead.pause();
  playhead.resume();
  CHECK(playhead.position() == of_kind(playhead.timeline(), SegmentKind::hold).front().start);
}

TEST_CASE("a sentence cut by a pause is heard again from its beginning") {
  Playhead playhead = playhead_of({say(std::string(200, 'x'), 5s)});  // twelve seconds of speech
  play_to(playhead, SegmentKind::prepare, 8s);
  playhead.pause();
  playhead.resume();
  CHECK(playhead.position() == of_kind(playhead.timeline(), SegmentKind::prepare).front().start);
  CHECK(cues_of(playhead.advance(1ms), true).size() == 1);
}

TEST_CASE("what sounds again in a lead-back says so, and what is new does not") {
  Playhead playhead = two_sides();
  play_to(playhead, SegmentKind::hold, 18500ms);  // two ticks have sounded
  playhead.pause();
  playhead.resume();
  const auto events = playhead.advance(4s);
  CHECK(cues_of(events, true).size() == 2);
  CHECK(cues_of(events, false).size() == 1);
}

TEST_CASE("next leaves the rest of the step, by choice") {
  Playhead playhead = two_sides();
  play_to(playhead, SegmentKind::hold, 5s);
  const auto events = playhead.next();
  CHECK(events[0].kind == Kind::skip);
  CHECK(kind_at(playhead) == SegmentKind::rest);
  CHECK(playhead.moment().step == &playhead.timeline().steps[1]);
  CHECK(playhead.performed()[0].held == 5s);
  for (int i = 0; i < 4; ++i)
    CHECK(playhead.performed()[static_cast<std::size_t>(i)].skipped == SkipReason::chosen);
  CHECK(playhead.performed()[4].skipped == SkipReason::none);
}

TEST_CASE(
    "next goes from the introduction to the first step and past the last one to the closing words, then the "
    "end") {
  Playhead playhead = playhead_of({rest(10s)});
  playhead.next();
  CHECK(kind_at(playhead) == SegmentKind::rest);
  playhead.next();
  CHECK(kind_at(playhead) == SegmentKind::outro);
  CHECK(playhead.next().back().kind == Kind::end);
  CHECK(playhead.ended());
  CHECK(playhead.next().empty());
}

TEST_CASE("back restarts the step in its position, and goes to the one before when pressed at once") {
  Playhead playhead = two_sides();
  play_to(playhead, SegmentKind::hold, 5s);
  playhead.back();
  CHECK(kind_at(playhead) == SegmentKind::prepare);
  play_to(playhead, SegmentKind::rest, 2s, 2);  // the rest step
  playhead.back();
  CHECK(kind_at(playhead) == SegmentKind::prepare);
  CHECK(playhead.moment().step == &playhead.timeline().steps[0]);
  playhead.back();
  CHECK(kind_at(playhead) == SegmentKind::lead_in);
}

TEST_CASE("a step done over counts once, and one come back to is no longer skipped") {
  Playhead playhead = two_sides();
  play_to(playhead, SegmentKind::hold, 20s);
  playhead.back();
  play_to(playhead, SegmentKind::hold, 20s);
  CHECK(playhead.performed()[0].held == 20s);
  playhead.next();
  CHECK(playhead.performed()[1].skipped == SkipReason::chosen);
  playhead.back();
  playhead.advance(1h);
  for (const PerformedStep& row : playhead.performed()) CHECK(row.skipped == SkipReason::none);
}

TEST_CASE("repeat begins this repetition again") {
  Playhead playhead = two_sides();
  play_to(playhead, SegmentKind::hold, 5s, 1);
  playhead.repeat();
  CHECK(playhead.position() == of_kind(playhead.timeline(), SegmentKind::move)[1].start);
  play_to(playhead, SegmentKind::hold, 20s, 1);
  CHECK(playhead.performed()[1].held == 20s);
}

TEST_CASE("ten seconds more lengthen this hold alone and move everything behind it") {
  Playhead playhead = two_sides();
  const Timeline before = playhead.timeline();
  play_to(playhead, SegmentKind::hold, 5s);
  CHECK(playhead.extend().front().kind == Kind::extend);
  const auto holds = of_kind(playhead.timeline(), SegmentKind::hold);
  CHECK(holds[0].length() == 30s);
  CHECK(holds[1].length() == 20s);
  CHECK(playhead.timeline().total() == before.total() + 10s);
  CHECK(playhead.timeline().cues.size() == before.cues.size());
  CHECK(playhead.present()->planned == 20s);
  playhead.advance(25s);
  CHECK(playhead.performed()[0].held == 30s);
}

TEST_CASE("after ten seconds more the ticks still run into zero and the half bell rings in the new middle") {
  Playhead playhead = playhead_of({step_of(exercise("knee", HoldDose{60s, 1, 0s}))});
  play_to(playhead, SegmentKind::hold, 5s);
  playhead.extend();
  const Segment hold = of_kind(playhead.timeline(), SegmentKind::hold).front();
  std::vector<Millis> ticks;
  Millis half{0};
  for (const Cue& cue : playhead.timeline().cues) {
    if (cue.kind == CueKind::tick) ticks.push_back(hold.end - cue.at);
    if (cue.kind == CueKind::bell_half) half = cue.at - hold.start;
  }
  CHECK(ticks == std::vector<Millis>{3s, 2s, 1s});
  CHECK(half == 35s);
}

TEST_CASE("ten seconds more make sense only in a hold, and not past five minutes") {
  Playhead playhead = playhead_of({step_of(exercise("knee", HoldDose{280s, 1, 0s}))});
  CHECK(playhead.extend().empty());
  play_to(playhead, SegmentKind::hold, 5s);
  CHECK_FALSE(playhead.extend().empty());
  CHECK_FALSE(playhead.extend().empty());
  CHECK(playhead.extend().empty());
}

TEST_CASE("ending now keeps what was done and marks the rest as left by choice") {
  Playhead playhead = two_sides();
  play_to(playhead, SegmentKind::hold, 5s, 1);
  CHECK(playhead.end_now().back().kind == Kind::end);
  CHECK(playhead.ended());
  CHECK_FALSE(playhead.completed());
  CHECK(playhead.performed()[0].skipped == SkipReason::none);
  CHECK(playhead.performed()[1].held == 5s);
  CHECK(playhead.performed()[4].skipped == SkipReason::chosen);
  CHECK(playhead.advance(1s).empty());
}

TEST_CASE("a comfort check speaks its question, then waits for an answer") {
  Playhead playhead = playhead_of({comfort_check(), rest(10s)});
  const auto events = playhead.advance(1h);
  CHECK(std::any_of(events.begin(), events.end(),
                    [](const auto& e) { return e.kind == Kind::check && e.text == "asked"; }));
  CHECK(playhead.waiting_for_check());
  CHECK(playhead.advance(1h).empty());
  CHECK(kind_at(playhead) == SegmentKind::comfort_check);
  const auto answered = playhead.answer_check();
  CHECK(answered.front().text == "answered");
  CHECK_FALSE(playhead.waiting_for_check());
  CHECK(kind_at(playhead) == SegmentKind::rest);
  CHECK(playhead.answer_check().empty());
}

TEST_CASE("a comfort check may be answered before its question is over") {
  Playhead playhead = playhead_of({comfort_check(), rest(10s)});
  play_to(playhead, SegmentKind::comfort_check, 1s);
  CHECK(playhead.in_check());
  CHECK_FALSE(playhead.waiting_for_check());
  playhead.answer_check();
  CHECK(kind_at(playhead) == SegmentKind::rest);
}

TEST_CASE("a comfort check that is answered in a pause goes on") {
  Playhead playhead = playhead_of({comfort_check(), rest(10s)});
  playhead.advance(1h);
  CHECK_FALSE(playhead.running());
  playhead.pause();
  const auto events = playhead.answer_check();
  REQUIRE(events.size() >= 2);
  CHECK(events[1].kind == Kind::resume);
  CHECK(playhead.running());
  CHECK(kind_at(playhead) == SegmentKind::rest);
}

TEST_CASE("moving about while paused stays paused") {
  Playhead playhead = two_sides();
  play_to(playhead, SegmentKind::hold, 5s);
  playhead.pause();
  playhead.next();
  CHECK(playhead.paused());
  CHECK(playhead.advance(1s).empty());
  playhead.resume();
  CHECK(cues_of(playhead.advance(1ms), false).size() == 1);  // the words of the rest, not heard before
}

TEST_CASE("an empty timeline has ended") {
  Playhead playhead{shared(Timeline{})};
  CHECK(playhead.ended());
  CHECK(playhead.advance(1s).empty());
  CHECK(playhead.back().empty());
  CHECK(playhead.extend().empty());
}

TEST_CASE("where nobody is asked a comfort check passes by like any words") {
  Playhead playhead = playhead_of({comfort_check(), rest(10s)});
  playhead.ask_nothing();
  const auto events = playhead.advance(1h);
  CHECK(playhead.completed());
  CHECK(cues_of(events).size() == playhead.timeline().cues.size());
}

TEST_CASE("a session that begins in a hold has held only what came after, and fires nothing from before") {
  const auto timeline = shared(timeline_of({step_of(exercise("knee", HoldDose{30s, 1, 0s}))}));
  const auto hold = std::find_if(timeline->segments.begin(), timeline->segments.end(),
                                 [](const Segment& segment) { return segment.kind == SegmentKind::hold; });
  Playhead playhead(timeline);
  playhead.begin_at(hold->start + 20s);
  for (const PlayheadEvent& event : playhead.advance(1h)) {
    if (event.kind == PlayheadEvent::Kind::cue) CHECK(timeline->cues[event.index].at >= hold->start + 20s);
  }
  REQUIRE(playhead.performed().size() == 1);
  CHECK(playhead.performed()[0].held == 10s);
  CHECK(playhead.completed());
}
