#include "journal/summary.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/six_weeks.hpp"

using namespace limber;

namespace {

Summary whole() {
  return summary_of(test::six_weeks(), test::six_weeks_routines(), test::six_weeks_first,
                    test::six_weeks_last, test::six_weeks_last);
}

const ExerciseDone& exercise(const Summary& summary, const std::string& id, BodySide side) {
  const auto found =
      std::find_if(summary.exercises.begin(), summary.exercises.end(),
                   [&](const ExerciseDone& one) { return one.exercise == id && one.side == side; });
  REQUIRE(found != summary.exercises.end());
  return *found;
}

}  // namespace

TEST_CASE("six weeks are counted: planned, kept, days and minutes") {
  const Summary summary = whole();
  CHECK(summary.sessions == 36);
  CHECK(summary.adherence.asked == 42);
  CHECK(summary.adherence.kept == 36);
  CHECK(summary.adherence.besides == 0);
  CHECK(summary.adherence.days == 36);
  CHECK(summary.adherence.performed < summary.adherence.planned);
}

TEST_CASE("the first week is held against the last, and the change that matters is called so") {
  const Summary summary = whole();
  REQUIRE(summary.pain_change);
  CHECK(summary.pain_change->from == Approx(6));
  CHECK(summary.pain_change->to == Approx(20.0 / 6));
  CHECK(summary.pain_change->matters);
  const Summary week = summary_of(test::six_weeks(), {}, test::six_weeks_first, test::six_weeks_first + 6,
                                  test::six_weeks_last);
  CHECK_FALSE(week.pain_change);
}

TEST_CASE("the worst day and the best day are found") {
  const Summary summary = whole();
  REQUIRE(summary.worst);
  CHECK(*summary.worst == RatedDay{test::six_weeks_first + 23, Phase::next_morning, 9});
  REQUIRE(summary.best);
  CHECK(*summary.best == RatedDay{test::six_weeks_first + 39, Phase::next_morning, 2});
}

TEST_CASE("red mornings and a session ended early are flare-ups, by day") {
  const Summary summary = whole();
  REQUIRE(summary.flare_ups.size() == 3);
  CHECK(summary.flare_ups[0] ==
        FlareUp{FlareUp::Kind::red_morning, test::six_weeks_first + 18, "Evening lower back", 5, 8});
  CHECK(summary.flare_ups[1].kind == FlareUp::Kind::stopped);
  CHECK(summary.flare_ups[2].kind == FlareUp::Kind::red_morning);
}

