// What Settings asks to be kept.
#pragma once

#include "base/settings.hpp"

namespace limber {

struct SaveSettings {  // answered by SettingsLoaded
  Settings settings;
};

}  // namespace limber
