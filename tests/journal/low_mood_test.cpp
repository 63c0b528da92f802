#include "journal/low_mood.hpp"

#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

const std::int64_t today = local_day(monday_evening);

SessionRecord with_mood(int days_ago, int mood, Phase phase = Phase::before) {
  SessionRecord record = session_at(later(monday_evening, -days_ago * day));
  CheckIn answers;
  answers.at = record.started;
  answers.mood = Score::from(mood);
  record.check_ins[phase] = answers;
  return record;
}

}  // namespace

TEST_CASE("a mood of 0 or 1, twice within seven days, calls for the card for dark days") {
  CHECK(mood_was_very_low({with_mood(0, 1), with_mood(6, 0, Phase::after)}, today));
  CHECK(mood_was_very_low({with_mood(2, 0), with_mood(2, 1)}, today));
}

TEST_CASE("once, or a better mood, or longer ago, or no answer, does not") {
  CHECK_FALSE(mood_was_very_low({with_mood(0, 0)}, today));
  CHECK_FALSE(mood_was_very_low({with_mood(0, 0), with_mood(1, 2)}, today));
  CHECK_FALSE(mood_was_very_low({with_mood(0, 0), with_mood(7, 0)}, today));
  CHECK_FALSE(mood_was_very_low({with_mood(0, 0), rated_session(monday_evening, 9, 9, 9)}, today));
}

TEST_CASE("the mood is asked once a week from the second session on, and sooner after a very low one") {
  CHECK_FALSE(mood_is_due({}, today));
  CHECK(mood_is_due({session_at(later(monday_evening, -day))}, today));
  CHECK_FALSE(mood_is_due({with_mood(6, 5)}, today));
  CHECK(mood_is_due({with_mood(7, 5)}, today));
  CHECK_FALSE(mood_is_due({with_mood(9, 5), with_mood(2, 5)}, today));
  CHECK(mood_is_due({with_mood(1, 1)}, today));
  CHECK_FALSE(mood_is_due({with_mood(0, 1)}, today));
  CHECK_FALSE(mood_is_due({with_mood(3, 1), with_mood(1, 4)}, today));
}

TEST_CASE("a mood that was asked for and skipped is not asked for again for a week") {
  const auto skipped = [](int days_ago) {
    SessionRecord record = session_at(later(monday_evening, -days_ago * day));
    record.check_ins[Phase::before].at = record.started;
    record.check_ins[Phase::before].pain = Score::from(3);
    return record;
  };
  CHECK(mood_is_due({skipped(8)}, today));                                // the first is not asked for it
  CHECK_FALSE(mood_is_due({skipped(0), skipped(0)}, today));              // the second was, today
  CHECK_FALSE(mood_is_due({skipped(1), skipped(6), skipped(9)}, today));  // six days ago
  CHECK(mood_is_due({skipped(1), skipped(7), skipped(9)}, today));
  CHECK_FALSE(mood_is_due({skipped(1), with_mood(2, 0)}, today));  // the day after a low one
}
