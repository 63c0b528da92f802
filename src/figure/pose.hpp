// A pose of the body, as a therapist would give it: joint angles, what rests where, what reaches for what.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace limber::figure {

// Joint angles in degrees from the anatomical position (standing, arms at the sides), named as in goniometry.
// Extension is negative flexion. Trunk angles have one value, limb angles one for each side. Bends and
// rotations of trunk and neck count to the right, rotations of hip and shoulder outwards; the forearm is 0
// with the thumb forward. head_flexion is the nod between skull and neck: with neck_flexion the other way the
// chin glides back or forth.
enum class Angle : std::size_t {
  lumbar_flexion,
  thoracic_flexion,
  neck_flexion,
  side_bend,
  rotation,
  neck_side_bend,
  neck_rotation,
  hip_flexion,
  hip_abduction,
  hip_rotation,
  knee_flexion,
  ankle_dorsiflexion,
  scapular_protraction,
  shoulder_flexion,
  shoulder_abduction,
  shoulder_rotation,
  elbow_flexion,
  forearm_pronation,
  wrist_flexion,
  head_flexion,
  scapular_elevation,
  finger_flexion,
  count
};
inline constexpr std::size_t angle_count = static_cast<std::size_t>(Angle::count);

// Name in the file format and range of motion in degrees (published tables, named in pose.cpp).
struct AngleInfo {
  Angle angle{};
  const char* name = "";
  bool per_side = false;
  double least = 0;
  double most = 0;
};
const std::array<AngleInfo, angle_count>& angle_table();
std::optional<Angle> angle_named(std::string_view name);

struct SidedDegrees {
  double left = 0;
  double right = 0;
  bool operator==(const SidedDegrees&) const = default;
};

enum class Lie { upright, supine, prone, side_left, side_right, quadruped };

// Turn of the pelvis in degrees about its own axes, from where `lie` puts it: pitch forward, roll to the
// right, yaw to the left. Lying on the back, yaw is what rolls the hips over.
struct Attitude {
  double pitch = 0;
  double roll = 0;
  double yaw = 0;
  bool operator==(const Attitude&) const = default;
};

// In body heights: x forward of the person's start, y to the person's left, z up from the floor.
struct Point3 {
  double x = 0;
  double y = 0;
  double z = 0;
  bool operator==(const Point3&) const = default;
};

// "right_hand" reaches "right_knee" (a body or prop point by name) or a place.
struct Reach {
  std::string from;
  std::variant<std::string, Point3> to;
  bool operator==(const Reach&) const = default;
};

struct Pose {
  std::string name;
  Lie lie = Lie::upright;
  std::optional<Attitude> attitude;  // on top of what `lie` says
  std::array<SidedDegrees, angle_count> angles{};
  std::vector<std::string> contacts;  // points that rest on their surface: "knees", "left_foot", "back" …
  std::vector<Reach> reach;
  bool operator==(const Pose&) const = default;

  SidedDegrees& operator[](Angle a) { return angles[static_cast<std::size_t>(a)]; }
  const SidedDegrees& operator[](Angle a) const { return angles[static_cast<std::size_t>(a)]; }
};

// Left and right exchanged, exactly.
Pose mirrored(const Pose& pose);

// The share `k` (0 … 1) of the way from `a` to `b` along joint angles; exactly `a` at 0 and `b` at 1.
// Between, contacts are those of both; what reaches is that of `a` up to the middle.
Pose blended(const Pose& a, const Pose& b, double k);

// Names a file may use; a parser checks against these and offers the nearest.
const std::vector<std::string>& contact_names();
const std::vector<std::string>& reach_from_names();
const std::vector<std::string>& reach_to_names();

}  // namespace limber::figure
