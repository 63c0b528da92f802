#include "screen/check_in/check_in.hpp"

#include "support/catch.hpp"
#include "support/kinds.hpp"
#include "support/seen.hpp"

using namespace limber;
using test::is_kind;
using test::of_that_kind;

namespace {

CheckInScreen asking(Phase phase) {
  CheckInScreen screen;
  screen.phase = phase;
  screen.questions = {Question::pain, Question::stiffness};
  return screen;
}

// Where it led to, and whether there is nothing more to ask.
struct Asked {
  CheckInScreen state;
  bool finished = false;
};

Asked asked_on(CheckInScreen state, const std::vector<CheckInIntent>& intents) {
  Asked run{std::move(state)};
  for (const CheckInIntent& intent : intents) {
    auto [next, effects] = update(std::move(run.state), intent, World{});
    run.state = std::move(next);
    if (!test::all_of_kind<CheckInFinished>(effects).empty()) run.finished = true;
  }
  return run;
}

CheckInScreen after(CheckInScreen state, const std::vector<CheckInIntent>& intents) {
  return asked_on(std::move(state), intents).state;
}

bool finished(CheckInScreen state, const std::vector<CheckInIntent>& intents) {
  return asked_on(std::move(state), intents).finished;
}

CheckInScreen with_pain_before(CheckInScreen screen, int pain) {
  screen.record.check_ins[Phase::before].pain = Score::from(pain);
  return screen;
}

}  // namespace

TEST_CASE("nothing is filled in before it was answered") {
  CHECK(answers(asking(Phase::before)) == CheckIn{});
}

TEST_CASE("three questions and every button fit the window of a phone") {
  CheckInScreen state = asking(Phase::before);
  state.questions.push_back(Question::mood);
  const Rect window{0, 0, 360, 740};
  const auto seen = view(state, World{}, test::whole_window({window.width, window.height}));
  for (const HitArea& area : seen.frame.areas) {
    CAPTURE(area.key);
    CHECK(intersection(area.rect, window) == area.rect);
  }
  CHECK(test::area(seen, "continue") != nullptr);
}

TEST_CASE("two keys answer a check-in, and 0 is an answer") {
  const CheckInScreen state = after(asking(Phase::before), {RateNext{0}, RateNext{3}});
  CHECK(answers(state).pain == Score::from(0));
  CHECK(answers(state).stiffness == Score::from(3));
}

TEST_CASE("a further digit after the last question changes nothing") {
  const CheckInScreen state = after(asking(Phase::before), {RateNext{1}, RateNext{2}, RateNext{9}});
  CHECK(answers(state).pain == Score::from(1));
  CHECK(answers(state).stiffness == Score::from(2));
}

TEST_CASE("a rating can be changed, and taken back to not answered") {
  const CheckInScreen changed = after(asking(Phase::before), {Rate{"pain", 4}, Rate{"pain", 5}});
  CHECK(answers(changed).pain == Score::from(5));
  CHECK_FALSE(answers(after(changed, {ClearRating{"pain"}})).pain);
}

TEST_CASE("a question that was not asked and a score off the scale are not taken") {
  const CheckInScreen state = after(asking(Phase::before), {Rate{"mood", 4}, Rate{"pain", 11}});
  CHECK(answers(state) == CheckIn{});
}

TEST_CASE("an easy day goes straight into the session") {
  CHECK(finished(asking(Phase::before), {RateNext{2}, Continue{}}));
}

TEST_CASE("a sore day is met with advice before anything starts, and the person decides") {
  const Asked advised = asked_on(asking(Phase::before), {RateNext{6}, Continue{}});
  REQUIRE(advised.state.verdict);
  CHECK(advised.state.verdict->offer == Offer::gentle_variant);
  CHECK_FALSE(advised.finished);
  CHECK(finished(advised.state, {Continue{}}));
}

TEST_CASE("with pain of eight only breathing and relaxation are offered") {
  const CheckInScreen advised = after(asking(Phase::before), {RateNext{8}, Continue{}});
  REQUIRE(advised.verdict);
  CHECK(advised.verdict->offer == Offer::breathing_only);
  CHECK_FALSE(finished(advised, {Continue{}}));  // Enter is no way past it
}

