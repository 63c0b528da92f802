#include "figure/rig.hpp"

#include "figure/reach.hpp"

namespace limber::figure {
namespace {

Anchors all_of(const Skeleton& body, TouchSet touches) {
  Anchors anchors;
  anchors.held = touches;
  for (std::size_t index = 0; index < touch_slots; ++index) {
    if (!touches.has_slot(index)) continue;
    const bool of_limb = index >= trunk_touches;
    const auto touch = static_cast<Touch>(of_limb ? trunk_touches + (index - trunk_touches) / 2 : index);
    anchors.at[index] = anchor_of(body, touch, of_limb && index % 2 != trunk_touches % 2 ? right : left);
  }
  return anchors;
}

// A hand or elbow that lies on the floor at both keys, though by another touch, slides along the floor
// between them.
TouchSet lying_on_both(TouchSet a, TouchSet b, Side side) {
  const auto down = [&](TouchSet set, Touch touch) {
    return set.has(touch, side) || set.has(Touch::forearm, side);
  };
  TouchSet both;
  if ((a & b).has(Touch::hand, side) || (a & b).has(Touch::forearm, side)) return both;
  for (const Touch touch : {Touch::elbow, Touch::hand}) {
    if (down(a, touch) && down(b, touch)) both.add(touch, side);
  }
  return both;
}

// A chest is laid a hand on, a shin is held.
double curl_on(const Reach& reach) {
  const auto& name = std::get<std::string>(reach.to);
  return name == "chest" || name == "belly" || name == "forehead" || name.ends_with("hip") ? 0.15 : 0.8;
}

// Fingers lie flat on the floor, close round what they hold and else hang as they do at rest.
double curl_of(TouchSet touches, const Pose& pose, Side side) {
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
  surfaces_ = surfaces_of(motion_.props);
  for (std::size_t i = 0; i < motion_.poses.size(); ++i) add_key(i);
  std::vector<Skeleton> bodies;
  for (std::size_t i = 0; i < keys_.size(); ++i) bodies.push_back(at(static_cast<double>(i)));
  props_ = placed(motion_, bodies);
}

void Rig::add_key(std::size_t index) {
  const Pose& pose = motion_.poses[index];
  Key key;
  key.touches = TouchSet::of(pose.contacts);
  key.root = {{0, 0, 0}, pelvis_turn(pose)};
  Anchors held;
  if (index > 0) {
    held = keys_.back().anchors;
    held.held = held.held & key.touches;
    key.root.at = keys_.back().root.at;
  }
  const Skeleton body = solved({key, key, pose, pose, 0, held, held, held}, 0, true);
  key.root = body.pelvis;
  key.anchors = all_of(body, key.touches);
  keys_.push_back(key);
}

Skeleton Rig::at(double position, double breath) const {
  const double clamped = std::clamp(position, 0.0, last());
  const auto index = std::min(static_cast<std::size_t>(clamped), keys_.size() - 1);
  const auto next = std::min(index + 1, keys_.size() - 1);
  const Key& a = keys_[index];
  const Key& b = keys_[next];
  Anchors held = a.anchors;
  held.held = held.held & b.touches;
  const double k = clamped - static_cast<double>(index);
  const Span span{a, b, motion_.poses[index], motion_.poses[next], k, held, a.anchors, b.anchors};
  return solved(span, breath, false);
}

Skeleton Rig::solved(const Span& span, double breath, bool fresh) const {
  const Pose pose = blended(span.from, span.to, span.k);
  const Joint root{lerp(span.a.root.at, span.b.root.at, span.k),
                   mixed(span.a.root.turn, span.b.root.turn, span.k)};
  Skeleton body = posed(pose, root);
  body.build = build_;
  body.breath = breath;
  const TouchSet bears = fresh ? span.a.touches : span.held.held;
  // A chest that fills lifts the front; it must not lift the body off what bears it.
  body.breath = 0;
  settle(body, bears, surfaces_, may_tilt(span.from) && may_tilt(span.to));
  hold_place(body, span.held);
  const bool head_a = span.a.touches.has(Touch::head);
  const bool head_b = span.b.touches.has(Touch::head);
  const double head_share = (head_a ? 1 - span.k : 0) + (head_b ? span.k : 0);
  if (head_share > 0) bend_neck(body, neck_to_rest(body, surfaces_) * head_share);
  body.breath = breath;
  place_limbs(body, span);
  return body;
}

// What each key asks of a limb is done on its own, and then mixed: so nothing jumps where a touch or a reach
// ends.
void Rig::place_limbs(Skeleton& body, const Span& span) const {
  const Pose pose = blended(span.from, span.to, span.k);
  const auto leg_at = [&](const Key& key, const Anchors& places, const Pose& asked, Side side) {
    Skeleton tried = body;
    tried.legs[side] = rested_leg(body, side, key.touches, places, surfaces_);
    return reached_leg(tried, asked, side);
  };
  const auto arm_at = [&](const Key& key, const Anchors& places, const Pose& asked, Side side) {
    Skeleton tried = body;
    tried.arms[side] = rested_arm(body, pose, side, key.touches, places);
    return reached_arm(tried, asked, side);
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
      body.arms[side] = rested_arm(body, pose, side, lying_on_both(span.a.touches, span.b.touches, side), {});
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
