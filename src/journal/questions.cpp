#include "journal/questions.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {

// Pain as the NPRS has it, the others alike.
const std::array<QuestionFacts, 4>& questions() {
  // clang-format off
  static const std::array<QuestionFacts, 4> table{{
      {Question::pain, "pain", &CheckIn::pain, [] { return tr("Pain"); },
       [](Phase phase) { return phase == Phase::next_morning ? tr("How much pain did you wake up with?")
                                                             : tr("How much pain are you in right now?"); },
       [] { return tr("no pain"); }, [] { return tr("worst pain imaginable"); },
       "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported"},
      {Question::stiffness, "stiffness", &CheckIn::stiffness, [] { return tr("Stiffness"); },
       [](Phase phase) { return phase == Phase::next_morning ? tr("How stiff were you this morning?")
                                                             : tr("How stiff are you right now?"); },
       [] { return tr("not stiff"); }, [] { return tr("as stiff as can be"); }, "", ""},
      {Question::stress, "stress", &CheckIn::stress, [] { return tr("Tension"); },
       [](Phase) { return tr("How tense do you feel?"); },
       [] { return tr("at ease"); }, [] { return tr("as tense as can be"); }, "", ""},
      {Question::mood, "mood", &CheckIn::mood, [] { return tr("Mood"); },
       [](Phase) { return tr("How is your mood?"); },
       [] { return tr("very low"); }, [] { return tr("very good"); }, "", ""},
  }};
  // clang-format on
  return table;
}

const QuestionFacts& facts_of(Question question) {
  return questions().at(static_cast<std::size_t>(question));
}

const QuestionFacts* find_question(std::string_view name) {
  const auto found = std::find_if(questions().begin(), questions().end(),
                                  [&](const QuestionFacts& one) { return one.name == name; });
  return found == questions().end() ? nullptr : &*found;
}

std::vector<Question> questions_named(const std::vector<std::string>& names) {
  std::vector<Question> found;
  for (const std::string& name : names) {
    if (const QuestionFacts* one = find_question(name)) found.push_back(one->question);
  }
  return found;
}

std::string question_words(Question question) {
  return facts_of(question).label();
}

std::string scale_words(Question question) {
  const QuestionFacts& facts = facts_of(question);
  return fill(tr("0 {low}, 10 {high}"), {{"low", facts.low()}, {"high", facts.high()}});
}

std::optional<Score> rating(const SessionRecord& record, Phase phase, Question question) {
  const auto found = record.check_ins.find(phase);
  return found == record.check_ins.end() ? std::nullopt : found->second.*facts_of(question).score;
}

std::optional<int> pain_in(const SessionRecord& record, Phase phase) {
  const auto score = rating(record, phase, Question::pain);
  return score ? std::optional(score->value()) : std::nullopt;
}

}  // namespace limber
