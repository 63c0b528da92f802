#include "figure/reach.hpp"

#include <array>

#include "figure/body.hpp"

namespace limber::figure {
namespace {

constexpr double off_skin = 0.012;
constexpr double laid_on = 0.001;  // where the palm lies flat

std::string prefix(Side side) {
  return side == left ? "left_" : "right_";
}

// A place to put a hand, and the way out of the skin there; no way out: it takes the hand as it comes.
struct Spot {
  Point3 at;
  Point3 out;
  Point3 fingers;  // where they would like to point; none: on as the forearm comes
  Point3 along;    // what is gripped lies this way through the fist
};

Spot on_skin(const Joint& bone, const Point3& centre, const Point3& out, double radius,
             double off = off_skin) {
  return {bone.of(centre + out * (radius + off)), bone.turn * out, {}, {}};
}

// On a leg the hand comes from its own side, whichever leg it is.
std::optional<Spot> leg_spot(const Skeleton& body, Side side, const std::string& name, Side from) {
  const Limb& leg = body.legs[side];
  const double out = outward(from);
  const Point3 front{0.94, 0.34 * out, 0};
  if (name == "knee") return on_skin(leg.lower, {0, 0, 0.010}, front, 0.036);
  if (name == "shin") return on_skin(leg.lower, {-0.002, 0, -0.060}, front, 0.032);
  if (name == "ankle") return on_skin(leg.lower, {0, 0, -0.9 * shank_length}, {1, 0, 0}, 0.020);
  if (name == "thigh") return on_skin(leg.upper, {0, 0, -0.74 * thigh_length}, {1, 0, 0}, 0.046, laid_on);
  if (name == "behind_thigh")
    return on_skin(leg.upper, {0, 0, -0.72 * thigh_length}, {-0.94, 0.34 * out, 0}, 0.038);
  if (name == "foot") return on_skin(leg.end, {0.045, 0, -0.012}, {0.3, 0, 0.95}, 0.017);
  if (name == "glute")
    return on_skin(body.pelvis, {-0.022, 0.043 * outward(side), -0.010}, {-0.86, 0.5 * outward(side), 0},
                   0.052);
  if (name == "hip") return on_skin(body.pelvis, {0, 0, 0.03}, {0.3, 0.95 * outward(side), 0}, 0.088);
  return std::nullopt;
}

std::optional<Spot> arm_spot(const Skeleton& body, Side side, const std::string& name) {
  const Limb& arm = body.arms[side];
  const double out = outward(side);
  if (name == "elbow") return on_skin(arm.lower, {0, 0, 0}, {-0.5, 0.87 * out, 0}, 0.022);
  if (name == "shoulder") {
    const Point3 forward = body.spine.back().turn.x;
    return Spot{arm.upper.at + forward * (0.034 + off_skin), forward, {}, {}};
  }
  if (name == "hand")
    return Spot{grip(arm, side) + palm_side(arm.end, side) * 0.008, palm_side(arm.end, side), {}, {}};
  if (name == "forearm")
    return on_skin(arm.lower, {0, 0, -0.42 * forearm_length}, {0.7, 0.7 * -out, 0}, 0.020);
  if (name == "wrist") return on_skin(arm.lower, {0, 0, -0.93 * forearm_length}, {0.7, 0.7 * -out, 0}, 0.015);
  if (name == "temple") return on_skin(body.head, {0.02, 0, 0.062}, {0.2, 0.98 * out, 0}, 0.050);
  return std::nullopt;
}

// Tender points that one's own hands press.
std::optional<Spot> press_spot(const Skeleton& body, Side side, const std::string& name) {
  const double out = outward(side);
  const Joint& top = body.spine.back();
  if (name == "shoulder_top") {
    const Point3 slope = lerp(top.of({0.006, 0, -0.006}), body.arms[side].upper.at, 0.52);
    return Spot{slope + top.turn * Point3{0, 0.012 * out, 0.024 + off_skin},
                top.turn * Point3{0, 0.3 * out, 0.95},
                top.turn * Point3{-0.9, 0, -0.3},
                {}};
  }
  if (name == "collarbone") return on_skin(top, {0.012, 0.042 * out, -0.030}, {0.9, 0.1 * out, 0.4}, 0.032);
  if (name == "neck_side") return on_skin(body.neck[1], {0.004, 0, 0.004}, {-0.1, 0.99 * out, 0}, 0.030);
  if (name == "skull_base")
    return on_skin(body.head, {-0.004, 0.020 * out, 0.010}, {-0.95, 0.3 * out, -0.1}, 0.036);
  if (name == "lower_back_muscle") {
    const Blob skin = trunk_section(body, 1);
    const Point3 back = unit(-skin.axes.x, {-1, 0, 0});
    return Spot{
        skin.centre - skin.axes.x * 0.93 + skin.axes.y * (0.36 * out) + back * off_skin, back, {}, {}};
  }
  return std::nullopt;
}

// The ends of a strap round the foot that is held up come to the hands on the way to the shoulders.
Spot strap_end(const Skeleton& body, Side side) {
  const Side up = body.legs[left].end.at.z > body.legs[right].end.at.z ? left : right;
  const Point3 sole = body.legs[up].end.of({0.05, 0, -ankle_height});
  const Point3 shoulder = body.arms[side].upper.at;
  return {shoulder + unit(sole - shoulder, {0, 0, 1}) * 0.31, {}, {}, {}};
}

std::optional<Spot> middle_spot(const Skeleton& body, const std::string& name, Side from) {
  const auto front = [&](std::size_t section) {
    const Blob skin = trunk_section(body, section);
    const Point3 out = unit(skin.axes.x, {1, 0, 0});
    return Spot{skin.centre + skin.axes.x + out * laid_on, out, unit(skin.axes.y, {}) * -outward(from), {}};
  };
  if (name == "chest") return front(middle_back_section + 1);
  if (name == "belly") return front(waist_section);
  if (name == "back_of_head") return on_skin(body.head, {0, 0, 0.045}, {-1, 0, 0}, 0.054);
  if (name == "forehead") return on_skin(body.head, {0, 0, 0.062}, {1, 0, 0}, 0.060);
  return std::nullopt;
}

std::optional<Spot> handle_spot(const std::string& name, Side from, const Handles& handles) {
  if (name == "stick" || name == "towel") return Spot{handles.held[from], {}, {}, handles.along};
  if (name == "chair_back") return Spot{handles.chair_back[from], {0, 0, 1}, {}, {}};
  if (name == "chair_seat") return Spot{handles.chair_seat[from], {0, 0, 1}, {}, {}};
  return std::nullopt;
}

std::optional<Spot> spot_of(const Skeleton& body, const Reach& reach, const Handles& handles) {
  if (const auto* place = std::get_if<Point3>(&reach.to)) return Spot{*place, {}, {}, {}};
  const auto& name = std::get<std::string>(reach.to);
  const Side from = reach.from.starts_with("left_") ? left : right;
  if (name == "strap") return strap_end(body, from);
  if (const auto handle = handle_spot(name, from, handles)) return handle;
  for (const Side side : sides) {
    if (!name.starts_with(prefix(side))) continue;
    const std::string point = name.substr(prefix(side).size());
    if (const auto found = leg_spot(body, side, point, from)) return found;
    if (const auto found = press_spot(body, side, point)) return found;
    return arm_spot(body, side, point);
  }
  return middle_spot(body, name, from);
}

// Palm to the skin, fingers on the way the forearm comes as far as the wrist bends.
void lay_on(Limb& arm, Side side, const Spot& spot) {
  const Point3& out = spot.out;
  if (length(spot.along) > 0.5) {
    const double way = dot(arm.end.turn.x, spot.along) < 0 ? -1 : 1;
    arm.end.turn = between(arm.end.turn.x, spot.along * way) * arm.end.turn;
    return;
  }
  if (length(out) < 0.5) return;
  const Point3 along = unit(arm.end.at - arm.lower.at, {0, 0, -1});
  const double into = std::clamp(-dot(along, out), -1.0, 1.0);
  const Point3 fingers = unit(along + out * (into * 0.8) + spot.fingers * 0.7, along);
  const Point3 z = -fingers;
  Point3 y = out * outward(side);
  y = unit(y - z * dot(y, z), arm.end.turn.y);
  arm.end.turn = {cross(y, z), y, z};
}

const Reach* reach_of(const Pose& pose, const std::string& from) {
  for (const auto& reach : pose.reach) {
    if (reach.from == from) return &reach;
  }
  return nullptr;
}

bool names_limb_of(const Reach* reach, Side side, std::initializer_list<const char*> points) {
  const auto* name = reach ? std::get_if<std::string>(&reach->to) : nullptr;
  if (!name) return false;
  for (const char* point : points) {
    if (*name == prefix(side) + point) return true;
  }
  return false;
}

Side other(Side side) {
  return side == left ? right : left;
}

}  // namespace

std::optional<Point3> reaching_point(const Skeleton& body, const std::string& from) {
  for (const Side side : sides) {
    if (from == prefix(side) + "hand") return grip(body.arms[side], side);
    if (from == prefix(side) + "elbow") return body.arms[side].lower.at;
    if (from == prefix(side) + "foot") return body.legs[side].end.at;
  }
  return std::nullopt;
}

std::optional<Point3> reach_target(const Skeleton& body, const Reach& reach, const Handles& handles) {
  const auto spot = spot_of(body, reach, handles);
  return spot ? std::optional(spot->at) : std::nullopt;
}

bool is_body_point(const Reach& reach) {
  return std::holds_alternative<std::string>(reach.to);
}

Limb reached_arm(const Skeleton& body, const Pose& pose, Side side, const Handles& handles) {
  Limb arm = body.arms[side];
  const LimbForm form = arm_form(pose, side);
  if (const Reach* elbow = reach_of(pose, prefix(side) + "elbow")) {
    if (const auto target = reach_target(body, *elbow, handles)) swing_upper(arm, form, *target);
  }
  const Reach* reach = reach_of(pose, prefix(side) + "hand");
  const auto spot = reach ? spot_of(body, *reach, handles) : std::nullopt;
  if (!spot) return arm;
  // The grip lies beyond the wrist by a way that turns with the arm, so the wrist's place is found in a few
  // rounds.
  for (int round = 0; round < 6; ++round) {
    const Point3 beyond = grip(arm, side) - arm.end.at;
    bend_to(arm, form, spot->at - beyond);
    lay_on(arm, side, *spot);
  }
  return arm;
}

Limb reached_leg(const Skeleton& body, const Pose& pose, Side side, const Handles& handles) {
  Limb leg = body.legs[side];
  const Reach* reach = reach_of(pose, prefix(side) + "foot");
  const auto target = reach ? reach_target(body, *reach, handles) : std::nullopt;
  if (target) bend_to(leg, leg_form(), *target);
  return leg;
}

bool follows_other_leg(const Pose& pose, Side side) {
  return names_limb_of(reach_of(pose, prefix(side) + "foot"), other(side),
                       {"knee", "shin", "ankle", "thigh", "foot"});
}

bool follows_other_arm(const Pose& pose, Side side) {
  return names_limb_of(reach_of(pose, prefix(side) + "hand"), other(side),
                       {"hand", "elbow", "forearm", "wrist"});
}

}  // namespace limber::figure
