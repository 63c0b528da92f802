#include <exception>
#include <iostream>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "app/app.hpp"
#include "base/message.hpp"
#include "cli/command_line.hpp"

namespace {

limber::AppOptions options_of(const limber::WindowRequest& request) {
  limber::AppOptions options;
  options.data_folder = request.data_folder;
  options.person = request.person;
  options.routine = request.routine;
  options.minutes = request.minutes;
  options.start = request.start;
  options.mute = request.mute;
  options.ask_check_ins = request.ask_check_ins;
  options.speed = request.speed;
  options.events_file = request.events_file;
  options.areas_file = request.areas_file;
  options.spoken_file = request.spoken_file;
  options.from_s = request.from_s;
  options.until_s = request.until_s;
  return options;
}

}  // namespace

int main(int argc, char* argv[]) {
#ifdef __GLIBC__
  // The voice is made on a second thread; with a heap of its own, what that leaves free would be lost to the
  // rest.
  mallopt(M_ARENA_MAX, 1);
#endif
  try {
    limber::use_catalogue(LIMBER_LOCALE_DIR);
    const limber::Outcome outcome =
        limber::run_command_line(argc, argv, std::cout, std::cerr, limber::describe_display);
    if (!outcome.window) return outcome.exit_code;
    return limber::run_app(options_of(*outcome.window), std::cerr);
  } catch (const std::exception& error) {
    std::cerr << "limber: " << error.what() << '\n';
    return 3;
  }
}
