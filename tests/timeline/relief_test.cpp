#include <algorithm>

#include "support/catch.hpp"
#include "support/timelines.hpp"
#include "timeline/playhead.hpp"

using namespace limber;
using namespace limber::test;

namespace {

using Kind = PlayheadEvent::Kind;

// A stretch for each side with an easier variant in the same position, and another exercise after it.
struct Sore {
  Library library;
  Playhead playhead;

  static Library with_easier() {
    Library library;
    library.add(exercise("gentle", HoldDose{10s, 1, 0s}, Sides::each));
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
  std::vector<PlayheadEvent> relieve(Relief relief, SkipReason reason = SkipReason::pain) {
    return playhead.too_sore(relief, reason, library, Pace{}, spelled_out);
  }
  void play_to_the_check() {
    playhead.advance(1h);
    REQUIRE(playhead.waiting_for_check());
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

TEST_CASE("too sore for a stretch: eased out of it and led through the easier one, where one is") {
  Sore sore;
  sore.play_to(SegmentKind::hold, 8s);
  const Millis before = sore.playhead.position();
  const auto events = sore.relieve(Relief::easier);
  CHECK(events.front().kind == Kind::adapt);
  CHECK(sore.playhead.position() == before);
  CHECK(sore.kinds_ahead() == std::vector<std::string>{"release", "prepare", "move", "hold", "release",
                                                       "switch-side", "move", "hold", "release", "prepare",
                                                       "move", "hold", "release", "outro"});
  CHECK(said_in(sore.playhead.timeline(), SegmentKind::prepare, 1)
            .find("Something gentler instead. Name of gentle.") == 0);
}

TEST_CASE("the easier variant says when to stop it before anything moves, whatever was said before") {
  Exercise gentle = exercise("gentle", HoldDose{10s, 1, 0s}, Sides::each);
  gentle.stop = plain_text("Stop if a wrist hurts.");
  Sore sore({step_of(gentle), step_of(Sore::stretch())});
  sore.library = {};
  sore.library.add(gentle);
  sore.play_to(SegmentKind::hold, 8s, 2);
  sore.relieve(Relief::easier);
  CHECK(said_in(sore.playhead.timeline(), SegmentKind::prepare, 2).find("Stop if a wrist hurts.") !=
        std::string::npos);
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

TEST_CASE("an easier variant in another position does not come in, and the one behind it does") {
  const Position elsewhere =
      GENERATE(Position::chair, Position::quadruped, Position::standing, Position::prone);
  Sore sore({step_of(Sore::stretch())});
  sore.library = {};
  Exercise far = exercise("gentle", HoldDose{10s, 1, 0s}, Sides::each, elsewhere);
  far.easier = "behind";
  sore.library.add(far);
  sore.library.add(exercise("behind", HoldDose{10s, 1, 0s}, Sides::each));
  sore.play_to(SegmentKind::hold, 8s);
  sore.relieve(Relief::easier);
  CHECK(of_kind(sore.playhead.timeline(), SegmentKind::transition).size() == 1);
  CHECK(sore.playhead.performed().back().exercise == "behind");
}

TEST_CASE("an easier variant does not come in with a thing the session has not at hand, nor with pressure") {
  Sore sore;
  sore.library = {};
  Exercise gentle = exercise("gentle", HoldDose{10s, 1, 0s}, Sides::each);
  if (GENERATE(true, false))
    gentle.props = {"strap"};
  else
    gentle.tags = {"pr.ball"};
  sore.library.add(gentle);
  sore.play_to(SegmentKind::hold, 8s);
  sore.relieve(Relief::easier);
  for (const PerformedStep& row : sore.playhead.performed()) CHECK(row.exercise != "gentle");
}

TEST_CASE("a thing the session uses anyway is at hand for an easier variant") {
  Exercise with_strap = exercise("other", TimeDose{20s});
  with_strap.props = {"strap"};
  Sore sore({step_of(Sore::stretch()), step_of(with_strap)});
  Exercise gentle = exercise("gentle", HoldDose{10s, 1, 0s}, Sides::each);
  gentle.props = {"strap"};
  sore.library.add(gentle);
  sore.play_to(SegmentKind::hold, 8s);
  sore.relieve(Relief::easier);
  CHECK(said_in(sore.playhead.timeline(), SegmentKind::prepare, 1).find("Name of gentle.") !=
        std::string::npos);
}

TEST_CASE("what may not be done by this person does not come in, the same comes in, smaller") {
  Sore sore;
  sore.play_to(SegmentKind::hold, 8s);
  const MayDo none = [](const Exercise&, const Exercise&) { return false; };
  CHECK(sore.playhead.has_easier(sore.library, none));
  sore.playhead.too_sore(Relief::easier, SkipReason::pain, sore.library, Pace{}, spelled_out, {}, none);
  const std::string words = said_in(sore.playhead.timeline(), SegmentKind::prepare, 1);
  CHECK(words.find("The same once more, but smaller. Name of stretch.") == 0);
  CHECK(words.find("Go only half as far as before.") != std::string::npos);
  sore.playhead.advance(1h);
  CHECK(held(sore.playhead) == std::vector<Millis>{8s, 0s, 0s, 0s, 15s, 15s, 20s});
}

TEST_CASE(
    "an easier variant is held no longer than what it stands in for, however it stands in the library") {
  Sore sore;
  sore.library.add(exercise("gentle", HoldDose{60s, 3, 0s}, Sides::each));
  sore.play_to(SegmentKind::hold, 8s);
  sore.relieve(Relief::easier);
  sore.playhead.advance(1h);
  CHECK(held(sore.playhead) == std::vector<Millis>{8s, 0s, 0s, 0s, 30s, 30s, 30s, 30s, 20s});
}

TEST_CASE("variants that lead round in a circle end in the exercise itself, smaller") {
  Sore sore;
  sore.library = {};
  Exercise gentle = exercise("gentle", HoldDose{10s, 1, 0s}, Sides::each, Position::standing);
  gentle.easier = "round";
  Exercise round = gentle;
  round.id = "round";
  round.easier = "gentle";
  sore.library.add(gentle);
  sore.library.add(round);
  sore.play_to(SegmentKind::hold, 8s);
  sore.relieve(Relief::easier);
  sore.playhead.advance(1h);
  CHECK(held(sore.playhead) == std::vector<Millis>{8s, 0s, 0s, 0s, 15s, 15s, 20s});
}

TEST_CASE("where there is nothing easier and nothing smaller, asking for it changes nothing") {
  Sore sore({step_of(exercise("plain", HoldDose{5s, 1, 0s}))});
  sore.play_to(SegmentKind::hold, 2s);
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

// --- At a comfort check

namespace {

std::vector<Step> with_check() {
  return {step_of(exercise("first", HoldDose{30s, 1, 0s})), comfort_check(), step_of(Sore::stretch()),
          step_of(exercise("other", TimeDose{20s}))};
}

std::vector<SkipReason> reasons(const Playhead& playhead) {
  std::vector<SkipReason> found;
  for (const PerformedStep& row : playhead.performed()) found.push_back(row.skipped);
  return found;
}

using enum SkipReason;

}  // namespace

TEST_CASE("at a comfort check what comes next may be skipped, and the session goes on behind it") {
  Sore sore(with_check());
  sore.play_to_the_check();
  REQUIRE(sore.playhead.sore_exercise() != nullptr);
  CHECK(sore.playhead.sore_exercise()->id == "stretch");
  sore.relieve(Relief::skip);
  CHECK_FALSE(sore.playhead.in_check());
  sore.playhead.advance(1h);
  CHECK(sore.playhead.completed());
  CHECK(held(sore.playhead) == std::vector<Millis>{30s, 0s, 0s, 0s, 0s, 20s});
  CHECK(reasons(sore.playhead) == std::vector{none, pain, pain, pain, pain, none});
}

TEST_CASE("at a comfort check what comes next may be made shorter, and the record keeps what was planned") {
  Sore sore(with_check());
  sore.play_to_the_check();
  sore.relieve(Relief::shorter);
  sore.playhead.advance(1h);
  CHECK(held(sore.playhead) == std::vector<Millis>{30s, 15s, 15s, 15s, 15s, 20s});
  CHECK(sore.playhead.performed()[1].planned == 30s);
  CHECK(reasons(sore.playhead) == std::vector{none, eased, eased, eased, eased, none});
}

TEST_CASE("at a comfort check something easier comes in for what comes next, with rows behind its own") {
  Sore sore(with_check());
  sore.play_to_the_check();
  REQUIRE(sore.playhead.has_easier(sore.library));
  sore.relieve(Relief::easier);
  sore.playhead.advance(1h);
  CHECK(held(sore.playhead) == std::vector<Millis>{30s, 0s, 0s, 0s, 0s, 10s, 10s, 20s});
  CHECK(sore.playhead.performed()[5].exercise == "gentle");
  CHECK(sore.playhead.performed()[5].planned == 10s);
  CHECK(said_in(sore.playhead.timeline(), SegmentKind::prepare, 1).find("Something gentler instead.") == 0);
}

TEST_CASE("going on gently halves all that follows, says so once, and the record tells it") {
  Sore sore(with_check());
  sore.play_to_the_check();
  const auto events = sore.playhead.go_on_gently(sore.library, Pace{}, spelled_out);
  CHECK(events.front().text == "gently");
  CHECK(said_in(sore.playhead.timeline(), SegmentKind::prepare, 1).find("everything is half as long") !=
        std::string::npos);
  sore.playhead.advance(1h);
  CHECK(sore.playhead.completed());
  CHECK(held(sore.playhead) == std::vector<Millis>{30s, 15s, 0s, 15s, 0s, 10s});
  CHECK(reasons(sore.playhead) == std::vector{none, eased, eased, eased, eased, eased});
}

TEST_CASE("gentler twice is a quarter, and where nothing can be less it just goes on") {
  Sore sore({comfort_check(), comfort_check(), step_of(exercise("long", TimeDose{40s})), comfort_check(),
             step_of(exercise("short", HoldDose{5s, 1, 0s}))});
  for (int i = 0; i < 3; ++i) {
    sore.play_to_the_check();
    sore.playhead.go_on_gently(sore.library, Pace{}, spelled_out);
  }
  sore.playhead.advance(1h);
  CHECK(held(sore.playhead) == std::vector<Millis>{10s, 5s});
  CHECK(reasons(sore.playhead) == std::vector{eased, none});
}

TEST_CASE("what goes further down is left, and does not come again in this session") {
  Sore sore({step_of(Sore::stretch()), step_of(exercise("other", TimeDose{20s})), step_of(Sore::stretch()),
             step_of(exercise("last", TimeDose{20s}))});
  sore.play_to(SegmentKind::hold, 8s);
  const auto events = sore.relieve(Relief::leave, spreading);
  CHECK(events.front().text == "spreading");
  sore.playhead.advance(1h);
  CHECK(held(sore.playhead) == std::vector<Millis>{8s, 0s, 0s, 0s, 20s, 0s, 0s, 0s, 0s, 20s});
  CHECK(reasons(sore.playhead) == std::vector{spreading, spreading, spreading, spreading, none, spreading,
                                              spreading, spreading, spreading, none});
}

TEST_CASE("what goes further down is written down at once, whatever is done next") {
  Sore sore({step_of(Sore::stretch()), step_of(exercise("last", TimeDose{20s}))});
  sore.play_to(SegmentKind::hold, 8s);
  sore.playhead.note_spreading();
  sore.playhead.end_now();
  CHECK(reasons(sore.playhead) ==
        std::vector{spreading, spreading, spreading, spreading, SkipReason::chosen});
}

TEST_CASE("at a comfort check it is the exercise just done that went further down") {
  Sore sore(with_check());
  sore.play_to_the_check();
  sore.relieve(Relief::leave, spreading);
  sore.playhead.advance(1h);
  CHECK(held(sore.playhead) == std::vector<Millis>{30s, 30s, 30s, 30s, 30s, 20s});
  CHECK(reasons(sore.playhead) == std::vector{spreading, none, none, none, none, none});
}

TEST_CASE("what is left at a comfort check and would come again leads on from the position one is in") {
  Exercise standing = exercise("stand", HoldDose{10s, 1, 0s}, Sides::both, Position::standing);
  Sore sore({step_of(exercise("lie", HoldDose{10s, 1, 0s})), comfort_check(), step_of(standing),
             step_of(exercise("lie", HoldDose{10s, 1, 0s})), step_of(standing)});
  sore.play_to_the_check();
  sore.relieve(Relief::leave, pain);
  sore.playhead.advance(1h);
  CHECK(held(sore.playhead) == std::vector<Millis>{10s, 10s, 0s, 10s});
  CHECK(of_kind(sore.playhead.timeline(), SegmentKind::transition).size() == 2);
}
