// The four questions of a check-in: everything that asks, stores, draws or exports them goes by this table.
#pragma once

#include <array>
#include <string_view>

#include "journal/session_record.hpp"

namespace limber {

enum class Question : std::uint8_t { pain, stiffness, stress, mood };

// Words are made at each call: the language may change while the program runs.
struct QuestionFacts {
  Question question;
  const char* name;  // in files, in the database and in exports; question_names() has the same
  std::optional<Score> CheckIn::*score;
  std::string (*label)();       // "Pain"
  std::string (*asked)(Phase);  // "How much pain are you in right now?"
  std::string (*low)();         // what 0 means …
  std::string (*high)();        // … and 10. Of mood the good end, of all others the bad one.
  const char* loinc;            // "" where no code was found
  const char* loinc_name;
};

// In the order of Question.
const std::array<QuestionFacts, 4>& questions();

const QuestionFacts& facts_of(Question question);
const QuestionFacts* find_question(std::string_view name);  // null if there is none
std::vector<Question> questions_named(const std::vector<std::string>& names);

std::string question_words(Question question);  // its label
std::string scale_words(Question question);     // "0 no pain, 10 worst pain imaginable"

// The answer given, if it was.
std::optional<Score> rating(const SessionRecord& record, Phase phase, Question question);
std::optional<int> pain_in(const SessionRecord& record, Phase phase);

}  // namespace limber
