#include <optional>

#include "figure/scenery.hpp"

namespace limber::figure {
namespace {

struct Place {
  Point3 at;
  double radius = 0.09;
};

std::optional<Place> middle_place(const Skeleton& body, const std::string& name) {
  const auto back = [&](std::size_t joint) { return body.spine[joint].of({-0.012, 0, 0}); };
  if (name == "neck") return Place{body.neck[1].of({-0.01, 0, 0}), 0.07};
  if (name == "upper-back") return Place{back(8), 0.10};
  if (name == "mid-back") return Place{back(5), 0.10};
  if (name == "lower-back") return Place{back(1), 0.10};
  if (name == "chest") return Place{body.spine[8].of({0.06, 0, 0}), 0.10};
  if (name == "belly") return Place{body.spine[2].of({0.05, 0, 0}), 0.09};
  if (name == "pelvis") return Place{body.pelvis.at, 0.10};
  if (name == "face") return Place{body.head.of({0.05, 0, 0.03}), 0.07};
  return std::nullopt;
}

std::optional<Place> paired_place(const Skeleton& body, Side side, const std::string& name) {
  const Limb& leg = body.legs[side];
  const Limb& arm = body.arms[side];
  const double out = outward(side);
  if (name == "neck-side")
    return Place{lerp(body.neck[1].at, arm.upper.at, 0.35) + body.neck[1].turn.z * 0.015, 0.075};
  if (name == "shoulder") return Place{arm.upper.at, 0.07};
  if (name == "shoulder-blade") return Place{body.spine[8].of({-0.02, 0.055 * out, 0}), 0.075};
  if (name == "side") return Place{body.spine[4].of({0.01, 0.06 * out, 0}), 0.10};
  if (name == "hip") return Place{leg.upper.of({0.035, 0.02 * out, 0}), 0.08};
  if (name == "glute") return Place{body.pelvis.of({-0.045, 0.045 * out, -0.02}), 0.085};
  if (name == "hamstring") return Place{leg.upper.of({-0.025, 0, -0.55 * thigh_length}), 0.09};
  if (name == "thigh") return Place{leg.upper.of({0.02, 0, -0.5 * thigh_length}), 0.09};
  if (name == "calf") return Place{leg.lower.of({-0.015, 0, -0.3 * shank_length}), 0.07};
  if (name == "arm") return Place{arm.lower.at, 0.065};
  if (name == "hand") return Place{arm.end.of({0, 0, -palm_length}), 0.05};
  if (name == "foot") return Place{leg.end.of({0.03, 0, -0.02}), 0.06};
  return std::nullopt;
}

bool same_on_both_sides(const Motion& motion) {
  return motion.poses.empty() || mirrored(motion.poses.back()).angles == motion.poses.back().angles;
}

}  // namespace

std::vector<Light> lights_of(const Skeleton& body, const Motion& motion, Side worked, const View& view) {
  std::vector<Light> lights;
  const auto add = [&](const std::optional<Place>& place) {
    if (place) lights.push_back({view.project(place->at), place->radius, 1});
  };
  const bool both = same_on_both_sides(motion);
  for (const std::string& name : motion.highlight) {
    add(middle_place(body, name));
    for (const Side side : sides) {
      const std::string prefix = side == left ? "left-" : "right-";
      if (both || side == worked) add(paired_place(body, side, name));
      if (name.starts_with(prefix)) add(paired_place(body, side, name.substr(prefix.size())));
    }
  }
  return lights;
}

}  // namespace limber::figure
