// What a hand, elbow or foot can be brought to, and bringing it there.
#pragma once

#include <optional>
#include <string>

#include "figure/limb.hpp"

namespace limber::figure {

// Points of things to hold, one for each hand, with where a stick points (towards the left hand).
struct Handles {
  std::array<Point3, 2> held;  // stick or towel
  Point3 along;
  std::array<Point3, 2> chair_back;
  std::array<Point3, 2> chair_seat;
};

// What reaches: the palm's grip, the elbow or the ankle. nullopt for a name that reaches nothing.
std::optional<Point3> reaching_point(const Skeleton& body, const std::string& from);
// Where it should come to on this body: just off the skin, by half a hand's thickness.
std::optional<Point3> reach_target(const Skeleton& body, const Reach& reach, const Handles& handles = {});
// Whether it is something to close a hand round or lay it on, rather than a place in the air.
bool is_body_point(const Reach& reach);

// The arm or leg of `side` with what the pose asks of it done; as it is if the pose asks nothing.
Limb reached_arm(const Skeleton& body, const Pose& pose, Side side, const Handles& handles);
Limb reached_leg(const Skeleton& body, const Pose& pose, Side side, const Handles& handles);

// Whether this limb follows the other one and has to wait for it.
bool follows_other_leg(const Pose& pose, Side side);
bool follows_other_arm(const Pose& pose, Side side);

}  // namespace limber::figure
