#include "timeline/position_transitions.hpp"

#include <algorithm>

#include "support/catch.hpp"

using namespace limber;

namespace {

const std::vector<Position> positions{Position::supine,    Position::prone,    Position::side_lying,
                                      Position::quadruped, Position::kneeling, Position::floor_sitting,
                                      Position::chair,     Position::standing};
const Ways easily{FloorWay::easily};
const Ways supported{FloorWay::with_support};
const Ways dizzy{FloorWay::easily, false, true};

std::string words_of(const PositionTransition& way) {
  std::string words;
  for (const WayStep& step : way) words += (words.empty() ? "" : " ") + step.words;
  return words;
}

Millis silence_in(const PositionTransition& way) {
  Millis all{0};
  for (const WayStep& step : way) all += step.to_do;
  return all;
}

// Every way there is between two positions, on the floor and in bed, and up at the end.
std::vector<PositionTransition> all_ways() {
  std::vector<PositionTransition> all;
  for (const Ways& ways : {easily, supported, dizzy, Ways{FloorWay::with_support, true, true},
                           Ways{.new_hip = true}, Ways{.spare_arms = true}}) {
    for (const Position from : positions) {
      for (const Position to : positions)
        all.insert(all.end(), {way_between(from, to, ways), way_between_in_bed(from, to, ways)});
      all.insert(all.end(),
                 {way_between(std::nullopt, from, ways), way_between_in_bed(std::nullopt, from, ways),
                  way_up_at_the_end(from, ways), way_out_of_bed(from, ways)});
    }
    all.push_back(way_over(ways));
  }
  return all;
}

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
  for (const Ways& ways : {easily, supported, dizzy, Ways{.new_hip = true}, Ways{.spare_arms = true}}) {
    for (const Position from : positions) {
      for (const Position to : positions) {
        for (const auto& way : {way_between(from, to, ways), way_between_in_bed(from, to, ways)}) {
          INFO(to_string(from) << " to " << to_string(to) << ": " << words_of(way));
          CHECK(way.empty() == (from == to));
        }
      }
      CHECK_FALSE(way_between(std::nullopt, from, ways).empty());
      CHECK_FALSE(way_between_in_bed(std::nullopt, from, ways).empty());
      CHECK_FALSE(way_up_at_the_end(from, ways).empty());
      CHECK_FALSE(way_out_of_bed(from, ways).empty());
    }
  }
}

TEST_CASE("every step of a way asks for one thing, and leaves the silence to do it in") {
  for (const PositionTransition& way : all_ways()) {
    for (const WayStep& step : way) {
      INFO(step.words);
      CHECK(step.to_do >= for_a_limb);
      CHECK(std::count(step.words.begin(), step.words.end(), '.') == 1);
      CHECK(std::count(step.words.begin(), step.words.end(), ' ') < 15);
      const bool all_of_it = says(step.words, "on one knee") || says(step.words, "Push up") ||
                             says(step.words, "tand up slowly") || says(step.words, "own on one side");
      if (all_of_it) CHECK(step.to_do >= for_the_body);
    }
  }
}

TEST_CASE("down to the floor and up from it there is half a minute of silence and more to do it in") {
  for (const Ways& ways : {easily, supported}) {
    for (const Position low : positions) {
      if (!is_lying(low)) continue;
      for (const Position high : {Position::chair, Position::standing}) {
        INFO(to_string(low) << " and " << to_string(high));
        CHECK(silence_in(way_between(low, high, ways)) >= 30s);
        CHECK(silence_in(way_between(high, low, ways)) >= 30s);
      }
    }
  }
}

TEST_CASE("whoever stands up after lying sat before it until they felt steady, on the floor and in bed") {
  for (const PositionTransition& way : all_ways()) {
    const auto stands = std::find_if(way.begin(), way.end(), [](const WayStep& step) {
      return says(step.words, "tand up") && !says(step.words, "turn to face");
    });
    const auto lay = std::find_if(way.begin(), way.end(), [](const WayStep& step) {
      return says(step.words, "to sitting") || says(step.words, "over the edge");
    });
    if (stands == way.end() || lay == way.end()) continue;
    INFO(words_of(way));
    const auto steady = std::find_if(lay, stands, [](const WayStep& step) {
      return says(step.words, "Stay sitting") && step.to_do >= until_steady;
    });
    CHECK(steady != stands);
  }
}

