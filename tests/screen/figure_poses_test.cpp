// Every exercise that ships: its poses rest, reach, stay and fit the picture.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "figure/drawing.hpp"
#include "figure/reach.hpp"
#include "routine/format.hpp"
#include "support/catch.hpp"

using namespace limber;
using namespace limber::figure;

namespace {

struct Posed {
  std::string id;
  Motion motion;
};

std::vector<Posed> shipped_figures() {
  std::vector<Posed> all;
  for (const auto& entry : std::filesystem::directory_iterator(LIMBER_SOURCE_DIR "/routines/exercises")) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path());
    std::stringstream text;
    text << file.rdbuf();
    const auto exercise = parse_exercise(text.str(), entry.path().filename().string());
    REQUIRE(exercise);
    if (exercise->figure) all.push_back({exercise->id, *exercise->figure});
  }
  return all;
}

// Calls `check(touch, side)` for everything that touches.
template <class Check>
void for_each_touch(TouchSet touches, Check check) {
  for (std::size_t index = 0; index < trunk_touches + 8; ++index) {
    const auto touch = static_cast<Touch>(index);
    if (touches.has(touch, left)) check(touch, left);
    if (index >= trunk_touches && touches.has(touch, right)) check(touch, right);
  }
}

double lowest_of(const std::vector<Chain>& chains) {
  double least = 1;
  for (const Chain& chain : chains) {
    for (const Blob& blob : chain) least = std::min(least, lowest(blob));
  }
  return least;
}

// How deep the deepest part lies under the floor.
double sunk(const Skeleton& body) {
  double least = std::min(lowest(hair(body)), lowest(hips(body)));
  for (std::size_t i = 0; i < trunk_sections; ++i) least = std::min(least, lowest(trunk_section(body, i)));
  for (const Side side : sides) {
    least = std::min({least, lowest(buttock(body, side)), lowest_of(foot_chains(body, side)),
                      lowest_of(hand_chains(body, side)),
                      lowest_of({thigh_chain(body, side), shank_chain(body, side),
                                 upper_arm_chain(body, side), forearm_chain(body, side)})});
  }
  return -least;
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
        for_each_touch(TouchSet::of(rig.motion().poses[key].contacts), [&](Touch touch, Side side) {
          INFO(id << ", pose " << key << ", touch " << static_cast<int>(touch) << ", side " << side);
          CHECK(std::abs(gap(body, touch, side, rig.surfaces())) <= 0.01);
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
      const Skeleton body = rig.at(static_cast<double>(key));
      for (const Reach& reach : motion.poses[key].reach) {
        INFO(id << ", pose " << key << ", " << reach.from);
        CHECK(length(*reaching_point(body, reach.from) - *reach_target(body, reach)) <= 0.02);
      }
    }
  }
}

TEST_CASE("nobody sinks into the floor, at the keys and between them") {
  for (const auto& [id, motion] : shipped_figures()) {
    const Rig rig(motion);
    for (double position = 0; position <= rig.last(); position += 0.125) {
      INFO(id << " at " << position);
      CHECK(sunk(rig.at(position)) <= 0.01);
    }
  }
}

TEST_CASE("hands, knees and feet that stay on their surface do not slide") {
  for (const auto& [id, motion] : shipped_figures()) {
    const Rig rig(motion);
    for (std::size_t key = 0; key + 1 < motion.poses.size(); ++key) {
      const TouchSet stays =
          TouchSet::of(motion.poses[key].contacts) & TouchSet::of(motion.poses[key + 1].contacts);
      const Skeleton start = rig.at(static_cast<double>(key));
      for (double k = 0; k <= 1; k += 0.125) {
        const Skeleton body = rig.at(static_cast<double>(key) + k);
        for_each_touch(stays, [&](Touch touch, Side side) {
          if (static_cast<std::size_t>(touch) < trunk_touches) return;
          INFO(id << ", from pose " << key << ", touch " << static_cast<int>(touch) << ", side " << side);
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
        CHECK(united(frame, all) == frame);
      }
    }
  }
}
