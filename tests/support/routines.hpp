// Builders of exercises and routines for tests of any room.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "routine/library.hpp"

namespace limber::test {

inline Exercise exercise(std::string id, Dose dose, Position position = Position::supine) {
  Exercise made;
  made.id = std::move(id);
  made.name = plain_text("Exercise " + made.id);
  made.position = position;
  made.areas = {"lower-back"};
  made.dose = dose;
  made.say.setup = plain_text("Get ready.");
  made.say.move = plain_text("Move slowly.");
  made.say.release = plain_text("Come back slowly.");
  return made;
}

inline Exercise hold_exercise(std::string id, Millis hold = 30s, int reps = 1, Millis rest = 0ms) {
  return exercise(std::move(id), HoldDose{hold, reps, rest});
}

inline Exercise each_side(Exercise made) {
  made.sides = Sides::each;
  return made;
}

inline Library library_of(std::vector<Exercise> exercises) {
  Library library;
  for (Exercise& one : exercises) library.add(std::move(one));
  return library;
}

inline Step step(std::string id) {
  ExerciseStep made;
  made.id = std::move(id);
  return {std::move(made)};
}

inline Step step_in_place(Exercise written) {
  ExerciseStep made;
  made.id = written.id;
  made.in_place = std::make_shared<const Exercise>(std::move(written));
  return {std::move(made)};
}

inline Step say_step(std::string words, Millis pause = 0ms) {
  return {SayStep{plain_text(std::move(words)), pause}};
}
inline Step rest_step(Millis rest) {
  return {RestStep{rest}};
}
inline Step breathe_step(BreathDose dose) {
  return {BreatheStep{dose}};
}
inline Step check_step() {
  return {CheckStep{}};
}
inline Step repeat_step(int times, std::vector<Step> steps) {
  return {RepeatStep{times, std::move(steps)}};
}

inline Routine routine(std::vector<Step> steps, std::string id = "evening") {
  Routine made;
  made.id = std::move(id);
  made.title = plain_text("Evening");
  made.steps = std::move(steps);
  return made;
}

}  // namespace limber::test
