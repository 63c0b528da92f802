#include "journal/standing_answers.hpp"

#include "journal/conditions.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

using Names = std::vector<std::string>;

const std::int64_t told_day = local_day(monday_evening);

Screening told(const std::string& id) {
  Screening screening = living_with({id});
  screening.answered = later(monday_evening, 300 * day);
  screening.told[id] = monday_evening;
  return screening;
}

bool is_so(const Screening& screening, const std::string& id, std::int64_t on_day) {
  return standing(screening, on_day).conditions.contains(id);
}

Screening pregnant(std::int64_t weeks_to_go) {
  Screening screening = told("pregnancy");
  screening.baby_due = later(monday_evening, weeks_to_go * 7 * day);
  return screening;
}

}  // namespace

TEST_CASE("an operation of the last 12 weeks is one for 12 weeks, and then what it becomes") {
  const Screening hip = told("hip_repl_posterior_12w");
  CHECK(is_so(hip, "hip_repl_posterior_12w", told_day + 83));
  CHECK_FALSE(is_so(hip, "hip_repl_old", told_day + 83));
  CHECK_FALSE(is_so(hip, "hip_repl_posterior_12w", told_day + 84));
  CHECK(is_so(hip, "hip_repl_old", told_day + 84));
  CHECK(is_so(told("abdominal_surgery_12w"), "hernia_or_abdominal_surgery", told_day + 84));
  CHECK(standing(told("chest_surgery_12w"), told_day + 84).conditions.empty());
}

TEST_CASE("an operation on the spine counts until the person says that the surgeon allowed every movement") {
  for (const char* id : {"spine_surgery_12w", "neck_surgery"}) {
    CAPTURE(id);
    CHECK(is_so(told(id), id, told_day + 3000));
    CHECK(to_be_asked_again(told(id), told_day + 83).empty());
    CHECK(to_be_asked_again(told(id), told_day + 84) == Names{id});
  }
}

TEST_CASE("every condition that says it is of the last 12 weeks lapses after them") {
  for (const Condition& condition : conditions()) {
    CAPTURE(condition.id);
    const bool says_so = condition.words().find("in the last 12 weeks") != std::string::npos;
    CHECK((condition.lapses == 84) == says_so);
    if (*condition.becomes != '\0') CHECK(find_condition(condition.becomes) != nullptr);
  }
}

TEST_CASE("what heals or changes is asked again when its time has come, and counts until it is answered") {
  struct {
    const char* id;
    std::int64_t days;
  } const table[] = {{"fever_acute_illness", 2},
                     {"bruise", 14},
                     {"recent_fracture_or_open_wound", 28},
                     {"hernia_or_abdominal_surgery", 84}};
  for (const auto& [id, days] : table) {
    CAPTURE(id);
    CHECK(to_be_asked_again(told(id), told_day + days - 1).empty());
    CHECK(to_be_asked_again(told(id), told_day + days) == Names{id});
    CHECK(is_so(told(id), id, told_day + days));
  }
  CHECK(to_be_asked_again(told("osteoporosis"), told_day + 3000).empty());
}

TEST_CASE("everything under \"for now\" lapses or is asked again") {
  for (const Condition& condition : conditions()) {
    if (condition.group != ConditionGroup::passing || condition.derived) continue;
    CAPTURE(condition.id);
    CHECK((condition.lapses > 0) != (condition.asked_again > 0));
  }
}

TEST_CASE("an answer that nobody dated is as old as the last answer") {
  Screening screening = told("bruise");
  screening.told.clear();
  screening.answered = monday_evening;
  CHECK(to_be_asked_again(screening, told_day + 14) == Names{"bruise"});
  screening.answered.reset();
  CHECK(to_be_asked_again(screening, told_day + 14).empty());
}

TEST_CASE("the week of a pregnancy is counted back from the day the child is due") {
  const Screening far = pregnant(30);
  CHECK_FALSE(is_so(far, "pregnancy_13w", told_day + 3 * 7 - 1));
  CHECK(is_so(far, "pregnancy_13w", told_day + 3 * 7));
  CHECK_FALSE(is_so(far, "pregnancy_16w", told_day + 6 * 7 - 1));
  CHECK(is_so(far, "pregnancy_16w", told_day + 6 * 7));
}

TEST_CASE("where it is not known when the child is due, every week counts") {
  CHECK(is_so(told("pregnancy"), "pregnancy_16w", told_day));
  CHECK_FALSE(is_so(told("rash"), "pregnancy_16w", told_day));
}

TEST_CASE("the week of a pregnancy is never kept as an answer") {
  CHECK_FALSE(not_lapsed(pregnant(20), told_day).conditions.contains("pregnancy_16w"));
}
