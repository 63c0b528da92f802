#include "export/calendar.hpp"

#include <set>
#include <sstream>

#include "support/catch.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// Sunday, 22 November 2026, 23:30 in Paris.
const WallTime sunday_night = *parse_iso("2026-11-22T23:30:00+01:00");

Routine planned(Schedule schedule) {
  Routine made = routine({});
  made.summary = plain_text("For a stiff back");
  made.schedule = std::move(schedule);
  return made;
}

std::vector<std::string> lines_of(const std::string& calendar) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < calendar.size();) {
    const std::size_t end = calendar.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    lines.push_back(calendar.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

std::vector<std::string> of(const std::string& calendar, const std::string& name) {
  std::vector<std::string> found;
  for (const std::string& line : lines_of(calendar)) {
    if (line.rfind(name + ":", 0) == 0) found.push_back(line.substr(name.size() + 1));
  }
  return found;
}

std::string made(const Schedule& schedule, bool tells_title = false) {
  return *calendar_of(planned(schedule), {sunday_night, Millis{704'000}, tells_title});
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the first entry is on the first of its days on which its hour is still to come") {
  CHECK(of(made({1, {}, {"23:30"}, 0}), "DTSTART") == Texts{"20261122T233000"});
  CHECK(of(made({1, {}, {"20:30"}, 0}), "DTSTART") == Texts{"20261123T203000"});
  CHECK(of(made({1, {"sun"}, {"20:30"}, 0}), "DTSTART") == Texts{"20261129T203000"});
  CHECK(of(made({1, {"mon", "thu"}, {"07:05"}, 0}), "DTSTART") == Texts{"20261123T070500"});
  CHECK(of(made({1, {"sat"}, {"07:05"}, 0}), "DTSTART") == Texts{"20261128T070500"});
}

TEST_CASE("entries are repeated on the routine's days, for its weeks") {
  CHECK(of(made({1, {"thu", "mon"}, {"07:05"}, 6}), "RRULE") == Texts{"FREQ=WEEKLY;BYDAY=MO,TH;COUNT=12"});
  CHECK(of(made({1, {}, {"07:05"}, 0}), "RRULE") == Texts{"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"});
}

TEST_CASE("each time of day is an entry, and times that are not named are spread over the day") {
  CHECK(of(made({2, {}, {"07:05", "21:00"}, 0}), "DTSTART") == Texts{"20261123T070500", "20261123T210000"});
  CHECK(of(made({1, {}, {}, 0}), "DTSTART") == Texts{"20261123T100000"});
  CHECK(of(made({3, {}, {}, 0}), "DTSTART") ==
        Texts{"20261123T090000", "20261123T150000", "20261123T210000"});
}

TEST_CASE("an entry lasts as long as the session and says when it was written, in UTC") {
  CHECK(of(made({1, {}, {"07:05"}, 0}), "DURATION") == Texts{"PT12M"});
  CHECK(of(made({1, {}, {"07:05"}, 0}), "DTSTAMP") == Texts{"20261122T223000Z"});
}

TEST_CASE("a calendar says nothing about health unless it is asked to") {
  const std::string quiet = made({1, {}, {"07:05"}, 0});
  CHECK(of(quiet, "SUMMARY") == Texts{"Time for yourself"});
  for (const char* word : {"Evening", "evening", "back"}) CHECK(quiet.find(word) == std::string::npos);
  const std::string telling = made({1, {}, {"07:05"}, 0}, true);
  CHECK(of(telling, "SUMMARY") == Texts{"Evening"});
  CHECK(of(telling, "DESCRIPTION").front() == "For a stiff back");
}

TEST_CASE("the same schedule written again has the same identities, and no two entries share one") {
  const Texts first = of(made({2, {}, {"07:05", "21:00"}, 0}), "UID");
  CHECK(first == of(*calendar_of(planned({2, {"mon"}, {"08:00", "22:00"}, 4}), {{}, 0ms, true}), "UID"));
  CHECK(std::set<std::string>(first.begin(), first.end()).size() == 2);
}

TEST_CASE("lines are folded at 75 bytes between characters, and marks are escaped") {
  Routine long_one = planned({1, {}, {"07:05"}, 0});
  std::string title = "One, two; three\\four\n";
  for (int i = 0; i < 60; ++i) title += "ä";
  long_one.title = plain_text(title);
  const std::string calendar = *calendar_of(long_one, {sunday_night, 5min, true});
  std::string unfolded;
  for (const std::string& line : lines_of(calendar)) {
    CHECK(line.size() <= 75);
    CHECK((static_cast<unsigned char>(line[line[0] == ' ' ? 1 : 0]) & 0xC0U) != 0x80U);
    unfolded += line[0] == ' ' ? line.substr(1) : "\n" + line;
  }
  std::string expected = "SUMMARY:One\\, two\\; three\\\\four\\n";
  for (int i = 0; i < 60; ++i) expected += "ä";
  CHECK(unfolded.find(expected) != std::string::npos);
}

TEST_CASE("a routine without a schedule has no calendar, and is told what one looks like") {
  const auto none = calendar_of(routine({}), {sunday_night, 5min, false});
  REQUIRE_FALSE(none);
  CHECK(none.problems().front().rule == "no-schedule");
  CHECK(none.problems().front().message.find("\"at\"") != std::string::npos);
}

namespace {

Programme two_phases() {
  Programme programme;
  programme.id = "garden";
  ProgrammePhase first;
  first.title = plain_text("Find your baseline");
  first.weeks = 2;
  first.percent = 50;
  first.routines = {{"evening", {1, {"mon", "thu"}, {"20:30"}, 0}}};
  first.walk = ProgrammeWalk{5, 6, {"tue"}, {"10:00"}};
  ProgrammePhase second = first;
  second.title = plain_text("More");
  second.weeks = 0;
  second.days = 3;
  second.percent = 100;
  second.routines = {{"evening", {1, {}, {"08:00"}, 0}}, {"nowhere", {}}};
  second.walk = ProgrammeWalk{7, 0, {"sat"}, {}};
  programme.phases = {first, second};
  return programme;
}

std::string weeks_made(bool tells_title = false, std::size_t phase = 0) {
  const auto find = [](const std::string& id, int percent) -> std::optional<CalendarRoutine> {
    if (id != "evening") return std::nullopt;
    return CalendarRoutine{"Evening", Millis{percent * 6'000}};
  };
  return *calendar_of(two_phases(), {sunday_night, 0ms, tells_title, phase}, find);
}

}  // namespace

TEST_CASE("a programme's calendar has each phase on its own days, until it is over") {
  // Two weeks from Sunday the 22nd: to Saturday, the 5th of December. Then Sunday, Monday, Tuesday.
  CHECK(of(weeks_made(), "DTSTART") == Texts{"20261123T203000", "20261124T100000", "20261206T080000"});
  CHECK(of(weeks_made(), "RRULE") == Texts{"FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261205T235900",
                                           "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261205T235900",
                                           "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;UNTIL=20261208T235900"});
}

TEST_CASE("entries of a programme last as long as their share of the dose, and its walk") {
  CHECK(of(weeks_made(), "DURATION") == Texts{"PT5M", "PT5M", "PT10M"});
}

TEST_CASE("a programme's calendar says nothing about health either, unless it is asked to") {
  const std::string quiet = weeks_made();
  CHECK(of(quiet, "SUMMARY") == Texts(3, "Time for yourself"));
  for (const char* word : {"Evening", "baseline", "walk", "garden"})
    CHECK(quiet.find(word) == std::string::npos);
  CHECK(of(weeks_made(true), "SUMMARY") == Texts{"Evening", "A walk", "Evening"});
  CHECK(of(weeks_made(true), "DESCRIPTION").front() == "Find your baseline");
}

TEST_CASE("no two entries of a programme share an identity, and they keep theirs") {
  const Texts ids = of(weeks_made(), "UID");
  CHECK(ids == of(weeks_made(true), "UID"));
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
}

TEST_CASE("who is further on has entries of the weeks to come alone, under the identities they had") {
  const Texts all = of(weeks_made(), "UID");
  const std::string later = weeks_made(false, 1);
  CHECK(of(later, "UID") == Texts{all[2]});
  CHECK(of(later, "DTSTART") == Texts{"20261123T080000"});
  CHECK(of(later, "RRULE") == Texts{"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;UNTIL=20261124T235900"});
}
