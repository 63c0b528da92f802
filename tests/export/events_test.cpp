#include "export/events.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "support/catch.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

std::vector<nlohmann::json> written(const Playhead& playhead, const std::vector<PlayheadEvent>& events) {
  std::stringstream text;
  write_events(text, playhead, events, 1234ms);
  std::vector<nlohmann::json> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(nlohmann::json::parse(line));
  return lines;
}

Playhead in_a_hold() {
  Playhead playhead(shared(timeline_of({step_of(exercise("knee", HoldDose{20s, 1, 0s}, Sides::left))})));
  playhead.advance(of_kind(playhead.timeline(), SegmentKind::hold).front().start + 5s);
  return playhead;
}

}  // namespace

TEST_CASE("an event is one line with its time in the session and on the clock") {
  Playhead playhead(shared(timeline_of({rest(10s)})));
  const auto lines = written(playhead, playhead.advance(2s));
  REQUIRE(lines.size() == 3);  // lead-in, introduction, its first words
  for (const auto& line : lines) CHECK(line.at("monotonic_ms") == 1234);
  CHECK(lines[0].at("event") == "segment");
  CHECK(lines[0].at("kind") == "lead-in");
  CHECK(lines[2].at("event") == "cue");
  CHECK(lines[2].at("session_ms") == 1500);
  CHECK(lines[2].at("text") == "Evening.");
}

TEST_CASE("a segment's event says which exercise, side and repetition") {
  Playhead playhead(shared(timeline_of({step_of(exercise("knee", HoldDose{20s, 1, 0s}, Sides::left))})));
  const Millis start = of_kind(playhead.timeline(), SegmentKind::hold).front().start;
  playhead.advance(start - 1ms);
  const auto lines = written(playhead, playhead.advance(1ms));
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].at("exercise") == "knee");
  CHECK(lines[0].at("side") == "left");
  CHECK(lines[0].at("rep") == 1);
  CHECK(lines[1].at("kind") == "bell");
  CHECK(lines[1].at("marks") == "begin");
}

TEST_CASE("what a person did is an event with what belongs to it") {
  Playhead playhead = in_a_hold();
  CHECK(written(playhead, playhead.extend())[0].at("by_ms") == 10'000);
  CHECK(written(playhead, playhead.pause())[0].at("event") == "pause");
  CHECK(written(playhead, playhead.resume())[0].at("event") == "resume");
  const auto skipped = playhead.too_sore(Relief::skip, SkipReason::pain, {}, {}, spelled_out);
  CHECK(written(playhead, skipped)[0].at("reason") == "pain");
  const auto end = written(playhead, playhead.end_now());
  CHECK(end.back().at("event") == "end");
  CHECK(end.back().at("completed") == false);
}

TEST_CASE("a cue that sounds again after a pause is marked, and no other") {
  Playhead playhead = in_a_hold();
  playhead.advance(14s);
  playhead.pause();
  playhead.resume();
  int again = 0;
  for (const auto& line : written(playhead, playhead.advance(4s)))
    again += line.value("again", false) ? 1 : 0;
  CHECK(again == 3);  // the three ticks
}

TEST_CASE("bytes that are no UTF-8 do not break a line") {
  Playhead playhead(shared(timeline_of({say("caf\xe9", 1s)})));
  CHECK(written(playhead, playhead.advance(1h)).back().at("event") == "end");
}
