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
  return record;
}

}  // namespace

TEST_CASE("on the day of a massage what is gentle is suggested, and of that what is rest") {
  Candidate gentle{"gentle"};
  gentle.gentle = true;
  Candidate rest = gentle;
  rest.restful = true;
  CHECK(at_evening({{"a"}, gentle, rest}, {}, true).chosen == 2U);
  CHECK(at_evening({{"a"}, gentle}, {}, true).chosen == 1U);
  CHECK_FALSE(at_evening({{"a"}}, {}, true).chosen);
}

TEST_CASE("without a plan the last routine is suggested again, and to begin with the shortest") {
  Candidate longer{"a", nullptr, 20min};
  Candidate shorter{"b", nullptr, 5min};
  CHECK(at_evening({longer, shorter}, {done("gone", 1), done("a", 2)}).reason == Reason::again);
  CHECK(at_evening({longer, shorter}).chosen == 1U);
  CHECK(at_evening({longer, shorter, {"first-day"}}).chosen == 2U);
}
