#include "screen/screening_screen.hpp"

#include "screen/questionnaire.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using test::score;

namespace {

struct Answered {
  ScreeningScreen state;
  Effects effects;
  Answered& operator()(const Intent& intent) {
    auto [next, asked] = update(std::move(state), intent);
    state = std::move(next);
    effects = std::move(asked);
    return *this;
  }
  const Screening& saved() const {
    REQUIRE(effects.size() == 1);
    return std::get<SaveScreening>(effects.front()).screening;
  }
};

}  // namespace

TEST_CASE("every answer about oneself is saved as it is given, and can be taken back") {
  Answered run;
  run(SetCondition{"osteoporosis", true});
  CHECK(run.saved().conditions.contains("osteoporosis"));
  run(SetChoice{"screening.pressure", "light"});
  CHECK(run.saved().pressure == Pressure::light);
  run(SetChoice{"screening.pressure", "light"});
  CHECK_FALSE(run.saved().pressure);
  run(SetChoice{"screening.floor", "with_support"});
  CHECK(run.saved().floor == FloorAccess::with_support);
  run(SetNumber{"screening.wakes_at", 390});
  CHECK(run.saved().wakes_at == 390);
  run(SetNumber{"screening.wakes_at", -1});
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
  for (const Intent& intent :
       {Intent{SetCondition{"green-hair", true}}, Intent{ToggleRegion{"rash", "left-hip"}},
        Intent{ToggleRegion{"discomfort", "left-earlobe"}}, Intent{SetChoice{"screening.mood", "light"}},
        Intent{SetNumber{"screening.age", 7}}}) {
    run(intent);
    CHECK(run.effects.empty());
    CHECK(run.state.about.screening == Screening{});
  }
}

TEST_CASE("a weekly questionnaire is rated like a check-in, and skipped is stored as asked") {
  QuestionnaireScreen state = questionnaire(Instrument::peg, {});
  for (const int value : {4, 0, 2}) state = update(state, RateNext{value}).state;
  auto [done, effects] = update(state, Continue{});
  CHECK(done.finished);
  const Assessment answered = std::get<SaveAssessment>(effects.front()).assessment;
  CHECK(score_of(answered) == 2.0);
  const auto skipped = update(state, SkipCheckIn{});
  const Assessment none = std::get<SaveAssessment>(skipped.effects.front()).assessment;
  CHECK(none.items.size() == 3);
  CHECK_FALSE(none.items.front().score);
}

TEST_CASE("activities are asked in the therapist's words") {
  const QuestionnaireScreen state =
      questionnaire(Instrument::psfs, {"Putting on socks", "Sitting for an hour"});
  const auto rated = update(state, Rate{"Sitting for an hour", 0}).state;
  const auto done = update(rated, Continue{});
  const Assessment answered = std::get<SaveAssessment>(done.effects.front()).assessment;
  CHECK(answered.items ==
        std::vector<AssessmentItem>{{"Putting on socks", std::nullopt}, {"Sitting for an hour", score(0)}});
}
