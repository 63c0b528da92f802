// The parts of the formats, each with its codec. Private to this room.
#pragma once

#include "routine/codec.hpp"
#include "routine/exercise.hpp"
#include "routine/learn_card.hpp"
#include "routine/routine.hpp"

namespace limber {

struct DoseCodec {
  static bool read(ParseContext& reading, const Node& value, Dose& where);
  static Node tree(const Dose& dose);
  static void visit_numbers(Dose& dose, NumberVisitor visitor);
};
struct MotionCodec {
  static bool read(ParseContext& reading, const Node& value, figure::Motion& where);
  static Node tree(const figure::Motion& motion);
};
struct ExerciseCodec {
  bool in_place = false;  // in a routine: it needs no "format"
  bool read(ParseContext& reading, const Node& value, Exercise& where) const;
  Node tree(const Exercise& exercise) const;
};
struct StepCodec {
  static bool read(ParseContext& reading, const Node& value, Step& where);
  static Node tree(const Step& step);
  static void visit_numbers(Step& step, NumberVisitor visitor);  // but those of its exercise
};
struct RoutineCodec {
  static bool read(ParseContext& reading, const Node& value, Routine& where);
  static Node tree(const Routine& routine);
};
struct CardCodec {  // cards are not written
  static bool read(ParseContext& reading, const Node& value, LearnCard& where);
};

struct ClipsCodec {
  static bool read(ParseContext& reading, const Node& value, std::map<std::string, std::string>& where);
  static Node tree(const std::map<std::string, std::string>& clips);
};
codec::List<codec::Media> images_codec();

}  // namespace limber
