#include "figure/props.hpp"

namespace limber::figure {
namespace {

Point3 on_floor(Point3 p) {
  p.z = 0;
  return p;
}

// The first key whose calves lie on something, or none.
std::size_t key_with_calves(const Motion& motion) {
  std::size_t i = 0;
  while (i < motion.poses.size() && !TouchSet::of(motion.poses[i].contacts).has(Touch::calf, right)) ++i;
  return i;
}

// Under the seat; for calves under the shanks, its front edge near the knees.
Point3 chair_place(const Motion& motion, std::span<const Skeleton> keys) {
  const std::size_t lying = key_with_calves(motion);
  if (lying >= keys.size()) return on_floor(keys.front().pelvis.of({0.035, 0, 0}));
  const auto& legs = keys[lying].legs;
  const Point3 knees = lerp(legs[0].lower.at, legs[1].lower.at, 0.5);
  const Point3 ankles = lerp(legs[0].end.at, legs[1].end.at, 0.5);
  return on_floor(lerp(knees, ankles, 0.68));
}

Point3 middle_of(std::span<const Skeleton> keys) {
  Point3 least{1e9, 1e9, 0};
  Point3 most{-1e9, -1e9, 0};
  const auto add = [&](const Point3& p) {
    least = {std::min(least.x, p.x), std::min(least.y, p.y), 0};
    most = {std::max(most.x, p.x), std::max(most.y, p.y), 0};
  };
  for (const Skeleton& body : keys) {
    add(body.head.of({0.02, 0, 0.06}));
    for (const Side side : sides) {
      add(body.legs[side].end.at);
      add(body.legs[side].lower.at);
    }
    add(body.pelvis.at);
  }
  Point3 middle = lerp(least, most, 0.5);
  middle.y = keys.front().pelvis.at.y;
  return middle;
}

Point3 usual_place(const std::string& kind, const Motion& motion, std::span<const Skeleton> keys) {
  if (kind == "mat") return middle_of(keys);
  if (kind == "chair") return chair_place(motion, keys);
  if (kind == "bolster")
    return on_floor(lerp(keys.front().legs[0].lower.at, keys.front().legs[1].lower.at, 0.5));
  if (kind == "wall") return on_floor(keys.front().pelvis.of({-0.08, 0, 0}));
  return on_floor(keys.back().head.of({0.002, 0, 0.05}));
}

}  // namespace

Surfaces surfaces_of(const std::vector<PropPlacement>& props) {
  Surfaces surfaces;
  for (const auto& prop : props) {
    if (prop.kind == "pillow") surfaces.head = std::max(surfaces.head, 0.028);
    if (prop.kind == "cushion") surfaces.head = std::max(surfaces.head, 0.045);
    if (prop.kind == "chair") surfaces.seat = surfaces.calves = chair_seat;
  }
  return surfaces;
}

std::vector<PlacedProp> placed(const Motion& motion, std::span<const Skeleton> keys) {
  std::vector<PlacedProp> props;
  if (keys.empty()) return props;
  for (const auto& prop : motion.props) {
    const bool turned = prop.kind == "chair" && key_with_calves(motion) < keys.size();
    props.push_back({prop.kind, usual_place(prop.kind, motion, keys) + prop.at, turned});
  }
  return props;
}

}  // namespace limber::figure
