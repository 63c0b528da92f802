// What the keys of the screen that is shown do.
#pragma once

#include <string>
#include <vector>

#include "screen/program/program.hpp"

namespace limber {

// One line of it: keys that do the same, as they are printed on a keyboard.
struct KeyRow {
  std::string keys;
  std::string does;
};

// On every screen. Those that lead elsewhere would leave a running session without ending it.
std::vector<Action<Intent>> common_actions(ScreenName shown);

// The screen's own alone; in a session the terminal has these too.
std::vector<KeyRow> own_key_rows(const Program& program);

// The screen's own, then those of every screen, then how one goes about without a mouse.
std::vector<KeyRow> key_rows(const Program& program);

View<Intent> key_page(const Program& program, const ViewContext& context);

}  // namespace limber
