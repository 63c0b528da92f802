#include "figure/pose.hpp"

#include <algorithm>

namespace limber::figure {
namespace {

// Limits in degrees, with who measured them (evidence E60): AAOS where nothing stands.
constexpr std::array<AngleInfo, angle_count> table{{
    {Angle::lumbar_flexion, "lumbar_flexion", false, -30, 60},      // White & Panjabi
    {Angle::thoracic_flexion, "thoracic_flexion", false, -25, 40},  // White & Panjabi
    {Angle::neck_flexion, "neck_flexion", false, -45, 45},
    {Angle::side_bend, "side_bend", false, -35, 35},
    {Angle::rotation, "rotation", false, -45, 45},
    {Angle::neck_side_bend, "neck_side_bend", false, -45, 45},
    {Angle::neck_rotation, "neck_rotation", false, -60, 60},
    {Angle::hip_flexion, "hip_flexion", true, -30, 120},
    {Angle::hip_abduction, "hip_abduction", true, -30, 45},
    {Angle::hip_rotation, "hip_rotation", true, -45, 45},
    {Angle::knee_flexion, "knee_flexion", true, -10, 150},  // AMA: heels to seat
    {Angle::ankle_dorsiflexion, "ankle_dorsiflexion", true, -50, 20},
    {Angle::scapular_protraction, "scapular_protraction", true, -30, 30},  // Levangie & Norkin
    {Angle::shoulder_flexion, "shoulder_flexion", true, -60, 180},
    {Angle::shoulder_abduction, "shoulder_abduction", true, -45, 180},
    {Angle::shoulder_rotation, "shoulder_rotation", true, -70, 90},
    {Angle::elbow_flexion, "elbow_flexion", true, 0, 150},
    {Angle::forearm_pronation, "forearm_pronation", true, -80, 80},
    {Angle::wrist_flexion, "wrist_flexion", true, -70, 80},
    {Angle::head_flexion, "head_flexion", false, -25, 25},             // White & Panjabi
    {Angle::scapular_elevation, "scapular_elevation", true, -10, 45},  // Levangie & Norkin
    {Angle::finger_flexion, "finger_flexion", true, 0, 90},
}};

std::string other_side(const std::string& name) {
  if (name.starts_with("left_")) return "right_" + name.substr(5);
  if (name.starts_with("right_")) return "left_" + name.substr(6);
  return name;
}

bool counts_to_one_side(Angle angle) {
  return angle == Angle::side_bend || angle == Angle::rotation || angle == Angle::neck_side_bend ||
         angle == Angle::neck_rotation;
}

double between(double a, double b, double k) {
  return k <= 0 ? a : k >= 1 ? b : a + (b - a) * k;
}

std::vector<std::string> both_sides(const std::vector<std::string>& middle,
                                    const std::vector<std::string>& paired) {
  std::vector<std::string> names = middle;
  for (const auto& name : paired) {
    names.push_back("left_" + name);
    names.push_back("right_" + name);
  }
  return names;
}

}  // namespace

const std::array<AngleInfo, angle_count>& angle_table() {
  return table;
}

std::optional<Angle> angle_named(std::string_view name) {
  for (const auto& info : table) {
    if (name == info.name) return info.angle;
  }
  return std::nullopt;
}

Pose mirrored(const Pose& pose) {
  Pose other = pose;
  for (const auto& info : table) {
    const SidedDegrees& was = pose[info.angle];
    if (counts_to_one_side(info.angle)) {
      other[info.angle] = {-was.left, -was.right};
    } else {
      other[info.angle] = {was.right, was.left};
    }
  }
  if (pose.attitude)
    other.attitude = Attitude{pose.attitude->pitch, -pose.attitude->roll, -pose.attitude->yaw};
  if (pose.lie == Lie::side_left) other.lie = Lie::side_right;
  if (pose.lie == Lie::side_right) other.lie = Lie::side_left;
  for (auto& name : other.contacts) name = other_side(name);
  for (auto& reach : other.reach) {
    reach.from = other_side(reach.from);
    if (auto* name = std::get_if<std::string>(&reach.to)) *name = other_side(*name);
    if (auto* place = std::get_if<Point3>(&reach.to)) place->y = -place->y;
  }
  return other;
}

Pose blended(const Pose& a, const Pose& b, double k) {
  if (k <= 0) return a;
  if (k >= 1) return b;
  Pose pose = k < 0.5 ? a : b;
  for (const auto& info : table) {
    pose[info.angle] = {between(a[info.angle].left, b[info.angle].left, k),
                        between(a[info.angle].right, b[info.angle].right, k)};
  }
  pose.contacts = a.contacts;
  for (const auto& name : b.contacts) {
    if (std::find(a.contacts.begin(), a.contacts.end(), name) == a.contacts.end())
      pose.contacts.push_back(name);
  }
  return pose;
}

const std::vector<std::string>& contact_names() {
  static const std::vector<std::string> names = [] {
    struct Group {
      std::vector<const char*> one;   // as they are
      std::vector<const char*> pair;  // of both sides, and each side's
      std::vector<const char*> many;
      std::vector<const char*> on;
    };
    const std::vector<const char*> lying = {"floor",  "chair",   "bed",     "wall",   "ball", "two-balls",
                                            "roller", "bolster", "cushion", "pillow", "towel"};
    std::vector<const char*> arms = lying;
    arms.insert(arms.end(), {"table", "doorway"});
    const std::vector<Group> groups = {
        {{"head", "face", "back", "upper_back", "middle_back", "lower_back", "pelvis", "seat", "belly",
          "chest", "side"},
         {"shoulder_blade", "glute", "thigh", "foot", "heel", "instep", "knee", "calf"},
         {"shoulder_blades", "glutes", "thighs", "feet", "heels", "insteps", "knees", "calves"},
         lying},
        {{}, {"elbow", "forearm", "hand"}, {"elbows", "forearms", "hands"}, arms}};
    std::vector<std::string> all;
    const auto for_each_name = [&](const auto& visit) {
      for (const Group& group : groups) {
        for (const char* name : group.one) visit(std::string(name), group);
        for (const char* name : group.many) visit(std::string(name), group);
        for (const char* name : group.pair) visit("left_" + std::string(name), group);
        for (const char* name : group.pair) visit("right_" + std::string(name), group);
      }
    };
    for_each_name([&](const std::string& name, const Group&) { all.push_back(name); });
    for_each_name([&](const std::string& name, const Group& group) {
      for (const char* on : group.on) all.push_back(name + " on " + on);
    });
    all.emplace_back("head on table");
    all.emplace_back("face on table");
    return all;
  }();
  return names;
}

const std::vector<std::string>& reach_from_names() {
  static const std::vector<std::string> names = both_sides({}, {"hand", "elbow", "foot"});
  return names;
}

const std::vector<std::string>& reach_to_names() {
  static const std::vector<std::string> names = both_sides(
      {"chest", "belly", "back_of_head", "forehead", "strap", "stick", "towel", "chair_back", "chair_seat"},
      {"knee", "shin", "ankle", "thigh", "behind_thigh", "hip", "elbow", "shoulder", "hand", "temple",
       "shoulder_top", "neck_side", "skull_base", "lower_back_muscle", "forearm", "wrist", "glute", "foot",
       "collarbone"});
  return names;
}

}  // namespace limber::figure
