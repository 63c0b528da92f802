// Routines and exercises by hand, for tests of what is made from them.
#pragma once

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "routine/library.hpp"
#include "routine/routine.hpp"
#include "timeline/compile.hpp"
#include "timeline/playhead.hpp"

namespace limber::test {

// A voice of 60 ms a letter, so that lengths are easily foretold.
inline Millis spelled_out(std::string_view text, SpeechRate) {
  return Millis{60 * static_cast<Millis::rep>(text.size())};
}

inline Exercise exercise(std::string id, Dose dose, Sides sides = Sides::both,
                         Position position = Position::supine) {
  Exercise made;
  made.name = plain_text("Name of " + id);
  made.id = std::move(id);
  made.position = position;
  made.sides = sides;
  made.dose = dose;
  made.say.setup = plain_text("Lie on your back.");
  made.say.move = plain_text("Bring your {side} knee in.");
  made.say.hold = {plain_text("Soften."), plain_text("Breathe out.")};
  made.say.release = plain_text("Lower your foot.");
  return made;
}

inline Step step_of(Exercise made) {
  ExerciseStep step;
  step.in_place = std::make_shared<const Exercise>(std::move(made));
  return {step};
}
inline Step say(std::string words, Millis pause) {
  return {SayStep{plain_text(std::move(words)), pause}};
}
inline Step rest(Millis length) {
  return {RestStep{length}};
}
inline Step comfort_check() {
  return {CheckStep{}};
}
inline Step breathe(Millis length) {
  return {BreatheStep{BreathDose{4s, 0s, 6s, 0s, length}}};
}
inline Step repeat(int times, std::vector<Step> steps) {
  RepeatStep made;
  made.times = times;
  made.steps = std::move(steps);
  return {made};
}

inline Routine routine(std::vector<Step> steps) {
  Routine made;
  made.id = "evening";
  made.version = "2";
  made.title = plain_text("Evening");
  made.steps = std::move(steps);
  return made;
}

inline Timeline timeline_of(const Routine& asked, const Library& library = {}, const Pace& pace = {}) {
  auto compiled = compile(asked, library, pace, spelled_out);
  if (!compiled) throw std::runtime_error("the routine did not compile");
  return *std::move(compiled);
}
inline Timeline timeline_of(std::vector<Step> steps) {
  return timeline_of(routine(std::move(steps)));
}

inline std::shared_ptr<const Timeline> shared(Timeline timeline) {
  return std::make_shared<const Timeline>(std::move(timeline));
}

// The segments of one kind, in order.
inline std::vector<Segment> of_kind(const Timeline& timeline, SegmentKind kind) {
  std::vector<Segment> found;
  for (const Segment& segment : timeline.segments) {
    if (segment.kind == kind) found.push_back(segment);
  }
  return found;
}

// What is said in the segments of one kind, utterances separated by " | ".
inline std::string said_in(const Timeline& timeline, SegmentKind kind, int nth = 0) {
  std::string words;
  std::size_t found = timeline.segments.size();
  for (std::size_t i = 0; i < timeline.segments.size() && found == timeline.segments.size(); ++i) {
    if (timeline.segments[i].kind == kind && nth-- == 0) found = i;
  }
  for (const Cue& cue : timeline.cues) {
    const bool spoken = cue.kind == CueKind::say || cue.kind == CueKind::clip;
    if (cue.segment == found && spoken) words += (words.empty() ? "" : " | ") + cue.text;
  }
  return words;
}

// Any routine: every kind of step and dose, nested repeats, words short and long.
class RoutineMaker {
 public:
  explicit RoutineMaker(unsigned seed) : random_(seed) {}

  int pick(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }
  Millis seconds(int least, int most) { return Millis{pick(least * 10, most * 10) * 100}; }

  Routine any_routine() { return routine(any_steps(pick(0, 6), 2)); }

  Exercise any_exercise() {
    Exercise made = exercise("exercise-" + std::to_string(pick(1, 5)), any_dose(),
                             static_cast<Sides>(pick(0, 4)), static_cast<Position>(pick(0, 7)));
    made.say.setup = any_words();
    made.say.move = any_words();
    made.say.release = any_words();
    if (pick(0, 1) == 0) made.stop = any_words();
    made.say.hold.clear();
    for (int i = pick(0, 4); i > 0; --i) made.say.hold.push_back(any_words());
    return made;
  }

 private:
  LocalText any_words() {
    std::string words;
    for (int i = pick(0, 20); i > 0; --i) words += pick(0, 9) == 0 ? "{side} " : "slowly ";
    return plain_text(words);
  }

  Reps any_reps(int most) {
    const int least = pick(1, most);
    return pick(0, 3) == 0 ? Reps(least, least + pick(1, 4)) : Reps(least);
  }

  Dose any_dose() {
    switch (pick(0, 6)) {
      case 5: {
        HoldDose ladder{Millis{0}, pick(2, 4), Millis{0}};
        for (int i = 0; i < ladder.reps; ++i) ladder.ladder.push_back(seconds(5, 60));
        ladder.hold = *std::max_element(ladder.ladder.begin(), ladder.ladder.end());
        return ladder;
      }
      case 6:
        return TensionDose{seconds(3, 10), seconds(1, 10), any_reps(3), seconds(5, 40)};
      case 0:
        return HoldDose{seconds(5, 60), any_reps(4), pick(0, 1) == 0 ? Millis{0} : seconds(1, 20)};
      case 1:
        return TempoDose{seconds(1, 6), seconds(1, 6), any_reps(12),
                         pick(0, 3) == 0 ? seconds(1, 5) : Millis{0},
                         pick(0, 3) == 0 ? seconds(1, 3) : Millis{0}};
      case 2:
        return BreathDose{seconds(2, 6), seconds(0, 3), seconds(2, 8), seconds(0, 3), seconds(10, 200)};
      case 3:
        return TensionDose{seconds(3, 10), seconds(5, 40), pick(1, 3)};
      default:
        return TimeDose{seconds(20, 240)};
    }
  }

  std::vector<Step> any_steps(int count, int depth) {
    std::vector<Step> steps;
    for (int i = 0; i < count; ++i) steps.push_back(any_step(depth));
    return steps;
  }

  Step any_step(int depth) {
    switch (pick(0, depth > 0 ? 7 : 6)) {
      case 0:
        return say("Some words before we go on.", seconds(0, 20));
      case 1:
        return rest(seconds(1, 40));
      case 2:
        return comfort_check();
      case 3:
        return breathe(seconds(20, 200));
      case 7:
        return repeat(pick(1, 3), any_steps(pick(1, 3), depth - 1));
      default: {
        Step step = step_of(any_exercise());
        auto& asked = std::get<ExerciseStep>(step.what);
        asked.sets = pick(0, 4) == 0 ? pick(2, 3) : 1;
        if (asked.sets > 1 && pick(0, 1) == 0) asked.set_rest = seconds(5, 30);
        return step;
      }
    }
  }

  std::mt19937 random_;
};

}  // namespace limber::test
