// When somebody is reminded of what they planned.
#include "course/reminder.hpp"

#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using test::day;
using test::later;

namespace {

constexpr int ten = 10 * 60;
constexpr int usual = 11 * 60;

// A Monday in winter, an hour ahead of UTC.
WallTime at(int minute, int days = 0) {
  const std::int64_t monday = local_day(test::monday_evening) + days;
  return {monday * 86'400 + (minute - 60) * 60, 60};
}
std::int64_t monday() {
  return local_day(at(0));
}

RemindedOf planned(const std::string& routine, std::vector<std::string> hours,
                   std::vector<std::string> days = {}) {
  RemindedOf one{"basics", routine, {}, monday() - 10};
  one.schedule.at = std::move(hours);
  one.schedule.days = std::move(days);
  one.schedule.times_per_day = std::max(1, static_cast<int>(one.schedule.at.size()));
  return one;
}

SessionRecord done(const std::string& routine, const WallTime& when) {
  SessionRecord record = test::session_at(when);
  record.routine = routine;
  record.planned = record.performed = 10min;
  return record;
}

// What somebody planned, did and answered.
struct Reminded {
  std::vector<RemindedOf> plans;
  std::vector<SessionRecord> sessions = {};
  std::vector<Pause> pauses = {};
  std::vector<ReminderNote> notes = {};

  std::optional<Reminder> next(const WallTime& now) const {
    return next_reminder(plans, sessions, pauses, notes, usual, now);
  }
  void answer(const WallTime& now, ReminderAnswer answer) {
    notes.push_back({next(now)->of, answer, local_minute(now)});
  }
};

Reminder due(std::int64_t day, int minute, const std::string& routine = "evening",
             const std::string& plan = "basics") {
  return {{day, minute, plan}, routine, minute};
}

}  // namespace

TEST_CASE("the next reminder is the next hour that was planned, today or on a later day") {
  const Reminded somebody{{planned("evening", {"10:00"}, {"mon", "thu"})}};
  CHECK(somebody.next(at(9 * 60)) == due(monday(), ten));
  CHECK(somebody.next(at(ten)) == due(monday(), ten));
  CHECK(somebody.next(at(ten, 1)) == due(monday() + 3, ten));
  CHECK(Reminded{}.next(at(ten)) == std::nullopt);
}

TEST_CASE("where no hour is named the usual one is meant, and of several a day those a calendar has") {
  Reminded somebody{{planned("evening", {})}};
  CHECK(somebody.next(at(0))->minute == usual);
  somebody.plans[0].schedule.times_per_day = 2;
  CHECK(somebody.next(at(0))->minute == ten);
  CHECK(somebody.next(at(17 * 60))->minute == 18 * 60);
}

TEST_CASE("nobody is reminded of what is done today, nor of its first hour when it was done before that") {
  Reminded somebody{{planned("evening", {"10:00", "18:00"})}, {done("evening", at(7 * 60))}};
  CHECK(somebody.next(at(9 * 60)) == due(monday(), 18 * 60));
  somebody.sessions.push_back(done("evening", at(13 * 60)));
  CHECK(somebody.next(at(14 * 60)) == due(monday() + 1, ten));
}

TEST_CASE("of a plan with several routines at one hour there is one reminder, of what is left to do") {
  Reminded somebody{{planned("walk", {"10:00"}), planned("evening", {"10:00"})}};
  CHECK(somebody.next(at(ten))->routine == "walk");
  somebody.sessions = {done("walk", at(6 * 60))};
  CHECK(somebody.next(at(ten))->routine == "evening");
  somebody.answer(at(ten), ReminderAnswer::shown);
  CHECK(somebody.next(at(ten + 1)) == due(monday() + 1, ten, "walk"));
}

TEST_CASE("who has just done something, or is doing it, is left in peace") {
  Reminded somebody{{planned("evening", {"10:00"})}, {done("another", at(9 * 60))}};
  CHECK(somebody.next(at(ten))->of.day == monday() + 1);
  somebody.sessions = {done("another", at(7 * 60))};
  CHECK(somebody.next(at(ten))->of.day == monday());
  somebody.sessions = {done("another", at(ten - 1))};
  somebody.sessions[0].performed = Millis{0};
  somebody.sessions[0].state = SessionState::running;
  CHECK(somebody.next(at(ten))->of.day == monday() + 1);
}

TEST_CASE("nobody is reminded in a pause, however long it lasts, and again from the day it ended") {
  Reminded somebody{{planned("evening", {"10:00"})}, {}, {{monday() - 1, monday() + 2}}};
  CHECK(somebody.next(at(ten)) == due(monday() + 2, ten));
  somebody.pauses = {{monday(), std::nullopt}};
  CHECK(somebody.next(at(ten)) == std::nullopt);
}

TEST_CASE("a reminder that is shown is not shown again, and one that is put off comes in half an hour") {
  Reminded somebody{{planned("evening", {"10:00"})}};
  somebody.answer(at(ten + 2), ReminderAnswer::later);
  CHECK(somebody.next(at(ten + 3)) == Reminder{{monday(), ten, "basics"}, "evening", ten + 32});
  somebody.answer(at(ten + 33), ReminderAnswer::later);
  CHECK(somebody.next(at(ten + 34))->minute == ten + 63);
  somebody.answer(at(ten + 63), ReminderAnswer::shown);
  CHECK(somebody.next(at(ten + 64)) == due(monday() + 1, ten));
}

TEST_CASE("put off over midnight it is over for that day") {
  Reminded somebody{{planned("evening", {"23:45"})}};
  somebody.answer(at(23 * 60 + 45), ReminderAnswer::later);
  CHECK(somebody.next(at(23 * 60 + 46)) == due(monday() + 1, 23 * 60 + 45));
}

TEST_CASE("not today means every hour of that plan, and no other plan") {
  Reminded somebody{{planned("evening", {"10:00", "18:00"}), {"neck", "neck", {}, 0}}};
  somebody.answer(at(ten), ReminderAnswer::not_today);
  CHECK(somebody.next(at(ten + 1)) == due(monday(), usual, "neck", "neck"));
  somebody.answer(at(usual), ReminderAnswer::shown);
  CHECK(somebody.next(at(usual + 1)) == due(monday() + 1, ten));
}

TEST_CASE("a computer that slept reminds at once, of the last hour alone, and not of what is long past") {
  const Reminded somebody{{planned("evening", {"10:00", "12:00", "20:00"})}};
  CHECK(somebody.next(at(14 * 60)) == due(monday(), 12 * 60));
  CHECK(somebody.next(at(15 * 60)) == due(monday(), 12 * 60));
  CHECK(somebody.next(at(15 * 60 + 1)) == due(monday(), 20 * 60));
}

TEST_CASE("nobody is reminded before their plan begins, nor when its weeks are over") {
  Reminded somebody{{planned("evening", {"10:00"})}};
  somebody.plans[0].since = monday() + 2;
  CHECK(somebody.next(at(ten))->of.day == monday() + 2);
  somebody.plans[0].since = monday() - 7;
  somebody.plans[0].schedule.weeks = 1;
  CHECK(somebody.next(at(0)) == std::nullopt);
}

TEST_CASE("what is not right for today is asked for again tomorrow") {
  Reminded somebody{{planned("evening", {"10:00"})}};
  somebody.plans[0].not_today = true;
  CHECK(somebody.next(at(0)) == due(monday() + 1, ten));
}

TEST_CASE("what became of a reminder is read as it was written, and anything else is nothing") {
  const ReminderNote note{{20'788, 600, "basic-back"}, ReminderAnswer::not_today, 605};
  CHECK(note_text(note) == "20788 600 basic-back not-today 605");
  CHECK(note_from(note_text(note)) == note);
  CHECK(hour_from(hour_text(note.of)) == note.of);
  for (const char* broken : {"", "20788", "20788 600", "20788 1600 basic-back", "x 600 basic-back",
                             "20788 600 basic-back later 5"})
    CHECK(hour_from(broken) == std::nullopt);
  for (const char* broken : {"20788 600 basic-back", "20788 600 basic-back perhaps 605",
                             "20788 600 basic-back later", "20788 600 basic-back later 605 more"})
    CHECK(note_from(broken) == std::nullopt);
}
