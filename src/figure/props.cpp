#include "figure/props.hpp"

#include "figure/furniture.hpp"

namespace limber::figure {
namespace {

constexpr double half_stick = 0.30;
constexpr double half_roller = 0.132;

bool is_reached(const Pose& pose, const std::string& from, std::string_view to) {
  for (const auto& reach : pose.reach) {
    const auto* name = std::get_if<std::string>(&reach.to);
    if (name != nullptr && *name == to && reach.from == from) return true;
  }
  return false;
}

// Middle of the hands that reach for a chair's back, or a step ahead.
Point3 hands_at(const Skeleton& body, const Pose& pose, const Point3& otherwise) {
  Point3 sum;
  double count = 0;
  for (const Side side : sides) {
    if (!is_reached(pose, side == left ? "left_hand" : "right_hand", "chair_back")) continue;
    sum = sum + grip(body.arms[side], side);
    ++count;
  }
  return count > 0 ? sum * (1 / count) : otherwise;
}

// How far ahead an arm reaches to something `down` below its shoulder.
double arm_across(double down) {
  constexpr double arm = 0.97 * (upper_arm_length + forearm_length) + palm_length * 0.8;
  return std::sqrt(std::max(0.0, arm * arm - down * down));
}

}  // namespace

std::optional<double> offset_by_touch(const Skeleton& body, const TouchSet& touches, Surface upright,
                                      const Surfaces& surfaces) {
  std::optional<double> least;
  const Plane bare = surfaces.of({upright, upright});
  const auto visit = [&](bool trunk) {
    for (std::size_t i = 0; i < touch_slots; ++i) {
      if (!touches.has_slot(i) || touches.support_of_slot(i).base != upright) continue;
      const Contact contact = contact_of_slot(i);
      const bool bears = i < trunk_touches || contact.touch <= Touch::thigh;
      if (bears != trunk) continue;
      const Plane plane = surfaces.of(touches.support_of_slot(i));
      for (const Blob& blob : touching(body, contact.touch, contact.side, plane)) {
        const double at = gap(blob, plane) + bare.offset;
        if (!least || at < *least) least = at;
      }
    }
  };
  visit(true);
  if (!least) visit(false);
  return least;
}

PlacedProp chair_for(const PropPlacement& prop, const Skeleton& body, const Pose& pose) {
  const Point3 pelvis = body.pelvis.at;
  PlacedProp chair{"chair", {}, false, {}};
  switch (prop.side) {
    case PropSide::usual:
      chair.at = body.pelvis.of({0.035, 0, 0});
      break;
    case PropSide::behind:
      chair.at = pelvis - Point3{0.28, 0, 0};
      break;
    case PropSide::ahead: {
      const Point3 hands = hands_at(body, pose, pelvis + Point3{0.3, 0, 0});
      const Point3 shoulders = lerp(body.arms[left].upper.at, body.arms[right].upper.at, 0.5);
      const double farthest = shoulders.x + arm_across(shoulders.z - chair_back_top);
      chair.at = {std::max(std::min(hands.x, farthest), pelvis.x + 0.13) + chair_back_x, pelvis.y, 0};
      break;
    }
    default: {
      const double out = prop.side == PropSide::left ? 1 : -1;
      const Point3 hands = hands_at(body, pose, pelvis + Point3{0, 0.28 * out, 0});
      chair.at = {hands.x + chair_back_x, pelvis.y + out * std::max(0.26, std::abs(hands.y - pelvis.y)), 0};
    }
  }
  chair.at = chair.at + prop.at;
  chair.at.z = 0;
  return chair;
}

Handles handles_of(const Skeleton& posed, const PlacedProp* chair) {
  Handles handles;
  const Point3 l = grip(posed.arms[left], left);
  const Point3 r = grip(posed.arms[right], right);
  handles.along = unit(l - r, posed.spine.back().turn.y);
  const double half = std::clamp(length(l - r), 0.14, 0.5) / 2;
  const Point3 middle = lerp(l, r, 0.5);
  handles.held = {middle + handles.along * half, middle - handles.along * half};
  if (chair == nullptr) return handles;
  const double front = chair->turned ? -1 : 1;
  for (const Side side : sides) {
    const double out = outward(side) * front;
    handles.chair_back[side] = chair->at + Point3{-front * chair_back_x, 0.085 * out, chair_back_top};
    handles.chair_seat[side] = chair->at + Point3{0.01 * front, chair_half * out, chair_seat - 0.004};
  }
  return handles;
}

std::optional<PlacedProp> rolled_under(const PropPlacement& prop, const Skeleton& body,
                                       const TouchSet& touches, const Surfaces& surfaces) {
  const auto surface = surface_named(prop.kind);
  if (!surface) return std::nullopt;
  const double radius = *surface == Surface::roller ? roller_radius : ball_radius;
  Point3 sum;
  Point3 least{1e9, 1e9, 1e9};
  Point3 most{-1e9, -1e9, -1e9};
  double count = 0;
  Plane plane;
  for (std::size_t i = 0; i < touch_slots; ++i) {
    if (!touches.has_slot(i) || touches.support_of_slot(i).on != *surface) continue;
    plane = surfaces.of(touches.support_of_slot(i));
    const Contact contact = contact_of_slot(i);
    for (const Blob& blob : touching(body, contact.touch, contact.side, plane)) {
      const Point3 p = nearest_point(blob, plane);
      const Point3 on = p - plane.normal * (plane.above(p) + radius);
      sum = sum + on;
      least = {std::min(least.x, on.x), std::min(least.y, on.y), 0};
      most = {std::max(most.x, on.x), std::max(most.y, on.y), 0};
      ++count;
    }
  }
  if (count == 0) return std::nullopt;
  PlacedProp placed{prop.kind, sum * (1 / count) + prop.at, false, {}};
  const Point3 across = plane.normal.y == 0 ? Point3{0, 1, 0} : Point3{1, 0, 0};
  if (*surface == Surface::two_balls) placed.way = across * (1.08 * ball_radius);
  // A person who lies along a roller lies on a long one.
  const bool lengthways = *surface == Surface::roller && most.x - least.x > 0.2 && plane.normal.z > 0.5;
  if (*surface == Surface::roller) placed.way = lengthways ? Point3{0.27, 0, 0} : across * half_roller;
  return placed;
}

PlacedProp held_in_hands(const std::string& kind, const Skeleton& body) {
  const Point3 l = grip(body.arms[left], left);
  const Point3 r = grip(body.arms[right], right);
  const double half = kind == "stick" ? half_stick : length(l - r) / 2 + 0.03;
  return {kind, lerp(l, r, 0.5), false, unit(l - r, {0, 1, 0}) * half};
}

bool is_held(const Motion& motion, const std::string& kind) {
  for (const Pose& pose : motion.poses) {
    for (const char* hand : {"left_hand", "right_hand"}) {
      if (is_reached(pose, hand, kind)) return true;
    }
  }
  return false;
}

}  // namespace limber::figure
