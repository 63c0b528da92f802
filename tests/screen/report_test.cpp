#include "screen/journal/report_screen.hpp"

#include "labels/report_labels.hpp"
#include "support/catch.hpp"
#include "support/program_run.hpp"
#include "support/world.hpp"

using namespace limber;

namespace {

// The report of a journal, and what was asked of it.
struct Report {
  World world;
  ReportScreen screen;

  ReportRequest request() const { return request_of(screen, world); }
};

Report opened_for(std::vector<std::int64_t> massages) {
  const World world = test::six_weeks_world(std::move(massages));
  return {world, opened(ReportScreen{}, world)};
}

Report after(Report report, const std::vector<ReportIntent>& intents) {
  for (const ReportIntent& intent : intents)
    report.screen = update(std::move(report.screen), intent, report.world).state;
  return report;
}

}  // namespace

TEST_CASE("a report begins at the last massage, or six weeks ago where there was none") {
  CHECK(opened_for({test::six_weeks_massage}).request().summary.first == test::six_weeks_massage);
  CHECK(opened_for({}).request().summary.first == test::six_weeks_first);
}

TEST_CASE("the days of a report can be chosen one by one, and never lie backwards or in the future") {
  Report state = after(opened_for({}), {ChooseReport{"period", "own"}, MoveReportDay{true, 3}});
  CHECK(state.request().summary.first == test::six_weeks_first + 3);
  state = after(std::move(state), {MoveReportDay{false, 5}});
  CHECK(state.request().summary.last == test::six_weeks_last);
  state = after(std::move(state), {MoveReportDay{true, 1000}});
  CHECK(state.request().summary.first == test::six_weeks_last);
}

TEST_CASE("a report holds the questionnaires of its days alone") {
  const Report state = opened_for({});
  CHECK(state.request().assessments.size() == 6);
  CHECK(after(state, {ChooseReport{"period", "own"}, MoveReportDay{true, 41}}).request().assessments.size() ==
        2);
}

TEST_CASE("writing asks for what was shown, and what became of it is told") {
  const Report state = after(opened_for({}), {ChooseReport{"paper", "letter"}});
  const auto effects = update(state.screen, WriteReport{}, state.world).effects;
  REQUIRE(effects.size() == 1);
  CHECK(test::of_that_kind<MakeReport>(effects.front()).request.paper == "letter");
  CHECK(after(state, {ReportMade{"report.pdf"}}).screen.made == "report.pdf");
  CHECK(after(state, {ReportFailed{failure("disk-full", "no room")}, ChooseReport{"paper", "a4"}})
            .screen.trouble.empty());
}

TEST_CASE("the report opens from the journal and leads back there") {
  test::ProgramRun run;
  run(GoTo{ScreenName::journal})(SessionsLoaded{test::six_weeks(), test::six_weeks_end});
  run(GoTo{ScreenName::report});
  CHECK(run.program.screen == ScreenName::report);
  CHECK(request_of(run.program.report, run.program.world).summary.sessions == 36);
  run(GoBack{});
  CHECK(run.program.screen == ScreenName::journal);
}

TEST_CASE("a report says what was told about oneself, and what was done against advice") {
  Report state = opened_for({});
  state.world.about->screening = living_with({"osteoporosis"});
  state.world.sessions.front().allowances = {{"childs-pose", "osteoporosis", "person"}};
  const auto lines = report_contents(state.request());
  const auto told = [&](const std::string& words) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return line.find(words) != std::string::npos; });
  };
  CHECK(told("What you said about yourself: Osteoporosis (thin bones)."));
  CHECK(told("Done against advice: childs-pose, in spite of osteoporosis"));
}
