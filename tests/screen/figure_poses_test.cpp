// Every exercise that ships: its poses rest, reach, stay and fit the picture.
#include "figure/drawing.hpp"
#include "figure/furniture.hpp"
#include "figure/reach.hpp"
#include "support/catch.hpp"
#include "support/flesh.hpp"
#include "support/shipped_figures.hpp"

using namespace limber;
using namespace limber::figure;
using test::shipped_figures;

namespace {

// Calls `check(touch, side, plane)` for everything that touches.
template <class Check>
void for_each_touch(const TouchSet& touches, const Surfaces& surfaces, Check check) {
  for (std::size_t index = 0; index < touch_slots; ++index) {
    if (!touches.has_slot(index)) continue;
    const Contact contact = contact_of_slot(index);
    check(contact.touch, contact.side, surfaces.of(touches.support_of_slot(index)));
  }
}

double sunk(const Skeleton& body, const Plane& plane) {
  double least = 1;
  for (const Blob& blob : test::whole_flesh(body)) least = std::min(least, gap(blob, plane));
  return -least;
}

const PlacedProp* find(const std::vector<PlacedProp>& props, std::string_view kind) {
  for (const auto& prop : props) {
    if (prop.kind == kind) return &prop;
  }
  return nullptr;
}

// How deep any part is in furniture that it is over: in a bed's mattress or a table's top.
double sunk_in_slab(const Skeleton& body, const PlacedProp& slab, double top, double half_x, double half_y) {
  double deepest = 0;
  for (const Blob& blob : test::whole_flesh(body)) {
    const Point3 from = blob.centre - slab.at;
    if (std::abs(from.x) > half_x || std::abs(from.y) > half_y || blob.centre.z < top - 0.02) continue;
    deepest = std::max(deepest, top - lowest(blob));
  }
  return deepest;
}

// How deep forearms, hands, shanks and feet are in the trunk. Of each the middle is asked, not its skin: soft
// parts give way by half their thickness, and a hand on a belly lies on it. Limbs' roots are left out.
double deepest_in_trunk(const Skeleton& body, std::string& what) {
  double deepest = 0;
  const auto ask = [&](const std::string& name, const Point3& p) {
    for (std::size_t i = 0; i + 2 < trunk_sections; ++i) {
      const double depth = test::depth_in(p, 0, trunk_section(body, i));
      if (depth <= deepest) continue;
      deepest = depth;
      what = name + " in section " + std::to_string(i);
    }
  };
  for (const Side side : sides) {
    const std::string of = side == left ? "left " : "right ";
    const auto line = [&](const char* name, const Point3& a, const Point3& b, double from) {
      for (double k = from; k <= 1.001; k += 0.1) ask(of + name, lerp(a, b, k));
    };
    const Limb& arm = body.arms[side];
    const Limb& leg = body.legs[side];
    line("forearm", arm.lower.at, arm.end.at, 0.1);
    line("hand", arm.end.at, arm.end.of({0, 0, -0.08 + 0.03 * body.curl[side]}), 0);
    line("shank", leg.lower.at, leg.end.at, 0.1);
    line("foot", leg.end.at, leg.end.of({0.09, 0, -0.025}), 0);
  }
  return deepest;
}

}  // namespace

TEST_CASE("at least the twelve exercises of the first library have a moving figure") {
  CHECK(shipped_figures().size() >= 12);
}

TEST_CASE("in every shipped pose what should rest rests, within one hundredth of body height") {
  for (const auto& [id, motion] : shipped_figures()) {
    for (const bool other_side : {false, true}) {
      const Rig rig(other_side ? mirrored(motion) : motion);
      for (std::size_t key = 0; key < motion.poses.size(); ++key) {
        const Skeleton body = rig.at(static_cast<double>(key));
        for_each_touch(rig.touches(key), rig.surfaces(), [&](Touch touch, Side side, const Plane& plane) {
          INFO(id << ", pose " << key << ", touch " << touch_name(touch) << ", side " << side);
          CHECK(std::abs(gap(body, touch, side, plane)) <= 0.01);
        });
      }
    }
  }
}

TEST_CASE("every shipped pose's walls, tables, beds, balls and rollers are among its props") {
  for (const auto& [id, motion] : shipped_figures()) {
    const Rig rig(motion);
    for (std::size_t key = 0; key < motion.poses.size(); ++key) {
      const auto position = static_cast<double>(key);
      const auto props = rig.props_round(rig.at(position), position);
      for (std::size_t index = 0; index < touch_slots; ++index) {
        if (!rig.touches(key).has_slot(index)) continue;
        for (const Surface surface :
             {rig.touches(key).support_of_slot(index).on, rig.touches(key).support_of_slot(index).base}) {
          INFO(id << ", pose " << key << ", " << surface_name(surface));
          CHECK((surface == Surface::floor || find(props, surface_name(surface)) != nullptr));
        }
      }
    }
  }
}

