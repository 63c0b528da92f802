#include "timeline/session_clock.hpp"

#include "support/catch.hpp"

using namespace limber;

TEST_CASE("the first tick of a clock moves nothing") {
  SessionClock clock;
  CHECK(clock.tick(5'000ms, std::nullopt, 0ms).elapsed == 0ms);
}

TEST_CASE("without sound a session follows the monotonic clock") {
  SessionClock clock;
  clock.tick(1'000ms, std::nullopt, 0ms);
  CHECK(clock.tick(1'040ms, std::nullopt, 0ms).elapsed == 40ms);
  CHECK(clock.tick(1'100ms, std::nullopt, 40ms).elapsed == 60ms);
}

TEST_CASE("at a fractional speed no time is lost to rounding") {
  SessionClock clock(1.5);
  clock.tick(0ms, std::nullopt, 0ms);
  Millis sum{0};
  for (int i = 1; i <= 1'000; ++i) sum += clock.tick(Millis{i}, std::nullopt, sum).elapsed;
  CHECK(sum == 1'500ms);
}

TEST_CASE("while sound plays the session is where the ear is") {
  SessionClock clock;
  CHECK(clock.tick(100ms, 70ms, 0ms).elapsed == 70ms);
  CHECK(clock.tick(200ms, 70ms, 70ms).elapsed == 0ms);
  CHECK(clock.tick(300ms, 60ms, 70ms).elapsed == 0ms);  // never backwards
}

TEST_CASE("a gap between ticks is a jump that moves nothing, and the session goes on from there") {
  SessionClock clock;
  clock.tick(0ms, std::nullopt, 0ms);
  const auto tick = clock.tick(60'000ms, std::nullopt, 0ms);
  CHECK(tick.jumped);
  CHECK(tick.elapsed == 0ms);
  CHECK(clock.tick(60'040ms, std::nullopt, 0ms).elapsed == 40ms);
}

TEST_CASE("a restart after a pause leaves the pause out, whatever moment it comes from") {
  SessionClock clock;
  clock.tick(0ms, std::nullopt, 0ms);
  clock.restart();
  const auto tick = clock.tick(90'000ms, std::nullopt, 0ms);
  CHECK_FALSE(tick.jumped);
  CHECK(tick.elapsed == 0ms);
  CHECK(clock.tick(90'010ms, std::nullopt, 0ms).elapsed == 10ms);
}
