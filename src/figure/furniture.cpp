#include "figure/furniture.hpp"

#include "figure/props.hpp"

namespace limber::figure {
namespace {

using Keys = std::span<const PropKey>;

Point3 at_height(Point3 p, double z) {
  p.z = z;
  return p;
}

bool any_calf_on_chair(Keys keys, std::size_t& which) {
  for (which = 0; which < keys.size(); ++which) {
    const TouchSet& touches = keys[which].touches;
    for (const Side side : sides) {
      if (touches.has(Touch::calf, side) && touches.support(Touch::calf, side).base == Surface::chair)
        return true;
    }
  }
  return false;
}

// Under the shanks of someone who lies, its front edge near the knees.
Point3 under_calves(const Skeleton& body) {
  const Point3 knees = lerp(body.legs[0].lower.at, body.legs[1].lower.at, 0.5);
  const Point3 ankles = lerp(body.legs[0].end.at, body.legs[1].end.at, 0.5);
  return at_height(lerp(knees, ankles, 0.68), 0);
}

Point3 middle_of(Keys keys) {
  Point3 least{1e9, 1e9, 0};
  Point3 most{-1e9, -1e9, 0};
  const auto add = [&](const Point3& p) {
    least = {std::min(least.x, p.x), std::min(least.y, p.y), 0};
    most = {std::max(most.x, p.x), std::max(most.y, p.y), 0};
  };
  for (const auto& [touches, body] : keys) {
    add(body.head.of({0.02, 0, 0.06}));
    for (const Side side : sides) {
      add(body.legs[side].end.at);
      add(body.legs[side].lower.at);
    }
    add(body.pelvis.at);
  }
  Point3 middle = lerp(least, most, 0.5);
  middle.y = keys.front().body.pelvis.at.y;
  return middle;
}

// What rests on a surface at the first key where anything does: the middle of where it touches.
std::optional<Point3> touched_at(Keys keys, Surface surface, const Surfaces& surfaces) {
  for (const auto& [touches, body] : keys) {
    Point3 sum;
    double count = 0;
    for (std::size_t i = 0; i < touch_slots; ++i) {
      if (!touches.has_slot(i) || touches.support_of_slot(i).on != surface) continue;
      const Support support = touches.support_of_slot(i);
      const Contact contact = contact_of_slot(i);
      for (const Blob& blob : touching(body, contact.touch, contact.side, surfaces.of(support))) {
        sum = sum + at_height(blob.centre, surfaces.of({support.base, support.base}).offset);
        ++count;
      }
    }
    if (count > 0) return sum * (1 / count);
  }
  return std::nullopt;
}

// How near (least) and how far to the sides (most) a surface is touched, as seen along its normal.
struct Reachout {
  double near = 1e9;
  double aside = 0;
};
Reachout reachout(Keys keys, Surface surface, const Point3& away) {
  Reachout found;
  for (const auto& [touches, body] : keys) {
    for (std::size_t i = 0; i < touch_slots; ++i) {
      if (!touches.has_slot(i) || touches.support_of_slot(i).on != surface) continue;
      const Contact contact = contact_of_slot(i);
      for (const Blob& blob : touching(body, contact.touch, contact.side)) {
        found.near = std::min(found.near, dot(blob.centre, away));
        const Point3 from_middle = blob.centre - body.pelvis.at;
        found.aside = std::max(found.aside, std::abs(dot(from_middle, Point3{-away.y, away.x, 0})));
      }
    }
    if (found.near < 1e8) break;
  }
  return found;
}

Point3 table_place(const PropPlacement& prop, Keys keys) {
  const Point3 away = prop.side == PropSide::left     ? Point3{0, 1, 0}
                      : prop.side == PropSide::right  ? Point3{0, -1, 0}
                      : prop.side == PropSide::behind ? Point3{-1, 0, 0}
                                                      : Point3{1, 0, 0};
  const Point3 pelvis = keys.front().body.pelvis.at;
  const double least = dot(pelvis, away) + 0.08;
  const Reachout touch = reachout(keys, Surface::table, away);
  const double edge = touch.near > 1e8 ? least + 0.05 : std::max(least, touch.near - 0.03);
  return at_height(pelvis + away * (edge + table_half_depth - dot(pelvis, away)), 0);
}

// Lengthways under someone who lies, its end at the hips of a leg that hangs down; across under a sitter.
PlacedProp bed_place(const Motion& motion, Keys keys) {
  PlacedProp bed{"bed", middle_of(keys), false, {}};
  const Skeleton& body = keys.front().body;
  if (motion.poses.front().lie == Lie::upright && keys.front().touches.has(Touch::seat)) {
    bed.turned = true;
    bed.at = at_height(body.pelvis.at + Point3{0.15 - bed_half_width, 0, 0}, 0);
    return bed;
  }
  for (const auto& key : keys) {
    for (const Side side : sides) {
      if (key.body.legs[side].end.at.z > bed_top - 0.04) continue;
      const Point3& hip = key.body.legs[side].upper.at;
      const double feet = key.body.legs[side].lower.at.x > hip.x ? 1 : -1;
      bed.at.x = hip.x + feet * (0.09 - bed_half_length);
    }
  }
  bed.at.z = 0;
  return bed;
}

PlacedProp upright_place(const std::string& kind, Surface surface, Keys keys, const Surfaces& surfaces) {
  const Plane plane = surfaces.of({surface, surface});
  PlacedProp placed{kind, {}, false, plane.normal};
  const Point3 pelvis = at_height(keys.front().body.pelvis.at, 0);
  placed.at = pelvis - plane.normal * plane.above(pelvis);
  if (surface == Surface::doorway) {
    placed.size = std::max(0.24, reachout(keys, surface, -plane.normal).aside);
    return placed;
  }
  double top = 0.5;
  double wide = 0.26;
  const Point3 along{-plane.normal.y, plane.normal.x, 0};
  for (const auto& [touches, body] : keys) {
    top = std::max({top, body.head.of({0, 0, 0.1}).z, body.legs[left].end.at.z, body.legs[right].end.at.z,
                    body.arms[left].end.at.z, body.arms[right].end.at.z});
    for (const Side side : sides) {
      for (const Point3& p :
           {body.arms[side].end.of({0, 0, -0.1}), body.arms[side].lower.at, body.legs[side].end.at})
        wide = std::max(wide, std::abs(dot(p - pelvis, along)));
    }
  }
  placed.size = top + 0.12;
  placed.wide = wide + 0.08;
  return placed;
}

// A mat ends at the wall that is touched.
void keep_before_wall(PlacedProp& mat, const Motion& motion, const Surfaces& surfaces) {
  for (const auto& prop : motion.props) {
    if (prop.kind != "wall") continue;
    const Plane plane = surfaces.of({Surface::wall, Surface::wall});
    const double half =
        std::abs(plane.normal.x) * mat_half_length + std::abs(plane.normal.y) * mat_half_width;
    const double beyond = half + 0.004 - plane.above(mat.at);
    if (beyond > 0) mat.at = mat.at + plane.normal * beyond;
  }
}

// What is not touched lies on whatever the person lies on.
double lies_at(const Motion& motion) {
  const bool in_bed = motion.poses.front().lie != Lie::upright &&
                      std::any_of(motion.props.begin(), motion.props.end(),
                                  [](const PropPlacement& prop) { return prop.kind == "bed"; });
  return in_bed ? bed_top : 0;
}

// A cushion under what rests on it; else under the head, a bolster under the knees, a blanket beside.
PlacedProp soft_place(const std::string& kind, const Motion& motion, Keys keys, const Surfaces& surfaces) {
  PlacedProp placed{kind, {}, false, {}};
  const double ground = lies_at(motion);
  const auto surface = surface_named(kind);
  const auto touched = surface ? touched_at(keys, *surface, surfaces) : std::nullopt;
  const Skeleton& last = keys.back().body;
  const auto& legs = keys.front().body.legs;
  const bool on_head = surface && keys.back().touches.has(Touch::head) &&
                       keys.back().touches.support(Touch::head).on == *surface;
  if (touched && !on_head) {
    placed.at = *touched;
  } else if (kind == "bolster") {
    placed.at = at_height(lerp(legs[0].lower.at, legs[1].lower.at, 0.5), ground);
  } else if (kind == "blanket") {
    const double beside = ground > 0 ? 0.17 : 0.3;  // a bed is narrower than a room
    placed.at = at_height(keys.front().body.pelvis.at + Point3{0, beside, 0}, ground);
  } else {
    placed.at =
        at_height(last.head.of({0.002, 0, kind == "towel" ? -0.005 : 0.05}), touched ? touched->z : ground);
  }
  return placed;
}

PlacedProp usual_place(const PropPlacement& prop, const Motion& motion, Keys keys, const Surfaces& surfaces,
                       const std::optional<PlacedProp>& chair) {
  if (prop.kind == "mat") return {"mat", middle_of(keys), false, {}};
  if (prop.kind == "table") return {"table", table_place(prop, keys), false, {}};
  if (prop.kind == "bed") return bed_place(motion, keys);
  if (prop.kind == "wall") return upright_place(prop.kind, Surface::wall, keys, surfaces);
  if (prop.kind == "doorway") return upright_place(prop.kind, Surface::doorway, keys, surfaces);
  std::size_t lying = 0;
  if (prop.kind == "chair" && any_calf_on_chair(keys, lying))
    return {"chair", under_calves(keys[lying].body), true, {}};
  if (prop.kind == "chair" && chair) return *chair;
  return soft_place(prop.kind, motion, keys, surfaces);
}

}  // namespace

std::vector<PlacedProp> placed(const Motion& motion, std::span<const PropKey> keys, const Surfaces& surfaces,
                               const std::optional<PlacedProp>& chair) {
  std::vector<PlacedProp> props;
  if (keys.empty()) return props;
  for (const auto& prop : motion.props) {
    const auto surface = surface_named(prop.kind);
    if (prop.kind == "strap" || prop.kind == "stick" || (surface && rolls(*surface))) continue;
    if (prop.kind == "towel" && is_held(motion, "towel")) continue;
    PlacedProp place = usual_place(prop, motion, keys, surfaces, chair);
    const bool moved_already = chair && place == *chair;
    const bool flat_wall = surface && stands_upright(*surface);
    if (!moved_already && !flat_wall) place.at = place.at + prop.at;
    if (prop.kind == "mat") keep_before_wall(place, motion, surfaces);
    props.push_back(place);
  }
  return props;
}

}  // namespace limber::figure
