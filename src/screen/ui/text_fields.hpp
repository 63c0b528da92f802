// The texts a screen lets be written, by the key of their field. A screen keeps one of these in its State,
// has TextFieldIntent as one alternative of its Intent and TextFieldEffect of its Effect, hands the first to
// write(), and draws with text_field().
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "frame/text_edit.hpp"
#include "screen/effect/shell_effect.hpp"

namespace limber {

// Fields are named by the key of their area.
// clang-format off
struct FocusText { std::string field; };  // go there
struct EditText { std::string field; EditCommand command; double scroll = 0; };  // scroll: TextFieldLayout::scroll, as shown
struct ConfirmText { std::string field; };  // Enter in a single line
// clang-format on
using TextFieldIntent = std::variant<FocusText, EditText, ConfirmText>;

class TextFields {
 public:
  TextFields() = default;
  // Empty fields, by key.
  TextFields(std::initializer_list<std::pair<const std::string, TextRules>> fields);

  bool has(const std::string& key) const { return edits_.contains(key); }
  // The key must be one of those declared.
  const TextEdit& edit(const std::string& key) const { return edits_.at(key); }
  const std::string& text(const std::string& key) const { return edit(key).text; }
  // Begun anew with this text: nothing to undo. A field that has it already stays as it is.
  void start(const std::string& key, const std::string& text);
  // As if it had been written: it can be undone.
  void set(const std::string& key, const std::string& text);

  // Carries out an edit of one of these fields, and asks for the clipboard and the focus where that is
  // wanted.
  std::vector<ShellEffect> write(const TextFieldIntent& intent);

 private:
  std::vector<ShellEffect> edit_text(const EditText& asked);

  std::map<std::string, TextEdit> edits_;
};

}  // namespace limber
