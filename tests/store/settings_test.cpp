#include "store/settings.hpp"

#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

Settings loaded(const fs::path& file) {
  return *load_settings(file, monday_evening);
}

Problems warnings(const std::string& text) {
  const TemporaryFolder folder;
  put(folder / "settings.json", text);
  return load_settings(folder / "settings.json", monday_evening).problems();
}

Settings all_changed() {
  Settings settings;
  settings.voice = "slt";
  settings.speech_command = "piper --output_file {file}";
  settings.speech_pace = 0.75;
  settings.volumes = {0.5, 0, 0.25};
  settings.transition_pace = 1.5;
  settings.distance_mm = 3100;
  settings.text_scale = 1.25;
  settings.theme = "night";
  settings.reduced_motion = true;
  settings.warmth = Warmth::after;
  settings.full_screen = true;
  settings.weekly_questions = true;
  settings.offer_cards = false;
  settings.folders = "/media/ann/STICK\n/home/ann/Physio";
  settings.remind = true;
  settings.remind_by_name = true;
  settings.remind_minute = 495;
  settings.figure = {Build::slender, Hair::grey_tied, SkinTone::brown};
  return settings;
}

}  // namespace

TEST_CASE("without a file the usual settings hold, and nothing is wrong") {
  const TemporaryFolder folder;
  const auto settings = load_settings(folder / "none/settings.json", monday_evening);
  REQUIRE(settings);
  CHECK(*settings == Settings{});
  CHECK(settings.problems().empty());
}

TEST_CASE("every setting is saved and loaded again, in a private file") {
  const TemporaryFolder folder;
  REQUIRE(save_settings(folder / "limber/settings.json", all_changed()));
  CHECK(loaded(folder / "limber/settings.json") == all_changed());
  CHECK(mode_of(folder / "limber/settings.json") == 0600);
  CHECK(mode_of(folder / "limber") == 0700);
}

TEST_CASE("keys of another version stay, in their place and in the person's order") {
  const TemporaryFolder folder;
  put(folder / "s.json", R"({"zebra": [1, {"a": null}], "speech": {"later": 5, "rate": 0.8}, "apple": "x"})");
  auto settings = load_settings(folder / "s.json", monday_evening);
  REQUIRE(settings);
  settings->speech_pace = 1.25;
  REQUIRE(save_settings(folder / "s.json", *settings));
  const std::string text = contents(folder / "s.json");
  CHECK(text.find("\"later\": 5") != std::string::npos);
  CHECK(text.find("\"rate\": 1.25") != std::string::npos);
  CHECK(text.find("zebra") < text.find("speech"));
  CHECK(text.find("speech") < text.find("apple"));
  CHECK(loaded(folder / "s.json").speech_pace == 1.25);
}

TEST_CASE("a file that is no JSON is set aside whole, and the usual settings hold") {
  const TemporaryFolder folder;
  for (const std::string& text :
       {std::string("{\"theme\": "), std::string(""), std::string("[1]"), std::string("\xff\xfe"),
        std::string(100'000, '['), std::string(10, '\0')}) {
    put(folder / "settings.json", text);
    const auto settings = load_settings(folder / "settings.json", monday_evening);
    REQUIRE(settings);
    CHECK(*settings == Settings{});
    REQUIRE(settings.problems().size() == 1);
    CHECK(settings.problems()[0].rule == "settings-damaged");
    CHECK(settings.problems()[0].severity == Severity::warning);
    CHECK_FALSE(fs::exists(folder / "settings.json"));
  }
  CHECK(contents(folder / "settings-damaged-2026-11-02.json") == "{\"theme\": ");
  CHECK(entries_in(folder.path()) == 6);
}

TEST_CASE("an object nested beyond reason is damage, not a crash when it is saved") {
  const TemporaryFolder folder;
  put(folder / "s.json", "{\"x\": " + std::string(50'000, '[') + std::string(50'000, ']') + "}");
  const auto settings = load_settings(folder / "s.json", monday_evening);
  CHECK(settings.problems().front().rule == "settings-damaged");
  CHECK(save_settings(folder / "s.json", *settings));
}

TEST_CASE("a value that says nothing usable is named, and only it falls back") {
  const TemporaryFolder folder;
  put(folder / "s.json",
      R"({"speech": {"rate": 9, "voice": "slt"}, "volume": {"voice": "loud"}, "pace": {"transitions": null},
                            "screen": {"theme": "pink", "reduced_motion": "yes", "text_scale": 1.5}})");
  const auto settings = load_settings(folder / "s.json", monday_evening);
  Settings expected;
  expected.voice = "slt";
  expected.text_scale = 1.5;
  CHECK(loaded(folder / "s.json") == expected);
  std::vector<std::string> pointers;
  for (const Problem& problem : settings.problems()) {
    CHECK(problem.severity == Severity::warning);
    pointers.push_back(problem.place.pointer);
  }
  std::sort(pointers.begin(), pointers.end());
  CHECK(pointers == std::vector<std::string>{"/pace/transitions", "/screen/reduced_motion", "/screen/theme",
                                             "/speech/rate", "/volume/voice"});
}

TEST_CASE("both ends of every range are inside it") {
  CHECK(warnings(R"({"speech": {"rate": 0.75}, "volume": {"voice": 0, "cues": 1}, "pace": {"transitions": 3},
                     "screen": {"distance_mm": 500, "text_scale": 0.8}})")
            .empty());
  CHECK(warnings(R"({"pace": {"transitions": 3.01}, "screen": {"distance_mm": 4001, "text_scale": -1}})")
            .size() == 3);
}

TEST_CASE("a group that is no group is replaced when saved") {
  const TemporaryFolder folder;
  put(folder / "s.json", R"({"speech": 5, "screen": [1]})");
  auto settings = load_settings(folder / "s.json", monday_evening);
  REQUIRE(settings);
  REQUIRE(save_settings(folder / "s.json", *settings));
  CHECK(loaded(folder / "s.json") == Settings{});
}

TEST_CASE("a file that became damaged meanwhile is not written over") {
  const TemporaryFolder folder;
  put(folder / "s.json", "{ my own words");
  const auto saved = save_settings(folder / "s.json", Settings{});
  REQUIRE_FALSE(saved);
  CHECK(saved.problems().front().rule == "settings-damaged");
  CHECK(contents(folder / "s.json") == "{ my own words");
}

TEST_CASE("what is no file is reported, and the usual settings hold") {
  const TemporaryFolder folder;
  const auto settings = load_settings(folder.path(), monday_evening);
  REQUIRE(settings);
  CHECK(settings.problems().front().rule == "file-kind");
  CHECK_FALSE(save_settings(folder.path(), Settings{}));
}

TEST_CASE("text that is no UTF-8 is saved mended, not lost") {
  const TemporaryFolder folder;
  Settings settings;
  settings.voice = "sl\xff";
  settings.theme = "contrast";
  REQUIRE(save_settings(folder / "s.json", settings));
  CHECK(loaded(folder / "s.json").theme == "contrast");
}

TEST_CASE("a figure that is described in words nobody knows is told of, and the usual one is seen") {
  const Problems found = warnings(R"({"figure": {"build": "giant", "hair": 3, "skin": "dark"}})");
  REQUIRE(found.size() == 2);
  CHECK(found[0].place.pointer == "/figure/build");
  CHECK(found[1].place.pointer == "/figure/hair");
  CHECK(found[0].severity == Severity::warning);
}
