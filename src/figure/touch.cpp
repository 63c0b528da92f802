#include "figure/touch.hpp"

#include <utility>

namespace limber::figure {
namespace {

struct TouchName {
  const char* one;
  const char* both;
  Touch touch;
};

constexpr std::array<TouchName, touch_count> touch_names{
    {{"head", "", Touch::head},
     {"face", "", Touch::face},
     {"back", "", Touch::back},
     {"upper_back", "", Touch::upper_back},
     {"middle_back", "", Touch::middle_back},
     {"lower_back", "", Touch::lower_back},
     {"pelvis", "", Touch::pelvis},
     {"seat", "", Touch::seat},
     {"belly", "", Touch::belly},
     {"chest", "", Touch::chest},
     {"side", "", Touch::side},
     {"shoulder_blade", "shoulder_blades", Touch::shoulder_blade},
     {"glute", "glutes", Touch::glute},
     {"thigh", "thighs", Touch::thigh},
     {"foot", "feet", Touch::foot},
     {"heel", "heels", Touch::heel},
     {"instep", "insteps", Touch::instep},
     {"knee", "knees", Touch::knee},
     {"calf", "calves", Touch::calf},
     {"elbow", "elbows", Touch::elbow},
     {"forearm", "forearms", Touch::forearm},
     {"hand", "hands", Touch::hand}}};

// The props of a motion, as far as they decide what things rest on.
class ContactScene {
 public:
  ContactScene(const std::vector<PropPlacement>& props, Lie lie)
      : props_(props), upright_(lie == Lie::upright) {}

  Support usual(Touch touch) const {
    const bool head = touch == Touch::head || touch == Touch::face;
    for (const Surface soft : {Surface::cushion, Surface::pillow}) {
      if (head && has(soft)) return {soft, under(touch)};
    }
    return {under(touch), under(touch)};
  }

  Support named(Touch touch, Surface on) const {
    if (on == Surface::wall && !has(Surface::wall) && has(Surface::doorway)) on = Surface::doorway;
    if (on <= Surface::doorway) return {on, on};
    const bool of_foot = touch == Touch::foot || touch == Touch::heel;
    const bool of_arm = touch == Touch::elbow || touch == Touch::forearm || touch == Touch::hand;
    if (of_arm && has(Surface::table)) return {on, Surface::table};
    const bool sits = under(touch) != Surface::floor || has(Surface::chair);
    if (upright_ && rolls(on) && !of_foot && has(Surface::wall)) return {on, Surface::wall};
    if (upright_ && !of_foot && sits && has(Surface::chair) && touch != Touch::knee)
      return {on, Surface::chair};
    return {on, under(touch)};
  }

 private:
  bool has(Surface surface) const {
    for (const auto& prop : props_) {
      if (prop.kind != surface_name(surface)) continue;
      if (surface != Surface::chair || prop.side == PropSide::usual) return true;
    }
    return false;
  }

  Surface under(Touch touch) const {
    const bool sat_on = touch == Touch::seat || touch == Touch::glute || touch == Touch::calf;
    if (sat_on && has(Surface::chair)) return Surface::chair;
    const bool stands = upright_ && (touch == Touch::foot || touch == Touch::heel);
    return has(Surface::bed) && !stands ? Surface::bed : Surface::floor;
  }

