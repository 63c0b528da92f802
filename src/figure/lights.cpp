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

// A patch of skin or cloth round a bone. Without `out` it goes all round.
struct Place {
  Point3 middle;      // inside, on the bone
  Point3 out;         // way out of the body at the middle of the patch
  double depth = 0;   // from `middle` to the surface
  double radius = 0;  // of the glow
  unsigned on = 0;
};

std::optional<Place> middle_place(const Skeleton& body, const std::string& name) {
  const auto on_trunk = [&](std::size_t joint, double forward, double way, double depth, unsigned on) {
    const Joint& bone = body.spine[joint];
    return Place{bone.of({forward, 0, 0}), bone.turn.x * way, depth, 0.10, on};
  };
  if (name == "neck")
    return Place{body.neck[1].of({0.006, 0, 0}), -body.neck[1].turn.x, 0.029, 0.065, neck | trunk};
  if (name == "upper-back") return on_trunk(8, 0.018, -1, 0.054, trunk);
  if (name == "mid-back") return on_trunk(5, 0.024, -1, 0.055, trunk);
  if (name == "lower-back") return on_trunk(1, 0.016, -1, 0.052, trunk | pelvis);
  if (name == "chest") return on_trunk(8, 0.018, 1, 0.052, trunk);
  if (name == "belly") return on_trunk(2, 0.019, 1, 0.050, trunk | pelvis);
  if (name == "pelvis") return Place{body.pelvis.at, {}, 0, 0.11, pelvis | trunk | thigh};
  if (name == "face") return Place{body.head.of({0.03, 0, 0.025}), body.head.turn.x, 0.033, 0.07, head};
  return std::nullopt;
}

std::optional<Place> paired_place(const Skeleton& body, Side side, const std::string& name) {
  const Limb& leg = body.legs[side];
  const Limb& arm = body.arms[side];
  const double out = outward(side);
  const auto round_limb = [](const Joint& bone, const Point3& middle, double way, double depth, double radius,
                             unsigned on) {
    return Place{bone.of(middle), bone.turn.x * way, depth, radius, on};
  };
  if (name == "neck-side") {
    const Turn& way = body.neck[1].turn;
    return Place{lerp(body.neck[1].at, arm.upper.at, 0.35), way.y * (0.8 * out) + way.z * 0.6, 0.018, 0.075,
                 neck | trunk};
  }
  if (name == "shoulder") return Place{arm.upper.at, {}, 0, 0.075, trunk | upper_arm};
  if (name == "shoulder-blade")
    return round_limb(body.spine[8], {0.018, 0.055 * out, 0}, -1, 0.050, 0.075, trunk);
  if (name == "side")
    return Place{body.spine[4].of({0.02, 0, 0}), body.spine[4].turn.y * out, 0.072, 0.10, trunk | pelvis};
  if (name == "hip")
    return Place{leg.upper.at, body.pelvis.turn * Point3{0.8, 0.6 * out, 0}, 0.045, 0.08,
                 pelvis | thigh | trunk};
  if (name == "glute")
    return Place{body.pelvis.of({-0.022, 0.043 * out, -0.022}),
                 body.pelvis.turn * Point3{-0.94, 0.34 * out, 0}, 0.044, 0.085, pelvis | thigh};
  if (name == "hamstring")
    return round_limb(leg.upper, {0.004, 0, -0.55 * thigh_length}, -1, 0.045, 0.09, thigh);
  if (name == "thigh") return round_limb(leg.upper, {0.004, 0, -0.5 * thigh_length}, 1, 0.047, 0.09, thigh);
  if (name == "calf")
    return round_limb(leg.lower, {-0.006, 0, -0.32 * shank_length}, -1, 0.031, 0.075, shank);
  if (name == "arm") return Place{arm.lower.at, {}, 0, 0.075, upper_arm | forearm};
  if (name == "hand") return Place{arm.end.of({0, 0, -palm_length}), {}, 0, 0.06, hand | forearm};
  if (name == "foot") return Place{leg.end.of({0.03, 0, -0.02}), -leg.end.turn.z, 0.016, 0.065, shank};
  return std::nullopt;
}

// A patch reaches some way round the body. As it turns away what is seen of it moves to the edge, and grows
// faint; turned away altogether nothing is seen. 1 all of it … 0.
struct Sight {
  Point3 at;
  double share = 1;
};
Sight sight_of(const Place& place, const View& view) {
  if (length(place.out) < 0.5) return {place.middle, 1};
  constexpr double edge = 0.1;                 // how much what is seen still faces the viewer
  constexpr double fades = -0.3, gone = -0.8;  // cosines of the patch's middle against the viewer
  const double faces = dot(place.out, view.to_viewer);
  const double share = std::clamp((faces - gone) / (fades - gone), 0.0, 1.0);
  Point3 way = place.out;
  if (faces < edge) {
    const Point3 level = unit(place.out - view.to_viewer * faces, view.to_top);
    way = level * std::sqrt(1 - edge * edge) + view.to_viewer * edge;
  }
  return {place.middle + way * place.depth, share};
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
      if (!place) return;
      const Sight sight = sight_of(*place, view);
      if (sight.share <= 0) return;
      areas.push_back({{view.project(sight.at), place->radius, share * sight.share, {}}, place->on, of});
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
