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

// Of all that touches, what bears the body's weight or is leant on.
TouchSet bearing_of(const TouchSet& touches);

// Moves (and, if it may tilt, turns) the whole body until what bears it rests: trunk first, else knees, else
// feet. A trunk at a wall has its feet bear it too; at two places of the wall it may lean.
void settle(Skeleton& body, const TouchSet& touches, const Surfaces& surfaces, bool may_tilt);

// Moves the whole body along its surfaces so that what bears it and is held stays in its place. False if
// nothing is.
bool hold_place(Skeleton& body, const Anchors& anchors, const TouchSet& touches, const Surfaces& surfaces);

// How many degrees more the neck must bend for head or face to rest.
double neck_to_rest(const Skeleton& body, const TouchSet& touches, const Surfaces& surfaces);

// A limb with its touches at rest on their surfaces, at their anchors where they are held.
Limb rested_leg(const Skeleton& body, Side side, const TouchSet& touches, const Anchors& anchors,
                const Surfaces& surfaces);
Limb rested_arm(const Skeleton& body, const Pose& pose, Side side, const TouchSet& touches,
                const Anchors& anchors, const Surfaces& surfaces);

}  // namespace limber::figure
