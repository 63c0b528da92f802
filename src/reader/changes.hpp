// What changed between two trees, as the events that AT-SPI has for it, in the order they are to be sent:
// what went away, what came, what is otherwise, then where the focus is now, and last what is announced.
#pragma once

#include <string>
#include <vector>

#include "reader/tree.hpp"

namespace limber::reader {

struct Event {
  std::string id;         // of the node it is about; of one that is gone: of its parent
  const char* interface;  // "Object" or "Window"
  std::string name;       // "StateChanged"
  std::string detail = {};
  int first = 0;
  int second = 0;
  std::string words = {};  // what goes with it
  std::string child = {};  // id, of a child that came or went
  bool operator==(const Event&) const;
};

// Trees of one window. An announcement is one event, "Announcement", `first` 2 where it may break in, else 1.
std::vector<Event> events_between(const Tree& before, const Tree& after);

}  // namespace limber::reader
