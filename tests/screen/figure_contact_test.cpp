// Every exercise that ships, at every moment: what should touch touches, as it is drawn, and nothing goes
// through.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "figure/drawing.hpp"
#include "figure/furniture.hpp"
#include "figure/reach.hpp"
#include "routine/format.hpp"
#include "support/catch.hpp"
#include "support/flesh.hpp"
#include "support/shipped_exercises.hpp"
#include "support/shipped_figures.hpp"
#include "timeline/compile.hpp"

using namespace limber;
using namespace limber::figure;
using test::shipped_figures;

namespace {

constexpr double little = 0.01;  // body heights

const PlacedProp* find(const std::vector<PlacedProp>& props, std::string_view kind) {
  for (const auto& prop : props) {
    if (prop.kind == kind) return &prop;
  }
  return nullptr;
}

// Visits the body and its props of every exercise at every eighth of the way from key to key.
template <class Visit>
void for_each_moment(const Motion& motion, Visit visit) {
  const Rig rig(motion);
  for (double position = 0; position <= rig.last(); position += 0.125) {
    const Skeleton body = rig.at(position);
    const auto key = static_cast<std::size_t>(position);
    const std::size_t next =
        std::min(key + (position > static_cast<double>(key) ? 1 : 0), motion.poses.size() - 1);
    visit(rig, body, position, rig.touches(key) & rig.touches(next), motion.poses[key]);
  }
}

bool lies(const Pose& pose) {
  return pose.lie == Lie::supine || pose.lie == Lie::prone;
}

// Arms opened to the sides are longer than a mat is wide.
bool spreads_arms(const Pose& pose) {
  const auto& arms = pose[Angle::shoulder_abduction];
  return std::max(arms.left, arms.right) >= 60;
}

double lowest_of(const std::vector<Blob>& flesh) {
  double least = 9;
  for (const Blob& blob : flesh) least = std::min(least, lowest(blob));
  return least;
}

// The figures of the routines that ship to be done in bed, by the ids of their exercises.
std::map<std::string, Motion> figures_in_bed() {
  std::map<std::string, Motion> figures;
  const auto library = test::shipped_exercises();
  for (const auto& entry : std::filesystem::directory_iterator(LIMBER_SOURCE_DIR "/routines")) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path());
    std::stringstream text;
    text << file.rdbuf();
    const auto routine = parse_routine(text.str(), entry.path().string());
    REQUIRE(routine);
    if (routine->lie_on != "bed") continue;
    const auto session = compile(*routine, *library, Pace{}, estimated_speech_length);
    REQUIRE(session);
    for (const TimelineStep& step : session->steps) {
      if (step.exercise && step.exercise->figure) figures[step.exercise->id] = *step.exercise->figure;
    }
  }
  return figures;
}

}  // namespace

TEST_CASE("what rests at two keys rests at every moment between them") {
  for (const auto& [id, motion] : shipped_figures()) {
    for_each_moment(motion, [&, &id = id](const Rig& rig, const Skeleton& body, double position,
                                          const TouchSet& touches, const Pose&) {
      for (std::size_t index = 0; index < touch_slots; ++index) {
        if (!touches.has_slot(index)) continue;
        const Contact contact = contact_of_slot(index);
        const Plane plane = rig.surfaces().of(touches.support_of_slot(index));
        INFO(id << " at " << position << ", " << touch_name(contact.touch) << ", side " << contact.side);
        CHECK(std::abs(gap(body, contact.touch, contact.side, plane)) <= little);
      }
    });
  }
}

