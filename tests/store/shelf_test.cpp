#include "store/shelf.hpp"

#include <sys/stat.h>

#include "support/catch.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

std::string exercise(const std::string& id, const std::string& name, const std::string& more = "") {
  return R"({"format": 1, "id": ")" + id + R"(", "name": ")" + name +
         R"(", "technique": "stretching", "position": "supine", "areas": ["lower-back"], "sides": "both",
             "dose": {"hold_s": 20, "reps": 1, "rest_s": 5}, "say": {"move": "Move.", "release": "Release."})" +
         more + "}";
}

std::string routine(const std::string& id, const std::string& title, const std::string& steps) {
  return R"({"format": 1, "id": ")" + id + R"(", "version": "1", "title": ")" + title +
         R"(", "language": "en", "steps": [)" + steps + "]}";
}

std::vector<std::string> titles(const Shelf& shelf) {
  std::vector<std::string> all;
  for (const auto& r : shelf.routines) all.push_back(r->title.in("en"));
  return all;
}

std::vector<std::string> rules(const Problems& problems) {
  std::vector<std::string> all;
  for (const Problem& problem : problems) all.push_back(problem.rule);
  return all;
}

std::string words(const Problems& problems) {
  std::string all;
  for (const Problem& problem : problems) all += to_text(problem) + "\n";
  return all;
}

}  // namespace

TEST_CASE("routines and exercises are read from every folder, a person's own before the shipped ones") {
  const TemporaryFolder folder;
  put(folder / "shipped/exercises/tilt.json", exercise("tilt", "Tilt"));
  put(folder / "shipped/exercises/bow.json", exercise("bow", "Bow"));
  put(folder / "shipped/evening.json", routine("evening", "Evening", R"({"exercise": "tilt"})"));
  put(folder / "shipped/morning.json", routine("morning", "Morning", R"({"exercise": "bow"})"));
  put(folder / "own/exercises/mine.json", exercise("tilt", "My tilt"));
  put(folder / "own/mine.json",
      routine("evening", "My evening", R"({"exercise": "tilt"}, {"exercise": "bow"})"));
  const Shelf shelf = load_shelf({folder / "shipped", folder / "own"});
  CAPTURE(words(shelf.problems));
  CHECK(shelf.problems.empty());
  CHECK(titles(shelf) == std::vector<std::string>{"My evening", "Morning"});
  REQUIRE(shelf.library->find("tilt"));
  CHECK(shelf.library->find("tilt")->name.in("en") == "My tilt");
  CHECK(shelf.library->find("bow"));
}

TEST_CASE("folders that are missing are empty, and other files are left alone") {
  const TemporaryFolder folder;
  put(folder / "own/README.txt", "{");
  put(folder / "own/.hidden.json", "{");
  put(folder / "own/schema/routine.schema.json", "{");
  const Shelf shelf = load_shelf({folder / "none", folder / "own"});
  CAPTURE(words(shelf.problems));
  CHECK(shelf.problems.empty());
  CHECK(shelf.routines.empty());
}

TEST_CASE("one bad file takes nothing else with it") {
  const TemporaryFolder folder;
  put(folder / "exercises/tilt.json", exercise("tilt", "Tilt"));
  put(folder / "exercises/bad.json", "{\"format\": 1,");
  put(folder / "a.json", "not json");
  put(folder / "b.json", routine("b", "B", R"({"exercise": "tilt"})"));
  put(folder / "c.json", routine("c", "C", R"({"exercise": "tillt"})"));
  fs::create_directory(folder / "d.json");
  REQUIRE(::mkfifo((folder / "e.json").c_str(), 0600) == 0);
  const Shelf shelf = load_shelf({folder.path()});
  CHECK(titles(shelf) == std::vector<std::string>{"B"});
  for (const char* name : {"bad.json", "a.json", "c.json", "d.json", "e.json"}) {
    CAPTURE(name);
    CHECK(words(shelf.problems).find(name) != std::string::npos);
  }
}

TEST_CASE("two files with one id are reported, and the later name is used") {
  const TemporaryFolder folder;
  put(folder / "exercises/tilt.json", exercise("tilt", "Tilt"));
  put(folder / "a.json", routine("same", "First", R"({"exercise": "tilt"})"));
  put(folder / "b.json", routine("same", "Second", R"({"exercise": "tilt"})"));
  const Shelf shelf = load_shelf({folder.path()});
  CHECK(titles(shelf) == std::vector<std::string>{"Second"});
  CHECK(rules(shelf.problems) == std::vector<std::string>{"duplicate-id"});
  CHECK(shelf.problems[0].severity == Severity::warning);
}

