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

template <class T, class Variant>
struct IsAlternative : std::false_type {};
template <class T, class... Types>
struct IsAlternative<T, std::variant<Types...>> : std::disjunction<std::is_same<T, Types>...> {};
// Whether T is one of a variant's own alternatives.
template <class T, class Variant>
concept AlternativeOf = IsAlternative<std::remove_cvref_t<T>, Variant>::value;

}  // namespace limber
