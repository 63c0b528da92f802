// What is round the body: props, ground shadow, glow and arrow.
#pragma once

#include <optional>

#include "figure/drawing.hpp"
#include "figure/parts.hpp"

namespace limber::figure {

// A highlighted area: its light, and the parts of the body that it falls on.
struct Area {
  Light light;
  unsigned on = 0;         // bits of Part::kind
  std::optional<Side> of;  // of limbs, only this side's
  bool falls_on(PartKind kind, Side side) const {
    return (on >> static_cast<unsigned>(kind) & 1U) != 0 && (!of || !is_limb(kind) || *of == side);
  }
};

// Where the highlighted areas are on this body; `turn` as in DrawOptions. One of a pair without a side glows
// on both sides if both move alike, else on the `worked` one. Areas that do not glow are left out.
std::vector<Area> areas_of(const Skeleton& body, const Motion& motion, Side worked, const View& view,
                           double turn);

// Shapes that lie behind the body, and the shadow that it casts on floor, mat or bed.
std::vector<Shape> scenery(const std::vector<PlacedProp>& props, const Skeleton& body, const View& view);
// What hands hold before the body: a stick, a towel, a strap round the foot that is held up.
std::vector<Shape> held_shapes(const std::vector<PlacedProp>& props, const Motion& motion,
                               const Skeleton& body, const View& view);

// A curved arrow for each part that moves, beside the way that it takes from the first key to the last and as
// long; with two heads where one comes back. Each is a light line round it and the arrow itself, and lies off
// the face and as far as there is room off the body. Ways that go towards the eye have none in this view.
// `size`: 1 as the whole body is seen, less where it comes close.
std::vector<Shape> arrow_of(const Rig& rig, const View& view, double size = 1);

}  // namespace limber::figure
