#include "timeline/position_transitions.hpp"

#include "support/catch.hpp"

using namespace limber;

namespace {

const std::vector<Position> positions{Position::supine,    Position::prone,    Position::side_lying,
                                      Position::quadruped, Position::kneeling, Position::floor_sitting,
                                      Position::chair,     Position::standing};
const Ways alone{};
const Ways supported{FloorWay::with_support};
const Ways dizzy{FloorWay::alone, false, true};

bool says(const std::string& text, const char* words) {
  return text.find(words) != std::string::npos;
}
// Whether `first` is said, and `then` after it.
bool says(const std::string& text, const char* first, const char* then) {
  const auto at = text.find(first);
  return at != std::string::npos && text.find(then, at) != std::string::npos;
}

}  // namespace

TEST_CASE("there is a spoken way between any two positions, and none where nothing changes") {
  for (const Ways& ways : {alone, supported, dizzy, Ways{.new_hip = true}, Ways{.spare_arms = true}}) {
    for (const Position from : positions) {
      for (const Position to : positions) {
        for (const auto& way : {way_between(from, to, ways), way_between_in_bed(from, to, ways)}) {
          INFO(to_string(from) << " to " << to_string(to) << ": " << way.words);
          CHECK(way.words.empty() == (from == to));
          CHECK((way.length > 0ms) == (from != to));
        }
      }
      CHECK_FALSE(way_between(std::nullopt, from, ways).words.empty());
      CHECK_FALSE(way_between_in_bed(std::nullopt, from, ways).words.empty());
      CHECK_FALSE(way_up_at_the_end(from, ways).empty());
      CHECK_FALSE(way_out_of_bed(from, ways).empty());
    }
  }
}

TEST_CASE("getting down to the floor and up from it takes twenty to thirty seconds") {
  for (const Ways& ways : {alone, supported}) {
    for (const Position low : positions) {
      if (!on_floor(low)) continue;
      for (const Position high : {Position::chair, Position::standing}) {
        for (const PositionTransition& way : {way_between(low, high, ways), way_between(high, low, ways)}) {
          INFO(to_string(low) << " and " << to_string(high));
          CHECK(way.length >= 20s);
          CHECK(way.length <= 30s);
        }
      }
    }
  }
}

TEST_CASE("whoever lies is led up by way of sitting, and of the side where they lie on the back") {
  for (const Ways& ways : {alone, supported}) {
    for (const Position lying : {Position::supine, Position::prone, Position::side_lying}) {
      for (const std::string& words : {way_between(lying, Position::standing, ways).words,
                                       way_between(lying, Position::chair, ways).words}) {
        INFO(words);
        CHECK((says(words, "sit", "two breaths") && says(words, "two breaths", "stronger foot forward")));
      }
      CHECK(says(way_up_at_the_end(lying, ways), "two breaths",
                 ways.floor == FloorWay::alone ? "Stand still for a moment before you walk"
                                               : "Sit for a moment before you walk"));
    }
    CHECK(says(way_up_at_the_end(Position::supine, ways), "onto your side in one piece", "sitting"));
    CHECK(says(way_up_at_the_end(Position::side_lying, ways), "Push up to sitting with your hands"));
  }
}

TEST_CASE("with support both hands go to a seat on the way down and up, and one sits before walking") {
  for (const Position low : {Position::supine, Position::side_lying, Position::kneeling}) {
    CHECK(says(way_between(Position::standing, low, supported).words, "both hands on the seat", "one knee"));
    CHECK(says(way_between(Position::chair, low, supported).words, "both hands on the seat", "one knee"));
    CHECK(says(way_between(low, Position::standing, supported).words, "Put both hands on the seat",
               "turn, and sit down"));
    CHECK(says(way_up_at_the_end(low, supported), "Put both hands on the seat", "Sit for a moment"));
    CHECK_FALSE(says(way_up_at_the_end(low, supported), "stand up"));
  }
}

TEST_CASE("whoever gets dizzy turns over slowly with the eyes on one point, and waits half a minute") {
  for (const auto& [from, to] :
       {std::pair{Position::supine, Position::side_lying}, {Position::standing, Position::supine}}) {
    const PositionTransition way = way_between(from, to, dizzy);
    INFO(way.words);
    CHECK(says(way.words, "your eyes on one point", "Wait half a minute"));
    CHECK(way.length == way_between(from, to, alone).length + 30s);
    CHECK(says(way_between_in_bed(from, to, dizzy).words, "your eyes on one point", "Wait half a minute"));
  }
  CHECK(way_over(dizzy).length == way_over(alone).length + 30s);
}

