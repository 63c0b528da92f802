#include <algorithm>

#include "support/catch.hpp"
#include "support/timelines.hpp"
#include "timeline/playhead.hpp"

using namespace limber;
using namespace limber::test;

namespace {

using Kind = PlayheadEvent::Kind;

// A stretch for each side with an easier variant on hands and knees, and another exercise after it.
struct Sore {
  Library library;
  Playhead playhead;

  static Library with_easier() {
    Library library;
    library.add(exercise("gentle", HoldDose{10s, 1, 0s}, Sides::each, Position::quadruped));
    return library;
  }
  static Exercise stretch() {
    Exercise made = exercise("stretch", HoldDose{30s, 2, 10s}, Sides::each);
    made.easier = "gentle";
    return made;
  }
  explicit Sore(std::vector<Step> steps = {step_of(stretch()), step_of(exercise("other", TimeDose{20s}))})
      : library(with_easier()), playhead(shared(timeline_of(std::move(steps)))) {}

  void play_to(SegmentKind kind, Millis after, std::size_t nth = 0) {
    playhead.advance(of_kind(playhead.timeline(), kind).at(nth).start + after - playhead.position());
  }
  std::vector<PlayheadEvent> relieve(Relief relief) {
    return playhead.too_sore(relief, SkipReason::pain, library, Pace{}, spelled_out);
  }
  std::vector<std::string> kinds_ahead() const {
    std::vector<std::string> found;
    const auto& segments = playhead.timeline().segments;
    for (std::size_t i = playhead.moment().segment; i < segments.size(); ++i)
      found.push_back(to_string(segments[i].kind));
    return found;
  }
};

std::vector<Millis> held(const Playhead& playhead) {
  std::vector<Millis> found;
  for (const PerformedStep& row : playhead.performed()) found.push_back(row.held);
  return found;
}

}  // namespace

TEST_CASE(
    "too sore for a stretch: eased out of it and led through the easier one, back to the next position") {
  Sore sore;
  sore.play_to(SegmentKind::hold, 8s);
  const Millis before = sore.playhead.position();
  const auto events = sore.relieve(Relief::easier);
  CHECK(events.front().kind == Kind::adapt);
  CHECK(sore.playhead.position() == before);
  CHECK(sore.kinds_ahead() == std::vector<std::string>{"release", "transition", "prepare", "move", "hold",
                                                       "release", "switch-side", "move", "hold", "release",
                                                       "transition", "prepare", "move", "hold", "release",
                                                       "outro"});
  CHECK(said_in(sore.playhead.timeline(), SegmentKind::prepare, 1)
            .find("Something gentler instead. Name of gentle.") == 0);
}

TEST_CASE("the easier variant has rows of its own beside what was prescribed") {
  Sore sore;
  sore.play_to(SegmentKind::hold, 8s);
  sore.relieve(Relief::easier);
  sore.playhead.advance(1h);
  const auto& rows = sore.playhead.performed();
  REQUIRE(rows.size() == 7);
  CHECK(held(sore.playhead) == std::vector<Millis>{8s, 0s, 0s, 0s, 10s, 10s, 20s});
  CHECK(rows[0].skipped == SkipReason::pain);
  CHECK(rows[3].skipped == SkipReason::pain);
  CHECK(rows[4].exercise == "gentle");
  CHECK(rows[4].skipped == SkipReason::none);
  CHECK(rows[6].exercise == "other");
}

TEST_CASE("on the second side the easier variant is for that side alone") {
  Sore sore;
  sore.play_to(SegmentKind::hold, 8s, 2);
  sore.relieve(Relief::easier);
  sore.playhead.advance(1h);
  CHECK(held(sore.playhead) == std::vector<Millis>{30s, 30s, 8s, 0s, 10s, 20s});
  CHECK(sore.playhead.performed()[4].side == BodySide::right);
}

TEST_CASE("the last exercise made easier leads up from the position it ends in") {
  Sore sore({step_of(Sore::stretch())});
  sore.play_to(SegmentKind::prepare, 1s);
  sore.relieve(Relief::easier);
  CHECK(said_in(sore.playhead.timeline(), SegmentKind::outro).find("roll onto your side") ==
        std::string::npos);
}

TEST_CASE("without an easier variant asking for one changes nothing") {
  Sore sore({step_of(exercise("plain", HoldDose{30s, 1, 0s}))});
  sore.play_to(SegmentKind::hold, 8s);
  CHECK_FALSE(sore.playhead.has_easier(sore.library));
  CHECK(sore.relieve(Relief::easier).empty());
  CHECK(sore.kinds_ahead() == std::vector<std::string>{"hold", "release", "outro"});
}

