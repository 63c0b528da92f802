#include "services/journal_admin_service.hpp"

#include <algorithm>

#include "database/people.hpp"
#include "support/catch.hpp"
#include "support/journal_db.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

template <class Kind>
const Kind* answer_of(const std::vector<Intent>& news) {
  const auto found = std::find_if(news.begin(), news.end(),
                                  [](const Intent& intent) { return std::holds_alternative<Kind>(intent); });
  return found == news.end() ? nullptr : &std::get<Kind>(*found);
}

struct Household {
  TemporaryFolder folder;
  JournalAdminService keeping{places_in(folder.path()), ""};
  std::vector<std::string> messages;
  JournalService desk = keeping.open_journal(monday_evening, messages);
  Shelf shelf;

  std::vector<Intent> operator()(const JournalAdminEffect& effect, const WallTime& now = monday_evening) {
    return keeping.carry_out(effect, desk, shelf, now);
  }
  void do_a_session() {
    desk.carry_out(BeginRecord{session_at(monday_evening)}, monday_evening);
    desk.carry_out(FinishRecord{session_at(monday_evening)}, monday_evening);
  }
};

}  // namespace

TEST_CASE("a second person's journal is opened empty, and the first person's is there when one comes back") {
  Household home;
  home.do_a_session();
  const auto added = home(AddJournalOf{"Ben"});
  REQUIRE(answer_of<SessionsLoaded>(added));
  CHECK(answer_of<SessionsLoaded>(added)->sessions.empty());
  CHECK(current_name(answer_of<JournalAdminLoaded>(added)->admin) == "Ben");
  CHECK(home.keeping.owner() == "2");
  const auto back = home(OpenJournalOf{""});
  CHECK(answer_of<SessionsLoaded>(back)->sessions.size() == 1);
  CHECK(answer_of<PersonLoaded>(back));
}

TEST_CASE("a person that cannot be added leaves the open journal as it is, and says why") {
  Household home;
  const auto news = home(AddJournalOf{"  "});
  CHECK(answer_of<ShowNotice>(news));
  CHECK_FALSE(answer_of<JournalAdminLoaded>(news));
  CHECK(home.keeping.owner().empty());
}

TEST_CASE("going back to a copy brings its sessions back, and what was there stays") {
  Household home;
  home.do_a_session();
  home.desk = JournalService();
  const WallTime next_day = later(monday_evening, day);
  home.desk = home.keeping.open_journal(next_day, home.messages);  // makes the copy of that day
  const auto listed = home(ListJournals{}, next_day);
  REQUIRE(answer_of<JournalAdminLoaded>(listed)->admin.backups.size() == 1);
  const std::string copy = answer_of<JournalAdminLoaded>(listed)->admin.backups.front().day;
  home.do_a_session();
  const auto restored = home(RestoreJournal{copy}, next_day);
  CHECK(answer_of<SessionsLoaded>(restored)->sessions.size() == 1);
  REQUIRE(answer_of<ShowNotice>(restored));
  const auto& copies = answer_of<JournalAdminLoaded>(restored)->admin.backups;
  CHECK(copies.front().day.starts_with("before-restore-"));
  CHECK(copies.front().sessions == 2);
  home.do_a_session();
  const auto listed_again = home.desk.sessions(next_day);
  CHECK(std::get<SessionsLoaded>(listed_again).sessions.size() == 2);
}

TEST_CASE("a copy of a day there is none of changes nothing, and the journal stays open") {
  Household home;
  home.do_a_session();
  const auto news = home(RestoreJournal{"1999-01-01"});
  CHECK(answer_of<SessionsLoaded>(news)->sessions.size() == 1);
  CHECK(answer_of<ShowNotice>(news));
}

TEST_CASE("the journal is handed over in every form, each in a file of its own") {
  Household home;
  home.do_a_session();
  for (const std::string format : {"json", "csv", "fhir", "json"}) {
    const auto news = home(ExportJournal{format});
    REQUIRE(answer_of<ShowNotice>(news));
    CHECK(answer_of<ShowNotice>(news)->words.find("Saved: ") == 0);
  }
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& file : fs::directory_iterator(home.keeping.places().taken)) ++files;
  CHECK(files == 4);
  CHECK(home(ExportJournal{"docx"}).empty());
}

TEST_CASE("a journal that is handed over carries the person's code in its name, where there is one") {
  Household home;
  home.do_a_session();
  home(ExportJournal{"json", "A.K."});
  home(ExportJournal{"fhir", "A.K."});
  for (const auto& file : fs::directory_iterator(home.keeping.places().taken)) {
    const std::string name = file.path().filename().string();
    CHECK((name.starts_with("journal-a-k-20") || name.starts_with("journal-fhir-a-k-20")));
  }
}

TEST_CASE("a journal of more sessions than screens hold brings the trend of all of them") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  JournalService few(opened(folder / "journal.db"));
  CHECK(std::get<TrendLoaded>(few.trend()).history.empty());
  for (int i = 0; i < 401; ++i)
    REQUIRE(db.add(rated_session(later(monday_evening, -i * day), 5, 3, std::nullopt)));
  const TrendHistory history = std::get<TrendLoaded>(few.trend()).history;
  CHECK(history.at({Question::pain, TrendUnit::day}).size() == 401);
  CHECK(history.size() == 6);
}

TEST_CASE("whose journal is open gets another name, and stays open") {
  Household home;
  home.do_a_session();
  const auto named = home(RenameOwner{"", "Anna"});
  REQUIRE(answer_of<JournalAdminLoaded>(named));
  CHECK(answer_of<JournalAdminLoaded>(named)->admin.owners.front().name == "Anna");
  CHECK(answer_of<ShowNotice>(home(RenameOwner{"", " "})));
}

TEST_CASE("what was taken along comes into another journal, once, and is found where it lies") {
  Household home;
  home.do_a_session();
  home(ExportJournal{"json"});
  const auto listed = home(ListJournals{});
  std::vector<std::string> found = answer_of<JournalAdminLoaded>(listed)->admin.found;
  // What lies in this machine's own folders is not of the test.
  std::erase_if(found,
                [&](const std::string& file) { return !file.starts_with(home.folder.path().string()); });
  REQUIRE(found.size() == 1);
  home(AddJournalOf{"Ben"});
  const auto taken = home(ImportJournal{found.front()});
  CHECK(answer_of<SessionsLoaded>(taken)->sessions.size() == 1);
  CHECK(answer_of<ShowNotice>(taken)->words.find("imported: 1") != std::string::npos);
  CHECK(answer_of<SessionsLoaded>(home(ImportJournal{found.front()}))->sessions.size() == 1);
  CHECK(answer_of<ShowNotice>(home(ImportJournal{"/nowhere.json"})));
}