TEST_CASE("whoever lies is led up by way of sitting, and of the side where they lie on the back") {
  for (const Ways& ways : {easily, supported}) {
    for (const Position lying : {Position::supine, Position::prone, Position::side_lying}) {
      for (const Position to : {Position::standing, Position::chair}) {
        const std::string words = words_of(way_between(lying, to, ways));
        INFO(words);
        CHECK((says(words, "sit", "feel steady") && says(words, "feel steady", "stronger foot forward")));
      }
      CHECK(says(words_of(way_up_at_the_end(lying, ways)), "feel steady",
                 ways.floor == FloorWay::easily ? "Stand still for a moment before you walk"
                                                : "Sit for a moment before you walk"));
    }
    CHECK(says(words_of(way_up_at_the_end(Position::supine, ways)),
               "onto your side, shoulders and hips together", "sitting"));
    CHECK(
        says(words_of(way_up_at_the_end(Position::side_lying, ways)), "Push up to sitting with your hands"));
  }
}

TEST_CASE(
    "both hands go to a seat on the way down and up but for whom the floor is easy, and one sits first") {
  CHECK(Ways{} == supported);  // who told nothing
  for (const Position low : {Position::supine, Position::side_lying, Position::kneeling}) {
    CHECK(says(words_of(way_between(Position::standing, low, supported)), "both hands on the seat",
               "one knee"));
    CHECK(says(words_of(way_between(Position::chair, low, supported)), "both hands on the seat", "one knee"));
    CHECK(says(words_of(way_between(low, Position::standing, supported)), "Put both hands on the seat",
               "turn, and sit down"));
    const std::string end = words_of(way_up_at_the_end(low, supported));
    CHECK(says(end, "Put both hands on the seat", "Sit for a moment"));
    CHECK_FALSE(says(end, "stand up"));
    CHECK_FALSE(says(words_of(way_up_at_the_end(low, easily)), "on the seat"));
  }
}

TEST_CASE("whoever gets dizzy turns over slowly with the eyes on one point, and waits half a minute") {
  for (const auto& [from, to] :
       {std::pair{Position::supine, Position::side_lying}, {Position::standing, Position::supine}}) {
    for (const auto& way : {way_between(from, to, dizzy), way_between_in_bed(from, to, dizzy)}) {
      INFO(words_of(way));
      CHECK(says(way.front().words, "your eyes on one point"));
      CHECK(says(way.back().words, "Wait half a minute"));
      CHECK(way.back().to_do == 30s);
    }
  }
  CHECK(silence_in(way_over(dizzy)) >= silence_in(way_over(easily)) + 30s);
}

TEST_CASE("whoever gets dizzy sits for half a minute before standing up, and holds on then") {
  const char* const sits = "Stay sitting for half a minute";
  for (const Position lying : {Position::supine, Position::prone, Position::side_lying}) {
    const PositionTransition way = way_between(lying, Position::standing, dizzy);
    const std::string words = words_of(way);
    INFO(words);
    CHECK(says(words, "your eyes on one point", sits));
    CHECK(says(words, sits, "stronger foot forward"));
    CHECK(says(words, "stand up", "Hold on to something firm"));
    CHECK_FALSE(says(words, "Wait half a minute"));
    CHECK(silence_in(way) > silence_in(way_between(lying, Position::standing, supported)));
    CHECK(says(words_of(way_between(lying, Position::chair, dizzy)), sits, "seat"));
    const std::string bed = words_of(way_between_in_bed(lying, Position::standing, dizzy));
    CHECK(says(bed, "edge", sits));
    CHECK(says(bed, sits, "stand up slowly"));
    CHECK(says(bed, "stand up slowly", "Hold on to something firm"));
    CHECK(says(words_of(way_out_of_bed(lying, dizzy)), "edge", sits));
  }
  CHECK(
      says(words_of(way_between(Position::chair, Position::standing, dizzy)), "Stand up slowly", "Hold on"));
  CHECK(says(words_of(way_between_in_bed(Position::floor_sitting, Position::standing, dizzy)), "Hold on"));
  CHECK(says(words_of(way_up_at_the_end(Position::chair, dizzy)), "stand up slowly", "Hold on"));
  CHECK_FALSE(says(words_of(way_between(Position::chair, Position::standing, supported)), "Hold on"));
}

