// Who does the exercises in the pictures: a person of one's own kind is easier to follow.
#pragma once

#include <array>

#include "base/names.hpp"

namespace limber {

enum class Build { slender, average, sturdy };
enum class Hair { cropped, tied, grey, grey_tied };
enum class SkinTone { light, tan, brown, dark };

struct Person {
  Build build = Build::average;
  Hair hair = Hair::cropped;
  SkinTone skin = SkinTone::tan;
  bool operator==(const Person&) const = default;
};

// All there are, in the order to offer them.
inline constexpr std::array builds{Build::slender, Build::average, Build::sturdy};
inline constexpr std::array hairs{Hair::cropped, Hair::tied, Hair::grey, Hair::grey_tied};
inline constexpr std::array skin_tones{SkinTone::light, SkinTone::tan, SkinTone::brown, SkinTone::dark};

// As kept in settings.
template <>
inline constexpr std::array names_of<Build>{"slender", "average", "sturdy"};
template <>
inline constexpr std::array names_of<Hair>{"short", "tied", "grey", "grey-tied"};
template <>
inline constexpr std::array names_of<SkinTone>{"light", "tan", "brown", "dark"};

}  // namespace limber