  const std::vector<PropPlacement>& props_;
  bool upright_;
};

void add_named(TouchSet& set, std::string_view contact, const ContactScene& room) {
  const std::size_t split = contact.find(" on ");
  const std::string_view name = contact.substr(0, split);
  std::optional<Surface> on;
  if (split != std::string_view::npos) on = surface_named(contact.substr(split + 4));
  for (const auto& known : touch_names) {
    const Support support = on ? room.named(known.touch, *on) : room.usual(known.touch);
    const bool paired = static_cast<std::size_t>(known.touch) >= trunk_touches;
    if (!paired && name == known.one) set.add(known.touch, left, support);
    for (const Side side : sides) {
      const std::string_view prefix = side == left ? "left_" : "right_";
      const bool own = name.starts_with(prefix) && name.substr(prefix.size()) == known.one;
      if (paired && (own || name == known.both)) set.add(known.touch, side, support);
    }
  }
}

Blob heel_pad(const Skeleton& body, Side side) {
  return foot_chains(body, side)[1].back();
}

// A small pad on the back of the ribs beside the spine.
Blob blade_pad(const Skeleton& body, Side side) {
  const Blob ribs = trunk_section(body, upper_back_section);
  return ball(ribs.centre - ribs.axes.x * 0.82 + ribs.axes.y * (0.48 * outward(side)), 0.006);
}

// Brow or nose, whichever comes first.
Blob front_of_face(const Skeleton& body, const Plane& plane) {
  const Blob brow = face_chains(body)[0].front();
  const Blob nose = nose_chain(body).back();
  return gap(brow, plane) < gap(nose, plane) ? brow : nose;
}

Blob lower_of(const Blob& one, const Blob& other) {
  return lowest(one) < lowest(other) ? one : other;
}

// What the body lies on when it lies on its side: the tops of arm and thigh are wider than chest and pelvis.
Blob lower_shoulder(const Skeleton& body) {
  return lower_of(upper_arm_chain(body, left).front(), upper_arm_chain(body, right).front());
}
Blob lower_hip(const Skeleton& body) {
  return lower_of(thigh_chain(body, left).front(), thigh_chain(body, right).front());
}

}  // namespace

std::string_view touch_name(Touch touch) {
  return touch_names[static_cast<std::size_t>(touch)].one;
}

TouchSet TouchSet::of(const std::vector<std::string>& contacts, const std::vector<PropPlacement>& props,
                      Lie lie) {
  TouchSet set;
  const ContactScene room(props, lie);
  for (const auto& contact : contacts) add_named(set, contact, room);
  return set;
}

void TouchSet::add(Touch touch, Side side, Support on) {
  bits_ |= std::uint64_t{1} << slot(touch, side);
  on_[slot(touch, side)] = on;
}

TouchSet TouchSet::operator&(const TouchSet& other) const {
  return without([&](std::size_t i, const Support& on) { return !other.has_slot(i) || other.on_[i] != on; });
}

TouchSet TouchSet::operator|(const TouchSet& other) const {
  TouchSet all = other;
  for (std::size_t i = 0; i < touch_slots; ++i) {
    if (has_slot(i)) all.on_[i] = on_[i];
  }
  all.bits_ |= bits_;
  return all;
}

Contact contact_of_slot(std::size_t index) {
  if (index < trunk_touches) return {static_cast<Touch>(index), left};
  const std::size_t paired = index - trunk_touches;
  return {static_cast<Touch>(trunk_touches + paired / 2), paired % 2 == 0 ? left : right};
}

std::vector<Blob> touching(const Skeleton& body, Touch touch, Side side, const Plane& plane) {
  const Limb& leg = body.legs[side];
  const Limb& arm = body.arms[side];
  switch (touch) {
    case Touch::head:
      return {hair(body)};
    case Touch::face:
      return {front_of_face(body, plane)};
    case Touch::back:
      return {trunk_section(body, middle_back_section), trunk_section(body, upper_back_section)};
    case Touch::upper_back:
      return {trunk_section(body, upper_back_section)};
    case Touch::middle_back:
      return {trunk_section(body, middle_back_section)};
    case Touch::lower_back:
      return {trunk_section(body, waist_section)};
    case Touch::pelvis: {
      const Blob hip = trunk_section(body, 0);
      const Blob bottom = buttock(body, side);
      return {gap(hip, plane) < gap(bottom, plane) ? hip : bottom};
    }
    case Touch::seat:
      return {buttock(body, left), buttock(body, right)};
    case Touch::belly:
      return {trunk_section(body, waist_section)};
    case Touch::chest:
      return {trunk_section(body, chest_section)};
    case Touch::side:
      return {lower_hip(body), lower_shoulder(body)};
    case Touch::shoulder_blade:
      return {blade_pad(body, side)};
    case Touch::glute:
      return {buttock(body, side)};
    case Touch::thigh:
      return {ball(leg.upper.of({0.005, 0, -0.5 * thigh_length}), 0.049)};
    case Touch::foot:
      return {foot_chains(body, side)[2].back(), heel_pad(body, side)};
    case Touch::heel:
      return {heel_pad(body, side)};
    case Touch::instep:
      return {ball(leg.end.at, 0.0205)};
    case Touch::knee:
      return {ball(leg.lower.at, 0.0345)};
    case Touch::calf:
      return {ball(leg.lower.of({-0.009, 0, -0.3 * shank_length}), 0.0345)};
    case Touch::elbow:
      return {ball(arm.lower.at, 0.0222)};
    case Touch::forearm:
      return {ball(arm.lower.at, 0.0222), ball(arm.end.at, 0.0145)};
    case Touch::hand:
      return {ball(arm.end.at, 0.0145)};
  }
  return {};
}

double gap(const Skeleton& body, Touch touch, Side side, const Plane& plane) {
  double worst = 0;
  for (const Blob& blob : touching(body, touch, side, plane)) {
    const double g = gap(blob, plane);
    if (std::abs(g) > std::abs(worst)) worst = g;
  }
  return worst;
}

Joint anchor_of(const Skeleton& body, Touch touch, Side side) {
  const Limb& leg = body.legs[side];
  const Limb& arm = body.arms[side];
  switch (touch) {
    case Touch::head:
    case Touch::face:
      return body.head;
    case Touch::back:
    case Touch::middle_back:
      return body.spine[6];
    case Touch::upper_back:
    case Touch::shoulder_blade:
      return body.spine[8];
    case Touch::pelvis:
    case Touch::seat:
    case Touch::glute:
      return body.pelvis;
    case Touch::thigh:
      return leg.upper;
    case Touch::lower_back:
    case Touch::belly:
      return body.spine[2];
    case Touch::chest:
    case Touch::side:
      return body.spine[8];
    case Touch::knee:
    case Touch::calf:
      return leg.lower;
    case Touch::foot:
    case Touch::heel:
    case Touch::instep:
      return leg.end;
    case Touch::elbow:
    case Touch::forearm:
      return arm.lower;
    case Touch::hand:
      return arm.end;
  }
  return body.pelvis;
}

}  // namespace limber::figure
