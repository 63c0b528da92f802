#include "desk/report_desk.hpp"

#include "support/catch.hpp"
#include "support/six_weeks.hpp"
#include "support/store.hpp"

using namespace limber;

namespace {

MakeReport asked() {
  ReportWish wish;
  wish.summary =
      summary_of(test::six_weeks(), {}, test::six_weeks_first, test::six_weeks_last, test::six_weeks_last);
  wish.written = test::six_weeks_last;
  return {wish};
}

}  // namespace

TEST_CASE("a report is named by its day alone, and writes over nothing") {
  const test::TemporaryFolder folder;
  for (const char* name : {"report-2026-11-22.pdf", "report-2026-11-22-2.pdf"}) {
    const auto news = carry_out_report(asked(), folder / "taken", test::six_weeks_end);
    REQUIRE(news.size() == 1);
    CHECK(std::get<ReportMade>(news.front()).file == (folder / "taken" / name).string());
    CHECK(std::filesystem::exists(folder / "taken" / name));
  }
}

TEST_CASE("a report that cannot be written says so") {
  const test::TemporaryFolder folder;
  test::put(folder / "taken", "a file in the way");
  const auto news = carry_out_report(asked(), folder / "taken", test::six_weeks_end);
  REQUIRE(news.size() == 1);
  CHECK_FALSE(std::get<ReportFailed>(news.front()).words.empty());
}

TEST_CASE("what is not a report is left to others") {
  CHECK(carry_out_report(ReloadJournal{}, "/nowhere", test::six_weeks_end).empty());
}
