// The program's own spoken words, looked up once for a whole session. Private to this room.
#pragma once

#include <array>
#include <string>

#include "routine/routine.hpp"
#include "timeline/timeline.hpp"

namespace limber {

// Several ways to say one thing, used in turn: a person does not repeat themself to the letter.
template <std::size_t N>
class PhraseRotation {
 public:
  explicit PhraseRotation(std::array<std::string, N> ways) : ways_(std::move(ways)) {}
  const std::string& next() { return ways_[used_++ % N]; }

 private:
  std::array<std::string, N> ways_;
  std::size_t used_ = 0;
};

struct Phrases {
  Phrases();

  std::string left, right;                                    // the word that replaces {side}
  std::string first_left, first_right;                        // of two sides
  std::string only_left, only_right;                          // of one
  std::string in_turn;                                        // of two that alternate
  PhraseRotation<2> now_left, now_right;                      // at the switch
  std::string and_left, and_right;                            // between movements that alternate
  std::string first_exercise, last_exercise, again_exercise;  // with {name}
  std::string next_set, last_set;                             // with {n} and {all}
  PhraseRotation<2> next_exercise;
  PhraseRotation<3> once_more;  // before the second of two
  PhraseRotation<3> again;      // before one of several
  PhraseRotation<2> last_one;
  PhraseRotation<2> ease_out;
  PhraseRotation<3> rest;
  std::string rest_step;
  PhraseRotation<2> settle;  // after a set of movements
  std::string keep_going, few_more;
  std::string tones;  // before the first movement there and back
  std::string breathe_title, light_headed, breathe_in, breathe_out, in, out, soft_out, last_breath,
      own_rhythm;
  PhraseRotation<2> tense;
  std::string tense_again;
  PhraseRotation<2> let_go;
  std::string push, push_again, further;  // contract and relax
  std::string up_to, reached_least;       // "8 to 12 times", with {least} and {most}; at the least
  std::string comfort_question;
  std::string head_support;
  std::string ease_out_slowly, leave_exercise;    // "too sore"
  std::string easier_exercise, smaller_exercise;  // with {name}
  std::string gently_from_here;
  std::string turn_round, last_minute;  // of a walk

  const std::string& side(BodySide side) const { return side == BodySide::left ? left : right; }
  const std::string& and_side(BodySide side) const { return side == BodySide::left ? and_left : and_right; }
};

// "Breathe in for 4, and out for 6." with holds where there are any; "" if the counts are no whole seconds.
std::string breath_counts(const BreathDose& dose);

// "About 12 minutes, at your own pace."
std::string about_minutes(Millis total);

}  // namespace limber
