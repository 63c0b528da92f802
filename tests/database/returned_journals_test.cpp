#include "database/returned_journals.hpp"

#include "support/catch.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

// One session on a day of November 2026, with what else it has.
std::string session_on(int day, const std::string& members = "") {
  const std::string two = (day < 10 ? "0" : "") + std::to_string(day);
  return R"({"uid": "0123456789abcdef0123456789abcde)" + std::to_string(day % 10) + R"(", "at": "2026-11-)" +
         two +
         R"(T20:00:00+01:00", "routine": "evening-lower-back", "title": "Evening", "state": "completed")" +
         (members.empty() ? "" : ", ") + members + "}";
}

std::string document(const std::string& sessions) {
  return "{\"format\": 1,\n\"sessions\": [\n" + sessions + "\n]}\n";
}

std::string rated(const char* phase, int pain) {
  return std::string("\"") + phase + R"(": {"at": "2026-11-03T07:00:00+01:00", "pain": )" +
         std::to_string(pain) + "}";
}

std::string client_names(const ReturnedReviews& read) {
  std::string names;
  for (const ClientReview& one : read.reviews) names += one.client + " ";
  return names;
}

std::string rules(const ReturnedReviews& read) {
  std::string list;
  for (const Problem& one : read.problems) list += one.rule + " ";
  return list;
}

// What one file with this text gives.
ReturnedReviews read_text(const std::string& text) {
  const TemporaryFolder folder;
  put(folder / "a.json", text);
  return read_returned({folder.path()}, {}, 0);
}

}  // namespace

TEST_CASE("every journal of a folder is read, and those in folders within it") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "more");
  put(folder / "anna.json", document(session_on(2)));
  put(folder / "more" / "ben.JSON", document(session_on(3)));
  put(folder / "letter.txt", "not a journal");
  put(folder / ".hidden.json", "{}");
  const ReturnedReviews read = read_returned({folder.path()}, {}, 0);
  CHECK(client_names(read) == "anna ben ");
  CHECK(read.problems.empty());
}

TEST_CASE("a list knows ratings, how sessions ended, what hurt, and the warning signs") {
  const ReturnedReviews read = read_text(
      "{\"format\": 1, \"red_flag_checks\": [{\"at\": \"2026-11-02T19:00:00+01:00\", \"yes\": "
      "[\"night-rest\"]}], "
      "\"sessions\": [" +
      session_on(
          2, rated("before", 3) + ", " + rated("next_morning", 7) +
                 R"(, "steps": [{"exercise": "bridge", "rep": 1, "skipped": "pain"}, {"exercise": "x"}])") +
      ", " +
      R"({"uid": "0123456789abcdef0123456789abcdef", "at": "2026-11-04T20:00:00+01:00", "routine": "evening", "state": "stopped"}])" +
      "}");
  REQUIRE(read.reviews.size() == 1);
  std::vector<FlagKind> kinds;
  for (const ReviewFlag& flag : read.reviews.front().flags) kinds.push_back(flag.kind);
  CHECK((kinds == std::vector{FlagKind::warning_sign, FlagKind::red_morning, FlagKind::stopped,
                              FlagKind::skipped_for_pain}));
}

TEST_CASE("a list counts what programmes and plans asked for, less the pauses, as the whole file does") {
  const TemporaryFolder folder;
  put(folder / "a.json", R"({"plan": [{"routine": "tilts", "since": "2026-11-02"}],
    "programmes": [{"programme": "back", "phase": 0, "since": "2026-11-02"}],
    "pauses": [{"since": "2026-11-05", "until": "2026-11-06"}],)" +
                             document(session_on(2, R"("performed_ms": 600000)") + "," +
                                      session_on(8, R"("performed_ms": 600000)"))
                                 .substr(1));
  Prescribed planned{"evening-lower-back", Schedule{}, {}, true};
  planned.programme = "back";
  const ReturnedReviews read = read_returned({folder.path()}, {planned}, 0);
  REQUIRE(read.reviews.size() == 1);
  CHECK(read.reviews.front().adherence.asked == 6);  // the 2nd to the 8th but for the 5th
  CHECK(read.reviews.front().adherence.kept == 2);
  const auto whole = read_returned_file(folder / "a.json");
  REQUIRE(whole);
  CHECK(review_of(*whole, {planned}, 0).adherence == read.reviews.front().adherence);
}

