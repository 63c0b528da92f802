#include <algorithm>

#include "support/catch.hpp"
#include "support/rich_journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

const std::string uid = "0123456789abcdef0123456789abcdef";

std::string session_with(const std::string& members) {
  return R"({"uid": ")" + uid + R"(", "at": "2026-11-02T20:00:00+01:00")" + (members.empty() ? "" : ", ") +
         members + "}";
}

std::string document(const std::string& sessions) {
  return "{\"format\": 1,\n\"sessions\": [\n" + sessions + "\n]}\n";
}

Problems problems_of(const std::string& text) {
  const TemporaryFolder folder;
  put(folder / "x.json", text);
  JournalDb db = opened(folder / "journal.db");
  const Problems found = db.import(folder / "x.json").problems();
  if (!found.empty()) CHECK(db.sessions()->empty());
  return found;
}

std::string rule_of(const std::string& text) {
  const Problems found = problems_of(text);
  return found.empty() ? "" : found.front().rule;
}

}  // namespace

TEST_CASE("a session needs little: a uid and when it was") {
  const TemporaryFolder folder;
  put(folder / "x.json", document(session_with("")));
  JournalDb db = opened(folder / "journal.db");
  REQUIRE(db.import(folder / "x.json"));
  CHECK(db.session(1)->uid == uid);
  CHECK(db.session(1)->started == monday_evening);
  CHECK(db.session(1)->state == SessionState::stopped);
}

TEST_CASE("what a later Limber adds is passed over, wherever it stands") {
  CHECK(rule_of("{\"x\": {\"sessions\": [[1], {}]}, \"y\": [{\"at\": 3}], \"z\": [[[]]], \"format\": 1, "
                "\"sessions\": [" +
                session_with(R"("weather": {"rain": [1, {"mm": 2}]}, "moon": null)") + "], \"w\": 7}") == "");
}

TEST_CASE("what is wrong is named with its line and place, all of it at once, and nothing is taken in") {
  const Problems found = problems_of(document(
      session_with("") + ",\n" +
      session_with(
          R"("before": {"at": "2026-11-02T20:00:00+01:00", "pain": 11}, "steps": [{"exercise": "x"},)"
          R"( {"exercise": 3, "side": "up", "rep": -1}])") +
      ",\n\"seven\""));
  REQUIRE(found.size() == 5);
  CHECK(found[0].place.line == 4);
  CHECK(found[0].place.pointer == "/sessions/1/before/pain");
  CHECK(found[0].rule == "range");
  CHECK(found[1].place.pointer == "/sessions/1/steps/1/exercise");
  CHECK(found[2].rule == "choice");
  CHECK(found[3].place.pointer == "/sessions/1/steps/1/rep");
  CHECK(found[4].place.line == 5);
  CHECK(found[4].place.pointer == "/sessions/2");
}

TEST_CASE("a value that cannot be is named, at its own line and column") {
  const Problems found =
      problems_of(document("{\"uid\": \"" + std::string(uid) +
                           "\", \"at\": \"2026-11-02T20:00:00Z\",\n \"before\": {\n   \"at\": "
                           "\"2026-11-02T20:00:00Z\",\n   \"pain\": -1, \"areas\": [{}]}}"));
  REQUIRE(found.size() == 2);
  CHECK(found[0].place.line == 6);
  CHECK(found[0].place.column == 12);
  CHECK(found[0].place.pointer == "/sessions/0/before/pain");
  CHECK(found[0].message == "\"pain\": This must be a whole number from 0 to 10.");
  CHECK(found[1].place.line == 6);
  CHECK(found[1].place.column == 26);
  CHECK(found[1].message == "\"region\" is missing here.");
}

TEST_CASE("why a document is no JSON is told at its place, and an encoding at its first character") {
  const Problems comma = problems_of("{\"format\": 1,\n \"sessions\": [,]}");
  REQUIRE(comma.size() == 1);
  CHECK(comma[0].rule == "json");
  CHECK(comma[0].place.line == 2);
  CHECK(comma[0].place.column == 15);
  CHECK(comma[0].message.starts_with("This is not JSON: "));
  const Problems western = problems_of("{\"format\": 1,\n \"sessions\": [],\n \"x\": \"caf\xe9\"}");
  REQUIRE(western.size() == 1);
  CHECK(western[0].rule == "utf-8");
  CHECK(western[0].place.line == 3);
}

