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
// Extension is negative flexion. Trunk angles have one value, limb angles one for each side.
enum class Angle : std::size_t {
  lumbar_flexion, thoracic_flexion, neck_flexion, side_bend, rotation, neck_side_bend, neck_rotation,
  hip_flexion, hip_abduction, hip_rotation, knee_flexion, ankle_dorsiflexion, scapular_protraction,
  shoulder_flexion, shoulder_abduction, shoulder_rotation, elbow_flexion, forearm_pronation, wrist_flexion,
  count
};
inline constexpr std::size_t angle_count = static_cast<std::size_t>(Angle::count);

// Name in the file format and range of motion in degrees (published table, see limits in pose.cpp).
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

// Turn of the pelvis in degrees, where no `lie` says it: pitch forward, roll to the right, yaw to the left.
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
  std::optional<Attitude> attitude;  // replaces what `lie` says
  std::array<SidedDegrees, angle_count> angles{};
  std::vector<std::string> contacts;  // points that rest on their surface: "knees", "left_foot", "back" …
  std::vector<Reach> reach;
  bool operator==(const Pose&) const = default;

  SidedDegrees& operator[](Angle a) { return angles[static_cast<std::size_t>(a)]; }
  const SidedDegrees& operator[](Angle a) const { return angles[static_cast<std::size_t>(a)]; }
};

// Names a file may use; a parser checks against these and offers the nearest.
const std::vector<std::string>& contact_names();
const std::vector<std::string>& reach_from_names();
const std::vector<std::string>& reach_to_names();

}  // namespace limber::figure
