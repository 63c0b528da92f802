// limber render --screen NAME: a screen of the window as this computer would show it. Private to this room.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "routine/library.hpp"
#include "screen/ui/context.hpp"
#include "store/paths.hpp"
#include "store/shelf.hpp"

namespace limber {

struct ScreenAsked {
  std::string screen;          // one of screen_names()
  std::string what;            // a routine, an exercise, a file: what the screen is about
  std::optional<double> at_s;  // of a session or a rehearsal
};

// What --screen may name, in order of the alphabet.
std::vector<std::string> screen_names();

// With this computer's shelf, journal and settings.
Result<Frame> screen_frame(const ScreenAsked& asked, const Paths& places, Shelf& shelf,
                           const ViewContext& context);

// An exercise of the library, or in a file of its own; nullopt for anything else.
std::optional<Exercise> exercise_named(const std::string& name, const Library& library);

}  // namespace limber
