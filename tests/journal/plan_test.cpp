#include "journal/plan.hpp"

#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Suggestion at_evening(const std::vector<Candidate>& candidates,
                      const std::vector<SessionRecord>& sessions = {}, bool massage = false) {
  return suggestion(candidates, sessions, monday_evening, massage);
}

SessionRecord done(const std::string& routine, std::int64_t days_ago) {
  SessionRecord record = session_at(later(monday_evening, -days_ago * day - hour));
  record.routine = routine;
  record.state = SessionState::completed;
  record.steps.resize(2);
  return record;
}

// Five days of practice, so that all there is may be suggested.
std::vector<SessionRecord> some_days_of(const std::string& routine) {
  std::vector<SessionRecord> list;
  for (int days = 1; days <= 5; ++days) list.push_back(done(routine, days));
  return list;
}

const Schedule every_evening{1, {}, {"20:30"}, 0};
const Schedule every_morning{1, {}, {"08:00"}, 0};
const Schedule tuesdays{1, {"tue"}, {"20:30"}, 0};
const Schedule any_hour{1, {}, {}, 0};
const Schedule twice_a_day{2, {}, {"08:00", "20:30"}, 0};

Candidate example(std::string id, const Schedule* schedule = nullptr) {
  return {std::move(id), schedule, 10min};
}
Candidate of_therapist(std::string id, const Schedule* schedule = nullptr) {
  Candidate made = example(std::move(id), schedule);
  made.giver = Giver::therapist;
  return made;
}
Candidate with_fit(Candidate made, double fit) {
  made.fit = fit;
  return made;
}
Candidate restful(Candidate made) {
  made.restful = made.gentle = true;
  return made;
}

}  // namespace

TEST_CASE(
    "on the day of a massage the routine for it is suggested, else what is gentle, and of that what is "
    "rest") {
  Candidate gentle{"gentle"};
  gentle.gentle = true;
  Candidate rest = gentle;
  rest.restful = true;
  CHECK(at_evening({{"a"}, gentle, rest}, {}, true).chosen == 2U);
  CHECK(at_evening({{"a"}, gentle}, {}, true).chosen == 1U);
  CHECK_FALSE(at_evening({{"a"}}, {}, true).chosen);
  Candidate made_for_it = gentle;
  made_for_it.id = "massage-day";
  CHECK(at_evening({{"a"}, gentle, rest, made_for_it}, {}, true).chosen == 3U);
}

TEST_CASE("on the day of a massage the routine that is made for it comes before other rest") {
  Candidate made = restful(example("massage-day"));
  made.restful = false;
  const std::vector<Candidate> list{restful(example("rest")), made};
  const auto chosen = [&](const std::vector<Candidate>& all) {
    return all[*at_evening(all, some_days_of("rest"), true).chosen].id;
  };
  CHECK(chosen(list) == "massage-day");
  CHECK(chosen({restful(example("rest")), with_fit(made, 0.5)}) == "rest");
}

TEST_CASE("in the first days nothing much longer is suggested than what was done") {
  Candidate short_one = example("short", &any_hour);
  short_one.length = 8min;
  Candidate near = example("near", &any_hour);
  near.length = 12min;
  Candidate leap = example("leap", &any_hour);
  leap.length = 18min;
  for (Candidate* one : {&short_one, &near, &leap}) one->mild = true;
  leap.helps = near.helps = 1;
  const auto id = [&](const std::vector<Candidate>& all, const std::vector<SessionRecord>& sessions) {
    return all[*at_evening(all, sessions).chosen].id;
  };
  CHECK(id({short_one, leap, near}, {done("short", 1)}) == "near");
  CHECK(id({short_one, leap}, {done("short", 1)}) == "short");
  CHECK(id({short_one, leap}, some_days_of("short")) == "leap");
}

