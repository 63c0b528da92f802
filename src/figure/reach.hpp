// What a hand, elbow or foot can be brought to, and bringing it there.
#pragma once

#include <optional>
#include <string>

#include "figure/limb.hpp"

namespace limber::figure {

// What reaches: the palm's grip, the elbow or the ankle. nullopt for a name that reaches nothing.
std::optional<Point3> reaching_point(const Skeleton& body, const std::string& from);
// Where it should come to on this body: just off the skin, by half a hand's thickness.
std::optional<Point3> reach_target(const Skeleton& body, const Reach& reach);
// Whether it is something to close a hand round or lay it on, rather than a place in the air.
bool is_body_point(const Reach& reach);

// The arm or leg of `side` with what the pose asks of it done; as it is if the pose asks nothing.
Limb reached_arm(const Skeleton& body, const Pose& pose, Side side);
Limb reached_leg(const Skeleton& body, const Pose& pose, Side side);

// Whether this limb follows the other one and has to wait for it.
bool follows_other_leg(const Pose& pose, Side side);
bool follows_other_arm(const Pose& pose, Side side);

}  // namespace limber::figure