TEST_CASE("with a new hip nobody rolls into or out of bed, and a pillow goes between the knees") {
  const Ways hip{.new_hip = true};
  for (const Position high : {Position::chair, Position::standing}) {
    CHECK_FALSE(says(words_of(way_between_in_bed(high, Position::supine, hip)), "side"));
    CHECK(says(words_of(way_between_in_bed(high, Position::side_lying, hip)), "pillow",
               "the side of your good hip"));
    const std::string out = words_of(way_between_in_bed(Position::supine, high, hip));
    CHECK_FALSE(says(out, "Roll"));
    CHECK(says(out, "elbows", "without a twist"));
  }
  CHECK(says(words_of(way_between_in_bed(Position::supine, Position::side_lying, hip)), "pillow",
             "shoulders and hips together"));
  CHECK(says(words_of(way_over(hip)), "pillow"));
}

TEST_CASE("while the breastbone heals nobody pushes up with the arms to leave the bed") {
  const Ways chest{.spare_arms = true};
  for (const Position lying : {Position::supine, Position::prone, Position::side_lying}) {
    for (const Ways& ways : {chest, Ways{.new_hip = true, .spare_arms = true}}) {
      const std::string out = words_of(way_between_in_bed(lying, Position::standing, ways));
      INFO(out);
      CHECK_FALSE(says(out, "push up"));
      CHECK_FALSE(says(out, "onto your hands"));
      CHECK(says(out, "upper arms close", "Do not push with your arms"));
      CHECK_FALSE(says(words_of(way_out_of_bed(lying, ways)), "push up"));
    }
  }
}

TEST_CASE("with a new hip and a breastbone that heals nobody leans on the hands, rolls, or does it alone") {
  const Ways both{.new_hip = true, .spare_arms = true};
  for (const auto& way : {way_between_in_bed(std::nullopt, Position::supine, both),
                          way_between_in_bed(Position::supine, Position::chair, both)}) {
    const std::string words = words_of(way);
    INFO(words);
    CHECK(says(words, "somebody holds your back", "without a twist"));
    CHECK_FALSE(says(words, "on your hands"));
    CHECK_FALSE(says(words, "Roll"));
  }
}

TEST_CASE("on sore knees something soft is laid before anyone kneels") {
  const Ways knees{FloorWay::easily, true, false};
  CHECK(
      says(words_of(way_between(Position::standing, Position::supine, knees)), "something soft", "one knee"));
}

TEST_CASE("the ways into a bed and out of it go over its edge and never to the floor") {
  for (const Position low : positions) {
    if (!on_floor(low)) continue;
    for (const PositionTransition& way :
         {way_between_in_bed(std::nullopt, low), way_between_in_bed(Position::chair, low),
          way_between_in_bed(low, Position::standing), way_between_in_bed(low, Position::chair)}) {
      const std::string words = words_of(way);
      INFO(words);
      CHECK(says(words, "edge"));
      CHECK_FALSE(says(words, "floor"));
      CHECK_FALSE(says(words, "knee,"));
    }
    CHECK(says(words_of(way_out_of_bed(low)), "Stay sitting on the edge",
               "Stand up only when you feel steady"));
  }
  CHECK(words_of(way_between_in_bed(Position::supine, Position::side_lying)) ==
        words_of(way_between(Position::supine, Position::side_lying)));
}

TEST_CASE(
    "out of bed one turns to the edge first, and who lies on one side already is not told to roll there") {
  for (const Ways& ways : {Ways{}, Ways{.spare_arms = true}}) {
    CHECK(says(words_of(way_out_of_bed(Position::supine, ways)),
               "Roll onto the side that faces the edge, shoulders and hips together.", "over the edge"));
    const std::string turned = words_of(way_out_of_bed(Position::side_lying, ways));
    CHECK(says(turned, "Lie on the side that faces the edge.", "over the edge"));
    CHECK_FALSE(says(turned, "Roll"));
  }
}

TEST_CASE("who begins on a chair sits down on it, and each exercise says where on the seat") {
  const std::string words = words_of(way_between(std::nullopt, Position::chair));
  CHECK(words == "Sit down on a firm chair, both feet flat on the floor.");
}

TEST_CASE("lying down and getting up from lying spare the back with a roll of shoulders and hips together") {
  const std::string down = words_of(way_between(Position::standing, Position::supine, easily));
  CHECK(says(down, "Bend at the hips", "shoulders and hips together"));
  CHECK(says(words_of(way_between(Position::supine, Position::standing)), "shoulders and hips together"));
  CHECK(says(words_of(way_between(Position::supine, Position::chair)), "hands on the seat"));
}
