#include "figure/rig.hpp"

#include "figure/reach.hpp"

namespace limber::figure {
namespace {

Anchors all_of(const Skeleton& body, const TouchSet& touches) {
  Anchors anchors;
  anchors.held = touches;
  for (std::size_t index = 0; index < touch_slots; ++index) {
    if (!touches.has_slot(index)) continue;
    const Contact contact = contact_of_slot(index);
    anchors.at[index] = anchor_of(body, contact.touch, contact.side);
  }
  return anchors;
}

// What keeps its place: not what rolls.
TouchSet staying(const TouchSet& touches) {
  return touches.without([](std::size_t, const Support& support) { return rolls(support.on); });
}

TouchSet not_at_walls(const TouchSet& touches) {
  return touches.without([](std::size_t, const Support& support) { return stands_upright(support.base); });
}

bool rolls_under_foot(const TouchSet& touches, Surface thing) {
  for (const Side side : sides) {
    if (touches.has(Touch::foot, side) && touches.support(Touch::foot, side).on == thing) return true;
  }
  return false;
}

bool is_chair(const PropPlacement& prop) {
  return prop.kind == "chair";
}

// A hand or elbow that lies on the floor at both keys, though by another touch, slides along the floor
// between them.
TouchSet lying_on_both(const TouchSet& a, const TouchSet& b, Side side) {
  const auto down = [&](const TouchSet& set, Touch touch) {
    return set.has(touch, side) || set.has(Touch::forearm, side);
  };
  TouchSet both;
  if ((a & b).has(Touch::hand, side) || (a & b).has(Touch::forearm, side)) return both;
  for (const Touch touch : {Touch::elbow, Touch::hand}) {
    if (!down(a, touch) || !down(b, touch)) continue;
    const Support& was = a.support(a.has(touch, side) ? touch : Touch::forearm, side);
    const Support& is = b.support(b.has(touch, side) ? touch : Touch::forearm, side);
    if (was == is) both.add(touch, side, was);
  }
  return both;
}

// A chest or a thigh is laid a hand on, what is round and broad is cupped, a shin is held.
double curl_on(const Reach& reach) {
  const auto& name = std::get<std::string>(reach.to);
  if (name.ends_with("behind_thigh")) return 0.45;
  for (const char* cupped : {"_shoulder", "back_of_head", "_knee"}) {
    if (name.ends_with(cupped)) return 0.3;
  }
  for (const char* flat :
       {"chest", "belly", "forehead", "hip", "lower_back_muscle", "glute", "collarbone", "_thigh"}) {
    if (name.ends_with(flat)) return 0.15;
  }
  for (const char* pressed : {"skull_base", "neck_side", "shoulder_top"}) {
    if (name.ends_with(pressed)) return 0.45;
  }
  return name == "stick" || name == "towel" ? 1 : 0.8;
}

// Fingers lie flat on the floor, close round what they hold and else hang as they do at rest.
double curl_of(const TouchSet& touches, const Pose& pose, Side side) {
  if (touches.has(Touch::hand, side) || touches.has(Touch::forearm, side)) return 0;
  for (const auto& reach : pose.reach) {
    if (reach.from == (side == left ? "left_hand" : "right_hand"))
      return is_body_point(reach) ? curl_on(reach) : 0.2;
  }
  const double fingers = side == left ? pose[Angle::finger_flexion].left : pose[Angle::finger_flexion].right;
  return std::max(0.35, fingers / 90);
}

bool may_tilt(const Pose& pose) {
  return pose.lie != Lie::upright;
}

}  // namespace

Rig::Rig(Motion motion, Build build) : motion_(std::move(motion)), build_(build) {
  if (motion_.poses.empty()) motion_.poses.emplace_back();
  surfaces_ = Surfaces(motion_.props);
  for (std::size_t i = 0; i < motion_.poses.size(); ++i) add_key(i);
  place_untouched_walls();
  for (std::size_t i = 0; i < keys_.size(); ++i)
    bodies_.push_back({keys_[i].touches, at(static_cast<double>(i))});
  props_ = placed(motion_, bodies_, surfaces_, chair_);
}

void Rig::add_key(std::size_t index) {
  const Pose& pose = motion_.poses[index];
  Key key;
  key.touches = TouchSet::of(pose.contacts, motion_.props, pose.lie);
  key.root = {{0, 0, 0}, pelvis_turn(pose)};
  Anchors held;
  if (index > 0) {
    held = keys_.back().anchors;
    held.held = staying(held.held & key.touches);
    key.root.at = keys_.back().root.at;
  }
  const Span span{key, key, pose, pose, 0, held, held, held};
  const Key found = key;
  key.touches = not_at_walls(found.touches);
  place_walls(trunk_at_rest(span, 0, true), found.touches);
  key.touches = found.touches;
  Skeleton body = trunk_at_rest(span, 0, true);
  place_chair(body, pose, index + 1 == motion_.poses.size());
  place_limbs(body, span);
  key.root = body.pelvis;
  key.bears = bearing_of(key.touches);
  key.anchors = all_of(body, key.touches);
  keys_.push_back(key);
}

// A wall is where the first pose that touches it touches it.
void Rig::place_walls(const Skeleton& body, const TouchSet& touches) {
  for (const Surface surface : {Surface::wall, Surface::doorway}) {
    if (surfaces_.placed(surface)) continue;
    const auto offset = offset_by_touch(body, touches, surface, surfaces_);
    if (!offset) continue;
    double shift = 0;
    for (const auto& prop : motion_.props) {
      if (prop.kind == surface_name(surface)) shift = dot(prop.at, surfaces_.of({surface, surface}).normal);
    }
    surfaces_.place(surface, *offset + shift);
  }
}

// Untouched, it stands near behind the body, or a step ahead.
void Rig::place_untouched_walls() {
  for (const auto& prop : motion_.props) {
    const auto surface = surface_named(prop.kind);
    if (!surface || surfaces_.placed(*surface)) continue;
    const Plane plane = surfaces_.of({*surface, *surface});
    const double away = plane.normal.x > 0.5 ? 0.12 : 0.4;
    surfaces_.place(*surface, dot(plane.normal, keys_.front().root.at + prop.at) - away);
  }
}

void Rig::place_chair(const Skeleton& body, const Pose& pose, bool last_chance) {
  if (chair_) return;
  for (const auto& prop : motion_.props) {
    if (!is_chair(prop)) continue;
    bool reached = last_chance || prop.side == PropSide::usual || prop.side == PropSide::behind;
    for (const auto& reach : pose.reach) {
      const auto* name = std::get_if<std::string>(&reach.to);
      reached = reached || (name != nullptr && name->starts_with("chair_"));
    }
    if (reached) chair_ = chair_for(prop, body, pose);
  }
}

template <class Solve>
auto Rig::spanning(double position, Solve solve) const {
  const double clamped = std::clamp(position, 0.0, last());
  const auto index = std::min(static_cast<std::size_t>(clamped), keys_.size() - 1);
  const auto next = std::min(index + 1, keys_.size() - 1);
  const Key& a = keys_[index];
  const Key& b = keys_[next];
  Anchors held = a.anchors;
  held.held = staying(held.held & b.touches);
  const double k = clamped - static_cast<double>(index);
  return solve(Span{a, b, motion_.poses[index], motion_.poses[next], k, held, a.anchors, b.anchors});
}

Skeleton Rig::at(double position, double breath) const {
  return spanning(position, [&](const Span& span) {
    Skeleton body = trunk_at_rest(span, breath, false);
    place_limbs(body, span);
    return body;
  });
}

Handles Rig::handles(double position) const {
  return spanning(position, [&](const Span& span) {
    return handles_of(trunk_at_rest(span, 0, false), chair_ ? &*chair_ : nullptr);
  });
}

Skeleton Rig::trunk_at_rest(const Span& span, double breath, bool fresh) const {
  const Pose pose = blended(span.from, span.to, span.k);
  const Joint root{lerp(span.a.root.at, span.b.root.at, span.k),
                   mixed(span.a.root.turn, span.b.root.turn, span.k)};
  Skeleton body = posed(pose, root);
  body.build = build_;
  // Between two keys what bears at either and touches at both bears; what only touches does not turn the
  // body.
  const TouchSet bears =
      fresh ? span.a.touches : span.a.touches & span.b.touches & (span.a.bears | span.b.bears);
  // A chest that fills lifts the front; it must not lift the body off what bears it.
  body.breath = 0;
  settle(body, bears, surfaces_, may_tilt(span.from) && may_tilt(span.to));
  hold_place(body, span.held, bears, surfaces_);
  const auto rests = [](const Key& key) {
    return key.touches.has(Touch::head) || key.touches.has(Touch::face);
  };
  const double a_share = rests(span.a) ? 1 - span.k : 0;
  const double b_share = rests(span.b) ? span.k : 0;
  double extra = 0;
  if (a_share > 0) extra += neck_to_rest(body, span.a.touches, surfaces_) * a_share;
  if (b_share > 0) extra += neck_to_rest(body, span.b.touches, surfaces_) * b_share;
  if (extra != 0) bend_neck(body, extra);
  body.breath = breath;
  return body;
}

std::vector<PlacedProp> Rig::props_round(const Skeleton& body, double position) const {
  std::vector<PlacedProp> all = props_;
  for (const auto& prop : motion_.props) {
    const auto surface = surface_named(prop.kind);
    if (surface && rolls(*surface)) all.push_back(rolling(prop, body, position));
    if ((prop.kind == "stick" || prop.kind == "towel") && is_held(motion_, prop.kind))
      all.push_back(held_in_hands(prop.kind, body));
  }
  return all;
}

// It goes with what rests on it; where nothing does it waits where something will, or did.
PlacedProp Rig::rolling(const PropPlacement& prop, const Skeleton& body, double position) const {
  const auto nearest = static_cast<std::size_t>(std::clamp(position, 0.0, last()));
  const std::size_t next = std::min(nearest + 1, keys_.size() - 1);
  const TouchSet both = keys_[nearest].touches & keys_[next].touches;
  const TouchSet& touches = position == static_cast<double>(nearest) ? keys_[nearest].touches : both;
  if (auto found = rolled_under(prop, body, touches, surfaces_)) {
    // Under a foot it rolls half as far as the sole.
    const auto first = rolled_under(prop, bodies_.front().body, keys_.front().touches, surfaces_);
    if (first && rolls_under_foot(touches, *surface_named(prop.kind)))
      found->at = lerp(first->at, found->at, 0.5);
    return *found;
  }
  for (std::size_t i = 0; i < bodies_.size(); ++i) {
    for (const std::size_t key : {nearest - std::min(i, nearest), std::min(nearest + i, keys_.size() - 1)}) {
      if (auto found = rolled_under(prop, bodies_[key].body, keys_[key].touches, surfaces_)) return *found;
    }
  }
  const Point3 beside = body.pelvis.at + Point3{0.1, -0.2, 0};
  const double radius = prop.kind == "roller" ? roller_radius : ball_radius;
  const Point3 way = prop.kind == "ball" ? Point3{} : Point3{0, prop.kind == "roller" ? 0.132 : radius, 0};
  return {prop.kind, Point3{beside.x, beside.y, radius} + prop.at, false, way};
}

// What each key asks of a limb is done on its own, and then mixed: so nothing jumps where a touch or a reach
// ends.
void Rig::place_limbs(Skeleton& body, const Span& span) const {
  const Pose pose = blended(span.from, span.to, span.k);
  const Handles handles = handles_of(body, chair_ ? &*chair_ : nullptr);
  const auto leg_at = [&](const Key& key, const Anchors& places, const Pose& asked, Side side) {
    Skeleton tried = body;
    tried.legs[side] = rested_leg(body, side, key.touches, places, surfaces_);
    return reached_leg(tried, asked, side, handles);
  };
  const auto arm_at = [&](const Key& key, const Anchors& places, const Pose& asked, Side side) {
    Skeleton tried = body;
    tried.arms[side] = rested_arm(body, pose, side, key.touches, places, surfaces_);
    return reached_arm(tried, asked, side, handles);
  };
  const bool right_leg_first = follows_other_leg(span.from, left) || follows_other_leg(span.to, left);
  for (const Side side : right_leg_first ? std::array{right, left} : sides) {
    body.legs[side] = mixed(leg_at(span.a, span.from_places, span.from, side),
                            leg_at(span.b, span.to_places, span.to, side), leg_form(), span.k);
  }
  const bool right_arm_first = follows_other_arm(span.from, left) || follows_other_arm(span.to, left);
  for (const Side side : right_arm_first ? std::array{right, left} : sides) {
    body.arms[side] = mixed(arm_at(span.a, span.from_places, span.from, side),
                            arm_at(span.b, span.to_places, span.to, side), arm_form(pose, side), span.k);
    if (span.k > 0 && span.k < 1) {
      body.arms[side] =
          rested_arm(body, pose, side, lying_on_both(span.a.touches, span.b.touches, side), {}, surfaces_);
    }
    body.curl[side] =
        std::lerp(curl_of(span.a.touches, span.from, side), curl_of(span.b.touches, span.to, side), span.k);
  }
}

Skeleton solve(const Pose& pose, const std::vector<PropPlacement>& props) {
  Motion motion;
  motion.poses = {pose};
  motion.props = props;
  return Rig(motion).at(0);
}

}  // namespace limber::figure
