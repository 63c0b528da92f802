// What an exercise does to the body, read off its position, its dose, its things and its figure: the tags of
// evidence E20, by the thresholds of E61. Words and a therapist's judgement know more.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "routine/exercise.hpp"

namespace limber {

// Beyond so many degrees of a joint, in any of the poses and on either side, a tag holds.
struct TagThreshold {
  enum class Way { over, under, either };  // either: to both sides alike
  figure::Angle angle{};
  Way way = Way::over;
  double degrees = 0;
  const char* tag = "";
};
std::span<const TagThreshold> tag_thresholds();

// In the order of tag_names(). Without a figure what position, dose, technique and things tell.
std::vector<std::string> derived_tags(const Exercise& exercise);

// The tag or one that says more of the same: what bends to its end bends.
bool says(const std::vector<std::string>& tags, const std::string& tag);

// The exercise after a change of it: what is newly shown is added to its tags, what is no longer shown goes,
// and everything else stays, what was taken out by hand too.
Exercise with_tags_following(Exercise changed, const Exercise& before);

}  // namespace limber
