#include "screen/ui/times_of_day.hpp"

#include "support/catch.hpp"

using namespace limber;

TEST_CASE("times of day are understood as people write them") {
  using Times = std::vector<std::string>;
  CHECK(times_in("7am, 7.15 pm") == Times{"07:00", "19:15"});
  CHECK(times_in("8:00; 20:30") == Times{"08:00", "20:30"});
  CHECK(times_in("12 am and 12pm") == Times{"00:00", "12:00"});
  CHECK(times_in("19h30 7 Uhr") == Times{"19:30", "07:00"});
  CHECK(times_in("7 A.M.") == Times{"07:00"});
  CHECK(times_in("").empty());
}

TEST_CASE("what is no time of day stays as it is written, to be put right") {
  for (const char* words : {"25:00", "7:60", "13pm", "7:1", "soon", "123", "7:155"}) {
    CAPTURE(words);
    CHECK(times_in(words) == std::vector<std::string>{words});
  }
}