TEST_CASE("what a list says of a file is what the whole file says") {
  const TemporaryFolder folder;
  const std::string told =
      R"("screening": {"answered": "2026-10-05T20:00:00+02:00", "conditions": {"osteoporosis": []}, "floor": "not_at_all"},)";
  put(folder / "a.json",
      "{" + told +
          document(session_on(2, rated("before", 3) + ", " + rated("next_morning", 7)) + ",\n" +
                   session_on(3, R"("note": "x", "steps": [{"exercise": "y", "rep": 1}])"))
              .substr(1));
  const auto whole = read_returned_file(folder / "a.json");
  REQUIRE(whole);
  const ClientReview full = review_of(*whole, {}, 0);
  const ClientReview quick = read_returned({folder.path()}, {}, 0).reviews.front();
  CHECK(quick.flags == full.flags);
  CHECK(quick.screening == full.screening);
  CHECK(quick.screening.conditions.contains("osteoporosis"));
  CHECK(quick.pain == full.pain);
  CHECK(quick.adherence == full.adherence);
  CHECK(quick.dose == full.dose);
  CHECK(whole->sessions.front().note == "x");
}

TEST_CASE("a bad file is told with its line, and the others are shown") {
  const TemporaryFolder folder;
  put(folder / "good.json", document(session_on(2)));
  put(folder / "broken.json", "{\"format\": 1,\n\"sessions\": [\n" + session_on(2) + ",\n{\"at\": ");
  put(folder / "rated.json", document(session_on(2) + ",\n" + session_on(3, rated("before", 11))));
  put(folder / "routine.json", R"({"format": 1, "id": "x", "steps": []})");
  const ReturnedReviews read = read_returned({folder.path()}, {}, 0);
  CHECK(client_names(read) == "good ");
  REQUIRE(rules(read) == "json range journal-format ");
  CHECK(read.problems[0].place.line == 4);
  CHECK(read.problems[1].place.line == 4);
}

TEST_CASE("whatever a file holds, it is a problem and nothing worse") {
  for (const char* text :
       {"", "[]", "7", "null", "\"x\"", "{", "{}", "{\"format\": 2, \"sessions\": []}", "{\"format\": 1}",
        "{\"format\": 1, \"sessions\": 3}", "{\"format\": 1, \"sessions\": [3]}",
        "{\"format\": 1, \"sessions\": [{}]}", "{\"format\": 1, \"sessions\": [{\"at\": 3}]}",
        "{\"format\": 1, \"sessions\": [{\"at\": \"never\"}]}", "{\"format\": 1, \"sessions\": {}}",
        "{\"format\": 1, \"red_flag_checks\": [{\"yes\": 1}], \"sessions\": []}",
        "{\"format\": 1, \"sessions\": []} x", "\xff\xfe"}) {
    CAPTURE(text);
    const ReturnedReviews read = read_text(text);
    CHECK(read.reviews.empty());
    CHECK(read.problems.size() >= 1);
  }
}

TEST_CASE("brackets in brackets without end are a problem, not a crash") {
  const ReturnedReviews read = read_text("{\"format\": 1, \"sessions\": " + std::string(100'000, '['));
  CHECK(read.reviews.empty());
  CHECK_FALSE(read.problems.empty());
}

TEST_CASE("a folder without a journal says what belongs there, a file that is missing that it is") {
  const TemporaryFolder folder;
  CHECK(rules(read_returned({folder.path()}, {}, 0)) == "returned-none ");
  CHECK(rules(read_returned({folder / "gone.json"}, {}, 0)) == "file-missing ");
}

TEST_CASE("a link is followed inside the folder and not out of it") {
  const TemporaryFolder folder;
  const TemporaryFolder elsewhere;
  put(folder / "a.json", document(session_on(2)));
  put(elsewhere / "b.json", document(session_on(2)));
  fs::create_symlink(folder / "a.json", folder / "in.json");
  fs::create_symlink(elsewhere / "b.json", folder / "out.json");
  fs::create_directory_symlink(elsewhere.path(), folder / "away");
  const ReturnedReviews read = read_returned({folder.path()}, {}, 0);
  CHECK(client_names(read) == "a in ");
  CHECK(rules(read) == "returned-link ");
}

TEST_CASE("a name that is no text is mended for the list") {
  const TemporaryFolder folder;
  put(folder / "a\xff.json", document(session_on(2)));
  CHECK(client_names(read_returned({folder.path()}, {}, 0)) == "a\xEF\xBF\xBD ");
}

TEST_CASE("a hundred files are all read, each once") {
  const TemporaryFolder folder;
  for (int i = 0; i < 100; ++i) put(folder / (std::to_string(i) + ".json"), document(session_on(1 + i % 28)));
  CHECK(read_returned({folder.path(), folder / "7.json"}, {}, 0).reviews.size() == 100);
}
