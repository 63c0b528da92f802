// What the window tells whichever screen is shown, if its Intent holds it.
#pragma once

#include <cstdint>
#include <string>

#include "base/geometry.hpp"
#include "base/time.hpp"

namespace limber {

// Time has passed. session: by the audio clock; screen: for things that fade.
struct Elapsed {
  Millis session{0};
  Millis screen{0};
};

// The machine slept: nothing is skipped.
struct ClockJumped {};

enum class DragPhase : std::uint8_t { moved, dropped };

// Of an area that drags.
struct Drag {
  std::string key;
  Point from;  // in the frame
  Point at;
  DragPhase phase = DragPhase::moved;
  Rect area = {};         // its whole place, when it was pressed
  Rect ground = {};       // of the lowest area that drags where it began
  std::string over = {};  // key of the area under it, "" for none
  double down = 0;        // how far down in that area it is, 0 … 1
};

// A number so many notches more, or less.
struct ChangeNumber {
  std::string number;
  int notches = 1;
};

// A file or folder, on the window.
struct FileDropped {
  std::string file;
};

}  // namespace limber
