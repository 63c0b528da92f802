// What a person brings in a file, told by what it holds; what is refused leaves nothing behind.
#include "services/file_service.hpp"

#include "services/journal_service.hpp"
#include "store/bundle_manifest.hpp"
#include "store/bundle_pack.hpp"
#include "support/catch.hpp"
#include "support/kinds.hpp"
#include "support/store.hpp"
#include "support/zip.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

std::string routine(const std::string& version) {
  return R"({"format": 1, "id": "evening", "version": ")" + version +
         R"(", "title": "Evening", "steps": [{"say": "Rest."}]})";
}

// A therapist's folder and a client's shelf.
struct Two {
  TemporaryFolder folder;
  fs::path theirs = folder / "theirs";
  fs::path own = folder / "client/routines";

  std::string bundle(const std::string& version) const {
    put(theirs / "evening.json", routine(version));
    const auto packed = pack(theirs / "evening.json", {std::nullopt, theirs}, "Limber");
    REQUIRE(packed);
    put(theirs / (version + ".limber"), *bundle_bytes(*packed));
    return (theirs / (version + ".limber")).string();
  }
  Intent look(const std::string& file) const {
    const auto answers = inspect_file(file, load_shelf({own}), own);
    REQUIRE(answers.size() == 1);
    return answers.front();
  }
  Intent add(const std::string& file, const std::string& content, bool replace = false) const {
    const auto answers = add_bundle(AddBundle{file, content, replace}, load_shelf({own}), own);
    REQUIRE(answers.size() == 1);
    return answers.front();
  }
};

BundleContents seen(const Intent& intent) {
  REQUIRE(effect_as<BundleSeen>(intent));
  return effect_as<BundleSeen>(intent)->contents;
}

}  // namespace

TEST_CASE("a bundle is shown, and put on the shelf only when that is asked for") {
  const Two two;
  const std::string file = two.bundle("2");
  const BundleContents contents = seen(two.look(file));
  CHECK(contents.title == "Evening");
  CHECK(contents.version == "2");
  CHECK(contents.length > 0s);
  CHECK(contents.standing == VersionComparison::not_there);
  CHECK_FALSE(fs::exists(two.own));
  REQUIRE(effect_as<BundleAdded>(two.add(file, contents.content)));
  CHECK(routine_on(load_shelf({two.own}), "evening") != nullptr);
  CHECK(seen(two.look(file)).standing == VersionComparison::same);
}

TEST_CASE("a programme's file is shown and added with the routines it needs, like a bundle") {
  const Two two;
  put(two.theirs / "evening.json", routine("2"));
  put(two.theirs / "garden.json",
      R"({"format": 1, "kind": "programme", "id": "garden", "title": "Garden", "phases": [
          {"title": "One", "weeks": 2, "routines": [{"routine": "evening"}]}]})");
  const std::string file = (two.theirs / "garden.json").string();
  const BundleContents contents = seen(two.look(file));
  CHECK(contents.programme);
  CHECK(contents.days == 14);
  CHECK(contents.routines == std::vector<std::string>{"Evening"});
  CHECK_FALSE(fs::exists(two.own));
  const Intent answer = two.add(file, contents.content);
  REQUIRE(effect_as<BundleAdded>(answer));
  CHECK(effect_as<BundleAdded>(answer)->programme);
  const Shelf shelf = load_shelf({two.own});
  CHECK(programme_on(shelf, "garden") != nullptr);
  CHECK(routine_on(shelf, "evening") != nullptr);
  CHECK(seen(two.look(file)).standing == VersionComparison::same);
}

TEST_CASE("a programme that names a routine nobody has is refused with its reasons") {
  const Two two;
  put(two.theirs / "garden.json",
      R"({"format": 1, "kind": "programme", "id": "garden", "title": "Garden", "phases": [
          {"title": "One", "weeks": 2, "routines": [{"routine": "evening"}]}]})");
  const Intent answer = two.look((two.theirs / "garden.json").string());
  REQUIRE(effect_as<FileRefused>(answer));
  CHECK(effect_as<FileRefused>(answer)->reasons.front().starts_with("Line 2: "));
}

TEST_CASE("a bundle is one by its bytes, whatever it is called") {
  const Two two;
  const std::string plain = (two.folder / "download").string();
  fs::copy_file(two.bundle("2"), plain);
  CHECK(seen(two.look(plain)).id == "evening");
}

TEST_CASE("a file that became another one since it was shown is shown again, not added") {
  const Two two;
  const std::string file = two.bundle("2");
  const std::string content = seen(two.look(file)).content;
  fs::copy_file(two.bundle("3"), file, fs::copy_options::overwrite_existing);
  CHECK(seen(two.add(file, content)).version == "3");
  CHECK_FALSE(fs::exists(two.own));
}

TEST_CASE("an older version replaces a newer one only if asked to") {
  const Two two;
  const std::string second = two.bundle("2");
  const std::string third = two.bundle("3");
  REQUIRE(effect_as<BundleAdded>(two.add(third, seen(two.look(third)).content)));
  const BundleContents old = seen(two.look(second));
  CHECK(old.standing == VersionComparison::older);
  CHECK(old.replaces_version == "3");
  CHECK(effect_as<FileRefused>(two.add(second, old.content)));
  CHECK(routine_on(load_shelf({two.own}), "evening")->version == "3");
  REQUIRE(effect_as<BundleAdded>(two.add(second, old.content, true)));
  CHECK(routine_on(load_shelf({two.own}), "evening")->version == "2");
}