TEST_CASE("skipping without an answer leads on, and what was answered is never dropped") {
  const Asked skipped = asked_on(asking(Phase::after), {SkipCheckIn{}});
  CHECK(skipped.finished);
  CHECK(answers(skipped.state) == CheckIn{});
  const Asked before = asked_on(asking(Phase::before), {RateNext{2}, SkipCheckIn{}});
  CHECK(before.finished);
  CHECK(answers(before.state).pain == Score::from(2));
  const auto [state, effects] = update(after(asking(Phase::after), {RateNext{7}}), SkipCheckIn{}, World{});
  REQUIRE(effects.size() == 1);
  CHECK(of_that_kind<SaveCheckIn>(effects.front()).check_in.pain == Score::from(7));
}

TEST_CASE("skipping does not lead past what the rules say to an answer that was given") {
  const CheckInScreen advised = after(asking(Phase::before), {RateNext{8}, SkipCheckIn{}});
  REQUIRE(advised.verdict);
  CHECK(advised.verdict->offer == Offer::breathing_only);
}

TEST_CASE("what was said besides stands on the first page") {
  CheckInScreen state =
      after(asking(Phase::before), {ShowMore{}, MarkRegion{"lower-spine"}, Rate{"mood", 4}});
  CHECK_FALSE(test::says(view(state, World{}, test::whole_window()), "More said"));
  state.fields.set(note_field, "slept badly");
  state = after(state, {ShowMore{}});
  CHECK(test::says(view(state, World{}, test::whole_window()), "More said: centre of the lower back"));
  CHECK(test::says(view(state, World{}, test::whole_window()), "a note"));
  CHECK_FALSE(test::says(view(asking(Phase::before), World{}, test::whole_window()), "More said"));
}

TEST_CASE("the places told in About you are offered first, and are marked by one press") {
  World world;
  world.about.emplace();
  world.about->screening.discomfort = {"left-hip"};
  const CheckInScreen state = after(asking(Phase::before), {ShowMore{}});
  const auto seen = view(state, world, test::whole_window());
  REQUIRE(test::area(seen, "usual-left-hip") != nullptr);
  CHECK(test::area(seen, "usual-left-hip")->rect.y < test::area(seen, "region-left-hip")->whole.y);
  const CheckInScreen marked = after(state, {test::press(seen, "usual-left-hip")});
  REQUIRE(answers(marked).areas.size() == 1);
  CHECK(answers(marked).areas.front().region == "left-hip");
}

TEST_CASE("the check-in after is over only when the shell has written it") {
  const auto [state, effects] =
      update(after(asking(Phase::after), {RateNext{1}, RateNext{1}}), Continue{}, World{});
  REQUIRE(effects.size() == 1);
  CHECK(of_that_kind<SaveCheckIn>(effects.front()).check_in.pain == Score::from(1));
  CHECK(of_that_kind<SaveCheckIn>(effects.front()).phase == Phase::after);
  CHECK_FALSE(is_kind<CheckInFinished>(effects.front()));
  CHECK(finished(state, {CheckInSaved{7}}));
}

TEST_CASE("a check-in that could not be written says so and can be tried again") {
  const Asked failed = asked_on(
      asking(Phase::after), {RateNext{1}, Continue{}, SaveFailed{failure("disk-full", "the disk is full")}});
  REQUIRE(failed.state.failure);
  CHECK(failed.state.failure->message == "the disk is full");
  CHECK_FALSE(failed.finished);
  CHECK(update(failed.state, Continue{}, World{}).effects.size() == 1);
}

TEST_CASE("more pain after than before brings advice once the answer is safe on disk") {
  const CheckInScreen state =
      after(with_pain_before(asking(Phase::after), 2), {RateNext{6}, Continue{}, CheckInSaved{1}});
  REQUIRE(state.verdict);
  CHECK(state.verdict->light == Light::red);
  CHECK_FALSE(state.verdict->words.empty());
}

TEST_CASE("a next-morning question that is skipped is kept as asked") {
  const auto [state, effects] = update(asking(Phase::next_morning), SkipCheckIn{}, World{});
  REQUIRE(effects.size() == 1);
  CHECK(of_that_kind<SaveCheckIn>(effects.front()).check_in == CheckIn{});
}