TEST_CASE("what was opened and closed again is no flare-up, unless it was for pain") {
  SessionRecord opened = test::session_at(test::monday_evening);
  opened.state = SessionState::stopped;
  opened.performed = Millis{5'000};
  opened.steps = {{"tilt", BodySide::none, 1, Millis{60'000}, Millis{0}, SkipReason::chosen}};
  const std::int64_t today = local_day(test::monday_evening);
  CHECK(summary_of({opened}, {}, today, today, today).flare_ups.empty());
  opened.steps.front().skipped = SkipReason::pain;
  CHECK(summary_of({opened}, {}, today, today, today).flare_ups.size() == 1);
}

TEST_CASE("an exercise is counted by side, with why it was left out") {
  const Summary summary = whole();
  const ExerciseDone& left = exercise(summary, "single-knee-to-chest", BodySide::left);
  const ExerciseDone& right = exercise(summary, "single-knee-to-chest", BodySide::right);
  CHECK(left.asked == right.asked);
  CHECK(left.left_out.empty());
  CHECK(right.left_out.at(SkipReason::pain) == right.asked - right.done);
  CHECK(right.done > 0);
  CHECK(&left + 1 == &right);
}

TEST_CASE("a place that hurt is counted once a session, with its worst rating") {
  const Summary summary = whole();
  REQUIRE_FALSE(summary.places.empty());
  CHECK(summary.places.front().region == "right-lower-back");
  SessionRecord twice = test::session_at(test::monday_evening);
  twice.check_ins[Phase::before].areas = {{"sacrum", Score::from(3)}};
  twice.check_ins[Phase::after].areas = {{"sacrum", Score::from(5)}};
  const std::int64_t day = local_day(twice.started);
  CHECK(summary_of({twice}, {}, day, day, day).places == std::vector<PainSite>{{"sacrum", 1, 5}});
}

TEST_CASE("notes and corrections are carried along, oldest first") {
  const Summary summary = whole();
  REQUIRE(summary.notes.size() == 3);
  CHECK(summary.notes.front().words == "Carried the shopping upstairs the day before.");
  REQUIRE(summary.corrections.size() == 1);
  CHECK(summary.corrections.front().correction.became == "2");
}

TEST_CASE("a routine asks for nothing before its first session, nor two weeks after its last") {
  std::vector<SessionRecord> records;
  for (int i = 0; i < 3; ++i)
    records.push_back(test::session_at(test::later(test::monday_evening, i * test::day)));
  const std::int64_t monday = local_day(test::monday_evening);
  const std::vector<Prescribed> routines{{"evening-lower-back", Schedule{}, {}}};
  const auto days = calendar_days(records, routines, monday - 2, monday + 20);
  CHECK(days[1].asked == 0);
  CHECK(days[2].asked == 1);
  CHECK(days[2 + 2 + 14].asked == 1);
  CHECK(days[2 + 2 + 15].asked == 0);
}

TEST_CASE("a routine that was only tried asks for nothing") {
  const std::int64_t monday = local_day(test::monday_evening);
  const auto days = calendar_days({test::session_at(test::monday_evening)},
                                  {{"evening-lower-back", Schedule{}, {}}}, monday, monday + 3);
  CHECK(std::all_of(days.begin(), days.end(), [](const CalendarDay& day) { return day.asked == 0; }));
}

TEST_CASE("an example asks for nothing however often it is done, but from the day it was made a plan") {
  std::vector<SessionRecord> records;
  for (int i = 0; i < 5; ++i)
    records.push_back(test::session_at(test::later(test::monday_evening, i * test::day)));
  const std::int64_t monday = local_day(test::monday_evening);
  std::vector<Prescribed> routines{{"evening-lower-back", Schedule{}, {}, true, 0}};
  for (const CalendarDay& day : calendar_days(records, routines, monday, monday + 6)) CHECK(day.asked == 0);
  CHECK(adherence(records, routines, monday, monday + 6, monday + 6).besides == 5);
  AboutPerson about;
  about.plan = {{"evening-lower-back", monday + 2}};
  routines = with_plan(routines, about);
  const auto days = calendar_days(records, routines, monday, monday + 6);
  CHECK(days[1].asked == 0);
  CHECK(days[2].asked == 1);
}

TEST_CASE("in a pause no day is asked for, and none is missed") {
  std::vector<SessionRecord> records;
  for (int i = 0; i < 4; ++i)
    records.push_back(test::session_at(test::later(test::monday_evening, i * test::day)));
  const std::int64_t monday = local_day(test::monday_evening);
  AboutPerson about;
  about.pauses = {{monday + 5, monday + 8}};
  const std::vector<Prescribed> routines = with_plan({{"evening-lower-back", Schedule{}, {}}}, about);
  const auto days = calendar_days(records, routines, monday, monday + 9);
  CHECK(days[4].asked == 1);
  for (const std::size_t day : {5U, 6U, 7U}) CHECK(days[day].asked == 0);
  CHECK(days[8].asked == 1);
}

TEST_CASE(
    "a phase of a programme asks from its first day until the next one begins, however little was done") {
  const std::int64_t monday = local_day(test::monday_evening);
  const auto planned = [](const char* routine, const char* weekday, int phase) {
    Prescribed one{routine, Schedule{1, {weekday}, {}, 0}, {}, true};
    one.programme = "back";
    one.phase = phase;
    return one;
  };
  const std::vector<Prescribed> shelf{planned("base", "tue", 0), planned("strong", "wed", 1),
                                      planned("later", "thu", 2)};
  AboutPerson about;
  const auto asked = [&](std::int64_t day) {
    const std::vector<SessionRecord> one{test::session_at(test::monday_evening)};
    return calendar_days(one, with_plan(shelf, about), monday, monday + 27)[static_cast<std::size_t>(day)]
        .asked;
  };
  CHECK(asked(1) == 0);  // nobody has begun it
  about.phases = {{"back", 0, monday}, {"back", 1, monday + 7}};
  CHECK(asked(1) == 1);
  CHECK(asked(2) == 0);
  CHECK(asked(8) == 0);
  CHECK(asked(9) == 1);
  CHECK(asked(10) == 0);  // the third phase has not begun
  CHECK(asked(23) == 0);  // two weeks behind whatever was done last, nobody is asked any more
  about.pauses = {{monday + 9, monday + 11}};
  CHECK(asked(9) == 0);
}

TEST_CASE("as long as a phase lasts, its days stand in place of the routine's own schedule") {
  const std::int64_t monday = local_day(test::monday_evening);
  std::vector<SessionRecord> records;
  for (int i = 0; i < 3; ++i)
    records.push_back(test::session_at(test::later(test::monday_evening, i * test::day)));
  const auto phase = [&](const Schedule& schedule, const char* programme) {
    Prescribed one{"evening-lower-back", schedule, {}};
    one.programme = programme;
    one.since = monday + 2;
    one.until = monday + 3;
    return one;
  };
  const Prescribed own{"evening-lower-back", Schedule{}, {}};
  const Prescribed twice = phase({2, {"wed"}, {}, 0}, "back");
  const Prescribed once = phase({1, {"wed"}, {}, 0}, "neck");
  for (const auto& routines : {std::vector{own, twice, once}, std::vector{once, twice, own}}) {
    const auto days = calendar_days(records, routines, monday, monday + 4);
    CHECK(days[1].asked == 1);
    CHECK(days[2].asked == 2);
    CHECK(days[3].asked == 0);
    CHECK(days[4].asked == 1);
  }
}

TEST_CASE("answers without a session are rated like any, and are no session that was done") {
  SessionRecord entry;
  entry.started = test::monday_evening;
  entry.state = SessionState::stopped;
  entry.check_ins[Phase::before] = test::rated(test::monday_evening, 8);
  const std::int64_t monday = local_day(test::monday_evening);
  const Summary summary = summary_of({entry}, {}, monday, monday, monday);
  CHECK(summary.sessions == 0);
  CHECK(summary.adherence.done() == 0);
  CHECK(summary.flare_ups.empty());
  REQUIRE(summary.worst);
  CHECK(summary.worst->pain == 8);
  CHECK(summary.pain.size() == 1);
}

TEST_CASE("a day is open, planned, done in part or done") {
  const std::int64_t today = 100;
  CHECK(state_of({99, 0, 0, 0}, today) == DayState::nothing);
  CHECK(state_of({99, 1, 0, 0}, today) == DayState::open);
  CHECK(state_of({100, 1, 0, 0}, today) == DayState::planned);
  CHECK(state_of({101, 1, 0, 0}, today) == DayState::planned);
  CHECK(state_of({99, 2, 1, 1}, today) == DayState::partly);
  CHECK(state_of({99, 1, 1, 0}, today) == DayState::partly);
  CHECK(state_of({99, 0, 1, 1}, today) == DayState::done);
}
