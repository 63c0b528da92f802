#include "export/journal_fhir.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "export/fhir_parts.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

using Json = nlohmann::json;

const std::string journal_uid = "ffeeddccbbaa99887766554433221100";

SessionRecord a_session(int number) {
  SessionRecord record = rated_session(later(monday_evening, number * day), 6, 0, std::nullopt);
  record.uid = "0123456789abcdef0123456789abcde" + std::to_string(number);
  record.check_ins[Phase::after].areas = {{"sacrum", score(0)}, {"left-neck", std::nullopt}};
  record.check_ins[Phase::after].note = "\"Better\", 한국어 \xff";
  record.check_ins[Phase::next_morning].stiffness_minutes = 0;
  return record;
}

Assessment peg() {
  Assessment assessment{1, "00000000000000000000000000000001", monday_evening, Instrument::peg, {}};
  assessment.items = {{"pain", score(7)}, {"enjoyment", score(0)}, {"activity", score(3)}};
  return assessment;
}

std::shared_ptr<const Routine> the_routine() {
  Routine routine;
  routine.id = "evening-lower-back";
  routine.summary = plain_text("Slowly, and never into pain.");
  routine.author.name = plain_text("Maria Weber");
  routine.schedule = Schedule{2, {"mon", "thu"}, {"20:30"}, 6};
  return std::make_shared<const Routine>(std::move(routine));
}

Json bundle_of(const std::vector<SessionRecord>& records, FhirChoices choices = {},
               std::vector<Assessment> assessments = {}, AboutPerson person = {}) {
  const auto pieces = journal_fhir(std::move(choices));
  std::string text;
  person.uid = journal_uid;
  person.assessments = std::move(assessments);
  pieces->begin(person, text);
  for (const SessionRecord& record : records) pieces->add(record, text);
  pieces->end(text);
  return Json::parse(text);
}

std::vector<Json> all_of(const Json& bundle, const std::string& type) {
  std::vector<Json> found;
  for (const Json& entry : bundle["entry"])
    if (entry["resource"]["resourceType"] == type) found.push_back(entry["resource"]);
  return found;
}

// Those Observations whose code has these words or this code in it.
std::vector<Json> observations(const Json& bundle, const std::string& code) {
  std::vector<Json> found;
  for (const Json& one : all_of(bundle, "Observation"))
    if (one["code"]["coding"][0]["code"] == code) found.push_back(one);
  return found;
}

// By which an entry is referred to within the bundle.
std::string name_of(const Json& bundle, const Json& resource) {
  for (const Json& entry : bundle["entry"])
    if (entry["resource"] == resource) return entry["fullUrl"];
  return "";
}

}  // namespace

TEST_CASE("a session is a Procedure, and every answer an Observation that is part of it") {
  const Json bundle = bundle_of({a_session(1)});
  const auto procedures = all_of(bundle, "Procedure");
  REQUIRE(procedures.size() == 1);
  CHECK(procedures[0]["status"] == "completed");
  CHECK(procedures[0]["performedPeriod"]["start"] == "2026-11-03T20:00:00+01:00");
  CHECK(procedures[0]["performedPeriod"]["end"] == "2026-11-03T20:10:00+01:00");
  const auto pain = observations(bundle, "72514-3");
  REQUIRE(pain.size() == 2);  // before and after; a region's is told apart
  CHECK(observations(bundle, "pain-of-region")[0]["valueQuantity"]["value"] == 0);
  CHECK(pain[0]["valueQuantity"]["value"] == 6);
  CHECK(pain[0]["category"][1]["coding"][0]["code"] == "before");
  CHECK(pain[0]["partOf"][0]["reference"] == name_of(bundle, procedures[0]));
  CHECK(observations(bundle, "55411-3")[0]["valueQuantity"]["value"] ==
        7.2);  // 72 of 100 seconds held, of ten minutes
  CHECK(observations(bundle, "note")[0]["valueString"] == "\"Better\", 한국어 \xEF\xBF\xBD");
}

