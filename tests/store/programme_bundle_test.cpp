// A programme from one person's files to another person's shelf.
#include <algorithm>

#include "store/bundle_manifest.hpp"
#include "store/bundle_pack.hpp"
#include "store/bundle_shelf.hpp"
#include "store/open_shelf.hpp"
#include "support/bundles.hpp"
#include "support/catch.hpp"
#include "support/store.hpp"
#include "support/zip.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

std::string routine(const std::string& id, const std::string& version = "1", const std::string& more = "") {
  return R"({"format": 1, "id": ")" + id + R"(", "version": ")" + version + R"(", "title": "Title of )" + id +
         "\"," + more + R"( "steps": [{"say": "Rest."}]})";
}

std::string programme(const std::string& version, const std::string& routines, const std::string& more = "") {
  return R"({"format": 1, "kind": "programme", "id": "garden", "version": ")" + version +
         R"(", "title": "Back to the garden", "phases": [{"title": "One", "weeks": 2,)" + more +
         R"( "routines": [)" + routines + "]}]}";
}

const std::string all_three =
    R"({"routine": "first-day"}, {"routine": "dig"}, {"routine": "plant", "days": ["mon"]})";

// A therapist's files, the routines everybody has, and a client's empty shelf.
struct Two {
  TemporaryFolder folder;
  fs::path shipped = folder / "shipped";
  fs::path theirs = folder / "theirs";
  fs::path own = folder / "client/routines";
  fs::path file = theirs / "garden.json";

  Two() {
    put(shipped / "first-day.json", routine("first-day"));
    put(shipped / "flare-day.json", routine("flare-day"));
    put(theirs / "dig.json", routine("dig", "2", R"( "safety": {"flare_routine": "my-flare"},)"));
    put(theirs / "my-flare.json", routine("my-flare"));
    put(theirs / "routines/plant.json", routine("plant"));
    put(theirs / "unused.json", routine("unused"));
    put(theirs / "voice/one.ogg", "hello");
    write_garden("2");
  }
  void write_garden(const std::string& version) const {
    put(file, programme(version, all_three, R"( "clip": "voice/one.ogg",)"));
  }
  Result<Bundle> packed() const { return pack_file(file, {shipped, theirs}, "Limber"); }
  Shelf shelf() const { return load_shelf({shipped, own}); }
  Result<Ok> add(const Bundle& bundle, bool replace = false) const {
    return add_to_shelf(bundle, "x.limber", shelf(), own, replace);
  }
  Result<BundleContents> look(const Bundle& bundle) const {
    return look_into(bundle, "x.limber", shelf(), own);
  }
};

// Whole and true to its manifest, whatever is in it.
Bundle bundle_of(std::vector<BundleFile> files, const std::string& id = "garden") {
  Bundle bundle{id, "2", "Back to the garden", "Limber", "", std::move(files)};
  std::sort(bundle.files.begin(), bundle.files.end(),
            [](const BundleFile& a, const BundleFile& b) { return a.path < b.path; });
  bundle.content = content_hash(bundle.files);
  return bundle;
}

std::string read_rule(const Bundle& bundle) {
  std::vector<RawEntry> entries{{"bundle.json", manifest_text(bundle)}};
  for (const BundleFile& file : bundle.files) entries.push_back({file.path, file.bytes});
  return first_rule(parse_bundle(raw_zip(entries), "x.limber").problems());
}

}  // namespace

TEST_CASE(
    "the routines of a programme go along, with their routines for a bad day, and nothing that everybody "
    "has") {
  const Two two;
  const auto bundle = two.packed();
  for (const Problem& problem : bundle.problems()) UNSCOPED_INFO(to_text(problem));
  REQUIRE(bundle);
  CHECK(paths(*bundle) == std::vector<std::string>{"programme.json", "routines/dig.json",
                                                   "routines/my-flare.json", "routines/plant.json",
                                                   "voice/one.ogg"});
  CHECK(bundle->find("programme.json")->bytes == contents(two.file));
  CHECK(*bundle_bytes(*bundle) == *bundle_bytes(*two.packed()));
}

TEST_CASE("a programme that names a routine nobody has is not packed") {
  const Two two;
  put(two.file, programme("2", R"({"routine": "plnat"})"));
  const auto bundle = two.packed();
  REQUIRE_FALSE(bundle);
  CHECK(first_rule(bundle.problems()) == "unknown-routine");
  CHECK(bundle.problems().front().message.find("plant") != std::string::npos);
}