TEST_CASE("after a morning with a little more pain it is the same again, and nothing new") {
  Candidate fresh = example("fresh", &every_evening);
  fresh.mild = true;
  SessionRecord last = done("last", 1);
  last.check_ins[Phase::before] = rated(last.started, 3);
  last.check_ins[Phase::next_morning] = rated(later(monday_evening, -10 * hour), 5);
  const std::vector<Candidate> list{fresh, example("last")};
  const Suggestion easy = at_evening(list, {last});
  CHECK(list[*easy.chosen].id == "last");
  CHECK(easy.reason == Reason::again);
  last.check_ins[Phase::next_morning].pain = Score::from(3);
  CHECK(list[*at_evening(list, {last}).chosen].id == "fresh");
}

TEST_CASE("without a plan the last routine is suggested again, and to begin with the shortest") {
  Candidate longer{"a", nullptr, 20min};
  Candidate shorter{"b", nullptr, 5min};
  CHECK(at_evening({longer, shorter}, {done("gone", 1), done("a", 2)}).reason == Reason::again);
  CHECK(at_evening({longer, shorter}).chosen == 1U);
  CHECK(at_evening({longer, shorter, {"first-day"}}).chosen == 2U);
}

TEST_CASE("the schedule of an example is a suggestion, and only what the person took up is planned") {
  const auto days = some_days_of("other");
  Candidate one = example("a", &every_evening);
  CHECK(at_evening({one}, days).reason == Reason::suggested);
  one.taken_up = true;
  CHECK(at_evening({one}, days).reason == Reason::planned);
  one.schedule = &tuesdays;
  CHECK(at_evening({one}, days).reason != Reason::planned);
}

TEST_CASE("an example is suggested only near its hour") {
  const auto days = some_days_of("b");
  CHECK(at_evening({example("a", &every_morning), example("b")}, days).chosen == 1U);
  CHECK(at_evening({example("a", &every_evening), example("b")}, days).chosen == 0U);
}

TEST_CASE("what a therapist gave comes before every example, with an hour or without one") {
  const auto days = some_days_of("a");
  for (const Schedule* schedule : {static_cast<const Schedule*>(nullptr), &every_evening, &every_morning}) {
    const Suggestion found = at_evening({example("a", &every_evening), of_therapist("hers", schedule)}, days);
    CHECK(found.chosen == 1U);
    CHECK(found.reason == Reason::from_therapist);
  }
  CHECK(at_evening({of_therapist("at eight", &every_evening), of_therapist("at any hour")}).chosen == 1U);
  Candidate own = example("mine", &every_evening);
  own.taken_up = true;
  CHECK(at_evening({own, of_therapist("hers")}, days).chosen == 1U);
}

TEST_CASE("on days without anything of the therapist's nothing but rest is offered") {
  const Suggestion found =
      at_evening({example("a", &every_evening), of_therapist("hers", &tuesdays), restful(example("rest"))},
                 some_days_of("hers"));
  CHECK(found.chosen == 2U);
  CHECK(found.reason == Reason::quiet_between);
}

TEST_CASE("what is asked for twice a day is due until it was done twice, and then only rest is offered") {
  const std::vector<Candidate> all{of_therapist("hers", &twice_a_day), restful(example("rest"))};
  CHECK(at_evening(all, {done("hers", 0)}).reason == Reason::from_therapist);
  const Suggestion found = at_evening(all, {done("hers", 0), done("hers", 0)});
  CHECK(found.reason == Reason::quiet_after_today);
  CHECK(found.chosen == 1U);
}

TEST_CASE("of which too little is left for a person is not suggested to them") {
  const auto days = some_days_of("b");
  CHECK(at_evening({with_fit(example("a", &every_evening), 0.5), example("b")}, days).chosen == 1U);
  CHECK(at_evening({with_fit(example("first-day"), 0), example("chair-only")}).chosen == 1U);
  CHECK(at_evening({with_fit(example("first-day"), 0.4), example("chair-only"), example("in-bed")}).chosen ==
        2U);  // late
  const Suggestion calm = at_evening({with_fit(example("a"), 0.1), with_fit(restful(example("rest")), 0.5)});
  CHECK(calm.chosen == 1U);
  CHECK(calm.reason == Reason::calm);
  CHECK_FALSE(at_evening({with_fit(restful(example("rest")), 0)}).chosen);
}