TEST_CASE("minutes that were walked are an activity of their own, part of their session") {
  SessionRecord walk = a_session(1);
  walk.steps = {{"walking", BodySide::none, 1, 6min, 5min, SkipReason::none}};
  const Json bundle = bundle_of({walk, a_session(2)});
  const auto walks = observations(bundle, "walking-minutes");
  REQUIRE(walks.size() == 1);
  CHECK(walks[0]["valueQuantity"]["value"] == 5);
  CHECK(walks[0]["valueQuantity"]["code"] == "min");
  CHECK(walks[0]["category"][0]["coding"][0]["code"] == "activity");
  CHECK(walks[0]["partOf"].size() == 1);
}

TEST_CASE("0 survives, and what was skipped is not there") {
  const Json bundle = bundle_of({a_session(1)});
  const auto pain = observations(bundle, "72514-3");
  CHECK(pain[1]["valueQuantity"]["value"] == 0);
  CHECK(observations(bundle, "pain-of-region")[0].contains("bodySite"));
  CHECK(observations(bundle, "morning-stiffness-minutes")[0]["valueQuantity"]["value"] == 0);
  CHECK(observations(bundle, "stiffness").empty());
  CHECK(observations(bundle, "felt-here")[0]["valueBoolean"] == true);
}

TEST_CASE("a questionnaire is its answers and its score, derived from them") {
  Assessment psfs{2, "00000000000000000000000000000002", monday_evening, Instrument::psfs, {}};
  psfs.items = {{"Putting on socks", score(0)}, {"Sitting", std::nullopt}};
  const Json bundle = bundle_of({}, {}, {peg(), psfs});
  const auto answers = all_of(bundle, "QuestionnaireResponse");
  REQUIRE(answers.size() == 2);
  CHECK(answers[0]["item"][1]["answer"][0]["valueInteger"] == 0);
  CHECK_FALSE(answers[1]["item"][1].contains("answer"));
  const auto score = observations(bundle, "91147-9");
  REQUIRE(score.size() == 1);
  CHECK(score[0]["valueQuantity"]["value"] == 3.33);
  CHECK(score[0]["derivedFrom"][0]["reference"] == name_of(bundle, answers[0]));
  CHECK(observations(bundle, "psfs")[0]["valueQuantity"]["value"] == 0);
}

TEST_CASE("a routine that is known asks with its author, its schedule and its words") {
  const Json bundle = bundle_of({a_session(1), a_session(2)}, {"Anna B.", true, {the_routine()}});
  const auto requests = all_of(bundle, "ServiceRequest");
  REQUIRE(requests.size() == 1);
  CHECK(requests[0]["intent"] == "order");
  const Json& repeat = requests[0]["occurrenceTiming"]["repeat"];
  CHECK(repeat["frequency"] == 2);
  CHECK(repeat["dayOfWeek"] == Json({"mon", "thu"}));
  CHECK(repeat["timeOfDay"] == Json({"20:30:00"}));
  CHECK(repeat["boundsDuration"]["code"] == "wk");
  CHECK(requests[0]["patientInstruction"] == "Slowly, and never into pain.");
  CHECK(all_of(bundle, "Practitioner")[0]["name"][0]["text"] == "Maria Weber");
  CHECK(all_of(bundle, "Patient")[0]["name"][0]["text"] == "Anna B.");
  CHECK(all_of(bundle, "CarePlan")[0]["activity"].size() == 1);
  CHECK(all_of(bundle, "Procedure")[1]["basedOn"][0]["reference"] == name_of(bundle, requests[0]));
  CHECK(requests[0]["code"]["coding"][0]["code"] == "229070002");
}

TEST_CASE("without being asked to, a bundle names nobody and has no code that needs a licence") {
  const Json bundle = bundle_of({a_session(1)});
  CHECK_FALSE(all_of(bundle, "Patient")[0].contains("name"));
  CHECK(all_of(bundle, "Practitioner").empty());
  CHECK(all_of(bundle, "ServiceRequest")[0]["intent"] == "plan");
  CHECK(bundle.dump().find("snomed") == std::string::npos);
}

TEST_CASE("a session that was stopped says so, one that runs is left out, an entry by hand is no Procedure") {
  SessionRecord stopped = a_session(1);
  stopped.state = SessionState::stopped;
  SessionRecord running = a_session(2);
  running.state = SessionState::running;
  SessionRecord by_hand = a_session(3);
  by_hand.routine.clear();
  by_hand.steps.clear();
  by_hand.performed = Millis{0};
  const Json bundle = bundle_of({stopped, running, by_hand});
  REQUIRE(all_of(bundle, "Procedure").size() == 1);
  CHECK(all_of(bundle, "Procedure")[0]["status"] == "stopped");
  const auto notes = observations(bundle, "note");
  REQUIRE(notes.size() == 2);
  CHECK_FALSE(notes[1].contains("partOf"));
}

