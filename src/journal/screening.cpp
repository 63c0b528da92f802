#include "journal/screening.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace limber {
namespace {

using ThreeNames = std::array<std::string_view, 3>;
constexpr ThreeNames pressures{"light", "medium", "firm"};
constexpr ThreeNames floors{"easily", "with_support", "not_at_all"};

template <class Value>
std::optional<Value> named(const ThreeNames& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? std::nullopt : std::optional(static_cast<Value>(found - names.begin()));
}

}  // namespace

Screening living_with(const std::vector<std::string>& conditions) {
  Screening screening;
  for (const std::string& id : conditions) screening.conditions[id] = {};
  return screening;
}

}  // namespace limber
