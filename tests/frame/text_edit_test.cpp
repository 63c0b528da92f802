#include "frame/text_edit.hpp"

#include <algorithm>
#include <random>

#include "base/text.hpp"
#include "base/unicode.hpp"
#include "support/catch.hpp"

using namespace limber;

namespace {

TextEdit after(TextEdit edit, const std::vector<EditCommand>& commands) {
  for (const EditCommand& command : commands) edit = edited(std::move(edit), command).edit;
  return edit;
}

TextEdit typed(TextEdit edit, const std::string& letters) {
  for (const char letter : letters) edit = after(std::move(edit), {InsertText{std::string(1, letter)}});
  return edit;
}

constexpr MoveCursor back{TextMotion::back};
constexpr MoveCursor forward{TextMotion::forward};
constexpr MoveCursor back_selecting{TextMotion::back, true};
constexpr EraseText backspace{TextMotion::back};
constexpr EraseText del{TextMotion::forward};

}  // namespace

TEST_CASE("what is typed goes in at the cursor") {
  CHECK(typed(text_edit(""), "neck").text == "neck");
  const TextEdit edit = after(text_edit("nck"), {back, back, InsertText{"e"}});
  CHECK(edit.text == "neck");
  CHECK(edit.cursor == 2);
}

TEST_CASE("typing takes the place of what is selected") {
  const TextEdit edit = after(text_edit("lower back"), {SelectWord{7}, InsertText{"arm"}});
  CHECK(edit.text == "lower arm");
}

TEST_CASE("backspace and delete take a whole cluster, or what is selected") {
  CHECK(after(text_edit("ae\u0301"), {backspace}).text == "a");
  CHECK(after(text_edit("👩‍👩‍👧‍👦!"), {back, backspace}).text == "!");
  CHECK(after(text_edit("abc"), {back, back, del}).text == "ac");
  CHECK(after(text_edit("abc"), {back_selecting, back_selecting, del}).text == "a");
  CHECK(after(text_edit("lower back"), {EraseText{TextMotion::word_back}}).text == "lower ");
}

TEST_CASE("nothing happens beyond the ends") {
  const TextEdit edit = text_edit("a");
  CHECK(after(edit, {del}) == edit);
  CHECK(after(edit, {forward}) == edit);
  CHECK(after(text_edit(""), {backspace, back, UndoEdit{}, RedoEdit{}}).text == "");
}

TEST_CASE("an arrow without Shift ends a selection at its side") {
  const TextEdit all = after(text_edit("abc"), {SelectAll{}});
  CHECK(all.selected() == "abc");
  CHECK(after(all, {back}).cursor == 0);
  CHECK(after(all, {back}).selected() == "");
  CHECK(after(all, {forward}).cursor == 3);
}

TEST_CASE("a click places the cursor, a drag selects from there") {
  TextEdit edit = after(text_edit("lower back"), {PlaceCursor{2}, PlaceCursor{7, true}});
  CHECK(edit.selected() == "wer b");
  CHECK(after(edit, {PlaceCursor{4}}).selected() == "");
  CHECK(after(text_edit("e\u0301"), {PlaceCursor{1}}).cursor == 3);
  CHECK(after(text_edit("abc"), {PlaceCursor{1000}}).cursor == 3);
}

TEST_CASE("copying hands out the selection, cutting takes it away, pasting only asks") {
  const TextEdit all = after(text_edit("knee"), {SelectAll{}});
  CHECK(edited(all, CopySelection{}).copied == "knee");
  CHECK(edited(all, CopySelection{}).edit.text == "knee");
  CHECK(edited(all, CutSelection{}).copied == "knee");
  CHECK(edited(all, CutSelection{}).edit.text == "");
  CHECK(edited(all, PasteHere{}).wants_paste);
  CHECK_FALSE(edited(text_edit("knee"), CopySelection{}).copied);
  CHECK_FALSE(edited(text_edit("knee"), CutSelection{}).copied);
}

TEST_CASE("undo goes back by words, by runs of deletions and by pastes") {
  TextEdit edit = typed(text_edit(""), "stiff in the ");
  CHECK(after(edit, {UndoEdit{}}).text == "stiff in ");
  CHECK(after(edit, {UndoEdit{}, UndoEdit{}}).text == "stiff ");
  CHECK(after(edit, {UndoEdit{}, RedoEdit{}}).text == "stiff in the ");
  edit = after(edit, {backspace, backspace, backspace});
  CHECK(edit.text == "stiff in t");
  CHECK(after(edit, {UndoEdit{}}).text == "stiff in the ");
  edit = after(edit, {InsertText{"wo", true}, InsertText{" words", true}, UndoEdit{}});
  CHECK(edit.text == "stiff in two");
}

TEST_CASE("moving the cursor ends a step of undo, typing ends what could be done again") {
  TextEdit edit = typed(text_edit(""), "ab");
  edit = typed(after(edit, {back, forward}), "cd");
  CHECK(after(edit, {UndoEdit{}}).text == "ab");
  edit = typed(after(edit, {UndoEdit{}}), "x");
  CHECK(after(edit, {RedoEdit{}}).text == "abx");
}

TEST_CASE("what was typed over a selection goes back with it") {
  const TextEdit edit = typed(after(text_edit("neck"), {SelectAll{}}), "arm");
  const TextEdit undone = after(edit, {UndoEdit{}});
  CHECK(undone.text == "neck");
  CHECK(undone.selected() == "neck");
}