TEST_CASE("an answer that was corrected is marked so, and no other") {
  SessionRecord record = a_session(1);
  record.corrections = {{monday_evening, "after.pain", "3", "0"}};
  const auto pain = observations(bundle_of({record}), "72514-3");
  CHECK(pain[0]["status"] == "final");
  CHECK(pain[1]["status"] == "corrected");
}

TEST_CASE(
    "every resource has a name of its own that is the same the next time, and takes the place of the one "
    "there") {
  const Json bundle = bundle_of({a_session(1), a_session(2)}, {"", false, {the_routine()}}, {peg()});
  CHECK(bundle == bundle_of({a_session(1), a_session(2)}, {"", false, {the_routine()}}, {peg()}));
  std::set<std::string> names;
  std::set<std::string> identifiers;
  for (const Json& entry : bundle["entry"]) {
    CAPTURE(entry.dump());
    CHECK(names.insert(entry["fullUrl"]).second);
    const Json& resource = entry["resource"];
    const std::string type = resource["resourceType"];
    const Json& identifier =
        resource.contains("identifier") ? resource["identifier"] : resource["meta"]["tag"];
    const Json& one = identifier.is_array() ? identifier[0] : identifier;
    const std::string value = one.contains("value") ? one["value"] : one["code"];
    CHECK(identifiers.insert(value).second);
    const std::string wanted = "urn:ietf:rfc:3986|" + value;
    if (type == "Provenance") {
      CHECK(entry["request"]["method"] == "POST");
      CHECK(entry["request"]["ifNoneExist"] == "_tag=" + wanted);
    } else {
      CHECK(entry["request"]["method"] == "PUT");
      CHECK(entry["request"]["url"] == type + "?identifier=" + wanted);
    }
  }
  CHECK(names.size() == 23);
  for (const std::string& identifier : identifiers) CHECK_FALSE(names.contains(identifier));
}

TEST_CASE("what comes with Limber is nobody's order, and a therapist is the same in every journal") {
  Routine example = *the_routine();
  example.author.name = plain_text("Limber");
  const Json bundle = bundle_of({a_session(1)}, {"", false, {std::make_shared<const Routine>(example)}});
  CHECK(all_of(bundle, "Practitioner").empty());
  CHECK(all_of(bundle, "ServiceRequest")[0]["intent"] == "plan");
  const auto practitioner = [](const std::string& uid) {
    const auto pieces = journal_fhir({"", false, {the_routine()}});
    std::string text;
    AboutPerson person;
    person.uid = uid;
    pieces->begin(person, text);
    pieces->add(a_session(1), text);
    pieces->end(text);
    return all_of(Json::parse(text), "Practitioner")[0]["identifier"];
  };
  CHECK(practitioner(journal_uid) == practitioner("0" + journal_uid.substr(1)));
}

TEST_CASE("no control character reaches a resource") {
  SessionRecord record = a_session(1);
  record.title = "Evening\x07";
  record.note = std::string("one\x1B\0two", 8);
  record.check_ins[Phase::after].note =
      "a\x0B"
      "b";
  const Json bundle = bundle_of({record});
  CHECK(all_of(bundle, "Procedure")[0]["note"][0]["text"] == "onetwo");
  CHECK(all_of(bundle, "Procedure")[0]["code"]["text"] == "Evening");
  CHECK(bundle.dump().find("\\u00") == std::string::npos);
}

TEST_CASE("a name depends on the whole uid and on what is named") {
  std::set<std::string> names;
  for (const char* thing : {"procedure", "before.pain", "after.pain", "before.pai", "minutes"}) {
    names.insert(fhir::uuid_of(journal_uid, thing));
    names.insert(fhir::uuid_of("0" + journal_uid.substr(1), thing));
    names.insert(fhir::uuid_of(journal_uid.substr(0, 31) + "1", thing));
    names.insert(fhir::uuid_of("no uid at all", thing));
  }
  CHECK(names.size() == 20);
}

