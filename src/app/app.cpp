#include "app/app.hpp"

#include <SDL.h>

#include <algorithm>

#include "app/input.hpp"
#include "app/pointer.hpp"
#include "app/shell.hpp"
#include "app/window.hpp"
#include "base/clock.hpp"
#include "screen/text_keys.hpp"
#include "store/bundle.hpp"
#include "store/open_shelf.hpp"
#include "store/people.hpp"
#include "store/settings.hpp"

namespace limber {
namespace {

constexpr int machine_failed = 3;
constexpr int input_has_problems = 1;

void pointer_pressed(Shell& shell, Pointer& pointer, Point at) {
  shell.dispatch(WakeControls{});
  pointer.press(shell.shown().frame, at);
  shell.stop_writing();
  if (!pointer.pressed().empty()) shell.move_focus_to(pointer.pressed(), false);
}

void perhaps(Shell& shell, const std::optional<Intent>& intent) {
  if (intent) shell.dispatch(*intent);
}

void mouse_pressed(Shell& shell, Pointer& pointer, Point at, int clicks) {
  shell.catch_up();
  pointer_pressed(shell, pointer, at);
  const bool shift = (SDL_GetModState() & KMOD_SHIFT) != 0;
  perhaps(shell, pointer.press_text(shell.shown().frame, at, clicks, shift));
}

void mouse_moved(Shell& shell, Pointer& pointer, Point at, bool held) {
  shell.dispatch(WakeControls{});
  if (!held) return;
  shell.catch_up();
  const auto selected = pointer.select(shell.shown().frame, at);
  perhaps(shell, selected ? selected : pointer.drag(shell.shown().frame, at));
}

// A finger places the cursor when it is lifted: until then it may mean to scroll.
void finger_lifted(Shell& shell, Pointer& pointer, Point at) {
  const auto intent = pointer.release(shell.shown(), at);
  perhaps(shell, intent);
  const auto* field = intent ? std::get_if<FocusText>(&*intent) : nullptr;
  const WritingPlace* place = field != nullptr ? writing_in(shell.shown().frame, field->field) : nullptr;
  if (place != nullptr) shell.dispatch(edit_in(*place, clicked(*place, at, 1, false)));
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

void on_window_event(Shell& shell, const SDL_WindowEvent& event) {
  switch (event.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
      shell.repaint_all();
      break;
    default:
      break;
  }
}

void on_event(Shell& shell, Pointer& pointer, const Window& window, const SDL_Event& event) {
  switch (event.type) {
    case SDL_QUIT:
      shell.dispatch(Quit{});
      break;
    case SDL_WINDOWEVENT:
      on_window_event(shell, event.window);
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
      shell.dispatch(FileDropped{event.drop.file});
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

// Sleeps until an event or until the shell wants to look again, then takes every event there is.
void wait_and_handle(Shell& shell, Pointer& pointer, const Window& window) {
  SDL_Event event;
  const auto patience = shell.patience();
  const int got =
      patience ? SDL_WaitEventTimeout(&event, static_cast<int>(patience->count())) : SDL_WaitEvent(&event);
  if (got == 0) return;
  do {
    on_event(shell, pointer, window, event);
  } while (SDL_PollEvent(&event) != 0);
}

void run_loop(Shell& shell, const Window& window) {
  Pointer pointer;
  while (!shell.leaving()) {
    shell.tick(monotonic_now());
    shell.draw();
    wait_and_handle(shell, pointer, window);
  }
}

int told(const Problems& problems, std::ostream& err, int exit_code) {
  for (const Problem& problem : problems) err << to_text(problem) << '\n';
  return exit_code;
}

// A routine opened from a file stands on the shelf for this run, before one of the same id.
void put_first(Shelf& shelf, Routine routine) {
  std::erase_if(shelf.routines, [&](const Routine& other) { return other.id == routine.id; });
  shelf.routines.insert(shelf.routines.begin(), std::move(routine));
}

}  // namespace

int run_app(const AppOptions& options, std::ostream& err) {
  const auto where = places(process_environment(),
                            options.data_folder.empty() ? std::nullopt : std::optional(options.data_folder));
  if (!where) return told(where.problems(), err, machine_failed);
  std::vector<std::string> messages;
  auto settings = load_settings(where->settings, wall_now());
  for (const Problem& problem : settings.problems()) messages.push_back(problem.message);
  if (!options.person.empty()) {
    const auto owner = journal_owner(*where, options.person);
    if (!owner) return told(owner.problems(), err, input_has_problems);
    settings->journal_of = owner->id;
  }
  auto window = Window::open(1280, 800, settings->full_screen);
  if (!window) return told(window.problems(), err, machine_failed);
  Shelf shelf = open_shelf(*where, process_environment());
  AppOptions opening = options;
  // A bundle is shown before it is kept, unless it is to be played at once.
  const bool shows_first = is_bundle_name(options.routine) && !options.start;
  if (!options.routine.empty() && !shows_first) {
    auto routine = routine_named(options.routine, shelf);
    if (!routine) return told(routine.problems(), err, input_has_problems);
    opening.routine = routine->id;
    put_first(shelf, *std::move(routine));
  }
  Shell shell(**window, opening, *where, *settings, std::move(shelf));
  shell.begin(std::move(messages));
  run_loop(shell, **window);
  return 0;
}

}  // namespace limber
