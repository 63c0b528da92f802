// What clients returned, read beside everything else.
#include "services/review_service.hpp"

#include "support/catch.hpp"
#include "support/kinds.hpp"
#include "support/returned.hpp"
#include "support/routines.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;

namespace {

ReviewEffect read_folder(const TemporaryFolder& folder) {
  return ReadReturned{folder.path().string()};
}

ReviewEffect read_client(const std::string& file) {
  return ReadClient{file};
}

// Until all that was asked for has been read: reading comes to its end.
std::vector<Intent> all_news(ReviewService& desk) {
  std::vector<Intent> news;
  while (desk.next_wakeup()) {
    for (Intent& intent : desk.poll()) news.push_back(std::move(intent));
  }
  return news;
}

}  // namespace

TEST_CASE("a folder of returned journals is answered with a review of each and the moment it was read") {
  const TemporaryFolder folder;
  return_journals(folder.path(), 3, 6);
  put(folder / "broken.json", "{");
  const auto news = read_for_review(read_folder(folder), {}, {}, monday_evening);
  REQUIRE(news.size() == 1);
  const auto* loaded = effect_as<ReturnedLoaded>(news.front());
  REQUIRE(loaded != nullptr);
  CHECK(loaded->path == folder.path().string());
  CHECK(loaded->reviews.size() == 3);
  CHECK(loaded->problems.size() == 1);
  CHECK(loaded->now == monday_evening);
}

TEST_CASE("a client's own file is read whole") {
  const TemporaryFolder folder;
  return_journals(folder.path(), 1, 6);
  const std::string file = (folder / ReturnedClient(0, 6).file_name(0)).string();
  const auto news = read_for_review(read_client(file), {}, {}, monday_evening);
  REQUIRE(news.size() == 1);
  const auto* loaded = effect_as<ClientLoaded>(news.front());
  REQUIRE(loaded != nullptr);
  CHECK(loaded->journal->sessions.size() == 6);
}

TEST_CASE("a client's file that is gone leads back to the list, with why") {
  const auto news = read_for_review(read_client("/nowhere/gone.json"), {}, {}, monday_evening);
  REQUIRE(news.size() == 2);
  REQUIRE(effect_as<ShowClient>(news[0]) != nullptr);
  CHECK(effect_as<ShowClient>(news[0])->id.empty());
  CHECK_FALSE(std::get<ShowNotice>(news[1]).words.empty());
}

TEST_CASE("a journal that is to be kept is with the others from then on") {
  const TemporaryFolder folder;
  put(folder / "anna.json", ReturnedClient(0, 4).document());
  const auto kept = folder / "returned";
  ReviewService desk({}, kept);
  desk.carry_out(KeepReturned{(folder / "anna.json").string()}, {}, monday_evening);
  const auto news = all_news(desk);
  REQUIRE(news.size() == 1);
  REQUIRE(effect_as<ReturnedFolder>(news[0]) != nullptr);
  CHECK(effect_as<ReturnedFolder>(news[0])->folder == kept.string());
  CHECK(std::filesystem::exists(kept / "anna.json"));
  desk.carry_out(KeepReturned{(kept / "anna.json").string()}, {}, monday_evening);
  CHECK(all_news(desk).empty());
}

TEST_CASE("a desk that was asked for nothing has nothing to say and wakes nobody") {
  ReviewService desk;
  CHECK_FALSE(desk.next_wakeup());
  CHECK(desk.poll().empty());
}

TEST_CASE("answers come in the order in which they were asked for, however long each takes") {
  const TemporaryFolder folder;
  return_journals(folder.path(), 12, 40);
  ReviewService desk;
  desk.carry_out(read_folder(folder), {}, monday_evening);
  desk.carry_out(read_client("/nowhere/gone.json"), {}, monday_evening);
  CHECK(desk.next_wakeup());
  const auto news = all_news(desk);
  REQUIRE(news.size() == 3);
  CHECK(effect_as<ReturnedLoaded>(news[0]) != nullptr);
  CHECK(effect_as<ShowClient>(news[1]) != nullptr);
  CHECK_FALSE(desk.next_wakeup());
  CHECK(desk.poll().empty());
}

TEST_CASE("a desk that goes while something is read waits for it") {
  const TemporaryFolder folder;
  return_journals(folder.path(), 4, 20);
  ReviewService desk;
  desk.carry_out(read_folder(folder), {}, monday_evening);
}

TEST_CASE("what every routine on the shelf asks is known, in its order") {
  Shelf shelf;
  for (const char* id : {"evening", "morning"})
    shelf.routines.push_back(std::make_shared<const Routine>(routine({rest_step(60s)}, id)));
  auto own = std::make_shared<Routine>(routine({rest_step(60s)}, "hers"));
  own->file = "/home/anna/limber/routines/hers/routine.json";
  shelf.routines.push_back(own);
  const auto asked = all_prescribed(shelf, "/home/anna/limber/routines");
  REQUIRE(asked.size() == 3);
  CHECK(asked[0].routine == "evening");
  CHECK(asked[1].routine == "morning");
  CHECK(asked[1].example);
  CHECK_FALSE(asked[2].example);
}

TEST_CASE("returned journals are looked for beside the journal, if there is such a folder") {
  const TemporaryFolder folder;
  CHECK_FALSE(returned_place(folder / "journal.db"));
  put(folder / "returned", "a file of that name");
  CHECK_FALSE(returned_place(folder / "journal.db"));
  std::filesystem::remove(folder / "returned");
  std::filesystem::create_directory(folder / "returned");
  const auto place = returned_place(folder / "journal.db");
  REQUIRE(place);
  CHECK(effect_as<ReturnedFolder>(*place)->folder == (folder / "returned").string());
}
