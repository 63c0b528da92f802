#include "routine/format.hpp"
#include "routine/format_parts.hpp"
#include "routine/length.hpp"

namespace limber {
namespace {

using codec::Choice, codec::choices, codec::Count, codec::Object, codec::String, codec::Text;

constexpr auto ask_members = [](auto& io, auto& ask) {
  io.member("before", ask.before, choices(question_names()));
  io.member("after", ask.after, choices(question_names()));
  io.member("next_morning", ask.next_morning, choices(question_names()));
  io.member("weekly", ask.weekly, choices(instrument_names()));
  io.member("activities", ask.activities, codec::List{Text{longest_name}, 1, most_activities, true});
};

constexpr auto safety_members = [](auto& io, auto& safety) {
  io.member("stop_at", safety.stop_at, Count{range::stop_at});
  io.member("stop_rise", safety.stop_rise, Count{range::stop_at});
  io.member("advice", safety.advice, Text{});
  io.member("flare_routine", safety.flare_routine, codec::Id{});
};

constexpr auto schedule_members = [](auto& io, auto& schedule) {
  io.member("times_per_day", schedule.times_per_day, Count{range::times_per_day}, kept);
  io.member("days", schedule.days, choices(day_names()));
  io.member("at", schedule.at, codec::List{codec::TimeOfDay{}, 0, most_texts, true});
  io.member("weeks", schedule.weeks, Count{range::weeks});
};

// Who it is from and what it is for, then what is asked and done.
constexpr auto routine_members = [](auto& io, auto& routine) {
  io.member("id", routine.id, codec::Id{}, required);
  io.member("version", routine.version, String{longest_version});
  io.member("title", routine.title, Text{longest_name}, required);
  io.member("summary", routine.summary, Text{});
  io.member("author", routine.author, Object{author_members});
  io.member("for", routine.meant_for, String{longest_meant_for});
  io.member("language", routine.language, codec::Language{});
  io.member("benefits", routine.benefits, choices(benefit_names()));
  io.member("intensity", routine.intensity, Choice{intensity_names()});
  io.member("ambience", routine.ambience, Choice{ambience_names()});
  io.member("lie_on", routine.lie_on, Choice{lie_on_names()});
  io.member("ends", routine.ends, Choice{ends_names()});
  io.member("ask", routine.ask, Object{ask_members});
  io.member("safety", routine.safety, Object{safety_members});
  io.member("schedule", routine.schedule, Object{schedule_members});
  io.member("grow", routine.grow, Choice{grow_off_names()});
  io.member("steps", routine.steps, codec::List{StepCodec{}, 1, most_steps}, required);
};

// What can be said about the length before the library is at hand: an exercise it names lasts at least no
// time.
void check_length(ParseContext& reading, const Node& value, const Routine& routine) {
  const Node* steps = value.find("steps");
  if (steps == nullptr) return;
  const auto in_place = [](const ExerciseStep& step) { return step.in_place.get(); };
  const std::string words = too_long_words(asked_length(routine.steps, in_place));
  if (!words.empty()) reading.fault(*steps, "length", words);
}

}  // namespace

bool RoutineCodec::read(ParseContext& reading, const Node& value, Routine& where) {
  where.file = reading.document().file;
  const bool done = Object{[](auto& io, auto& routine) {
                      if (io.format(true)) routine_members(io, routine);
                    }}.read(reading, value, where);
  check_length(reading, value, where);
  return done;
}

Node RoutineCodec::tree(const Routine& routine) {
  MemberWriter io;
  io.format();
  routine_members(io, routine);
  return io.take();
}

}  // namespace limber
