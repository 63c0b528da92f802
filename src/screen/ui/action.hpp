// What can be done on a screen, in one row each: its keys, its words, its sign, what it asks for. Keys, key
// hints and buttons are all made from these.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frame/controls.hpp"
#include "frame/panels.hpp"
#include "screen/ui/context.hpp"

namespace limber {

inline constexpr std::string_view digit_keys[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

template <class Intent>
struct Action {
  std::vector<std::string_view> keys;  // as key_name() calls them; the first is hinted at
  Intent intent;
  std::string label = {};  // what it does, in words; the page of keys tells it, one row for keys of one label
  std::string area = {};   // the key of its button's area
  Icon icon = Icon::none;
};

template <class Intent>
std::optional<Intent> intent_for_key(const std::vector<Action<Intent>>& actions, std::string_view key) {
  for (const Action<Intent>& action : actions) {
    if (std::find(action.keys.begin(), action.keys.end(), key) != action.keys.end()) return action.intent;
  }
  return std::nullopt;
}

template <class Intent>
ButtonSpec make_button(ViewBuilder<Intent>& sheet, std::string label, std::string key,
                       std::type_identity_t<Intent> intent, ButtonKind kind = ButtonKind::quiet,
                       Icon icon = Icon::none) {
  ButtonSpec spec;
  spec.label = std::move(label);
  spec.key = std::move(key);
  spec.intent = sheet.add_intent(std::move(intent));
  spec.kind = kind;
  spec.icon = icon;
  return spec;
}

// The button of a command.
template <class Intent>
ButtonSpec make_button(ViewBuilder<Intent>& sheet, const Action<Intent>& action,
                       ButtonKind kind = ButtonKind::quiet) {
  return make_button(sheet, action.label, action.area, action.intent, kind, action.icon);
}

}  // namespace limber
