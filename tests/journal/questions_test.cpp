#include "journal/questions.hpp"

#include "routine/vocabulary.hpp"
#include "support/catch.hpp"

using namespace limber;

TEST_CASE("the table of questions is in the order of its enum, under the names a routine asks them by") {
  std::vector<std::string> names;
  for (const QuestionFacts& one : questions()) {
    CHECK(facts_of(one.question).name == one.name);
    CHECK(find_question(one.name)->question == one.question);
    names.emplace_back(one.name);
  }
  CHECK(names == question_names());
  CHECK(find_question("hunger") == nullptr);
}

TEST_CASE("a scale is told by its ends") {
  CHECK(scale_words(Question::stress) == "0 at ease, 10 as tense as can be");
}
