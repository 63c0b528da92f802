#include "screen/check_in_words.hpp"

#include "base/message.hpp"

namespace limber {

QuestionWords question_words(const std::string& question, Phase phase) {
  const bool morning = phase == Phase::next_morning;
  if (question == "pain") {
    return {morning ? tr("How much pain did you wake up with?") : tr("How much pain right now?"),
            tr("no pain"), tr("worst pain imaginable")};
  }
  if (question == "stiffness") {
    return {morning ? tr("How stiff were you this morning?") : tr("How stiff right now?"), tr("not stiff"),
            tr("as stiff as can be")};
  }
  if (question == "stress") return {tr("How tense do you feel?"), tr("at ease"), tr("as tense as can be")};
  return {tr("How is your mood?"), tr("very low"), tr("very good")};
}

std::string check_in_title(Phase phase) {
  switch (phase) {
    case Phase::before:
      return tr("Before you begin");
    case Phase::after:
      return tr("How do you feel now?");
    case Phase::next_morning:
      break;
  }
  return tr("Good morning");
}

}  // namespace limber
