// What an update gives back, and how messages are told apart.
#pragma once

#include <iterator>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/overloaded.hpp"

namespace limber {

template <class State, class Effect>
struct Update {
  State state;
  std::vector<Effect> effects = {};
};

// Puts effects of one kind behind those of a wider kind.
template <class Wide, class Narrow>
void append(std::vector<Wide>& effects, std::vector<Narrow> more) {
  for (Narrow& effect : more) effects.push_back(Wide{std::move(effect)});
}

template <class T, class... Types>
constexpr bool is_alternative(const std::variant<Types...>*) {
  return (std::is_same_v<T, Types> || ...);
}
// Whether T is one of a variant's own alternatives.
template <class T, class Variant>
concept AlternativeOf = is_alternative<std::remove_cvref_t<T>>(static_cast<const Variant*>(nullptr));

}  // namespace limber