TEST_CASE("whoever gets dizzy sits for half a minute before standing up, and holds on then") {
  for (const Position lying : {Position::supine, Position::prone, Position::side_lying}) {
    const PositionTransition way = way_between(lying, Position::standing, dizzy);
    INFO(way.words);
    CHECK(says(way.words, "your eyes on one point", "Sit there for half a minute"));
    CHECK(says(way.words, "Sit there for half a minute", "stronger foot forward"));
    CHECK(says(way.words, "stand up", "Hold on to something firm"));
    CHECK_FALSE(says(way.words, "Wait half a minute"));
    CHECK(way.length == way_between(lying, Position::standing, alone).length + 40s);
    CHECK(says(way_between(lying, Position::chair, dizzy).words, "Sit there for half a minute", "seat"));
    const std::string bed = way_between_in_bed(lying, Position::standing, dizzy).words;
    CHECK(says(bed, "edge", "Sit there for half a minute"));
    CHECK(says(bed, "Sit there for half a minute", "stand up slowly"));
    CHECK(says(bed, "stand up slowly", "Hold on to something firm"));
    CHECK(says(way_out_of_bed(lying, dizzy), "edge", "Sit there for half a minute"));
  }
  CHECK(says(way_between(Position::chair, Position::standing, dizzy).words, "stand up slowly", "Hold on"));
  CHECK(says(way_between_in_bed(Position::floor_sitting, Position::standing, dizzy).words, "Hold on"));
  CHECK(says(way_up_at_the_end(Position::chair, dizzy), "stand up slowly", "Hold on"));
  CHECK_FALSE(says(way_between(Position::chair, Position::standing, alone).words, "Hold on"));
}

TEST_CASE("with a new hip nobody rolls into or out of bed, and a pillow goes between the knees") {
  const Ways hip{.new_hip = true};
  for (const Position high : {Position::chair, Position::standing}) {
    CHECK_FALSE(says(way_between_in_bed(high, Position::supine, hip).words, "side"));
    CHECK(says(way_between_in_bed(high, Position::side_lying, hip).words, "pillow",
               "the side of your good hip"));
    const std::string out = way_between_in_bed(Position::supine, high, hip).words;
    CHECK_FALSE(says(out, "Roll"));
    CHECK(says(out, "elbows", "without a twist"));
  }
  CHECK(
      says(way_between_in_bed(Position::supine, Position::side_lying, hip).words, "pillow", "in one piece"));
  CHECK(says(way_over(hip).words, "pillow"));
}

TEST_CASE("while the breastbone heals nobody pushes up with the arms to leave the bed") {
  const Ways chest{.spare_arms = true};
  for (const Position lying : {Position::supine, Position::prone, Position::side_lying}) {
    for (const Ways& ways : {chest, Ways{.new_hip = true, .spare_arms = true}}) {
      const std::string out = way_between_in_bed(lying, Position::standing, ways).words;
      INFO(out);
      CHECK_FALSE(says(out, "push up"));
      CHECK_FALSE(says(out, "onto your hands"));
      CHECK(says(out, "upper arms close", "Do not push with your arms"));
      CHECK_FALSE(says(way_out_of_bed(lying, ways), "push up"));
    }
  }
}

TEST_CASE("on sore knees something soft is laid before anyone kneels") {
  const Ways knees{FloorWay::alone, true, false};
  CHECK(says(way_between(Position::standing, Position::supine, knees).words, "something soft", "one knee"));
}

TEST_CASE("the ways into a bed and out of it go over its edge and never to the floor") {
  for (const Position low : positions) {
    if (!on_floor(low)) continue;
    for (const PositionTransition& way :
         {way_between_in_bed(std::nullopt, low), way_between_in_bed(Position::chair, low),
          way_between_in_bed(low, Position::standing), way_between_in_bed(low, Position::chair)}) {
      INFO(way.words);
      CHECK(says(way.words, "edge"));
      CHECK_FALSE(says(way.words, "floor"));
      CHECK_FALSE(says(way.words, "knee,"));
      CHECK((way.length >= 20s && way.length <= 30s));
    }
    CHECK(says(way_out_of_bed(low), "sit for a moment", "Stand up only when you feel steady"));
  }
  const PositionTransition over = way_between_in_bed(Position::supine, Position::side_lying);
  CHECK(over.words == way_between(Position::supine, Position::side_lying).words);
}

TEST_CASE("lying down and getting up from lying spare the back with a roll in one piece") {
  CHECK(says(way_between(Position::standing, Position::supine).words, "in one piece"));
  CHECK(says(way_between(Position::standing, Position::supine).words, "Bend at the hips"));
  CHECK(says(way_between(Position::supine, Position::standing).words, "in one piece"));
  CHECK(says(way_between(Position::supine, Position::chair).words, "hands on the seat"));
  CHECK(way_between(Position::supine, Position::side_lying).length < 10s);
}