TEST_CASE("shorter ends this hold now and halves the holds still to come") {
  Sore sore;
  sore.play_to(SegmentKind::hold, 8s);
  const Millis before = sore.playhead.position();
  sore.relieve(Relief::shorter);
  CHECK(sore.playhead.position() == before);
  CHECK(sore.kinds_ahead().front() == "release");
  sore.playhead.advance(1h);
  CHECK(held(sore.playhead) == std::vector<Millis>{8s, 15s, 15s, 15s, 20s});
  CHECK(sore.playhead.performed()[0].skipped == SkipReason::pain);
  CHECK(sore.playhead.performed()[1].planned == 30s);
}

TEST_CASE("shorter before the hold keeps all repetitions at half their length") {
  Sore sore;
  sore.play_to(SegmentKind::move, 1s);
  sore.relieve(Relief::shorter);
  CHECK(sore.kinds_ahead()[1] == "hold");
  sore.playhead.advance(1h);
  CHECK(held(sore.playhead) == std::vector<Millis>{15s, 15s, 15s, 15s, 20s});
}

TEST_CASE("shorter finishes the repetition of a movement and does half as many") {
  Sore sore({step_of(exercise("tilt", TempoDose{4s, 4s, 8, 0s}))});
  sore.play_to(SegmentKind::move, 3s, 1);
  sore.relieve(Relief::shorter);
  sore.playhead.advance(1h);
  CHECK(held(sore.playhead) == std::vector<Millis>{32s});
  CHECK(sore.playhead.completed());
}

TEST_CASE("shorter finishes the breath that is being breathed") {
  Sore sore({breathe(60s)});
  sore.play_to(SegmentKind::breathe, 23s);
  sore.relieve(Relief::shorter);
  sore.playhead.advance(1h);
  CHECK(held(sore.playhead) == std::vector<Millis>{30s});
  CHECK(sore.playhead.performed()[0].skipped == SkipReason::pain);
}

TEST_CASE("skip with a reason leads out of the stretch before it goes on") {
  Sore sore;
  sore.play_to(SegmentKind::hold, 8s);
  const auto events = sore.relieve(Relief::skip);
  CHECK(events.front().kind == Kind::skip);
  CHECK(events.front().text == "pain");
  CHECK(sore.kinds_ahead() ==
        std::vector<std::string>{"release", "prepare", "move", "hold", "release", "outro"});
  CHECK(sore.playhead.performed()[3].skipped == SkipReason::pain);
}

TEST_CASE("skip before the movement goes straight on") {
  Sore sore;
  sore.play_to(SegmentKind::prepare, 1s);
  sore.relieve(Relief::skip);
  CHECK(sore.kinds_ahead() == std::vector<std::string>{"prepare", "move", "hold", "release", "outro"});
}

TEST_CASE("too sore for all of it: out, a minute of breathing, and the end") {
  Sore sore;
  sore.play_to(SegmentKind::hold, 8s);
  sore.relieve(Relief::end_with_breathing);
  CHECK(sore.kinds_ahead() == std::vector<std::string>{"release", "prepare", "breathe", "release", "outro"});
  sore.playhead.advance(1h);
  CHECK(sore.playhead.completed());
  CHECK(held(sore.playhead) == std::vector<Millis>{8s, 0s, 0s, 0s, 60s, 0s});
  CHECK(sore.playhead.performed()[4].exercise == "breathe");
  CHECK(sore.playhead.performed()[5].skipped == SkipReason::pain);
}

TEST_CASE("a comfort check may be answered with the end") {
  Sore sore({comfort_check(), rest(10s)});
  sore.playhead.advance(1h);
  sore.relieve(Relief::end_with_breathing);
  CHECK_FALSE(sore.playhead.in_check());
  sore.playhead.advance(1h);
  CHECK(sore.playhead.completed());
}

TEST_CASE("the moment a stretch is cut, no bell of it sounds any more") {
  Sore sore;
  sore.play_to(SegmentKind::hold, 8s);
  sore.relieve(Relief::skip);
  const auto events = sore.playhead.advance(5s);
  for (const PlayheadEvent& event : events) {
    if (event.kind != Kind::cue) continue;
    CHECK(sore.playhead.timeline().cues[event.index].kind == CueKind::say);
  }
}
