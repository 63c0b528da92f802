#include "screen/report_screen.hpp"

#include "screen/program.hpp"
#include "support/catch.hpp"
#include "support/six_weeks.hpp"

using namespace limber;

namespace {

JournalScreen journal(std::vector<std::int64_t> massages) {
  JournalScreen state;
  state.routines = test::six_weeks_routines();
  state = update(std::move(state), SessionsLoaded{test::six_weeks(), test::six_weeks_end}).state;
  return update(std::move(state), PersonLoaded{{{}, std::move(massages), {}, test::six_weeks_assessments()}}).state;
}

ReportScreen after(ReportScreen state, const std::vector<Intent>& intents) {
  for (const Intent& intent : intents) state = update(std::move(state), intent).state;
  return state;
}

}  // namespace

TEST_CASE("a report begins at the last massage, or six weeks ago where there was none") {
  CHECK(wish_of(opened({}, journal({test::six_weeks_massage}))).summary.first == test::six_weeks_massage);
  CHECK(wish_of(opened({}, journal({}))).summary.first == test::six_weeks_first);
}

TEST_CASE("the days of a report can be chosen one by one, and never lie backwards or in the future") {
  ReportScreen state =
      after(opened({}, journal({})), {ChooseReport{"period", "own"}, MoveReportDay{true, 3}});
  CHECK(wish_of(state).summary.first == test::six_weeks_first + 3);
  state = after(std::move(state), {MoveReportDay{false, 5}});
  CHECK(wish_of(state).summary.last == test::six_weeks_last);
  state = after(std::move(state), {MoveReportDay{true, 1000}});
  CHECK(wish_of(state).summary.first == test::six_weeks_last);
}

TEST_CASE("a report holds the questionnaires of its days alone") {
  const ReportScreen state = opened({}, journal({}));
  CHECK(wish_of(state).assessments.size() == 6);
  CHECK(wish_of(after(state, {ChooseReport{"period", "own"}, MoveReportDay{true, 41}})).assessments.size() ==
        2);
}

TEST_CASE("writing asks for what was shown, and what became of it is told") {
  const ReportScreen state = after(opened({}, journal({})), {ChooseReport{"paper", "letter"}});
  const Effects effects = update(state, WriteReport{}).effects;
  REQUIRE(effects.size() == 1);
  CHECK(std::get<MakeReport>(effects.front()).wish.paper == "letter");
  CHECK(after(state, {ReportMade{"report.pdf"}}).made == "report.pdf");
  CHECK(after(state, {ReportFailed{"no room"}, ChooseReport{"paper", "a4"}}).trouble.empty());
}

TEST_CASE("the report opens from the journal and leads back there") {
  Program program;
  program.screen = ScreenName::journal;
  program = update(std::move(program), SessionsLoaded{test::six_weeks(), test::six_weeks_end}).state;
  program = update(std::move(program), OpenReport{}).state;
  CHECK(program.screen == ScreenName::report);
  CHECK(wish_of(program.report).summary.sessions == 36);
  program = update(std::move(program), GoBack{}).state;
  CHECK(program.screen == ScreenName::journal);
}
