#include "screen/editor/editor_labels.hpp"

#include <vector>

#include "base/message.hpp"
#include "base/overloaded.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

std::string number(Millis length) {
  return number_text(std::chrono::duration<double>(length).count());
}

std::string seconds(Millis length) {
  return fill(tr("{number} s"), {{"number", number(length)}});
}

std::string minutes(Millis length) {
  return fill(tr("{number} min"),
              {{"number", number_text(std::chrono::duration<double>(length).count() / 60)}});
}

std::string times(int count, const std::string& what) {
  return count == 1 ? what : fill(tr("{count} × {what}"), {{"count", std::to_string(count)}, {"what", what}});
}

std::string breath(const BreathDose& dose) {
  return fill(tr("{in} s in, {out} s out, {time}"),
              {{"in", number(dose.in)}, {"out", number(dose.out)}, {"time", minutes(dose.length)}});
}

std::string dose_words(const Dose& dose) {
  return std::visit(Overloaded{[](const HoldDose& hold) { return times(hold.reps, seconds(hold.hold)); },
                               [](const TempoDose& tempo) {
                                 return fill(trn("{count} time, {there} s there, {back} s back",
                                                 "{count} times, {there} s there, {back} s back", tempo.reps),
                                             {{"count", std::to_string(tempo.reps)},
                                              {"there", number(tempo.there)},
                                              {"back", number(tempo.back)}});
                               },
                               [](const BreathDose& breathing) { return breath(breathing); },
                               [](const TensionDose& tension) {
                                 return times(tension.reps, fill(tr("{tense} s tense, {release} s relaxed"),
                                                                 {{"tense", number(tension.tense)},
                                                                  {"release", number(tension.release)}}));
                               },
                               [](const TimeDose& time) { return minutes(time.length); }},
                    dose);
}

std::string side_words(Sides sides) {
  switch (sides) {
    case Sides::each:
      return tr("both sides");
    case Sides::left:
      return tr("left only");
    case Sides::right:
      return tr("right only");
    case Sides::both:
      break;
  }
  return "";
}

std::string exercise_detail(const ExerciseStep& step, const Library& library) {
  const auto exercise = resolved(step, library);
  if (!exercise) return tr("This exercise is not in the library");
  std::vector<std::string> parts{dose_words(exercise->dose)};
  const std::string sides = side_words(step.sides.value_or(exercise->sides));
  if (!sides.empty()) parts.push_back(sides);
  if (step.in_place) parts.push_back(tr("your own version"));
  return join(parts, ", ");
}

}  // namespace

std::string step_title(const Step& step, const Library& library, const std::string& language) {
  return std::visit(
      Overloaded{[&](const ExerciseStep& asked) {
                   const auto exercise = resolved(asked, library);
                   return exercise ? exercise->name.in(language) : asked.id;
                 },
                 [](const SayStep&) { return tr("Say"); }, [](const RestStep&) { return tr("Rest"); },
                 [](const BreatheStep&) { return tr("Breathe"); },
                 [](const CheckStep&) { return tr("Ask how it feels"); },
                 [](const RepeatStep&) { return tr("Repeat"); }},
      step.what);
}

std::string step_detail(const Step& step, const Library& library, const std::string& language) {
  return std::visit(
      Overloaded{
          [&](const ExerciseStep& asked) { return exercise_detail(asked, library); },
          [&](const SayStep& say) { return say.say.in(language); },
          [](const RestStep& rest) { return seconds(rest.rest); },
          [](const BreatheStep& breathe) { return breath(breathe.dose); },
          [](const CheckStep&) { return tr("It waits for an answer, and can ease or end the session"); },
          [](const RepeatStep& repeat) {
            return fill(trn("what follows, {count} time", "what follows, {count} times", repeat.times),
                        {{"count", std::to_string(repeat.times)}});
          }},
      step.what);
}

}  // namespace limber
