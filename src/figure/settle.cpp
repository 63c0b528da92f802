#include "figure/settle.hpp"

#include <initializer_list>

namespace limber::figure {
namespace {

constexpr Touch trunk_bears[] = {Touch::back,   Touch::upper_back,     Touch::middle_back, Touch::lower_back,
                                 Touch::pelvis, Touch::seat,           Touch::belly,       Touch::chest,
                                 Touch::side,   Touch::shoulder_blade, Touch::glute,       Touch::thigh};

bool has_any(const TouchSet& touches, Touch touch) {
  return touches.has(touch, left) || touches.has(touch, right);
}

bool at_wall(const TouchSet& touches, Touch touch) {
  for (const Side side : sides) {
    if (touches.has(touch, side) && stands_upright(touches.support(touch, side).base)) return true;
  }
  return false;
}

// The touches that bear the body; `light` is how many of the last of them only carry, and do not turn it.
struct Bearing {
  std::vector<Touch> touches;
  std::size_t light = 0;
  std::size_t walls = 0;  // how many push sideways
};

void add_first(std::vector<Touch>& bears, const TouchSet& touches, std::initializer_list<Touch> any) {
  for (const Touch t : any) {
    if (!has_any(touches, t)) continue;
    bears.push_back(t);
    return;
  }
}

// Trunk if it rests, else knees (with the insteps, or else the hands), else feet. Thighs alone on a roller
// leave the front to the arms; a wall leaves the weight to the feet.
Bearing bearing(const TouchSet& touches) {
  Bearing bears;
  for (const Touch t : trunk_bears) {
    if (has_any(touches, t)) bears.touches.push_back(t);
    if (at_wall(touches, t)) ++bears.walls;
  }
  if (bears.touches.size() == 1 && bears.touches[0] == Touch::thigh) {
    add_first(bears.touches, touches, {Touch::forearm, Touch::hand});
  }
  if (!bears.touches.empty() && bears.walls < bears.touches.size()) return bears;
  const std::size_t before = bears.touches.size();
  if (has_any(touches, Touch::knee)) {
    bears.touches.push_back(Touch::knee);
    if (before == 0) add_first(bears.touches, touches, {Touch::instep, Touch::forearm, Touch::hand});
  } else {
    add_first(bears.touches, touches, {Touch::foot, Touch::heel});
  }
  if (before > 0) bears.light = bears.touches.size() - before;
  return bears;
}

// Six unknowns: a shift, and a small turn about the pelvis.
using Row = std::array<double, 6>;

class LeastSquares {
 public:
  explicit LeastSquares(const Row& stiffness) {
    for (std::size_t i = 0; i < 6; ++i) normal_[i][i] = stiffness[i];
  }

  void add(const Row& row, double value) {
    for (std::size_t i = 0; i < 6; ++i) {
      right_[i] += row[i] * value;
      for (std::size_t j = 0; j < 6; ++j) normal_[i][j] += row[i] * row[j];
    }
  }

  // By elimination without exchange of rows: the matrix is positive definite.
  Row solved() {
    for (std::size_t k = 0; k < 6; ++k) {
      for (std::size_t i = k + 1; i < 6; ++i) {
        const double share = normal_[i][k] / normal_[k][k];
        if (share == 0) continue;
        for (std::size_t j = k; j < 6; ++j) normal_[i][j] -= share * normal_[k][j];
        right_[i] -= share * right_[k];
      }
    }
    Row x{};
    for (std::size_t k = 6; k-- > 0;) {
      double rest = right_[k];
      for (std::size_t j = k + 1; j < 6; ++j) rest -= normal_[k][j] * x[j];
      x[k] = rest / normal_[k][k];
    }
    return x;
  }

