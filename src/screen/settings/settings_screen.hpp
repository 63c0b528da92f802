// Settings: what a person chooses once and forgets.
#pragma once

#include <string>

#include "base/settings.hpp"
#include "screen/settings/settings_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

TextFields settings_fields();

// Key of the field for Settings::speech_command.
inline constexpr const char* voice_field = "speech-command";

struct SettingsScreen {
  Scrolls scrolls;
  TextFields fields = settings_fields();
};
using SettingsUpdate = Update<SettingsScreen, SettingsEffect>;

// Every change is saved at once. A number is kept in its range; names and values that are none change
// nothing.
SettingsUpdate update(SettingsScreen state, const SettingsIntent& intent, const World& world);
View<SettingsIntent> view(const SettingsScreen& state, const World& world, const ViewContext& context);

}  // namespace limber
