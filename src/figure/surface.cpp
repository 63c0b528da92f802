#include "figure/surface.hpp"

namespace limber::figure {
namespace {

constexpr std::array<std::string_view, surface_count> surface_names{
    "floor",     "chair",  "bed",     "table",   "wall",   "doorway", "ball",
    "two-balls", "roller", "bolster", "cushion", "pillow", "towel"};

// How far it holds off what rests on it. Soft things are pressed flat.
double thickness(Surface surface) {
  switch (surface) {
    case Surface::ball:
    case Surface::two_balls:
      return 2 * ball_radius;
    case Surface::roller:
      return 2 * roller_radius;
    case Surface::bolster:
      return 0.1;
    case Surface::cushion:
      return 0.045;
    case Surface::pillow:
      return 0.028;
    case Surface::towel:
      return 0.035;
    default:
      return 0;
  }
}

Point3 normal_of(PropSide side, PropSide usual) {
  switch (side == PropSide::usual ? usual : side) {
    case PropSide::ahead:
      return {-1, 0, 0};
    case PropSide::left:
      return {0, -1, 0};
    case PropSide::right:
      return {0, 1, 0};
    default:
      return {1, 0, 0};
  }
}

constexpr std::size_t index_of(Surface surface) {
  return static_cast<std::size_t>(surface);
}

}  // namespace

std::string_view surface_name(Surface surface) {
  return surface_names[index_of(surface)];
}

std::optional<Surface> surface_named(std::string_view name) {
  for (std::size_t i = 0; i < surface_names.size(); ++i) {
    if (surface_names[i] == name) return static_cast<Surface>(i);
  }
  return std::nullopt;
}

bool rolls(Surface surface) {
  return surface == Surface::ball || surface == Surface::two_balls || surface == Surface::roller;
}

bool stands_upright(Surface surface) {
  return surface == Surface::wall || surface == Surface::doorway;
}

double gap(const Blob& blob, const Plane& plane) {
  const Point3 spread{dot(blob.axes.x, plane.normal), dot(blob.axes.y, plane.normal),
                      dot(blob.axes.z, plane.normal)};
  return plane.above(blob.centre) - length(spread);
}

Point3 nearest_point(const Blob& blob, const Plane& plane) {
  const Turn& a = blob.axes;
  const Point3& n = plane.normal;
  const Point3 spread{dot(a.x, n), dot(a.y, n), dot(a.z, n)};
  return blob.centre - (a * spread) * (1 / std::max(1e-9, length(spread)));
}

Surfaces::Surfaces(const std::vector<PropPlacement>& props) {
  bases_[index_of(Surface::chair)].offset = chair_seat;
  bases_[index_of(Surface::bed)].offset = bed_top;
  bases_[index_of(Surface::table)].offset = table_top;
  bases_[index_of(Surface::wall)] = {{1, 0, 0}, -0.1};
  bases_[index_of(Surface::doorway)] = {{-1, 0, 0}, -0.1};
  placed_.fill(true);
  placed_[index_of(Surface::wall)] = placed_[index_of(Surface::doorway)] = false;
  for (const auto& prop : props) {
    if (prop.kind == "wall") bases_[index_of(Surface::wall)].normal = normal_of(prop.side, PropSide::behind);
    if (prop.kind == "doorway")
      bases_[index_of(Surface::doorway)].normal = normal_of(prop.side, PropSide::ahead);
  }
}

Plane Surfaces::of(const Support& support) const {
  Plane plane = bases_[index_of(support.base)];
  plane.offset += thickness(support.on);
  return plane;
}

void Surfaces::place(Surface upright, double offset) {
  bases_[index_of(upright)].offset = offset;
  placed_[index_of(upright)] = true;
}

}  // namespace limber::figure
