#include "journal/next_dose.hpp"

#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/routines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

const std::string evening = "evening-lower-back";

// Pain before a session and the morning after it, so many days after monday_evening.
struct Night {
  int day = 0;
  int before = 0;
  int morning = 0;
};

std::vector<SessionRecord> nights(const std::vector<Night>& list) {
  std::vector<SessionRecord> records;
  for (const Night& one : list)
    records.push_back(
        rated_session(later(monday_evening, one.day * day), one.before, one.before, one.morning));
  return records;
}

NextDose dose_after(const std::vector<Night>& list) {
  return next_dose(nights(list), evening, {}, 0);
}

}  // namespace

TEST_CASE("the morning rules decide the next dose, a test for each row") {
  struct Row {
    Night night;
    Offer offer;
    const char* rule;
  };
  const std::vector<Row> rows{
      {{0, 5, 3}, Offer::keep_dose, "morning-keep"},     {{0, 5, 5}, Offer::keep_dose, "morning-keep"},
      {{0, 5, 6}, Offer::keep_dose, "morning-keep"},     {{0, 5, 7}, Offer::repeat_dose, "morning-repeat"},
      {{0, 5, 8}, Offer::reduce_dose, "morning-reduce"}, {{0, 0, 3}, Offer::reduce_dose, "morning-reduce"}};
  for (const Row& row : rows) {
    CAPTURE(row.night.before, row.night.morning);
    const NextDose dose = dose_after({row.night});
    CHECK(dose.offer == row.offer);
    CHECK(dose.rule == row.rule);
    CHECK(dose.from == row.night.before);
    CHECK(dose.to == row.night.morning);
  }
}

TEST_CASE("pain still above where it began a whole day later is one step less") {
  std::vector<SessionRecord> records = nights({{0, 4, 5}});
  records.front().check_ins[Phase::next_morning].at = later(*records.front().ended, day);
  CHECK(next_dose(records, evening, {}, 0).rule == "morning-still-above");
}

TEST_CASE("two red mornings within seven days pause the routine, eight days apart they do not") {
  CHECK(dose_after({{0, 3, 6}, {7, 3, 6}}).offer == Offer::pause_routine);
  CHECK(dose_after({{0, 3, 6}, {8, 3, 6}}).offer == Offer::reduce_dose);
}

TEST_CASE("the most careful morning of the last week speaks, older ones no longer") {
  CHECK(dose_after({{0, 3, 6}, {6, 3, 3}}).offer == Offer::reduce_dose);
  CHECK(dose_after({{0, 3, 6}, {7, 3, 3}}).offer == Offer::keep_dose);
}

TEST_CASE("without a rated morning nothing is changed, and it is said why") {
  const NextDose dose = next_dose({session_at(monday_evening)}, evening, {}, 0);
  CHECK(dose.offer == Offer::keep_dose);
  CHECK(dose_words(dose, {}).find("no morning") != std::string::npos);
}

TEST_CASE("mornings after another routine say nothing about this one") {
  CHECK(next_dose(nights({{0, 3, 9}}), "morning-unlock", {}, 0).rule == "morning-unrated");
}

