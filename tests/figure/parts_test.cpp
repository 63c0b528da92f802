// The parts of the body as they are drawn: head, limbs, hands.
#include "figure/parts.hpp"

#include <algorithm>
#include <array>

#include "figure/drawing.hpp"
#include "figure/shading.hpp"
#include "support/catch.hpp"
#include "support/figure.hpp"

using namespace limber;
using namespace limber::figure;

namespace {

constexpr double in_front = 90, at_the_back = -90;
constexpr std::array looked_from{Camera::side, Camera::front, Camera::above, Camera::three_quarter};

}  // namespace

TEST_CASE("eyes and mouth are seen from the front, one eye from the side, and none from behind") {
  const auto features = [](double around) {
    DrawOptions options;
    options.orbit = Orbit{around, 5};
    std::size_t count = 0;
    for (const Shape& shape : Figure(Motion{}).draw(0, options).shapes) {
      if (shape.paint == Paint::feature) count += shape.outlines.size();
    }
    return count;
  };
  CHECK(features(in_front) == 5);  // two eyes, two brows, the mouth
  CHECK(features(in_front - 90) == 3);
  CHECK(features(at_the_back) == 0);
}

TEST_CASE(
    "a chin hides the neck from before and from the side, and the neck hides the head from behind and "
    "below") {
  const Skeleton body = Rig(Motion{}).at(0);
  const auto head_over_neck = [&](const Orbit& orbit) {
    const figure::View view = view_of(orbit);
    const std::vector<Part> parts = parts_of(body, view);
    const std::vector<std::size_t> order = far_to_near(parts, view);
    const auto place = [&](PartKind kind) {
      return std::find_if(order.begin(), order.end(), [&](std::size_t i) { return parts[i].kind == kind; });
    };
    return place(PartKind::neck) < place(PartKind::head);
  };
  CHECK(head_over_neck({in_front, 5}));
  CHECK(head_over_neck({in_front, -40}));
  CHECK(head_over_neck({in_front - 90, 5}));
  CHECK_FALSE(head_over_neck({at_the_back, -70}));
}

TEST_CASE("from straight ahead a limb has no light ring round what comes towards the eye") {
  // A leg lifted level towards the viewer: the light that sets it off grows narrow.
  Motion motion = seated();
  const View ahead = view_of(Orbit{in_front, 0});
  const View aside = view_of(Orbit{0, 0});
  const Skeleton body = Rig(motion).at(0);
  const Chain thigh = thigh_chain(body, left);
  const auto widest = [&](const View& view) {
    const Chain gap = set_off(thigh, 0, view);
    double most = 0;
    for (std::size_t i = 0; i < gap.size(); ++i)
      most = std::max(most, length(gap[i].axes.x) - length(thigh[i].axes.x));
    return most;
  };
  CHECK(widest(aside) > 0.004);
  CHECK(widest(ahead) < 0.0015);
}

TEST_CASE("what is lit of a limb lies inside it, and all of it at the joints") {
  const Skeleton body = Rig(knee_to_chest()).at(1);
  for (const Camera camera : looked_from) {
    const figure::View view = view_of(camera, false);
    for (const Chain& limb : {thigh_chain(body, right), shank_chain(body, left), forearm_chain(body, left)}) {
      const Chain bright = lit(limb, view);
      REQUIRE(bright.size() == limb.size());
      for (std::size_t i = 0; i < limb.size(); ++i) {
        const double less = length(limb[i].axes.x) - length(bright[i].axes.x);
        CHECK(length(bright[i].centre - limb[i].centre) <= less + 1e-9);
      }
      CHECK(length(limb.front().axes.x) == Approx(length(bright.front().axes.x)));
      CHECK(length(limb.back().axes.y) == Approx(length(bright.back().axes.y)));
    }
  }
}

TEST_CASE("a hand has four fingers and a thumb, which close round what it holds") {
  Skeleton body = Rig(Motion{}).at(0);
  for (const double curl : {0.0, 1.0}) {
    body.curl = {curl, curl};
    const auto hand = hand_chains(body, right);
    REQUIRE(hand.size() == 6);
    const Joint& wrist = body.arms[right].end;
    for (std::size_t finger = 1; finger <= 4; ++finger) {
      const Point3 tip = hand[finger].back().centre - wrist.at;
      const double along = dot(tip, -wrist.turn.z);
      const double palmwards = dot(tip, palm_side(wrist, right));
      if (curl == 0) {
        CHECK(along > 0.8 * hand_length);
        CHECK(std::abs(palmwards) < 0.005);
      } else {
        CHECK(along < 0.6 * hand_length);
        CHECK(palmwards > 0.015);
      }
    }
  }
}
