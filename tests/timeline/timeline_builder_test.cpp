// What the program itself says around the words of a file, and the time it leaves to follow them.
#include "timeline/timeline_builder.hpp"

#include <algorithm>
#include <iterator>

#include "support/catch.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// What is spoken in the segments of one kind.
std::vector<Cue> cues_of(const Timeline& timeline, SegmentKind kind) {
  std::vector<Cue> said;
  std::copy_if(timeline.cues.begin(), timeline.cues.end(), std::back_inserter(said),
               [&](const Cue& cue) { return timeline.segments[cue.segment].kind == kind && is_spoken(cue); });
  return said;
}

}  // namespace

TEST_CASE("a quiet session does not begin with how far to pull") {
  Exercise breathing = exercise("breath", BreathDose{4s, 0s, 6s, 0s, 60s});
  breathing.technique = Technique::breathing;
  Exercise gliding = exercise("hand", TempoDose{4s, 3s, 4});
  gliding.technique = Technique::swedish;
  Exercise stretch = exercise("knee", HoldDose{20s, 1, 0s});
  stretch.technique = Technique::stretching;
  const auto intro = [](std::vector<Step> steps) {
    return said_in(timeline_of(std::move(steps)), SegmentKind::intro);
  };
  const std::string quiet = intro({step_of(breathing), step_of(gliding)});
  CHECK(quiet.find("pull") == std::string::npos);
  CHECK(quiet.find("Nothing in it should hurt.") != std::string::npos);
  CHECK(quiet.find("dizzy") != std::string::npos);
  CHECK(intro({step_of(breathing), step_of(stretch)}).find("pull") == std::string::npos);
  CHECK(intro({step_of(breathing), step_of(stretch), step_of(stretch)}).find("Go to a gentle pull") !=
        std::string::npos);
  Exercise stronger = exercise("bridge", TempoDose{4s, 3s, 4});
  stronger.technique = Technique::strength;
  CHECK(intro({step_of(stronger), step_of(stronger)}).find("Go as far as is easy") != std::string::npos);
}

TEST_CASE("a chair is asked for at the beginning where a way to the floor or from it leads over one") {
  const auto asks = [](Position position, const Ways& ways, const char* lie_on = "") {
    Routine asked = routine({step_of(exercise("a", HoldDose{20s, 1, 0s}, Sides::both, position))});
    asked.lie_on = lie_on;
    Pace pace;
    pace.ways = ways;
    const std::string said = said_in(timeline_of(asked, {}, pace), SegmentKind::intro);
    return said.find("Have a firm chair beside your mat") != std::string::npos;
  };
  CHECK(asks(Position::supine, {}));
  CHECK(asks(Position::quadruped, {}));
  CHECK_FALSE(asks(Position::chair, {}));
  CHECK_FALSE(asks(Position::supine, {FloorWay::easily}));
  CHECK_FALSE(asks(Position::supine, {FloorWay::not_at_all}));
  CHECK_FALSE(asks(Position::supine, {}, "bed"));
}

TEST_CASE("a routine that ends asleep leads nobody up, however it ends") {
  Routine night = routine({step_of(exercise("a", HoldDose{20s, 1, 0s}))});
  night.lie_on = "bed";
  night.ends = "asleep";
  CHECK(said_in(timeline_of(night), SegmentKind::outro) ==
        "That brings us to the end. Stay as you are. | Put out the light, if it still burns. Sleep well.");
  Playhead playhead(shared(timeline_of(night)));
  playhead.advance(playhead.timeline().total() / 2);
  playhead.too_sore(Relief::end_with_breathing, SkipReason::pain, {}, Pace{}, spelled_out);
  CHECK(said_in(playhead.timeline(), SegmentKind::outro).find("Sleep well.") != std::string::npos);
  night.ends = "up";
  CHECK(said_in(timeline_of(night), SegmentKind::outro).find("Stand up only when") != std::string::npos);
}

