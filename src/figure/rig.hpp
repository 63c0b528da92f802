// A motion made ready to move: its keys brought to rest one after the other, what stays put tied to its
// place.
#pragma once

#include <vector>

#include "figure/props.hpp"
#include "figure/settle.hpp"

namespace limber::figure {

class Rig {
 public:
  // `motion` needs at least one pose; without any the body stands.
  explicit Rig(Motion motion, Build build = Build::average);

  // The body at `position` (0 the first key … keys − 1 the last, clamped), chest filled to `breath` (0 … 1).
  // A touch that both neighbouring keys have stays in its place; joint angles go evenly between keys.
  Skeleton at(double position, double breath = 0) const;

  const Motion& motion() const { return motion_; }
  double last() const { return static_cast<double>(keys_.size()) - 1; }
  const Surfaces& surfaces() const { return surfaces_; }
  const std::vector<PlacedProp>& props() const { return props_; }

 private:
  struct Key {
    TouchSet touches;
    Joint root;
    Anchors anchors;  // of all its touches
  };
  struct Span {
    const Key& a;
    const Key& b;
    const Pose& from;
    const Pose& to;
    double k = 0;
    Anchors held;                // what stays from a to b
    const Anchors& from_places;  // where the touches of a, and of b, are
    const Anchors& to_places;
  };
  Skeleton solved(const Span& span, double breath, bool fresh) const;
  void place_limbs(Skeleton& body, const Span& span) const;
  void add_key(std::size_t index);

  Motion motion_;
  Build build_ = Build::average;
  Surfaces surfaces_;
  std::vector<Key> keys_;
  std::vector<PlacedProp> props_;
};

// One pose on its own, at rest.
Skeleton solve(const Pose& pose, const std::vector<PropPlacement>& props);

}  // namespace limber::figure
