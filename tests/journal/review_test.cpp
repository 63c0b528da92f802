#include "journal/review.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/six_weeks.hpp"

using namespace limber;
using namespace limber::test;

namespace {

ReturnedJournal journal_of(std::vector<SessionRecord> sessions, const std::string& client = "a") {
  ReturnedJournal journal;
  journal.file = client + ".json";
  journal.client = client;
  journal.sessions = std::move(sessions);
  return journal;
}

// As calm as can be: pain the same throughout, nothing left out.
SessionRecord calm(int days) {
  SessionRecord record = rated_session(later(monday_evening, days * day), 4, 4, 4);
  record.steps.pop_back();
  return record;
}

std::vector<FlagKind> kinds(const ClientReview& review) {
  std::vector<FlagKind> list;
  for (const ReviewFlag& flag : review.flags) list.push_back(flag.kind);
  return list;
}

ClientReview reviewed(std::vector<SessionRecord> sessions) {
  return review_of(journal_of(std::move(sessions)), {}, 0);
}

}  // namespace

TEST_CASE("a calm journal has nothing that stands out") {
  CHECK(reviewed({calm(0), calm(1), calm(2)}).flags.empty());
}

TEST_CASE("a red morning is told with its day and both ratings") {
  SessionRecord red = calm(3);
  red.check_ins[Phase::next_morning].pain = score(7);
  const ClientReview review = reviewed({calm(0), red});
  REQUIRE(kinds(review) == std::vector{FlagKind::red_morning});
  CHECK(review.flags.front().day == local_day(red.started));
  CHECK(review.flags.front().from == 4);
  CHECK(review.flags.front().to == 7);
}

TEST_CASE("the second red morning within seven days stands above the first") {
  SessionRecord first = calm(0);
  SessionRecord second = calm(5);
  first.check_ins[Phase::next_morning].pain = second.check_ins[Phase::next_morning].pain = score(8);
  CHECK((kinds(reviewed({first, second})) == std::vector{FlagKind::red_mornings, FlagKind::red_morning}));
}

TEST_CASE("sessions that were ended early are told, those that were cut off are not") {
  SessionRecord stopped = calm(1);
  stopped.state = SessionState::stopped;
  SessionRecord cut_off = calm(2);
  cut_off.state = SessionState::running;
  SessionRecord told = calm(3);  // how it was that day, without a session
  told.routine.clear();
  told.steps.clear();
  told.performed = Millis{0};
  told.state = SessionState::stopped;
  CHECK(kinds(reviewed({calm(0), stopped, cut_off, told})) == std::vector{FlagKind::stopped});
}

TEST_CASE("skips for pain are counted by exercise and side, once a session") {
  SessionRecord twice = calm(1);
  twice.steps = {{"knee-rolls", BodySide::left, 1, 10s, 0s, SkipReason::pain},
                 {"knee-rolls", BodySide::left, 2, 10s, 0s, SkipReason::pain},
                 {"knee-rolls", BodySide::right, 1, 10s, 0s, SkipReason::time}};
  SessionRecord again = calm(2);
  again.steps = twice.steps;
  const ClientReview review = reviewed({twice, again});
  REQUIRE(kinds(review) == std::vector{FlagKind::skipped_for_pain});
  CHECK(review.flags.front().what == "knee-rolls");
  CHECK(review.flags.front().side == BodySide::left);
  CHECK(review.flags.front().times == 2);
}

TEST_CASE("a warning sign stands above all and pauses the dose") {
  ReturnedJournal journal = journal_of({calm(0)});
  journal.person.red_flag_checks = {{monday_evening, {"night-rest"}}};
  const ClientReview review = review_of(journal, {}, 0);
  REQUIRE(kinds(review) == std::vector{FlagKind::warning_sign});
  CHECK(review.dose.offer == Offer::pause_routine);
}

TEST_CASE("a sign a doctor has looked at since is told, and pauses nothing") {
  ReturnedJournal journal = journal_of({calm(0)});
  journal.person.red_flag_checks = {{monday_evening, {}, {"night-rest", "bladder"}},
                                    {later(monday_evening, -2 * day), {"night-rest"}}};
  const ClientReview review = review_of(journal, {}, 0);
  REQUIRE(kinds(review) == std::vector{FlagKind::warning_sign});
  CHECK(review.flags.front().now == SignAnswer::known);
  CHECK(review.dose.offer != Offer::pause_routine);
  REQUIRE(review.known.size() == 1);
  CHECK(review.known.front().id == "bladder");
}

TEST_CASE("of several signs the most pressing stands first, whichever was told last") {
  ReturnedJournal journal = journal_of({calm(0)});
  journal.person.red_flag_checks = {{monday_evening, {"night-rest", "bladder"}}};
  CHECK(review_of(journal, {}, 0).flags.front().what == "bladder");
}