TEST_CASE("what works where it troubles the person comes before what does not") {
  Candidate helping = example("b", &every_evening);
  helping.helps = 1;
  CHECK(at_evening({example("a", &every_evening), helping}, some_days_of("c")).chosen == 1U);
}

TEST_CASE("what lies in bed is suggested early and late, and not in the middle of the day") {
  Candidate abed = example("a", &any_hour);
  abed.in_bed = true;
  const auto days = some_days_of("c");
  CHECK(at_evening({abed, example("b", &any_hour)}, days).chosen == 0U);
  const WallTime noon = later(monday_evening, -8 * hour);
  CHECK(suggestion({abed, example("b", &any_hour)}, days, noon, false).chosen == 1U);
}

TEST_CASE("in the first five days only what is gentle is suggested") {
  Candidate gentle = example("b", &every_evening);
  gentle.mild = true;
  const std::vector<Candidate> all{example("a", &every_evening), gentle};
  CHECK(at_evening(all, {done("c", 1)}).chosen == 1U);
  CHECK(at_evening(all, some_days_of("c")).chosen == 0U);
}

TEST_CASE("what names no days waits to be chosen, and rest is not suggested as last time") {
  CHECK_FALSE(at_evening({example("massage-day")}, some_days_of("c")).chosen);
  const Suggestion found =
      at_evening({restful(example("rest")), example("b", &any_hour)}, some_days_of("rest"));
  CHECK(found.chosen == 1U);
  CHECK(found.reason == Reason::suggested);
}

TEST_CASE("what hurt lately is left in peace for a week") {
  std::vector<SessionRecord> days = some_days_of("b");
  SessionRecord bad = done("a", 2);
  bad.check_ins[Phase::before] = rated(bad.started, 3);
  bad.check_ins[Phase::after] = rated(bad.started, 6);
  days.insert(days.begin() + 1, bad);
  CHECK(went_badly(bad));
  CHECK(at_evening({example("a", &every_evening), example("b")}, days).chosen == 1U);
  days[1].started = later(monday_evening, -8 * day);
  CHECK(at_evening({example("a", &every_evening), example("b")}, days).chosen == 0U);
}

TEST_CASE("after a rough night only breathing is offered") {
  std::vector<SessionRecord> days = some_days_of("a");
  days[0].check_ins[Phase::before] = rated(days[0].started, 3);
  days[0].check_ins[Phase::next_morning] = rated(later(monday_evening, -12 * hour), 7);
  const Suggestion found = at_evening(
      {example("a", &every_evening), example("c", &every_evening), restful(example("rest"))}, days);
  CHECK(found.chosen == 2U);
  CHECK(found.reason == Reason::calm);
  CHECK(at_evening({of_therapist("hers"), restful(example("rest"))}, days).chosen == 1U);
}

