#include "base/person.hpp"

#include <algorithm>
#include <cstddef>

namespace limber {
namespace {

constexpr std::array build_names{"slender", "average", "sturdy"};
constexpr std::array hair_names{"short", "tied", "grey", "grey-tied"};
constexpr std::array skin_names{"light", "tan", "brown", "dark"};

template <class Value, std::size_t Count>
Value value_named(const std::array<const char*, Count>& names, std::string_view name, Value otherwise) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? otherwise : static_cast<Value>(found - names.begin());
}

}  // namespace

std::string to_string(Build build) {
  return build_names.at(static_cast<std::size_t>(build));
}

std::string to_string(Hair hair) {
  return hair_names.at(static_cast<std::size_t>(hair));
}

std::string to_string(SkinTone skin) {
  return skin_names.at(static_cast<std::size_t>(skin));
}

Build build_named(std::string_view name) {
  return value_named(build_names, name, Person{}.build);
}

Hair hair_named(std::string_view name) {
  return value_named(hair_names, name, Person{}.hair);
}

SkinTone skin_named(std::string_view name) {
  return value_named(skin_names, name, Person{}.skin);
}

}  // namespace limber
