// Signs for what is done where poses alone do not show it: always the same one for the same thing.
// press: rings round the point, more of them the firmer; stroke: a broad arrow along the way of the hand;
// knead: two half loops; circle: a loop at each hand; roll: a loop round what rolls, and where it comes from
// and goes to as a ghost; breathe: two contours before belly and chest, and air at the nose; tense: hatching,
// close while tensed and open when let go.
#pragma once

#include "figure/drawing.hpp"
#include "figure/scenery.hpp"

namespace limber::figure {

// What a sign is drawn for.
struct SignedMoment {
  const Rig& rig;
  const Skeleton& body;  // rig.at(position)
  double position = 0;
  const View& view;
  const std::vector<Area>& areas;  // where they are, with what they fall on
  double tense = 1;                // 1 tensed … 0 let go
  double size = 1;                 // how large lines are drawn: 1 as the whole body is seen
};

// Whether hands do it: they stroke, knead or circle.
bool is_by_hand(const Motion& motion);
// Whether a hand does something there: on a thigh or a knee it rests.
bool works(const Reach& reach);
// What lies under the body: contours of breath. Empty for all else.
std::vector<Shape> sign_under(const SignedMoment& moment);
// The way of the hand that strokes, the same at every position; empty for all else.
std::vector<Shape> trail_of(const Rig& rig, const View& view, double size);
// What else lies over the body. Empty if nothing is done that needs a sign.
std::vector<Shape> sign_over(const SignedMoment& moment);

// How large signs and arrows are drawn: smaller where a part of the body is seen alone (close_framing).
double sign_size(const Rig& rig);

}  // namespace limber::figure
