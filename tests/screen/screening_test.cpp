#include "screen/check_in/screening_screen.hpp"

#include "screen/check_in/questionnaire.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/kinds.hpp"
#include "support/seen.hpp"

using namespace limber;
using test::of_that_kind;
using test::score;

namespace {

// What is saved is what the world knows from then on.
struct Answered {
  World world;
  ScreeningScreen state;
  std::vector<ScreeningEffect> effects;
  Answered() { world.about = AboutPerson{}; }
  Answered& operator()(const ScreeningIntent& intent) {
    auto [next, asked] = update(std::move(state), intent, world);
    state = std::move(next);
    effects = std::move(asked);
    for (const SaveScreening& save : test::all_of_kind<SaveScreening>(effects))
      world.about->screening = save.screening;
    return *this;
  }
  Screening saved() const {
    REQUIRE(effects.size() == 1);
    return of_that_kind<SaveScreening>(effects.front()).screening;
  }
};

// The whole page at once.
View<ScreeningIntent> seen(const Answered& run) {
  return view(run.state, run.world, test::whole_window({1280, 6000}));
}

QuestionnaireScreen rated(QuestionnaireScreen state, const QuestionnaireIntent& intent) {
  return update(std::move(state), intent, World{}).state;
}

}  // namespace

TEST_CASE("every answer about oneself is saved as it is given, and can be taken back") {
  Answered run;
  run(SetCondition{"osteoporosis", true});
  CHECK(run.saved().conditions.contains("osteoporosis"));
  run(ChoosePressure{Pressure::light});
  CHECK(run.saved().pressure == Pressure::light);
  run(ChoosePressure{Pressure::light});
  CHECK_FALSE(run.saved().pressure);
  run(ChooseFloor{FloorAccess::with_support});
  CHECK(run.saved().floor == FloorAccess::with_support);
  run(SetWakeTime{390});
  CHECK(run.saved().wakes_at == 390);
  run(SetWakeTime{});
  CHECK_FALSE(run.saved().wakes_at);
  run(SetCondition{"osteoporosis", false});
  CHECK(run.saved().conditions.empty());
}

TEST_CASE("a condition of one place asks where, and its places go with it") {
  Answered run;
  run(SetCondition{"rash", true});
  CHECK(run.state.where == "rash");
  run(ToggleRegion{"rash", "left-hip"});
  CHECK(run.saved().conditions.at("rash") == std::vector<std::string>{"left-hip"});
  run(ToggleRegion{"rash", "left-hip"});
  CHECK(run.saved().conditions.at("rash").empty());
  run(SetCondition{"rash", false});
  CHECK(run.state.where.empty());
}

TEST_CASE("a condition is dated when it is marked, and again when it is still so") {
  Answered run;
  run.world.now = test::monday_evening;
  run(SetCondition{"bruise", true});
  CHECK(run.saved().told.at("bruise") == test::monday_evening);
  run.world.now = test::later(test::monday_evening, 14 * test::day);
  run(ConfirmCondition{"bruise"});
  CHECK(run.saved().told.at("bruise") == run.world.now);
  run(SetCondition{"bruise", false});
  CHECK(run.saved().told.empty());
  run(ConfirmCondition{"bruise"});
  CHECK(run.effects.empty());
}

TEST_CASE("About you asks whether what is some weeks old is still so, and only that") {
  Answered run;
  run.world.now = test::monday_evening;
  run(SetCondition{"bruise", true});
  const auto asks = [&] { return test::area(seen(run), "still-bruise") != nullptr; };
  CHECK_FALSE(asks());
  run.world.now = test::later(test::monday_evening, 14 * test::day);
  CHECK(asks());
  run(test::press(seen(run), "still-bruise"));
  CHECK_FALSE(asks());
}

TEST_CASE("an operation that is longer ago than 12 weeks shows as the older one") {
  Answered run;
  run.world.now = test::monday_evening;
  run(SetCondition{"hip_repl_posterior_12w", true});
  run.world.now = test::later(test::monday_evening, 84 * test::day);
  run(SetCondition{"rash", true});
  CHECK(run.saved().conditions.contains("hip_repl_old"));
  CHECK_FALSE(run.saved().conditions.contains("hip_repl_posterior_12w"));
}

