#include "programme/format.hpp"

#include "routine/files.hpp"
#include "support/catch.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// One member a line, so that a test can say which line is wrong.
const std::string garden = R"({
  "format": 1,
  "kind": "programme",
  "id": "garden",
  "title": "Back to the garden",
  "phases": [
    {"title": "Find your baseline", "weeks": 2, "routines": [{"routine": "first-day"}], "walk": {"minutes": 5}},
    {"title": "Half", "days": 3, "go_on": "calm", "percent": 50}
  ]
}
)";

Programme read(const std::string& text) {
  const auto parsed = parse_programme(text, "file.json");
  for (const Problem& problem : parsed.problems()) UNSCOPED_INFO(to_text(problem));
  REQUIRE(parsed);
  return *parsed;
}

std::string only_problem(const std::string& text) {
  const Problems problems = parse_programme(text, "file.json").problems();
  return problems.size() == 1 ? to_text(problems.front()) : std::to_string(problems.size()) + " problems";
}

}  // namespace

TEST_CASE("a programme is read with its phases, routines and walks") {
  const Programme programme = read(garden);
  CHECK(programme.id == "garden");
  CHECK(programme.file == "file.json");
  REQUIRE(programme.phases.size() == 2);
  CHECK(programme.phases[0].weeks == 2);
  CHECK(programme.phases[0].goes_on == GoesOn::weeks);
  CHECK(programme.phases[0].routines[0].id == "first-day");
  REQUIRE(programme.phases[0].walk);
  CHECK(programme.phases[0].walk->minutes == 5);
  CHECK(programme.phases[0].walk->up_to == 0);
  CHECK(days_of(programme.phases[1]) == 3);
  CHECK(programme.phases[1].goes_on == GoesOn::calm);
  CHECK(programme.phases[1].calm_sessions == usual_calm_sessions);
  CHECK(programme.phases[1].percent == 50);
  CHECK_FALSE(programme.phases[1].walk);
  CHECK(programme.flare_plan.empty());
}

TEST_CASE("a fault in a programme has its line, its column and words that say what would be right") {
  CHECK(only_problem(replaced(garden, R"("weeks": 2)", R"("weeks": 200)"))
            .starts_with("file.json:7:46: error: "));
  const std::string both = only_problem(replaced(garden, R"("weeks": 2)", R"("weeks": 2, "days": 14)"));
  CHECK(both.find("[one-length]") != std::string::npos);
  CHECK(both.find("leave one of them out") != std::string::npos);
  const std::string typing = only_problem(replaced(garden, R"("percent")", R"("percnt")"));
  CHECK(typing.find("did you mean \"percent\"?") != std::string::npos);
}

TEST_CASE("all faults of a programme are told at once") {
  const std::string text = replaced(replaced(garden, R"("first-day")", "1"), "\"days\": 3", "\"days\": 0");
  CHECK(parse_programme(text, "file.json").problems().size() == 2);
}

TEST_CASE("a programme of a newer format is left alone, with one problem") {
  const std::string newer =
      replaced(replaced(garden, R"("format": 1)", R"("format": 2)"), "weeks", "fortnights");
  CHECK(only_problem(newer).find("[format]") != std::string::npos);
}

TEST_CASE("a file is a programme by its kind or its phases, and a routine stays a routine") {
  CHECK(file_kind(garden) == FileKind::programme);
  CHECK(file_kind(replaced(garden, R"("kind": "programme",)", "")) == FileKind::programme);
  CHECK(file_kind(R"({"kind": "programme"})") == FileKind::programme);
  CHECK(file_kind(R"({"k\u0069nd": "programme"})") == FileKind::programme);
  CHECK(file_kind(R"({"kind": "evening", "steps": []})") == FileKind::routine);
  CHECK(file_kind(garden.substr(0, garden.size() / 2)) == FileKind::programme);
}

TEST_CASE("what is changed in a programme changes its own bytes and no others") {
  Programme programme = read(garden);
  programme.phases[0].weeks = 3;
  programme.phases[1].percent = 75;
  CHECK(write(programme) == replaced(replaced(garden, "\"weeks\": 2", "\"weeks\": 3"), "50", "75"));
  programme = read(garden);
  programme.phases[1].weeks = 1;
  programme.phases[1].days = 0;
  CHECK(read(write(programme)) == programme);
  CHECK(write(programme).find("\"days\"") == std::string::npos);
}

TEST_CASE("what is written for any programme reads back as that programme") {
  Programme programme;
  programme.id = "garden";
  programme.version = "2";
  programme.title = plain_text("Back \"home\"");
  programme.file = "file.json";
  programme.author.name = plain_text("A. Therapist");
  programme.meant_for = "AB-17";
  ProgrammePhase phase;
  phase.title = plain_text("One");
  phase.say = LocalText{{{"en", "Begin.\nSlowly."}, {"ko", "천천히."}}};
  phase.clip = "voice/one.ogg";
  phase.goes_on = GoesOn::calm;
  phase.calm_sessions = 5;
  phase.percent = 60;
  phase.routines = {{"first-day", {3, {"mon", "sun"}, {"00:00", "23:59"}, 0}}, {"in-bed", {}}};
  phase.walk = ProgrammeWalk{7, 20, {"tue"}, {"12:30"}};
  programme.phases = {phase};
  programme.flare_plan.first_day = plain_text("Rest a little.");
  CAPTURE(write(programme));
  CHECK(read(write(programme)) == programme);
  CHECK(problems_of(programme).empty());
}

TEST_CASE("what is still being written is read as far as it can be, and judged as it would be written") {
  const auto half = parse_unfinished_programme(replaced(garden, R"("title": "Half", )", ""), "file.json");
  REQUIRE(half);
  CHECK(has_errors(half.problems()));
  CHECK(half->phases.size() == 2);
  Programme programme = read(garden);
  programme.phases[0].weeks = 105;
  const Problems problems = problems_of(programme);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].place.pointer == "/phases/0/weeks");
  CHECK(problems[0].place.line == 0);
}

TEST_CASE("routines a programme names have to be there") {
  const Programme programme = read(replaced(garden, "first-day", "frist-day"));
  CHECK(unresolved(programme, {"frist-day"}).empty());
  const Problems problems = unresolved(programme, {"evening", "first-day"});
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].rule == "unknown-routine");
  CHECK(problems[0].place.line == 7);
  CHECK(problems[0].message.find("did you mean \"first-day\"?") != std::string::npos);
}
