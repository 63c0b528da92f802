// What can be asked in Settings. `setting` is its name in base/settings.hpp ("volumes.voice", "theme").
#pragma once

#include <string>
#include <variant>

#include "base/special_members.hpp"
#include "screen/effect/settings_effect.hpp"
#include "screen/effect/sound_effect.hpp"
#include "screen/ui/request.hpp"

namespace limber {

// clang-format off
struct SetNumber { std::string setting; double value = 0; };
struct SetChoice { std::string setting; std::string value; };
struct SetFlag { std::string setting; bool value = false; };
// clang-format on

struct SettingsIntent : std::variant<SetNumber, SetChoice, SetFlag, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(SettingsIntent);
};
using SettingsEffect = std::variant<SaveSettings, SoundEffect, Request>;

}  // namespace limber
