#include "export/journal_json.hpp"

#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

SessionRecord one_record() {
  SessionRecord record = session_at(monday_evening);
  record.id = 7;
  record.uid = "0123456789abcdef0123456789abcdef";
  record.check_ins[Phase::before] = rated(monday_evening, 6, 4);
  record.check_ins[Phase::before].areas = {{"left-lower-back", score(0)}, {"sacrum", std::nullopt}};
  record.check_ins[Phase::after] = rated(later(monday_evening, 600), 0);
  record.check_ins[Phase::after].areas = {{"left-lower-back", std::nullopt}, {"left-neck", score(3)}};
  record.check_ins[Phase::after].mood = score(8);
  record.note = "Better.";
  record.steps.resize(2);
  return record;
}

}  // namespace

TEST_CASE("the journal's JSON has the shape that other programs rely on") {
  CHECK(journal_json({one_record()}) == R"([
  {
    "id": 7,
    "uid": "0123456789abcdef0123456789abcdef",
    "at": "2026-11-02T20:00:00+01:00",
    "ended": "2026-11-02T20:10:00+01:00",
    "routine": "evening-lower-back",
    "routine_version": "2",
    "title": "Evening lower back",
    "state": "completed",
    "completed": true,
    "planned_ms": 600000,
    "performed_ms": 600000,
    "pauses": 0,
    "before": {
      "at": "2026-11-02T20:00:00+01:00",
      "pain": 6,
      "stiffness": 4,
      "areas": [
        {
          "region": "left-lower-back",
          "score": 0
        },
        {
          "region": "sacrum"
        }
      ]
    },
    "after": {
      "at": "2026-11-02T20:10:00+01:00",
      "pain": 0,
      "mood": 8,
      "areas": [
        {
          "region": "left-lower-back"
        },
        {
          "region": "left-neck",
          "score": 3
        }
      ]
    },
    "areas": [
      "left-lower-back",
      "sacrum",
      "left-neck"
    ],
    "note": "Better.",
    "steps": [
      {
        "exercise": "pelvic-tilt",
        "rep": 1,
        "planned_ms": 60000,
        "held_ms": 60000
      },
      {
        "exercise": "single-knee-to-chest",
        "side": "left",
        "rep": 1,
        "planned_ms": 20000,
        "held_ms": 12000
      }
    ]
  }
]
)");
}

TEST_CASE("an empty journal is an empty array") {
  CHECK(journal_json({}) == "[]\n");
}

TEST_CASE("what was skipped is absent, and 0 is 0") {
  const SessionRecord record = rated_session(monday_evening, 0, std::nullopt, std::nullopt);
  const auto read = nlohmann::json::parse(journal_json({record, session_at(monday_evening)}));
  CHECK(read[0]["before"]["pain"] == 0);
  CHECK_FALSE(read[0]["before"].contains("stiffness"));
  CHECK_FALSE(read[0]["after"].contains("pain"));
  CHECK_FALSE(read[1].contains("before"));
  CHECK_FALSE(read[1].contains("areas"));
  CHECK_FALSE(read[1].contains("note"));
  CHECK(read[0]["steps"][2]["skipped"] == "pain");
  CHECK_FALSE(read[0]["steps"][0].contains("skipped"));
}

TEST_CASE("a stopped session is not completed") {
  SessionRecord record = session_at(monday_evening);
  record.state = SessionState::stopped;
  CHECK(nlohmann::json::parse(journal_json({record}))[0]["completed"] == false);
}

TEST_CASE("any note leaves valid JSON behind, even one that is no UTF-8") {
  SessionRecord record = session_at(monday_evening);
  record.note = "\"quote\" \\ \n\x01 \xff 한국어";
  const auto read = nlohmann::json::parse(journal_json({record}));
  CHECK(read[0]["note"] == "\"quote\" \\ \n\x01 \xEF\xBF\xBD 한국어");
}
