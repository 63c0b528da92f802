// What rests on something: the contact names of a pose as a set, and the volumes that touch.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "figure/body.hpp"

namespace limber::figure {

enum class Touch : std::uint8_t {
  head,
  back,
  pelvis,
  seat,
  belly,
  chest,
  side,  // of the trunk
  foot,
  heel,
  instep,
  knee,
  calf,
  elbow,
  forearm,
  hand  // of a limb, on either side
};
inline constexpr std::size_t trunk_touches = 7;
inline constexpr std::size_t touch_slots = trunk_touches + 2 * 8;

// Where a touch is kept in tables: one slot for the trunk's, two for a limb's.
constexpr std::size_t slot(Touch touch, Side side = left) {
  const auto index = static_cast<std::size_t>(touch);
  return index < trunk_touches ? index : trunk_touches + 2 * (index - trunk_touches) + side;
}

class TouchSet {
 public:
  static TouchSet of(const std::vector<std::string>& contact_names);  // unknown names add nothing

  bool has(Touch touch, Side side = left) const { return (bits_ >> slot(touch, side) & 1U) != 0; }
  bool has_slot(std::size_t index) const { return (bits_ >> index & 1U) != 0; }
  void add(Touch touch, Side side = left) { bits_ |= 1U << slot(touch, side); }
  TouchSet operator&(TouchSet other) const { return TouchSet(bits_ & other.bits_); }

  TouchSet() = default;

 private:
  explicit TouchSet(std::uint32_t bits) : bits_(bits) {}
  std::uint32_t bits_ = 0;
};

// Heights of what the body may rest on, body heights above the floor.
struct Surfaces {
  double head = 0;    // pillow
  double seat = 0;    // chair
  double calves = 0;  // chair
  double of(Touch touch) const;
};

// The volumes of a touch; each comes to rest on its surface. Those of a limb touch are of one side.
std::vector<Blob> touching(const Skeleton& body, Touch touch, Side side);

// How far a touch is from its surface: 0 it rests, > 0 it floats, < 0 it is sunk in.
double gap(const Skeleton& body, Touch touch, Side side, const Surfaces& surfaces);

// The point by which a touch stays in its place.
Joint anchor_of(const Skeleton& body, Touch touch, Side side);

}  // namespace limber::figure
