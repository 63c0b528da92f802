#include "base/message.hpp"

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

TEST_CASE("words that stand in a table are looked up when they are asked for") {
  static constexpr auto start = Message("Start");
  CHECK(start() == "Start");
  const ScopedMessageFilter scope(pseudo_localised);
  CHECK(start() == pseudo_localised("Start"));
}