TEST_CASE("a session counts as done when at least half of it was, and else as ended early") {
  SessionRecord half = done("a", 0);
  half.state = SessionState::stopped;
  half.steps = {{"tilt", BodySide::none, 1, Millis{60'000}, Millis{60'000}, SkipReason::none},
                {"knee", BodySide::none, 1, Millis{60'000}, Millis{0}, SkipReason::pain}};
  CHECK(done_on({half}, local_day(monday_evening)) != nullptr);
  half.steps.push_back(half.steps.back());
  CHECK(done_on({half}, local_day(monday_evening)) == nullptr);
  CHECK(left_on({half}, local_day(monday_evening)) != nullptr);
  CHECK(left_on({half, done("b", 0)}, local_day(monday_evening)) == nullptr);
  CHECK(at_evening({example("a"), restful(example("rest"))}, {half}).reason != Reason::quiet_after_today);
}

TEST_CASE("what a comfort check said to stop is not offered to be gone on with") {
  SessionRecord left = done("a", 0);
  left.state = SessionState::stopped;
  left.steps = {{"tilt", BodySide::none, 1, Millis{60'000}, Millis{60'000}, SkipReason::none},
                {"knee", BodySide::none, 1, Millis{60'000}, Millis{0}, SkipReason::chosen}};
  left.checks = {3};
  CHECK(to_go_on_with({left}, local_day(monday_evening)) != nullptr);
  left.checks.push_back(7);
  CHECK(to_go_on_with({left}, local_day(monday_evening)) == nullptr);
}

TEST_CASE(
    "answers that no session followed are no session: nothing was done, and nothing is asked about it") {
  SessionRecord entry;
  entry.started = later(monday_evening, -hour);
  entry.state = SessionState::stopped;
  entry.check_ins[Phase::before] = rated(entry.started, 4);
  CHECK_FALSE(is_session(entry));
  CHECK(done_on({entry}, local_day(monday_evening)) == nullptr);
  CHECK(left_on({entry}, local_day(monday_evening)) == nullptr);
  CHECK(at_evening({example("first-day")}, {entry}).reason == Reason::first);
}

TEST_CASE("two that fit best are named, and rest after what moves") {
  const std::vector<Candidate> all{restful(example("rest")), with_fit(example("a"), 0.2), example("b"),
                                   example("c")};
  CHECK(fitting(all, 2) == std::vector<std::size_t>{2, 3});
  CHECK(fitting({with_fit(example("a"), 0)}, 2).empty());
}

TEST_CASE("a lot of pain told today leaves only rest, until less is told") {
  const std::vector<Candidate> shelf{example("stretch", &every_evening), restful(example("rest"))};
  const auto told = [](int pain, std::int64_t ago) {
    SessionRecord record;
    record.started = later(monday_evening, -ago);
    record.check_ins[Phase::before] = rated(record.started, pain);
    return record;
  };
  const std::vector<SessionRecord> rough{told(8, 60), done("stretch", 1)};
  CHECK(at_evening(shelf, rough).reason == Reason::calm);
  CHECK(at_evening(shelf, rough).chosen == 1);
  const std::vector<SessionRecord> better{told(3, 60), told(8, hour), done("stretch", 1)};
  CHECK(at_evening(shelf, better).chosen == 0);
}

TEST_CASE("a session of which nothing was done leaves the first day first") {
  const std::vector<Candidate> shelf{example("other", &every_evening), example("first-day")};
  SessionRecord closed = done("first-day", 0);
  closed.state = SessionState::stopped;
  closed.performed = 0ms;
  CHECK(at_evening(shelf, {closed}).reason == Reason::first);
}

TEST_CASE(
    "what was planned for one of the last days and not done is moved to today, the longest wait first") {
  const Schedule thursdays{1, {"thu"}, {}, 0};
  const Schedule saturdays{1, {"sat"}, {}, 0};
  Candidate one = of_therapist("a", &saturdays);
  Candidate other = of_therapist("b", &thursdays);
  one.planned_since = other.planned_since = local_day(monday_evening) - 20;
  const Suggestion moved = at_evening({one, other}, some_days_of("c"));
  CHECK(moved.chosen == 1U);
  CHECK(moved.reason == Reason::missed);
  CHECK(moved.planned_for == local_day(monday_evening) - 4);
  CHECK(at_evening({one, other}, {done("b", 2)}).chosen == 0U);
}

TEST_CASE("nothing is missed before it was planned, on the day before it comes again, or once done today") {
  const Schedule saturdays{1, {"sat"}, {}, 0};
  const Schedule tuesdays_and_saturdays{1, {"tue", "sat"}, {}, 0};
  Candidate late = of_therapist("a", &saturdays);
  late.planned_since = local_day(monday_evening) - 1;
  CHECK(at_evening({late}).reason != Reason::missed);
  Candidate soon = of_therapist("a", &tuesdays_and_saturdays);
  soon.planned_since = local_day(monday_evening) - 20;
  CHECK(at_evening({soon}).reason != Reason::missed);
  Candidate due = of_therapist("a", &saturdays);
  due.planned_since = local_day(monday_evening) - 20;
  CHECK(at_evening({due}, {done("c", 0)}).reason != Reason::missed);
  CHECK(at_evening({example("a", &saturdays)}).reason != Reason::missed);
}
