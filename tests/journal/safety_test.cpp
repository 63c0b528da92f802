#include "journal/safety.hpp"

#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

const SafetyLimits usual;

SafetyLimits limited(std::optional<int> stop_at, std::optional<int> stop_rise) {
  SafetyLimits limits;
  limits.stop_at = stop_at;
  limits.stop_rise = stop_rise;
  return limits;
}

std::string start(std::optional<int> before, const SafetyLimits& limits = usual) {
  return at_start(before ? score(*before) : std::nullopt, limits, "en").rule;
}

std::string between(int before, int now, const SafetyLimits& limits = usual) {
  return during(score(before), score(now), Sensation::none, limits, "en").rule;
}

std::string morning(int before, int now, std::int64_t since_s = 10 * hour, int earlier = 0) {
  return next_morning(score(before), score(now), since_s, earlier, usual, "en").rule;
}

}  // namespace

TEST_CASE("START: from 8 only breathing is offered") {
  for (const int before : {8, 9, 10}) CHECK(start(before) == "start-breathing-only");
  const Verdict verdict = at_start(score(8), usual, "en");
  CHECK(verdict.light == Light::red);
  CHECK(verdict.offer == Offer::breathing_only);
}

TEST_CASE("START: at 6 and 7 the gentle variant is offered") {
  for (const int before : {6, 7}) CHECK(start(before) == "start-gentle");
  const Verdict verdict = at_start(score(6), usual, "en");
  CHECK(verdict.light == Light::amber);
  CHECK(verdict.offer == Offer::gentle_variant);
}

TEST_CASE("START: up to 5, and where nothing was rated, the session begins") {
  for (const int before : {0, 3, 5}) CHECK(start(before) == "start-go");
  CHECK(start(std::nullopt) == "start-unrated");
  CHECK(at_start(score(0), usual, "en").light == Light::green);
  CHECK(at_start(std::nullopt, usual, "en").offer == Offer::carry_on);
}

TEST_CASE("START: the limits are measured from the person's own usual pain, where that is known") {
  const auto by_usual = [](int own, int before) { return at_start(score(before), usual, "en", own).rule; };
  CHECK(by_usual(5, 6) == "start-go");
  CHECK(by_usual(5, 7) == "start-gentle");
  CHECK(by_usual(5, 8) == "start-breathing-only");
  CHECK(by_usual(8, 8) == "start-go");  // not breathing only for life
  CHECK(by_usual(8, 9) == "start-breathing-only");
  CHECK(by_usual(2, 4) == "start-gentle");
  CHECK(by_usual(2, 6) == "start-breathing-only");
}

TEST_CASE("START: pain up to 3 is safe and up to 5 acceptable, however little is usual") {
  const auto by_none = [](int before) { return at_start(score(before), usual, "en", 0).rule; };
  CHECK(by_none(3) == "start-go");
  CHECK(by_none(5) == "start-gentle");
}

TEST_CASE("START: a therapist's limit stands before what is usual") {
  CHECK(at_start(score(5), limited(5, std::nullopt), "en", 6).rule == "start-gentle");
  CHECK(at_start(score(4), limited(5, std::nullopt), "en", 6).rule == "start-go");
}

TEST_CASE("the usual pain is the median of the last ten ratings before a session") {
  std::vector<SessionRecord> records;
  const auto rate = [&](int pain) {
    records.push_back(rated_session(later(monday_evening, static_cast<std::int64_t>(records.size()) * day),
                                    pain, std::nullopt, std::nullopt));
  };
  for (const int pain : {9, 9, 9, 9}) rate(pain);
  CHECK_FALSE(usual_pain(records));  // four are too few
  rate(9);
  CHECK(usual_pain(records) == 9);
  for (const int pain : {2, 3, 4, 5, 6, 2, 3, 4, 5, 10}) rate(pain);
  CHECK(usual_pain(records) == 4);                                  // the nines are longer ago
  records.push_back(session_at(later(monday_evening, 100 * day)));  // not rated: not counted
  CHECK(usual_pain(records) == 4);
}

TEST_CASE("DURING: a warning sensation stops the exercise, whatever the number") {
  const Verdict verdict = during(score(2), score(1), Sensation::sharp, usual, "en");
  CHECK(verdict.rule == "during-sensation");
  CHECK(verdict.light == Light::red);
  CHECK(verdict.offer == Offer::skip_exercise);
  CHECK(during(std::nullopt, std::nullopt, Sensation::sharp, usual, "en").light == Light::red);
}

TEST_CASE("DURING: what goes further down a leg or an arm stops the exercise like a sharp feeling") {
  const Verdict verdict = during(score(2), score(1), Sensation::spreading, usual, "en");
  CHECK(verdict.rule == "during-spreading");
  CHECK(verdict.light == Light::red);
  CHECK(verdict.offer == Offer::skip_exercise);
  CHECK(verdict.words.find("until you want to try it again") != std::string::npos);
}