TEST_CASE("a composition is shown at the cursor but not part of the text until it is typed") {
  TextEdit edit = after(text_edit("ab"), {back, ComposeText{"にほ", 1}});
  CHECK(edit.text == "ab");
  const ComposedText shown = with_composition(edit);
  CHECK(shown.text == "aにほb");
  CHECK(shown.cursor == 4);
  CHECK(shown.from == 1);
  CHECK(shown.to == 7);
  CHECK(after(edit, {InsertText{"日本"}}).text == "a日本b");
  CHECK(after(edit, {InsertText{"日本"}}).composed.empty());
  CHECK(with_composition(after(edit, {ComposeText{}})).text == "ab");
  CHECK(with_composition(after(edit, {back})).text == "ab");
}

TEST_CASE("a composition takes the place of a selection, and undo brings that back") {
  TextEdit edit = after(text_edit("neck"), {SelectAll{}, ComposeText{"く", 1}});
  CHECK(with_composition(edit).text == "く");
  edit = after(edit, {InsertText{"首"}, UndoEdit{}, UndoEdit{}});
  CHECK(edit.text == "neck");
}

TEST_CASE("one line stays one line, several keep their breaks") {
  CHECK(after(text_edit(""), {InsertText{"a\r\nb", true}}).text == "a b");
  CHECK(after(text_edit("", {.several_lines = true}), {InsertText{"a\r\nb", true}}).text == "a\nb");
}

TEST_CASE("no more goes in than there is room for, and no cluster is cut") {
  const TextRules five{.most_characters = 5};
  CHECK(text_edit("lower back", five).text == "lower");
  CHECK(after(text_edit("abc", five), {InsertText{"def"}}).text == "abcde");
  CHECK(after(text_edit("abcd", five), {InsertText{"e\u0301"}}).text == "abcd");
  CHECK(after(text_edit("abcde", five), {SelectAll{}, InsertText{"vwxyz", true}}).text == "vwxyz");
  const TextEdit full = text_edit("abcde", five);
  CHECK(after(full, {InsertText{"f"}}) == full);
}

TEST_CASE("letters that become one cluster do not leave the cursor inside it") {
  const TextEdit edit = after(text_edit("\u0301"), {PlaceCursor{0}, InsertText{"e"}});
  CHECK(edit.text == "e\u0301");
  CHECK(edit.cursor == 3);
}

namespace {

class RandomEdits {
 public:
  explicit RandomEdits(unsigned seed) : random_(seed) {}

  EditCommand command() {
    switch (pick(12)) {
      case 0:
      case 1:
      case 2:
        return InsertText{some_text(), pick(3) == 0};
      case 3:
        return ComposeText{some_text(), static_cast<std::size_t>(pick(4))};
      case 4:
      case 5:
        return MoveCursor{motion(), pick(2) == 0};
      case 6:
        return PlaceCursor{static_cast<std::size_t>(pick(60)), pick(2) == 0};
      case 7:
      case 8:
        return EraseText{motion()};
      case 9:
        return SelectWord{static_cast<std::size_t>(pick(60))};
      case 10:
        return CutSelection{};
      default:
        return pick(2) == 0 ? EditCommand{UndoEdit{}} : EditCommand{RedoEdit{}};
    }
  }

 private:
  int pick(int count) { return std::uniform_int_distribution<int>(0, count - 1)(random_); }
  TextMotion motion() { return static_cast<TextMotion>(pick(6)); }
  std::string some_text() {
    static const std::vector<std::string> pieces{
        "a",  " ",  "e",      "\u0301", "👩",    "\u200D",    "👧",         "🇩",     "🇪",    "क",
        "्",   "ष",  "ที่",      "السَّ",    "\r",   "\n",        "\xFF",      "\xE2",  "\x82", "각",
        "ᄀ", "ᅡ", "a word", "\t",     "\x07", "two words", "\u202Eabc", "\uFEFF"};
    std::string text;
    for (int i = pick(3); i >= 0; --i)
      text += pieces[static_cast<std::size_t>(pick(static_cast<int>(pieces.size())))];
    return text;
  }

  std::mt19937 random_;
};

bool stands_well(const TextEdit& edit) {
  const auto edges = cluster_edges(edit.text);
  return std::binary_search(edges.begin(), edges.end(), edit.cursor) &&
         std::binary_search(edges.begin(), edges.end(), edit.anchor) && !first_bad_utf8(edit.text) &&
         !first_bad_utf8(with_composition(edit).text) &&
         count_characters(edit.text) <= edit.rules.most_characters;
}

}  // namespace

TEST_CASE(
    "after any edits the text is well formed, the cursor stands between clusters, and undo leads back") {
  for (unsigned seed = 0; seed < 150; ++seed) {
    RandomEdits random(seed);
    const TextEdit first =
        text_edit("neck क्षि and कि", {.several_lines = seed % 2 == 0, .most_characters = 60});
    TextEdit edit = first;
    for (int i = 0; i < 120; ++i) {
      edit = edited(std::move(edit), random.command()).edit;
      INFO("seed " << seed << ", edit " << i << ": " << edit.text);
      REQUIRE(stands_well(edit));
    }
    const std::string last = edit.text;
    int steps = 0;  // what the edits themselves undid at last can be redone too, beyond `last`
    for (; edit.history.can_undo(); ++steps) edit = after(std::move(edit), {UndoEdit{}});
    CHECK(edit.text == first.text);
    for (int i = 0; i < steps; ++i) edit = after(std::move(edit), {RedoEdit{}});
    CHECK(edit.text == last);
  }
}
