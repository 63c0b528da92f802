#include "store/own_routines.hpp"

#include <stdexcept>

#include "programme/format.hpp"
#include "routine/format.hpp"
#include "routine/id.hpp"
#include "support/catch.hpp"
#include "support/routines.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

Routine read(const fs::path& file) {
  auto parsed = parse_routine(contents(file), file.string());
  if (!parsed) throw std::runtime_error(to_text(parsed.problems().front()));
  return *std::move(parsed);
}

// A routine as it came with the program, with a picture beside it.
Routine shipped(const TemporaryFolder& folder) {
  put(folder / "shipped/knee.jpg", "a picture");
  put(folder / "shipped/evening.json", R"({
  "format": 1,
  "id": "evening",
  "title": "Evening",
  "steps": [{"exercise": "knee", "images": ["knee.jpg"], "x-mine": 3}]
}
)");
  return read(folder / "shipped/evening.json");
}

}  // namespace

TEST_CASE("An id is made of the letters and digits of a title") {
  CHECK(id_from("Evening, lower back!") == "evening-lower-back");
  CHECK(id_from("  Früh & spät 2 ") == "fruh-spat-2");
  CHECK(id_from("허리").empty());
  CHECK(id_from(std::string(200, 'a')).size() == longest_id);
}

TEST_CASE(
    "A routine that came with the program is saved beside nobody's, its own file untouched, its picture with "
    "it") {
  const TemporaryFolder folder;
  const Routine routine = shipped(folder);
  const std::string before = contents(folder / "shipped/evening.json");
  const auto saved = save_routine(routine, folder / "own");
  REQUIRE(saved);
  CHECK(saved->id == "evening");
  CHECK(contents(saved->file) == before);
  CHECK(contents(folder / "own/knee.jpg") == "a picture");
  CHECK(contents(folder / "shipped/evening.json") == before);
  CHECK(mode_of(saved->file) == 0600);
}

TEST_CASE("A person's own file is written over, and the one before it is kept") {
  const TemporaryFolder folder;
  const auto first = save_routine(shipped(folder), folder / "own");
  REQUIRE(first);
  const std::string before = contents(first->file);
  Routine changed = read(first->file);
  changed.title = plain_text("Evening, slower");
  const auto second = save_routine(changed, folder / "own");
  REQUIRE(second);
  CHECK(second->file == first->file);
  CHECK(read(second->file).title.in("en") == "Evening, slower");
  CHECK(contents(second->file).find("x-mine") != std::string::npos);
  CHECK(contents(first->file.string() + ".old") == before);
}

TEST_CASE("Another one of the same id gets a number, and so does one beside a bundle of that id") {
  const TemporaryFolder folder;
  REQUIRE(save_routine(shipped(folder), folder / "own"));
  const Routine own = read(folder / "own/evening.json");
  const auto another = save_routine(own, folder / "own", {.another = true});
  REQUIRE(another);
  CHECK(another->id == "evening-2");
  CHECK(read(another->file).id == "evening-2");
  fs::create_directories(folder / "own/given");
  Routine given = routine({step("knee")}, "given");
  given.file = (folder / "own/given/routine.json").string();
  const auto copied = save_routine(given, folder / "own");
  REQUIRE(copied);
  CHECK(copied->id == "given-2");
}

TEST_CASE("A picture whose name another picture has there gets a free name, in the routine too") {
  const TemporaryFolder folder;
  put(folder / "own/knee.jpg", "quite another picture");
  const auto saved = save_routine(shipped(folder), folder / "own");
  REQUIRE(saved);
  CHECK(contents(folder / "own/knee.jpg") == "quite another picture");
  CHECK(contents(folder / "own/knee-2.jpg") == "a picture");
  CHECK(std::get<ExerciseStep>(read(saved->file).steps[0].what).images ==
        std::vector<std::string>{"knee-2.jpg"});
}

TEST_CASE("A name that leads out of its folder is not followed") {
  const TemporaryFolder folder;
  put(folder / "secret.jpg", "not for anybody");
  ExerciseStep sly;
  sly.id = "knee";
  sly.images = {"../secret.jpg"};
  Routine made = routine({{sly}}, "sly");
  made.file = (folder / "shipped/sly.json").string();
  fs::create_directories(folder / "shipped");
  REQUIRE(save_routine(made, folder / "own"));
  CHECK(entries_in(folder / "own") == 1);
}

