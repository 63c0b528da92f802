#include "course/level.hpp"

#include "support/catch.hpp"
#include "support/course.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Dose dose_in(const Routine& routine, std::size_t step, const Library& library) {
  return resolved(std::get<ExerciseStep>(routine.steps.at(step).what), library)->dose;
}

DoseChange yes_to(const std::string& exercise, const Level& level, const WallTime& at = monday_evening) {
  return {at, "evening", "2", exercise, DoseTurn::up, level, 0, ""};
}

std::string note_in(const Routine& routine, std::size_t step) {
  return std::get<ExerciseStep>(routine.steps.at(step).what).note.in("en");
}

}  // namespace

TEST_CASE("a level changes its numbers and leaves the rest of the dose") {
  const Library library = course_library();
  Levels levels;
  levels.of["stretch"] = {2, 25, 0, ""};
  const Routine done = at_levels(course_routine(), levels, library);
  CHECK(dose_in(done, 0, library) == Dose{HoldDose{25s, 2, 5s}});
  CHECK(dose_in(done, 1, library) == Dose{TempoDose{3s, 3s, 6}});
}

TEST_CASE("a harder exercise takes the place of its step, with the therapist's note and without its words") {
  const Library library = course_library();
  Routine asked = course_routine({"lift"});
  auto& step = std::get<ExerciseStep>(asked.steps[0].what);
  step.note = plain_text("Slowly.");
  step.say.setup = plain_text("Feet flat.");
  Levels levels;
  levels.of["lift"] = {6, 0, 0, "lift-one"};
  const Routine done = at_levels(asked, levels, library);
  const auto& harder = std::get<ExerciseStep>(done.steps[0].what);
  CHECK(harder.id == "lift-one");
  CHECK(harder.note.in("en") == "Slowly.");
  CHECK(harder.say.setup.empty());
  CHECK(dose_in(done, 0, library) == Dose{TempoDose{2s, 2s, 6}});
  levels.of["lift"].instead = "gone-from-the-shelf";
  CHECK(std::get<ExerciseStep>(at_levels(asked, levels, library).steps[0].what).id == "lift");
}

TEST_CASE("what is new is said with its exercise for a week, by what of it is new") {
  const Library library = course_library();
  const Routine asked = course_routine();
  const std::vector<DoseChange> longer{yes_to("stretch", {2, 25, 0, ""})};
  CHECK(note_in(with_level_notes(asked, longer, library, monday_evening), 0) ==
        "Held a little longer than before.");
  CHECK(note_in(with_level_notes(asked, longer, library, monday_evening), 1).empty());
  const std::vector<DoseChange> more{yes_to("stretch", {3, 20, 0, ""})};
  CHECK(note_in(with_level_notes(asked, more, library, monday_evening), 0) == "One more than before.");
  CHECK(note_in(with_level_notes(asked, more, library, later(monday_evening, 7 * day)), 0).empty());
  std::vector<DoseChange> back = more;
  back.push_back({later(monday_evening, day), "evening", "2", "stretch", DoseTurn::back, {}, 0, "x"});
  CHECK(note_in(with_level_notes(asked, back, library, later(monday_evening, day)), 0) ==
        "A little less than before, for now.");
}

TEST_CASE("what is new about all of a routine is said with its first exercise") {
  const std::vector<DoseChange> less{{monday_evening, "evening", "2", "", DoseTurn::back, {}, 1, "x"}};
  const Routine told = with_level_notes(course_routine(), less, course_library(), monday_evening);
  CHECK(note_in(told, 0) == "A little less than before, for now.");
  CHECK(note_in(told, 1).empty());
}

TEST_CASE("a level is told by what is new of it") {
  const Library library = course_library();
  CHECK(level_words({6, 0, 0, ""}, {5, 0, 0, ""}, library, "en") == "6 times");
  CHECK(level_words({2, 25, 0, ""}, {2, 20, 0, ""}, library, "en") == "25 seconds");
  CHECK(level_words({0, 0, 6, ""}, {0, 0, 5, ""}, library, "en") == "6 minutes");
  CHECK(level_words({5, 0, 0, "lift-one"}, {12, 0, 0, ""}, library, "en") == "Name of lift-one");
}

TEST_CASE("a later yes stands upon an earlier one, and each step back takes one away") {
  const Routine asked = course_routine();
  std::vector<DoseChange> changes{yes_to("roll", {7, 0, 0, ""}), yes_to("roll", {8, 0, 0, ""})};
  CHECK(levels_of(changes, asked).of.at("roll").reps == 8);
  CHECK(level_before(changes, asked, "roll").reps == 7);
  changes.push_back({monday_evening, "evening", "2", "roll", DoseTurn::back, {7, 0, 0, ""}, 0, "a"});
  CHECK(levels_of(changes, asked).of.at("roll").reps == 7);
  changes.push_back({monday_evening, "evening", "2", "roll", DoseTurn::away, {}, 0, "b"});
  CHECK(levels_of(changes, asked) == Levels{});
}
