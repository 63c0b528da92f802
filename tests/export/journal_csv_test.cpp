#include "export/journal_csv.hpp"

#include <algorithm>
#include <sstream>

#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

using Table = std::vector<std::vector<std::string>>;

// Reads RFC 4180, as a spreadsheet does.
Table read_csv(const std::string& text) {
  Table table{{""}};
  bool in_quotes = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string& field = table.back().back();
    if (text[i] == '"' && in_quotes && text.substr(i + 1, 1) == "\"") {
      field += text[i++];
    } else if (text[i] == '"') {
      in_quotes = !in_quotes;
    } else if (!in_quotes && text[i] == ',') {
      table.back().emplace_back();
    } else if (!in_quotes && text.substr(i, 2) == "\r\n") {
      ++i;
      if (i + 1 < text.size()) table.push_back({""});
    } else {
      field += text[i];
    }
  }
  return table;
}

std::string field(const Table& table, std::size_t row, const std::string& name) {
  const auto& names = table.at(0);
  const auto column = std::find(names.begin(), names.end(), name) - names.begin();
  return table.at(row).at(static_cast<std::size_t>(column));
}

std::string note_as_read(const std::string& note) {
  SessionRecord record = session_at(monday_evening);
  record.note = note;
  return field(read_csv(journal_csv({record})), 1, "note");
}

}  // namespace

