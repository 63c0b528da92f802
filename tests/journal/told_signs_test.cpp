#include "journal/told_signs.hpp"

#include "journal/about_person.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using test::day;
using test::later;
using test::monday_evening;

namespace {

const std::int64_t last_day = local_day(monday_evening);

RedFlagCheck check(int days_ago, std::vector<std::string> yes, std::vector<std::string> known = {}) {
  return {later(monday_evening, -days_ago * day), std::move(yes), std::move(known)};
}

}  // namespace

TEST_CASE("a sign is told since the first of the checks on end that say the same") {
  const std::vector<RedFlagCheck> checks{check(0, {}, {"bladder"}), check(30, {}, {"bladder"}),
                                         check(60, {"bladder"}), check(90, {}, {"bladder"})};
  CHECK(told_signs(checks) == std::vector<ToldSign>{{"bladder", SignAnswer::known, last_day - 30}});
}

TEST_CASE("the checks may come in any order, and what an earlier one said is history") {
  const std::vector<RedFlagCheck> checks{check(60, {"both-legs"}), check(0, {"calf"}), check(30, {"calf"})};
  CHECK(told_signs(checks) == std::vector<ToldSign>{{"calf", SignAnswer::changed, last_day - 30}});
  CHECK(told_signs({check(0, {}), check(1, {"calf"})}).empty());
  CHECK(told_signs({}).empty());
}

TEST_CASE("feeling faint is not carried on to the next time") {
  CHECK(told_signs({check(0, {"session-faint"})}).empty());
}

TEST_CASE(
    "only what is new or worse and urgent stands in the way: not what is known, nor what is to be "
    "mentioned") {
  AboutPerson about;
  about.red_flag_checks = {check(0, {"inflammatory", "session-faint", "night-rest"}, {"bladder"})};
  CHECK(active_red_flags(about) == std::vector<std::string>{"night-rest"});
}

TEST_CASE(
    "a note of a sign says when it was last new, how often, and what became of it, and known ones come "
    "last") {
  const std::vector<RedFlagCheck> checks{check(1, {"night-rest"}, {"bladder", "bowel"}),
                                         check(3, {"night-rest", "bladder"}), check(50, {"calf"})};
  CHECK(sign_notes(checks, last_day - 27, last_day) ==
        std::vector<SignNote>{{"bladder", last_day - 3, 1, SignAnswer::known},
                              {"night-rest", last_day - 1, 2, SignAnswer::changed},
                              {"bowel", last_day - 1, 0, SignAnswer::known}});
}

TEST_CASE("what the latest check calls new is noted however old the check is") {
  CHECK(sign_notes({check(300, {"calf"})}, last_day - 27, last_day) ==
        std::vector<SignNote>{{"calf", last_day - 300, 1, SignAnswer::changed}});
}
