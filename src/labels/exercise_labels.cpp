#include "labels/exercise_labels.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "labels/journal_labels.hpp"
#include "labels/plan_words.hpp"
#include "labels/vocabulary_labels.hpp"

namespace limber {

std::string name_of(const std::map<std::string, std::string>& names, const std::string& exercise) {
  if (exercise == "breathe") return tr("Breathing");
  const auto found = names.find(exercise);
  return found == names.end() ? exercise : found->second;
}

BodySide first_side(const Exercise& exercise) {
  if (exercise.sides == Sides::both) return BodySide::none;
  return exercise.sides == Sides::right ? BodySide::right : BodySide::left;
}

std::string sided_words(const LocalText& text, const std::string& language, BodySide side) {
  std::string word;
  if (side == BodySide::left) word = trc("side of the body", "left");
  if (side == BodySide::right) word = trc("side of the body", "right");
  return fill(text.in(language), {{"side", word}});
}

std::string pose_words(const Exercise& exercise, const std::string& language, BodySide side) {
  if (side == BodySide::none) side = first_side(exercise);
  std::vector<std::string> parts{with_capital(position_words(exercise.position))};
  if (side == BodySide::left) parts.push_back(tr("Left side"));
  if (side == BodySide::right) parts.push_back(tr("Right side"));
  parts.push_back(sided_words(exercise.say.setup, language, side));
  std::erase(parts, "");
  return join(parts, ". ");
}

std::vector<ExercisePart> about_exercise(const Exercise& exercise, const std::string& language) {
  const auto sided = [&](const LocalText& text) { return sided_words(text, language, first_side(exercise)); };
  std::vector<ExercisePart> parts{{tr("What it is good for"), sided(exercise.why)},
                                  {tr("What it should feel like"), sided(exercise.feel)},
                                  {tr("When to ease off or to stop"), sided(exercise.stop), true},
                                  {tr("How much"), sentence_case(join(dose_words(exercise), " · "))},
                                  {tr("Sources"), join(exercise.sources, " · ")}};
  std::erase_if(parts, [](const ExercisePart& part) { return part.words.empty(); });
  return parts;
}

std::string done_words(const ExerciseDone& done) {
  const std::string words = fill(trn("{done} of {count} time, held {held} of {planned}",
                                     "{done} of {count} times, held {held} of {planned}", done.asked),
                                 {{"done", std::to_string(done.done)},
                                  {"count", std::to_string(done.asked)},
                                  {"held", clock_text(done.held)},
                                  {"planned", clock_text(done.planned)}});
  if (done.side == BodySide::left) return fill(tr("Left: {words}"), {{"words", words}});
  if (done.side == BodySide::right) return fill(tr("Right: {words}"), {{"words", words}});
  return words;
}

std::vector<std::string> left_out_words(const ExerciseDone& done) {
  std::vector<std::string> lines;
  for (const auto& [reason, times] : done.left_out)
    lines.push_back(fill(trn("Left out once {reason}", "Left out {count} times {reason}", times),
                         {{"count", std::to_string(times)}, {"reason", reason_words(reason)}}));
  return lines;
}

}  // namespace limber
