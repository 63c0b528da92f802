// An exercise as a moving picture: key poses, the props around them, and from where it is seen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figure/pose.hpp"

namespace limber::figure {

// raised: from the side and half above, where what lies shows bent knees and both sides.
enum class Camera { side, front, above, three_quarter, behind, behind_corner, raised };
inline constexpr std::size_t camera_count = 7;

// What is done that poses alone do not show; each has a sign of its own, the same everywhere (sign.hpp).
enum class Action { none, press, stroke, knead, circle, roll, breathe, tense };

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
  std::optional<Camera> also;          // a second look, small beside the first
  std::optional<Action> action;        // nullopt: as the exercise it belongs to has it (picture_of)
  std::vector<std::string> arrows;     // parts whose way is shown, of arrow_names(); empty: what moves most
  bool returns = false;                // there and back, again and again: said by the exercise's dose
  int firmness = 2;                    // of what is pressed: 1 light, 2 medium, 3 deep; said by its tags
  std::vector<std::string> highlight;  // areas that glow while holding, of highlight_names()
  bool highlight_in_turn = false;      // one after another, as the phrases of the hold are spoken
  std::vector<PropPlacement> props;
  std::vector<Pose> poses;  // keys in order; the first is the start, the last the end of the movement
  bool operator==(const Motion&) const = default;
};

const std::vector<std::string>& prop_names();       // mat, cushion, chair, strap …
const std::vector<std::string>& prop_side_names();  // ahead, behind, left, right
const std::vector<std::string>& highlight_names();  // lower-back, glute, hamstring …
const std::vector<std::string>& arrow_names();      // none, chest, hips, head, left-arm …

// Left and right exchanged, exactly: the same exercise for the other side.
Pose mirrored(const Pose& pose);
Motion mirrored(const Motion& motion);

}  // namespace limber::figure
