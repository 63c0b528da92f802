// What the shell does while somebody writes in a text field.
#include <algorithm>
#include <array>
#include <utility>

#include "app/shell.hpp"
#include "screen/ui/focus.hpp"
#include "screen/ui/text_keys.hpp"

namespace limber {
namespace {

Intent written(TextFieldIntent intent) {
  return WindowInput{std::move(intent)};
}

// Keys whose meaning depends on where the letters stand, or on what the text has led to.
bool needs_a_look(const std::string& key) {
  static constexpr std::array<std::string_view, 5> ends{"up", "down", "home", "end", "return"};
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return key.ends_with(end); });
}

}  // namespace

const TextFieldLayout* Shell::writing() const {
  if (!focus_visible_ || !focused_area(shown().frame, focus_)) return nullptr;
  return writing_in(shown().frame, focus_);
}

void Shell::redraw_if_stale() {
  if (frame_stale_) draw();
}

bool Shell::write_key(const std::string& key) {
  if (needs_a_look(key) && writing() != nullptr) redraw_if_stale();
  const TextFieldLayout* place = writing();
  if (place == nullptr || key.empty()) return false;
  const KeyWhileWriting meant = while_writing(key, *place);
  switch (meant.what) {
    case WritingKey::edits:
      dispatch(written(edit_in(*place, *meant.command)));
      return true;
    case WritingKey::confirms:
      dispatch(written(ConfirmText{place->key}));
      return true;
    case WritingKey::leaves:
      stop_writing();
      return true;
    case WritingKey::goes_on:
      move_focus_to(moved_focus(shown().frame, focus_, FocusMove::next), true);
      return true;
    case WritingKey::typed:
      return true;
    case WritingKey::passes:
      break;
  }
  return false;
}

void Shell::write(EditCommand command) {
  if (const TextFieldLayout* place = writing()) dispatch(written(edit_in(*place, std::move(command))));
}

void Shell::stop_writing() {
  const TextFieldLayout* place = writing();
  if (place == nullptr) return;
  if (place->composed_from != place->composed_to) {
    Window::end_composition();
    dispatch(written(edit_in(*place, ComposeText{})));
  }
  focus_visible_ = false;
  frame_stale_ = true;
}

std::optional<Intent> Shell::pasted_text(const std::string& field) const {
  const TextFieldLayout* place = writing_in(shown().frame, field);
  if (place == nullptr) return std::nullopt;
  return written(edit_in(*place, InsertText{Window::clipboard(), true}));
}

}  // namespace limber
