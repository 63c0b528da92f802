#include "routine/edit.hpp"

#include <random>

#include "base/undo_stack.hpp"
#include "routine/files.hpp"
#include "support/catch.hpp"
#include "support/routines.hpp"

using namespace limber;

namespace {

// "a b (c d) e": steps by their exercise, repeats in brackets.
std::string told(const std::vector<Step>& steps) {
  std::string words;
  for (const Step& step : steps) {
    if (!words.empty()) words += " ";
    if (const auto* exercise = std::get_if<ExerciseStep>(&step.what)) words += exercise->id;
    if (std::holds_alternative<RestStep>(step.what)) words += "rest";
    if (const auto* repeat = std::get_if<RepeatStep>(&step.what)) words += "(" + told(repeat->steps) + ")";
  }
  return words;
}

std::string told(const ChangedSteps& edited) {
  return told(edited.routine.steps);
}

Routine some() {
  return test::routine({test::step("a"), test::step("b"),
                        test::repeat_step(2, {test::step("c"), test::step("d")}), test::step("e")});
}

// What stands at the path of a change, so that who has it selected keeps it.
std::string at(const ChangedSteps& edited) {
  const Step* step = step_at(edited.routine, edited.path);
  return step == nullptr ? "" : told({*step});
}

Routine parsed(const std::filesystem::path& file) {
  auto routine = parse_routine(test::contents(file), file.string());
  if (!routine) throw std::runtime_error(to_text(routine.problems().front()));
  return *std::move(routine);
}

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t end) { return end == 0 ? 0 : engine_() % end; }
  StepPath path(const Routine& routine) {
    const auto paths = paths_of(routine);
    return paths.empty() ? StepPath{0} : paths[below(paths.size())];
  }

 private:
  std::mt19937 engine_;  // the same numbers on every computer
};

Step changed_step(const Step& step, Dice& dice) {
  Step changed = step;
  if (auto* exercise = std::get_if<ExerciseStep>(&changed.what)) {
    exercise->hold = Millis(5000 + 1000 * static_cast<int>(dice.below(60)));
    exercise->note = plain_text("Note " + std::to_string(dice.below(1000)));
  } else if (auto* rest = std::get_if<RestStep>(&changed.what)) {
    rest->rest += 1s;
  } else if (auto* say = std::get_if<SayStep>(&changed.what)) {
    say->pause += 1s;
  } else if (auto* repeat = std::get_if<RepeatStep>(&changed.what)) {
    ++repeat->times;
  }
  return changed;
}

Routine random_edit(const Routine& routine, Dice& dice) {
  const StepPath path = dice.path(routine);
  const Step* step = step_at(routine, path);
  switch (dice.below(9)) {
    case 0:
      return inserted(routine, path, test::step("pelvic-tilt")).routine;
    case 1:
      return removed(routine, path).routine;
    case 2:
      return doubled(routine, path).routine;
    case 3:
      return moved(routine, path, dice.path(routine)).routine;
    case 4:
      return moved_by_one(routine, path, dice.below(2) == 0).routine;
    case 5:
      return path.size() < 4 ? in_repeat(routine, path, 2).routine : routine;
    case 6:
      return out_of_repeat(routine, path).routine;
    case 7: {
      Routine titled = routine;
      titled.title = plain_text("Title " + std::to_string(dice.below(1000)));
      return titled;
    }
    default:
      return step == nullptr ? routine : replaced(routine, path, changed_step(*step, dice)).routine;
  }
}

}  // namespace

TEST_CASE("A path leads to a step, inside repeats too, and is a pointer of the file") {
  const Routine routine = some();
  CHECK(told({*step_at(routine, {2, 1})}) == "d");
  CHECK(step_at(routine, {4}) == nullptr);
  CHECK(step_at(routine, {0, 0}) == nullptr);
  CHECK(step_at(routine, {}) == nullptr);
  CHECK(paths_of(routine) == std::vector<StepPath>{{0}, {1}, {2}, {2, 0}, {2, 1}, {3}});
  CHECK(pointer_of({2, 1}) == "/steps/2/steps/1");
  CHECK(step_of_pointer("/steps/2/steps/1/exercise/say/move") == StepPath{2, 1});
  CHECK_FALSE(step_of_pointer("/title"));
  CHECK_FALSE(step_of_pointer("/steps"));
}

TEST_CASE("A step goes in where it is asked for, or at the end of that list") {
  CHECK(told(inserted(some(), {1}, test::step("x"))) == "a x b (c d) e");
  CHECK(told(inserted(some(), {2, 2}, test::step("x"))) == "a b (c d x) e");
  CHECK(inserted(some(), {9}, test::step("x")).path == StepPath{4});
  CHECK(told(inserted(some(), {0, 1}, test::step("x"))) == "a b (c d) e");
}

