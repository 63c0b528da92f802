#include "figure/skeleton.hpp"

namespace limber::figure {
namespace {

constexpr double lumbar_link = 0.095 / 4;
constexpr double thoracic_link = 0.165 / 5;
constexpr double neck_link = 0.02;
constexpr std::size_t lumbar_joints = 4;

// The curves of a back at ease, degrees at each joint: hollow at the waist, round at the shoulder blades.
constexpr std::array<double, spine_joints - 1> ease{8, -5, -5, -5, 3, 6, 7, 7, 4};
constexpr std::array<double, neck_joints> neck_ease{-1, -3, -3};
constexpr double head_ease = -13;

struct TrunkShare {
  double flexion = 0;
  double side_bend = 0;
  double rotation = 0;
};

// Most of the trunk's turning happens in the thorax, its bending forward in the lumbar spine.
TrunkShare trunk_share(const Pose& pose, std::size_t joint) {
  const bool lumbar = joint < lumbar_joints;
  TrunkShare share;
  share.flexion = lumbar ? pose[Angle::lumbar_flexion].left / 4 : pose[Angle::thoracic_flexion].left / 5;
  share.side_bend = pose[Angle::side_bend].left / 9;
  share.rotation = pose[Angle::rotation].left * (lumbar ? 0.05 : 0.16);
  return share;
}

Turn bend(double flexion, double side_bend, double rotation) {
  return about_z(-rotation) * about_y(flexion) * about_x(side_bend);
}

void pose_spine(Skeleton& body, const Pose& pose) {
  Joint at{body.pelvis.of({-0.022, 0, 0.05}), body.pelvis.turn};
  for (std::size_t i = 0; i + 1 < spine_joints; ++i) {
    const TrunkShare share = trunk_share(pose, i);
    at.turn = at.turn * bend(share.flexion + ease[i], share.side_bend, share.rotation);
    body.spine[i] = at;
    at.at = at.of({0, 0, i < lumbar_joints ? lumbar_link : thoracic_link});
  }
  body.spine.back() = at;
}

void pose_neck(Skeleton& body, const Pose& pose) {
  Joint at = body.spine.back();
  const double side_bend = pose[Angle::neck_side_bend].left / 4;
  const double rotation = pose[Angle::neck_rotation].left;
  for (std::size_t i = 0; i < neck_joints; ++i) {
    at.turn = at.turn * bend(pose[Angle::neck_flexion].left / 3 + neck_ease[i], side_bend, rotation / 6);
    body.neck[i] = at;
    at.at = at.of({0, 0, neck_link});
  }
  at.turn = at.turn * bend(pose[Angle::head_flexion].left + head_ease, side_bend, rotation / 2);
  body.head = at;
}

// Raising the arm takes the shoulder with it: about one degree of the girdle for five of the arm.
double girdle_rise(double flexion, double abduction) {
  return std::max(0.0, std::max(flexion, abduction) - 60) * 0.2;
}

Joint shoulder_of(const Skeleton& body, const Pose& pose, Side side) {
  const auto angle = [&](Angle a) { return side == left ? pose[a].left : pose[a].right; };
  const double out = outward(side);
  const Joint& top = body.spine.back();
  const Point3 breastbone = top.of({0.03, 0.015 * out, -0.042});
  const double rise = angle(Angle::scapular_elevation) +
                      girdle_rise(angle(Angle::shoulder_flexion), angle(Angle::shoulder_abduction));
  const Turn girdle = top.turn * about_z(-angle(Angle::scapular_protraction) * out) * about_x(rise * out);
  // The upper thorax leans forward; the arm's angles count from a trunk that stands straight.
  return {breastbone + girdle * Point3{-0.027, 0.083 * out, 0.008}, top.turn * about_y(-21)};
}

void pose_arm(Skeleton& body, const Pose& pose, Side side) {
  const auto angle = [&](Angle a) { return side == left ? pose[a].left : pose[a].right; };
  const double out = outward(side);
  Limb& arm = body.arms[side];
  arm.upper = shoulder_of(body, pose, side);
  arm.upper.turn = arm.upper.turn * about_y(-angle(Angle::shoulder_flexion)) *
                   about_x(angle(Angle::shoulder_abduction) * out) *
                   about_z(angle(Angle::shoulder_rotation) * out);
  arm.lower.at = arm.upper.of({0, 0, -upper_arm_length});
  arm.lower.turn = arm.upper.turn * about_y(-angle(Angle::elbow_flexion)) *
                   about_z(-angle(Angle::forearm_pronation) * out);
  arm.end.at = arm.lower.of({0, 0, -forearm_length});
  arm.end.turn = arm.lower.turn * about_x(-angle(Angle::wrist_flexion) * out);
}

void pose_leg(Skeleton& body, const Pose& pose, Side side) {
  const auto angle = [&](Angle a) { return side == left ? pose[a].left : pose[a].right; };
  const double out = outward(side);
  Limb& leg = body.legs[side];
  leg.upper.at = body.pelvis.of({0, 0.05 * out, 0});
  leg.upper.turn = body.pelvis.turn * about_y(-angle(Angle::hip_flexion)) *
                   about_x(angle(Angle::hip_abduction) * out) * about_z(angle(Angle::hip_rotation) * out);
  leg.lower.at = leg.upper.of({0, 0, -thigh_length});
  leg.lower.turn = leg.upper.turn * about_y(angle(Angle::knee_flexion));
  leg.end.at = leg.lower.of({0, 0, -shank_length});
  leg.end.turn = leg.lower.turn * about_y(-angle(Angle::ankle_dorsiflexion));
}

template <class Visit>
void for_each_joint(Skeleton& body, Visit visit) {
  visit(body.pelvis);
  for (auto& joint : body.spine) visit(joint);
  for (auto& joint : body.neck) visit(joint);
  visit(body.head);
  for (auto* limbs : {&body.arms, &body.legs}) {
    for (auto& limb : *limbs) {
      visit(limb.upper);
      visit(limb.lower);
      visit(limb.end);
    }
  }
}

}  // namespace

Turn pelvis_turn(const Pose& pose) {
  const Attitude own = pose.attitude.value_or(Attitude{});
  const Turn turned = about_z(own.yaw) * about_y(own.pitch) * about_x(own.roll);
  switch (pose.lie) {
    case Lie::upright:
      return turned;
    case Lie::supine:
      return about_y(-90) * turned;
    case Lie::prone:
    case Lie::quadruped:
      return about_y(90) * turned;
    // The head lies where it does supine, to the picture's left.
    case Lie::side_left:
      return about_y(-90) * about_z(90) * turned;
    case Lie::side_right:
      return about_y(-90) * about_z(-90) * turned;
  }
  return turned;
}

Skeleton posed(const Pose& pose, const Joint& root) {
  Skeleton body;
  body.pelvis = root;
  pose_spine(body, pose);
  pose_neck(body, pose);
  for (const Side side : sides) {
    pose_arm(body, pose, side);
    pose_leg(body, pose, side);
  }
  return body;
}

void move(Skeleton& body, const Turn& turn, const Point3& pivot, const Point3& shift) {
  for_each_joint(body, [&](Joint& joint) {
    joint.at = pivot + turn * (joint.at - pivot) + shift;
    joint.turn = turn * joint.turn;
  });
}

void bend_neck(Skeleton& body, double extra) {
  Turn bent;
  Point3 at = body.neck[0].at;
  const Point3 axis = body.spine.back().turn.y;
  for (std::size_t i = 0; i < neck_joints; ++i) {
    bent = about(axis * radians(extra / neck_joints)) * bent;
    body.neck[i].at = at;
    body.neck[i].turn = bent * body.neck[i].turn;
    at = body.neck[i].of({0, 0, neck_link});
  }
  body.head.at = at;
  body.head.turn = bent * body.head.turn;
}

}  // namespace limber::figure
