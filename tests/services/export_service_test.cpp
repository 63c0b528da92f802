#include "services/export_service.hpp"

#include <fstream>

#include "store/bundle.hpp"
#include "support/catch.hpp"
#include "support/kinds.hpp"
#include "support/store.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

constexpr WallTime evening{1'795'000'000, 60};

Shelf small_shelf() {
  Shelf shelf;
  Routine made = routine({step_of(exercise("tilt", HoldDose{10s, 1, 0s}))});
  made.schedule = Schedule{1, {"mon"}, {"20:30"}, 0};
  shelf.routines = {std::make_shared<const Routine>(made)};
  return shelf;
}

std::chrono::nanoseconds no_time() {
  return {};
}

struct Bench {
  TemporaryFolder folder;
  Shelf shelf = small_shelf();
  ExportService desk{shelf, {folder / "speech", no_time, true}, folder / "documents"};

  std::vector<Intent> make(const ExportRequest& wish) {
    desk.start(StartExport{wish}, Settings{}, evening);
    return desk.wait();
  }
};

ExportRequest wish_for(ExportKind kind) {
  ExportRequest wish;
  wish.routine = "evening";
  wish.kind = kind;
  wish.sound = "wav";
  return wish;
}

std::string file_made(const std::vector<Intent>& news) {
  REQUIRE_FALSE(news.empty());
  REQUIRE(is_kind<ExportFinished>(news.back()));
  return of_that_kind<ExportFinished>(news.back()).file;
}

std::string first_bytes(const std::string& file, std::size_t count) {
  std::ifstream in(file, std::ios::binary);
  std::string bytes(count, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(count));
  return bytes;
}

}  // namespace

TEST_CASE(
    "sound, page, handout and calendar are made in a folder of their own under names that say nothing") {
  Bench bench;
  CHECK_FALSE(bench.desk.next_wakeup());
  const std::string sound = file_made(bench.make(wish_for(ExportKind::sound)));
  CHECK(sound == bench.folder / "documents/limber-sound.wav");
  CHECK(first_bytes(sound, 4) == "RIFF");
  const std::string page = file_made(bench.make(wish_for(ExportKind::page)));
  CHECK(page == bench.folder / "documents/limber-session.html");
  CHECK(first_bytes(page, 15) == "<!doctype html>");
  const std::string handout = file_made(bench.make(wish_for(ExportKind::handout)));
  CHECK(handout == bench.folder / "documents/limber-handout.pdf");
  CHECK(first_bytes(handout, 5) == "%PDF-");
  const std::string calendar = file_made(bench.make(wish_for(ExportKind::calendar)));
  CHECK(calendar == bench.folder / "documents/limber-calendar.ics");
  CHECK(first_bytes(calendar, 15) == "BEGIN:VCALENDAR");
}

TEST_CASE("a second form of a kind goes beside the first, by the routine's name if that is wished") {
  Bench bench;
  ExportRequest wish = wish_for(ExportKind::calendar);
  file_made(bench.make(wish));
  CHECK(file_made(bench.make(wish)) == bench.folder / "documents/limber-calendar-2.ics");
  wish.name = "title";
  CHECK(file_made(bench.make(wish)) == bench.folder / "documents/evening.ics");
}

TEST_CASE("what is made for a client carries their code in its name, whatever the routine's id says") {
  Bench bench;
  Routine theirs = *bench.shelf.routines.front();
  theirs.id = "evening-a-k";
  theirs.meant_for = "B.C.";
  bench.shelf.routines = {std::make_shared<const Routine>(theirs)};
  ExportRequest wish = wish_for(ExportKind::calendar);
  wish.routine = theirs.id;
  CHECK(file_made(bench.make(wish)) == bench.folder / "documents/limber-calendar-b-c.ics");
  wish.name = "title";
  CHECK(file_made(bench.make(wish)) == bench.folder / "documents/evening-b-c.ics");
}

