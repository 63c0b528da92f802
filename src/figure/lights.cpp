#include <optional>

#include "figure/scenery.hpp"

namespace limber::figure {
namespace {

constexpr unsigned bit(PartKind kind) {
  return 1U << static_cast<unsigned>(kind);
}
constexpr unsigned pelvis = bit(PartKind::pelvis), neck = bit(PartKind::neck), trunk = bit(PartKind::trunk),
                   head = bit(PartKind::head), thigh = bit(PartKind::thigh), shank = bit(PartKind::shank),
                   upper_arm = bit(PartKind::upper_arm), forearm = bit(PartKind::forearm),
                   hand = bit(PartKind::hand);

struct Place {
  Point3 at;
  double radius = 0.09;
  unsigned on = trunk;
};

std::optional<Place> middle_place(const Skeleton& body, const std::string& name) {
  const auto back = [&](std::size_t joint) { return body.spine[joint].of({-0.012, 0, 0}); };
  if (name == "neck") return Place{body.neck[1].of({-0.01, 0, 0}), 0.075, neck | trunk | head};
  if (name == "upper-back") return Place{back(8), 0.11, trunk | neck};
  if (name == "mid-back") return Place{back(5), 0.11, trunk};
  if (name == "lower-back") return Place{back(1), 0.11, trunk | pelvis};
  if (name == "chest") return Place{body.spine[8].of({0.05, 0, 0}), 0.11, trunk};
  if (name == "belly") return Place{body.spine[2].of({0.04, 0, 0}), 0.10, trunk | pelvis};
  if (name == "pelvis") return Place{body.pelvis.at, 0.11, pelvis | trunk | thigh};
  if (name == "face") return Place{body.head.of({0.045, 0, 0.03}), 0.075, head};
  return std::nullopt;
}

std::optional<Place> paired_place(const Skeleton& body, Side side, const std::string& name) {
  const Limb& leg = body.legs[side];
  const Limb& arm = body.arms[side];
  const double out = outward(side);
  if (name == "neck-side") {
    return Place{lerp(body.neck[1].at, arm.upper.at, 0.35) + body.neck[1].turn.z * 0.015, 0.08,
                 neck | trunk | upper_arm};
  }
  if (name == "shoulder") return Place{arm.upper.at, 0.075, trunk | upper_arm};
  if (name == "shoulder-blade")
    return Place{body.spine[8].of({-0.02, 0.055 * out, 0}), 0.08, trunk | upper_arm};
  if (name == "side") return Place{body.spine[4].of({0.01, 0.06 * out, 0}), 0.11, trunk | pelvis};
  if (name == "hip") return Place{leg.upper.of({0.03, 0.015 * out, 0}), 0.085, pelvis | thigh | trunk};
  if (name == "glute") return Place{body.pelvis.of({-0.04, 0.043 * out, -0.02}), 0.09, pelvis | thigh};
  if (name == "hamstring") return Place{leg.upper.of({-0.02, 0, -0.55 * thigh_length}), 0.11, thigh};
  if (name == "thigh") return Place{leg.upper.of({0.02, 0, -0.5 * thigh_length}), 0.11, thigh};
  if (name == "calf") return Place{leg.lower.of({-0.012, 0, -0.32 * shank_length}), 0.085, shank};
  if (name == "arm") return Place{arm.lower.at, 0.075, upper_arm | forearm};
  if (name == "hand") return Place{arm.end.of({0, 0, -palm_length}), 0.06, hand | forearm};
  if (name == "foot") return Place{leg.end.of({0.03, 0, -0.02}), 0.07, shank};
  return std::nullopt;
}

bool same_on_both_sides(const Motion& motion) {
  return motion.poses.empty() || mirrored(motion.poses.back()).angles == motion.poses.back().angles;
}

// While areas glow in turn, how much the one at `index` does: one hands over to the next.
double share_of(std::size_t index, double turn) {
  return turn < 0 ? 1 : std::max(0.0, 1 - std::abs(turn - static_cast<double>(index)));
}

}  // namespace

std::vector<Area> areas_of(const Skeleton& body, const Motion& motion, Side worked, const View& view,
                           double turn) {
  std::vector<Area> areas;
  const bool both = same_on_both_sides(motion);
  for (std::size_t i = 0; i < motion.highlight.size(); ++i) {
    const std::string& name = motion.highlight[i];
    const double share = share_of(i, turn);
    if (share <= 0) continue;
    const auto add = [&](const std::optional<Place>& place, std::optional<Side> of) {
      if (place) areas.push_back({{view.project(place->at), place->radius, share, {}}, place->on, of});
    };
    add(middle_place(body, name), std::nullopt);
    for (const Side side : sides) {
      const std::string prefix = side == left ? "left-" : "right-";
      if (both || side == worked) add(paired_place(body, side, name), side);
      if (name.starts_with(prefix)) add(paired_place(body, side, name.substr(prefix.size())), side);
    }
  }
  return areas;
}

}  // namespace limber::figure
