#include "labels/exercise_labels.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "labels/journal_labels.hpp"

namespace limber {

std::string name_of(const std::map<std::string, std::string>& names, const std::string& exercise) {
  const auto found = names.find(exercise);
  return found == names.end() ? exercise : found->second;
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
