// What the keys of the screen that is shown do.
#pragma once

#include <string>
#include <vector>

#include "screen/program/program.hpp"

namespace limber {

// One line of it: keys that do the same, as they are printed on what is in the hand.
struct KeyRow {
  std::string keys;
  std::string does;
};

// On every screen. Those that lead elsewhere would leave a running session without ending it.
std::vector<Action<Intent>> common_actions(ScreenName shown);

// The screen's own alone; in a session the terminal has these too.
std::vector<KeyRow> own_key_rows(const Program& program, Hand hand = Hand::keys);

// The screen's own, then those of every screen, then how one goes about without a mouse.
std::vector<KeyRow> key_rows(const Program& program);

// With a gamepad in the hand every page ends in a line that says what its buttons do; how high it is, in
// pixels: 0 with keys.
double pad_hints_height(const FrameBuilder& sheet, Hand hand);
void draw_pad_hints(FrameBuilder& sheet, const Rect& strip, Hand hand);

View<Intent> key_page(const Program& program, const ViewContext& context);

}  // namespace limber
