// What is in the person's hand, and the buttons of a gamepad: names beside those of keys, so that an Action
// lists both. A button that a screen's table does not list does what the key it stands for does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace limber {

// What was used last. `shapes`: a gamepad whose buttons are signed by shapes and not by letters.
enum class Hand : std::uint8_t { keys, letters, shapes };

// Of a button by its name: "pad-a" the lowest of the four, "pad-b" the right, "pad-x" the left, "pad-y" the
// uppermost; "pad-lb", "pad-rb", "pad-start", "pad-select", "pad-up" … "pad-right". "": of none that is
// known.
std::string_view key_of_button(std::string_view button);

inline bool is_button(std::string_view key) {
  return key.starts_with("pad-");
}

// As it is printed on what is in the hand; "" for a button nobody knows.
std::string printed_button(std::string_view button, Hand hand);

// Of the first button among these keys; "" where there is none, or keys are in the hand.
std::string button_sign(const std::vector<std::string_view>& keys, Hand hand);

}  // namespace limber
