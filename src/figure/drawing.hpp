// What is seen of a motion, as flat shapes in body heights, and the figure that draws itself so.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/geometry.hpp"
#include "figure/camera.hpp"
#include "figure/motion.hpp"
#include "figure/outline.hpp"
#include "figure/rig.hpp"

namespace limber::figure {

// What a shape is made of, the body first; a view chooses the colours. `gap` is the thin light between limbs
// that overlap; a shadow has the colour of what it falls on, darker by its strength.
enum class Paint {
  skin,
  skin_half_shade,
  skin_shade,
  feature,  // eyes, brows, mouth
  hair,
  shirt_shade,
  shirt,
  leggings_shade,
  leggings,
  gap,
  floor_shadow,
  mat_shadow,
  mat,
  mat_side,
  chair,
  chair_side,
  cushion,
  strap,
  wall,
  wall_side,
  mattress,
  blanket,
  towel,
  ball,
  roller,
  roller_end,
  stick,
  arrow
};

struct Shape {
  Paint paint = Paint::skin;
  double nearness = 1;  // 0 a far limb … 1 a near one
  double strength = 1;  // opacity
  std::vector<Polygon> outlines;
};

// Where on the body a light falls: inside outlines, and under what is nearer than they are.
struct Lit {
  std::size_t after = 0;  // that many of the drawing's shapes are painted before
  std::vector<Polygon> within;
};

// The glow on a stretched area: full in the middle, nothing at `radius`, never beside the body.
struct Light {
  Point centre;
  double radius = 0;
  double strength = 1;
  std::vector<Lit> lit;
};

// Painted in this order: shapes from far to near, among them the lights, then the arrow.
struct Drawing {
  std::vector<Shape> shapes;
  std::vector<Light> lights;
  std::vector<Shape> arrow;
};

struct DrawOptions {
  Camera camera = Camera::side;
  double breath = 0;  // 0 … 1, how full the chest is (breath_rise)
  double glow = 0;    // 0 … 1, of the stretched areas
  double arrow = 0;   // 0 … 1, of the direction of movement
  double turn = -1;  // −1 all highlighted areas glow; else only this one, 0 … n − 1, between two both in part
  Hair hair = Hair::cropped;
  std::optional<Orbit> orbit = {};  // looked at from there, in place of the camera
  bool operator==(const DrawOptions&) const = default;
};

// A motion ready to be drawn at any position. Mirrored: for the other side, seen from the other side.
class Figure {
 public:
  explicit Figure(const Motion& motion, bool mirrored = false, Build build = Build::average);

  // `position`: 0 the first key … last() the last. Units body heights, y downwards, in the frame of
  // framing().
  Drawing draw(double position, const DrawOptions& options) const;
  // All the room the whole motion takes with its props and arrow: the same for every position.
  Rect framing(Camera camera) const;
  // Of what works at the head and neck of somebody upright, only these, the trunk and the hands that help:
  // so small beside the whole body that they would hardly be seen. Nullopt for all else.
  std::optional<Rect> near_framing(Camera camera) const;

  const Rig& rig() const { return rig_; }
  double last() const { return rig_.last(); }

 private:
  Rig rig_;
  bool mirrored_ = false;
  std::vector<Shape> arrow_;  // as the motion's own camera sees it
};

Rect bounds(std::span<const Shape> shapes);

}  // namespace limber::figure
