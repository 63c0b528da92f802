// What a session is made of for whoever skips through a recording: a chapter an exercise.
#pragma once

#include <string>
#include <vector>

#include "timeline/timeline.hpp"

namespace limber {

struct Chapter {
  Millis start{0};
  Millis end{0};
  std::string title;  // in the session's language: an exercise's name, "Breathing", "Rest" …
  bool operator==(const Chapter&) const = default;
};

// They touch, the first starts at 0, the last ends with the session. Words between exercises belong to the
// exercise that follows them.
std::vector<Chapter> chapters_of(const Timeline& timeline);

// Those that fall into [from, until), as times from `from` on.
std::vector<Chapter> part_of(const std::vector<Chapter>& chapters, Millis from, Millis until);

}  // namespace limber