TEST_CASE("a programme added to another shelf is found there with its routines and recordings") {
  const Two two;
  const auto received = parse_bundle(*bundle_bytes(*two.packed()), "x.limber");
  REQUIRE(received);
  REQUIRE(two.add(*received));
  const Shelf shelf = two.shelf();
  for (const Problem& problem : shelf.problems) FAIL_CHECK(to_text(problem));
  const auto garden = programme_on(shelf, "garden");
  REQUIRE(garden);
  CHECK(garden->version == "2");
  CHECK(media_problems(*garden).empty());
  CHECK(fs::exists(two.own / "programmes/garden/programme.json"));
  for (const char* id : {"dig", "plant", "my-flare"}) CHECK(routine_on(shelf, id) != nullptr);
  CHECK(entries_in(two.own) == 1);
}

TEST_CASE("one can see what a bundle of weeks holds before it is added") {
  const Two two;
  const auto look = two.look(*two.packed());
  REQUIRE(look);
  CHECK(look->programme);
  CHECK(look->title == "Back to the garden");
  CHECK(look->days == 14);
  CHECK(look->routines == std::vector<std::string>{"Title of first-day", "Title of dig", "Title of plant"});
  CHECK(look->recordings == 1);
  CHECK(look->standing == VersionComparison::not_there);
}

TEST_CASE("a newer version of a programme takes the older one's place, an older one only if asked to") {
  const Two two;
  const auto second = two.packed();
  two.write_garden("10");
  const auto tenth = two.packed();
  REQUIRE(two.add(*second));
  CHECK(two.look(*second)->standing == VersionComparison::same);
  CHECK(two.look(*tenth)->standing == VersionComparison::newer);
  REQUIRE(two.add(*tenth));
  CHECK(first_rule(two.add(*second).problems()) == "older-version");
  CHECK(programme_on(two.shelf(), "garden")->version == "10");
  REQUIRE(two.add(*second, true));
  CHECK(programme_on(two.shelf(), "garden")->version == "2");
  CHECK(entries_in(two.own / "programmes") == 1);
}

TEST_CASE("a programme written by hand is kept when a bundle takes its place") {
  const Two two;
  put(two.own / "programmes/mine.json", programme("1", R"({"routine": "first-day"})"));
  REQUIRE(two.add(*two.packed()));
  CHECK(fs::exists(two.own / "programmes/mine.json.old"));
  CHECK(programme_on(two.shelf(), "garden")->version == "2");
}

TEST_CASE("a person's own routine stays before one that a programme brings") {
  const Two two;
  put(two.own / "dig.json", routine("dig", "1"));
  REQUIRE(two.add(*two.packed()));
  CHECK(routine_on(two.shelf(), "dig")->version == "1");
}

TEST_CASE("a routine that no programme names does not come onto the shelf with its bundle") {
  const Two two;
  REQUIRE(two.add(bundle_of({{"programme.json", programme("2", R"({"routine": "dig"})")},
                             {"routines/dig.json", routine("dig")},
                             {"routines/first-day.json", routine("first-day", "99")}})));
  const Shelf shelf = two.shelf();
  CHECK(routine_on(shelf, "dig") != nullptr);
  CHECK(routine_on(shelf, "first-day")->version == "1");
}

TEST_CASE("a routine and a programme of one id stand beside each other") {
  const Two two;
  put(two.own / "garden.json", routine("garden"));
  REQUIRE(two.add(*two.packed()));
  const Shelf shelf = two.shelf();
  CHECK(routine_on(shelf, "garden") != nullptr);
  CHECK(programme_on(shelf, "garden") != nullptr);
  CHECK(fs::exists(two.own / "garden.json"));
}

TEST_CASE(
    "a programme that could not be done is not added, and its problems have their place in the bundle") {
  const Two two;
  const auto added = two.add(bundle_of({{"programme.json", programme("2", R"({"routine": "dig"})")}}));
  REQUIRE_FALSE(added);
  CHECK(first_rule(added.problems()) == "unknown-routine");
  CHECK(added.problems().front().place.file == "x.limber/programme.json");
  const auto broken = two.add(bundle_of({{"programme.json", programme("2", R"({"routine": "dig"})")},
                                         {"routines/dig.json", routine("dig", "1", R"( "stpes": 1,)")}}));
  REQUIRE_FALSE(broken);
  CHECK(broken.problems().front().place.file == "x.limber/routines/dig.json");
  CHECK(entries_in(two.own / "programmes") == 0);
}

