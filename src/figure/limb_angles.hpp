// How far arms and legs go on a body at rest: what reaches for something or rests goes further than the
// angles of its pose say.
#pragma once

#include "figure/skeleton.hpp"

namespace limber::figure {

// Degrees, against trunk and pelvis.
struct LimbAngles {
  double arm_raised = 0;  // 0 hanging … 180 straight up, forward or sideways
  double arm_back = 0;    // behind the trunk; negative in front of it
  double hip_flexion = 0;
  double knee_flexion = 0;
};
LimbAngles limb_angles(const Skeleton& body, Side side);

}  // namespace limber::figure