TEST_CASE("a session is one line, with a column for every question and phase") {
  SessionRecord record = rated_session(monday_evening, 6, 0, std::nullopt);
  record.id = 7;
  record.performed = Millis{90'500};
  record.check_ins[Phase::before].areas = {{"left-lower-back", score(4)}, {"left-neck", std::nullopt}};
  const Table table = read_csv(journal_csv({record}));
  REQUIRE(table.size() == 2);
  CHECK(table[0].size() == table[1].size());
  CHECK(field(table, 1, "id") == "7");
  CHECK(field(table, 1, "at") == "2026-11-02T20:00:00+01:00");
  CHECK(field(table, 1, "routine") == "evening-lower-back");
  CHECK(field(table, 1, "completed") == "true");
  CHECK(field(table, 1, "planned_s") == "600");
  CHECK(field(table, 1, "performed_s") == "90.5");
  CHECK(field(table, 1, "before_pain") == "6");
  CHECK(field(table, 1, "after_pain") == "0");
  CHECK(field(table, 1, "before_areas") == "left-lower-back 4; left-neck");
}

TEST_CASE("skipped is an empty field, and so is a check-in that was not asked") {
  const Table table =
      read_csv(journal_csv({rated_session(monday_evening, 0, std::nullopt, 3), session_at(monday_evening)}));
  CHECK(field(table, 1, "before_pain") == "0");
  CHECK(field(table, 1, "before_stiffness").empty());
  CHECK(field(table, 1, "after_pain").empty());
  CHECK(field(table, 1, "next_morning_pain") == "3");
  CHECK(field(table, 2, "next_morning_at").empty());
  CHECK(table[2].size() == table[0].size());
}

TEST_CASE("commas, quotes and line breaks stay inside their field") {
  for (const char* note : {"a,b", "say \"ah\"", "two\r\nlines", "two\nlines", "\"", "한국어"}) {
    CAPTURE(note);
    CHECK(note_as_read(note) == note);
  }
}

TEST_CASE("what a spreadsheet would run is made plain text") {
  for (const std::string& note :
       {std::string("=1+1"), std::string("+1"), std::string("-1"), std::string("@SUM(A1)"),
        std::string("\t=1"), std::string("\r=1"), std::string("\n=1")}) {
    CAPTURE(note);
    CHECK(note_as_read(note) == "'" + note);
  }
  CHECK(note_as_read("2 = two") == "2 = two");
  SessionRecord record = session_at(monday_evening);
  record.routine = "=A1";
  record.title = "=B1";
  record.check_ins[Phase::before] = rated(monday_evening, 1);
  record.check_ins[Phase::before].note = "=C1";
  record.check_ins[Phase::before].areas = {{"=D1", std::nullopt}};
  CHECK(journal_csv({record}).find(",=") == std::string::npos);
}

TEST_CASE("an empty journal is a header, and every line ends as RFC 4180 has it") {
  const std::string text = journal_csv(std::vector<SessionRecord>());
  CHECK(read_csv(text).size() == 1);
  CHECK(text.ends_with("\r\n"));
  CHECK(text.starts_with("id,at,routine,"));
}

TEST_CASE("how long was walked stands in the table, whatever the therapist calls the walk") {
  SessionRecord walk = session_at(monday_evening);
  walk.steps = {{"walking", BodySide::none, 1, 6min, 5min, SkipReason::none},
                {"round-the-lake", BodySide::none, 1, 3min, 90s, SkipReason::none}};
  CHECK(field(read_csv(journal_csv({walk, session_at(monday_evening)})), 1, "walked_s") == "300");
  CHECK(field(read_csv(journal_csv({session_at(monday_evening)})), 1, "walked_s") == "0");
  Library library;
  Exercise lake;
  lake.id = "round-the-lake";
  lake.technique = Technique::walking;
  lake.dose = TimeDose{};
  library.add(lake);
  const auto pieces = journal_csv(std::make_shared<const Library>(library));
  std::string text;
  pieces->begin({}, text);
  pieces->add(walk, text);
  pieces->end(text);
  CHECK(field(read_csv(text), 1, "walked_s") == "390");
}

TEST_CASE("what leads through weeks is a table of its own: a line a phase, a pause, a change of a dose") {
  AboutPerson person;
  person.phases = {{"=eight", 1, local_day(monday_evening)}};
  person.pauses = {{local_day(monday_evening), local_day(monday_evening) + 7}};
  person.doses = {{monday_evening, "evening", "2", "tilt", DoseTurn::not_yet, {11, 0, 0, "bridge"}, 0, ""}};
  std::string text;
  const auto pieces = journal_weeks_csv();
  pieces->begin(person, text);
  pieces->add(session_at(monday_evening), text);
  pieces->end(text);
  const Table table = read_csv(text);
  REQUIRE(table.size() == 4);
  for (const auto& row : table) CHECK(row.size() == table[0].size());
  CHECK(field(table, 1, "id") == "'=eight");
  CHECK(field(table, 1, "phase") == "2");
  CHECK(field(table, 2, "until") == "2026-11-09");
  CHECK(field(table, 3, "turn") == "not-yet");
  CHECK(field(table, 3, "reps") == "11");
  CHECK(field(table, 3, "hold_s").empty());
  CHECK(field(table, 3, "instead") == "bridge");
}

TEST_CASE("goals, ratings and measures are a line each, with the end of the scale that is better") {
  AboutPerson person;
  person.goals = {monday_evening, {{"=1+1", monday_evening}}};
  person.assessments = {
      {1, "a", later(monday_evening, day), Instrument::psfs, {{"=1+1", score(0)}}},
      {2, "b", monday_evening, Instrument::peg, {{"pain", score(7)}, {"enjoyment", std::nullopt}}}};
  person.measured = {{1, "c", monday_evening, Movement::sit_to_stand, 0},
                     {2, "d", monday_evening, Movement::fingertips_to_floor, 22}};
  const auto pieces = journal_measures_csv();
  std::string text;
  pieces->begin(person, text);
  pieces->add(session_at(monday_evening), text);
  pieces->end(text);
  CHECK(read_csv(text) ==
        Table{{"at", "what", "name", "value", "scale", "uid"},
              {"2026-11-02T20:00:00+01:00", "goal", "'=1+1", "", "", ""},
              {"2026-11-03T20:00:00+01:00", "psfs", "'=1+1", "0", "0-10 higher is better", "a"},
              {"2026-11-02T20:00:00+01:00", "peg", "pain", "7", "0-10 lower is better", "b"},
              {"2026-11-02T20:00:00+01:00", "peg", "enjoyment", "", "0-10 lower is better", "b"},
              {"2026-11-02T20:00:00+01:00", "sit-to-stand", "", "0", "times in 30 s", "c"},
              {"2026-11-02T20:00:00+01:00", "fingertips-to-floor", "", "22", "cm", "d"}});
}