TEST_CASE("a bundle that is a programme and a routine at once, or neither, is refused") {
  const BundleFile weeks{"programme.json", programme("2", "")};
  CHECK(read_rule(bundle_of({weeks})) == "");
  CHECK(read_rule(bundle_of({weeks, {"routines/dig.json", routine("dig")}})) == "");
  CHECK(read_rule(bundle_of({weeks, {"routine.json", routine("garden", "2")}})) == "bundle-manifest");
  CHECK(read_rule(bundle_of({{"routines/dig.json", routine("dig")}})) == "bundle-manifest");
}

TEST_CASE("routines of a programme lie nowhere but in its folder of routines") {
  for (const char* path : {"routines/../dig.json", "routines//dig.json", "routines/a/../../dig.json",
                           "/routines/dig.json", "routines\\dig.json", "routines/./dig.json"}) {
    CAPTURE(path);
    CHECK(read_rule(bundle_of({{"programme.json", programme("2", "")}, {path, routine("dig")}})) ==
          "bundle-path");
  }
  for (const char* path : {"routines/a/dig.json", "routines/.json", "routines.json", "programmes/garden.json",
                           "routines/dig.sh", "phases/programme.json"}) {
    CAPTURE(path);
    const std::string rule =
        read_rule(bundle_of({{"programme.json", programme("2", "")}, {path, routine("dig")}}));
    CHECK((rule == "bundle-kind" || rule == "bundle-path"));
  }
}

TEST_CASE("a programme's bundle cannot put itself anywhere but where programmes are added") {
  const Two two;
  for (const char* id : {"../garden", "..", ".", "", "/etc", "garden/x"}) {
    CAPTURE(id);
    const std::string text = R"({"format": 1, "kind": "programme", "id": ")" + std::string(id) +
                             R"(", "version": "2", "title": "x", "phases": [{"title": "x", "weeks": 1}]})";
    CHECK_FALSE(two.add(bundle_of({{"programme.json", text}}, id)));
  }
  CHECK(first_rule(two.add(bundle_of({{"programme.json", programme("2", "")}}, "other")).problems()) ==
        "bundle-manifest");
  CHECK_FALSE(fs::exists(two.own));
  CHECK_FALSE(fs::exists(two.folder / "client/garden"));
}

TEST_CASE("a folder of another kind where a programme would lie is left as it is") {
  const Two two;
  put(two.own / "programmes/garden/letters.txt", "mine");
  CHECK(first_rule(two.add(*two.packed()).problems()) == "folder-not-empty");
  CHECK(contents(two.own / "programmes/garden/letters.txt") == "mine");
}

TEST_CASE("a programme is looked at from its bundle or its file without putting it on the shelf") {
  const Two two;
  const std::string bundle = (two.folder / "garden.limber").string();
  put(bundle, *bundle_bytes(*two.packed()));
  Shelf shelf = two.shelf();
  CHECK(names_programme(bundle, shelf));
  const auto garden = programme_named(bundle, shelf);
  REQUIRE(garden);
  CHECK((*garden)->id == "garden");
  CHECK(routine_on(shelf, "plant") != nullptr);
  CHECK(first_rule(routine_named(bundle, shelf).problems()) == "programme-kind");
  CHECK(first_rule(routine_named(two.file.string(), shelf).problems()) == "programme-kind");
  CHECK_FALSE(fs::exists(two.own));
  CHECK_FALSE(names_programme("first-day", shelf));
  CHECK(first_rule(programme_named("gardening", shelf).problems()) == "no-such-programme");
}

TEST_CASE("one bad programme takes nothing else with it") {
  const Two two;
  put(two.own / "programmes/a.json", "{\"format\": 1, \"kind\": \"programme\",");
  put(two.own / "programmes/b.json", programme("1", R"({"routine": "nowhere"})"));
  put(two.own / "programmes/c.json",
      R"({"format": 1, "kind": "programme", "id": "c", "title": "C", "phases": [{"title": "x", "weeks": 1}]})");
  const Shelf shelf = two.shelf();
  REQUIRE(shelf.programmes.size() == 1);
  CHECK(shelf.programmes[0]->id == "c");
  CHECK(shelf.problems.size() == 2);
  CHECK(shelf.routines.size() == 2);
}