TEST_CASE("phases of a programme and raised doses are activities of the plan") {
  AboutPerson person;
  person.phases = {{"eight-weeks", 0, 20'000}, {"eight-weeks", 1, 20'014}, {"walks", 0, 20'003}};
  person.doses = {{monday_evening, "evening", "2", "tilt", DoseTurn::up, {11, 0, 0, ""}, 0, ""},
                  {monday_evening, "evening", "2", "roll", DoseTurn::not_yet, {7, 0, 0, ""}, 0, ""},
                  {monday_evening, "evening", "1", "hug", DoseTurn::back, {}, 0, "x"}};
  const Json bundle = bundle_of({}, {}, {}, person);
  const auto plans = all_of(bundle, "CarePlan");
  REQUIRE(plans.size() == 1);
  const Json& activities = plans[0]["activity"];
  REQUIRE(activities.size() == 3);
  CHECK(activities[0]["detail"]["description"] == "eight-weeks, phase 1");
  CHECK(activities[0]["detail"]["status"] == "completed");
  CHECK(activities[0]["detail"]["scheduledPeriod"]["end"] == "2024-10-18");
  CHECK(activities[1]["detail"]["status"] == "in-progress");
  CHECK_FALSE(activities[1]["detail"]["scheduledPeriod"].contains("end"));
  CHECK(activities[2]["detail"]["description"] == "walks, phase 1");
  person.doses.pop_back();
  const Json raised = bundle_of({}, {}, {}, person);
  const Json last = all_of(raised, "CarePlan")[0]["activity"].back();
  CHECK(last["detail"]["description"] == "evening, tilt: 11 x");
  CHECK(last["detail"]["scheduledPeriod"]["start"] == "2026-11-02");
}

TEST_CASE("what the person wants to do again is a Goal in their words, with the scores that rated it") {
  AboutPerson person;
  person.uid = journal_uid;
  person.goals = {monday_evening, {{"Stairs", monday_evening}, {"Market", later(monday_evening, day)}}};
  const auto rated = [](int number, std::vector<AssessmentItem> items) {
    return Assessment{number, "0000000000000000000000000000000" + std::to_string(number), monday_evening,
                      Instrument::psfs, std::move(items)};
  };
  person.assessments = {rated(1, {{"Stairs", score(3)}, {"Market", std::nullopt}}),
                        rated(2, {{"Stairs", std::nullopt}})};
  const auto pieces = journal_fhir({});
  std::string text;
  pieces->begin(person, text);
  pieces->add(a_session(1), text);
  pieces->end(text);
  const Json bundle = Json::parse(text);
  const auto goals = all_of(bundle, "Goal");
  REQUIRE(goals.size() == 2);
  CHECK(goals[0]["lifecycleStatus"] == "active");
  CHECK(goals[0]["description"]["text"] == "Stairs");
  CHECK(goals[0]["startDate"] == "2026-11-02");
  REQUIRE(goals[0]["outcomeReference"].size() == 1);
  const auto scores = observations(bundle, "psfs");
  REQUIRE(scores.size() == 1);
  CHECK(goals[0]["outcomeReference"][0]["reference"] == name_of(bundle, scores[0]));
  CHECK_FALSE(goals[1].contains("outcomeReference"));
  const auto plans = all_of(bundle, "CarePlan");
  REQUIRE(plans.size() == 1);
  CHECK(plans[0]["goal"][1]["reference"] == name_of(bundle, goals[1]));
}

TEST_CASE("a movement that was measured is an Observation with its unit, and 0 is one") {
  AboutPerson person;
  person.uid = journal_uid;
  person.measured = {
      {1, "00000000000000000000000000000001", monday_evening, Movement::sit_to_stand, 0},
      {2, "00000000000000000000000000000002", monday_evening, Movement::fingertips_to_floor, 22}};
  const auto pieces = journal_fhir({});
  std::string text;
  pieces->begin(person, text);
  pieces->end(text);
  const Json bundle = Json::parse(text);
  CHECK(observations(bundle, "sit-to-stand")[0]["valueQuantity"]["value"] == 0);
  const Json reach = observations(bundle, "fingertips-to-floor")[0];
  CHECK(reach["valueQuantity"]["value"] == 22);
  CHECK(reach["valueQuantity"]["code"] == "cm");
  CHECK(reach["effectiveDateTime"] == "2026-11-02T20:00:00+01:00");
}