TEST_CASE("asked again a day later, what is not answered stays as it was told in the morning") {
  CheckInScreen again = with_pain_before(asking(Phase::next_morning), 3);
  CheckIn morning;
  morning.pain = Score::from(4);
  morning.stiffness = Score::from(5);
  morning.note = "Slept badly.";
  again.record.check_ins[Phase::next_morning] = morning;
  const auto rated = update(after(again, {RateNext{3}}), Continue{}, World{});
  REQUIRE(rated.effects.size() == 1);
  const CheckIn kept = of_that_kind<SaveCheckIn>(rated.effects.front()).check_in;
  CHECK(kept.pain == Score::from(3));
  CHECK(kept.stiffness == Score::from(5));
  CHECK(kept.note == "Slept badly.");
  const auto skipped = update(again, SkipCheckIn{}, World{});
  CHECK(test::all_of_kind<SaveCheckIn>(skipped.effects).empty());
  CHECK(finished(again, {SkipCheckIn{}}));
}

TEST_CASE("breathing and relaxation go ahead on a sore day without advice to breathe instead") {
  CheckInScreen restful = asking(Phase::before);
  restful.restful = true;
  CHECK(finished(restful, {RateNext{8}, Continue{}}));
}

TEST_CASE("what may be said besides is kept with the answers: where and how strong, mood, a note") {
  CheckInScreen state =
      after(asking(Phase::before), {RateNext{4}, ShowMore{}, MarkRegion{"left-hip"}, MarkRegion{"sacrum"},
                                    Rate{"region:sacrum", 0}, Rate{"mood", 7}});
  CHECK(state.more);
  const Asked said = asked_on(std::move(state),
                              {EditText{note_field, InsertText{"After gardening."}}, ShowMore{}, Continue{}});
  CHECK(said.finished);
  const CheckIn given = answers(said.state);
  CHECK(given.pain == Score::from(4));
  CHECK(given.areas == std::vector<AreaRating>{{"left-hip", std::nullopt}, {"sacrum", Score::from(0)}});
  CHECK(given.mood == Score::from(7));
  CHECK(given.note == "After gardening.");
}

TEST_CASE("a place that is taken back takes its rating with it") {
  const CheckInScreen state =
      after(asking(Phase::before), {ShowMore{}, MarkRegion{"sacrum"}, Rate{"region:sacrum", 5},
                                    MarkRegion{"sacrum"}, MarkRegion{"sacrum"}});
  CHECK(answers(state).areas == std::vector<AreaRating>{{"sacrum", std::nullopt}});
}

TEST_CASE("morning stiffness is minutes or nothing: pressing the chosen one takes it back") {
  const CheckInScreen zero = after(asking(Phase::next_morning), {ShowMore{}, SetStiffMinutes{0}});
  CHECK(answers(zero).stiffness_minutes == 0);
  CHECK_FALSE(answers(after(zero, {SetStiffMinutes{0}})).stiffness_minutes);
}

TEST_CASE("digits rate the questions, not what lies below another page") {
  const CheckInScreen state = after(asking(Phase::before), {ShowMore{}, RateNext{4}});
  CHECK(answers(state) == CheckIn{});
}

TEST_CASE("what is left out for a person is read before it begins, and may be done all the same") {
  CheckInScreen state = asking(Phase::before);
  Adaptation remark;
  remark.exercise = "prone-press-up";
  remark.caution.condition = "spondylolisthesis";
  state.remarks = {remark};
  const Asked left_out = asked_on(std::move(state), {RateNext{2}, Continue{}});
  CHECK_FALSE(left_out.finished);
  state = left_out.state;
  CHECK(state.remarking);
  state = after(std::move(state), {SetAllowance{"prone-press-up", "spondylolisthesis", true}});
  CHECK(state.chosen == std::vector<Allowance>{{"prone-press-up", "spondylolisthesis", "person"}});
  CHECK(after(state, {SetAllowance{"prone-press-up", "spondylolisthesis", false}}).chosen.empty());
  CHECK(finished(state, {Continue{}}));
}

TEST_CASE("what nobody but a therapist may allow is not allowed by a press, nor what was never spoken of") {
  CheckInScreen state = asking(Phase::before);
  Adaptation remark;
  remark.exercise = "bridge";
  remark.caution.condition = "fever_acute_illness";
  remark.caution.person_may_allow = false;
  state.remarks = {remark};
  state = after(std::move(state), {SetAllowance{"bridge", "fever_acute_illness", true},
                                   SetAllowance{"bridge", "osteoporosis", true}});
  CHECK(state.chosen.empty());
}

TEST_CASE("the questions before a session can be left by pressing, those after it have no such way") {
  const auto way = [](Phase phase) {
    const auto seen = view(asking(phase), World{}, test::whole_window());
    return test::area(seen, "not-today") != nullptr;
  };
  CHECK(way(Phase::before));
  CHECK_FALSE(way(Phase::after));
}
