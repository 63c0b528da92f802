// Where exercises are left out, what belongs to them is neither said nor asked.
#include "routine/idle_steps.hpp"

#include "support/catch.hpp"
#include "support/routines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Step said_with(std::string words, std::vector<std::string> ids) {
  SayStep step{plain_text(std::move(words))};
  step.with = std::move(ids);
  return {step};
}

std::vector<Step> left_of(const std::vector<Step>& asked, std::vector<Step> left) {
  Routine routine_left = routine(std::move(left));
  leave_out_idle(routine_left, routine(asked));
  return routine_left.steps;
}

}  // namespace

TEST_CASE("words said only with some exercises stay while one of them is done, and go with the last") {
  const Step roller = said_with("Fetch the roller.", {"roll", "arch"});
  const Step stay = say_step("Breathe out.");
  const std::vector<Step> asked{roller, stay, step("roll"), step("arch"), step("nod")};
  CHECK(left_of(asked, asked) == asked);
  CHECK(left_of(asked, {roller, stay, step("arch")}) == std::vector<Step>{roller, stay, step("arch")});
  CHECK(left_of(asked, {roller, stay, step("nod")}) == std::vector<Step>{stay, step("nod")});
}

TEST_CASE("of a session that is gone on with, the words on what was done before stay") {
  const std::vector<Step> rest{step("nod"), said_with("Leave these points alone.", {"roll"})};
  CHECK(left_of(rest, rest) == rest);
}

TEST_CASE("in a repeat words go with their exercise too, and count what is done outside of it") {
  const Step roller = said_with("Fetch the roller.", {"roll"});
  const Step twice{RepeatStep{2, {roller, step("nod")}}};
  CHECK(left_of({twice, step("roll")}, {twice, step("roll")}) == std::vector<Step>{twice, step("roll")});
  CHECK(left_of({twice, step("roll")}, {twice}) == std::vector<Step>{Step{RepeatStep{2, {step("nod")}}}});
}

TEST_CASE("how it is is asked only where something was done since, and something follows") {
  const Step check = check_step();
  const Step words = say_step("Well done.");
  const std::vector<Step> asked{step("a"), check, step("b"), check, step("c"), words};
  CHECK(left_of(asked, {check, step("b"), check, step("c"), words}) ==
        std::vector<Step>{step("b"), check, step("c"), words});
  CHECK(left_of(asked, {step("a"), check, check, step("c"), words}) ==
        std::vector<Step>{step("a"), check, step("c"), words});
  CHECK(left_of(asked, {step("a"), check, step("b"), check, words}) ==
        std::vector<Step>{step("a"), check, step("b"), words});
  const std::vector<Step> as_written{check, step("a"), check};
  CHECK(left_of(as_written, as_written) == as_written);
}
