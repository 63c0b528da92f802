// What the person is reminded of, and what stands in a reminder.
#include "screen/home/reminders.hpp"

#include "support/catch.hpp"
#include "support/world.hpp"

using namespace limber;

namespace {

const WallTime evening = test::monday_evening;

RoutineCard card(const std::string& id, bool handed_over, bool gentle = false) {
  Routine routine;
  routine.id = id;
  routine.schedule = Schedule{};
  routine.schedule->at = {"21:00"};
  RoutineCard made;
  made.id = id;
  made.title = "Title of " + id;
  made.own = made.handed_over = handed_over;
  made.gentle = gentle;
  made.routine = std::make_shared<const Routine>(routine);
  return made;
}

World world(std::vector<RoutineCard> cards) {
  World made = test::world_of({}, evening);
  made.cards = std::move(cards);
  made.about.emplace();
  return made;
}

std::vector<std::string> routines(const World& world) {
  std::vector<std::string> ids;
  for (const RemindedOf& one : reminded_of(world)) ids.push_back(one.routine);
  return ids;
}

// A programme of one routine a phase, in its first.
Course course(const std::string& first, const std::string& second) {
  auto programme = std::make_shared<Programme>();
  programme->id = "basics";
  for (const std::string& id : {first, second}) {
    ProgrammePhase& phase = programme->phases.emplace_back();
    phase.routines = {{id, {}}};
  }
  Course made;
  made.planned = planned_in(programme->phases[0]);
  made.programme = std::move(programme);
  made.since = local_day(evening);
  return made;
}

}  // namespace

TEST_CASE("the person is reminded of what was handed over and of what they took up, not of examples") {
  World somebody = world({card("given", true), card("taken", false), card("example", false)});
  somebody.about->plan = {{"taken", local_day(evening) - 3}};
  CHECK(routines(somebody) == std::vector<std::string>{"given", "taken"});
  CHECK(next_reminder(somebody, {})->minute == 21 * 60);
}

TEST_CASE("of routines written here those for nobody else are the person's own plan") {
  RoutineCard own = card("own", true);
  RoutineCard client = card("client", true);
  own.handed_over = client.handed_over = false;
  Routine named = *client.routine;
  named.meant_for = "B.C.";
  client.routine = std::make_shared<const Routine>(named);
  CHECK(routines(world({own, client})) == std::vector<std::string>{"own"});
}

TEST_CASE("what a programme plans stands before the schedule of the routine's own file") {
  World somebody = world({card("given", true), card("other", true)});
  somebody.courses = {course("given", "other")};
  const auto all = reminded_of(somebody);
  REQUIRE(all.size() == 2);
  CHECK(all[0].plan == "basics");
  CHECK(all[0].schedule.at.empty());
  CHECK(all[1].plan == "other");
}

TEST_CASE("of a phase that is over the next one's routines are meant, before Home has been opened") {
  World somebody = world({card("first", false), card("second", false)});
  somebody.courses = {course("first", "second")};
  CHECK(routines(somebody) == std::vector<std::string>{"first"});
  somebody.courses[0].moves_on = true;
  CHECK(routines(somebody) == std::vector<std::string>{"second"});
}

TEST_CASE("while a warning sign stands in the way nobody is reminded of anything") {
  World somebody = world({card("given", true)});
  somebody.about->red_flag_checks = {{evening, {"saddle-numbness"}}};
  REQUIRE_FALSE(active_red_flags(*somebody.about).empty());
  CHECK(next_reminder(somebody, {}) == std::nullopt);
}

TEST_CASE("on the day of a massage only what is gentle is asked for") {
  World somebody = world({card("strong", true), card("mild", true, true)});
  somebody.about->massages = {local_day(evening)};
  const auto all = reminded_of(somebody);
  CHECK(all[0].not_today);
  CHECK_FALSE(all[1].not_today);
}

TEST_CASE("a reminder says nothing about health unless it is wanted") {
  World somebody = world({card("bad-back", true)});
  const auto next = next_reminder(somebody, {});
  REQUIRE(next);
  CHECK(words_of(*next, somebody).title == "Time for yourself");
  CHECK(words_of(*next, somebody).text == "Planned for 21:00.");
  somebody.settings.remind_by_name = true;
  CHECK(words_of(*next, somebody).title == "Title of bad-back");
}

TEST_CASE("without a journal there is nobody to remind") {
  World nobody = world({card("given", true)});
  nobody.about.reset();
  CHECK(next_reminder(nobody, {}) == std::nullopt);
}
