// What can be asked in Settings. `setting` is its name in base/settings.hpp ("volumes.voice", "theme").
#pragma once

#include <string>
#include <variant>

#include "base/special_members.hpp"
#include "screen/effect/settings_effect.hpp"
#include "screen/effect/sound_effect.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

// clang-format off
struct SetNumber { std::string setting; double value = 0; };
struct SetChoice { std::string setting; std::string value; };
struct SetFlag { std::string setting; bool value = false; };
struct TryVoice {};  // a sentence, by the program that is to speak
// clang-format on

struct SettingsIntent : std::variant<SetNumber, SetChoice, SetFlag, TryVoice, TextFieldIntent, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(SettingsIntent);
};
using SettingsEffect = std::variant<SaveSettings, SoundEffect, ShellEffect, Request>;

}  // namespace limber