TEST_CASE("DURING: who is to leave an exercise reads two sentences, whatever the routine advises") {
  SafetyLimits limits;
  limits.advice = plain_text("Stop for today. Lie on your side. Ring me.");
  for (const Sensation felt : {Sensation::sharp, Sensation::spreading}) {
    const std::string words = during(score(2), score(1), felt, limits, "en").words;
    CHECK(std::count(words.begin(), words.end(), '.') == 2);
  }
  CHECK(during(score(1), score(6), Sensation::none, limits, "en").words.find("Ring me.") !=
        std::string::npos);
}

TEST_CASE("DURING: at 6 and above where it began, the session ends with breathing") {
  CHECK(between(5, 6) == "during-stop-at");
  CHECK(between(7, 8) == "during-stop-at");
  CHECK(during(score(5), score(6), Sensation::none, usual, "en").offer == Offer::end_with_breathing);
}

TEST_CASE("DURING: pain that began high does not stop a session by itself") {
  CHECK(between(6, 6) == "during-go-on");
  CHECK(between(7, 6) == "during-go-on");
}

TEST_CASE("DURING: a rise of 3 ends the session with breathing, however low it stays") {
  CHECK(between(0, 3) == "during-rise");
  CHECK(between(2, 5) == "during-rise");
  CHECK(during(score(0), score(3), Sensation::none, usual, "en").light == Light::red);
}

TEST_CASE("DURING: at 4 or 5 and above where it began, ease") {
  CHECK(between(3, 4) == "during-ease-at");
  CHECK(between(4, 5) == "during-ease-at");
  CHECK(between(4, 4) == "during-go-on");
  CHECK(during(score(4), score(5), Sensation::none, usual, "en").light == Light::amber);
}

TEST_CASE("DURING: a rise of 2 eases too") {
  CHECK(between(0, 2) == "during-ease-rise");
  CHECK(between(1, 2) == "during-go-on");
  CHECK(during(score(0), score(2), Sensation::none, usual, "en").offer == Offer::ease);
}

TEST_CASE("DURING: without a rating before, the number alone speaks") {
  CHECK(during(std::nullopt, score(6), Sensation::none, usual, "en").rule == "during-stop-at");
  CHECK(during(std::nullopt, score(4), Sensation::none, usual, "en").rule == "during-ease-at");
  CHECK(during(std::nullopt, score(3), Sensation::none, usual, "en").light == Light::green);
  CHECK(during(score(3), std::nullopt, Sensation::none, usual, "en").light == Light::green);
}

TEST_CASE("AFTER: the same points decide about the next dose") {
  const auto after = [](int before, int now) {
    return after_session(score(before), score(now), usual, "en");
  };
  CHECK(after(5, 6).rule == "after-stop-at");
  CHECK(after(1, 4).rule == "after-rise");
  CHECK(after(1, 4).offer == Offer::reduce_dose);
  CHECK(after(3, 4).rule == "after-ease-at");
  CHECK(after(0, 2).rule == "after-ease-rise");
  CHECK(after(0, 2).offer == Offer::repeat_dose);
  CHECK(after(5, 4).rule == "after-keep");
  CHECK(after_session(score(5), std::nullopt, usual, "en").offer == Offer::keep_dose);
}

TEST_CASE("MORNING: no more than one point above keeps the dose") {
  CHECK(morning(4, 2) == "morning-keep");
  CHECK(morning(4, 5) == "morning-keep");
  CHECK(next_morning(score(4), score(5), 10 * hour, 0, usual, "en").offer == Offer::keep_dose);
}

TEST_CASE("MORNING: two points above repeats the dose") {
  CHECK(morning(4, 6) == "morning-repeat");
  CHECK(next_morning(score(4), score(6), 10 * hour, 0, usual, "en").light == Light::amber);
}

TEST_CASE("MORNING: three points above reduces the dose") {
  CHECK(morning(4, 7) == "morning-reduce");
  CHECK(next_morning(score(4), score(7), 10 * hour, 0, usual, "en").offer == Offer::reduce_dose);
}

TEST_CASE("MORNING: still above after a whole day reduces the dose") {
  CHECK(morning(4, 5, 24 * hour - 1) == "morning-keep");
  CHECK(morning(4, 5, 24 * hour) == "morning-still-above");
  CHECK(morning(4, 4, 24 * hour) == "morning-keep");
}

TEST_CASE("MORNING: a second red one within the week pauses the routine") {
  CHECK(morning(4, 7, 10 * hour, 1) == "morning-pause");
  CHECK(morning(4, 6, 10 * hour, 1) == "morning-repeat");
  CHECK(next_morning(score(4), score(7), 10 * hour, 1, usual, "en").offer == Offer::pause_routine);
}

