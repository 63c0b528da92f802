#include "screen/bench/bundle_screen.hpp"

#include <algorithm>

#include "screen/program/program.hpp"
#include "support/catch.hpp"
#include "support/program_run.hpp"
#include "support/seen.hpp"

using namespace limber;
using namespace limber::test;

namespace {

BundleContents evening(VersionComparison standing = VersionComparison::not_there) {
  BundleContents made;
  made.id = "evening";
  made.title = "Evening";
  made.author = "Marta Ruiz, physiotherapist";
  made.meant_for = "A. B.";
  made.version = "3";
  made.content = std::string(64, 'c');
  made.exercises = {"Pelvic tilt", "Bow"};
  made.own_exercises = 1;
  made.recordings = 2;
  made.length = 12min;
  made.schedule = Schedule{2, {"mon", "thu"}, {"11:00", "15:30"}, 0};
  made.allowed = {{"Bow", "osteoporosis"}};
  made.standing = standing;
  made.replaces_title = "Evening";
  made.replaces_version = "2";
  return made;
}

ProgramRun looking(VersionComparison standing = VersionComparison::not_there) {
  ProgramRun run;
  run(BundleSeen{"/mail/anna.limber", evening(standing)});
  return run;
}

View<Intent> shown(const ProgramRun& run) {
  return view(run.program, whole_window(Viewport{}.size));
}

void press(ProgramRun& run, const std::string& key) {
  run(test::press(shown(run), key));
}

bool says(const ProgramRun& run, const std::string& words) {
  const View<Intent> seen = shown(run);
  if (test::says(seen, words)) return true;
  return std::any_of(seen.frame.areas.begin(), seen.frame.areas.end(), [&](const HitArea& one) {
    return (one.label + " " + one.value).find(words) != std::string::npos;
  });
}

bool offers_start(const ProgramRun& run) {
  const auto areas = shown(run).frame.areas;
  return std::any_of(areas.begin(), areas.end(), [](const HitArea& one) { return one.label == "Start"; });
}

std::vector<AddBundle> added(const ProgramRun& run) {
  return run.asked<AddBundle>();
}

}  // namespace

TEST_CASE("a file that is dropped is looked into, and what a bundle holds is shown before anything is kept") {
  ProgramRun run;
  run(FileDropped{"/mail/anna.limber"});
  REQUIRE(run.asked<InspectFile>().size() == 1);
  run(BundleSeen{"/mail/anna.limber", evening()});
  CHECK(run.program.screen == ScreenName::bundle);
  for (const char* words :
       {"Evening", "Marta Ruiz, physiotherapist", "A. B.", "Version 3", "Pelvic tilt, Bow",
        "1 exercise of its own, 2 recordings", "Lasts 12 minutes",
        "Twice a day, at 11:00 and 15:30, on Monday and Thursday",
        "Bow, although there is osteoporosis (thin bones)", "You do not have this routine yet."})
    CHECK(says(run, words));
  CHECK(added(run).empty());
}

TEST_CASE("a bundle goes on the shelf when that is asked for, once, and as it was shown") {
  ProgramRun run = looking();
  press(run, "add");
  run(AddToShelf{false});
  const auto asked = added(run);
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].file == "/mail/anna.limber");
  CHECK(asked[0].content == std::string(64, 'c'));
  CHECK_FALSE(asked[0].replace);
  run(BundleAdded{"evening", "Evening"});
  CHECK(run.program.screen == ScreenName::home);
  CHECK(run.program.home.open == "evening");
  CHECK(run.asked<ReloadShelf>().size() == 1);
}

TEST_CASE("a programme is shown with its weeks and routines, and is kept, not started") {
  BundleContents weeks = evening();
  weeks.programme = true;
  weeks.title = "Back to the garden";
  weeks.days = 56;
  weeks.routines = {"First day", "A little stronger"};
  weeks.schedule.reset();
  ProgramRun run;
  run(BundleSeen{"/mail/garden.limber", weeks});
  for (const char* words : {"A programme for you", "Back to the garden", "8 weeks",
                            "First day, A little stronger", "You do not have this programme yet."}) {
    CAPTURE(words);
    CHECK(says(run, words));
  }
  CHECK_FALSE(says(run, "Whenever it suits you."));
  CHECK_FALSE(offers_start(run));
  run(AddToShelf{});
  REQUIRE(added(run).size() == 1);
  run(BundleAdded{"garden", "Back to the garden", true});
  CHECK(run.program.world.notice.words == "“Back to the garden” is among your programmes now.");
  CHECK(run.program.screen == ScreenName::programmes);
  CHECK(run.asked<ReloadShelf>().size() == 1);

  weeks.standing = VersionComparison::same;
  run(BundleSeen{"/mail/garden.limber", weeks});
  CHECK(says(run, "You already have exactly this programme."));
  CHECK_FALSE(offers_start(run));
}

TEST_CASE("what would lose a newer version is asked for in other words") {
  for (const VersionComparison standing : {VersionComparison::older, VersionComparison::changed}) {
    ProgramRun run = looking(standing);
    CHECK(says(run, "which version each session used"));
    CHECK(says(run, "Replace it anyway"));
    run(AddToShelf{false});
    CHECK(added(run).empty());
    press(run, "add");
    REQUIRE(added(run).size() == 1);
    CHECK(added(run)[0].replace);
  }
}