TEST_CASE(
    "a routine to hand over is packed with the therapist's own exercises, under a name that says nothing") {
  Bench bench;
  put(bench.folder / "own/exercises/bow.json",
      R"({"format": 1, "id": "bow", "name": "Bow", "technique": "stretching", "position": "supine",
          "areas": ["hips"], "sides": "both", "dose": {"hold_s": 20}, "say": {"move": "Move."}})");
  put(bench.folder / "own/evening.json",
      R"({"format": 1, "id": "evening", "title": "Evening", "steps": [{"exercise": "bow"}]})");
  bench.shelf = load_shelf({bench.folder / "own"});
  ExportService desk{bench.shelf,
                     {bench.folder / "speech", no_time, true},
                     bench.folder / "documents",
                     {std::nullopt, bench.folder / "own"}};
  desk.start(StartExport{wish_for(ExportKind::bundle)}, Settings{}, evening);
  const std::string file = file_made(desk.wait());
  CHECK(file == bench.folder / "documents/limber-routine.limber");
  const auto bundle = read_bundle(file);
  REQUIRE(bundle);
  CHECK(bundle->find("exercises/bow.json") != nullptr);
}

TEST_CASE("a routine that cannot be packed says why, and nothing is written") {
  Bench bench;  // its routine lies in no file
  const std::vector<Intent> news = bench.make(wish_for(ExportKind::bundle));
  REQUIRE_FALSE(news.empty());
  REQUIRE(is_kind<ExportFailed>(news.back()));
  CHECK_FALSE(of_that_kind<ExportFailed>(news.back()).problem.message.empty());
  CHECK(std::filesystem::is_empty(bench.folder / "documents"));
}

TEST_CASE("a form that is stopped leaves nothing and says nothing") {
  Bench bench;
  bench.desk.start(StartExport{wish_for(ExportKind::sound)}, Settings{}, evening);
  CHECK(bench.desk.next_wakeup());
  bench.desk.cancel();
  const std::vector<Intent> news = bench.desk.wait();
  REQUIRE_FALSE(news.empty());
  CHECK(is_kind<ExportCancelled>(news.back()));
  CHECK(std::filesystem::is_empty(bench.folder / "documents"));
}

TEST_CASE("a form that cannot be put anywhere says why") {
  Bench bench;
  put(bench.folder / "documents", "a file in the way");
  const std::vector<Intent> news = bench.make(wish_for(ExportKind::calendar));
  REQUIRE_FALSE(news.empty());
  CHECK_FALSE(of_that_kind<ExportFailed>(news.back()).problem.message.empty());
}

TEST_CASE("of a routine that is not there nothing is made, and that is said") {
  Bench bench;
  ExportRequest wish = wish_for(ExportKind::sound);
  wish.routine = "nowhere";
  const std::vector<Intent> news = bench.make(wish);
  REQUIRE(news.size() == 1);
  CHECK_FALSE(of_that_kind<ExportFailed>(news.front()).problem.message.empty());
}

TEST_CASE("a walk is made as sound in the minutes that are asked for") {
  Bench bench;
  Exercise walking = exercise("walking", TimeDose{60s}, Sides::both, Position::standing);
  walking.technique = Technique::walking;
  bench.shelf.routines = {std::make_shared<const Routine>(routine({step_of(walking)}))};
  const auto bytes = [&](double minutes) {
    ExportRequest wish = wish_for(ExportKind::sound);
    wish.minutes = minutes;
    return static_cast<double>(std::filesystem::file_size(file_made(bench.make(wish))));
  };
  constexpr double a_minute = 60 * 44'100 * 2;  // at least: one channel of 16 bits
  CHECK(bytes(2) - bytes(0) > a_minute * 0.9);
}

