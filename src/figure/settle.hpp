// Bringing a body to rest: the whole of it on what bears it, then head and limbs on theirs.
#pragma once

#include <array>

#include "figure/limb.hpp"
#include "figure/touch.hpp"

namespace limber::figure {

// Places where touches were at the key before, and stay.
struct Anchors {
  TouchSet held;
  std::array<Joint, touch_slots> at;
};

// Raises (and, if it may tilt, turns) the whole body until what bears it rests: trunk first, else knees, else
// feet.
void settle(Skeleton& body, TouchSet touches, const Surfaces& surfaces, bool may_tilt);

// Moves the whole body along the floor so that what bears it and is held stays in its place. False if nothing
// is.
bool hold_place(Skeleton& body, const Anchors& anchors);

// How many degrees more the neck must bend for the head to rest.
double neck_to_rest(const Skeleton& body, const Surfaces& surfaces);

// A limb with its touches at rest on their surfaces, at their anchors where they are held.
Limb rested_leg(const Skeleton& body, Side side, TouchSet touches, const Anchors& anchors,
                const Surfaces& surfaces);
Limb rested_arm(const Skeleton& body, const Pose& pose, Side side, TouchSet touches, const Anchors& anchors);

}  // namespace limber::figure