TEST_CASE("the journal keeps which version a session followed when a newer one takes its place") {
  const Two two;
  const WallTime now{1'795'000'000, 60};
  JournalService journal(*JournalDb::open(two.folder / "journal.db", now));
  const auto follow = [&](const std::string& file) {
    REQUIRE(effect_as<BundleAdded>(two.add(file, seen(two.look(file)).content)));
    SessionRecord record;
    record.routine = "evening";
    record.routine_version = routine_on(load_shelf({two.own}), "evening")->version;
    record.title = "Evening";
    journal.carry_out(BeginRecord{record}, now);
    record.state = SessionState::completed;
    journal.carry_out(FinishRecord{record}, now);
  };
  follow(two.bundle("2"));
  follow(two.bundle("3"));
  const Intent kept = journal.sessions(now);
  const auto& sessions = std::get<SessionsLoaded>(kept).sessions;
  REQUIRE(sessions.size() == 2);
  std::vector<std::string> versions{sessions[0].routine_version, sessions[1].routine_version};
  std::sort(versions.begin(), versions.end());
  CHECK(versions == std::vector<std::string>{"2", "3"});
}

TEST_CASE("a routine is opened in the editor from where it lies, an exercise where poses are made") {
  const Two two;
  put(two.folder / "desk/evening.json", routine("2"));
  const Intent opened = two.look((two.folder / "desk/evening.json").string());
  REQUIRE(is_kind<EditDraft>(opened));
  CHECK(of_that_kind<EditDraft>(opened).routine->file == two.folder / "desk/evening.json");
  put(two.folder / "bow.json",
      R"({"format": 1, "id": "bow", "name": "Bow", "technique": "stretching", "position": "supine",
          "areas": ["hips"], "sides": "both", "dose": {"hold_s": 20}, "say": {"move": "Move."}})");
  CHECK(is_kind<PoseExercise>(two.look((two.folder / "bow.json").string())));
}

TEST_CASE("a journal's document and a folder are for the review") {
  const Two two;
  put(two.folder / "anna.json", R"({"format": 1, "limber_journal": "x", "sessions": []})");
  const Intent journal = two.look((two.folder / "anna.json").string());
  REQUIRE(effect_as<JournalBrought>(journal));
  CHECK(effect_as<JournalBrought>(journal)->path == two.folder / "anna.json");
  CHECK(effect_as<JournalBrought>(two.look(two.folder.path().string())));
}

TEST_CASE("whatever is refused is refused with a reason and leaves nothing behind") {
  const Two two;
  fs::create_directories(two.own);
  const std::string manifest = manifest_text({"evening", "2", "Evening", "Limber", "", {}});
  const std::vector<std::pair<std::string, std::string>> bad{
      {"outside", raw_zip({{"bundle.json", manifest}, {"../../evil.png", "x"}})},
      {"absolute", raw_zip({{"bundle.json", manifest}, {"/tmp/evil.png", "x"}})},
      {"link", raw_zip({{"bundle.json", manifest}, {"x.png", "/etc/passwd", 0120777}})},
      {"encrypted", raw_zip({{"bundle.json", manifest}, {"x.png", std::string(20, 'x'), 0100644, 1}})},
      {"double", raw_zip({{"bundle.json", manifest}, {"x.png", "1"}, {"X.PNG", "2"}})},
      {"no letters", raw_zip({{"bundle.json", manifest}, {"\xFF\xFE.png", "x"}})},
      {"bomb", deflated_zip({{"bundle.json", manifest}, {"x.png", std::string(9'000'000, '\0')}})},
      {"cut short", contents(two.bundle("2")).substr(0, 300)},
      {"program", raw_zip({{"bundle.json", manifest}, {"run.sh", "rm"}})},
      {"nothing", ""},
      {"noise", "PK\x03\x04 and then words"}};
  for (const auto& [name, bytes] : bad) {
    CAPTURE(name);
    const fs::path file = two.folder / (name + ".limber");
    put(file, bytes);
    const Intent answer = two.look(file.string());
    REQUIRE(effect_as<FileRefused>(answer));
    CHECK_FALSE(effect_as<FileRefused>(answer)->reasons.empty());
    CHECK(effect_as<FileRefused>(two.add(file.string(), "", true)));
    CHECK(entries_in(two.own) == 0);
    fs::remove(file);
  }
  CHECK(entries_in(two.folder.path()) == 2);
}

TEST_CASE("a file that is missing, a card and a text are refused in words") {
  const Two two;
  put(two.folder / "words.json", "just words");
  put(two.folder / "broken.json",
      R"({"format": 1, "id": "x", "title": "X", "steps": [{"exercice": "bow"}]})");
  for (const char* name : {"none.limber", "words.json", "broken.json"}) {
    CAPTURE(name);
    const Intent answer = two.look((two.folder / name).string());
    REQUIRE(effect_as<FileRefused>(answer));
    CHECK_FALSE(effect_as<FileRefused>(answer)->reasons.empty());
  }
}