TEST_CASE("a sign that is only to be mentioned pauses nothing, and stands below a red morning") {
  SessionRecord red = calm(0);
  red.check_ins[Phase::next_morning].pain = score(8);
  ReturnedJournal journal = journal_of({red});
  journal.person.red_flag_checks = {{monday_evening, {"inflammatory"}}};
  const ClientReview review = review_of(journal, {}, 0);
  CHECK((kinds(review) == std::vector{FlagKind::red_morning, FlagKind::sign_to_mention}));
  CHECK(review.dose.rule != "warning-sign");
}

TEST_CASE("a warning sign of long ago no longer counts once it was answered with none") {
  ReturnedJournal journal = journal_of({calm(0)});
  journal.person.red_flag_checks = {{monday_evening, {}}, {later(monday_evening, -60 * day), {"night-rest"}}};
  CHECK(review_of(journal, {}, 0).flags.empty());
  journal.person.red_flag_checks.erase(journal.person.red_flag_checks.begin());
  CHECK(kinds(review_of(journal, {}, 0)) == std::vector{FlagKind::warning_sign});
}

TEST_CASE("a change over four weeks counts from two points or thirty per cent on, for worse and for better") {
  const auto changed = [](int from, int to) {
    std::vector<SessionRecord> list;
    for (const int days : {0, 2, 4, 6})
      list.push_back(rated_session(later(monday_evening, days * day), from, {}, {}));
    for (const int days : {21, 23, 25, 27})
      list.push_back(rated_session(later(monday_evening, days * day), to, {}, {}));
    for (SessionRecord& one : list) {
      one.steps.clear();
      one.check_ins.erase(Phase::next_morning);  // so that the last entry is the last session
    }
    return kinds(reviewed(list));
  };
  CHECK(changed(5, 7) == std::vector{FlagKind::worse});
  CHECK(changed(7, 5) == std::vector{FlagKind::better});
  CHECK(changed(8, 7).empty());
  CHECK(changed(3, 2) == std::vector{FlagKind::better});
}

TEST_CASE(
    "the next dose is of the routine that was done last, and of a walk only where there was nothing else") {
  SessionRecord walk = calm(2);
  walk.routine = "walk";
  const ClientReview review = reviewed({calm(1), walk});
  CHECK(review.routine == "evening-lower-back");
  CHECK(review.last_session == local_day(walk.started));
  CHECK(reviewed({walk}).routine == "walk");
}

TEST_CASE("what is looked at ends with the file's last entry, not today") {
  const ClientReview review = reviewed({calm(0), calm(40)});
  CHECK(review.last == local_day(monday_evening) + 41);  // the morning after the second
  CHECK(review.first == review.last - 27);
  CHECK(review.adherence.done() == 1);
  CHECK(review.sessions == 2);
}

TEST_CASE(
    "who fell silent is told first, with how long and what was missed, and what was done counts up to "
    "today") {
  const Schedule daily{1, {}, {}, 0};
  const auto seen = [&](int days_after, const std::vector<Prescribed>& shelf) {
    const auto journal = journal_of({calm(0), calm(1), calm(3)});
    return review_of(journal, shelf, local_day(monday_evening) + 3 + days_after);
  };
  const std::vector<Prescribed> planned{{"evening-lower-back", daily, {}}};
  const ClientReview silent = seen(10, planned);
  REQUIRE(kinds(silent) == std::vector{FlagKind::silent});
  CHECK(silent.flags.front().times == 10);
  CHECK(silent.flags.front().from == 9);
  CHECK(silent.adherence.asked == 13);
  CHECK(silent.dose.rule == "silent");
  CHECK(seen(6, planned).flags.empty());
  CHECK(seen(13, {}).flags.empty());
  CHECK(kinds(seen(14, {})) == std::vector{FlagKind::silent});
}

TEST_CASE("a bad week before a silence is still told, and a warning sign stands above both") {
  SessionRecord red = calm(0);
  red.check_ins[Phase::next_morning].pain = score(8);
  ReturnedJournal journal = journal_of({red});
  journal.person.red_flag_checks = {{monday_evening, {"night-rest"}}};
  const ClientReview review = review_of(journal, {}, local_day(monday_evening) + 60);
  CHECK((kinds(review) == std::vector{FlagKind::warning_sign, FlagKind::silent, FlagKind::red_morning}));
  CHECK(review.dose.rule == "warning-sign");
}

TEST_CASE("an exercise that hurt in three sessions is to be eased, whatever the mornings allow") {
  std::vector<SessionRecord> sessions;
  for (int days = 0; days < 3; ++days) {
    sessions.push_back(calm(days));
    sessions.back().steps = {{"knee-rolls", BodySide::left, 1, 10s, 0s, SkipReason::pain}};
  }
  const NextDose dose = reviewed(sessions).dose;
  CHECK(dose.rule == "skipped-for-pain");
  CHECK(dose.exercise == "knee-rolls");
  CHECK(dose_words(dose, {{"knee-rolls", "Knee rolls"}}).find("Knee rolls was left out") !=
        std::string::npos);
  sessions.pop_back();
  CHECK(reviewed(sessions).dose.rule == "morning-keep");
}

