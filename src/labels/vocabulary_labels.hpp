// Areas, techniques, positions and props in the person's language.
#pragma once

#include <string>

#include "routine/exercise.hpp"

namespace limber {

// The id itself where it is none of the format's own.
std::string area_words(const std::string& id);
std::string prop_words(const std::string& id);
std::string position_words(Position position);  // "on your back"
std::string position_words(const std::string& id);
std::string technique_words(const std::string& id);  // "stretching"
// What an exercise does to the body: "bends the lower back forward".
std::string tag_words(const std::string& id);
// An area, or one of the wider regions of routine/filter.hpp: "neck and head".
std::string region_words(const std::string& id);

}  // namespace limber
