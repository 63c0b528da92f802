#include "app/events.hpp"

#include <SDL.h>

#include <algorithm>

#include "app/input.hpp"
#include "screen/ui/text_keys.hpp"

namespace limber {
namespace {

void pointer_pressed(Shell& shell, Pointer& pointer, Point at) {
  shell.dispatch(SessionIntent{WakeControls{}});
  pointer.press(shell.shown().frame, at);
  shell.stop_writing();
  if (!pointer.pressed().empty()) shell.move_focus_to(pointer.pressed(), false);
}

void perhaps(Shell& shell, const std::optional<Intent>& intent) {
  if (intent) shell.dispatch(*intent);
}

void mouse_pressed(Shell& shell, Pointer& pointer, Point at, int clicks) {
  shell.redraw_if_stale();
  pointer_pressed(shell, pointer, at);
  const bool shift = (SDL_GetModState() & KMOD_SHIFT) != 0;
  perhaps(shell, pointer.press_text(shell.shown().frame, at, clicks, shift));
}

void mouse_moved(Shell& shell, Pointer& pointer, Point at, bool held) {
  shell.dispatch(SessionIntent{WakeControls{}});
  shell.point_at(at);
  if (!held) return;
  shell.redraw_if_stale();
  const auto selected = pointer.select(shell.shown().frame, at);
  perhaps(shell, selected ? selected : pointer.drag(shell.shown().frame, at));
}

// A finger places the cursor when it is lifted: until then it may mean to scroll.
void finger_lifted(Shell& shell, Pointer& pointer, Point at) {
  const std::string pressed = pointer.pressed();
  const auto intent = pointer.release(shell.shown(), at);
  perhaps(shell, intent);
  const TextFieldLayout* place = intent ? writing_in(shell.shown().frame, pressed) : nullptr;
  if (place != nullptr)
    shell.dispatch(WindowInput{TextFieldIntent{edit_in(*place, clicked(*place, at, 1, false))}});
}

EditCommand composing(const char* text, int cursor) {
  return ComposeText{text == nullptr ? "" : text, static_cast<std::size_t>(std::max(0, cursor))};
}

void on_writing(Shell& shell, const SDL_Event& event) {
  if (event.type == SDL_TEXTINPUT) shell.write(InsertText{event.text.text});
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

}  // namespace

void handle_event(Shell& shell, Pointer& pointer, Window& window, const SDL_Event& event) {
  switch (event.type) {
    case SDL_QUIT:
      shell.dispatch(Quit{});
      break;
    case SDL_WINDOWEVENT:
      on_window_event(shell, window, event.window);
      break;
    case SDL_KEYDOWN:
      if (!shell.write_key(writing_key_name(event))) shell.press_key(key_name(event));
      break;
    case SDL_MOUSEBUTTONDOWN:
      if (event.button.button == SDL_BUTTON_LEFT) {
        mouse_pressed(shell, pointer, window.to_pixels(event.button.x, event.button.y), event.button.clicks);
      }
      break;
    case SDL_MOUSEBUTTONUP:
      if (event.button.button == SDL_BUTTON_LEFT) {
        perhaps(shell, pointer.release(shell.shown(), window.to_pixels(event.button.x, event.button.y)));
      }
      break;
    case SDL_MOUSEMOTION:
      mouse_moved(shell, pointer, window.to_pixels(event.motion.x, event.motion.y),
                  (event.motion.state & SDL_BUTTON_LMASK) != 0);
      break;
    case SDL_MOUSEWHEEL:
      perhaps(shell,
              Pointer::wheel(shell.shown().frame, window.to_pixels(event.wheel.mouseX, event.wheel.mouseY),
                             static_cast<double>(event.wheel.preciseY)));
      break;
    case SDL_DROPFILE:
      shell.dispatch(WindowInput{FileDropped{event.drop.file}});
      SDL_free(event.drop.file);
      break;
    case SDL_FINGERDOWN:
      pointer_pressed(shell, pointer, window.touch_to_pixels(event.tfinger.x, event.tfinger.y));
      break;
    case SDL_FINGERMOTION:
      perhaps(shell,
              pointer.drag(shell.shown().frame, window.touch_to_pixels(event.tfinger.x, event.tfinger.y)));
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
