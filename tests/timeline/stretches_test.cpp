// Twelve stretches as therapists write them, from the file to the ear: what each says, and how long it takes.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "routine/format.hpp"
#include "support/catch.hpp"
#include "support/shipped_exercises.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Timeline stretch(const std::string& name) {
  const std::string file = LIMBER_SOURCE_DIR "/tests/routine/files/stretches/" + name + ".json";
  std::ifstream in(file);
  std::stringstream text;
  text << in.rdbuf();
  const auto routine = parse_routine(text.str(), file);
  for (const Problem& problem : routine.problems()) UNSCOPED_INFO(to_text(problem));
  REQUIRE(routine);
  static const auto library = shipped_exercises();
  REQUIRE(unresolved(*routine, *library).empty());
  return timeline_of(*routine, *library);
}

// All that is said, with " | " between.
std::string said(const Timeline& timeline) {
  std::string words;
  for (const Cue& cue : timeline.cues) {
    if (is_spoken(cue)) words += cue.text + " | ";
  }
  return words;
}

int times_said(const Timeline& timeline, const std::string& words) {
  int times = 0;
  for (const Cue& cue : timeline.cues) times += is_spoken(cue) && cue.text == words ? 1 : 0;
  return times;
}

Millis work(const Timeline& timeline) {
  Millis sum{0};
  for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
    if (is_work(timeline, i)) sum += timeline.segments[i].length();
  }
  return sum;
}

// The sides of the work, in order: "lrlr".
std::string sides(const Timeline& timeline) {
  std::string order;
  for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
    if (is_work(timeline, i)) order += timeline.segments[i].side == BodySide::left ? 'l' : 'r';
  }
  return order;
}

bool says(const Timeline& timeline, const std::string& words) {
  UNSCOPED_INFO(said(timeline));
  return said(timeline).find(words) != std::string::npos;
}

std::vector<Millis> lengths_of(const Timeline& timeline, SegmentKind kind) {
  std::vector<Millis> lengths;
  for (const Segment& segment : of_kind(timeline, kind)) lengths.push_back(segment.length());
  return lengths;
}

}  // namespace

TEST_CASE("a movement in turn goes left, right, left, right, and says the side between") {
  const Timeline cross = stretch("iron-cross");
  CHECK(sides(cross) == "lrlrlrlrlrlrlrlrlrlr");
  CHECK(work(cross) == 20 * 7s);
  CHECK(says(cross, "Left and right in turn, the left side first."));
  CHECK(says(cross, "Draw your left knee up"));
  CHECK(says(cross, "Draw your right knee up"));
  CHECK(times_said(cross, "And left.") == 9);
  CHECK(times_said(cross, "And right.") == 9);
}

TEST_CASE("a tempo of three stays at the end of the way") {
  const Timeline cross = stretch("iron-cross");
  const auto moves = of_kind(cross, SegmentKind::move);
  CHECK(at(cross, moves[0].start + 3s).reach == 1);
  CHECK(at(cross, moves[0].start + 3900ms).reach == 1);
  CHECK(at(cross, moves[0].start + 5500ms).reach < 1);
}

TEST_CASE("sets come with a rest between them and are counted") {
  const Timeline dog = stretch("bird-dog");
  CHECK(dog.steps.size() == 2);
  CHECK(lengths_of(dog, SegmentKind::rest) == std::vector<Millis>{45s});
  CHECK(times_said(dog, "The last set.") == 1);
  CHECK(times_said(dog, "Come onto hands and knees.") == 1);
  const Timeline band = stretch("band-pull-apart");
  CHECK(times_said(band, "Set 2 of 3.") == 1);
  CHECK(lengths_of(band, SegmentKind::rest) == std::vector<Millis>{60s, 60s});
}

TEST_CASE("a range of repetitions says when the least is reached, and goes on to the most") {
  const Timeline dog = stretch("bird-dog");
  CHECK(times_said(dog, "8 times, and up to 12 if it goes well.") == 1);
  CHECK(times_said(dog, "That is 8. Go on, or rest.") == 2);  // once a set
  CHECK(sides(dog).size() == 2 * 2 * 12);
}

TEST_CASE("whoever stops at the least of a range has left nothing out") {
  Playhead playhead(shared(stretch("gym-ball-forward")));
  while (playhead.moment().t < playhead.timeline().total() && !playhead.ended()) {
    const Segment& here = playhead.timeline().segments[playhead.moment().segment];
    if (here.kind == SegmentKind::move && here.rep == 3) break;
    playhead.advance(100ms);
  }
  playhead.next();
  CHECK(playhead.performed().size() == 2);
  for (const PerformedStep& row : playhead.performed()) {
    CHECK(row.skipped == SkipReason::none);
    CHECK(row.held == 30s);
  }
}

