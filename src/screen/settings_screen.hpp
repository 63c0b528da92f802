// Settings: what a person chooses once and forgets.
#pragma once

#include <span>
#include <string>

#include "base/settings.hpp"
#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

struct SettingsScreen {
  Settings settings;
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

// A number of Settings: its name in SetNumber, its range, and how far one press goes.
struct NumberSetting {
  const char* name;
  double least;
  double most;
  double step;
  double& (*in)(Settings&);
};
std::span<const NumberSetting> number_settings();
const NumberSetting* number_setting(const std::string& name);  // null if there is none

// Every change is saved at once. A number is kept in its range; names and values that are none change
// nothing.
Update<SettingsScreen> update(SettingsScreen state, const Intent& intent);
View<Intent> view(const SettingsScreen& state, const ViewContext& context);

}  // namespace limber
