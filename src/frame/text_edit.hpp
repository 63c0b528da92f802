// A text being written, as a value: the text, the cursor, what is selected, what an input method is
// composing, and how to undo it. Knows nothing of fonts or keys. Offsets are bytes of UTF-8, always between
// clusters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/undo_stack.hpp"

namespace limber {

struct TextRules {
  bool several_lines = false;         // else a line break becomes a space
  std::size_t most_characters = 500;  // code points; what is more is cut
  bool operator==(const TextRules&) const = default;
};

enum class TextMotion : std::uint8_t { back, forward, word_back, word_forward, start, end };

// One line a command keeps these a table.
// clang-format off
struct InsertText { std::string text; bool pasted = false; };  // any bytes: cleaned; takes the selection's place
struct ComposeText { std::string text; std::size_t cursor = 0; };  // of an input method, cursor in characters; "" ends it
struct MoveCursor { TextMotion motion = TextMotion::forward; bool extend = false; };  // in the order of the text
struct PlaceCursor { std::size_t offset = 0; bool extend = false; std::optional<double> goal_x = {}; };  // goal_x: for going up and down
struct EraseText { TextMotion motion = TextMotion::back; };  // the selection, if there is one
struct SelectWord { std::size_t offset = 0; };
struct SelectAll {};
struct CopySelection {};
struct CutSelection {};
struct PasteHere {};  // changes nothing; whoever has a clipboard answers with InsertText
struct UndoEdit {};
struct RedoEdit {};
// clang-format on

using EditCommand = std::variant<InsertText, ComposeText, MoveCursor, PlaceCursor, EraseText, SelectWord,
                                 SelectAll, CopySelection, CutSelection, PasteHere, UndoEdit, RedoEdit>;

struct TextEdit {
  std::string text;
  std::size_t cursor = 0;
  std::size_t anchor = 0;           // the selection's other end; at the cursor: nothing is selected
  std::string composed;             // shown at the cursor, not yet part of the text
  std::size_t composed_cursor = 0;  // in bytes of it
  std::optional<double> goal_x;     // where the cursor stood before it went up or down through short lines
  double scroll = 0;                // how far a line longer than its field was last shown moved, in pixels
  TextRules rules;

  // A step of undo is a word, a run of deletions, or a paste. The latest is as above, but for the cursor.
  struct Written {
    std::string text;
    std::size_t cursor = 0;
    std::size_t anchor = 0;
    bool operator==(const Written&) const = default;
  };
  static constexpr std::size_t most_undo = 200;
  UndoStack<Written, most_undo> history;

  std::pair<std::size_t, std::size_t> selection() const;  // from and to; equal: nothing
  std::string selected() const;
  bool operator==(const TextEdit&) const = default;
};

// A field with `text` in it, the cursor at its end. The text is cleaned and cut to the rules.
TextEdit text_edit(std::string text, const TextRules& rules = {});

struct Edited {
  TextEdit edit;
  std::optional<std::string> copied;  // for the clipboard
  bool wants_paste = false;
};
// Any command may come at any time; offsets are brought to the nearest place where a cursor may stand.
Edited edited(TextEdit edit, const EditCommand& command);

// What a field shows: the text with what is being composed in it.
struct ComposedText {
  std::string text;
  std::size_t cursor = 0;
  std::size_t from = 0;  // of the composition, in `text`; equal: there is none
  std::size_t to = 0;
};
ComposedText with_composition(const TextEdit& edit);

}  // namespace limber
