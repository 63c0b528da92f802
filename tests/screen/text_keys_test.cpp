#include "screen/ui/text_keys.hpp"

#include "screen/ui/text_fields.hpp"
#include "support/catch.hpp"
#include "support/measure.hpp"

using namespace limber;

namespace {

// Ten pixels a letter, lines 25 high.
TextFieldLayout place(const std::string& text, std::size_t cursor, bool several_lines = false) {
  TextFieldLayout made;
  made.key = "note";
  made.layout = support::EvenMeasure().lay_out(text, {20}, 0);
  made.cursor = made.composed_from = made.composed_to = cursor;
  made.several_lines = several_lines;
  return made;
}

// What the key makes of the text.
TextEdit pressed(TextEdit edit, const std::string& key, bool several_lines = false) {
  const KeyWhileWriting meant = while_writing(key, place(edit.text, edit.cursor, several_lines));
  REQUIRE(meant.what == WritingKey::edits);
  return edited(std::move(edit), *meant.command).edit;
}

}  // namespace

TEST_CASE("letters and digits are text and no shortcut while somebody writes") {
  for (const char* key : {"l", "7", "space", "/", "+", "shift-a"})
    CHECK(while_writing(key, place("", 0)).what == WritingKey::typed);
}

TEST_CASE("keys that edit nothing stay the screen's") {
  for (const char* key : {"tab", "shift-tab", "f1", "ctrl-q", "up", "down", "page-down", "ctrl-f"})
    CHECK(while_writing(key, place("ab", 1)).what == WritingKey::passes);
}

TEST_CASE("Escape leaves, Enter confirms one line and breaks several, Ctrl and Enter goes on from those") {
  CHECK(while_writing("escape", place("", 0)).what == WritingKey::leaves);
  CHECK(while_writing("return", place("", 0)).what == WritingKey::confirms);
  CHECK(while_writing("ctrl-return", place("", 0, true)).what == WritingKey::goes_on);
  CHECK(pressed(text_edit("a", {.several_lines = true}), "return", true).text == "a\n");
}

TEST_CASE("the usual keys move, select, erase and undo") {
  const TextEdit edit = text_edit("lower back");
  CHECK(pressed(edit, "left").cursor == 9);
  CHECK(pressed(edit, "ctrl-left").cursor == 6);
  CHECK(pressed(edit, "shift-left").selected() == "k");
  CHECK(pressed(edit, "ctrl-shift-left").selected() == "back");
  CHECK(pressed(edit, "shift-home").selected() == "lower back");
  CHECK(pressed(edit, "ctrl-a").selected() == "lower back");
  CHECK(pressed(edit, "ctrl-backspace").text == "lower ");
  CHECK(pressed(pressed(edit, "home"), "delete").text == "ower back");
  const TextEdit erased = pressed(edit, "backspace");
  CHECK(pressed(erased, "ctrl-z").text == "lower back");
  CHECK(pressed(pressed(erased, "ctrl-z"), "ctrl-shift-z").text == "lower bac");
  CHECK(pressed(pressed(erased, "ctrl-z"), "ctrl-y").text == "lower bac");
}

TEST_CASE("the left arrow goes on where words are read from right to left") {
  TextFieldLayout arabic = place("ab", 0);
  arabic.layout.lines[0].rtl = true;
  const KeyWhileWriting meant = while_writing("left", arabic);
  CHECK(std::get<MoveCursor>(*meant.command).motion == TextMotion::forward);
}

TEST_CASE("up and down keep their place in the line, and go to the ends beyond the first and last") {
  const TextFieldLayout last = place("abcd\nab\nabcd", 11, true);
  const auto up = std::get<PlaceCursor>(*while_writing("up", last).command);
  CHECK(up.offset == 7);
  TextFieldLayout middle = place("abcd\nab\nabcd", 7, true);
  middle.goal_x = up.goal_x;
  CHECK(std::get<PlaceCursor>(*while_writing("up", middle).command).offset == 3);
  CHECK(std::get<MoveCursor>(*while_writing("down", last).command).motion == TextMotion::end);
}

TEST_CASE("Home and End keep to the line where there are several") {
  const TextFieldLayout second = place("abcd\nab\nabcd", 6, true);
  CHECK(std::get<PlaceCursor>(*while_writing("home", second).command).offset == 5);
  CHECK(std::get<PlaceCursor>(*while_writing("end", second).command).offset == 7);
  CHECK(std::get<MoveCursor>(*while_writing("ctrl-home", second).command).motion == TextMotion::start);
}

TEST_CASE("one click places the cursor, two take a word, three everything") {
  const TextFieldLayout words = place("lower back", 0);
  CHECK(std::get<PlaceCursor>(clicked(words, {71, 5}, 1, false)).offset == 7);
  CHECK(std::get<PlaceCursor>(clicked(words, {71, 5}, 1, true)).extend);
  CHECK(std::get<SelectWord>(clicked(words, {71, 5}, 2, false)).offset == 7);
  CHECK(std::holds_alternative<SelectAll>(clicked(words, {71, 5}, 3, false)));
}

TEST_CASE("a screen's fields take what is for them, and ask for the clipboard") {
  TextFields fields{{"note", {}}, {"name", {}}};
  CHECK(fields.write(EditText{"note", InsertText{"knee"}}).empty());
  CHECK(fields.text("note") == "knee");
  CHECK(fields.text("name") == "");
  CHECK(fields.write(EditText{"elsewhere", InsertText{"x"}}).empty());
  CHECK(fields.write(ConfirmText{"note"}).empty());
  fields.write(EditText{"note", SelectAll{}});
  const auto copied = fields.write(EditText{"note", CopySelection{}});
  REQUIRE(copied.size() == 1);
  CHECK(std::get<CopyText>(copied[0]).text == "knee");
  const auto paste = fields.write(EditText{"note", PasteHere{}});
  REQUIRE(paste.size() == 1);
  CHECK(std::get<PasteText>(paste[0]).field == "note");
}

TEST_CASE("what the program sets in a field can be undone there") {
  TextFields fields{{"note", {}}};
  fields.set("note", "knee");
  fields.set("note", "");
  fields.write(EditText{"note", UndoEdit{}});
  CHECK(fields.text("note") == "knee");
}
