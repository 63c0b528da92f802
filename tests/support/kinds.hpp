// What kind of intent or effect it is, however deep it lies in variants of variants.
#pragma once

#include <stdexcept>
#include <type_traits>
#include <variant>
#include <vector>

namespace limber::test {

template <class Kind, class... Types>
const Kind* effect_as(const std::variant<Types...>& effect);

template <class Kind, class One>
const Kind* as_kind(const One& one) {
  if constexpr (std::is_same_v<One, Kind>)
    return &one;
  else if constexpr (requires { effect_as<Kind>(one); })
    return effect_as<Kind>(one);
  else
    return nullptr;
}

// The effect (or intent) of this kind, however it is nested; null if it is another. Without std::visit: the
// compiler takes ten times as long over a table of calls for each kind asked for.
template <class Kind, class... Types>
const Kind* effect_as(const std::variant<Types...>& effect) {
  const Kind* found = nullptr;
  const auto look = [&](const auto* one) {
    if (one) found = as_kind<Kind>(*one);
  };
  (look(std::get_if<Types>(&effect)), ...);
  return found;
}

template <class Kind, class Effect>
bool is_kind(const Effect& effect) {
  return effect_as<Kind>(effect) != nullptr;
}

// It must be of this kind.
template <class Kind, class Effect>
Kind of_that_kind(const Effect& effect) {
  const Kind* found = effect_as<Kind>(effect);
  if (found == nullptr) throw std::runtime_error("an intent or effect of another kind");
  return *found;
}

// All of a kind among the effects.
template <class Kind, class Effect>
std::vector<Kind> all_of_kind(const std::vector<Effect>& effects) {
  std::vector<Kind> found;
  for (const Effect& effect : effects) {
    if (const Kind* kind = effect_as<Kind>(effect)) found.push_back(*kind);
  }
  return found;
}

}  // namespace limber::test
