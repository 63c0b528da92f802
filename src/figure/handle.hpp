// What of the figure can be taken hold of, and which angles follow.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "figure/skeleton.hpp"

namespace limber::figure {

enum class Handle : std::uint8_t {
  head,
  chest,
  pelvis,
  left_shoulder,
  right_shoulder,
  left_elbow,
  right_elbow,
  left_hand,
  right_hand,
  left_knee,
  right_knee,
  left_foot,
  right_foot,
  left_toes,
  right_toes
};
inline constexpr std::size_t handle_count = 15;

// In the order above.
const std::vector<Handle>& all_handles();
std::string_view handle_name(Handle handle);  // "left_knee"
std::optional<Handle> handle_named(std::string_view name);
// The same of the other side; itself for those in the middle.
Handle mirrored(Handle handle);
// Of those in the middle: left.
Side side_of(Handle handle);

// Where it is on a body.
Point3 place_of(const Skeleton& body, Handle handle);

// What bends there, then what else moves it: for setting angle by angle. Empty for the pelvis, whose attitude
// is set instead.
std::vector<Angle> angles_at(Handle handle);
// What a drag turns.
std::vector<Angle> angles_moving(Handle handle);

}  // namespace limber::figure
