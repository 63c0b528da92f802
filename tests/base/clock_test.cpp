// The machine's clock by this place's rules.
#include "base/clock.hpp"

#include <cstdlib>

#include "support/catch.hpp"

using namespace limber;

namespace {

// For as long as it lives.
class InZone {
 public:
  explicit InZone(const char* zone) {
    const char* set = std::getenv("TZ");
    if (set != nullptr) before_ = set;
    setenv("TZ", zone, 1);
  }
  ~InZone() { before_.empty() ? unsetenv("TZ") : setenv("TZ", before_.c_str(), 1); }

 private:
  std::string before_;
};

// By the rules of central Europe, written out: summer time begins on 2027-03-28.
constexpr const char* central_europe = "CET-1CEST,M3.5.0,M10.5.0/3";
constexpr std::int64_t saturday = 20'904;  // 2027-03-27

}  // namespace

TEST_CASE("an hour of a day is found by the rules for summer time") {
  const InZone zone(central_europe);
  CHECK(second_of(saturday, 10 * 60) == saturday * 86'400 + 9 * 3600);
  CHECK(second_of(saturday + 1, 10 * 60) == (saturday + 1) * 86'400 + 8 * 3600);
  const WallTime there = wall_at(second_of(saturday + 1, 10 * 60));
  CHECK(local_day(there) == saturday + 1);
  CHECK(local_minute(there) == 10 * 60);
}

TEST_CASE("an hour that summer time leaves out comes as soon as it would have") {
  const InZone zone(central_europe);
  const WallTime there = wall_at(second_of(saturday + 1, 2 * 60 + 30));
  CHECK(local_day(there) == saturday + 1);
  CHECK((local_minute(there) == 3 * 60 + 30 || local_minute(there) == 60 + 30));
}

TEST_CASE("the file of the time zone is the computer's, or the one the environment names") {
  {
    const InZone zone(":/tmp/zone");
    CHECK(zone_file() == "/tmp/zone");
  }
  const InZone zone(central_europe);
  CHECK(zone_file().empty());
}
