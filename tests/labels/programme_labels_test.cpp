#include "labels/programme_labels.hpp"

#include "support/catch.hpp"
#include "support/programmes.hpp"
#include "support/routines.hpp"

using namespace limber;
using namespace limber::test;

TEST_CASE("a programme's length is told in weeks where it can be, else in days") {
  CHECK(days_in_words(56) == "8 weeks");
  CHECK(days_in_words(7) == "1 week");
  CHECK(days_in_words(9) == "9 days");
  CHECK(days_in_words(1) == "1 day");
}

TEST_CASE("a phase is told by its weeks, by its days where it does not begin with a week") {
  Programme programme;
  programme.phases = {lasting(2), lasting(1), lasting(0, 3), lasting(1)};
  CHECK(phase_time_words(programme, 0) == "Weeks 1 to 2");
  CHECK(phase_time_words(programme, 1) == "Week 3");
  CHECK(phase_time_words(programme, 2) == "Days 22 to 24");
  CHECK(phase_time_words(programme, 3) == "Days 25 to 31");
}

TEST_CASE("what a phase asks for is told in sentences") {
  CHECK(when_words({}) == "Every day.");
  CHECK(when_words({1, {"mon", "thu"}, {}, 0}) == "Once a day, on Monday and Thursday.");
  CHECK(walk_words({5, 8, {}, {}}) == "A walk of 5 minutes, growing to 8. Every day.");
  CHECK(walk_words({1, 0, {"tue"}, {"10:00"}}) == "A walk of 1 minute. Once a day, at 10:00, on Tuesday.");
  ProgrammePhase phase = lasting(1);
  CHECK(goes_on_words(phase) == "");
  CHECK(dose_share_words(phase) == "");
  phase.goes_on = GoesOn::calm;
  phase.calm_sessions = 1;
  phase.percent = 50;
  CHECK(goes_on_words(phase) == "Goes on when its time is over and a session was calm the morning after.");
  CHECK(dose_share_words(phase) == "Half of the usual dose.");
  phase.calm_sessions = 3;
  phase.percent = 75;
  CHECK(goes_on_words(phase) ==
        "Goes on when its time is over and 3 sessions in a row were calm the morning after.");
  CHECK(dose_share_words(phase) == "75 per cent of the usual dose.");
}

TEST_CASE("half of a dose makes a shorter session") {
  const Library library = library_of({hold_exercise("plain", 60s, 2)});
  const Routine evening = routine({step("plain")});
  CHECK(session_length(evening, library, 50) + 60s == session_length(evening, library, 100));
  CHECK(session_length(routine({step("nowhere")}), library, 100) == 0ms);
}
