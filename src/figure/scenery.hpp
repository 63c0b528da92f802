// What is round the body: props, ground shadow, glow and arrow.
#pragma once

#include "figure/drawing.hpp"

namespace limber::figure {

// Where the highlighted areas are on this body. One of a pair without a side glows on both sides if both move
// alike, else on the `worked` one.
std::vector<Light> lights_of(const Skeleton& body, const Motion& motion, Side worked, const View& view);

// Shapes that lie behind the body.
std::vector<Shape> scenery(const std::vector<PlacedProp>& props, const Skeleton& body, const View& view);
// What hands hold before the body: a stick, a towel, a strap round the foot that is held up.
std::vector<Shape> held_shapes(const std::vector<PlacedProp>& props, const Motion& motion,
                               const Skeleton& body, const View& view);
// What the body keeps light from; two or three of different width make a soft edge.
// It falls `level` above the floor.
Shape ground_shadow(const Skeleton& body, const View& view, double wider, double level = 0);
// Where the shadow of this body falls: the bed it lies on, else the floor.
double shadow_level(const std::vector<PlacedProp>& props, const Skeleton& body);

// A curved arrow beside the way that what moves most goes from the first key to the last. Empty if nothing
// moves far.
std::vector<Shape> arrow_of(const Rig& rig, const View& view);

}  // namespace limber::figure
