#include "database/returned_keeping.hpp"

#include "database/returned_journals.hpp"
#include "support/catch.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// A journal of a client, 'a' or 'b', with a session on each of the first days of November.
std::string journal_of(char client, int sessions) {
  std::string text = R"({"format": 1, "limber_journal": ")" + std::string(32, client) + "\", \"sessions\": [";
  for (int day = 1; day <= sessions; ++day) {
    text += std::string(day > 1 ? "," : "") + R"({"uid": "0123456789abcdef0123456789abcde)" +
            std::to_string(day) + R"(", "at": "2026-11-0)" + std::to_string(day) +
            R"(T20:00:00+01:00", "routine": "r", "title": "R", "state": "completed"})";
  }
  return text + "]}";
}

std::size_t files_in(const std::filesystem::path& folder) {
  return static_cast<std::size_t>(
      std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator{}));
}

}  // namespace

TEST_CASE("a returned journal is kept, and a later one of the same client takes its place and name") {
  const TemporaryFolder folder;
  const auto kept = folder / "returned";
  put(folder / "anna.json", journal_of('a', 4));
  put(folder / "journal (1).json", journal_of('a', 9));
  REQUIRE(keep_returned(folder / "anna.json", kept));
  const auto later = keep_returned(folder / "journal (1).json", kept);
  REQUIRE(later);
  CHECK(later->filename() == "anna.json");
  CHECK(files_in(kept) == 1);
  CHECK(read_returned_file(*later)->sessions.size() == 9);
}

TEST_CASE("two clients' journals of one name are kept beside each other") {
  const TemporaryFolder folder;
  const auto kept = folder / "returned";
  put(folder / "a" / "journal.json", journal_of('a', 4));
  put(folder / "b" / "journal.json", journal_of('b', 4));
  REQUIRE(keep_returned(folder / "a" / "journal.json", kept));
  REQUIRE(keep_returned(folder / "b" / "journal.json", kept));
  CHECK(files_in(kept) == 2);
}

TEST_CASE("what is no journal is not kept, with why") {
  const TemporaryFolder folder;
  put(folder / "note.json", "{}");
  CHECK_FALSE(keep_returned(folder / "note.json", folder / "returned"));
  CHECK_FALSE(std::filesystem::exists(folder / "returned"));
}
