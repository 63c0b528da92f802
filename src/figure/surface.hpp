// What a body may rest on: each surface as a plane, floor and furniture level, walls upright.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "figure/body.hpp"
#include "figure/motion.hpp"

namespace limber::figure {

enum class Surface : std::uint8_t {
  floor,
  chair,
  bed,
  table,
  wall,
  doorway,
  ball,
  two_balls,
  roller,
  bolster,
  cushion,
  pillow,
  towel
};
inline constexpr std::size_t surface_count = 13;

// Its name in the file format; that of a prop, but for the floor.
std::string_view surface_name(Surface surface);
std::optional<Surface> surface_named(std::string_view name);

// Sizes in body heights of someone 1.70 m tall: a kitchen chair's seat at 43 cm, a mattress at 49 cm, a table
// at 73 cm, a ball of 6.5 cm, a roller of 15 cm.
inline constexpr double chair_seat = 0.253;
inline constexpr double bed_top = 0.29;
inline constexpr double table_top = 0.43;
inline constexpr double ball_radius = 0.0191;
inline constexpr double roller_radius = 0.0441;
inline constexpr double mat_thickness = 0.007;

// A thing that lies between body and base, and rolls with what rests on it.
bool rolls(Surface surface);
// Walls and doorways, which push sideways.
bool stands_upright(Surface surface);

// Points p with dot(normal, p) = offset; the body is on the side the normal points to.
struct Plane {
  Point3 normal{0, 0, 1};
  double offset = 0;
  double above(const Point3& p) const { return dot(normal, p) - offset; }
  bool operator==(const Plane&) const = default;
};

// How far a blob is from a plane (negative: sunk in), and where it is nearest to it.
double gap(const Blob& blob, const Plane& plane);
Point3 nearest_point(const Blob& blob, const Plane& plane);

// On what something rests, and on what that lies: a shoulder on a ball at a wall.
struct Support {
  Surface on = Surface::floor;
  Surface base = Surface::floor;
  bool operator==(const Support&) const = default;
};

class Surfaces {
 public:
  explicit Surfaces(const std::vector<PropPlacement>& props = {});

  Plane of(const Support& support) const;
  // Walls and doorways are placed by the first pose that touches them.
  void place(Surface upright, double offset);
  bool placed(Surface surface) const { return placed_[static_cast<std::size_t>(surface)]; }

 private:
  std::array<Plane, surface_count> bases_;
  std::array<bool, surface_count> placed_{};
};

}  // namespace limber::figure
