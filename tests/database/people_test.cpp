#include "database/people.hpp"

#include "support/catch.hpp"
#include "support/journal_db.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

std::string rule_of(const Result<JournalOwner>& result) {
  return result.problems().empty() ? "" : result.problems().front().rule;
}

}  // namespace

TEST_CASE("a second person has a journal of their own, and no name stands in its path") {
  const TemporaryFolder folder;
  const Paths first = places_in(folder.path());
  const auto anna = add_journal_owner(first, "  Anna Ørsted\n");
  REQUIRE(anna);
  CHECK(anna->name == "Anna Ørsted");
  const Paths hers = places_of(first, *anna);
  CHECK(hers.journal != first.journal);
  CHECK(hers.journal.string().find("Anna") == std::string::npos);
  CHECK(hers.routines == first.routines);
  opened(first.journal).add(session_at(monday_evening));
  CHECK(opened(hers.journal).sessions()->empty());
  CHECK(opened(first.journal).sessions()->size() == 1);
  CHECK(journal_owners(first) == std::vector<JournalOwner>{{"", ""}, *anna});
}

TEST_CASE("a person is found by name or by number, and a stranger is named") {
  const TemporaryFolder folder;
  const Paths first = places_in(folder.path());
  const auto ben = add_journal_owner(first, "Ben");
  CHECK(*journal_owner(first, "Ben") == *ben);
  CHECK(*journal_owner(first, ben->id) == *ben);
  CHECK(*journal_owner(first, "") == JournalOwner{"", ""});
  CHECK(rule_of(journal_owner(first, "../../etc")) == "no-such-person");
}

TEST_CASE("a name is needed, once, and not too long") {
  const TemporaryFolder folder;
  const Paths first = places_in(folder.path());
  REQUIRE(add_journal_owner(first, "Ben"));
  CHECK(rule_of(add_journal_owner(first, " \t")) == "name-missing");
  CHECK(rule_of(add_journal_owner(first, "Ben")) == "name-taken");
  CHECK(rule_of(add_journal_owner(first, std::string(61, 'x'))) == "name-too-long");
}

TEST_CASE("a person whose name was lost keeps their place: nobody else gets their journal") {
  const TemporaryFolder folder;
  const Paths first = places_in(folder.path());
  const auto ben = add_journal_owner(first, "Ben");
  fs::remove(places_of(first, *ben).journal.parent_path() / "name.txt");
  const auto cleo = add_journal_owner(first, "Cleo");
  REQUIRE(cleo);
  CHECK(cleo->id != ben->id);
  CHECK(journal_owners(first) == std::vector<JournalOwner>{{"", ""}, *cleo});
}

TEST_CASE("everybody can be named anew, the first person too") {
  const TemporaryFolder folder;
  const Paths first = places_in(folder.path());
  const auto ben = add_journal_owner(first, "Ben");
  CHECK(*rename_journal_owner(first, "", " Anna ") == JournalOwner{"", "Anna"});
  CHECK(*journal_owner(first, "Anna") == JournalOwner{"", "Anna"});
  REQUIRE(rename_journal_owner(first, ben->id, "Benjamin"));
  REQUIRE(rename_journal_owner(first, ben->id, "Benjamin"));
  CHECK(journal_owners(first) == std::vector<JournalOwner>{{"", "Anna"}, {"2", "Benjamin"}});
  CHECK(rule_of(rename_journal_owner(first, "", "Benjamin")) == "name-taken");
  CHECK(rule_of(rename_journal_owner(first, "", "  ")) == "name-missing");
}
