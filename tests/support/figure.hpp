// Poses to test the figure with.
#pragma once

#include "figure/motion.hpp"

namespace limber::figure {

// On the back, knees bent, feet flat.
inline Pose hook_lying() {
  Pose pose;
  pose.lie = Lie::supine;
  pose[Angle::hip_flexion] = {52, 52};
  pose[Angle::knee_flexion] = {100, 100};
  pose[Angle::shoulder_abduction] = {38, 38};
  pose.contacts = {"back", "pelvis", "head", "feet", "hands"};
  return pose;
}

// On the back, right knee held at the chest by both hands.
inline Pose right_knee_at_chest() {
  Pose pose = hook_lying();
  pose[Angle::hip_flexion].right = 115;
  pose[Angle::knee_flexion].right = 128;
  pose[Angle::shoulder_abduction] = {24, 24};
  pose[Angle::shoulder_rotation] = {-25, -25};
  pose.contacts = {"back", "pelvis", "head", "left_foot"};
  pose.reach = {{"right_hand", "right_shin"}, {"left_hand", "right_shin"}};
  return pose;
}

inline Motion knee_to_chest() {
  Motion motion;
  motion.highlight = {"glute"};
  motion.props = {{"mat", {}}};
  motion.poses = {hook_lying(), right_knee_at_chest()};
  return motion;
}

// On hands and knees.
inline Pose all_fours() {
  Pose pose;
  pose.lie = Lie::quadruped;
  pose[Angle::hip_flexion] = {80, 80};
  pose[Angle::knee_flexion] = {90, 90};
  pose[Angle::ankle_dorsiflexion] = {-50, -50};
  pose[Angle::shoulder_flexion] = {84, 84};
  pose[Angle::wrist_flexion] = {-70, -70};
  pose[Angle::forearm_pronation] = {80, 80};
  pose.contacts = {"knees", "insteps", "hands"};
  return pose;
}

// Back rounded up, on the same hands and knees.
inline Pose rounded_on_all_fours() {
  Pose pose = all_fours();
  pose[Angle::hip_flexion] = {43, 43};
  pose[Angle::knee_flexion] = {86, 86};
  pose[Angle::lumbar_flexion] = {32, 32};
  pose[Angle::thoracic_flexion] = {34, 34};
  pose[Angle::scapular_protraction] = {20, 20};
  return pose;
}

// Upright on a chair, arms hanging.
inline Motion seated() {
  Pose pose;
  pose[Angle::hip_flexion] = {88, 88};
  pose[Angle::knee_flexion] = {88, 88};
  pose.contacts = {"seat", "feet"};
  Motion motion;
  motion.camera = Camera::front;
  motion.props = {{"chair", {}}};
  motion.poses = {pose, pose};
  motion.poses[1][Angle::neck_side_bend] = {38, 38};
  return motion;
}

}  // namespace limber::figure
