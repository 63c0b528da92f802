// From one person's files to another person's shelf.
#include "store/bundle_shelf.hpp"

#include "store/bundle_pack.hpp"
#include "store/open_shelf.hpp"
#include "support/bundles.hpp"
#include "support/catch.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

std::string exercise(const std::string& id, const std::string& more = "") {
  return R"({"format": 1, "id": ")" + id + R"(", "name": ")" + id +
         R"(", "technique": "stretching", "position": "supine", "areas": ["lower-back"], "sides": "both",
             "dose": {"hold_s": 20, "reps": 1, "rest_s": 5}, "say": {"move": "Move.", "release": "Release."})" +
         more + "}";
}

std::string routine(const std::string& version, const std::string& steps, const std::string& more = "") {
  return R"({"format": 1, "id": "evening", "version": ")" + version + R"(", "title": "Evening )" + version +
         "\"," + more + R"( "steps": [)" + steps + "]}";
}

// A therapist's folder, the exercises everybody has, and a client's empty shelf.
struct Two {
  TemporaryFolder folder;
  fs::path shipped = folder / "shipped";
  fs::path theirs = folder / "theirs";
  fs::path own = folder / "client/routines";

  Two() {
    put(shipped / "exercises/tilt.json", exercise("tilt"));
    put(theirs / "exercises/bow.json", exercise("bow", R"(, "easier": "small-bow", "images": ["bow.png"])"));
    put(theirs / "exercises/small-bow.json", exercise("small-bow"));
    put(theirs / "exercises/unused.json", exercise("unused"));
    put(theirs / "exercises/bow.png", "a bow");
    put(theirs / "clips/hello.ogg", "hello");
    write_evening("2");
  }
  void write_evening(const std::string& version, const std::string& more = "") const {
    put(theirs / "evening.json",
        routine(version, R"({"exercise": "tilt", "clips": {"move": "clips/hello.ogg"}}, {"exercise": "bow"})",
                more));
  }
  Result<Bundle> packed() const { return pack(theirs / "evening.json", {shipped, theirs}, "Limber"); }
  Shelf shelf() const { return load_shelf({shipped, own}); }
  Result<Ok> add(const Bundle& bundle, bool replace = false) const {
    return add_to_shelf(bundle, "x.limber", shelf(), own, replace);
  }
  VersionComparison age(const Bundle& bundle) const {
    return look_into(bundle, "x.limber", shelf(), own)->standing;
  }
};

}  // namespace

TEST_CASE("what a routine needs goes along, and nothing that everybody has") {
  const Two two;
  const auto bundle = two.packed();
  REQUIRE(bundle);
  CHECK(bundle.problems().empty());
  CHECK(paths(*bundle) == std::vector<std::string>{"clips/hello.ogg", "exercises/bow.json",
                                                   "exercises/bow.png", "exercises/small-bow.json",
                                                   "routine.json"});
  CHECK(*bundle_bytes(*bundle) == *bundle_bytes(*two.packed()));
}

TEST_CASE("a bundle added to another shelf is found there with all its media") {
  const Two two;
  const auto packed = two.packed();
  const auto received = parse_bundle(*bundle_bytes(*packed), "x.limber");
  REQUIRE(received);
  REQUIRE(two.add(*received));
  const Shelf shelf = two.shelf();
  CHECK(shelf.problems.empty());
  const auto evening = routine_on(shelf, "evening");
  REQUIRE(evening);
  CHECK(unresolved(*evening, *shelf.library).empty());
  CHECK(media_problems(*evening).empty());
  const auto& bow = std::get<ExerciseStep>(evening->steps[1].what);
  REQUIRE(bow.in_place);
  CHECK(fs::exists(fs::path(bow.in_place->file).parent_path() / bow.in_place->images.front()));
  CHECK(shelf.library->find("small-bow"));
  CHECK(entries_in(two.own) == 1);
}

TEST_CASE("what a bundle brings changes no other routine") {
  const Two two;
  put(two.own / "exercises/bow.json", exercise("bow", R"(, "why": "mine")"));
  put(two.own / "mine.json",
      R"({"format": 1, "id": "mine", "title": "Mine", "steps": [{"exercise": "bow"}]})");
  REQUIRE(two.add(*two.packed()));
  const Shelf shelf = two.shelf();
  CHECK(shelf.library->find("bow")->why.in("en") == "mine");
  CHECK_FALSE(std::get<ExerciseStep>(routine_on(shelf, "mine")->steps[0].what).in_place);
}

