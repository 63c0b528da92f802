// Moving the keyboard focus over a Frame: a pure function of what is seen. Areas of one group (cards, regions
// of the body, the numbers of a scale) are one stop of Tab, with the arrows inside, as the ARIA patterns have
// it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "frame/frame.hpp"

namespace limber {

enum class FocusMove { next, previous, left, right, up, down, first, last };

// The key of the area that gets the focus. From nowhere, next and the arrows start at the first stop,
// previous at the last; next and previous go round. A group is entered at what is chosen in it, else at its
// first; in it the arrows look there first, and stay where there is nothing further that way. First and last
// are those of the group that has the focus, else of the whole. "" if nothing can be pressed.
std::string moved_focus(const Frame& frame, const std::string& focus, FocusMove move);

// The area with this key, if it can be pressed now.
std::optional<std::size_t> focused_area(const Frame& frame, const std::string& focus);

// Whether the focus is inside a group of several.
bool in_group(const Frame& frame, const std::string& focus);

// The area that "return" or "space" presses: the focused one. Enter presses what is primary on the page,
// where it is in sight, if nothing has the focus, if a pointer left it there, or if it is on an answer that
// is chosen already: Enter never takes an answer back. nullopt: nothing.
std::optional<std::size_t> pressed_area(const Frame& frame, const std::string& focus, bool focus_visible,
                                        std::string_view key);

// What is asked for where a number has the focus and an arrow, or the wheel over it, makes it more or less:
// an index into the view's intents, -1 at its end; nullopt: it is no number, or no arrow.
std::optional<int> turned_by_key(const Frame& frame, const std::string& focus, std::string_view key);
std::optional<int> turned(const Frame& frame, std::optional<std::size_t> area, bool more);

// The key of the area that can be pressed and lies nearest to this place: for a focus whose own area is gone.
// "" if nothing can be pressed.
std::string focus_near(const Frame& frame, const Rect& place);

}  // namespace limber
