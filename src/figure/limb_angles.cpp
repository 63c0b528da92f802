#include "figure/limb_angles.hpp"

namespace limber::figure {
namespace {

double degrees(double radians) {
  return radians * 180 / std::numbers::pi;
}

// Bones hang down along −z.
Point3 along(const Joint& bone) {
  return -bone.turn.z;
}

constexpr double leans = -21;  // the upper thorax, against a trunk that stands straight (skeleton.cpp)

}  // namespace

LimbAngles limb_angles(const Skeleton& body, Side side) {
  const Turn trunk = body.spine.back().turn * about_y(leans);
  const Point3 arm = along(body.arms[side].upper);
  const Turn& pelvis = body.pelvis.turn;
  const Limb& leg = body.legs[side];
  const Point3 thigh = along(leg.upper);
  LimbAngles angles;
  angles.arm_raised = degrees(std::acos(std::clamp(-dot(arm, trunk.z), -1.0, 1.0)));
  angles.arm_back = degrees(std::asin(std::clamp(-dot(arm, trunk.x), -1.0, 1.0)));
  angles.hip_flexion = degrees(std::atan2(dot(thigh, pelvis.x), -dot(thigh, pelvis.z)));
  angles.knee_flexion = degrees(std::acos(std::clamp(dot(thigh, along(leg.lower)), -1.0, 1.0)));
  return angles;
}

}  // namespace limber::figure
