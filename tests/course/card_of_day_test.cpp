#include "course/card_of_day.hpp"

#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

constexpr WallTime noon{monday_evening.unix_seconds - 8 * hour, monday_evening.offset_minutes};

bool all_there(const std::string&) {
  return true;
}

std::string card_on(std::int64_t days_later, const AboutPerson& about,
                    const std::vector<SessionRecord>& sessions) {
  return card_of_day(about, sessions, all_there, later(noon, days_later * day));
}

}  // namespace

TEST_CASE("in a month of calm noons every card comes once, in its order, one a day, and then none") {
  AboutPerson about;
  std::vector<SessionRecord> sessions;
  std::string told;
  for (int at = 0; at < 40; ++at) {
    sessions.push_back(session_at(later(noon, at * day)));
    const std::string card = card_on(at, about, sessions);
    if (card.empty()) continue;
    told += std::to_string(at) + " " + card + "\n";
    about.offered.push_back({card, local_day(later(noon, at * day))});
    CHECK(card_on(at, about, sessions).empty());
  }
  CHECK(told ==
        "0 hurt-and-harm\n2 pacing\n4 chronic-back-pain\n7 flare-plan\n9 walking\n14 sleep\n"
        "18 sitting-and-lifting\n");
}

TEST_CASE("no card comes before anything was done, nor after the first month") {
  CHECK(card_on(0, {}, {}).empty());
  const std::vector<SessionRecord> sessions{session_at(noon)};
  CHECK(card_on(card_days - 1, {}, sessions) == "hurt-and-harm");
  CHECK(card_on(card_days, {}, sessions).empty());
}

TEST_CASE("pacing comes sooner where pain rose, sleep where somebody practises late") {
  AboutPerson about;
  about.offered = {{"hurt-and-harm", 0}};
  CHECK(card_on(1, about, {rated_session(noon, 3, 5, {})}) == "pacing");
  CHECK(card_on(1, about, {rated_session(noon, 3, 4, 5)}) == "pacing");
  CHECK(card_on(1, about, {rated_session(noon, 3, 4, 4)}).empty());
  about.offered = {{"hurt-and-harm", 0}, {"pacing", 0}};
  CHECK(card_on(3, about, {session_at(later(noon, 8 * hour))}) == "sleep");
  CHECK(card_on(3, about, {session_at(noon)}).empty());
}

TEST_CASE("who has written a plan for a flare is not told to write one") {
  AboutPerson about;
  about.offered = {{"hurt-and-harm", 0}, {"pacing", 0}, {"chronic-back-pain", 0}};
  const std::vector<SessionRecord> sessions{session_at(noon)};
  CHECK(card_on(8, about, sessions) == "flare-plan");
  about.flare_plan.first_day = "Lie down.";
  CHECK(card_on(8, about, sessions).empty());
}

TEST_CASE("nobody is given something to read in a flare") {
  AboutPerson about;
  about.flares = {{local_day(noon), {}}};
  CHECK(card_on(0, about, {session_at(noon)}).empty());
}

TEST_CASE("a card that is not on the shelf stands in no other's way") {
  const auto without_pacing = [](const std::string& card) { return card != "hurt-and-harm"; };
  const std::vector<SessionRecord> sessions{rated_session(noon, 3, 5, {})};
  CHECK(card_of_day({}, sessions, without_pacing, noon) == "pacing");
}
