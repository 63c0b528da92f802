#include "app/events.hpp"

#include <SDL.h>

#include <algorithm>

#include "app/input.hpp"
#include "app/reader_keys.hpp"
#include "screen/ui/text_keys.hpp"

namespace limber {
namespace {

void pointer_pressed(Shell& shell, Pointer& pointer, Point at, bool by_finger) {
  shell.take_in_hand(Hand::keys);
  shell.dispatch(SessionIntent{WakeControls{}});
  pointer.press(shell.shown().frame, at);
  shell.press_by(by_finger);
  shell.stop_writing();
  if (pointer.pressed().empty()) return;
  shell.move_focus_to(pointer.pressed(), false);
  shell.hold(pointer.pressed());
}

void perhaps(Shell& shell, const std::optional<Intent>& intent) {
  if (intent) shell.dispatch(*intent);
}

// What has repeated while it was held is not pressed once more.
std::optional<Intent> released(Shell& shell, Pointer& pointer, Point at) {
  auto intent = pointer.release(shell.shown(), at);
  return shell.let_go() ? std::nullopt : std::move(intent);
}

void dragged(Shell& shell, Pointer& pointer, Point at) {
  const auto intent = pointer.drag(shell.shown().frame, at);
  if (intent) shell.let_go();
  perhaps(shell, intent);
}

void mouse_pressed(Shell& shell, Pointer& pointer, Point at, int clicks) {
  shell.redraw_if_stale();
  pointer_pressed(shell, pointer, at, false);
  const bool shift = (SDL_GetModState() & KMOD_SHIFT) != 0;
  perhaps(shell, pointer.press_text(shell.shown().frame, at, clicks, shift));
}

void mouse_moved(Shell& shell, Pointer& pointer, Point at, bool held) {
  shell.dispatch(SessionIntent{WakeControls{}});
  shell.point_at(at);
  if (!held) return;
  shell.redraw_if_stale();
  if (const auto selected = pointer.select(shell.shown().frame, at))
    shell.dispatch(*selected);
  else
    dragged(shell, pointer, at);
}

// A finger places the cursor when it is lifted: until then it may mean to scroll.
void finger_lifted(Shell& shell, Pointer& pointer, Point at) {
  const std::string pressed = pointer.pressed();
  const auto intent = released(shell, pointer, at);
  perhaps(shell, intent);
  const TextFieldLayout* place = intent ? writing_in(shell.shown().frame, pressed) : nullptr;
  if (place != nullptr)
    shell.dispatch(WindowInput{TextFieldIntent{edit_in(*place, clicked(*place, at, 1, false))}});
}

EditCommand composing(const char* text, int cursor) {
  return ComposeText{text == nullptr ? "" : text, static_cast<std::size_t>(std::max(0, cursor))};
}

void on_writing(Shell& shell, const SDL_Event& event) {
  if (event.type == SDL_TEXTINPUT && !shell.key_was_taken()) shell.write(InsertText{event.text.text});
  if (event.type == SDL_TEXTEDITING) shell.write(composing(event.edit.text, event.edit.start));
#if SDL_VERSION_ATLEAST(2, 0, 22)
  if (event.type == SDL_TEXTEDITING_EXT) {
    shell.write(composing(event.editExt.text, event.editExt.start));
    SDL_free(event.editExt.text);
  }
#endif
}

void on_window_event(Shell& shell, Window& window, const SDL_WindowEvent& event) {
  switch (event.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
      shell.repaint_all();
      break;
    case SDL_WINDOWEVENT_FOCUS_GAINED:
      shell.have_keyboard(true);
      break;
    case SDL_WINDOWEVENT_FOCUS_LOST:
      shell.have_keyboard(false);
      break;
    case SDL_WINDOWEVENT_LEAVE:
      shell.point_at(std::nullopt);
      break;
    default:
      break;
  }
  window.moved();
  // No longer maximised, it may be as large as the whole screen.
  if (event.event == SDL_WINDOWEVENT_RESTORED) window.keep_inside();
}

bool taken_by_reader(Shell& shell, const SDL_Event& event) {
  const auto key = reader_key(event);
  return key && shell.reader_takes(*key);
}

}  // namespace

void handle_event(Shell& shell, Pointer& pointer, Window& window, const SDL_Event& event) {
  switch (event.type) {
    case SDL_QUIT:
      shell.dispatch(Quit{});
      break;
    case SDL_WINDOWEVENT:
      on_window_event(shell, window, event.window);
      break;
    case SDL_USEREVENT:
      shell.hear_reader();
      break;
    case SDL_KEYUP:
      (void)taken_by_reader(shell, event);
      break;
    case SDL_KEYDOWN:
      shell.take_in_hand(Hand::keys);
      if (taken_by_reader(shell, event)) break;
      if (!shell.write_key(writing_key_name(event))) shell.press_key(key_name(event));
      break;
    case SDL_MOUSEBUTTONDOWN:
      if (event.button.button == SDL_BUTTON_LEFT) {
        mouse_pressed(shell, pointer, window.to_pixels(event.button.x, event.button.y), event.button.clicks);
      }
      break;
    case SDL_MOUSEBUTTONUP:
      if (event.button.button == SDL_BUTTON_LEFT) {
        perhaps(shell, released(shell, pointer, window.to_pixels(event.button.x, event.button.y)));
      }
      break;
    case SDL_MOUSEMOTION:
      mouse_moved(shell, pointer, window.to_pixels(event.motion.x, event.motion.y),
                  (event.motion.state & SDL_BUTTON_LMASK) != 0);
      break;
    case SDL_MOUSEWHEEL:
      perhaps(shell, pointer.wheel(shell.shown(), window.to_pixels(event.wheel.mouseX, event.wheel.mouseY),
                                   static_cast<double>(event.wheel.preciseY), shell.focus()));
      break;
    case SDL_DROPFILE:
      shell.dispatch(WindowInput{FileDropped{event.drop.file}});
      SDL_free(event.drop.file);
      break;
    case SDL_FINGERDOWN:
      pointer_pressed(shell, pointer, window.touch_to_pixels(event.tfinger.x, event.tfinger.y), true);
      break;
    case SDL_FINGERMOTION:
      dragged(shell, pointer, window.touch_to_pixels(event.tfinger.x, event.tfinger.y));
      break;
    case SDL_FINGERUP:
      finger_lifted(shell, pointer, window.touch_to_pixels(event.tfinger.x, event.tfinger.y));
      break;
    default:
      on_writing(shell, event);
      break;
  }
}

}  // namespace limber
