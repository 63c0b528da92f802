#include <array>

#include "figure/body.hpp"

namespace limber::figure {
namespace {

// A finger on a flat hand, from wrist and middle line, body heights: where it begins, how long it is, and how
// far it is spread, radians.
struct Finger {
  double thumbwards = 0;
  double along = 0;
  double length = 0;
  double spread = 0;
};
constexpr std::array<Finger, 4> fingers{{{0.0140, 0.053, 0.046, 0.10},
                                         {0.0047, 0.055, 0.051, 0.03},
                                         {-0.0047, 0.054, 0.047, -0.04},
                                         {-0.0137, 0.050, 0.037, -0.13}}};

// How far knuckles and middle joints bend when the hand is closed, radians.
constexpr double knuckle = 1.30;
constexpr double middle_joint = 1.75;

}  // namespace

Point3 palm_side(const Joint& wrist, Side side) {
  return wrist.turn.y * -outward(side);
}

std::vector<Chain> hand_chains(const Skeleton& body, Side side) {
  const Joint& w = body.arms[side].end;
  const double in = -outward(side);
  const double c = body.curl[side];
  const auto at = [&](double thumbwards, double palmwards, double along) {
    return w.of({thumbwards, palmwards * in, -along});
  };
  const auto palm = [&](double along, double width, double thick, double reach) {
    return egg(w, {0.001, 0, -along}, {width, thick, reach});
  };
  std::vector<Chain> chains{
      {ball(w.at, 0.0145), palm(0.026, 0.0190, 0.0110, 0.016), palm(0.048, 0.0200, 0.0090, 0.011)}};
  for (const Finger& f : fingers) {
    const double aside = f.spread * (1 - c);
    Point3 p{f.thumbwards, 0.001, f.along};
    Chain chain{ball(at(p.x, p.y, p.z), 0.0056)};
    double bent = knuckle * c;
    for (const double radius : {0.0052, 0.0045}) {
      p = p + Point3{std::sin(aside) * std::cos(bent), std::sin(bent), std::cos(bent)} * (f.length / 2);
      chain.push_back(ball(at(p.x, p.y, p.z), radius));
      bent += middle_joint * c;
    }
    chains.push_back(std::move(chain));
  }
  chains.push_back({ball(at(0.010, 0.002, 0.016), 0.0100), ball(at(0.025, 0.006 + 0.006 * c, 0.037), 0.0075),
                    ball(at(0.031 - 0.010 * c, 0.008 + 0.018 * c, 0.058 - 0.006 * c), 0.0060)});
  return chains;
}

}  // namespace limber::figure
