#include "figure/parts.hpp"
#include "figure/ribbon.hpp"
#include "figure/scenery.hpp"
#include "figure/track.hpp"

namespace limber::figure {
namespace {

constexpr double shortest = 0.11;    // a small movement's arrow is drawn longer than its way
constexpr double toward_eye = 0.35;  // of its true length: a way that is seen shorter is not shown
constexpr double apart = 0.05;       // two ways nearer than this are one arrow
constexpr std::size_t most_arrows = 4;

Point direction(Point p) {
  const double l = std::hypot(p.x, p.y);
  return l < 1e-9 ? Point{1, 0} : p * (1 / l);
}

// What lies where in the picture while the motion goes on: the cost of drawing over it.
class Ground {
 public:
  Ground(const Rig& rig, const View& view) {
    add_body(rig.at(0), view, 1);
    add_body(rig.at(rig.last()), view, 0.45);
    add_body(rig.at(rig.last() * 0.5), view, 0.25);
  }
  // The mean over the points of a way, moved by `shift`.
  double under(const std::vector<Point>& points, Point shift) const {
    double sum = 0;
    for (const Point& p : points) sum += at(p + shift);
    return sum / static_cast<double>(points.size());
  }
  // What else must not be drawn over.
  void take(const std::vector<Point>& points) {
    for (const Point& p : points)
      raise(
          {p.x - 0.03, p.y - 0.03, 0.06, 0.06}, [](Point) { return true; }, 1);
  }

 private:
  static constexpr double cell = 0.012;
  static constexpr int side = 280;  // cells, with the pelvis of the start in their middle
  static constexpr double face = 5;

  static int index(double at, double middle) {
    return std::clamp(static_cast<int>((at - middle) / cell) + side / 2, 0, side - 1);
  }
  double at(Point p) const {
    return cost_[static_cast<std::size_t>(index(p.y, middle_.y) * side + index(p.x, middle_.x))];
  }
  template <class Inside>
  void raise(const Rect& box, Inside inside, double cost) {
    for (int row = index(box.y, middle_.y); row <= index(box.bottom(), middle_.y); ++row) {
      for (int column = index(box.x, middle_.x); column <= index(box.right(), middle_.x); ++column) {
        double& here = cost_[static_cast<std::size_t>(row * side + column)];
        const Point p{(column - side / 2 + 0.5) * cell + middle_.x,
                      (row - side / 2 + 0.5) * cell + middle_.y};
        if (here < cost && inside(p)) here = cost;
      }
    }
  }
  void add_body(const Skeleton& body, const View& view, double weight) {
    if (cost_.empty()) {
      middle_ = view.project(body.pelvis.at);
      cost_.assign(static_cast<std::size_t>(side) * side, 0);
    }
    constexpr double arrow_half = 0.014;
    for (const Part& part : parts_of(body, view)) {
      const double cost = weight * (part.kind == PartKind::head ? face : 1);
      for (const Layer& layer : part.layers) {
        for (const Polygon& polygon : outlined(layer.chains, view, arrow_half)) {
          const Shape shape{Paint::skin, 1, 1, {polygon}};
          raise(
              bounds({&shape, 1}), [&](Point p) { return is_inside(polygon, p); }, cost);
        }
      }
    }
  }

  Point middle_;
  std::vector<double> cost_;
};

// Without the corner where one key gives over to the next; both ends stay where they are.
void smooth(std::vector<Point>& points) {
  for (int round = 0; round < 4; ++round) {
    const std::vector<Point> was = points;
    for (std::size_t i = 1; i + 1 < was.size(); ++i)
      points[i] = (was[i - 1] + was[i] * 2 + was[i + 1]) * 0.25;
  }
}

// The way as it is seen, without where it stands still. Empty where it goes towards the eye.
std::vector<Point> seen_way(const Track& track, const View& view) {
  constexpr double step = 0.002;
  std::vector<Point> points;
  for (const Point3& p : track.points) {
    const Point here = view.project(p);
    if (points.empty() || distance(points.back(), here) > step) points.push_back(here);
  }
  if (points.size() < 3 || length_of(points) < toward_eye * track.length()) return {};
  smooth(points);
  lengthen(points, shortest);
  return points;
}

// Off the body and above all off the face, as near to the way as there is room.
void step_aside(std::vector<Point>& points, double beside, const Ground& ground) {
  constexpr int directions = 16;
  constexpr double steps[] = {0, 0.025, 0.05, 0.08, 0.11, 0.15, 0.19};
  const Point travel = direction(points.back() - points.front());
  Point best;
  double least = 1e9;
  for (int i = 0; i < directions; ++i) {
    const double angle = 2 * std::numbers::pi * i / directions;
    const Point aside{std::cos(angle), std::sin(angle)};
    const double along = std::abs(aside.x * travel.x + aside.y * travel.y);
    for (const double farther : steps) {
      const Point shift = aside * (beside + farther);
      const double cost =
          ground.under(points, shift) + 3 * farther + 0.8 * along + (aside.y > 0.5 ? 0.03 : 0);
      if (cost >= least) continue;
      least = cost;
      best = shift;
    }
  }
  for (Point& p : points) p = p + best;
}

// The same way again, as the other arm's of a figure seen from the side.
bool is_like(const std::vector<Point>& a, const std::vector<Point>& b) {
  const auto near = [](Point p, Point q) { return distance(p, q) < apart; };
  return near(a.front(), b.front()) && near(a.back(), b.back()) && near(a[a.size() / 2], b[b.size() / 2]);
}

}  // namespace

std::vector<Shape> arrow_of(const Rig& rig, const View& view, double size) {
  std::vector<std::vector<Point>> ways;
  std::optional<Ground> ground;
  std::vector<Shape> arrows;
  for (const Track& track : tracks_of(rig)) {
    std::vector<Point> points = seen_way(track, view);
    const auto like = [&](const std::vector<Point>& other) { return is_like(points, other); };
    if (points.empty() || ways.size() == most_arrows || std::any_of(ways.begin(), ways.end(), like)) continue;
    ways.push_back(points);
    if (!ground) ground.emplace(rig, view);
    step_aside(points, track.beside, *ground);
    ground->take(points);
    for (Shape& shape : arrow_along(std::move(points), {rig.motion().returns, true, size}))
      arrows.push_back(std::move(shape));
  }
  return arrows;
}

}  // namespace limber::figure
