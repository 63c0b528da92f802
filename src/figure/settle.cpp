#include "figure/settle.hpp"

#include <initializer_list>

namespace limber::figure {
namespace {

// One thing that should rest: how far it is off, and where it would touch, seen from the pelvis.
struct Rest {
  double gap = 0;
  Point3 arm;
};

Point3 lowest_point(const Blob& blob) {
  const Turn& a = blob.axes;
  const Point3 down = a.x * a.x.z + a.y * a.y.z + a.z * a.z.z;
  return blob.centre - down * (1 / std::max(1e-9, std::sqrt(down.z)));
}

bool has_any(TouchSet touches, Touch touch) {
  return touches.has(touch, left) || touches.has(touch, right);
}

// What bears the body: the trunk if it rests, else knees (with the insteps, or else the hands), else feet.
std::vector<Touch> bearing(TouchSet touches) {
  std::vector<Touch> bears;
  for (const Touch t : {Touch::back, Touch::pelvis, Touch::seat, Touch::belly, Touch::chest, Touch::side}) {
    if (touches.has(t)) bears.push_back(t);
  }
  if (!bears.empty()) return bears;
  if (has_any(touches, Touch::knee)) {
    bears.push_back(Touch::knee);
    for (const Touch t : {Touch::instep, Touch::forearm, Touch::hand}) {
      if (bears.size() == 1 && has_any(touches, t)) bears.push_back(t);
    }
    return bears;
  }
  for (const Touch t : {Touch::foot, Touch::heel}) {
    if (has_any(touches, t)) return {t};
  }
  return {};
}

std::vector<Rest> rests_of(const Skeleton& body, TouchSet touches, const Surfaces& surfaces) {
  std::vector<Rest> rests;
  for (const Touch touch : bearing(touches)) {
    for (const Side side : sides) {
      if (!touches.has(touch, side)) continue;
      for (const Blob& blob : touching(body, touch, side)) {
        rests.push_back({lowest(blob) - surfaces.of(touch), lowest_point(blob) - body.pelvis.at});
      }
    }
  }
  return rests;
}

double determinant(const Turn& m) {
  return dot(m.x, cross(m.y, m.z));
}

// The rise and small tilt (about x and y) that brings all to rest as nearly as least squares can.
Point3 least_squares(const std::vector<Rest>& rests, double stiffness) {
  Turn normal{{1e-9, 0, 0}, {0, stiffness, 0}, {0, 0, stiffness}};
  Point3 right_side;
  for (const Rest& rest : rests) {
    const Point3 row{1, rest.arm.y, -rest.arm.x};
    normal.x = normal.x + row * row.x;
    normal.y = normal.y + row * row.y;
    normal.z = normal.z + row * row.z;
    right_side = right_side - row * rest.gap;
  }
  const double all = determinant(normal);
  if (std::abs(all) < 1e-18) return {};
  return {determinant({right_side, normal.y, normal.z}) / all,
          determinant({normal.x, right_side, normal.z}) / all,
          determinant({normal.x, normal.y, right_side}) / all};
}

// The point a length away from `root`, at height z, in the direction the limb already goes or towards its
// anchor.
Point3 at_height(const Point3& root, double bone, double z, const Point3& towards) {
  const double fall = std::clamp(z - root.z, -bone, bone);
  Point3 level = towards - root;
  level.z = 0;
  return root + unit(level, {1, 0, 0}) * std::sqrt(std::max(0.0, bone * bone - fall * fall)) +
         Point3{0, 0, fall};
}

// Where a touch is to rest: its anchor if it is held, else straight below or above where it is.
Point3 place_of(Touch touch, Side side, const Anchors& anchors, const Point3& now, double z) {
  if (!anchors.held.has(touch, side)) return {now.x, now.y, z};
  const Point3& was = anchors.at[slot(touch, side)].at;
  return {was.x, was.y, z};
}

Point3 heading_of(Touch touch, Side side, const Anchors& anchors, const Point3& now) {
  Point3 heading = anchors.held.has(touch, side) ? anchors.at[slot(touch, side)].turn.x : now;
  heading.z = 0;
  return heading;
}

// Toes on along the shank, down to the floor, sole up.
void lay_instep(Limb& leg) {
  Point3 level = leg.end.at - leg.lower.at;
  level.z = 0;
  leg.end.turn = facing(unit(level, {-1, 0, 0}) - Point3{0, 0, 0.4}, {0, 0, -1});
}

// Fingers forward; palm up if it looks up already, else down.
void lay_hand(Limb& arm, Side side, const Point3& fingers) {
  Point3 level = fingers;
  level.z = 0;
  const Point3 z = -unit(level, {1, 0, 0});
  const bool palm_up = -arm.end.turn.y.z * outward(side) > 0.5;
  const Point3 y = Point3{0, 0, palm_up ? -outward(side) : outward(side)};
  arm.end.turn = {cross(y, z), y, z};
}

}  // namespace

void settle(Skeleton& body, TouchSet touches, const Surfaces& surfaces, bool may_tilt) {
  for (int round = 0; round < 5; ++round) {
    const std::vector<Rest> rests = rests_of(body, touches, surfaces);
    if (rests.empty()) return;
    const Point3 step = least_squares(rests, may_tilt ? 1e-4 : 1e6);
    move(body, about({step.y, step.z, 0}), body.pelvis.at, {0, 0, step.x});
    if (length(step) < 1e-6) return;
  }
}

bool hold_place(Skeleton& body, const Anchors& anchors) {
  Point3 off;
  int count = 0;
  for (const Touch touch : bearing(anchors.held)) {
    for (const Side side : sides) {
      if (!anchors.held.has(touch, side)) continue;
      off = off + anchors.at[slot(touch, side)].at - anchor_of(body, touch, side).at;
      ++count;
    }
    if (count > 0) break;
  }
  if (count == 0) return false;
  off = off * (1.0 / count);
  move(body, {}, {}, {off.x, off.y, 0});
  return true;
}

double neck_to_rest(const Skeleton& body, const Surfaces& surfaces) {
  const auto gap_at = [&](double extra) {
    Skeleton tried = body;
    bend_neck(tried, extra);
    return lowest(hair(tried)) - surfaces.head;
  };
  double last = 0;
  double last_gap = gap_at(0);
  double extra = last_gap > 0 ? -5 : 5;
  for (int round = 0; round < 4 && std::abs(last_gap) > 1e-5; ++round) {
    const double g = gap_at(extra);
    const double slope = (g - last_gap) / (extra - last);
    last = extra;
    last_gap = g;
    if (std::abs(slope) < 1e-5) break;
    extra = std::clamp(extra - g / slope, -40.0, 40.0);
    if (extra == last) break;
  }
  return extra;
}

Limb rested_leg(const Skeleton& body, Side side, TouchSet touches, const Anchors& anchors,
                const Surfaces& surfaces) {
  Limb leg = body.legs[side];
  const LimbForm form = leg_form();
  if (touches.has(Touch::knee, side)) {
    const Point3 to = place_of(Touch::knee, side, anchors, leg.lower.at, 0.0345);
    swing_upper(leg, form, at_height(leg.upper.at, thigh_length, to.z, to));
  }
  if (touches.has(Touch::calf, side)) {
    const double z = surfaces.calves + 0.0345;
    swing_upper(leg, form, at_height(leg.upper.at, thigh_length, z + 0.011, leg.lower.at));
    swing_lower(leg, form, at_height(leg.lower.at, shank_length, z + 0.0045, leg.end.at));
  }
  if (touches.has(Touch::instep, side)) {
    const Point3 to = place_of(Touch::instep, side, anchors, leg.end.at, 0.0205);
    if (touches.has(Touch::knee, side)) {
      swing_lower(leg, form, at_height(leg.lower.at, shank_length, to.z, to));
    } else {
      bend_to(leg, form, to);
    }
    lay_instep(leg);
  }
  if (touches.has(Touch::foot, side)) {
    bend_to(leg, form, place_of(Touch::foot, side, anchors, leg.end.at, ankle_height));
    leg.end.turn = upright({0, 0, 1}, heading_of(Touch::foot, side, anchors, leg.end.turn.x));
  }
  if (touches.has(Touch::heel, side)) {
    Skeleton tried = body;
    for (int round = 0; round < 3; ++round) {
      tried.legs[side] = leg;
      const Point3 now = leg.end.at - Point3{0, 0, gap(tried, Touch::heel, side, surfaces)};
      bend_to(leg, form, place_of(Touch::heel, side, anchors, leg.end.at, now.z));
    }
  }
  return leg;
}

Limb rested_arm(const Skeleton& body, const Pose& pose, Side side, TouchSet touches, const Anchors& anchors) {
  Limb arm = body.arms[side];
  const LimbForm form = arm_form(pose, side);
  const bool lies = touches.has(Touch::forearm, side);
  if (lies || touches.has(Touch::elbow, side)) {
    const Touch touch = lies ? Touch::forearm : Touch::elbow;
    const Point3 to = place_of(touch, side, anchors, arm.lower.at, 0.0222);
    swing_upper(arm, form, at_height(arm.upper.at, upper_arm_length, to.z, to));
  }
  if (lies) swing_lower(arm, form, at_height(arm.lower.at, forearm_length, 0.0145, arm.end.at));
  if (touches.has(Touch::hand, side) && !lies) {
    const Point3 to = place_of(Touch::hand, side, anchors, arm.end.at, 0.0145);
    if (touches.has(Touch::elbow, side)) {
      swing_lower(arm, form, at_height(arm.lower.at, forearm_length, to.z, to));
    } else {
      bend_to(arm, form, to);
    }
  }
  if (!lies && !touches.has(Touch::hand, side)) return arm;
  Point3 fingers = -arm.end.turn.z;
  if (anchors.held.has(Touch::hand, side)) fingers = -anchors.at[slot(Touch::hand, side)].turn.z;
  if (lies) fingers = arm.end.at - arm.lower.at;
  lay_hand(arm, side, fingers);
  return arm;
}

}  // namespace limber::figure
