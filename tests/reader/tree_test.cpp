// A frame as a screen reader is told of it: reading order, names, groups, and what is said once only.
#include <set>
#include <string>

#include "frame/chart.hpp"
#include "frame/controls.hpp"
#include "frame/panels.hpp"
#include "frame/text_field.hpp"
#include "frame/words.hpp"
#include "reader/tree.hpp"
#include "support/catch.hpp"
#include "support/measure.hpp"

using namespace limber;
using namespace limber::reader;

namespace {

const support::EvenMeasure measure;

FrameBuilder blank() {
  return {theme(ThemeName::day), Viewport{}, measure};
}

const TextSpec plain{TextStyle{16}, Colour{}};

std::string told(FrameBuilder& sheet, const std::string& focus = "") {
  return tree_text(tree_of(sheet.take(), focus));
}

}  // namespace

TEST_CASE("words that no area says are read where they stand, between what can be pressed") {
  FrameBuilder sheet = blank();
  button(sheet, {0, 0, 100, 50}, {"First", "first", 0});
  write_down(sheet, {0, 60, 400, 20}, "Something to read.", plain);
  button(sheet, {0, 100, 100, 50}, {"Second", "second", 1});
  CHECK(told(sheet, "second") ==
        "window \"Limber\"\n"
        "  button \"First\"\n"
        "  label \"Something to read.\"\n"
        "  button \"Second\" focused\n");
}

TEST_CASE("what stands on a card is told of the card, but for what it is called") {
  FrameBuilder sheet = blank();
  write_down(sheet, {10, 10, 300, 20}, "Evening", plain);
  write_down(sheet, {10, 40, 300, 20}, "Lower back", plain);
  HitArea card;
  card.rect = {0, 0, 320, 100};
  card.role = Role::list_item;
  card.label = "Evening";
  card.value = "12 minutes";
  card.key = "card";
  card.intent = 0;
  card.opens = true;
  sheet.area(card);
  CHECK(told(sheet) ==
        "window \"Limber\"\n"
        "  list_item \"Evening\" (12 minutes. Lower back) closed\n");
}

TEST_CASE("a question is the name of its answers, and is not read again before each of them") {
  FrameBuilder sheet = blank();
  ScoreSpec score;
  score.question = "How is your back now?";
  score.key = "pain";
  score.low_words = "no pain";
  score.high_words = "worst pain";
  score.chosen = 3;
  score.answered = "3 of 10";
  for (int i = 0; i <= 10; ++i) score.intents[static_cast<std::size_t>(i)] = i;
  score_row(sheet, {0, 0, 1200, 300}, score);
  const Tree tree = tree_of(sheet.take(), "");
  const std::string text = tree_text(tree);
  CHECK(text.find("heading \"How is your back now?\"\n  panel \"How is your back now?\"\n    radio \"0\" (no "
                  "pain)") != std::string::npos);
  CHECK(text.find("    radio \"3\" chosen\n") != std::string::npos);
  CHECK(text.find("    radio \"10\" (worst pain)\n") != std::string::npos);
  const Node* three = tree.find("pain_2d3");
  REQUIRE(three != nullptr);
  CHECK(tree.nodes[three->parent].kind == Kind::panel);
}

TEST_CASE("a number is named once, has its place in its range, and its buttons say what it stands at") {
  FrameBuilder sheet = blank();
  StepperSpec spec;
  spec.label = "Voice";
  spec.value = "80 %";
  spec.key = "voice";
  spec.share = 0.8;
  spec.less = 0;
  spec.more = 1;
  spec.less_label = "Softer";
  spec.more_label = "Louder";
  stepper(sheet, {0, 0, 500, 200}, spec);
  const Tree tree = tree_of(sheet.take(), "");
  CHECK(tree_text(tree) ==
        "window \"Limber\"\n"
        "  button \"Softer\" (80 %)\n"
        "  slider \"Voice\" = 80 %\n"
        "  button \"Louder\" (80 %)\n");
  REQUIRE(tree.find("voice") != nullptr);
  CHECK(tree.find("voice")->share == 0.8);
}

