#include "base/wall_time.hpp"

#include <limits>

#include "support/catch.hpp"

using namespace limber;

TEST_CASE("a moment is written in its own local time with its offset") {
  CHECK(iso_text({0, 0}) == "1970-01-01T00:00:00+00:00");
  CHECK(iso_text({1'795'375'800, 60}) == "2026-11-22T20:30:00+01:00");
  CHECK(iso_text({1'795'375'800, -210}) == "2026-11-22T16:00:00-03:30");
  CHECK(iso_text({-1, 0}) == "1969-12-31T23:59:59+00:00");
}

TEST_CASE("what was written is read back") {
  for (const WallTime time : {WallTime{0, 0}, {1'795'375'800, 60}, {951'782'400, -720}, {-86'401, 840}}) {
    CHECK(parse_iso(iso_text(time)) == time);
  }
  CHECK(parse_iso("2026-11-22T19:30:00Z") == WallTime{1'795'375'800, 0});
  CHECK(parse_iso("2024-02-29T00:00:00Z"));
}

TEST_CASE("the forms in which other programs write a moment are read") {
  for (const char* text : {"2026-11-22T20:30:00.123+01:00", "2026-11-22T20:30:00,5+01:00",
                           "2026-11-22T20:30:00+0100", "2026-11-22T20:30:00+01", "2026-11-22T20:30+01:00",
                           "2026-11-22 20:30:00+01:00", "2026-11-22t20:30:00+01:00"}) {
    CAPTURE(text);
    CHECK(parse_iso(text) == WallTime{1'795'375'800, 60});
  }
  CHECK(parse_iso("2026-11-22T19:30:00z") == WallTime{1'795'375'800, 0});
}

TEST_CASE("text that is no moment is refused") {
  for (const char* text :
       {"", "2026-11-22", "2026-11-22T20:30:00", "2026-11-22_20:30:00Z", "2026-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T20:60:00Z", "2026-11-22T20:30:00+010",
        "2026-11-22T20:30:00.Z", "2026-11-22T20:30:00+01:0", "2026-11-22T20Z", "2026-11-22T",
        "2026-11-22T20:30:00+24:00", "2026-11-22T20:30:00Zz", "+026-11-22T20:30:00Z", "2026-11-22T20:30:0 Z",
        "2026/11/22T20:30:00Z"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso(text));
  }
}

TEST_CASE("the date is the local one, on either side of midnight UTC") {
  const std::int64_t half_past_eleven = 1'795'390'200;  // 2026-11-22T23:30Z
  CHECK(date_text({half_past_eleven, 0}) == "2026-11-22");
  CHECK(date_text({half_past_eleven, 60}) == "2026-11-23");
  CHECK(local_day({half_past_eleven, 60}) == local_day({half_past_eleven, 0}) + 1);
  CHECK(local_day({-1, 0}) == -1);
}

TEST_CASE("a stamp no calendar holds still has a text") {
  CHECK(iso_text({std::numeric_limits<std::int64_t>::max(), 0}) == "9999-12-31T23:59:59+00:00");
  CHECK(date_text({std::numeric_limits<std::int64_t>::min(), std::numeric_limits<int>::min()}) ==
        "0000-01-01");
}