TEST_CASE(
    "an operation on the back that is over stays known as an earlier one, one marked by mistake does not") {
  Answered run;
  run.world.now = test::monday_evening;
  run(SetCondition{"spine_surgery_12w", true})(SetCondition{"spine_surgery_12w", false});
  CHECK(run.saved().conditions.empty());
  run(SetCondition{"spine_surgery_12w", true});
  run.world.now = test::later(test::monday_evening, 200 * test::day);
  run(test::press(seen(run), "over-spine_surgery_12w"));
  CHECK(run.saved().conditions.contains("lumbar_fusion_old"));
  CHECK_FALSE(run.saved().conditions.contains("spine_surgery_12w"));
}

TEST_CASE("a pregnancy asks when the child is due, and takes the day with it") {
  Answered run;
  run.world.now = test::monday_evening;
  run(SetCondition{"pregnancy", true});
  run(test::press(seen(run), "baby-due-more"));
  CHECK(local_day(*run.saved().baby_due) == local_day(test::monday_evening) + 140);
  run(test::press(seen(run), "baby-due-less"));
  CHECK(local_day(*run.saved().baby_due) == local_day(test::monday_evening) + 133);
  run(SetCondition{"pregnancy", false});
  CHECK_FALSE(run.saved().baby_due);
}

TEST_CASE("the floor is asked about before any condition, and what follows from answers is not asked") {
  Answered run;
  const auto shown = seen(run);
  REQUIRE(test::area(shown, "screening.floor-not_at_all"));
  REQUIRE(test::area(shown, "condition-osteoporosis"));
  CHECK(test::area(shown, "screening.floor-not_at_all")->rect.y <
        test::area(shown, "condition-osteoporosis")->rect.y);
  CHECK(test::area(shown, "condition-pregnancy_16w") == nullptr);
  CHECK(test::area(shown, "condition-cannot_get_to_floor") == nullptr);
}

TEST_CASE("conditions, places and choices that are none change nothing") {
  Answered run;
  for (const ScreeningIntent& intent :
       {ScreeningIntent{SetCondition{"green-hair", true}}, ScreeningIntent{ToggleRegion{"rash", "left-hip"}},
        ScreeningIntent{ToggleRegion{"discomfort", "left-earlobe"}}}) {
    run(intent);
    CHECK(run.effects.empty());
    CHECK(run.world.about->screening == Screening{});
  }
}

TEST_CASE("a weekly questionnaire is rated like a check-in, and skipped is stored as asked") {
  QuestionnaireScreen state = questionnaire(Instrument::peg, {});
  for (const int value : {4, 0, 2}) state = rated(std::move(state), RateNextItem{value});
  const auto done = update(state, FinishQuestionnaire{}, World{});
  CHECK(test::is_kind<GoBack>(done.effects.back()));
  const Assessment answered = of_that_kind<SaveAssessment>(done.effects.front()).assessment;
  CHECK(score_of(answered) == 2.0);
  const auto skipped = update(state, SkipQuestionnaire{}, World{});
  const Assessment none = of_that_kind<SaveAssessment>(skipped.effects.front()).assessment;
  CHECK(none.items.size() == 3);
  CHECK_FALSE(none.items.front().score);
}

TEST_CASE("activities are asked in the therapist's words") {
  const QuestionnaireScreen state =
      questionnaire(Instrument::psfs, {"Putting on socks", "Sitting for an hour"});
  const auto done = update(rated(state, Rate{"Sitting for an hour", 0}), FinishQuestionnaire{}, World{});
  const Assessment answered = of_that_kind<SaveAssessment>(done.effects.front()).assessment;
  CHECK(answered.items ==
        std::vector<AssessmentItem>{{"Putting on socks", std::nullopt}, {"Sitting for an hour", score(0)}});
}