TEST_CASE("a shipped ball or roller touches what rests on it and what it lies on") {
  for (const auto& [id, motion] : shipped_figures()) {
    const Rig rig(motion);
    for (std::size_t key = 0; key < motion.poses.size(); ++key) {
      const auto position = static_cast<double>(key);
      const Skeleton body = rig.at(position);
      for (const auto& prop : rig.props_round(body, position)) {
        const auto surface = surface_named(prop.kind);
        if (!surface || !rolls(*surface)) continue;
        const double radius = prop.kind == "roller" ? roller_radius : ball_radius;
        for_each_touch(rig.touches(key), rig.surfaces(), [&](Touch touch, Side side, const Plane&) {
          const Support& support = rig.touches(key).support(touch, side);
          if (support.on != *surface) return;
          const Plane base = rig.surfaces().of({support.base, support.base});
          INFO(id << ", pose " << key << ", " << prop.kind);
          CHECK(std::abs(base.above(prop.at) - radius) <= 0.01 + length(prop.way) * 0.001);
        });
      }
    }
  }
}

TEST_CASE(
    "in every shipped pose hands and feet reach what they should, within two hundredths of body height") {
  for (const auto& [id, motion] : shipped_figures()) {
    const Rig rig(motion);
    for (std::size_t key = 0; key < motion.poses.size(); ++key) {
      const auto position = static_cast<double>(key);
      const Skeleton body = rig.at(position);
      for (const Reach& reach : motion.poses[key].reach) {
        const auto target = reach_target(body, reach, rig.handles(position));
        const auto end = reaching_point(body, reach.from);
        REQUIRE(target);
        REQUIRE(end);
        INFO(id << ", pose " << key << ", " << reach.from);
        CHECK(length(*end - *target) <= 0.02);
      }
    }
  }
}

TEST_CASE("nobody sinks into the floor, at the keys and between them") {
  for (const auto& [id, motion] : shipped_figures()) {
    const Rig rig(motion);
    for (double position = 0; position <= rig.last(); position += 0.125) {
      INFO(id << " at " << position);
      CHECK(sunk(rig.at(position), Plane{}) <= 0.01);
    }
  }
}

TEST_CASE("nobody goes through a wall, a mattress or a table, at the keys and between them") {
  for (const auto& [id, motion] : shipped_figures()) {
    const Rig rig(motion);
    const PlacedProp* bed = find(rig.props(), "bed");
    const PlacedProp* table = find(rig.props(), "table");
    for (double position = 0; position <= rig.last(); position += 0.125) {
      const Skeleton body = rig.at(position);
      INFO(id << " at " << position);
      if (find(rig.props(), "wall") != nullptr)
        CHECK(sunk(body, rig.surfaces().of({Surface::wall, Surface::wall})) <= 0.01);
      if (bed != nullptr) {
        const double x = bed->turned ? bed_half_width : bed_half_length;
        const double y = bed->turned ? bed_half_length : bed_half_width;
        CHECK(sunk_in_slab(body, *bed, bed_top, x, y) <= 0.01);
      }
      if (table != nullptr)
        CHECK(sunk_in_slab(body, *table, table_top, table_half_depth, table_half_width) <= 0.01);
    }
  }
}

TEST_CASE("no forearm, hand, shank or foot goes through the body's own trunk") {
  for (const auto& [id, motion] : shipped_figures()) {
    const Rig rig(motion);
    for (std::size_t key = 0; key < motion.poses.size(); ++key) {
      std::string what;
      const double deepest = deepest_in_trunk(rig.at(static_cast<double>(key)), what);
      INFO(id << ", pose " << key << ": " << what);
      CHECK(deepest <= 0.01);
    }
  }
}

TEST_CASE("hands, knees and feet that stay on their surface do not slide") {
  for (const auto& [id, motion] : shipped_figures()) {
    const Rig rig(motion);
    for (std::size_t key = 0; key + 1 < motion.poses.size(); ++key) {
      const TouchSet stays = rig.touches(key) & rig.touches(key + 1);
      const Skeleton start = rig.at(static_cast<double>(key));
      for (double k = 0; k <= 1; k += 0.125) {
        const Skeleton body = rig.at(static_cast<double>(key) + k);
        for_each_touch(stays, rig.surfaces(), [&](Touch touch, Side side, const Plane&) {
          if (touch <= Touch::thigh || rolls(stays.support(touch, side).on)) return;
          INFO(id << ", from pose " << key << ", touch " << touch_name(touch) << ", side " << side);
          CHECK(length(anchor_of(body, touch, side).at - anchor_of(start, touch, side).at) < 0.01);
        });
      }
    }
  }
}

TEST_CASE("the picture holds every shipped exercise whole, with its props, on either side") {
  for (const auto& [id, motion] : shipped_figures()) {
    for (const bool other_side : {false, true}) {
      const Figure figure(motion, other_side);
      const Rect frame = figure.framing(motion.camera);
      for (double position = 0; position <= figure.last(); position += 0.25) {
        const Drawing drawing = figure.draw(position, {motion.camera, 1, 1, 1});
        const Rect all = united(bounds(drawing.shapes), bounds(drawing.arrow));
        INFO(id << " at " << position);
        constexpr double rounding = 1e-9;
        CHECK(all.x >= frame.x - rounding);
        CHECK(all.y >= frame.y - rounding);
        CHECK(all.right() <= frame.right() + rounding);
        CHECK(all.bottom() <= frame.bottom() + rounding);
      }
    }
  }
}