TEST_CASE("a head on a pillow lies in its middle") {
  for (const auto& [id, motion] : shipped_figures()) {
    for_each_moment(motion, [&, &id = id](const Rig& rig, const Skeleton& body, double position,
                                          const TouchSet& touches, const Pose&) {
      for (const Surface soft : {Surface::pillow, Surface::cushion}) {
        const Touch touch = touches.has(Touch::face) ? Touch::face : Touch::head;
        if (!touches.has(touch) || touches.support(touch).on != soft) continue;
        const PlacedProp* pillow = find(rig.props_round(body, position), surface_name(soft));
        REQUIRE(pillow != nullptr);
        const Point3 from = hair(body).centre - pillow->at;
        INFO(id << " at " << position << ", " << from.x << ", " << from.y);
        // A head that is turned rolls on it.
        CHECK(std::hypot(from.x, from.y) <= (position == 0 ? 0.03 : 0.06));
      }
    });
  }
}

TEST_CASE("arms that lie beside the body lie on its mat") {
  for (const auto& [id, motion] : shipped_figures()) {
    const Rig still(motion);
    const PlacedProp* mat = find(still.props(), "mat");
    if (mat == nullptr) continue;
    for_each_moment(motion, [&, &id = id](const Rig&, const Skeleton& body, double position,
                                          const TouchSet& touches, const Pose& pose) {
      if (!lies(pose)) return;
      for (const Side side : sides) {
        const bool down = touches.has(Touch::hand, side) || touches.has(Touch::forearm, side);
        if (!down || spreads_arms(pose)) continue;
        INFO(id << " at " << position << ", side " << side);
        CHECK(std::abs(body.arms[side].end.of({0, 0, -0.05}).y - mat->at.y) <= mat_half_width);
      }
    });
  }
}

TEST_CASE("who lies on the side has the lower leg on what bears the body, from hip to foot") {
  for (const auto& [id, motion] : shipped_figures()) {
    for_each_moment(motion, [&, &id = id](const Rig&, const Skeleton& body, double position,
                                          const TouchSet& touches, const Pose& pose) {
      if (!touches.has(Touch::side)) return;
      const Side lower = pose.lie == Lie::side_left ? left : right;
      INFO(id << " at " << position);
      CHECK(lowest_of(thigh_chain(body, lower)) <= little);
      CHECK(lowest_of(shank_chain(body, lower)) <= little);
    });
  }
}

TEST_CASE("who lies face down has turned the head aside or rests on the brow: the nose is in nothing") {
  for (const auto& [id, motion] : shipped_figures()) {
    for_each_moment(motion, [&, &id = id](const Rig&, const Skeleton& body, double position,
                                          const TouchSet& touches, const Pose& pose) {
      if (pose.lie != Lie::prone || !(touches.has(Touch::head) || touches.has(Touch::face))) return;
      INFO(id << " at " << position);
      CHECK(lowest(nose_chain(body).back()) >= -0.002);
    });
  }
}

TEST_CASE("a ball or a roller touches the body as it is drawn, at any bend, and is not in it") {
  for (const auto& [id, motion] : shipped_figures()) {
    for_each_moment(motion, [&, &id = id](const Rig& rig, const Skeleton& body, double position,
                                          const TouchSet& touches, const Pose&) {
      for (const PlacedProp& prop : rig.props_round(body, position)) {
        const auto surface = surface_named(prop.kind);
        if (!surface || !rolls(*surface)) continue;
        bool rests = false;
        bool foot = false;
        for (std::size_t i = 0; i < touch_slots; ++i) {
          if (!touches.has_slot(i) || touches.support_of_slot(i).on != *surface) continue;
          rests = true;
          foot = foot || contact_of_slot(i).touch == Touch::foot;
        }
        if (!rests) continue;
        const double radius = prop.kind == "roller" ? roller_radius : ball_radius;
        std::vector<Blob> flesh = test::trunk_flesh(body);
        if (foot) {
          flesh = test::leg_flesh(body, left);
          for (const Blob& blob : test::leg_flesh(body, right)) flesh.push_back(blob);
        }
        std::vector<Point3> middles{prop.at};
        if (prop.kind == "two-balls") middles = {prop.at - prop.way, prop.at + prop.way};
        for (const Point3& middle : middles) {
          INFO(id << " at " << position << ", " << prop.kind);
          constexpr double inexact = 0.0015;  // deepest() is of first order
          CHECK(std::abs(test::deepest(middle, radius, flesh)) <= little + inexact);
        }
      }
    });
  }
}

