// Props at true scale: where they stand, lie and are held round the body.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "figure/motion.hpp"
#include "figure/reach.hpp"
#include "figure/touch.hpp"

namespace limber::figure {

struct PlacedProp {
  std::string kind;
  Point3 at;  // middle of its foot on the floor or on what bears it; of balls, rollers and sticks the middle
  bool turned = false;  // a chair that calves lie on: its back beyond the feet; a bed sat on across
  Point3 way;           // a wall's normal, half a roller's, stick's or held towel's length
  double size = 0;      // a wall's height, half a doorway's width
  double wide = 0;      // half a wall's width
  bool operator==(const PlacedProp&) const = default;
};

// A key of a motion, as far as props need it.
struct PropKey {
  TouchSet touches;
  Skeleton body;
};

// Where the body would touch a wall or doorway, before anything is pushed: the offset for its plane. nullopt
// if nothing touches it.
std::optional<double> offset_by_touch(const Skeleton& body, const TouchSet& touches, Surface upright,
                                      const Surfaces& surfaces);

// The chair of a body brought to rest; `hands_at` is where hands hold its back, for a chair beside the body.
PlacedProp chair_for(const PropPlacement& prop, const Skeleton& body, const Pose& pose);
// The points of chair, stick and towel that hands reach for.
Handles handles_of(const Skeleton& posed, const PlacedProp* chair);

// Props that stay where they are, each in its usual place round the body at its keys, moved by its `at`.
std::vector<PlacedProp> placed(const Motion& motion, std::span<const PropKey> keys, const Surfaces& surfaces,
                               const std::optional<PlacedProp>& chair);

// The middle and half-length of what lies under (or behind) what rests on it. nullopt if nothing does.
std::optional<PlacedProp> rolled_under(const PropPlacement& prop, const Skeleton& body,
                                       const TouchSet& touches, const Surfaces& surfaces);
// Between the hands.
PlacedProp held_in_hands(const std::string& kind, const Skeleton& body);
// Whether any key's hands reach for it.
bool is_held(const Motion& motion, const std::string& kind);

}  // namespace limber::figure