TEST_CASE("a newer version replaces the older, and an older one only if asked to") {
  const Two two;
  const auto second = two.packed();
  two.write_evening("10");
  const auto tenth = two.packed();
  REQUIRE(two.add(*second));
  CHECK(two.age(*second) == VersionComparison::same);
  CHECK(two.age(*tenth) == VersionComparison::newer);
  REQUIRE(two.add(*tenth));
  CHECK(two.age(*second) == VersionComparison::older);
  CHECK(first_rule(two.add(*second).problems()) == "older-version");
  CHECK(routine_on(two.shelf(), "evening") != nullptr);
  CHECK(routine_on(two.shelf(), "evening")->version == "10");
  REQUIRE(two.add(*second, true));
  CHECK(routine_on(two.shelf(), "evening")->version == "2");
  CHECK(entries_in(two.own) == 1);
}

TEST_CASE("the same version with other content is not taken for the same") {
  const Two two;
  REQUIRE(two.add(*two.packed()));
  put(two.theirs / "clips/hello.ogg", "other words");
  const auto changed = two.packed();
  CHECK(two.age(*changed) == VersionComparison::changed);
  CHECK(first_rule(two.add(*changed).problems()) == "same-version");
}

TEST_CASE("a routine written by hand is kept when a newer bundle takes its place") {
  const Two two;
  put(two.own / "by-hand.json", routine("1", R"({"exercise": "tilt"})"));
  REQUIRE(two.add(*two.packed()));
  CHECK(fs::exists(two.own / "by-hand.json.old"));
  const Shelf shelf = two.shelf();
  CHECK(shelf.problems.empty());
  CHECK(routine_on(shelf, "evening")->version == "2");
}

TEST_CASE(
    "a routine that could not be played is not added, and its problems have their place in the bundle") {
  const Two two;
  Bundle bundle = *two.packed();
  std::erase_if(bundle.files, [](const BundleFile& file) { return file.path.starts_with("exercises/"); });
  const auto added = two.add(bundle);
  REQUIRE_FALSE(added);
  CHECK(first_rule(added.problems()) == "unknown-exercise");
  CHECK(added.problems().front().place.file == "x.limber/routine.json");
  CHECK(entries_in(two.own) == 0);
}

TEST_CASE("a bundle whose manifest names another id than its routine is refused") {
  const Two two;
  Bundle bundle = *two.packed();
  bundle.id = "../evening";
  CHECK(first_rule(two.add(bundle).problems()) == "bundle-manifest");
  CHECK_FALSE(fs::exists(two.own));
}

TEST_CASE("one can see what a bundle holds before it is added") {
  const Two two;
  two.write_evening("2", R"("author": {"name": "Ann", "role": "massage therapist"}, "for": "AB-17",)");
  const auto look = look_into(*two.packed(), "x.limber", two.shelf(), two.own);
  REQUIRE(look);
  CHECK(look->title == "Evening 2");
  CHECK(look->author == "Ann, massage therapist");
  CHECK(look->meant_for == "AB-17");
  CHECK(look->exercises == std::vector<std::string>{"tilt", "bow"});
  CHECK(look->own_exercises == 2);
  CHECK(look->pictures == 1);
  CHECK(look->recordings == 1);
  CHECK(look->standing == VersionComparison::not_there);
}

TEST_CASE("a therapist's own routine for a bad day goes along, a shipped one does not") {
  const Two two;
  two.write_evening("2", R"("safety": {"flare_routine": "bad-day"},)");
  CHECK(first_rule(two.packed().problems()) == "flare-routine");
  put(two.theirs / "bad-day.json",
      R"({"format": 1, "id": "bad-day", "title": "Bad day", "steps": [{"exercise": "small-bow"}]})");
  const auto bundle = two.packed();
  REQUIRE(bundle);
  CHECK(bundle->find("flare/routine.json"));
  REQUIRE(two.add(*bundle));
  CHECK(routine_on(two.shelf(), "bad-day"));
  put(two.shipped / "bad-day.json", contents(two.theirs / "bad-day.json"));
  fs::remove(two.theirs / "bad-day.json");
  CHECK_FALSE(two.packed()->find("flare/routine.json"));
}

TEST_CASE("a routine is played from a bundle without putting it on the shelf") {
  const Two two;
  put(two.folder / "evening.limber", *bundle_bytes(*two.packed()));
  fs::path opened;
  {
    Shelf shelf = two.shelf();
    const auto evening = routine_named((two.folder / "evening.limber").string(), shelf);
    REQUIRE(evening);
    CHECK(media_problems(**evening).empty());
    opened = (*evening)->file;
    CHECK(fs::exists(opened));
  }
  CHECK_FALSE(fs::exists(opened));
  CHECK_FALSE(fs::exists(two.own));
}

TEST_CASE("versions are compared as a person counts") {
  CHECK(compare_versions("2", "10") < 0);
  CHECK(compare_versions("1.9", "1.10") < 0);
  CHECK(compare_versions("", "1") < 0);
  CHECK(compare_versions("1", "1.1") < 0);
  CHECK(compare_versions("2026-11-22", "2026-2-1") > 0);
  CHECK(compare_versions("002", "2") == 0);
  CHECK(compare_versions("99999999999999999999999998", "99999999999999999999999999") < 0);
}
