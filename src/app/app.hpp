// The window program: SDL's events in, frames out, and the only running clock.
#pragma once

#include <functional>
#include <optional>
#include <ostream>
#include <string>

#include "base/result.hpp"

namespace limber {

struct AppOptions {
  std::string data_folder;  // "" for the usual places
  std::string person;       // by name or number; "": whose journal was opened last
  std::string routine;      // id or file, "" for Home
  double minutes = 0;       // of a walk; 0: as it is written
  bool start = false;       // straight into the session of `routine`
  bool mute = false;
  bool ask_check_ins = true;
  double speed = 1.0;       // only while muted
  std::string events_file;  // "" for none
  std::string areas_file;   // likewise: what is in the window, after every frame
  std::string spoken_file;  // likewise: what was read aloud
  double from_s = 0;
  std::optional<double> until_s;
  std::function<Result<Ok>(bool on)>
      reminders;  // has them waited for from now on, or no longer; empty: nobody does
};

// Runs until the window closes. Returns the program's exit code; what went wrong is said on `err`.
int run_app(const AppOptions& options, std::ostream& err);

// The display a window would be shown on: its driver, size and density. Fails where there is none.
Result<std::string> describe_display();

}  // namespace limber
