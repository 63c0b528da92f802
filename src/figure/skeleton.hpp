// The bones of a body in space, and how joint angles place them.
#pragma once

#include <array>

#include "base/person.hpp"
#include "figure/space.hpp"

namespace limber::figure {

enum Side : std::size_t { left = 0, right = 1 };
inline constexpr std::array<Side, 2> sides{left, right};
// +1 on the left, −1 on the right: which way y counts outwards.
inline constexpr double outward(Side side) {
  return side == left ? 1.0 : -1.0;
}

// Fractions of body height after Drillis and Contini (1966), as tabulated in Winter.
inline constexpr double shank_length = 0.246;
inline constexpr double thigh_length = 0.245;
inline constexpr double upper_arm_length = 0.186;
inline constexpr double forearm_length = 0.146;
inline constexpr double hand_length = 0.108;
inline constexpr double ankle_height = 0.039;
inline constexpr double palm_length = 0.055;  // wrist to the middle of the palm's grip

// Where a bone begins, and how it is turned: x forward, y left, z up along it (limbs hang down along −z).
struct Joint {
  Point3 at;
  Turn turn;
  Point3 of(const Point3& local) const { return at + turn * local; }
};

// Shoulder, elbow, wrist; or hip, knee, ankle.
struct Limb {
  Joint upper;
  Joint lower;
  Joint end;
};

inline constexpr std::size_t spine_joints =
    10;  // sacrum, four lumbar, five thoracic, the last one the neck's base
inline constexpr std::size_t neck_joints = 3;

inline constexpr double breath_rise = 0.016;  // how far a full breath lifts the belly, in body heights

struct Skeleton {
  Joint pelvis;  // between the hips
  std::array<Joint, spine_joints> spine;
  std::array<Joint, neck_joints> neck;
  Joint head;  // on top of the neck
  std::array<Limb, 2> arms;
  std::array<Limb, 2> legs;
  std::array<double, 2> curl{0.35, 0.35};  // fingers, 0 flat … 1 closed round something
  double breath = 0;                       // chest, 0 empty … 1 full
  Build build = Build::average;            // how much flesh is on the bones
};

// Turn of the pelvis for a `lie` or an explicit attitude.
Turn pelvis_turn(const Pose& pose);

// The body by its angles alone, its pelvis at `root`.
Skeleton posed(const Pose& pose, const Joint& root);

// Turns everything about `pivot`, then moves it.
void move(Skeleton& body, const Turn& turn, const Point3& pivot, const Point3& shift);

// Bends the neck `extra` degrees further forward, the rest of the body as it is.
void bend_neck(Skeleton& body, double extra);

}  // namespace limber::figure
