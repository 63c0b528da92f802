// How much of a session was done, in minutes that can be compared.
#include "journal/session_record.hpp"

#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

PerformedStep row(Millis planned, Millis held, SkipReason skipped = SkipReason::none) {
  return {"tilt", BodySide::none, 1, planned, held, skipped};
}

// Of eleven minutes, of which five are held.
SessionRecord of_eleven(std::vector<PerformedStep> steps, SessionState state) {
  SessionRecord record = session_at(monday_evening);
  record.planned = 11min;
  record.performed = Millis{0};
  for (const PerformedStep& step : steps) record.performed += step.held;
  record.steps = std::move(steps);
  record.state = state;
  return record;
}

}  // namespace

TEST_CASE("a session done to its end is as long as it was planned, however little of it is held") {
  const SessionRecord whole = of_eleven({row(2min, 2min), row(3min, 3min)}, SessionState::completed);
  CHECK(all_was_done(whole));
  CHECK(time_done(whole) == 11min);
  CHECK(most_was_done(whole));
}

TEST_CASE("of a session that ended early as many minutes were done as of what was to be held") {
  const SessionRecord early =
      of_eleven({row(2min, 1min), row(3min, 0min, SkipReason::chosen)}, SessionState::stopped);
  CHECK_FALSE(all_was_done(early));
  CHECK(time_done(early) == 132s);  // a fifth
  CHECK_FALSE(most_was_done(early));
  CHECK(counts(early));
}

TEST_CASE("ten seconds more make up for nothing that was left out") {
  const SessionRecord longer =
      of_eleven({row(2min, 4min), row(2min, 0min, SkipReason::pain)}, SessionState::completed);
  CHECK(time_done(longer) == 330s);
  CHECK_FALSE(all_was_done(longer));
}

TEST_CASE("a session that ended within its first minute is none of the week's") {
  CHECK_FALSE(counts(of_eleven({row(5min, 10s, SkipReason::chosen)}, SessionState::stopped)));
  CHECK(counts(of_eleven({row(5min, 30s, SkipReason::chosen)}, SessionState::stopped)));
  CHECK_FALSE(counts(of_eleven({row(5min, 5min)}, SessionState::running)));
}

TEST_CASE("a routine was last done when a session of it counted, not when it was opened and closed again") {
  SessionRecord whole = session_at(monday_evening);
  whole.routine = "evening";
  SessionRecord opened = whole;
  opened.started = later(monday_evening, day);
  opened.state = SessionState::stopped;
  opened.performed = Millis{30'000};
  opened.steps.clear();
  const std::vector<SessionRecord> newest_first{opened, whole};
  REQUIRE(last_done(newest_first, "evening") != nullptr);
  CHECK(last_done(newest_first, "evening")->started == monday_evening);
  CHECK(last_done(newest_first, "morning") == nullptr);
}

TEST_CASE("what a session did not come to any more was not left out of it") {
  const std::vector<PerformedStep> steps{row(60s, 60s), row(60s, 0s, SkipReason::chosen),
                                         row(60s, 20s, SkipReason::chosen), row(60s, 0s, SkipReason::chosen)};
  CHECK(rows_reached(of_eleven(steps, SessionState::stopped)) == 3);
  CHECK(rows_reached(of_eleven(steps, SessionState::completed)) == 4);
}

TEST_CASE("a session goes on at what was broken off, or behind what was done or left because it hurt") {
  const PerformedStep done = row(60s, 60s);
  const PerformedStep open = row(60s, 0s, SkipReason::chosen);
  CHECK(row_to_go_on_at({done, row(60s, 20s, SkipReason::chosen), open}) == 1);
  CHECK(row_to_go_on_at({done, row(60s, 20s), row(60s, 0s)}) == 1);  // cut off
  CHECK(row_to_go_on_at({done, open, open}) == 1);
  CHECK(row_to_go_on_at({done, row(60s, 20s, SkipReason::pain), open}) == 2);
  CHECK(row_to_go_on_at({done, row(60s, 0s, SkipReason::spreading), open}) == 2);
  CHECK_FALSE(row_to_go_on_at({open, open}));
  CHECK_FALSE(row_to_go_on_at({done, done}));
}