TEST_CASE("a routine from anywhere is judged against the library") {
  const TemporaryFolder folder;
  put(folder / "shelf/exercises/tilt.json", exercise("tilt", "Tilt"));
  put(folder / "a.json", routine("a", "A", R"({"exercise": "tilt"})"));
  put(folder / "b.json", routine("b", "B", R"({"exercise": "none-such"})"));
  const Shelf shelf = load_shelf({folder / "shelf"});
  CHECK(load_routine(folder / "a.json", *shelf.library));
  CHECK_FALSE(load_routine(folder / "b.json", *shelf.library));
  CHECK(rules(load_routine(folder / "none.json", *shelf.library).problems()) ==
        std::vector<std::string>{"file-missing"});
}

TEST_CASE("media must be files inside the folder of the file that names them, links followed") {
  const TemporaryFolder folder;
  put(folder / "secret.png", "x");
  put(folder / "shelf/exercises/here.png", "x");
  put(folder / "shelf/exercises/sub/there.png", "x");
  fs::create_directory(folder / "shelf/exercises/folder.png");
  fs::create_symlink(folder / "secret.png", folder / "shelf/exercises/out.png");
  fs::create_symlink("here.png", folder / "shelf/exercises/in.png");
  fs::create_symlink(folder.path(), folder / "shelf/exercises/up");
  Exercise tilt;
  tilt.file = (folder / "shelf/exercises/tilt.json").string();
  const auto faults = [&](const std::string& image) {
    tilt.images = {image};
    return media_problems(tilt).size();
  };
  for (const char* good : {"here.png", "sub/there.png", "in.png", "sub/../here.png"}) {
    CAPTURE(good);
    CHECK(faults(good) == 0);
  }
  for (const std::string& bad : {std::string("none.png"), std::string("folder.png"), std::string("out.png"),
                                 std::string("up/secret.png"), std::string("../../secret.png"),
                                 (folder / "secret.png").string(), std::string("/dev/zero")}) {
    CAPTURE(bad);
    CHECK(faults(bad) == 1);
  }
}

TEST_CASE("a picture is found whichever system wrote its name, and one in another case is told") {
  const TemporaryFolder folder;
  put(folder / "Ru\u0308cken.jpg", "x");
  put(folder / "Knie.JPG", "x");
  Exercise tilt;
  tilt.file = (folder / "tilt.json").string();
  tilt.images = {"R\u00fccken.jpg"};
  CHECK(media_problems(tilt).empty());
  tilt.images = {"knie.jpg"};
  REQUIRE(media_problems(tilt).size() == 1);
  CHECK(words(media_problems(tilt)).find("there is no such file; there is Knie.JPG") != std::string::npos);
}

TEST_CASE("media of steps are looked at wherever they are written") {
  const TemporaryFolder folder;
  put(folder / "r.json", "");
  auto own = std::make_shared<Exercise>();
  own->clips = {{"move", "none.ogg"}};
  ExerciseStep overriding;
  overriding.images = {"none.png"};
  ExerciseStep in_place;
  in_place.in_place = own;
  Routine asked;
  asked.file = (folder / "r.json").string();
  asked.steps = {Step{overriding}, Step{RepeatStep{2, {Step{in_place}}}}};
  CHECK(rules(media_problems(asked)) == std::vector<std::string>{"media", "media"});
  asked.file.clear();  // from memory: it has no folder
  CHECK(media_problems(asked).empty());
}

TEST_CASE("cards stand in the order they ask for, and a person's own takes the place of a shipped one") {
  const auto card = [](const std::string& id, const std::string& title, const std::string& more) {
    return R"({"format": 1, "id": ")" + id + R"(", "title": ")" + title +
           R"(", "summary": "S", "sections": [{"text": "T"}])" + more + "}";
  };
  const TemporaryFolder folder;
  put(folder / "shipped/learn/b.json", card("b", "Second", R"(, "order": 20)"));
  put(folder / "shipped/learn/a.json", card("a", "Third", R"(, "order": 30, "see": ["b", "nowhere"])"));
  put(folder / "shipped/learn/c.json", card("c", "First", R"(, "order": 10)"));
  put(folder / "shipped/learn/d.json", card("d", "Wrong", R"(, "order": "last")"));
  put(folder / "own/learn/mine.json", card("c", "My own", R"(, "order": 40)"));
  const Shelf shelf = load_shelf({folder / "shipped", folder / "own"});
  std::vector<std::string> found;
  for (const LearnCard& one : shelf.cards) found.push_back(one.title.in("en"));
  CHECK((found == std::vector<std::string>{"Second", "Third", "My own"}));
  CHECK((rules(shelf.problems) == std::vector<std::string>{"type", "unknown-card"}));
}
