// Props at true scale: how high they carry the body, and where they stand round it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "figure/motion.hpp"
#include "figure/touch.hpp"

namespace limber::figure {

// Heights in body heights of someone 1.70 m tall: a kitchen chair's seat at 43 cm.
inline constexpr double chair_seat = 0.253;
inline constexpr double mat_thickness = 0.007;

struct PlacedProp {
  std::string kind;
  Point3 at;            // middle of its foot on the floor
  bool turned = false;  // a chair that calves lie on: its back beyond the feet
  bool operator==(const PlacedProp&) const = default;
};

// How high head, seat and calves come to rest with these props.
Surfaces surfaces_of(const std::vector<PropPlacement>& props);

// Each prop in its usual place round the body at its keys, moved by its `at`.
std::vector<PlacedProp> placed(const Motion& motion, std::span<const Skeleton> keys);

}  // namespace limber::figure
