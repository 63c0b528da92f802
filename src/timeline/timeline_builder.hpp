// The person who leads through the steps: which segments a step needs and what is said in them. Private to
// this room.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/problem.hpp"
#include "timeline/hold_words.hpp"
#include "timeline/layout.hpp"
#include "timeline/phrases.hpp"
#include "timeline/position_transitions.hpp"

namespace limber {

inline constexpr Millis bell_length{900};
inline constexpr Millis after_bell{900};

// A point within an exercise; further, stretch and out are of contract and relax.
struct ExercisePoint {
  enum Phase { prepare, move, work, release, further, stretch, out, rest, over };
  int side = 0;  // 0 the first side done, 1 the second
  int rep = 0;   // 0 before the first
  Phase phase = prepare;
  bool operator==(const ExercisePoint&) const = default;
  // In the order in which it is done: all of one side first, or both in turn.
  auto order(bool in_turn) const { return std::tuple(in_turn ? rep : side, in_turn ? side : rep, phase); }
};

// The sides an exercise is done on, in order; {none} where there is but one movement for both.
std::vector<BodySide> sides_of(const Exercise& exercise);

// Where the body is in a step; nullopt: wherever it was before.
std::optional<Position> position_of(const TimelineStep& step);

class TimelineBuilder {
 public:
  TimelineBuilder(const Pace& pace, Layout& layout, const Timeline& timeline);

  // The step `index` of the timeline, whose exercise stands already. `from`: only what comes then and later.
  void lay(int index, int set, ExercisePoint from = {});
  void lay_transition(int index, int set, Position to);
  // Out of a movement that is broken off, with these words.
  void lay_way_out(int index, int set, BodySide side, int rep, const std::string& words);
  void lay_words(int index, int set, const std::string& words);
  void lay_breathing(int index, int set, const BreathDose& dose);
  void lay_intro(const std::string& title, Millis rest_of_session);
  void lay_outro();

  void set_position(std::optional<Position> position) { position_ = position; }
  // How the next exercise is announced, with {name}; otherwise by its place in the session.
  void set_opener(std::string opener) { opener_ = std::move(opener); }
  void count_exercises(int count) { exercises_to_come_ = count; }
  const Phrases& phrases() const { return phrases_; }

  // Words that found no room in the step laid last.
  const std::vector<std::string>& dropped() const { return dropped_; }

 private:
  // What is being laid: the exercise and where.
  struct Scene {
    const Exercise& exercise;
    const ExerciseStep& asked;
    int index;
    int set;
    BodySide side;
    int side_index;
    ExercisePoint from;
    const TimelineStep& step;
    bool is_later_set() const { return step.set > 1; }  // the same was done just before
    bool in_turn() const { return exercise.sides == Sides::alternate; }
    bool wants(int rep, ExercisePoint::Phase phase) const {
      return ExercisePoint{side_index, rep, phase}.order(in_turn()) >= from.order(in_turn());
    }
  };

  bool in_bed() const { return timeline_.lie_on == "bed"; }
  bool asks_for_a_seat() const;
  Millis paced(Millis length) const;  // of a change of position
  void open(const Scene& scene, SegmentKind kind, int rep);
  void tell(const Utterance& words);  // with a short pause before it, unless it is the first in its segment
  void tell_one_by_one(const Utterance& words);  // its sentences, with time to do what each asks for
  void tell_setup(const Scene& scene, const Utterance& setup);
  void tell_way(const PositionTransition& way);
  Utterance words(const Scene& scene, const LocalText& text, const char* clip) const;
  Utterance program_words(const std::string& text, SpeechRate rate = SpeechRate::instruction) const;
  std::string clip_file(const Scene& scene, const char* clip) const;

  void lay_exercise(int index, int set, ExercisePoint from);
  void lay_one_by_one(const std::vector<Scene>& sides);
  void lay_in_turn(const std::vector<Scene>& sides);
  void rest_between_sets(int index, int set);
  void lay_say(int index, int set, const SayStep& step);
  void lay_rest(int index, int set, Millis length);
  void lay_check(int index, int set);
  void lay_good_night();
  void tell_bells();
  void tell_bells_of_walk();

  void prepare(const Scene& scene);
  std::string opener(const Exercise& exercise, bool known);
  void say_when_to_stop(const Scene& scene);
  void prepare_set(const Scene& scene);
  std::string side_words(const Scene& scene) const;
  std::string how_often(const Exercise& exercise) const;
  void switch_side(const Scene& scene, int rep = 0);
  void turn_over(const Scene& scene, int rep);
  void say_breath_rules(const BreathDose& dose);

  // A repetition with all that belongs to it, but for the rest behind it.
  void lay_rep(const Scene& scene, int rep);
  void lay_rep(const Scene& scene, const HoldDose& dose, int rep);
  void lay_rep(const Scene& scene, const TempoDose& dose, int rep);
  void lay_rep(const Scene& scene, const BreathDose& dose, int rep);
  void lay_rep(const Scene& scene, const TensionDose& dose, int rep);
  void lay_rep(const Scene& scene, const TimeDose& dose, int rep);
  void rest_after(const Scene& scene, int rep);
  void lay_end(const Scene& scene);  // of all repetitions

  Millis back_into(const Exercise& exercise) const;
  std::string words_again(const Scene& scene, int rep);
  void move_in(const Scene& scene, int rep, Millis hold);
  void move_into_stretch(const Scene& scene, int rep);
  void count_down(Millis hold);
  void hold(const Scene& scene, int rep, Millis length);
  void release(const Scene& scene, int rep, Millis hold);
  void set_off(const Scene& scene, int rep);
  void walk(const Scene& scene, int rep, Millis length);
  void say_on_the_way(const Scene& scene, Millis turn, Millis back_at, Millis until);
  void rest(const Scene& scene, int rep, Millis length);
  void repetition(const Scene& scene, const TempoDose& dose, int rep, const Utterance& said);
  std::vector<Utterance> words_by_rep(const Scene& scene, const TempoDose& dose);
  Utterance reached_least(const Scene& scene) const;
  void breathe(const BreathDose& dose, const std::vector<Utterance>& said);
  void say_in_breaths(const BreathDose& dose, Millis::rep breaths, const std::vector<Utterance>& said);
  void let_breath_go(int index, int set, BodySide side, const Utterance& own);
  void tense(const Scene& scene, const TensionDose& dose, int rep);
  void relax_in_stretch(const Scene& scene, const TensionDose& dose, int rep);
  void go_further(const Scene& scene, int rep);
  void relax(const Scene& scene, const TensionDose& dose, int rep);

  std::vector<Utterance> hold_words(const Scene& scene) const;
  std::vector<Utterance> words_of_hold(const Scene& scene, int rep) const;
  void fit(std::vector<Utterance> said, const Quiet& quiet);
  void drop(const Utterance& words);

  const Pace& pace_;
  Layout& layout_;
  const Timeline& timeline_;
  Phrases phrases_;
  std::string opener_;
  std::optional<Position> position_;
  std::string last_setup_;
  std::set<std::string, std::less<>> told_;  // exercises already explained
  int exercises_to_come_ = 0;
  int exercises_told_ = 0;
  bool breath_rules_told_ = false;
  bool tones_told_ = false;
  bool head_support_told_ = false;
  std::vector<std::string> dropped_;
  std::vector<Utterance> said_by_rep_;  // of the movements there and back that are being laid
};

}  // namespace limber
