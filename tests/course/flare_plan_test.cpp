#include "course/flare_plan.hpp"

#include <random>

#include "journal/next_dose.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/routines.hpp"
#include "timeline/gentle.hpp"

using namespace limber;
using namespace limber::test;

namespace {

constexpr int steady_days = 6;  // with pain of 4, so that 4 is what is usual
const std::int64_t flare_day = local_day(monday_evening) + steady_days;

// A day of the flare: pain before the session, and the morning after it.
struct FlareDay {
  int before = 0;
  std::optional<int> morning;
};

AboutPerson flaring() {
  AboutPerson about;
  about.flares = {{flare_day, {}}};
  return about;
}

std::vector<SessionRecord> steady_then(const std::vector<FlareDay>& days) {
  std::vector<SessionRecord> sessions;
  for (int i = 0; i < steady_days; ++i)
    sessions.push_back(rated_session(later(monday_evening, i * day), 4, 4, 4));
  int at = steady_days;
  for (const FlareDay& one : days)
    sessions.push_back(
        rated_session(later(monday_evening, at++ * day), one.before, std::nullopt, one.morning));
  return sessions;
}

std::optional<WayBack> way_on(std::int64_t day_of_flare, const std::vector<FlareDay>& days) {
  return way_back(flaring(), steady_then(days), flare_day + day_of_flare - 1);
}

int share_after(const std::vector<FlareDay>& days) {
  const auto way = way_on(static_cast<std::int64_t>(days.size()) + 1, days);
  return way ? way->share : 100;
}

}  // namespace

TEST_CASE("three above what is usual may be a flare, less is not, and nothing is where no usual is known") {
  CHECK(may_be_flare(score(7), 4));
  CHECK_FALSE(may_be_flare(score(6), 4));
  CHECK_FALSE(may_be_flare(score(10), std::nullopt));
  CHECK_FALSE(may_be_flare(std::nullopt, 4));
}

TEST_CASE("what was told last on a day counts, whatever stands first in the journal") {
  std::vector<SessionRecord> sessions{rated_session(later(monday_evening, -2 * hour), 3, 3, {}),
                                      rated_session(monday_evening, 8, 8, {})};
  CHECK(pain_told_on(sessions, local_day(monday_evening)) == score(8));
  std::swap(sessions[0], sessions[1]);
  CHECK(pain_told_on(sessions, local_day(monday_evening)) == score(8));
  CHECK_FALSE(pain_told_on(sessions, local_day(monday_evening) + 1));
}

TEST_CASE("the way back goes from half over three quarters to all of it, a calm morning a step") {
  CHECK(way_on(1, {})->share == 50);
  CHECK(way_on(1, {})->day == 1);
  CHECK(way_on(2, {{7, 5}})->share == 75);
  CHECK(way_on(2, {{7, 5}})->day == 2);
  CHECK_FALSE(way_on(3, {{7, 5}, {5, 4}}));
}

TEST_CASE("days without a session do not lead back by themselves") {
  CHECK(way_on(30, {})->share == 50);
}

TEST_CASE("a morning that is neither calm nor red changes nothing, a red one takes a step back") {
  CHECK(share_after({{7, 6}}) == 50);
  CHECK(share_after({{7, 5}, {5, 6}}) == 75);
  CHECK(share_after({{7, 5}, {5, 7}}) == 50);
  CHECK(share_after({{7, 8}, {8, 5}}) == 75);
  CHECK(share_after({{7, 5}, {5, 7}, {5, 5}}) == 75);
}

TEST_CASE("where the next morning was not answered, what is told before the next session stands for it") {
  CHECK(way_on(2, {{7, std::nullopt}})->share == 50);
  CHECK(share_after({{7, std::nullopt}, {5, std::nullopt}}) == 75);
}

TEST_CASE("what the flare itself does to the usual is not counted") {
  // Ten days at 8 would make 8 the usual, and a morning of 8 calm.
  const std::vector<FlareDay> bad(10, FlareDay{8, 8});
  CHECK(share_after(bad) == 50);
}

TEST_CASE("a flare is over on the day the person says so") {
  AboutPerson about = flaring();
  about.flares.front().until = flare_day + 2;
  CHECK(way_back(about, steady_then({}), flare_day + 1));
  CHECK_FALSE(way_back(about, steady_then({}), flare_day + 2));
  CHECK_FALSE(way_back(about, steady_then({}), flare_day - 1));
}

TEST_CASE("of several flares the last one counts") {
  AboutPerson about = flaring();
  about.flares.insert(about.flares.begin(), Flare{flare_day + 20, {}});
  const auto way = way_back(about, steady_then({}), flare_day + 21);
  REQUIRE(way);
  CHECK(way->flare.since == flare_day + 20);
  CHECK(way->day == 2);
}

TEST_CASE(
    "over ten thousand courses no step is skipped, none goes up after a red morning, and all lead home") {
  std::mt19937 random(16);
  const auto below = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
  for (int course = 0; course < 10'000; ++course) {
    CAPTURE(course);
    std::vector<FlareDay> days;
    int share = 50;
    for (int i = below(8); i >= 0; --i) {
      days.push_back({below(11), below(11)});
      const int now = share_after(days);
      REQUIRE((now == 50 || now == 75 || now == 100));
      REQUIRE(now - share <= 25);
      if (days.back().morning >= 4 + flare_rise) REQUIRE(now <= share);
      share = now;
    }
    // However many mornings were not answered, two calm ones more lead home.
    for (FlareDay& one : days) {
      if (below(3) == 0) one.morning.reset();
    }
    for (int calm = 0; calm < 2; ++calm) days.push_back({4, 4});
    REQUIRE(share_after(days) == 100);
  }
}

TEST_CASE("half is the gentle version, three quarters one step less, and all of it is all of it") {
  const Library library = library_of({hold_exercise("hold", 40s, 4)});
  Adapted fit;
  fit.routine = routine({step("hold")});
  CHECK(at_share(fit, library, 100).routine == fit.routine);
  CHECK(at_share(fit, library, 75).routine == one_step_less(fit.routine, library));
  CHECK(at_share(fit, library, 50).routine == gentler(fit.routine, library));
  CHECK(at_share(fit, library, 75).routine != at_share(fit, library, 50).routine);
}