TEST_CASE("who is clearly better after three weeks hears so, and that a step may be added") {
  std::vector<SessionRecord> sessions;
  for (const int days : {0, 2, 4})
    sessions.push_back(rated_session(later(monday_evening, days * day), 5, 5, 5));
  for (const int days : {14, 16, 18})
    sessions.push_back(rated_session(later(monday_evening, days * day), 2, 2, 2));
  for (SessionRecord& one : sessions) one.steps.clear();
  const ClientReview review = reviewed(sessions);
  REQUIRE(kinds(review) == std::vector{FlagKind::better});
  CHECK(review.flags.front().times == 3);
  CHECK(review.dose.offer == Offer::keep_dose);
  CHECK(review.dose.rule == "better");
}

TEST_CASE("with a schedule known, sessions are counted against it") {
  const Schedule daily{1, {}, {}, 0};
  const std::vector<SessionRecord> sessions{calm(0), calm(1), calm(3)};
  const ClientReview known = review_of(journal_of(sessions), {{"evening-lower-back", daily, {}}}, 0);
  CHECK(known.adherence.asked == 4);
  CHECK(known.adherence.kept == 3);
  CHECK(known.adherence.done() == 3);
  const Adherence unknown = review_of(journal_of(sessions), {}, 0).adherence;
  CHECK(unknown.asked == 0);
  CHECK(unknown.done() == 3);
}

TEST_CASE("trends hold the means of weeks, at most twelve") {
  std::vector<SessionRecord> sessions;
  for (int week = 0; week < 15; ++week) sessions.push_back(calm(7 * week));
  const ClientReview review = reviewed(sessions);
  CHECK(review.pain.size() == 12);
  CHECK(review.pain.back().before == 4);
  CHECK(review.stiffness.empty());
}

TEST_CASE("an empty journal is reviewed too") {
  const ClientReview review = reviewed({});
  CHECK_FALSE(review.last_session);
  CHECK(review.flags.empty());
  CHECK(review.dose.offer == Offer::keep_dose);
}

TEST_CASE("who needs a word soonest stands first, then names go by the alphabet") {
  SessionRecord red = calm(0);
  red.check_ins[Phase::next_morning].pain = score(9);
  SessionRecord stopped = calm(0);
  stopped.state = SessionState::stopped;
  std::vector<ClientReview> list;
  for (const auto& [name, record] : std::vector<std::pair<std::string, SessionRecord>>{
           {"b", calm(0)}, {"c", stopped}, {"a", calm(0)}, {"d", red}})
    list.push_back(review_of(journal_of({record}, name), {}, 0));
  std::string order;
  for (const ClientReview& one : in_order(list)) order += one.client;
  CHECK(order == "dcab");
}

TEST_CASE("of several files of one journal the latest is shown") {
  ReturnedJournal old = journal_of({calm(0)}, "october");
  ReturnedJournal recent = journal_of({calm(0), calm(9)}, "november");
  old.person.uid = recent.person.uid = std::string(32, 'a');
  const auto list = in_order({review_of(recent, {}, 0), review_of(old, {}, 0)});
  REQUIRE(list.size() == 1);
  CHECK(list.front().client == "november");
}

TEST_CASE("six weeks of a journal show their bad week as long as it is recent") {
  std::vector<SessionRecord> sessions = six_weeks();
  std::erase_if(sessions, [](const SessionRecord& one) { return one.id > 25; });
  const ClientReview review = review_of(journal_of(sessions), six_weeks_routines(), 0);
  REQUIRE_FALSE(review.flags.empty());
  CHECK(review.flags.front().kind <= FlagKind::red_morning);
  CHECK(std::any_of(review.flags.begin(), review.flags.end(),
                    [](const ReviewFlag& flag) { return flag.kind == FlagKind::stopped; }));
}

TEST_CASE(
    "a returned journal is called by its hand-written name, by the code in it, or by whose routine they do") {
  Prescribed theirs;
  theirs.routine = "evening-a-k";
  theirs.meant_for = "A.K.";
  const std::vector<Prescribed> shelf{theirs};
  CHECK(client_called("Anna", "evening-a-k", shelf) == "Anna");
  CHECK(client_called("a.k", "other", shelf) == "A.K.");
  CHECK(client_called("journal-a-k-2026-11-30", "other", shelf) == "A.K.");
  CHECK(client_called("journal-b-c-2026-11-30 (1)", "evening-a-k", shelf) == "b-c");
  CHECK(client_called("journal-2026-11-30 (2)", "evening-a-k", shelf) == "A.K.");
  CHECK(client_called("journal-2026-11-30", "other", shelf) == "journal-2026-11-30");
  CHECK(client_called("journal-of-a-trip", "evening-a-k", shelf) == "journal-of-a-trip");
}
