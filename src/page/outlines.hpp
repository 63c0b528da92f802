// Outlines that can be drawn between each other: the same number of points, begun at the same place. Private
// to this room.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "frame/frame.hpp"

namespace limber {

using Outline = std::vector<Point>;
using Outlines = std::vector<Outline>;

// The closed polygons of a path of lines.
Outlines outlines_of(const Path& path);

// Each as so many points as its length asks for, at even distances but for its corners, which stay.
Outlines evenly(const Outlines& outlines);

// The same with as many points as those of `before`, each begun where it lies nearest to them. Nullopt where
// the two cannot be laid on each other: another number of outlines, or too far apart to be the same thing.
std::optional<Outlines> evenly(const Outlines& outlines, const Outlines& before);

// As letters: for each outline how many points, then the first and the way to each next one, in whole units.
// Numbers are written in five bits a letter, the lowest first, the sign in the last bit (as in a polyline).
std::string letters_of(const Outlines& outlines);

}  // namespace limber