TEST_CASE("Where nothing can be written, saving says so and what was there stays") {
  const TemporaryFolder folder;
  put(folder / "own", "a file where the folder should be");
  const auto saved = save_routine(shipped(folder), folder / "own");
  CHECK_FALSE(saved);
  CHECK(contents(folder / "own") == "a file where the folder should be");
}

TEST_CASE("An exercise is saved among the person's own, under a free id") {
  const TemporaryFolder folder;
  Exercise exercise = hold_exercise("towel-press");
  const auto first = save_exercise(exercise, folder / "own");
  REQUIRE(first);
  CHECK(first->file == folder / "own/exercises/towel-press.json");
  const auto second = save_exercise(exercise, folder / "own");
  REQUIRE(second);
  CHECK(second->id == "towel-press-2");
  exercise.file = first->file.string();
  CHECK(save_exercise(exercise, folder / "own")->id == "towel-press");
}

TEST_CASE("A file that another program has changed since it was opened is not written over") {
  const TemporaryFolder folder;
  const auto first = save_routine(shipped(folder), folder / "own");
  REQUIRE(first);
  Routine mine = read(first->file);
  mine.title = plain_text("Mine");
  put(first->file, contents(first->file) + "\n");
  const std::string theirs = contents(first->file);
  const auto refused = save_routine(mine, folder / "own", {.base = first->text});
  REQUIRE_FALSE(refused);
  CHECK(refused.problem().rule == "file-changed");
  CHECK(contents(first->file) == theirs);
  REQUIRE(save_routine(mine, folder / "own", {.base = theirs}));
  CHECK(read(first->file).title.in("en") == "Mine");
  Exercise bow = hold_exercise("bow");
  const auto saved = save_exercise(bow, folder / "own");
  REQUIRE(saved);
  bow.file = saved->file.string();
  bow.name = plain_text("Bow, deeper");
  put(saved->file, contents(saved->file) + "\n");
  CHECK(save_exercise(bow, folder / "own", {.base = saved->text}).problem().rule == "file-changed");
}

TEST_CASE("Where nothing is different nothing is written, and no older one is set aside") {
  const TemporaryFolder folder;
  const auto first = save_routine(shipped(folder), folder / "own");
  REQUIRE(first);
  REQUIRE(save_routine(read(first->file), folder / "own"));
  CHECK_FALSE(fs::exists(first->file.string() + ".old"));
}

TEST_CASE("Pictures that go along to another client lose the first one's code in their names") {
  const TemporaryFolder folder;
  put(folder / "own/morning-a-k-knee-1.jpg", "a picture");
  put(folder / "own/a-kind-of-magic.jpg", "another");
  ExerciseStep knee;
  knee.id = "knee";
  knee.images = {"morning-a-k-knee-1.jpg", "a-kind-of-magic.jpg"};
  Routine theirs = routine({{knee}}, "morning-b-c");
  theirs.file = (folder / "own/morning-a-k.json").string();
  const auto saved = save_routine(theirs, folder / "own", {.another = true, .left = "A.K."});
  REQUIRE(saved);
  CHECK(std::get<ExerciseStep>(read(saved->file).steps[0].what).images ==
        std::vector<std::string>{"morning-knee-1.jpg", "a-kind-of-magic.jpg"});
  CHECK(contents(folder / "own/morning-knee-1.jpg") == "a picture");
  CHECK(contents(folder / "own/morning-a-k-knee-1.jpg") == "a picture");
  CHECK(contents(saved->file).find("a-k-") == std::string::npos);
}

TEST_CASE("A programme is saved among the person's own programmes, and its recordings come along") {
  const TemporaryFolder folder;
  put(folder / "shipped/programmes/hello.flac", "a voice");
  const fs::path file = folder / "shipped/programmes/garden.json";
  put(file, R"({"format": 1, "kind": "programme", "id": "garden", "title": "Garden",
"phases": [{"title": "One", "weeks": 2, "clip": "hello.flac"}]})");
  const auto programme = parse_programme(contents(file), file.string());
  REQUIRE(programme);
  const auto saved = save_programme(*programme, folder / "own");
  REQUIRE(saved);
  CHECK(saved->file == folder / "own/programmes/garden.json");
  CHECK(contents(saved->file) == contents(file));
  CHECK(contents(folder / "own/programmes/hello.flac") == "a voice");
  const auto another = save_programme(*programme, folder / "own", {.another = true});
  REQUIRE(another);
  CHECK(another->id == "garden-2");
}
