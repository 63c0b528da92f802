// Who does the exercises in the pictures: a person of one's own kind is easier to follow.
#pragma once

#include <array>
#include <string>
#include <string_view>

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

// As kept in settings: "slender" …, "short", "tied", "grey", "grey-tied", "light" …
std::string to_string(Build build);
std::string to_string(Hair hair);
std::string to_string(SkinTone skin);

// What Person{} has if the name is none.
Build build_named(std::string_view name);
Hair hair_named(std::string_view name);
SkinTone skin_named(std::string_view name);

}  // namespace limber
