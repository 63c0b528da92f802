// Moving the keyboard focus over a Frame: a pure function of what is seen. Areas of one group (cards, regions
// of the body, the numbers of a scale) are one stop of Tab, with the arrows inside, as the ARIA patterns have
// it.
#pragma once

#include <optional>
#include <set>
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

// Where a page begins for whoever hears it: the first stop below the program's own head, else the first of
// all. "" if nothing can be pressed.
std::string first_of_page(const Frame& frame);

// The area with this key, if it can be pressed now.
std::optional<std::size_t> focused_area(const Frame& frame, const std::string& focus);

// Whether the focus is inside a group of several.
bool in_group(const Frame& frame, const std::string& focus);

// The area that "return", "space" or a digit presses. Space: the focused one. A digit, or x for ten, on a
// scale: the number of that name, unless it is chosen already. Enter presses what is primary on the page,
// where it is in sight, if nothing has the focus, if a pointer left it there, or if it is on an answer that
// is chosen already: no other key than space takes an answer back. nullopt: nothing.
std::optional<std::size_t> pressed_area(const Frame& frame, const std::string& focus, bool focus_visible,
                                        std::string_view key);

// What is asked for where a number has the focus and an arrow, or the wheel over it, makes it more or less:
// an index into the view's intents, -1 at its end; nullopt: it is no number, or no arrow.
std::optional<int> turned_by_key(const Frame& frame, const std::string& focus, std::string_view key);
std::optional<int> turned(const Frame& frame, std::optional<std::size_t> area, bool more);

// The keys of all that can be pressed.
std::set<std::string> pressable_keys(const Frame& frame);

// Where a focus goes whose own area is gone: to what came in its place, which is the first that can be
// pressed and was not there before, rows of lists but not counted; else to what lies nearest to where it was.
// "" if nothing can be pressed.
std::string focus_instead(const Frame& frame, const std::set<std::string>& before, const Rect& place);

}  // namespace limber