TEST_CASE("a warning sign comes before every morning") {
  const NextDose dose = next_dose(nights({{0, 3, 3}}), evening, {}, 20'000);
  CHECK(dose.offer == Offer::pause_routine);
  CHECK(dose_words(dose, {}).find("warning sign") != std::string::npos);
}

TEST_CASE("the sentence says what pain was before and in the morning") {
  const std::string words = dose_words(dose_after({{0, 4, 8}}), {});
  CHECK(words.find("8 the next morning") != std::string::npos);
  CHECK(words.find("4 before") != std::string::npos);
}

namespace {

Dose dose_of_draft(const Dose& dose, Technique technique, Offer offer) {
  Exercise made;
  made.id = "x";
  made.dose = dose;
  made.technique = technique;
  Library library;
  library.add(made);
  Routine one;
  one.version = "2";
  ExerciseStep step;
  step.id = "x";
  one.steps = {Step{step}};
  NextDose next;
  next.offer = offer;
  const Routine draft = next_draft(one, library, next);
  return resolved(std::get<ExerciseStep>(draft.steps.front().what), library)->dose;
}

Millis hold_after(Millis hold) {
  return std::get<HoldDose>(dose_of_draft(HoldDose{hold, 2, 5s}, Technique::stretching, Offer::reduce_dose))
      .hold;
}

}  // namespace

TEST_CASE("one step less is a quarter of the hold, in whole five seconds and not under five") {
  CHECK(hold_after(60s) == 45s);
  CHECK(hold_after(30s) == 20s);
  CHECK(hold_after(20s) == 15s);
  CHECK(hold_after(10s) == 5s);
  CHECK(hold_after(5s) == 5s);
}

TEST_CASE("the shortest hold loses a repetition instead") {
  const Dose dose = dose_of_draft(HoldDose{5s, 3, 5s}, Technique::stretching, Offer::reduce_dose);
  CHECK(std::get<HoldDose>(dose).reps == 2);
}

TEST_CASE("movements lose a quarter of their repetitions, at least one, and keep one") {
  const auto reps = [](int count) {
    const Dose dose = dose_of_draft(TempoDose{4s, 4s, count, 0s}, Technique::mobility, Offer::reduce_dose);
    return std::get<TempoDose>(dose).reps;
  };
  CHECK(reps(10) == 8);
  CHECK(reps(8) == 6);
  CHECK(reps(2) == 1);
  CHECK(reps(1) == 1);
}

TEST_CASE("pressure lasts a quarter less, breathing as long as before") {
  const auto length = [](Technique technique) {
    return std::get<TimeDose>(dose_of_draft(TimeDose{120s}, technique, Offer::reduce_dose)).length;
  };
  CHECK(length(Technique::trigger_point) == 90s);
  CHECK(length(Technique::breathing) == 120s);
}

TEST_CASE("a dose that is kept or repeated stays as it is, under a new version and for the same person") {
  for (const Offer offer : {Offer::keep_dose, Offer::repeat_dose}) {
    const Dose dose = dose_of_draft(HoldDose{30s, 2, 5s}, Technique::stretching, offer);
    CHECK(std::get<HoldDose>(dose).hold == 30s);
  }
  Routine one;
  one.version = "2";
  one.meant_for = "A. B.";
  const Routine draft = next_draft(one, {}, {});
  CHECK(draft.version == "3");
  CHECK(draft.meant_for == "A. B.");
}

TEST_CASE("versions count on, whatever they look like") {
  CHECK(next_version("") == "2");
  CHECK(next_version("9") == "10");
  CHECK(next_version("1.9") == "1.10");
  CHECK(next_version("b") == "b-2");
  CHECK(next_version("99999999999999999999") == "99999999999999999999-2");
}

TEST_CASE(
    "an exercise that keeps hurting gives way to its gentler variant, else to less of it, and it alone") {
  Exercise sore = hold_exercise("sore", 30s, 2);
  sore.easier = "soft";
  const Library library = library_of({sore, hold_exercise("soft", 20s, 1), hold_exercise("fine", 40s)});
  Routine one = routine({step("sore"), step("fine")});
  std::get<ExerciseStep>(one.steps[0].what).note = plain_text("Slowly.");
  NextDose dose;
  dose.rule = "skipped-for-pain";
  dose.exercise = "sore";
  const Routine draft = next_draft(one, library, dose);
  const auto& eased = std::get<ExerciseStep>(draft.steps[0].what);
  CHECK(eased.id == "soft");
  CHECK(eased.note == plain_text("Slowly."));
  CHECK(draft.steps[1] == one.steps[1]);
  dose.exercise = "fine";
  CHECK(std::get<ExerciseStep>(next_draft(one, library, dose).steps[1].what).hold == 30s);
}