TEST_CASE("A step that is removed leaves what stands in its place selected") {
  CHECK(told(removed(some(), {1})) == "a (c d) e");
  CHECK(at(removed(some(), {1})) == "(c d)");
  CHECK(at(removed(some(), {3})) == "(c d)");
  CHECK(removed(test::routine({test::step("a")}), {0}).path.empty());
}

TEST_CASE("A repeat with nothing left in it goes too") {
  const Routine one = test::routine({test::step("a"), test::repeat_step(2, {test::step("c")})});
  CHECK(told(removed(one, {1, 0})) == "a");
  CHECK(told(moved(one, {1, 0}, {0})) == "c a");
  CHECK(told(moved_by_one(one, {1, 0}, false)) == "a c");
}

TEST_CASE("A step moves to where it is put, and never into itself") {
  CHECK(told(moved(some(), {0}, {2})) == "b a (c d) e");
  CHECK(told(moved(some(), {3}, {0})) == "e a b (c d)");
  CHECK(told(moved(some(), {0}, {2, 1})) == "b (c a d) e");
  CHECK(at(moved(some(), {0}, {2, 1})) == "a");
  CHECK(told(moved(some(), {2, 0}, {4})) == "a b (d) e c");
  CHECK(told(moved(some(), {2}, {2, 1})) == "a b (c d) e");
  CHECK(told(moved(some(), {1}, {2})) == "a b (c d) e");
}

TEST_CASE("By one place a step walks through the whole list, into repeats and out again") {
  ChangedSteps edited{some(), {0}};
  std::vector<std::string> seen;
  for (int i = 0; i < 6; ++i) {
    edited = moved_by_one(edited.routine, edited.path, true);
    seen.push_back(told(edited));
    CHECK(at(edited) == "a");
  }
  CHECK(seen == std::vector<std::string>{"b a (c d) e", "b (a c d) e", "b (c a d) e", "b (c d a) e",
                                         "b (c d) a e", "b (c d) e a"});
  for (int i = 0; i < 6; ++i) edited = moved_by_one(edited.routine, edited.path, false);
  CHECK(told(edited) == told(some().steps));
  CHECK(told(moved_by_one(some(), {0}, false)) == told(some().steps));
}

TEST_CASE("A step can be doubled, repeated, and taken out of its repeat") {
  CHECK(told(doubled(some(), {1})) == "a b b (c d) e");
  CHECK(told(in_repeat(some(), {1}, 3)) == "a (b) (c d) e");
  CHECK(told(out_of_repeat(some(), {2})) == "a b c d e");
  CHECK(told(out_of_repeat(some(), {1})) == told(some().steps));
}

TEST_CASE("Random changes to every shipped routine, all taken back, leave the same bytes") {
  const auto files = test::json_files(test::routines_dir());
  REQUIRE(files.size() >= 20);
  unsigned seed = 1;
  for (const auto& file : files) {
    Dice dice(seed++);
    UndoStack<Routine> history(parsed(file));
    int changed = 0;
    for (int i = 0; i < 60; ++i) {
      history.change(random_edit(history.now(), dice));
      changed += write(history.now()) != test::contents(file) ? 1 : 0;
    }
    INFO(file.string());
    CHECK(changed > 20);
    while (history.can_undo()) history.undo();
    CHECK(write(history.now()) == test::contents(file));
  }
}

TEST_CASE("Random changes to every shipped routine can be written and read again") {
  unsigned seed = 100;
  for (const auto& file : test::json_files(test::routines_dir())) {
    Dice dice(seed++);
    Routine routine = parsed(file);
    for (int i = 0; i < 25; ++i) {
      const Routine next = random_edit(routine, dice);
      const auto again = parse_routine(write(next), "again.json");
      if (!again) continue;  // a repeat too deep, a note too long: told to who writes it
      INFO(file.string() + "\n" + write(next));
      CHECK(again->steps == next.steps);
      routine = next;
    }
  }
}

TEST_CASE("A longer hold changes that one place of the file") {
  const std::filesystem::path file = test::routines_dir() / "evening-lower-back.json";
  Routine routine = parsed(file);
  const std::string before = test::contents(file);
  for (const StepPath& path : paths_of(routine)) {
    auto step = *step_at(routine, path);
    auto* exercise = std::get_if<ExerciseStep>(&step.what);
    if (exercise == nullptr || !exercise->hold) continue;
    exercise->hold = 59s;
    routine = replaced(std::move(routine), path, step).routine;
    break;
  }
  const std::string after = write(routine);
  REQUIRE(after != before);
  const auto same = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto rest = static_cast<std::size_t>(before.end() - same.first);
  CHECK(std::string(same.second, same.second + 2) == "59");
  CHECK(after.size() >= rest - 2);
  CHECK(after.substr(after.size() - (rest - 2)) == before.substr(before.size() - (rest - 2)));
}
