// A routine laid out for its rehearsal, or why it cannot be.
#include "services/rehearsal_service.hpp"

#include "services/sound_service.hpp"
#include "support/catch.hpp"
#include "support/routines.hpp"
#include "timeline/compile.hpp"

using namespace limber;
using namespace limber::test;

namespace {

RehearsalReady ready(const std::shared_ptr<const Routine>& asked, const Library& library,
                     const Settings& settings = {}) {
  return prepare_rehearsal(asked, std::make_shared<const Library>(library), pace_of(settings));
}

std::shared_ptr<const Routine> one_step(const std::string& exercise) {
  return std::make_shared<const Routine>(routine({step(exercise)}));
}

}  // namespace

TEST_CASE("a routine is laid out at once, with words of an estimated length") {
  const auto asked = one_step("knee");
  const Library library = library_of({hold_exercise("knee")});
  const RehearsalReady made = ready(asked, library);
  CHECK(made.routine == asked);
  REQUIRE(made.library);
  CHECK(made.library->find("knee") != nullptr);
  CHECK_FALSE(made.spoken);
  CHECK(made.problems.empty());
  REQUIRE(made.timeline);
  CHECK(made.timeline->total() == compile(*asked, library, {}, estimated_speech_length)->total());
}

TEST_CASE("it is laid out at the person's own pace") {
  const Library library = library_of({hold_exercise("knee")});
  Settings slow;
  slow.transition_pace = 2;
  CHECK(ready(one_step("knee"), library, slow).timeline->total() >
        ready(one_step("knee"), library).timeline->total());
}

TEST_CASE("a routine that cannot be played is answered with why") {
  const auto asked = one_step("unknown");
  const RehearsalReady cannot = ready(asked, library_of({hold_exercise("knee")}));
  CHECK(cannot.routine == asked);
  CHECK_FALSE(cannot.timeline);
  REQUIRE_FALSE(cannot.problems.empty());
  CHECK(cannot.problems.front().message.find("unknown") != std::string::npos);
}

TEST_CASE("what the linter says stands at its moment") {
  const auto asked = one_step("knee");
  const auto library = std::make_shared<const Library>(library_of({hold_exercise("knee")}));
  const auto timeline =
      std::make_shared<const Timeline>(*compile(*asked, *library, {}, estimated_speech_length));
  Problem warning = failure("words-too-long", "Too many words");
  warning.place.pointer = "/steps/0";
  const RehearsalReady made = rehearsal_of(asked, library, timeline, {warning}, true);
  CHECK(made.spoken);
  REQUIRE(made.remarks.size() == 1);
  CHECK(made.remarks.front().at == begins_at(*timeline, *asked, "/steps/0"));
  CHECK(made.remarks.front().remark.rule == "words-too-long");
}
