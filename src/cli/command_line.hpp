// From argv to an exit code, or to a wish for the window.
#pragma once

#include <functional>
#include <optional>
#include <ostream>
#include <string>

#include "base/result.hpp"

namespace limber {

// What the command line asks of the window. main() hands it on: cli knows nothing of SDL's video.
struct WindowRequest {
  std::string data_folder;
  std::string person;   // by name or number; "": whose journal was opened last
  std::string routine;  // id or file to open at once, "" for Home
  double minutes = 0;   // of a walk; 0: as it is written
  bool start = false;   // go straight into the session
  bool mute = false;
  bool ask_check_ins = true;
  double speed = 1.0;  // only without sound
  std::string events_file;
  std::string areas_file;
  std::string spoken_file;
  double from_s = 0;
  std::optional<double> until_s;
};

struct Outcome {
  int exit_code = 0;
  std::optional<WindowRequest> window;
};

// The display in a few words, or why there is none. From main(), for `limber doctor`.
using DescribeDisplay = std::function<Result<std::string>()>;

Outcome run_command_line(int argc, const char* const* argv, std::ostream& out, std::ostream& err,
                         const DescribeDisplay& display);

}  // namespace limber
