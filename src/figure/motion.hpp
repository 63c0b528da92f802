// An exercise as a moving picture: key poses, the props around them, and from where it is seen.
#pragma once

#include <string>
#include <vector>

#include "figure/pose.hpp"

namespace limber::figure {

enum class Camera { side, front, above, three_quarter };

// Where a wall, a doorway, a table or a chair stands from the person's start.
enum class PropSide { usual, ahead, behind, left, right };

// A prop stands where its kind says (a mat under the body, a chair under the seat, a wall where the body
// touches it) unless `at` moves it.
struct PropPlacement {
  std::string kind;  // one of prop_names()
  Point3 at;         // shift from its usual place, body heights
  PropSide side = PropSide::usual;
  bool operator==(const PropPlacement&) const = default;
};

struct Motion {
  Camera camera = Camera::side;
  std::vector<std::string> highlight;  // areas that glow while holding, of highlight_names()
  bool highlight_in_turn = false;      // one after another, as the phrases of the hold are spoken
  std::vector<PropPlacement> props;
  std::vector<Pose> poses;  // keys in order; the first is the start, the last the end of the movement
  bool operator==(const Motion&) const = default;
};

const std::vector<std::string>& prop_names();       // mat, cushion, chair, strap …
const std::vector<std::string>& prop_side_names();  // ahead, behind, left, right
const std::vector<std::string>& highlight_names();  // lower-back, glute, hamstring …

// Left and right exchanged, exactly: the same exercise for the other side.
Pose mirrored(const Pose& pose);
Motion mirrored(const Motion& motion);

}  // namespace limber::figure