 private:
  std::array<Row, 6> normal_{};
  Row right_{};
};

void add_rest(LeastSquares& rests, const Skeleton& body, const Blob& blob, const Plane& plane, bool turns) {
  const Point3& n = plane.normal;
  const Point3 lever = turns ? cross(nearest_point(blob, plane) - body.pelvis.at, n) : Point3{};
  rests.add({n.x, n.y, n.z, lever.x, lever.y, lever.z}, -gap(blob, plane));
}

// How hard it is to turn about x, y and z.
Point3 stiffness_of(const TouchSet& touches, const Bearing& bears, const Surfaces& surfaces, bool may_tilt) {
  constexpr double easy = 1e-4;
  constexpr double broad =
      0.02;  // a back is broad: what lies under one side of it lifts it rather than roll it
  constexpr double hard = 1e6;
  if (may_tilt) return {broad, easy, hard};
  if (bears.walls < 2) return {hard, hard, hard};
  for (const Touch t : bears.touches) {
    for (const Side side : sides) {
      if (!touches.has(t, side) || !stands_upright(touches.support(t, side).base)) continue;
      const Point3 n = surfaces.of(touches.support(t, side)).normal;
      return std::abs(n.x) > 0.5 ? Point3{hard, easy, hard} : Point3{easy, hard, hard};
    }
  }
  return {hard, hard, hard};
}

// The point a bone's length away from `root`, `off` away from the plane, in the direction the limb already
// goes or towards its anchor.
Point3 at_plane(const Point3& root, double bone, const Plane& plane, double off, const Point3& towards) {
  const Point3& n = plane.normal;
  const double fall = std::clamp(off - plane.above(root), -bone, bone);
  Point3 along = towards - root;
  along = along - n * dot(along, n);
  return root +
         unit(along, std::abs(n.x) < 0.5 ? Point3{1, 0, 0} : Point3{0, 0, 1}) *
             std::sqrt(std::max(0.0, bone * bone - fall * fall)) +
         n * fall;
}

// Where a touch is to rest: its anchor if it is held, else straight from where it is to the plane.
Point3 place_of(Touch touch, Side side, const Anchors& anchors, const Point3& now, const Plane& plane,
                double off) {
  const Point3& from = anchors.held.has(touch, side) ? anchors.at[slot(touch, side)].at : now;
  return from + plane.normal * (off - plane.above(from));
}

Point3 heading_of(Touch touch, Side side, const Anchors& anchors, const Point3& now) {
  return anchors.held.has(touch, side) ? anchors.at[slot(touch, side)].turn.x : now;
}

Point3 in_plane(const Point3& direction, const Plane& plane) {
  return direction - plane.normal * dot(direction, plane.normal);
}

// Toes on along the shank, down to the surface, sole up.
void lay_instep(Limb& leg, const Plane& plane) {
  const Point3 level = in_plane(leg.end.at - leg.lower.at, plane);
  leg.end.turn = facing(unit(level, {-1, 0, 0}) - plane.normal * 0.4, -plane.normal);
}

// Knee and ankle as high as lets the thick of the calf lie on the surface, whichever side of it is down.
void lay_calf(Limb& leg, const Skeleton& body, Side side, const Anchors& anchors, const Plane& plane) {
  const LimbForm form = leg_form();
  double lower = 0;
  Skeleton tried = body;
  for (int round = 0; round < 2; ++round) {
    leg = body.legs[side];
    const double off = 0.0455 - lower;
    const Point3 to = place_of(Touch::calf, side, anchors, leg.lower.at, plane, off);
    swing_upper(leg, form, at_plane(leg.upper.at, thigh_length, plane, off, to));
    swing_lower(leg, form, at_plane(leg.lower.at, shank_length, plane, 0.0390 - lower, leg.end.at));
    tried.legs[side] = leg;
    lower += gap(tried, Touch::calf, side, plane);
  }
}

// Fingers along the surface; palm away from it if it looks away already, else to it.
void lay_hand(Limb& arm, Side side, const Point3& fingers, const Plane& plane) {
  const bool level = plane.normal.z > 0.5;
  const Point3 z = -unit(in_plane(fingers, plane), level ? Point3{1, 0, 0} : Point3{0, 0, 1});
  const bool palm_away = -dot(arm.end.turn.y, plane.normal) * outward(side) > 0.5;
  const Point3 y = plane.normal * (palm_away ? -outward(side) : outward(side));
  arm.end.turn = {cross(y, z), y, z};
}

}  // namespace

TouchSet bearing_of(const TouchSet& touches) {
  const Bearing bears = bearing(touches);
  return touches.without([&](std::size_t index, const Support&) {
    const Touch touch = contact_of_slot(index).touch;
    return std::find(bears.touches.begin(), bears.touches.end(), touch) == bears.touches.end();
  });
}

void settle(Skeleton& body, const TouchSet& touches, const Surfaces& surfaces, bool may_tilt) {
  const Bearing bears = bearing(touches);
  if (bears.touches.empty()) return;
  const Point3 stiff = stiffness_of(touches, bears, surfaces, may_tilt);
  for (int round = 0; round < 5; ++round) {
    LeastSquares rests({1e-9, 1e-9, 1e-9, stiff.x, stiff.y, stiff.z});
    for (std::size_t i = 0; i < bears.touches.size(); ++i) {
      for (const Side side : sides) {
        const Touch touch = bears.touches[i];
        if (!touches.has(touch, side)) continue;
        const Plane plane = surfaces.of(touches.support(touch, side));
        for (const Blob& blob : touching(body, touch, side, plane)) {
          add_rest(rests, body, blob, plane, i + bears.light < bears.touches.size());
        }
      }
    }
    const Row step = rests.solved();
    move(body, about({step[3], step[4], step[5]}), body.pelvis.at, {step[0], step[1], step[2]});
    double size = 0;
    for (const double s : step) size += s * s;
    if (size < 1e-12) return;
  }
}

bool hold_place(Skeleton& body, const Anchors& anchors, const TouchSet& touches, const Surfaces& surfaces) {
  const Bearing bears = bearing(touches);
  Point3 off;
  const auto add_held = [&](Touch touch) {
    int count = 0;
    for (const Side side : sides) {
      if (!anchors.held.has(touch, side)) continue;
      const Point3 to = anchors.at[slot(touch, side)].at - anchor_of(body, touch, side).at;
      off = count == 0 ? to : lerp(off, to, 0.5);
      ++count;
    }
    return count > 0;
  };
  bool held = false;
  for (const Touch touch : bears.touches) held = held || (!at_wall(touches, touch) && add_held(touch));
  for (const Touch touch :
       {Touch::knee, Touch::foot, Touch::heel, Touch::forearm, Touch::elbow, Touch::hand, Touch::instep}) {
    held = held || add_held(touch);
  }
  if (!held) return false;
  off.z = 0;
  for (const Touch touch : bears.touches) {
    for (const Side side : sides) {
      if (!touches.has(touch, side) || !stands_upright(touches.support(touch, side).base)) continue;
      off = in_plane(off, surfaces.of(touches.support(touch, side)));
    }
  }
  move(body, {}, {}, off);
  return true;
}

double neck_to_rest(const Skeleton& body, const TouchSet& touches, const Surfaces& surfaces) {
  const Touch touch = touches.has(Touch::face) ? Touch::face : Touch::head;
  const Plane plane = surfaces.of(touches.support(touch));
  Skeleton tried = body;
  const auto gap_at = [&](double extra) {
    tried.neck = body.neck;
    tried.head = body.head;
    bend_neck(tried, extra);
    return gap(tried, touch, left, plane);
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

Limb rested_leg(const Skeleton& body, Side side, const TouchSet& touches, const Anchors& anchors,
                const Surfaces& surfaces) {
  Limb leg = body.legs[side];
  const LimbForm form = leg_form();
  const auto plane_of = [&](Touch touch) { return surfaces.of(touches.support(touch, side)); };
  const bool kneels = touches.has(Touch::knee, side);
  if (kneels) {
    const Plane plane = plane_of(Touch::knee);
    const Point3 to = place_of(Touch::knee, side, anchors, leg.lower.at, plane, 0.0345);
    swing_upper(leg, form, at_plane(leg.upper.at, thigh_length, plane, 0.0345, to));
  }
  if (touches.has(Touch::calf, side)) lay_calf(leg, body, side, anchors, plane_of(Touch::calf));
  // The ankle to a place; a knee that rests stays where it is.
  const auto bring_ankle = [&](const Point3& to, const Plane& plane) {
    if (kneels) {
      swing_lower(leg, form, at_plane(leg.lower.at, shank_length, plane, plane.above(to), to));
    } else {
      bend_to(leg, form, to);
    }
  };
  if (touches.has(Touch::instep, side)) {
    const Plane plane = plane_of(Touch::instep);
    bring_ankle(place_of(Touch::instep, side, anchors, leg.end.at, plane, 0.0205), plane);
    lay_instep(leg, plane);
  }
  if (touches.has(Touch::foot, side)) {
    const Plane plane = plane_of(Touch::foot);
    bring_ankle(place_of(Touch::foot, side, anchors, leg.end.at, plane, ankle_height), plane);
    leg.end.turn = upright(plane.normal, heading_of(Touch::foot, side, anchors, leg.end.turn.x));
  }
  if (touches.has(Touch::heel, side)) {
    const Plane plane = plane_of(Touch::heel);
    Skeleton tried = body;
    for (int round = 0; round < 3; ++round) {
      tried.legs[side] = leg;
      const double off = plane.above(leg.end.at) - gap(tried, Touch::heel, side, plane);
      bring_ankle(place_of(Touch::heel, side, anchors, leg.end.at, plane, off), plane);
    }
  }
  return leg;
}

Limb rested_arm(const Skeleton& body, const Pose& pose, Side side, const TouchSet& touches,
                const Anchors& anchors, const Surfaces& surfaces) {
  Limb arm = body.arms[side];
  const LimbForm form = arm_form(pose, side);
  const bool lies = touches.has(Touch::forearm, side);
  const auto plane_of = [&](Touch touch) { return surfaces.of(touches.support(touch, side)); };
  if (lies || touches.has(Touch::elbow, side)) {
    const Touch touch = lies ? Touch::forearm : Touch::elbow;
    const Plane plane = plane_of(touch);
    const Point3 to = place_of(touch, side, anchors, arm.lower.at, plane, 0.0222);
    swing_upper(arm, form, at_plane(arm.upper.at, upper_arm_length, plane, 0.0222, to));
  }
  if (lies) {
    const Plane plane = plane_of(Touch::forearm);
    swing_lower(arm, form, at_plane(arm.lower.at, forearm_length, plane, 0.0145, arm.end.at));
    lay_hand(arm, side, arm.end.at - arm.lower.at, plane);
    return arm;
  }
  if (!touches.has(Touch::hand, side)) return arm;
  const Plane plane = plane_of(Touch::hand);
  const Point3 to = place_of(Touch::hand, side, anchors, arm.end.at, plane, 0.0145);
  if (touches.has(Touch::elbow, side)) {
    swing_lower(arm, form, at_plane(arm.lower.at, forearm_length, plane, 0.0145, to));
  } else {
    bend_to(arm, form, to);
  }
  Point3 fingers = -arm.end.turn.z;
  // On a wall they point up, as far as the arm lets them.
  if (plane.normal.z < 0.5) fingers = unit(in_plane(fingers, plane), {0, 0, 1}) + Point3{0, 0, 1.01};
  if (anchors.held.has(Touch::hand, side)) fingers = -anchors.at[slot(Touch::hand, side)].turn.z;
  lay_hand(arm, side, fingers, plane);
  return arm;
}

}  // namespace limber::figure