TEST_CASE("a newer version says what it replaces, and the same version has nothing to press") {
  ProgramRun newer = looking(VersionComparison::newer);
  CHECK(says(newer, "It is newer than your \"Evening\" (version 2)."));
  const ProgramRun same = looking(VersionComparison::same);
  CHECK(area(shown(same), "add") == nullptr);
}

TEST_CASE("not now leads back to where the person was, with nothing kept") {
  ProgramRun run;
  run(GoTo{ScreenName::journal});
  run(BundleSeen{"x.limber", evening()});
  press(run, "not-now");
  CHECK(run.program.screen == ScreenName::journal);
  CHECK(added(run).empty());
}

TEST_CASE("a file that is refused says every reason") {
  ProgramRun run;
  run(FileRefused{"/mail/bad.limber", {"It is encrypted.", "It leads out of its folder."}});
  CHECK(says(run, "It is encrypted."));
  CHECK(says(run, "It leads out of its folder."));
  CHECK(area(shown(run), "add") == nullptr);
}

TEST_CASE("a journal that comes back to the bench is handed to the review") {
  ProgramRun run;
  run.program.screen = ScreenName::bench;
  run(JournalBrought{"/mail/anna.json"});
  CHECK(run.program.screen == ScreenName::review);
  REQUIRE(run.asked<ReviewEffect>().size() == 1);
  CHECK(std::get<ReadReturned>(run.asked<ReviewEffect>()[0]).path == "/mail/anna.json");
}

TEST_CASE("elsewhere a journal may be the person's own: they are asked, and take it in or only look at it") {
  ProgramRun run;
  run(JournalBrought{"/mail/anna.json"});
  CHECK(run.program.screen == ScreenName::journal_admin);
  CHECK(says(run, "anna.json"));
  CHECK(run.asked<ReviewEffect>().empty());
  ProgramRun looking = run;
  looking(press(shown(looking), "review-it"));
  CHECK(looking.program.screen == ScreenName::review);
  run(press(shown(run), "take-in"));
  REQUIRE(run.asked<ImportJournal>().size() == 1);
  CHECK(run.asked<ImportJournal>().front().file == "/mail/anna.json");
  CHECK(area(shown(run), "take-in") == nullptr);
}

TEST_CASE("nothing is opened over a session") {
  ProgramRun run;
  run.program.screen = ScreenName::session;
  run(BundleSeen{"x.limber", evening()});
  CHECK(run.program.screen == ScreenName::session);
}

TEST_CASE("a file is chosen among those there are, the newest first, or by writing where it is") {
  ProgramRun run;
  run(SessionsLoaded{{}, *parse_iso("2026-11-23T09:00:00Z")})(GoTo{ScreenName::bundle});
  REQUIRE(run.asked<FindFiles>().size() == 1);
  run(FilesFound{
      {{"/home/ada/Downloads/anna.limber", "anna.limber", "Downloads", *parse_iso("2026-11-22T20:00:00Z")}}});
  CHECK(says(run, "anna.limber"));
  CHECK(says(run, "Downloads, yesterday"));
  press(run, "file-0");
  CHECK(run.asked<InspectFile>().back().file == "/home/ada/Downloads/anna.limber");
  run(BundleSeen{"/home/ada/Downloads/anna.limber", evening()});
  CHECK(says(run, "Marta Ruiz, physiotherapist"));
  run(GoBack{});  // to the others, and from there home
  CHECK(area(shown(run), "file-0") != nullptr);
  run(EditText{path_field, InsertText{" /mnt/stick/a.limber "}});
  press(run, "open-path");
  CHECK(run.asked<InspectFile>().back().file == "/mnt/stick/a.limber");
  run(GoBack{});
  CHECK(run.program.screen == ScreenName::home);
}

TEST_CASE("where there is no file to choose it is told how one gets there") {
  ProgramRun run;
  run(GoTo{ScreenName::bundle})(FilesFound{});
  CHECK(says(run, "Save the file from the mail there"));
  CHECK(area(shown(run), path_field) != nullptr);
}

TEST_CASE("a file that was dropped on Home leads back to Home, whatever was chosen from before") {
  ProgramRun run;
  run(GoTo{ScreenName::bundle})(FilesFound{{{"/a.limber", "a.limber", "", {}}}})(GoBack{});
  run(BundleSeen{"/b.limber", evening()})(GoBack{});
  CHECK(run.program.screen == ScreenName::home);
}

TEST_CASE("that a routine was kept is told in green, and goes with the page") {
  ProgramRun run = looking();
  press(run, "add");
  run(BundleAdded{"evening", "Evening"});
  CHECK(run.program.world.notice.good);
  run(GoTo{ScreenName::journal});
  CHECK(run.program.world.notice.empty());
}

TEST_CASE("a bundle that is on the shelf already is started from where it is shown") {
  ProgramRun run = looking(VersionComparison::same);
  CHECK(of_that_kind<StartRoutine>(of_that_kind<Request>(test::press(shown(run), "start"))).id == "evening");
}
