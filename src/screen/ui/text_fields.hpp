// The texts a screen lets be written, by the key of their field. A screen keeps one of these in its State,
// has TextFieldIntent as one alternative of its Intent and TextFieldEffect of its Effect, hands the first to
// write(), and draws with text_field().
#pragma once

#include <map>
#include <optional>
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

  // A number's own field, by a key that need not be declared. While it is written it says what was typed,
  // else what is given here, all of it chosen so that what is typed takes its place.
  TextEdit number(const std::string& key, const std::string& shown) const;
  // Carries out what is asked of it; one that is not being written begins with `shown`.
  std::vector<ShellEffect> write_number(const TextFieldIntent& asked, const std::string& shown);
  // It says its value again.
  void end_number() { typing_.reset(); }
  const std::string& typed() const { return typing_->edit.text; }  // after write_number()

  // Carries out an edit of one of these fields, and asks for the clipboard and the focus where that is
  // wanted.
  std::vector<ShellEffect> write(const TextFieldIntent& intent);

 private:
  std::vector<ShellEffect> edit_text(const EditText& asked);

  struct Typing {
    std::string key;
    TextEdit edit;
  };
  std::optional<Typing> typing_;  // a number
  std::map<std::string, TextEdit> edits_;
};

}  // namespace limber
