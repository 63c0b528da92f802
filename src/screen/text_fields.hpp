// The texts a screen lets be written, by the key of their field. A screen keeps one of these in its State,
// passes every intent through write(), and draws with text_field().
#pragma once

#include <map>
#include <string>

#include "frame/text_edit.hpp"
#include "screen/intent.hpp"

namespace limber {

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

  // Carries out an EditText for one of these fields, and asks for the clipboard and the focus where that is
  // wanted. Every other intent changes nothing.
  Effects write(const Intent& intent);

 private:
  std::map<std::string, TextEdit> edits_;
};

}  // namespace limber
