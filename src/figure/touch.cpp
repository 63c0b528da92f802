#include "figure/touch.hpp"

#include <utility>

namespace limber::figure {
namespace {

struct TouchName {
  const char* one;
  const char* both;
  Touch touch;
};

constexpr std::array<TouchName, 15> names{{{"head", "", Touch::head},
                                           {"back", "", Touch::back},
                                           {"pelvis", "", Touch::pelvis},
                                           {"seat", "", Touch::seat},
                                           {"belly", "", Touch::belly},
                                           {"chest", "", Touch::chest},
                                           {"side", "", Touch::side},
                                           {"foot", "feet", Touch::foot},
                                           {"heel", "heels", Touch::heel},
                                           {"instep", "insteps", Touch::instep},
                                           {"knee", "knees", Touch::knee},
                                           {"calf", "calves", Touch::calf},
                                           {"elbow", "elbows", Touch::elbow},
                                           {"forearm", "forearms", Touch::forearm},
                                           {"hand", "hands", Touch::hand}}};

void add_named(TouchSet& set, const std::string& name) {
  for (const auto& known : names) {
    const bool of_limb = static_cast<std::size_t>(known.touch) >= trunk_touches;
    if (!of_limb && name == known.one) set.add(known.touch);
    if (of_limb && (name == known.both || name == "left_" + std::string(known.one)))
      set.add(known.touch, left);
    if (of_limb && (name == known.both || name == "right_" + std::string(known.one)))
      set.add(known.touch, right);
  }
}

Blob heel_pad(const Skeleton& body, Side side) {
  return foot_chains(body, side)[1].back();
}

}  // namespace

TouchSet TouchSet::of(const std::vector<std::string>& contact_names) {
  TouchSet set;
  for (const auto& name : contact_names) add_named(set, name);
  return set;
}

double Surfaces::of(Touch touch) const {
  if (touch == Touch::head) return head;
  if (touch == Touch::seat) return seat;
  return touch == Touch::calf ? calves : 0;
}

std::vector<Blob> touching(const Skeleton& body, Touch touch, Side side) {
  const Limb& leg = body.legs[side];
  const Limb& arm = body.arms[side];
  switch (touch) {
    case Touch::head:
      return {hair(body)};
    case Touch::back:
      return {trunk_section(body, middle_back_section), trunk_section(body, upper_back_section)};
    case Touch::pelvis: {
      const Blob hip = trunk_section(body, 0);
      const Blob bottom = buttock(body, side);
      return {lowest(hip) < lowest(bottom) ? hip : bottom};
    }
    case Touch::seat:
      return {buttock(body, left), buttock(body, right)};
    case Touch::belly:
      return {trunk_section(body, waist_section)};
    case Touch::chest:
      return {trunk_section(body, chest_section)};
    case Touch::side:
      return {trunk_section(body, 0), trunk_section(body, chest_section)};
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

double gap(const Skeleton& body, Touch touch, Side side, const Surfaces& surfaces) {
  double worst = 0;
  for (const Blob& blob : touching(body, touch, side)) {
    const double g = lowest(blob) - surfaces.of(touch);
    if (std::abs(g) > std::abs(worst)) worst = g;
  }
  return worst;
}

Joint anchor_of(const Skeleton& body, Touch touch, Side side) {
  const Limb& leg = body.legs[side];
  const Limb& arm = body.arms[side];
  switch (touch) {
    case Touch::head:
      return body.head;
    case Touch::back:
      return body.spine[6];
    case Touch::pelvis:
    case Touch::seat:
      return body.pelvis;
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
