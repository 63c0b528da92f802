#include "figure/handle.hpp"

#include <array>

#include "figure/body.hpp"

namespace limber::figure {
namespace {

// The kinds of handle, whatever their side.
enum class Kind : std::uint8_t { head, chest, pelvis, shoulder, elbow, hand, knee, foot, toes };

struct HandleInfo {
  Handle handle{};
  const char* name = "";
  Kind kind{};
  Side side = left;
};

// clang-format off
constexpr std::array<HandleInfo, handle_count> table{{
    {Handle::head,           "head",           Kind::head,     left},
    {Handle::chest,          "chest",          Kind::chest,    left},
    {Handle::pelvis,         "pelvis",         Kind::pelvis,   left},
    {Handle::left_shoulder,  "left_shoulder",  Kind::shoulder, left},
    {Handle::right_shoulder, "right_shoulder", Kind::shoulder, right},
    {Handle::left_elbow,     "left_elbow",     Kind::elbow,    left},
    {Handle::right_elbow,    "right_elbow",    Kind::elbow,    right},
    {Handle::left_hand,      "left_hand",      Kind::hand,     left},
    {Handle::right_hand,     "right_hand",     Kind::hand,     right},
    {Handle::left_knee,      "left_knee",      Kind::knee,     left},
    {Handle::right_knee,     "right_knee",     Kind::knee,     right},
    {Handle::left_foot,      "left_foot",      Kind::foot,     left},
    {Handle::right_foot,     "right_foot",     Kind::foot,     right},
    {Handle::left_toes,      "left_toes",      Kind::toes,     left},
    {Handle::right_toes,     "right_toes",     Kind::toes,     right},
}};
// clang-format on

const HandleInfo& info(Handle handle) {
  return table[static_cast<std::size_t>(handle)];
}

constexpr double toes_ahead = 0.09;  // of the ankle

}  // namespace

const std::vector<Handle>& all_handles() {
  static const std::vector<Handle> all = [] {
    std::vector<Handle> list;
    for (const HandleInfo& entry : table) list.push_back(entry.handle);
    return list;
  }();
  return all;
}

std::string_view handle_name(Handle handle) {
  return info(handle).name;
}

std::optional<Handle> handle_named(std::string_view name) {
  for (const HandleInfo& entry : table) {
    if (name == entry.name) return entry.handle;
  }
  return std::nullopt;
}

Handle mirrored(Handle handle) {
  const HandleInfo& own = info(handle);
  for (const HandleInfo& other : table) {
    if (other.kind == own.kind && other.side != own.side) return other.handle;
  }
  return handle;
}

Side side_of(Handle handle) {
  return info(handle).side;
}

Point3 place_of(const Skeleton& body, Handle handle) {
  const Side side = info(handle).side;
  switch (info(handle).kind) {
    case Kind::head:
      return body.head.of({0.02, 0, 0.06});
    case Kind::chest:
      return body.spine[spine_joints - 3].at;
    case Kind::pelvis:
      return body.pelvis.at;
    case Kind::shoulder:
      return body.arms[side].upper.at;
    case Kind::elbow:
      return body.arms[side].lower.at;
    case Kind::hand:
      return grip(body.arms[side], side);
    case Kind::knee:
      return body.legs[side].lower.at;
    case Kind::foot:
      return body.legs[side].end.at;
    case Kind::toes:
      return body.legs[side].end.of({toes_ahead, 0, -0.75 * ankle_height});
  }
  return {};
}

std::vector<Angle> angles_at(Handle handle) {
  switch (info(handle).kind) {
    case Kind::head:
      return {Angle::neck_flexion, Angle::head_flexion, Angle::neck_side_bend, Angle::neck_rotation};
    case Kind::chest:
      return {Angle::thoracic_flexion, Angle::lumbar_flexion, Angle::side_bend, Angle::rotation};
    case Kind::pelvis:
      return {};
    case Kind::shoulder:
      return {Angle::shoulder_flexion, Angle::shoulder_abduction, Angle::shoulder_rotation,
              Angle::scapular_protraction, Angle::scapular_elevation};
    case Kind::elbow:
      return {Angle::elbow_flexion, Angle::shoulder_flexion, Angle::shoulder_abduction,
              Angle::shoulder_rotation};
    case Kind::hand:
      return {Angle::wrist_flexion, Angle::forearm_pronation, Angle::finger_flexion, Angle::elbow_flexion,
              Angle::shoulder_rotation};
    case Kind::knee:
      return {Angle::knee_flexion, Angle::hip_flexion, Angle::hip_abduction, Angle::hip_rotation};
    case Kind::foot:
    case Kind::toes:
      return {Angle::ankle_dorsiflexion, Angle::knee_flexion, Angle::hip_rotation};
  }
  return {};
}

std::vector<Angle> angles_moving(Handle handle) {
  switch (info(handle).kind) {
    case Kind::head:
      return {Angle::neck_flexion, Angle::head_flexion, Angle::neck_side_bend};
    case Kind::chest:
      return {Angle::lumbar_flexion, Angle::thoracic_flexion, Angle::side_bend};
    case Kind::pelvis:
      return {Angle::hip_flexion, Angle::knee_flexion, Angle::ankle_dorsiflexion};
    case Kind::shoulder:
      return {Angle::scapular_protraction, Angle::scapular_elevation};
    case Kind::elbow:
      return {Angle::shoulder_flexion, Angle::shoulder_abduction};
    case Kind::hand:
      return {Angle::shoulder_flexion, Angle::shoulder_abduction, Angle::shoulder_rotation,
              Angle::elbow_flexion};
    case Kind::knee:
      return {Angle::hip_flexion, Angle::hip_abduction};
    case Kind::foot:
      return {Angle::hip_flexion, Angle::hip_abduction, Angle::hip_rotation, Angle::knee_flexion};
    case Kind::toes:
      return {Angle::ankle_dorsiflexion};
  }
  return {};
}

}  // namespace limber::figure
