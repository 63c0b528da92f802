#include "cli/text_player.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

std::vector<std::string> played(std::vector<Step> steps) {
  Playhead playhead(shared(timeline_of(std::move(steps))));
  const auto events = playhead.advance(1h);
  return transcript(playhead, events);
}

bool contains(const std::vector<std::string>& lines, const std::string& wanted) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return line.find(wanted) != std::string::npos; });
}

}  // namespace

TEST_CASE("a transcript gives each sentence its time and begins with the title") {
  const auto lines = played({rest(10s)});
  CHECK(lines.front() == "0:01  Evening.");
  CHECK(contains(lines, "  The end."));
}

TEST_CASE("a hold is told with its length, side and repetition, under the words and not beside them") {
  const auto lines = played({step_of(exercise("knee", HoldDose{20s, 2, 10s}, Sides::each))});
  CHECK(contains(lines, "      ● hold 20 s, left, 1 of 2"));
  CHECK(contains(lines, "      ● hold 20 s, right, 2 of 2"));
  CHECK(contains(lines, "      halfway"));
  CHECK(contains(lines, "      ○ rest 10 s, left, 1 of 2"));
}

TEST_CASE("a set of movements is told once, and ticks not at all") {
  const auto lines = played({step_of(exercise("tilt", TempoDose{4s, 4s, 8, 0s}))});
  const auto told = std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
    return line.find("movements") != std::string::npos;
  });
  CHECK(told == 1);
  CHECK_FALSE(contains(lines, "tick"));
}

TEST_CASE("times and marks stay aligned in a session of more than ten minutes") {
  const auto lines = played({rest(700s)});
  CHECK(lines.front() == " 0:01  Evening.");
}

TEST_CASE("what sounds again after a pause is not written again") {
  Playhead playhead(shared(timeline_of({say("Lie down.", 5s)})));
  const Segment segment = of_kind(playhead.timeline(), SegmentKind::prepare).front();
  playhead.advance(segment.start + 200ms);
  playhead.pause();
  playhead.resume();
  const auto events = playhead.advance(300ms);
  CHECK_FALSE(events.empty());
  CHECK(transcript(playhead, events).empty());
}

TEST_CASE("what a person asked for is told too") {
  Playhead playhead(shared(timeline_of({rest(10s), rest(10s)})));
  CHECK(transcript(playhead, playhead.pause()).front() == "      paused");
  CHECK(transcript(playhead, playhead.resume()).front() == "      going on");
  CHECK(transcript(playhead, playhead.next()).front() == "      → on to the next");
  const auto skipped = playhead.too_sore(Relief::skip, SkipReason::pain, {}, {}, spelled_out);
  CHECK(transcript(playhead, skipped).front() == "      → left out because of pain");
  CHECK(transcript(playhead, playhead.end_now()).front().find("Ended here.") != std::string::npos);
}

TEST_CASE("the countdown shows whole seconds and reaches one, never nought, before it is over") {
  Playhead playhead(shared(timeline_of({step_of(exercise("knee", HoldDose{20s, 2, 0s}, Sides::left))})));
  const Segment hold = of_kind(playhead.timeline(), SegmentKind::hold).front();
  playhead.advance(hold.start);
  CHECK(countdown(playhead) == "hold, left, 1 of 2: 20 s");
  playhead.advance(19900ms);
  CHECK(countdown(playhead) == "hold, left, 1 of 2: 1 s");
  playhead.advance(100ms);
  CHECK(countdown(playhead).empty());
}

TEST_CASE("the summary says what was held, left out and paused") {
  Playhead playhead(shared(timeline_of({step_of(exercise("knee", HoldDose{20s, 1, 0s}, Sides::each))})));
  const Segment second = of_kind(playhead.timeline(), SegmentKind::hold).at(1);
  playhead.advance(second.start + 5s);
  playhead.pause();
  playhead.end_now();
  CHECK(summary(playhead) == std::vector<std::string>{"Ended early: 3 of 5 minutes.",
                                                      "One part was left out or cut short.", "One pause."});
}
