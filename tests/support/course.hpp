// A routine of three exercises, and sessions of it that went well or badly, for tests of how doses go.
#pragma once

#include "course/steps_back.hpp"
#include "course/took.hpp"
#include "support/journal.hpp"
#include "support/timelines.hpp"

namespace limber::test {

inline Exercise technique(Exercise made, Technique technique) {
  made.technique = technique;
  return made;
}

// A stretch, a movement, a lift with something harder, and a ball that presses.
inline Library course_library() {
  Library library;
  library.add(technique(exercise("stretch", HoldDose{20s, 2, 5s}, Sides::each), Technique::stretching));
  library.add(technique(exercise("roll", TempoDose{3s, 3s, 6}), Technique::mobility));
  Exercise lift = technique(exercise("lift", TempoDose{2s, 2s, 11}), Technique::strength);
  lift.harder = "lift-one";
  library.add(std::move(lift));
  library.add(technique(exercise("lift-one", TempoDose{2s, 2s, 5}), Technique::strength));
  library.add(technique(exercise("ball", HoldDose{30s, 1, 0s}), Technique::trigger_point));
  library.add(technique(exercise("walk-out", TimeDose{5min}), Technique::walking));
  return library;
}

inline Step named(const std::string& id) {
  ExerciseStep step;
  step.id = id;
  return {step};
}

inline Routine course_routine(const std::vector<std::string>& ids = {"stretch", "roll", "ball"}) {
  std::vector<Step> steps;
  for (const std::string& id : ids) steps.push_back(named(id));
  return routine(std::move(steps));
}

// One of a routine, all of it done, with pain before, after and the next morning.
inline SessionRecord session_of(const Routine& routine, const WallTime& at, int before, int after,
                                int morning) {
  SessionRecord record = rated_session(at, before, after, morning);
  record.uid = std::to_string(at.unix_seconds) + routine.id;
  record.routine = routine.id;
  record.routine_version = routine.version;
  record.steps.clear();
  for (const Step& step : routine.steps) {
    if (const auto* asked = std::get_if<ExerciseStep>(&step.what))
      record.steps.push_back({asked->id, BodySide::none, 0, 60s, 60s, SkipReason::none});
  }
  return record;
}

// The journal of somebody, day by day.
struct Person {
  Routine routine = course_routine();
  Library library = course_library();
  std::vector<DoseChange> changes = {};
  std::vector<SessionRecord> sessions = {};
  WallTime now = monday_evening;

  DoseHistory history() const { return {changes, sessions, now}; }
  std::optional<DoseOffer> offer() const { return dose_offer(routine, library, history(), {}); }
  Levels levels() const { return levels_of(changes, routine); }
  Person& wait(std::int64_t days) {
    now = later(now, days * day);
    return *this;
  }
  // What is taken back is written down, as it is before each session.
  Person& settle() {
    for (DoseChange& one : steps_back(routine, history())) changes.push_back(std::move(one));
    return *this;
  }
  Person& does(int before, int after, int morning) {
    settle();
    sessions.insert(sessions.begin(), session_of(routine, now, before, after, morning));
    return wait(1);
  }
  Person& calm(int times = 3) {
    for (int i = 0; i < times; ++i) does(3, 3, 3);
    return *this;
  }
  Person& red() { return does(3, 3, 7); }
  Person& answers(bool yes) {
    if (const auto one = offer()) changes.push_back(answered(routine, *one, yes, now));
    return *this;
  }
};

}  // namespace limber::test
