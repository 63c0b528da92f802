// What an exercise of one's own has from the one it was begun from, and nobody has looked at since: its
// words, tags, easier variant and sources were written for another movement.
#pragma once

#include <string>
#include <vector>

#include "screen/pose/pose_screen.hpp"

namespace limber {

// Whether that is still as it came: the key of a field, "tags", "easier", "harder", "sources". Nothing is
// while the figure is as it came, too, or where the exercise was one's own before.
bool is_inherited(const PoseScreen& state, const World& world, const std::string& what);
// Of the tags those that came along and the poses do not show.
std::vector<std::string> inherited_tags(const PoseScreen& state);

// "Still as in “Cat and camel”: the movement, sources."; "" where nothing is.
std::string inherited_words(const PoseScreen& state, const World& world);

// The exercise without that: "easier", "harder", "sources", or of the tags those of inherited_tags().
Exercise without_inherited(const PoseScreen& state, const std::string& what);

}  // namespace limber
