// How files, databases and exports spell an enum: one list of names, in the enum's order, serves both ways.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace limber {

// Given beside each enum that has names.
template <class Enum>
inline constexpr std::array<const char*, 0> names_of{};

template <class Enum>
concept Named = !names_of<Enum>.empty();

template <Named Enum>
std::string to_string(Enum value) {
  return names_of<Enum>.at(static_cast<std::size_t>(value));
}

// nullopt if no value has this name.
template <Named Enum>
std::optional<Enum> value_named(std::string_view name) {
  constexpr auto& names = names_of<Enum>;
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace limber
