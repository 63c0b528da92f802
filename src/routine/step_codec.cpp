#include "base/message.hpp"
#include "routine/format.hpp"
#include "routine/format_parts.hpp"

namespace limber {
namespace {

using codec::Count, codec::Seconds, codec::Text;

// The id of an exercise of the library, or an exercise.
struct WhichExercise {
  static bool read(ParseContext& reading, const Node& value, ExerciseStep& where) {
    if (value.kind != Node::Kind::object) return codec::Id::read(reading, value, where.id);
    auto exercise = std::make_shared<Exercise>();
    ExerciseCodec{true}.read(reading, value, *exercise);
    where.id = exercise->id;
    where.in_place = std::move(exercise);
    return true;
  }
  static Node tree(const ExerciseStep& step) {
    return step.in_place ? ExerciseCodec{true}.tree(*step.in_place) : codec::Id::tree(step.id);
  }
};

// A hold for all repetitions or a list of them, in place of the exercise's own.
struct OwnHolds {
  static bool read(ParseContext& reading, const Node& value,
                   const std::tuple<std::optional<Millis>&, std::vector<Millis>&>& where) {
    auto& [hold, ladder] = where;
    Millis longest{0};
    if (!HoldsCodec::read(reading, value, longest, ladder)) return false;
    if (ladder.empty()) hold = longest;
    return true;
  }
  template <class... Part>
  static Node tree(const std::tuple<Part...>& where) {
    const auto& [hold, ladder] = where;
    return hold ? Seconds::tree(*hold) : HoldsCodec::tree(0ms, ladder);
  }
  template <class... Part>
  static bool is_absent(const std::tuple<Part...>& where) {
    return !std::get<0>(where) && std::get<1>(where).empty();
  }
};

struct Sets : Count {
  static bool is_absent(int sets) { return sets == 1; }
};

constexpr auto exercise_members = [](auto& io, auto& step) {
  io.member("exercise", step, WhichExercise{}, required);
  auto holds = std::tie(step.hold, step.ladder);
  io.member("hold_s", holds, OwnHolds{});
  if (step.hold || step.ladder.empty())
    io.member("reps", step.reps, RepsCodec{});
  else
    io.member("reps", step.reps, NoReps{});
  io.member("rest_s", step.rest, Seconds{range::rest});
  io.member("minutes", step.minutes, codec::Number{range::minutes});
  io.member("sets", step.sets, Sets{range::sets});
  io.member("set_rest_s", step.set_rest, Seconds{range::rest});
  io.member("sides", step.sides, codec::Choice{sides_names()});
  io.member("load", step.load, LoadCodec{});
  io.member("grow", step.grow, GrowCodec{});
  io.member("say", step.say, SayCodec{false});
  io.member("note", step.note, Text{});
  io.member("images", step.images, images_codec());
  io.member("images_instead", step.images_instead, codec::YesNo{});
  io.member("clips", step.clips, ClipsCodec{});
  io.member("days", step.days, codec::choices(day_names()));
  io.member("allow", step.allow, codec::choices(condition_names(), condition_names().size()));
};

constexpr auto say_members = [](auto& io, auto& step) {
  io.member("say", step.say, Text{}, required);
  io.member("pause_s", step.pause, Seconds{range::pause});
  io.member("position", step.position, codec::Choice{position_names()});
  io.member("with", step.with, codec::List{codec::Id{}, 0, most_texts, true});
};

constexpr auto rest_members = [](auto& io, auto& step) {
  io.member("rest_s", step.rest, Seconds{range::rest_step}, required);
};

constexpr auto breath_members = [](auto& io, auto& dose) {
  io.member("in_s", dose.in, Seconds{range::breath}, required);
  io.member("hold_s", dose.hold_in, Seconds{range::breath_hold});
  io.member("out_s", dose.out, Seconds{range::breath}, required);
  io.member("hold_out_s", dose.hold_out, Seconds{range::breath_hold});
  io.member("minutes", dose.length, codec::Minutes{}, required);
};

constexpr auto breathe_members = [](auto& io, auto& step) {
  io.member("breathe", step.dose, codec::Object{breath_members}, required);
};

constexpr auto check_members = [](auto& io, auto&) {
  static const Names checks{"comfort"};
  std::string check = checks.front();
  io.member("check", check, codec::Choice{checks}, required);
};

constexpr auto repeat_members = [](auto& io, auto& step) {
  io.member("repeat", step.times, Count{range::repeat}, required);
  io.member("steps", step.steps, codec::List{StepCodec{}, 1, most_steps}, required);
};

// rest_s beside an exercise belongs to that.
constexpr auto step_kinds = codec::one_of(
    "step", [] { return tr("a step needs one of exercise, say, rest_s, breathe, check, repeat"); },
    codec::kind<ExerciseStep>("exercise", exercise_members, [] { return tr("an exercise step"); }),
    codec::kind<SayStep>("say", say_members, [] { return tr("a say step"); }),
    codec::kind<BreatheStep>("breathe", breathe_members, [] { return tr("a breathe step"); }),
    codec::kind<CheckStep>("check", check_members, [] { return tr("a check step"); }),
    codec::kind<RepeatStep>("repeat", repeat_members, [] { return tr("a repeat step"); }),
    codec::kind<RestStep>("rest_s", rest_members, [] { return tr("a rest step"); }));

}  // namespace

bool StepCodec::read(ParseContext& reading, const Node& value, Step& where) {
  return step_kinds.read(reading, value, where.what);
}

Node StepCodec::tree(const Step& step) {
  return step_kinds.tree(step.what);
}

void StepCodec::visit_numbers(Step& step, NumberVisitor visitor) {
  step_kinds.describe(visitor, step.what);
}

}  // namespace limber
