#include "services/programme_calendar.hpp"

#include "files/files.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/store.hpp"

using namespace limber;

TEST_CASE("a programme's calendar is written beside others, and says nothing about health") {
  const test::TemporaryFolder folder;
  Programme programme;
  programme.id = "back";
  programme.title = plain_text("Sore back");
  ProgrammePhase& phase = programme.phases.emplace_back();
  phase.title = plain_text("Baseline");
  phase.routines = {{"gone", {1, {"mon"}, {"20:30"}, 0}}};
  phase.walk = ProgrammeWalk{7, 20, {"tue"}, {"10:00"}};
  Shelf shelf;
  shelf.library = std::make_shared<const Library>();
  for (const char* name : {"limber-calendar.ics", "limber-calendar-2.ics"}) {
    const auto file = make_programme_calendar({std::make_shared<const Programme>(programme), 0}, shelf,
                                              folder / "taken", test::monday_evening);
    REQUIRE(file);
    CHECK(*file == (folder / "taken" / name).string());
    const std::string text = *read_text_file(*file, 100'000);
    CHECK(text.find("DURATION:PT7M") != std::string::npos);
    CHECK(text.find("Baseline") == std::string::npos);
    CHECK(text.find("walk") == std::string::npos);
    CHECK(text.find("20:30") == std::string::npos);
  }
}