TEST_CASE("a switch that says on or off by its state does not say it in words too") {
  FrameBuilder sheet = blank();
  toggle(sheet, {0, 0, 500, 80}, {"Reduced motion", "Nothing glides.", "motion", 0, true, "on", "off"});
  CHECK(told(sheet) == "window \"Limber\"\n  check_box \"Reduced motion\" (Nothing glides.) chosen\n");
}

TEST_CASE("a text field has its label once, its text and where the cursor stands") {
  FrameBuilder sheet(theme(ThemeName::day), Viewport{}, measure, "note");
  TextFieldSpec spec;
  spec.label = "Note";
  spec.key = "note";
  spec.intent = 0;
  TextEdit edit;
  edit.text = "knee";
  edit.cursor = 2;
  edit.anchor = 4;
  text_field(sheet, {0, 0, 400, 100}, spec, edit);
  const Tree tree = tree_of(sheet.take(), "note");
  CHECK(tree_text(tree) == "window \"Limber\"\n  entry \"Note\" [knee] focused\n");
  REQUIRE(tree.focused() != nullptr);
  CHECK(tree.focused()->writing->caret == 2);
  CHECK(tree.focused()->writing->anchor == 4);
}

TEST_CASE("what is scrolled out of sight is still told, and not taken for what lies over it") {
  FrameBuilder sheet = blank();
  button(sheet, {0, 0, 300, 50}, {"Back", "back", 0});
  sheet.scroll({0, 60, 300, 100}, 80, "page", [&](const Rect& column) {
    write_down(sheet, {column.x, column.y, 300, 20}, "Above", plain);
    write_down(sheet, {column.x, column.y + 300, 300, 20}, "Below", plain);
    return 400.0;
  });
  const Tree tree = tree_of(sheet.take(), "");
  CHECK(tree_text(tree) ==
        "window \"Limber\"\n"
        "  button \"Back\"\n"
        "  label \"Above\"\n"
        "  label \"Below\"\n");
  CHECK_FALSE(tree.nodes[2].in_sight);
}

TEST_CASE("every id is one of its own, and fit for a path, whatever the keys are") {
  FrameBuilder sheet = blank();
  for (const char* key : {"step/steps/0", "ö", "a-b", "a_b", "words", "window", "a-b"})
    button(sheet, {0, 0, 80, 50}, {key, key, 0});
  write_down(sheet, {0, 600, 300, 20}, "Words", plain);
  write_down(sheet, {0, 640, 300, 20}, "More", plain);
  const Tree tree = tree_of(sheet.take(), "");
  std::set<std::string> ids;
  for (const Node& node : tree.nodes) {
    CHECK(ids.insert(node.id).second);
    CHECK(node.id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") ==
          std::string::npos);
  }
  CHECK(ids.size() == 10);
}

TEST_CASE("keys and what they do are one thing to read") {
  FrameBuilder sheet = blank();
  key_hints(sheet, {0, 0, 900, 40}, {{"M", "say more"}, {"S", "skip"}});
  CHECK(told(sheet) == "window \"Limber\"\n  label \"M: say more\"\n  label \"S: skip\"\n");
}

TEST_CASE("signs that a voice would name are said as what they stand for") {
  FrameBuilder sheet = blank();
  sheet.area(Role::list_item, {0, 0, 320, 100}, "Yesterday", "Pain 6 → 4 · 7 of 10 minutes", "entry");
  sheet.announce("Pain 6 → 4");
  CHECK(told(sheet) ==
        "window \"Limber\"\n"
        "  list_item \"Yesterday\" (Pain 6 to 4, 7 of 10 minutes)\n"
        "announced: Pain 6 to 4\n");
}

TEST_CASE("a chart says what changed before its newest points, and nothing of its axes") {
  FrameBuilder sheet = blank();
  ChartSpec spec;
  spec.title = "Pain";
  spec.points = {{1, 5, 4, {}}, {8, 3, 3, {}}};
  spec.change_words = "5 → 3: a meaningful change";
  spec.spoken = "Monday: Pain 3 → 3";
  change_chart(sheet, {0, 0, 600, 400}, spec);
  CHECK(told(sheet) ==
        "window \"Limber\"\n  image \"Pain\" (5 to 3: a meaningful change. Monday: Pain 3 to 3)\n");
}
