// What is said when a session and its questions are over, the same on a screen and in a terminal.
#pragma once

#include <string>
#include <vector>

#include "journal/session_record.hpp"

namespace limber {

struct AfterWords {
  std::string title;                 // how it ended, kindly
  std::string done;                  // how much of it was done
  std::vector<std::string> ratings;  // "Pain 5 → 4": what was answered both before and after
  std::string kind;                  // one sentence on these: true also where it hurts more
  std::string next;                  // what comes of it
};
AfterWords after_words(const SessionRecord& record);

}  // namespace limber
