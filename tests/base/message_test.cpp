#include "base/message.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include "base/text.hpp"
#include "support/catch.hpp"

using namespace limber;

TEST_CASE("without a catalogue messages are English") {
  CHECK(tr("Evening lower back") == "Evening lower back");
  CHECK(trc("button", "Back") == "Back");
  CHECK(trn("{n} step", "{n} steps", 1) == "{n} step");
  CHECK(trn("{n} step", "{n} steps", 2) == "{n} steps");
}

TEST_CASE("the pseudo-locale lengthens by two fifths and keeps the names of values") {
  const std::string pseudo = pseudo_localised("Pain {score} of ten");
  CHECK(pseudo.find("{score}") != std::string::npos);
  CHECK(count_characters(pseudo) >= count_characters("Pain {score} of ten") * 14 / 10);
}

TEST_CASE("a message filter lasts as long as its scope") {
  {
    const ScopedMessageFilter scope(pseudo_localised);
    CHECK(tr("Start") != "Start");
  }
  CHECK(tr("Start") == "Start");
}

TEST_CASE("whoever collects the words for translators finds each written out where it is asked for") {
  const std::regex not_written_out(R"(\btr[nc]?\(\s*[^"\s)])");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(LIMBER_SOURCE_DIR "/src")) {
    const std::string name = entry.path().filename().string();
    if (!entry.is_regular_file() || name.starts_with("message.")) continue;  // what they are made of
    std::ifstream file(entry.path());
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    INFO(entry.path().string());
    CHECK_FALSE(std::regex_search(text, not_written_out));
  }
}

TEST_CASE("words that stand in a table are looked up when they are asked for") {
  static constexpr auto start = Message("Start");
  CHECK(start() == "Start");
  const ScopedMessageFilter scope(pseudo_localised);
  CHECK(start() == pseudo_localised("Start"));
}
