// Bending arms and legs so that they end where they should.
#pragma once

#include "figure/skeleton.hpp"

namespace limber::figure {

// What of a limb stays as its angles say when inverse kinematics moves it.
struct LimbForm {
  double upper = 0;  // lengths
  double lower = 0;
  double bends_to = 1;  // the middle joint goes forward (leg, +1) or back (arm, −1)
  Turn twist;           // of the lower bone against the hinge: pronation
};
LimbForm arm_form(const Pose& pose, Side side);
LimbForm leg_form();

// The end joint to `target`, or as near as the limb is long; the middle joint stays on its side (two-bone
// inverse kinematics). The end keeps its angles to the lower bone.
void bend_to(Limb& limb, const LimbForm& form, const Point3& target);
// The middle joint towards `target`; what is below moves along stiffly.
void swing_upper(Limb& limb, const LimbForm& form, const Point3& target);
// The end joint towards `target` by turning about the middle joint.
void swing_lower(Limb& limb, const LimbForm& form, const Point3& target);

// Same bones, each turned the share `k` of the way from `a` to `b`.
Limb mixed(const Limb& a, const Limb& b, const LimbForm& form, double k);

}  // namespace limber::figure
