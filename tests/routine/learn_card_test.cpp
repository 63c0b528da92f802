#include "routine/learn_card.hpp"

#include "routine/files.hpp"
#include "routine/vocabulary.hpp"
#include "support/catch.hpp"

using namespace limber;
using namespace limber::test;

namespace {

LearnCard card_of(const std::string& name) {
  const auto card = parse_card(contents(test_files() / "good" / name), name);
  REQUIRE(card);
  return *card;
}

std::string card_text(const std::string& more) {
  return R"({
  "format": 1, "id": "pacing", "title": "Pacing", "summary": "A little.",
  "sections": [{"text": "Stop early."}],
)" + more +
         "\n}\n";
}

}  // namespace

TEST_CASE("a card holds what its file says") {
  const LearnCard card = card_of("card-with-everything.json");
  CHECK(card.id == "pressure");
  CHECK(card.title.in("de-AT") == "Wie fest drücken");
  CHECK(card.order == 40);
  REQUIRE(card.sections.size() == 5);
  CHECK(card.sections[0].heading.in("") == "The scale");
  CHECK(card.sections[0].points.at(1).in("en") == "7 and more: too much.");
  CHECK(card.sections[0].tone == CardTone::plain);
  CHECK(card.sections[2].tone == CardTone::caution);
  CHECK(card.sources == Names{"Textbook, 2013"});
  CHECK((card.see == Names{"pacing", "hurt-and-harm"}));
  CHECK((card.fits.techniques == Names{"trigger-point", "deep-tissue"}));
}

TEST_CASE("a card is urgent if any part of it is") {
  CHECK(card_of("card-with-everything.json").is_urgent());
  CHECK_FALSE(card_of("card-smallest.json").is_urgent());
}

TEST_CASE("a card fits an exercise by its technique, an area or a tag") {
  const LearnCard card = card_of("card-with-everything.json");
  Exercise exercise;
  exercise.technique = Technique::stretching;
  CHECK(fits(card, what_it_has(exercise)) == 0);
  exercise.tags = {"pr.ball"};
  CHECK(fits(card, what_it_has(exercise)) == 1);
  exercise.tags = {};
  exercise.areas = {"neck", "lower-back"};
  CHECK(fits(card, what_it_has(exercise)) == 1);
  exercise.technique = Technique::deep_tissue;
  CHECK(fits(card, what_it_has(exercise)) == 2);
  CHECK(fits(card_of("card-smallest.json"), what_it_has(exercise)) == 0);
}

TEST_CASE("a card that is told to see one that is not there says so at the place, with the nearest") {
  const auto card = parse_card(card_text(R"(  "see": ["pressure", "pacnig", "pacing"])"), "a.json");
  REQUIRE(card);
  LearnCard other = *card;
  other.id = "pressure";
  other.see = {};
  const Problems problems = unresolved({*card, other});
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].rule == "unknown-card");
  CHECK(problems[0].place == SourceLocation{"a.json", 4, 23, "/see/1"});
  CHECK(problems[0].message == "there is no card \"pacnig\"; did you mean \"pacing\"?");
  CHECK(problems[1].rule == "see-itself");
}

TEST_CASE("what is wrong with a card is told in words") {
  const auto words = [](const std::string& more) {
    const Problems problems = parse_card(card_text(more), "a.json").problems();
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].place.line == 4);
    return problems[0].message;
  };
  CHECK(words(R"(  "order": 2000)") == "order is 2000; 0 to 1000 places from the top, a whole number");
  CHECK(words(R"(  "for": {"techniques": ["triger-point"]})") ==
        "item 1 of techniques is \"triger-point\"; did you mean \"trigger-point\"?");
  CHECK(words(R"(  "sees": [])") == "there is no \"sees\" here; did you mean \"see\"?");
}

TEST_CASE("every shipped card says which cards to see that there are, and names its sources") {
  std::vector<LearnCard> cards;
  for (const auto& file : json_files(routines_dir() / "learn")) {
    const auto card = parse_card(contents(file), file.string());
    CAPTURE(file.string());
    REQUIRE(card);
    CHECK(card->id + ".json" == file.filename().string());
    CHECK_FALSE(card->sources.empty());
    cards.push_back(*card);
  }
  for (const Problem& problem : unresolved(cards)) UNSCOPED_INFO(to_text(problem));
  CHECK(unresolved(cards).empty());
}
