#include "base/time.hpp"

#include "support/catch.hpp"

using namespace limber;

TEST_CASE("seconds with fractions become whole milliseconds") {
  CHECK(millis_from_seconds(2.5) == 2500ms);
  CHECK(millis_from_seconds(0.0004) == 0ms);
  CHECK(to_seconds(1250ms) == 1.25);
}

TEST_CASE("a clock shows minutes and seconds, and hours only when there are some") {
  CHECK(clock_text(0ms) == "0:00");
  CHECK(clock_text(725'999ms) == "12:05");
  CHECK(clock_text(3'725'000ms) == "1:02:05");
  CHECK(clock_text(-5ms) == "0:00");
}
