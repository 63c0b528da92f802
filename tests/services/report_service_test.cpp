#include "services/report_service.hpp"

#include "support/catch.hpp"
#include "support/six_weeks.hpp"
#include "support/store.hpp"

using namespace limber;

namespace {

ReportRequest asked() {
  ReportRequest wish;
  wish.summary =
      summary_of(test::six_weeks(), {}, test::six_weeks_first, test::six_weeks_last, test::six_weeks_last);
  wish.written = test::six_weeks_last;
  return wish;
}

}  // namespace

TEST_CASE("a report is named by its day alone, and writes over nothing") {
  const test::TemporaryFolder folder;
  for (const char* name : {"report-2026-11-22.pdf", "report-2026-11-22-2.pdf"}) {
    const auto file = make_report(asked(), folder / "taken", test::six_weeks_end);
    REQUIRE(file);
    CHECK(*file == (folder / "taken" / name).string());
    CHECK(std::filesystem::exists(folder / "taken" / name));
  }
}

TEST_CASE("a report of a client is named by their code and its day, and by no other's") {
  const test::TemporaryFolder folder;
  ReportRequest theirs = asked();
  theirs.code = "A. K./../";
  const auto file = make_report(theirs, folder / "taken", test::six_weeks_end);
  REQUIRE(file);
  CHECK(*file == folder / "taken/report-a-k-2026-11-22.pdf");
}

TEST_CASE("a report that cannot be written says so") {
  const test::TemporaryFolder folder;
  test::put(folder / "taken", "a file in the way");
  const auto file = make_report(asked(), folder / "taken", test::six_weeks_end);
  REQUIRE_FALSE(file);
  CHECK_FALSE(file.problem().message.empty());
}

TEST_CASE("a plan for a flare becomes a sheet named by its day, and writes over nothing") {
  const test::TemporaryFolder folder;
  FlarePlan plan;
  plan.first_day = "Lie down.";
  for (const char* name : {"flare-plan-2026-11-22.pdf", "flare-plan-2026-11-22-2.pdf"}) {
    const auto file = make_flare_sheet({plan, "a4"}, folder / "taken", test::six_weeks_end);
    REQUIRE(file);
    CHECK(*file == (folder / "taken" / name).string());
  }
}
