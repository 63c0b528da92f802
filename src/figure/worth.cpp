#include "figure/worth.hpp"

#include "figure/drawing.hpp"
#include "figure/parts.hpp"
#include "figure/track.hpp"

namespace limber::figure {
namespace {

// Of all that is drawn of a body, what of it covers which cell of the picture, and how near.
class Silhouette {
 public:
  Silhouette(const Skeleton& body, const View& view, Point middle) : view_(view), middle_(middle) {
    for (const Part& part : parts_of(body, view)) {
      double nearness = -1e9;
      for (const Point3& p : part.line) nearness = std::max(nearness, view.nearness(p));
      for (const Layer& layer : part.layers) {
        for (const Polygon& polygon : outlined(layer.chains, view, 0)) fill(polygon, nearness);
      }
    }
  }
  bool covers(int index) const { return nearest_[static_cast<std::size_t>(index)] > empty; }
  // Whether something lies nearer than this point.
  bool hides(const Point3& p) const {
    constexpr double flesh = 0.06;
    const Point at = view_.project(p);
    return nearest_[static_cast<std::size_t>(row(at) * cells + column(at))] > view_.nearness(p) + flesh;
  }
  static constexpr int cells = 96;

 private:
  static constexpr double cell = 0.02;
  static constexpr double empty = -1e8;

  int column(Point p) const {
    return std::clamp(static_cast<int>((p.x - middle_.x) / cell) + cells / 2, 0, cells - 1);
  }
  int row(Point p) const {
    return std::clamp(static_cast<int>((p.y - middle_.y) / cell) + cells / 2, 0, cells - 1);
  }
  void fill(const Polygon& polygon, double nearness) {
    const Shape shape{Paint::skin, 1, 1, {polygon}};
    const Rect box = bounds({&shape, 1});
    for (int y = row({0, box.y}); y <= row({0, box.bottom()}); ++y) {
      for (int x = column({box.x, 0}); x <= column({box.right(), 0}); ++x) {
        const Point p{(x - cells / 2 + 0.5) * cell + middle_.x, (y - cells / 2 + 0.5) * cell + middle_.y};
        double& here = nearest_[static_cast<std::size_t>(y * cells + x)];
        if (here < nearness && is_inside(polygon, p)) here = nearness;
      }
    }
  }

  const View& view_;
  Point middle_;
  std::vector<double> nearest_ = std::vector<double>(static_cast<std::size_t>(cells) * cells, -1e9);
};

double seen_length(const Track& track, const View& view) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < track.points.size(); ++i)
    sum += distance(view.project(track.points[i]), view.project(track.points[i + 1]));
  return sum;
}

// Of the cells that either covers, those that only one does.
double change(const Silhouette& a, const Silhouette& b) {
  double either = 0;
  double one = 0;
  for (int i = 0; i < Silhouette::cells * Silhouette::cells; ++i) {
    either += a.covers(i) || b.covers(i) ? 1 : 0;
    one += a.covers(i) != b.covers(i) ? 1 : 0;
  }
  return either > 0 ? one / either : 0;
}

bool from_the_feet(const Rig& rig, Camera camera) {
  const auto& poses = rig.motion().poses;
  const bool along = camera == Camera::front || camera == Camera::behind;
  return along && !poses.empty() && poses.front().lie != Lie::upright && poses.front().lie != Lie::quadruped;
}

}  // namespace

double worth_of(const Rig& rig, Camera camera) {
  if (from_the_feet(rig, camera)) return 0;
  const View view = view_of(camera, false);
  const Skeleton start = rig.at(0);
  const Skeleton end = rig.at(rig.last());
  const Point middle = view.project(start.pelvis.at);
  const Silhouette before(start, view, middle);
  const Silhouette after(end, view, middle);
  double whole = 0;
  double seen = 0;
  double open = 0;
  for (const Track& track : tracks_of(rig)) {
    const double length = seen_length(track, view);
    whole += track.length();
    seen += length;
    const double hidden =
        (before.hides(track.points.front()) ? 0.5 : 0) + (after.hides(track.points.back()) ? 0.5 : 0);
    open += length * (1 - hidden);
  }
  if (whole <= 0) return change(before, after) / 3;
  return (seen / whole + open / whole + std::min(1.0, 2 * change(before, after))) / 3;
}

}  // namespace limber::figure