TEST_CASE("of a set-up and a movement each sentence is heard by itself, with time to do it") {
  Exercise four = exercise("four", HoldDose{20s, 1, 0s});
  four.say.setup = plain_text("Both knees bent. Cross one ankle over the other knee.");
  four.say.move = plain_text("Lift that foot. Breathe out.");
  const Timeline timeline = timeline_of({step_of(four)});
  CHECK(said_in(timeline, SegmentKind::prepare) ==
        "Name of four. | Both knees bent. | Cross one ankle over the other knee. | Lift that foot. | Breathe "
        "out.");
  const std::vector<Cue> said = cues_of(timeline, SegmentKind::prepare);
  for (std::size_t i = 2; i < said.size(); ++i)
    CHECK(said[i].at - (said[i - 1].at + said[i - 1].length) >= 3s);
}

TEST_CASE("from one knee to the other there is time, behind the words of the set-up") {
  Exercise kneeling = exercise("half", HoldDose{10s, 1, 0s}, Sides::each, Position::kneeling);
  kneeling.say.setup = plain_text("Kneel on your {side} knee.");
  const Timeline timeline = timeline_of({step_of(kneeling)});
  const std::vector<Cue> said = cues_of(timeline, SegmentKind::switch_side);
  REQUIRE(said.size() == 3);
  CHECK(said[1].text == "Kneel on your right knee.");
  CHECK(said[2].at - (said[1].at + said[1].length) >= 10s);
}

TEST_CASE("bells are explained once, at the beginning, and never to whoever only rests") {
  const auto told = [](std::vector<Step> steps) {
    const Timeline timeline = timeline_of(std::move(steps));
    return std::count_if(timeline.cues.begin(), timeline.cues.end(), [](const Cue& cue) {
      return cue.text == "A bell begins each hold, and a bell ends it.";
    });
  };
  const Step stretch = step_of(exercise("knee", HoldDose{20s, 1, 0s}));
  Exercise lying = exercise("rest", TimeDose{120s});
  lying.technique = Technique::relaxation;
  CHECK(told({step_of(exercise("tilt", TempoDose{4s, 3s, 2})), stretch, stretch}) == 1);
  CHECK(told({step_of(lying)}) == 0);
  const auto intro = [](Millis hold) {
    return said_in(timeline_of({step_of(exercise("knee", HoldDose{hold, 1, 0s}))}), SegmentKind::intro);
  };
  CHECK(intro(20s).find("In a long hold one rings halfway, too.") != std::string::npos);
  CHECK(intro(19s).find("halfway") == std::string::npos);
}

TEST_CASE("whoever rests hears no bell at half and no ticks: they may be asleep") {
  Exercise lying = exercise("rest", TimeDose{120s});
  lying.technique = Technique::relaxation;
  const Timeline timeline = timeline_of({step_of(lying)});
  CHECK(std::none_of(timeline.cues.begin(), timeline.cues.end(), [](const Cue& cue) {
    return cue.kind == CueKind::bell_half || cue.kind == CueKind::tick;
  }));
}

TEST_CASE("for a hold done again there is time to get into it, and more where a ball waits at the wall") {
  const auto again = [](Exercise held) {
    return of_kind(timeline_of({step_of(std::move(held))}), SegmentKind::move).at(1).length();
  };
  Exercise ball = exercise("ball", HoldDose{30s, 2, 10s}, Sides::both, Position::standing);
  ball.tags = {"pr.ball"};
  CHECK(again(exercise("quad", HoldDose{20s, 2, 8s}, Sides::both, Position::standing)) == 7s);
  CHECK(again(ball) == 10s);
  CHECK(again(exercise("tuck", HoldDose{5s, 2, 4s}, Sides::both, Position::chair)) == 3s);
}

TEST_CASE("whoever is told to rest behind a movement has four seconds for it") {
  const Timeline timeline = timeline_of({step_of(exercise("tilt", TempoDose{4s, 3s, 2}, Sides::each))});
  const std::vector<Cue> said = cues_of(timeline, SegmentKind::release);
  REQUIRE(said.size() == 2);
  const Segment release = of_kind(timeline, SegmentKind::release).front();
  CHECK(release.end - (said[0].at + said[0].length) >= 4s);
}

TEST_CASE("nobody is asked to stay on their knees as long as they like") {
  const auto outro = [](Position position) {
    return said_in(timeline_of({step_of(exercise("a", HoldDose{20s, 1, 0s}, Sides::both, position))}),
                   SegmentKind::outro);
  };
  for (const Position position : {Position::kneeling, Position::quadruped})
    CHECK(outro(position).find("as long as you like") == std::string::npos);
  CHECK(outro(Position::supine).find("as long as you like") != std::string::npos);
}
