#include "cli/journal_text.hpp"

#include "base/message.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

TEST_CASE("the journal in a terminal is an aligned table") {
  SessionRecord first = rated_session(monday_evening, 6, 0, std::nullopt);
  first.id = 12;
  first.check_ins[Phase::after].stiffness = score(10);
  first.steps.resize(1);
  SessionRecord second = session_at(later(monday_evening, day));
  second.id = 3;
  second.title = "Rücken";
  second.state = SessionState::stopped;
  CHECK(journal_text({first, second}) ==
        "No.  Day         Time   Routine             Done                   Pain       Stiffness\n"
        "12   2026-11-02  20:00  Evening lower back  all of it, 10 minutes  6 → 0 → –  – → 10 → –\n"
        "3    2026-11-03  20:00  Rücken              7 of 10 minutes        – → – → –  – → – → –\n"
        "\n"
        "Pain and stiffness: before → after → next morning, 0 to 10.\n");
}

TEST_CASE("an empty journal says what fills it") {
  CHECK(journal_text({}) == "The journal is empty. After a session it shows how you felt.\n");
}

TEST_CASE("a title cannot command the terminal") {
  SessionRecord record = session_at(monday_evening);
  record.title =
      "\x1b[2Ja\x07"
      "b\nc\x7f\xC2\x9B"
      "d é";
  CHECK(journal_text({record}).find("[2Jabcd é") != std::string::npos);
  CHECK(journal_text({record}).find('\x1b') == std::string::npos);
}

TEST_CASE("every word of the table goes through the catalogue") {
  const ScopedMessageFilter shouting([](const std::string& words) { return "«" + words + "»"; });
  const std::string text = journal_text({session_at(monday_evening)});
  for (const char* words : {"«No.»", "«Routine»", "«Pain»", "«Stiffness»", "«7 of «10 minutes»»"}) {
    CAPTURE(words);
    CHECK(text.find(words) != std::string::npos);
  }
}