TEST_CASE("MORNING: without two ratings nothing is compared") {
  CHECK(next_morning(std::nullopt, score(9), 10 * hour, 0, usual, "en").rule == "morning-unrated");
  CHECK(next_morning(score(2), std::nullopt, 10 * hour, 1, usual, "en").rule == "morning-unrated");
}

TEST_CASE("red mornings of the same routine in the week before are counted from the records") {
  const auto pauses = [](std::int64_t apart, const std::string& routine) {
    std::vector<SessionRecord> records{rated_session(monday_evening, 3, 3, 7),
                                       rated_session(later(monday_evening, apart), 3, 3, 6)};
    records[0].routine = routine;
    return next_morning(records[1], records, usual, "en").offer == Offer::pause_routine;
  };
  CHECK(pauses(2 * day, "evening-lower-back"));
  CHECK(pauses(7 * day, "evening-lower-back"));
  CHECK_FALSE(pauses(7 * day + 1, "evening-lower-back"));
  CHECK_FALSE(pauses(2 * day, "another"));
  const std::vector<SessionRecord> alone{rated_session(monday_evening, 3, 3, 7)};
  CHECK(next_morning(alone[0], alone, usual, "en").offer == Offer::reduce_dose);
}

TEST_CASE("the therapist's limits take the place of the defaults") {
  CHECK(between(5, 6, limited(7, std::nullopt)) == "during-ease-at");
  CHECK(between(5, 7, limited(7, std::nullopt)) == "during-stop-at");
  CHECK(between(0, 3, limited(std::nullopt, 4)) == "during-ease-rise");
  CHECK(between(0, 4, limited(std::nullopt, 5)) == "during-ease-at");
  CHECK(between(2, 3, limited(3, std::nullopt)) == "during-stop-at");
  CHECK(between(0, 1, limited(std::nullopt, 1)) == "during-rise");
  CHECK(between(1, 1, limited(std::nullopt, 1)) == "during-go-on");
}

TEST_CASE("stricter limits reach the rules before and after, looser ones do not") {
  CHECK(start(4, limited(4, std::nullopt)) == "start-gentle");
  CHECK(start(6, limited(9, std::nullopt)) == "start-gentle");
  CHECK(next_morning(score(3), score(5), 10 * hour, 0, limited(std::nullopt, 2), "en").rule ==
        "morning-reduce");
  CHECK(next_morning(score(3), score(6), 10 * hour, 0, limited(std::nullopt, 6), "en").rule ==
        "morning-reduce");
  CHECK(next_morning(score(3), score(3), 10 * hour, 0, limited(0, 0), "en").light == Light::green);
}

TEST_CASE("only on red are the therapist's advice and flare routine given, in the person's language") {
  SafetyLimits limits;
  limits.advice.by_language = {{"en", "Rest and message me."}, {"de", "Ruhen Sie sich aus."}};
  limits.flare_routine = "flare-day";
  const Verdict red = during(score(1), score(6), Sensation::none, limits, "de");
  CHECK(red.words.find("Ruhen Sie sich aus.") != std::string::npos);
  CHECK(red.flare_routine == "flare-day");
  CHECK(red.words.find("Advice with this routine: Ruhen") != std::string::npos);
  limits.by_therapist = true;
  CHECK(during(score(1), score(6), Sensation::none, limits, "de")
            .words.find("Your therapist's advice: Ruhen") != std::string::npos);
  const Verdict green = during(score(1), score(1), Sensation::none, limits, "de");
  CHECK(green.words.find("Ruhen") == std::string::npos);
  CHECK(green.flare_routine.empty());
}

TEST_CASE("words name the ratings and leave no hole") {
  CHECK(during(score(1), score(4), Sensation::none, usual, "en").words.find("from 1 to 4") !=
        std::string::npos);
  for (int before = -1; before <= 10; ++before) {
    for (int now = -1; now <= 10; ++now) {
      for (const Verdict& verdict :
           {at_start(Score::from(before), usual, "en"),
            during(Score::from(before), Score::from(now), Sensation::none, usual, "en"),
            after_session(Score::from(before), Score::from(now), usual, "en"),
            next_morning(Score::from(before), Score::from(now), 25 * hour, now % 2, usual, "en")}) {
        CAPTURE(before, now, verdict.rule, verdict.words);
        CHECK_FALSE(verdict.words.empty());
        CHECK(verdict.words.find_first_of("{}") == std::string::npos);
        CHECK(verdict.words.find("  ") == std::string::npos);
      }
    }
  }
}

TEST_CASE("before a session no routine of Limber's own says to stop, and a therapist's words are told") {
  SafetyLimits limits;
  limits.advice = plain_text("Stop here.");
  CHECK(at_start(Score::from(9), limits, "en", std::nullopt).words.find("Stop here.") == std::string::npos);
  limits.by_therapist = true;
  CHECK(at_start(Score::from(9), limits, "en", std::nullopt).words.find("Stop here.") != std::string::npos);
}