TEST_CASE("on from beyond the least leads to the other side, not past it") {
  Exercise leg = exercise("leg", TempoDose{2s, 2s, {2, 4}}, Sides::each);
  Playhead playhead(shared(timeline_of({step_of(leg)})));
  while (playhead.timeline().segments[playhead.moment().segment].rep < 3) playhead.advance(100ms);
  playhead.next();
  CHECK(playhead.timeline().segments[playhead.moment().segment].kind == SegmentKind::release);
  CHECK(playhead.timeline().segments[playhead.moment().segment].side == BodySide::left);
}

TEST_CASE("contract and relax: into the stretch, tense, let go, further, and out at the end") {
  const Timeline leg = stretch("hamstring-contract-relax");
  CHECK(work(leg) == 2 * 3 * (6s + 2s + 20s));
  CHECK(lengths_of(leg, SegmentKind::tense) == std::vector<Millis>(6, 6s));
  CHECK(lengths_of(leg, SegmentKind::hold) == std::vector<Millis>(6, 20s));
  CHECK(times_said(leg, "Push gently against it, and keep breathing.") == 2);
  CHECK(times_said(leg, "Push again. Keep breathing.") == 4);
  CHECK(times_said(leg, "Breathe out, and go a little further.") == 6);
  CHECK(times_said(leg, "Bend the knee, and put the foot down.") == 2);
  const auto tensed = of_kind(leg, SegmentKind::tense);
  const auto held = of_kind(leg, SegmentKind::hold);
  const auto reach = [&](const Segment& segment) { return at(leg, segment.start + 3s).reach; };
  CHECK(reach(tensed[0]) < reach(held[0]));
  CHECK(reach(held[0]) == Approx(reach(tensed[1])));
  CHECK(reach(held[0]) < reach(held[1]));
  CHECK(reach(held[2]) == Approx(1.0));
}

TEST_CASE("a movement in turn is one row of the record for each side") {
  const Playhead playhead(shared(stretch("iron-cross")));
  REQUIRE(playhead.performed().size() == 2);
  CHECK(playhead.performed()[0].side == BodySide::left);
  CHECK(playhead.performed()[1].planned == 10 * 7s);
}

TEST_CASE("contract and relax is one row of the record for each repetition") {
  const Playhead playhead(shared(stretch("hamstring-contract-relax")));
  REQUIRE(playhead.performed().size() == 6);
  CHECK(playhead.performed()[0].planned == 28s);
}

TEST_CASE("a ladder holds each of its lengths once") {
  const Timeline calf = stretch("calf-ladder");
  CHECK(lengths_of(calf, SegmentKind::hold) == std::vector<Millis>{20s, 30s, 40s, 20s, 30s, 40s});
}

TEST_CASE("a load is said before the exercise") {
  CHECK(says(stretch("band-pull-apart"),
             "Take the red band. On a scale of ten, the effort may be 4, no more."));
  CHECK(says(stretch("side-leg-raise"), "Take 0.5 kilograms."));
  CHECK(work(stretch("side-leg-raise")) == 2 * 12 * 5s);
}

TEST_CASE("a minute, a walk, a step and a glide last what they say") {
  CHECK(work(stretch("sit-to-stand")) == 60s);
  CHECK(says(stretch("sit-to-stand"), "as often as is good in one minute"));
  CHECK(work(stretch("walk-on-the-spot")) == 180s);
  CHECK(work(stretch("calf-on-the-step")) == 60s);
  CHECK(sides(stretch("arm-nerve-glide")) == "lrlrlrlrlrlrlrlrlrlr");
}

TEST_CASE("a step's own words take the place of the exercise's, and no more of it") {
  const Timeline round = stretch("circuit-with-own-words");
  CHECK(says(round, "Bring your left knee up just as far as your new hip likes."));
  CHECK_FALSE(says(round, "toward your chest"));
  CHECK(says(round, "Both knees bent, both feet flat."));
  CHECK(says(round, "Slowly today."));
  CHECK(lengths_of(round, SegmentKind::hold) ==
        std::vector<Millis>{10s, 10s, 20s, 20s, 10s, 10s, 10s, 10s, 20s, 20s, 10s, 10s});
}
