#include "cli/show.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "support/catch.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Timeline knee() {
  return timeline_of({step_of(exercise("knee", HoldDose{20s, 1, 0s}, Sides::each))});
}

}  // namespace

TEST_CASE("a timeline as JSON has its segments touch from 0 to the total") {
  std::stringstream text;
  show_json(text, knee());
  const auto json = nlohmann::json::parse(text.str());
  CHECK(json.at("format") == 1);
  CHECK(json.at("id") == "evening");
  CHECK(json.at("title") == "Evening");
  long long end = 0;
  for (const auto& segment : json.at("segments")) {
    CHECK(segment.at("start_ms") == end);
    end = segment.at("end_ms").get<long long>();
  }
  CHECK(json.at("total_ms") == end);
  CHECK(json.at("cues").size() == knee().cues.size());
}

TEST_CASE("a hold as JSON names step, exercise, side and repetition, the introduction names none") {
  std::stringstream text;
  show_json(text, knee());
  const auto json = nlohmann::json::parse(text.str());
  const auto& intro = json.at("segments")[1];
  CHECK(intro.at("kind") == "intro");
  CHECK_FALSE(intro.contains("step"));
  for (const auto& segment : json.at("segments")) {
    if (segment.at("kind") != "hold") continue;
    CHECK(segment.at("step") == 0);
    CHECK(segment.at("exercise") == "knee");
    CHECK(segment.at("rep") == 1);
    CHECK(segment.at("end_ms").get<int>() - segment.at("start_ms").get<int>() == 20'000);
  }
}

TEST_CASE("an empty timeline is valid JSON too") {
  std::stringstream text;
  show_json(text, Timeline{});
  CHECK(nlohmann::json::parse(text.str()).at("segments").empty());
}

TEST_CASE("a timeline as a table has a line a segment and its words below") {
  std::stringstream text;
  show_table(text, knee());
  CHECK(text.str().find("Evening  ") == 0);
  CHECK(text.str().find("   20.0 s  hold  knee  left  repetition 1\n") != std::string::npos);
  CHECK(text.str().find("\n                   Bring your left knee in.\n") != std::string::npos);
}

TEST_CASE("both bells of a hold are bells, and say what they mark") {
  std::stringstream text;
  show_json(text, knee());
  std::vector<std::string> marks;
  const auto json = nlohmann::json::parse(text.str());
  for (const auto& cue : json.at("cues")) {
    if (cue.at("kind") == "bell") marks.push_back(cue.at("marks"));
  }
  CHECK(marks == std::vector<std::string>{"begin", "end", "begin", "end"});
}

TEST_CASE("an exercise as text says what its page says, and where something easier is told") {
  Exercise made = exercise("knee", HoldDose{20s, 1, 0s}, Sides::each);
  made.feel = plain_text("A pull in the {side} buttock.");
  made.stop = plain_text("Stop if your {side} leg tingles.");
  made.sources = {"A leaflet"};
  made.easier = "tilt";
  Library library;
  library.add(exercise("tilt", HoldDose{10s, 1, 0s}));
  std::ostringstream out;
  show_exercise(out, made, library, "en");
  CHECK(
      out.str() ==
      "Name of knee\non your back\n\nWhat it should feel like\n  A pull in the left buttock.\n\nWhen to ease "
      "off or to stop\n  Stop if your left leg tingles.\n\nHow much\n  Once on each side · hold 20 "
      "seconds\n\nSources\n  A leaflet\n\nToo much? Do this instead: Name of tilt. (limber show "
      "tilt)\n");
}
