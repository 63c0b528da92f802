// What the desktop may know of a session, and what it may ask of Limber. Values, without a bus.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/file_question.hpp"
#include "base/time.hpp"

namespace limber {

enum class Playing { stopped, paused, running };

struct NowPlaying {
  Playing state = Playing::stopped;
  int step = 0;          // of the session, from 0: another step is another "track"
  std::string exercise;  // its name; "" between exercises
  std::string routine;   // its title
  Millis length{0};      // of the session
  Millis position{0};    // in it
  double speed = 1;      // session seconds a second
  bool operator==(const NowPlaying&) const = default;
};

inline bool same_but_for_time(NowPlaying before, const NowPlaying& now) {
  before.position = now.position;
  return before == now;
}
// More than time alone would have moved it, at any speed that is listened to: whoever shows the position has
// to be told.
inline bool jumps(const NowPlaying& before, const NowPlaying& now) {
  return now.position < before.position || now.position - before.position > std::chrono::seconds(2);
}
inline bool is_only_later(const NowPlaying& before, const NowPlaying& now) {
  return same_but_for_time(before, now) && !jumps(before, now);
}

// As media keys, a headset, the lock screen or a phone ask.
enum class MediaCommand { play, pause, play_or_pause, next, previous, show_window, close_window };

struct OpenFiles {
  std::vector<std::string> files;  // absolute paths; none: the window is to be shown
  bool operator==(const OpenFiles&) const = default;
};
struct StartFromOutside {  // a reminder, or another start of the program, asks for a session
  std::string routine;     // its id
  bool operator==(const StartFromOutside&) const = default;
};
struct FileChosen {  // in the desktop's own window
  FilePurpose use = FilePurpose::open;
  std::string file;  // absolute path
  bool operator==(const FileChosen&) const = default;
};
struct NoFileChooser {  // the desktop has no such window
  FilePurpose use = FilePurpose::open;
  bool operator==(const NoFileChooser&) const = default;
};
struct GoToSleep {  // the machine is about to
  bool operator==(const GoToSleep&) const = default;
};
using DesktopRequest =
    std::variant<MediaCommand, OpenFiles, StartFromOutside, FileChosen, NoFileChooser, GoToSleep>;

}  // namespace limber
