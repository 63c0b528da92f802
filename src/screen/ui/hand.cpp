#include "screen/ui/hand.hpp"

#include <algorithm>
#include <iterator>

namespace limber {
namespace {

struct PadButton {
  std::string_view name;
  std::string_view key;
  std::string_view letters;  // as they are printed on it, in every language
  std::string_view shapes;
};

const PadButton* button_named(std::string_view name) {
  static constexpr PadButton table[]{{"pad-a", "return", "A", "✕"},
                                     {"pad-b", "escape", "B", "○"},
                                     {"pad-x", "f10", "X", "□"},
                                     {"pad-y", "f9", "Y", "△"},
                                     {"pad-lb", "shift-tab", "LB", "L1"},
                                     {"pad-rb", "tab", "RB", "R1"},
                                     {"pad-start", "f1", "Start", "Options"},
                                     {"pad-select", "f5", "Select", "Share"},
                                     {"pad-left", "left", "←", "←"},
                                     {"pad-right", "right", "→", "→"},
                                     {"pad-up", "up", "↑", "↑"},
                                     {"pad-down", "down", "↓", "↓"}};
  const auto* const found = std::find_if(std::begin(table), std::end(table),
                                         [&](const PadButton& one) { return one.name == name; });
  return found == std::end(table) ? nullptr : found;
}

}  // namespace

std::string_view key_of_button(std::string_view button) {
  const PadButton* known = button_named(button);
  return known == nullptr ? std::string_view() : known->key;
}

std::string printed_button(std::string_view button, Hand hand) {
  const PadButton* known = button_named(button);
  if (known == nullptr) return "";
  return std::string(hand == Hand::shapes ? known->shapes : known->letters);
}

std::string button_sign(const std::vector<std::string_view>& keys, Hand hand) {
  if (hand == Hand::keys) return "";
  const auto button = std::find_if(keys.begin(), keys.end(), is_button);
  return button == keys.end() ? std::string() : printed_button(*button, hand);
}

}  // namespace limber
