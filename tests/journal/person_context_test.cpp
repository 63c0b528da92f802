#include "journal/person_context.hpp"

#include "journal/pressed_recently.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/routines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Exercise tagged(std::string id, std::vector<std::string> tags, std::vector<std::string> areas) {
  Exercise made = exercise(std::move(id), HoldDose{30s, 2, 5s}, Position::chair);
  made.tags = std::move(tags);
  made.areas = std::move(areas);
  return made;
}

Library library() {
  return library_of({tagged("ball", {"pr.ball"}, {"upper-back"}),
                     tagged("roller", {"pr.roller"}, {"upper-back"}), tagged("foot", {"pr.ball"}, {"feet"}),
                     tagged("stroke", {"pr.light"}, {"upper-back"}), tagged("stretch", {}, {"upper-back"}),
                     tagged("fold", {"mv.lx_flex_end"}, {"lower-back"})});
}

SessionRecord pressing(const std::string& exercise, Millis held = 30s) {
  SessionRecord record = session_at(monday_evening);
  record.steps = {{exercise, BodySide::left, 1, 30s, held, SkipReason::none}};
  return record;
}

using Names = std::vector<std::string>;

Names pressed_after(const SessionRecord& record, std::int64_t seconds) {
  return pressed_recently({record}, library(), later(*record.ended, seconds));
}

// What stands in the way of a routine of one exercise so long after the session.
Adapted afterward(const SessionRecord& record, const std::string& exercise, std::int64_t seconds) {
  const PersonContext person =
      person_context(AboutPerson{}, {record}, library(), later(*record.ended, seconds));
  return adapted(routine({step(exercise)}), library(), person);
}

}  // namespace

TEST_CASE("what a ball, a roller or deep work pressed rests for 24 hours from the end of the session") {
  CHECK(pressed_after(pressing("ball"), 0) == Names{"upper-back"});
  CHECK(pressed_after(pressing("ball"), day - 1) == Names{"upper-back"});
  CHECK(pressed_after(pressing("ball"), day).empty());
  CHECK(pressed_after(pressing("stroke"), hour).empty());
  CHECK(pressed_after(pressing("stretch"), hour).empty());
  CHECK(pressed_after(pressing("gone-from-the-library"), hour).empty());
}

TEST_CASE("an exercise that was skipped pressed nothing") {
  CHECK(pressed_after(pressing("ball", 0ms), hour).empty());
}

TEST_CASE("the same place is not pressed again within a day, by whatever, another one may be") {
  CHECK(afterward(pressing("ball"), "roller", 23 * hour).nothing_left());
  CHECK_FALSE(afterward(pressing("ball"), "roller", day).nothing_left());
  for (const char* other : {"foot", "stroke", "stretch"}) {
    CAPTURE(other);
    CHECK(afterward(pressing("ball"), other, 23 * hour).remarks.empty());
  }
  const Adapted again = afterward(pressing("ball"), "ball", hour);
  REQUIRE(again.remarks.size() == 1);
  CHECK(again.remarks[0].caution.reason ==
        "Pressure there less than a day ago: A place that was pressed should rest for a day before it is "
        "pressed "
        "again. It can wait.");
}

TEST_CASE("in the two hours after getting up everybody is kept from bending far forward") {
  AboutPerson about;
  about.screening.wakes_at = 7 * 60;
  const auto at_minute = [&](int minute) {
    const WallTime now{20'000 * day + minute * 60, 0};
    return adapted(routine({step("fold")}), library(), person_context(about, {}, library(), now));
  };
  CHECK(at_minute(8 * 60 + 59).nothing_left());
  CHECK(at_minute(9 * 60).remarks.empty());
  about.screening.wakes_at.reset();
  const Adapted perhaps = at_minute(9 * 60 + 59);
  REQUIRE(perhaps.remarks.size() == 1);
  CHECK(perhaps.remarks[0].change == Alteration::made_smaller);
  CHECK(at_minute(10 * 60).remarks.empty());
}

TEST_CASE("the rules go by the answers that stand today") {
  AboutPerson about;
  about.screening = living_with({"hip_repl_anterior_12w"});
  about.screening.told["hip_repl_anterior_12w"] = monday_evening;
  const auto after = [&](std::int64_t days) {
    return person_context(about, {}, library(), later(monday_evening, days * day)).screening.conditions;
  };
  CHECK(after(0).contains("hip_repl_anterior_12w"));
  CHECK_FALSE(after(84).contains("hip_repl_anterior_12w"));
}

TEST_CASE("what asks for a word beforehand may come in only for what the same word was said with") {
  PersonContext person;
  person.screening = living_with({"heart_condition", "vertigo_bppv"});
  const MayDo may = may_do(person, "gentle");
  const Exercise tensing = tagged("tensing", {"ph.isometric"}, {"shoulders"});
  const Exercise other = tagged("other", {"ph.isometric"}, {"hips"});
  const Exercise lying = tagged("lying", {"pos.supine"}, {"hips"});
  const Exercise stretch = tagged("stretch", {}, {"shoulders"});
  CHECK(may(stretch, tensing));
  CHECK(may(other, tensing));
  CHECK_FALSE(may(tensing, stretch));
  CHECK_FALSE(may(tensing, lying));
}
