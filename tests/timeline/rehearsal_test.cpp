#include "timeline/rehearsal.hpp"

#include "routine/format.hpp"
#include "support/catch.hpp"
#include "timeline/compile.hpp"

using namespace limber;

namespace {

Library library() {
  Library all;
  const auto add = [&](const char* id, const char* position, const char* sides) {
    auto made = parse_exercise(std::string(R"({"format": 1, "id": ")") + id + R"(", "name": "N", "technique":
        "stretching", "position": ")" +
                                   position + R"(", "areas": ["hips"], "sides": ")" + sides +
                                   R"(", "dose": {"hold_s": 60}, "say": {"move": "Move."}})",
                               "");
    REQUIRE(made);
    all.add(*std::move(made));
  };
  add("lie", "supine", "both");
  add("stand", "standing", "both");
  add("one", "supine", "each");
  return all;
}

std::vector<std::string> rules(const std::string& steps, const std::string& more = "") {
  const auto routine = parse_routine(
      "{\"format\": 1, \"id\": \"x\", \"title\": \"X\", " + more + "\n\"steps\": [\n" + steps + "]}",
      "x.json");
  REQUIRE(routine);
  const auto timeline = compile(*routine, library(), Pace{}, estimated_speech_length);
  REQUIRE(timeline);
  std::vector<std::string> found;
  for (const Problem& problem : remarks(*timeline, *routine)) {
    CHECK(problem.severity == Severity::warning);
    CHECK(problem.place.line > 0);
    found.push_back(problem.rule);
  }
  return found;
}

using Rules = std::vector<std::string>;

}  // namespace

TEST_CASE("a session of a usual length and shape gets no remarks") {
  CHECK(rules(R"({"exercise": "stand"}, {"exercise": "one"}, {"exercise": "lie"})") == Rules{});
}

TEST_CASE("one side without the other is remarked on, wherever the other may stand") {
  CHECK(rules(R"({"exercise": "one", "sides": "left"})") == Rules{"side-missing"});
  CHECK(rules(R"({"exercise": "one", "sides": "right"}, {"repeat": 2, "steps": [{"exercise": "one", "sides":
      "left", "hold_s": 10}]})") == Rules{});
}

TEST_CASE("getting down and up more than three times is remarked on, but not in a bed") {
  const std::string often = R"({"exercise": "stand", "hold_s": 5}, {"exercise": "lie", "hold_s": 5})";
  CHECK(rules(often + "," + often) == Rules{});
  CHECK(rules(often + "," + often + ", {\"exercise\": \"stand\", \"hold_s\": 5}") == Rules{"floor-changes"});
  CHECK(rules(often + "," + often + ", {\"exercise\": \"stand\", \"hold_s\": 5}", R"("lie_on": "bed",)") ==
        Rules{});
}

TEST_CASE("one area stretched for more than 240 seconds is remarked on, each side for itself") {
  CHECK(rules(R"({"exercise": "lie", "reps": 4})") == Rules{});
  CHECK(rules(R"({"exercise": "lie", "reps": 5})") == Rules{"long-stretch"});
  CHECK(rules(R"({"exercise": "one", "reps": 4})") == Rules{});
  CHECK(rules(R"({"exercise": "one", "reps": 4}, {"exercise": "lie", "hold_s": 5})") ==
        Rules{"long-stretch"});
}

TEST_CASE("more than eight exercises and more than twenty minutes are remarked on") {
  CHECK(rules(R"({"repeat": 9, "steps": [{"exercise": "lie", "hold_s": 5}]})") == Rules{"many-exercises"});
  CHECK(rules(R"({"exercise": "stand"}, {"breathe": {"in_s": 4, "out_s": 6, "minutes": 21}})") ==
        Rules{"long-session"});
}

TEST_CASE("an exercise written in place is remarked on where it should say when to stop") {
  const auto bend = [](const std::string& more) {
    return R"({"exercise": {"id": "bend", "name": "Bend", "technique": "stretching", "position": "chair",
        "tags": ["pos.chair", "mv.cx_flex"], "dose": {"hold_s": 20}, "images": ["bend.png"],
        "say": {"move": "Bend."})" +
           more + "}}";
  };
  CHECK(rules(bend("")) == Rules{"stop-missing"});
  CHECK(rules(bend(R"(, "stop": "Stop if you feel dizzy.")")) == Rules{});
}