TEST_CASE("weeks are held to their kinds and ranges, too") {
  const std::string day = R"("2026-11-02")";
  const std::string at = R"("2026-11-02T20:00:00Z")";
  for (const std::string& wrong :
       {std::string(R"("programmes": [{"programme": "a", "phase": 0}])"),
        std::string(R"("programmes": [{"programme": "a", "phase": -1, "since": "2026-11-02"}])"),
        std::string(R"("programmes": [{"programme": "a", "phase": 0, "since": 7}])"),
        std::string(R"("pauses": [{"since": "2026-11-02", "until": "2026-11-01"}])"),
        std::string(R"("pauses": [{}])"),
        std::string(R"("doses": [{"at": "2026-11-02T20:00:00Z", "routine": "a", "turn": "sideways"}])"),
        std::string(
            R"("doses": [{"at": "2026-11-02T20:00:00Z", "routine": "a", "turn": "up", "reps": 301}])"),
        std::string(
            R"("doses": [{"at": "2026-11-02T20:00:00Z", "routine": "a", "turn": "back", "less": 3}])"),
        std::string(R"("doses": [{"routine": "a", "turn": "up"}])")}) {
    CAPTURE(wrong);
    CHECK(problems_of("{\"format\": 1, " + wrong + "}").size() == 1);
  }
  CHECK(rule_of("{\"format\": 1, \"programmes\": [{\"programme\": \"a\", \"phase\": 2, \"since\": " + day +
                "}], \"pauses\": [{\"since\": " + day + "}], \"doses\": [{\"at\": " + at +
                ", \"routine\": \"a\", \"turn\": \"not-yet\"}]}") == "");
}

TEST_CASE("each member is held to its kind and range") {
  for (const std::string& members :
       {std::string(R"("uid": "x")"),
        std::string(R"("at": "yesterday")"),
        std::string(R"("at": 7)"),
        std::string(R"("planned_ms": -1)"),
        std::string(R"("planned_ms": 1e300)"),
        std::string(R"("planned_ms": 18446744073709551615)"),
        std::string(R"("performed_ms": 99999999999999)"),
        std::string(R"("pauses": 1.5)"),
        std::string(R"("ended": "2026-11-02T20:00:00+15:00")"),
        std::string(R"("ended": "0000-11-02T20:00:00Z")"),
        std::string(
            R"("after": {"at": "2026-11-02T20:00:00Z", "areas": [{"region": "elbowww", "score": 3}]})"),
        std::string(R"("state": "lost")"),
        std::string(R"("id": 0)"),
        std::string(R"("id": 9223372036854775807)"),
        std::string(R"("note": [])"),
        std::string(R"("steps": {})"),
        std::string(R"("steps": [1])"),
        std::string(R"("before": [])"),
        std::string(R"("before": {})"),
        std::string(R"("after": {"at": "2026-11-02T20:00:00Z", "stiffness_minutes": 601})"),
        std::string(R"("after": {"at": "2026-11-02T20:00:00Z", "areas": [{}]})"),
        std::string(R"("allowances": [{"exercise": "a", "condition": "b", "by": "nobody"}])"),
        std::string(R"("corrections": [{"what": "note"}])")}) {
    CAPTURE(members);
    CHECK_FALSE(problems_of(document(session_with(members))).empty());
  }
}

TEST_CASE("what other programs write otherwise and mean the same is taken") {
  const TemporaryFolder folder;
  put(folder / "x.json", document(R"({"uid": ")" + uid +
                                  R"(", "at": "2026-11-02T20:00:00.250+0100", "pauses": 4.0, "note": null,)"
                                  R"( "title": "A\u0000B\u0007"})"));
  JournalDb db = opened(folder / "journal.db");
  REQUIRE(db.import(folder / "x.json"));
  CHECK(db.session(1)->started == monday_evening);
  CHECK(db.session(1)->pauses == 4);
  CHECK(db.session(1)->title == "AB");
}