TEST_CASE("calves on a chair lie on its seat") {
  for (const auto& [id, motion] : shipped_figures()) {
    for_each_moment(motion, [&, &id = id](const Rig& rig, const Skeleton& body, double position,
                                          const TouchSet& touches, const Pose&) {
      for (const Side side : sides) {
        if (!touches.has(Touch::calf, side)) continue;
        const Plane seat = rig.surfaces().of(touches.support(Touch::calf, side));
        INFO(id << " at " << position);
        CHECK(std::abs(lowest_of(shank_chain(body, side)) - seat.offset) <= little);
      }
    });
  }
}

TEST_CASE("a hand that reaches for the body touches it, and does not go through it") {
  for (const auto& [id, motion] : shipped_figures()) {
    const Rig rig(motion);
    for (std::size_t key = 0; key < motion.poses.size(); ++key) {
      const Skeleton body = rig.at(static_cast<double>(key));
      for (const Reach& reach : motion.poses[key].reach) {
        const auto* name = std::get_if<std::string>(&reach.to);
        if (name == nullptr || !reach.from.ends_with("hand")) continue;
        if (*name == "strap" || *name == "stick" || *name == "towel" || name->starts_with("chair")) continue;
        const Side side = reach.from.starts_with("left") ? left : right;
        std::vector<Blob> others = test::trunk_flesh(body);
        const auto add = [&](const std::vector<Blob>& more) {
          others.insert(others.end(), more.begin(), more.end());
        };
        add(test::head_flesh(body));
        add(test::arm_flesh(body, side == left ? right : left));
        for (const Side leg : sides) {
          // A calf gives way to the hand between it and the thigh.
          add(name->ends_with("behind_thigh") ? thigh_chain(body, leg) : test::leg_flesh(body, leg));
        }
        double touched = -1;
        double through = -1;
        for (const Blob& blob : test::hand_flesh(body, side)) {
          const double thick = std::min({length(blob.axes.x), length(blob.axes.y), length(blob.axes.z)});
          touched = std::max(touched, test::deepest(blob.centre, thick, others));
          through = std::max(through, test::deepest(blob.centre, 0, others));
        }
        INFO(id << ", pose " << key << ", " << reach.from << " to " << *name);
        CHECK(touched >= -little);
        constexpr double soft = 0.005;  // fingertips give way by half
        CHECK(through <= little + soft);
      }
    }
  }
}

// Over the edge of the bed, which is what it is for.
constexpr const char* lets_a_leg_hang = "bed-edge-hip-flexor";

TEST_CASE("in bed nothing rests beyond the edge but opened arms, and nothing goes through the mattress") {
  const std::map<std::string, Motion> in_bed = figures_in_bed();
  REQUIRE(in_bed.size() > 10);
  for (const auto& [id, motion] : in_bed) {
    if (motion.poses.front().lie == Lie::upright || id == lets_a_leg_hang) continue;
    for_each_moment(motion, [&, &id = id](const Rig& rig, const Skeleton& body, double position,
                                          const TouchSet&, const Pose& pose) {
      const PlacedProp* bed = find(rig.props(), "bed");
      REQUIRE(bed != nullptr);
      std::vector<Blob> flesh = test::whole_flesh(body);
      if (spreads_arms(pose)) {
        flesh = test::trunk_flesh(body);
        for (const Side side : sides)
          for (const Blob& blob : test::leg_flesh(body, side)) flesh.push_back(blob);
      }
      for (const Blob& blob : flesh) {
        const Point3 from = blob.centre - bed->at;
        INFO(id << " at " << position << ", " << from.x << ", " << from.y << ", " << blob.centre.z - bed_top);
        CHECK(lowest(blob) >= bed_top - little);
        const bool rests = lowest(blob) < bed_top + 0.03;
        CHECK((!rests || (std::abs(from.x) <= bed_half_length && std::abs(from.y) <= bed_half_width)));
      }
    });
  }
}
