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
  // What touches at a key, and on what.
  const TouchSet& touches(std::size_t key) const { return keys_[key].touches; }
  // What hands hold at a position.
  Handles handles(double position) const;
  // Props that stay; and all of them round this body, which is at(position).
  const std::vector<PlacedProp>& props() const { return props_; }
  std::vector<PlacedProp> props_round(const Skeleton& body, double position) const;

 private:
  struct Key {
    TouchSet touches;
    TouchSet bears;  // those that bear
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
  // Runs `solve(span)` for a position.
  template <class Solve>
  auto spanning(double position, Solve solve) const;
  Skeleton trunk_at_rest(const Span& span, double breath, bool fresh) const;
  void place_limbs(Skeleton& body, const Span& span) const;
  void add_key(std::size_t index);
  void place_walls(const Skeleton& body, const TouchSet& touches);
  void place_untouched_walls();
  void place_chair(const Skeleton& body, const Pose& pose, bool last_chance);
  PlacedProp rolling(const PropPlacement& prop, const Skeleton& body, double position) const;

  Motion motion_;
  Build build_ = Build::average;
  Surfaces surfaces_;
  std::vector<Key> keys_;
  std::optional<PlacedProp> chair_;  // if hands may hold it
  std::vector<PlacedProp> props_;
  std::vector<PropKey> bodies_;  // at the keys
};

// One pose on its own, at rest.
Skeleton solve(const Pose& pose, const std::vector<PropPlacement>& props);

}  // namespace limber::figure
