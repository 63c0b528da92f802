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
  bool inside = false;  // of what the shape before it covers: the bright tone of a limb
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

// A number at a place of the body: areas that have their turn one after another.
struct Mark {
  Point at;
  int number = 1;
  double radius = 0.024;
};

// Painted in this order: shapes from far to near, among them the lights, then signs, marks and arrows.
struct Drawing {
  std::vector<Shape> shapes;
  std::vector<Light> lights;
  std::vector<Shape> signs;  // of what is done (sign.hpp)
  std::vector<Mark> marks;
  std::vector<Shape> arrow;  // pairs: a light line, and the arrow that it keeps apart from what lies under it
};

struct DrawOptions {
  Camera camera = Camera::side;
  double breath = 0;  // 0 … 1, how full the chest is (breath_rise)
  double glow = 0;    // 0 … 1, of the stretched areas
  double arrow = 0;   // 0 … 1, of the direction of movement
  double turn = -1;  // −1 all highlighted areas glow; else only this one, 0 … n − 1, between two both in part
  Hair hair = Hair::cropped;
  std::optional<Orbit> orbit = {};  // looked at from there, in place of the camera
  double sign = 0;                  // 0 … 1, of the sign for what is done
  double tense = 1;                 // 1 tensed … 0 let go, of a sign that tells them apart
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
  // The part that works alone, where it is so small beside the whole body that it would hardly be seen: head
  // and neck, a foot, or where hands work. In a square place it is seen at least twice as long and wide as
  // with the whole body. Nullopt for all else.
  std::optional<Rect> close_framing(Camera camera) const;

  const Rig& rig() const { return rig_; }
  double last() const { return rig_.last(); }

 private:
  Rig rig_;
  bool mirrored_ = false;
  double sign_size_ = 1;
  std::vector<Shape> trail_;  // what the motion's own camera sees of hands that stroke
  std::vector<Shape> arrow_;  // as the motion's own camera sees it
  std::vector<Shape> also_;   // and as its second one does
};

Rect bounds(std::span<const Shape> shapes);

}  // namespace limber::figure
