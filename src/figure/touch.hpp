// What rests on something: the contacts of a pose as a set, and the volumes that touch.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "figure/surface.hpp"

namespace limber::figure {

enum class Touch : std::uint8_t {
  head,
  face,
  back,
  upper_back,
  middle_back,
  lower_back,
  pelvis,
  seat,
  belly,
  chest,
  side,  // of the trunk
  shoulder_blade,
  glute,
  thigh,  // its front
  foot,
  heel,
  instep,
  knee,
  calf,
  elbow,
  forearm,
  hand  // on either side
};
inline constexpr std::size_t touch_count = 22;
inline constexpr std::size_t trunk_touches = 11;
inline constexpr std::size_t touch_slots = trunk_touches + 2 * (touch_count - trunk_touches);

// Where a touch is kept in tables: one slot for those in the middle, two for those on either side.
constexpr std::size_t slot(Touch touch, Side side = left) {
  const auto index = static_cast<std::size_t>(touch);
  return index < trunk_touches ? index : trunk_touches + 2 * (index - trunk_touches) + side;
}

// Touches, each with what it rests on.
class TouchSet {
 public:
  // Contacts as a pose names them, "head" or "hands on wall"; unknown names add nothing. Where none is named
  // the surface is the usual one for these props and this way of lying.
  static TouchSet of(const std::vector<std::string>& contacts, const std::vector<PropPlacement>& props = {},
                     Lie lie = Lie::supine);

  bool has(Touch touch, Side side = left) const { return has_slot(slot(touch, side)); }
  bool has_slot(std::size_t index) const { return (bits_ >> index & 1U) != 0; }
  bool empty() const { return bits_ == 0; }
  const Support& support(Touch touch, Side side = left) const { return on_[slot(touch, side)]; }
  const Support& support_of_slot(std::size_t index) const { return on_[index]; }
  void add(Touch touch, Side side = left, Support on = {});
  // What both have on the same surface.
  TouchSet operator&(const TouchSet& other) const;
  // What either has; where both have it, on this one's surface.
  TouchSet operator|(const TouchSet& other) const;
  // Without those `drop(slot, support)` is true for.
  template <class Drop>
  TouchSet without(Drop drop) const {
    TouchSet kept = *this;
    for (std::size_t i = 0; i < touch_slots; ++i) {
      if (has_slot(i) && drop(i, on_[i])) kept.bits_ &= ~(std::uint64_t{1} << i);
    }
    return kept;
  }

 private:
  std::uint64_t bits_ = 0;
  std::array<Support, touch_slots> on_{};
};

// Its name in the file format, without its side.
std::string_view touch_name(Touch touch);

// The touch and side of a slot.
struct Contact {
  Touch touch{};
  Side side = left;
};
Contact contact_of_slot(std::size_t index);

// The volumes of a touch; each comes to rest on its plane. Those of a paired touch are of one side.
std::vector<Blob> touching(const Skeleton& body, Touch touch, Side side, const Plane& plane = {});

// How far a touch is from its plane: 0 it rests, > 0 it floats, < 0 it is sunk in.
double gap(const Skeleton& body, Touch touch, Side side, const Plane& plane);

// The point by which a touch stays in its place.
Joint anchor_of(const Skeleton& body, Touch touch, Side side);

}  // namespace limber::figure
