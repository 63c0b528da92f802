#include "screen/editor/editor_labels.hpp"

#include <vector>

#include "base/message.hpp"
#include "base/overloaded.hpp"
#include "base/text.hpp"
#include "labels/plan_words.hpp"

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

std::string times(const Reps& count, const std::string& what) {
  return count == 1 ? what : fill(tr("{count} × {what}"), {{"count", number_words(count)}, {"what", what}});
}

std::string holds(const HoldDose& dose) {
  if (dose.ladder.empty()) return times(dose.reps, seconds(dose.hold));
  std::vector<std::string> rungs;
  for (const Millis hold : dose.ladder) rungs.push_back(number(hold));
  return fill(tr("{number} s"), {{"number", join(rungs, ", ")}});
}

std::string there_and_back(const TempoDose& dose) {
  const std::string pattern = dose.stay > 0ms
                                  ? tr("{count} × {there} s there, {stay} s stay, {back} s back")
                                  : trn("{count} time, {there} s there, {back} s back",
                                        "{count} times, {there} s there, {back} s back", dose.reps.longest());
  return fill(pattern, {{"count", number_words(dose.reps)},
                        {"there", number(dose.there)},
                        {"stay", number(dose.stay)},
                        {"back", number(dose.back)}});
}

std::string tension_words(const TensionDose& dose) {
  const std::string pattern = dose.stretch > 0ms
                                  ? tr("{tense} s tense, {release} s relaxed, {stretch} s further")
                                  : tr("{tense} s tense, {release} s relaxed");
  return times(dose.reps, fill(pattern, {{"tense", number(dose.tense)},
                                         {"release", number(dose.release)},
                                         {"stretch", number(dose.stretch)}}));
}

std::string breath(const BreathDose& dose) {
  return fill(tr("{in} s in, {out} s out, {time}"),
              {{"in", number(dose.in)}, {"out", number(dose.out)}, {"time", minutes(dose.length)}});
}

std::string dose_words(const Dose& dose) {
  return std::visit(Overloaded{[](const HoldDose& hold) { return holds(hold); },
                               [](const TempoDose& tempo) { return there_and_back(tempo); },
                               [](const BreathDose& breathing) { return breath(breathing); },
                               [](const TensionDose& tension) { return tension_words(tension); },
                               [](const TimeDose& time) { return minutes(time.length); }},
                    dose);
}

std::string side_words(Sides sides) {
  switch (sides) {
    case Sides::each:
      return tr("both sides");
    case Sides::alternate:
      return tr("left and right in turn");
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
  std::vector<std::string> parts = sets_words(step.sets, 0ms);
  parts.push_back(dose_words(exercise->dose));
  for (std::string& words : load_words(exercise->load)) parts.push_back(std::move(words));
  const std::string sides = side_words(step.sides.value_or(exercise->sides));
  if (!sides.empty()) parts.push_back(sides);
  if (!step.days.empty()) parts.push_back(fill(tr("only {days}"), {{"days", days_words(step.days)}}));
  if (step.in_place) parts.push_back(tr("your own version"));
  if (step.say != SpokenWords{}) parts.push_back(tr("your own words"));
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
