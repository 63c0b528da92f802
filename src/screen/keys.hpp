// One table from keys to intents, for every screen.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "screen/intent.hpp"
#include "screen/program.hpp"

namespace limber {

// Keys are named in lower case: "space", "left", "escape", "f11", "+", "s", "7".
struct KeyBinding {
  std::string_view key;
  Intent intent;
};

// What a key means on a screen; keys good everywhere are in every list.
const std::vector<KeyBinding>& keys_of(ScreenName screen);
const std::vector<KeyBinding>& reading_keys();  // of Learn while a card is open

// nullopt if the key means nothing here (Tab, arrows and Enter then move and press the focus).
std::optional<Intent> intent_for(const Program& program, std::string_view key);

}  // namespace limber
