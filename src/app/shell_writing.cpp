// What the shell does while somebody writes in a text field.
#include <algorithm>
#include <array>

#include "app/shell.hpp"
#include "screen/focus.hpp"
#include "screen/text_keys.hpp"

namespace limber {
namespace {

// Keys whose meaning depends on where the letters stand, or on what the text has led to.
bool needs_a_look(const std::string& key) {
  static constexpr std::array<std::string_view, 5> ends{"up", "down", "home", "end", "return"};
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return key.ends_with(end); });
}

}  // namespace

const WritingPlace* Shell::writing() const {
  if (!focus_visible_ || !focused_area(shown().frame, focus_)) return nullptr;
  return writing_in(shown().frame, focus_);
}

void Shell::catch_up() {
  if (behind_) draw();
}

bool Shell::write_key(const std::string& key) {
  if (needs_a_look(key) && writing() != nullptr) catch_up();
  const WritingPlace* place = writing();
  if (place == nullptr || key.empty()) return false;
  const KeyWhileWriting meant = while_writing(key, *place);
  switch (meant.what) {
    case WritingKey::edits:
      dispatch(edit_in(*place, *meant.command));
      return true;
    case WritingKey::confirms:
      dispatch(ConfirmText{place->key});
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
  if (const WritingPlace* place = writing()) dispatch(edit_in(*place, std::move(command)));
}

void Shell::stop_writing() {
  const WritingPlace* place = writing();
  if (place == nullptr) return;
  if (place->composed_from != place->composed_to) {
    Window::end_composition();
    dispatch(edit_in(*place, ComposeText{}));
  }
  focus_visible_ = false;
  behind_ = true;
}

void Shell::copy_or_paste(const Effect& effect) {
  if (const auto* copied = std::get_if<CopyText>(&effect)) Window::copy(copied->text);
  const auto* asked = std::get_if<PasteText>(&effect);
  const WritingPlace* place = asked == nullptr ? nullptr : writing_in(shown().frame, asked->field);
  if (place != nullptr) dispatch(edit_in(*place, InsertText{Window::clipboard(), true}));
}

}  // namespace limber
