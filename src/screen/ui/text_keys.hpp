// What keys mean while somebody writes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "frame/frame.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

// What a key asks of the text field that has the focus. `key` is named as in keys.hpp, with "ctrl-" and then
// "shift-" before it where they are held.
enum class WritingKey {
  edits,     // `command` says what
  typed,     // its letter comes as text: nobody else may take it for a shortcut
  leaves,    // Escape: the field keeps its place, its keys are the screen's again
  goes_on,   // Ctrl+Enter out of several lines: to what comes after the field
  confirms,  // Enter in a single line
  passes     // the screen's, as without a field (Tab, F1, up and down from a single line …)
};
struct KeyWhileWriting {
  WritingKey what = WritingKey::passes;
  std::optional<EditCommand> command = {};
};
KeyWhileWriting while_writing(std::string_view key, const TextFieldLayout& place);

// A click, twice or thrice at one place too; with Shift, or while dragging, it selects up to there.
EditCommand clicked(const TextFieldLayout& place, Point at, int clicks, bool extend);

// An edit of this field, as it is shown.
EditText edit_in(const TextFieldLayout& place, EditCommand command);

}  // namespace limber
