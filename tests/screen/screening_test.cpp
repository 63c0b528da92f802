#include "screen/check_in/screening_screen.hpp"

#include "screen/check_in/questionnaire.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/kinds.hpp"

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