TEST_CASE("the page of a programme is made with its weeks, under a name that says nothing") {
  Bench bench;
  Programme weeks;
  weeks.id = "weeks";
  weeks.title = plain_text("Two weeks for my back");
  weeks.meant_for = "A. B.";
  weeks.phases.emplace_back();
  weeks.phases.back().routines = {{"evening", {}}};
  bench.shelf.programmes = {std::make_shared<const Programme>(weeks)};
  ExportRequest wish = wish_for(ExportKind::page);
  wish.routine = "weeks";
  wish.programme = true;
  const std::string page = file_made(bench.make(wish));
  CHECK(page == bench.folder / "documents/limber-weeks-a-b.html");
  CHECK(contents(page).find("Two weeks for my back") != std::string::npos);
  wish.name = "title";
  CHECK(file_made(bench.make(wish)) == bench.folder / "documents/two-weeks-for-my-back-a-b.html");
  wish.routine = "away";
  const std::vector<Intent> news = bench.make(wish);
  REQUIRE(is_kind<ExportFailed>(news.back()));
  CHECK(of_that_kind<ExportFailed>(news.back()).problem.message == "this programme is no longer there");
}

TEST_CASE("a programme is handed over as one file with its routines, under its client's code") {
  Bench bench;
  const std::filesystem::path file = bench.folder / "own/programmes/garden.json";
  put(file, R"({"format": 1, "kind": "programme", "id": "garden", "title": "Garden", "for": "B.C.",
"phases": [{"title": "One", "weeks": 2, "walk": {"minutes": 5}}]})");
  bench.shelf = load_shelf({bench.folder / "own"});
  REQUIRE(programme_on(bench.shelf, "garden"));
  ExportRequest wish = wish_for(ExportKind::bundle);
  wish.routine = "garden";
  wish.programme = true;
  const std::string made = file_made(bench.make(wish));
  CHECK(made == bench.folder / "documents/limber-programme-b-c.limber");
  const auto bundle = read_bundle(made);
  REQUIRE(bundle);
  CHECK(bundle->is_programme());
  wish.routine = "gone";
  const auto news = bench.make(wish);
  REQUIRE(news.size() == 1);
  CHECK(of_that_kind<ExportFailed>(news.front()).problem.message == "this programme is no longer there");
}

TEST_CASE("what is made goes where the person said, under their name, with the ending of its kind") {
  Bench bench;
  ExportRequest wish = wish_for(ExportKind::calendar);
  CHECK(bench.desk.name_of(wish) == "limber-calendar.ics");
  for (const char* name : {"mine.ics", "mine", "Mine.ICS", "mine.2026"}) {
    wish.file = (bench.folder / name).string();
    const std::string made = file_made(bench.make(wish));
    CAPTURE(made);
    CHECK(made.ends_with(".ics"));
    CHECK(made.starts_with(bench.folder.path().string() + "/" + name[0] + "ine"));
  }
  CHECK(bench.desk.name_of(ExportRequest{"gone"}).empty());
}

TEST_CASE("a file the person chose to replace is replaced") {
  Bench bench;
  ExportRequest wish = wish_for(ExportKind::calendar);
  wish.file = (bench.folder / "mine.ics").string();
  put(wish.file, "old");
  CHECK(file_made(bench.make(wish)) == wish.file);
  CHECK(first_bytes(wish.file, 15) == "BEGIN:VCALENDAR");
}

TEST_CASE("a folder that was chosen before gets a name that is free, and one whose stick is out is named") {
  Bench bench;
  ExportRequest wish = wish_for(ExportKind::calendar);
  wish.folder = (bench.folder / "stick").string();
  const auto gone = bench.make(wish);
  REQUIRE(is_kind<ExportFailed>(gone.back()));
  CHECK(of_that_kind<ExportFailed>(gone.back()).problem.message.find(wish.folder) != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(wish.folder));
  std::filesystem::create_directory(wish.folder);
  file_made(bench.make(wish));
  CHECK(file_made(bench.make(wish)) == wish.folder + "/limber-calendar-2.ics");
}
