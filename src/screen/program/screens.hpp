// The registry of screens: what the program has to know of each, in one row each. Private to the program.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "screen/program/program.hpp"

namespace limber {

struct ScreenEntry {
  ScreenName name;
  bool is_of_bench;  // of the therapist's
  PageHead (*head)(const Program&);
  View<Intent> (*view)(const Program&, const ViewContext&);
  std::vector<Action<Intent>> (*actions)(const Program&);
  std::optional<Intent> (*step_back)(const Program&);  // what Escape means before the screen is left
  Scrolls* (*scrolls)(Program&) = nullptr;             // null: nothing of it scrolls
  // What a key means on the area that has the focus, before it moves the focus.
  std::optional<Intent> (*key_on_area)(const Program&, const std::string& focus, std::string_view key);
  std::optional<Intent> (*accept)(
      const WindowInput&);  // as an intent of its own; nullopt: it has no use for it
  bool (*moves_by_itself)(const Program&);
};

const ScreenEntry& entry_of(ScreenName screen);
inline const ScreenEntry& shown_entry(const Program& program) {
  return entry_of(program.screen);
}

}  // namespace limber