TEST_CASE("a questionnaire is held to its own questions") {
  CHECK(
      rule_of(
          R"({"format": 1, "assessments": [{"uid": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",)"
          R"( "at": "2026-11-02T20:00:00Z", "instrument": "peg", "items": [{"name": "mood", "score": 4}]}]})") ==
      "choice");
}

TEST_CASE("what is no journal's document is refused with words") {
  CHECK(rule_of("") == "json");
  CHECK(rule_of("{") == "json");
  CHECK(rule_of("[1, 2]") == "journal-format");
  CHECK(rule_of("{\"sessions\": []}") == "journal-format");
  CHECK(rule_of("{\"format\": 1, \"id\": \"a-routine\", \"steps\": []}") == "journal-format");
  CHECK(rule_of("{\"format\": 2, \"sessions\": []}") == "journal-newer");
  CHECK(rule_of("{\"format\": \"1\"}") == "journal-format");
  CHECK(rule_of("{\"format\": 1, \"sessions\": {\"a\": [{}]}}") == "type");
  CHECK(rule_of("{\"format\": 1, \"massages\": [\"2026-02-30\"]}") == "moment");
  CHECK(rule_of("{\"format\": 1, \"massages\": [[1]]}") == "type");
  CHECK(rule_of("{\"format\": 1, \"plan\": [{\"since\": \"2026-11-02\"}]}") == "type");
  CHECK(rule_of("{\"format\": 1, \"plan\": [{\"routine\": \"a\", \"since\": 3}]}") == "moment");
  CHECK(rule_of("{\"format\": 1, \"plan\": [\"a\"]}") == "type");
  CHECK(rule_of("{\"format\": 1, \"screening\": [1]}") == "type");
  CHECK(rule_of("{\"format\": 1, \"screening\": {\"answered\": \"2026-11-02T20:00:00Z\", \"conditions\": "
                "{\"a\": 1}}}") == "type");
  CHECK(
      rule_of(
          "{\"format\": 1, \"red_flag_checks\": [{\"at\": \"2026-11-02T20:00:00Z\", \"yes\": [\"a b\"]}]}") ==
      "type");
  CHECK(rule_of("{\"format\": 1, \"assessments\": [{\"instrument\": \"iq\"}]}") == "missing");
  CHECK(rule_of(document("\"\xff\"")) == "utf-8");
  CHECK(rule_of(document("{\"note\": \"r\xFC"
                         "cken\"}")) == "utf-8");
}

TEST_CASE("a document cut off anywhere is refused, and takes nothing in") {
  const std::string whole = document(session_with(R"("steps": [{"exercise": "a"}], "note": "é")"));
  for (std::size_t length = 0; length + 2 < whole.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(problems_of(whole.substr(0, length)).empty());
  }
}

TEST_CASE("a document made to cost memory is refused early") {
  CHECK(rule_of("{\"format\": 1, \"x\": " + std::string(5'000'000, '[')) == "record-too-large");
  CHECK(rule_of(document("{\"note\": \"" + std::string(5'000'000, 'a'))) == "record-too-large");
  std::string many;
  for (int i = 0; i < 2'000; ++i) many += i == 0 ? "{}" : ",{}";
  CHECK(problems_of(document(many)).size() == 50);
}

TEST_CASE("what is no file cannot be taken in") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  CHECK(db.import(folder.path()).problems().front().rule == "file-kind");
  CHECK(db.import("/dev/zero").problems().front().rule == "file-kind");
  CHECK(db.import(folder / "none").problems().front().rule == "file-missing");
}

TEST_CASE("a screening answered later is kept, an earlier one replaced") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  put_person(db);
  put(folder / "x.json", "{\"format\": 1, \"screening\": {\"answered\": \"2020-01-01T00:00:00Z\"}}");
  REQUIRE(db.import(folder / "x.json"));
  CHECK(db.screening()->wakes_at == 0);
  put(folder / "x.json", "{\"format\": 1, \"screening\": {\"answered\": \"2040-01-01T00:00:00Z\"}}");
  REQUIRE(db.import(folder / "x.json"));
  CHECK_FALSE(db.screening()->wakes_at);
  CHECK(db.screening()->conditions.empty());
}
