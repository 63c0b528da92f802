#include "timeline/position_transitions.hpp"

#include "support/catch.hpp"

using namespace limber;

namespace {
const std::vector<Position> positions{Position::supine,    Position::prone,    Position::side_lying,
                                      Position::quadruped, Position::kneeling, Position::floor_sitting,
                                      Position::chair,     Position::standing};
}

TEST_CASE("there is a spoken way between any two positions, and none where nothing changes") {
  for (const Position from : positions) {
    for (const Position to : positions) {
      const PositionTransition way = way_between(from, to);
      INFO(to_string(from) << " to " << to_string(to) << ": " << way.words);
      CHECK(way.words.empty() == (from == to));
      CHECK((way.length > 0ms) == (from != to));
    }
    CHECK_FALSE(way_between(std::nullopt, from).words.empty());
    CHECK_FALSE(way_up_at_the_end(from).empty());
  }
}

TEST_CASE("getting down to the floor and up from it takes twenty to thirty seconds") {
  for (const Position low : positions) {
    if (!on_floor(low)) continue;
    for (const Position high : {Position::chair, Position::standing}) {
      for (const PositionTransition& way : {way_between(low, high), way_between(high, low)}) {
        INFO(to_string(low) << " and " << to_string(high));
        CHECK(way.length >= 20s);
        CHECK(way.length <= 30s);
      }
    }
  }
}

TEST_CASE("the ways into a bed and out of it go over its edge and never to the floor") {
  for (const Position lying : {Position::supine, Position::prone, Position::side_lying}) {
    for (const PositionTransition& way :
         {way_between_in_bed(std::nullopt, lying), way_between_in_bed(Position::chair, lying),
          way_between_in_bed(lying, Position::standing)}) {
      INFO(way.words);
      CHECK(way.words.find("edge") != std::string::npos);
      CHECK(way.words.find("floor") == std::string::npos);
      CHECK(way.words.find("knee,") == std::string::npos);
      CHECK((way.length >= 20s && way.length <= 30s));
    }
    CHECK(way_out_of_bed(lying).find("before you stand") != std::string::npos);
  }
  const PositionTransition over = way_between_in_bed(Position::supine, Position::side_lying);
  CHECK(over.words == way_between(Position::supine, Position::side_lying).words);
}

TEST_CASE("lying down and getting up from lying spare the back with a roll in one piece") {
  const auto mentions = [](const PositionTransition& way, const char* word) {
    return way.words.find(word) != std::string::npos;
  };
  CHECK(mentions(way_between(Position::standing, Position::supine), "in one piece"));
  CHECK(mentions(way_between(Position::standing, Position::supine), "Hinge at the hips"));
  CHECK(mentions(way_between(Position::supine, Position::standing), "in one piece"));
  CHECK(mentions(way_between(Position::supine, Position::chair), "hands on the seat"));
  CHECK(way_between(Position::supine, Position::side_lying).length < 10s);
}
