// The parts of the formats, each with its codec. For the rooms that read formats, this one and `programme`.
#pragma once

#include "routine/codec.hpp"
#include "routine/exercise.hpp"
#include "routine/learn_card.hpp"
#include "routine/number_visitor.hpp"
#include "routine/routine.hpp"

namespace limber {

// Who a routine or a programme is from.
inline constexpr auto author_members = [](auto& io, auto& author) {
  io.member("name", author.name, codec::Text{longest_name}, required);
  io.member("role", author.role, codec::Text{longest_name});
  io.member("practice", author.practice, codec::Text{longest_name});
  io.member("telephone", author.telephone, codec::String{longest_telephone});
};

struct DoseCodec {
  static bool read(ParseContext& reading, const Node& value, Dose& where);
  static Node tree(const Dose& dose);
  static void visit_numbers(Dose& dose, NumberVisitor visitor);
};
struct LoadCodec {
  static bool read(ParseContext& reading, const Node& value, Load& where);
  static Node tree(const Load& load);
};
struct GrowCodec {  // {"reps": [5, 12], "hold_s": [20, 40]}, or "off"
  static bool read(ParseContext& reading, const Node& value, Grow& where);
  static Node tree(const Grow& grow);
};
struct RepsCodec {  // 8, or [8, 12]
  static bool read(ParseContext& reading, const Node& value, Reps& where);
  static Node tree(const Reps& reps);
  static void visit(Reps& reps, NumberVisitor& visitor);
};
// The name of one of a list of holds, from 0, where it is changed by itself: "hold_1_s".
std::string rung_name(std::size_t index);
// 30, or a list of holds that are done one after another; one or the other of the two.
struct HoldsCodec {
  static bool read(ParseContext& reading, const Node& value, Millis& hold, std::vector<Millis>& ladder);
  static Node tree(Millis hold, const std::vector<Millis>& ladder);
};
// Beside a list of holds, which says by itself how many there are.
struct NoReps {
  static bool read(ParseContext& reading, const Node& value, Reps& where);
  static Node tree(const Reps& reps) { return RepsCodec::tree(reps); }
  template <class T>
  static bool is_absent(const T&) {
    return true;
  }
};
struct SayCodec {
  bool all = true;  // of an exercise: words that say what to do are required
  bool read(ParseContext& reading, const Node& value, SpokenWords& where) const;
  static Node tree(const SpokenWords& say);
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
