#include "app/app.hpp"

#include <SDL.h>

#include <algorithm>
#include <memory>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "app/asked_by_desktop.hpp"
#include "app/events.hpp"
#include "app/gamepads.hpp"
#include "app/pointer.hpp"
#include "app/shell.hpp"
#include "app/window.hpp"
#include "base/clock.hpp"
#include "base/version.hpp"
#include "database/people.hpp"
#include "desktop/desktop.hpp"
#include "reader/screen_reader.hpp"
#include "services/file_service.hpp"
#include "services/reminding.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

constexpr int machine_failed = 3;
constexpr int input_has_problems = 1;

// Sleeps until an event, until a button that is held is pressed again, or for as long as the shell lets it:
// SDL is asked about gamepads meanwhile, and nothing is drawn for that.
bool woken_by_event(SDL_Event& event, Shell& shell, Gamepads& pads) {
  const auto began = SDL_GetTicks64();
  for (;;) {
    const Millis slept{static_cast<Millis::rep>(SDL_GetTicks64() - began)};
    const auto until = shell.next_wakeup();
    auto left = until ? std::optional(std::max(Millis{0}, *until - slept)) : std::nullopt;
    const auto look = pads.next_look();
    if (look && (!left || *look < *left)) {
      if (SDL_WaitEventTimeout(&event, static_cast<int>(look->count())) != 0) return true;
      if (pads.look(shell, system_clocks().monotonic())) return false;
      continue;
    }
    return (left ? SDL_WaitEventTimeout(&event, static_cast<int>(left->count())) : SDL_WaitEvent(&event)) !=
           0;
  }
}

// Takes every event there is.
void wait_and_handle(Shell& shell, Pointer& pointer, Window& window, Gamepads& pads) {
  SDL_Event event;
  if (!woken_by_event(event, shell, pads)) return;
  do {
    if (!pads.takes(shell, event, system_clocks().monotonic())) handle_event(shell, pointer, window, event);
  } while (SDL_PollEvent(&event) != 0);
  pads.look(shell, system_clocks().monotonic());
}

// What reading the shelf left free: the system has a use for it.
void give_back_memory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

// The desktop a window lives in, and what comes from there.
struct Surroundings {
  DesktopRequests requests;
  Desktop desktop{bus_addresses(process_environment()),
                  [this](DesktopRequest request) { requests.put(std::move(request)); }};
};

// From the reader's thread.
void wake_the_loop() {
  SDL_Event woken{};
  woken.type = SDL_USEREVENT;
  SDL_PushEvent(&woken);
}

void run_loop(Shell& shell, Window& window, Surroundings& around, double speed) {
  Pointer pointer;
  shell.draw();
  window.keep_inside();
  give_back_memory();
  // Only now: the first picture waits for nobody.
  shell.be_read_by(
      reader::bus_reader(bus_addresses(process_environment()).session, version(), wake_the_loop));
  shell.ask_for_files_by([&](const FileQuestion& question) {
    around.desktop.ask_for_file(question, window.name_for_portals());
  });
  Gamepads pads(wake_the_loop);
  shell.be_felt_by([&pads](CueKind bell) { pads.tremble(bell); });
  while (!shell.leaving()) {
    shell.tick();
    while (const auto request = around.requests.take()) carry_out(shell, window, *request);
    shell.draw();
    around.desktop.show(now_playing(shell.program(), speed));
    wait_and_handle(shell, pointer, window, pads);
  }
  shell.be_felt_by({});
}

// The next start opens the window where it was. Where that cannot be written nobody is told: nothing is lost.
void remember_place(const std::filesystem::path& file, const Window& window) {
  auto settings = load_settings(file, wall_now());
  const std::string place = place_text(window.place());
  if (settings->window == place) return;
  settings->window = place;
  (void)save_settings(file, *settings);
}

int told(const Problems& problems, std::ostream& err, int exit_code) {
  for (const Problem& problem : problems) err << to_text(problem) << '\n';
  return exit_code;
}

// Whether a window that is open already does what this start was to do: it shows itself, opens a file, or
// leads a session.
bool shown_elsewhere(Desktop& desktop, const AppOptions& options) {
  const bool is_file = std::filesystem::exists(options.routine);
  const bool as_usual = !options.mute && options.ask_check_ins && options.minutes == 0 &&
                        options.from_s == 0 && !options.until_s && options.events_file.empty() &&
                        options.areas_file.empty();
  if (!options.person.empty() || (options.start && (is_file || !as_usual))) return false;
  if (!options.start && !options.routine.empty() && !is_file) return false;
  DesktopRequest request = OpenFiles{};
  if (options.start) request = StartFromOutside{options.routine};
  if (is_file) request = OpenFiles{{std::filesystem::absolute(options.routine).string()}};
  return desktop.hand_over(one_folder(process_environment(), options.data_folder), request);
}

}  // namespace

int run_app(const AppOptions& options, std::ostream& err) {
  const auto where = places(process_environment(),
                            options.data_folder.empty() ? std::nullopt : std::optional(options.data_folder));
  if (!where) return told(where.problems(), err, machine_failed);
  Surroundings around;
  if (shown_elsewhere(around.desktop, options)) return 0;
  std::vector<std::string> messages;
  auto settings = load_settings(where->settings, wall_now());
  for (const Problem& problem : settings.problems()) messages.push_back(problem.message);
  if (!options.person.empty()) {
    const auto owner = journal_owner(*where, options.person);
    if (!owner) return told(owner.problems(), err, input_has_problems);
    settings->journal_of = owner->id;
  }
  auto window = Window::open(place_from(settings->window), settings->full_screen);
  if (!window) return told(window.problems(), err, machine_failed);
  Shelf shelf = open_shelf(*where, process_environment());
  AppOptions opening = options;
  opening.reminders = [process = reminder_process(process_environment(), options.data_folder)](bool on) {
    return switch_reminders(process, on);
  };
  // A bundle or a journal is shown before it is kept, unless it is to be played at once.
  const bool shows_first = is_shown_first(options.routine) && !options.start;
  if (!options.routine.empty() && !shows_first) {
    const auto routine = routine_named(options.routine, shelf);
    if (!routine) return told(routine.problems(), err, input_has_problems);
    opening.routine = (*routine)->id;
    // With minutes it is a walk, as the command line saw to.
    const bool timed = options.minutes > 0;
    put_first(shelf, timed ? std::make_shared<const Routine>(
                                 walk_routine(**routine, *shelf.library, options.minutes))
                           : *routine);  // one opened from a file stands on the shelf for this run
  }
  Shell shell(**window, opening, *where, *settings, std::move(shelf));
  shell.begin(std::move(messages));
  if (settings->window.empty()) shell.offer_reading();  // nobody was here before
  run_loop(shell, **window, around, options.speed);
  remember_place(where->settings, **window);
  return 0;
}

}  // namespace limber
