#include "figure/drawing.hpp"
#include "figure/scenery.hpp"
#include "figure/sign.hpp"

namespace limber::figure {
namespace {

constexpr double margin = 0.05;
constexpr double working_reach = 0.25;  // hands that work within so much are shown close

enum class Close { nothing, head, right_foot, left_foot, hands };

bool all_end(const std::vector<std::string>& areas, std::initializer_list<const char*> endings) {
  const auto fits = [&](const std::string& area) {
    return std::any_of(endings.begin(), endings.end(), [&](const char* end) { return area.ends_with(end); });
  };
  return !areas.empty() && std::all_of(areas.begin(), areas.end(), fits);
}

// Where hands are that are on the body at a key.
std::vector<Point3> hands_at_work(const Rig& rig) {
  std::vector<Point3> places;
  const auto& poses = rig.motion().poses;
  for (std::size_t key = 0; key < poses.size(); ++key) {
    const Skeleton body = rig.at(static_cast<double>(key));
    for (const Reach& reach : poses[key].reach) {
      const bool is_left = reach.from == "left_hand";
      if ((is_left || reach.from == "right_hand") && works(reach))
        places.push_back(body.arms[is_left ? left : right].end.of({0, 0, -palm_length}));
    }
  }
  return places;
}

double spread(const std::vector<Point3>& places) {
  double most = 0;
  for (const Point3& a : places) {
    for (const Point3& b : places) most = std::max(most, length(a - b));
  }
  return most;
}

Close what_is_close(const Rig& rig) {
  const Motion& motion = rig.motion();
  if (all_end(motion.highlight, {"neck", "neck-side", "face"})) return Close::head;
  if (all_end(motion.highlight, {"foot"}) && motion.highlight.size() == 1)
    return motion.highlight[0] == "left-foot" ? Close::left_foot : Close::right_foot;
  const std::vector<Point3> places = hands_at_work(rig);
  return is_by_hand(motion) && !places.empty() && spread(places) < working_reach ? Close::hands
                                                                                 : Close::nothing;
}

Rect grown(const Rect& all, Point p, double by) {
  return united(all, {p.x - by, p.y - by, 2 * by, 2 * by});
}

// The head, the neck and the hands that help it.
Rect with_head(Rect all, const Skeleton& body, const View& view) {
  constexpr double head = 0.1;  // from its middle: hair, and an arrow beside it
  constexpr double flesh = 0.05;
  constexpr double near_it = 0.2;
  all = grown(all, view.project(body.head.of({0.01, 0, 0.04})), head);
  all = grown(all, view.project(body.spine[spine_joints - 1].at), flesh);
  for (const Limb& arm : body.arms) {
    if (length(arm.end.at - body.head.at) < near_it) all = grown(all, view.project(arm.end.at), flesh);
  }
  return all;
}

// The foot, and what it rolls on.
Rect with_foot(Rect all, Side side, const Skeleton& body, const std::vector<PlacedProp>& props,
               const View& view) {
  for (const PlacedProp& prop : props) {
    if (prop.kind == "ball" || prop.kind == "roller") all = grown(all, view.project(prop.at), 0.06);
  }
  const Joint& foot = body.legs[side].end;
  for (const Point3& p : {foot.of({0.1, 0, -0.03}), foot.of({-0.03, 0, -0.03}), foot.of({0, 0, 0.05})})
    all = grown(all, view.project(p), 0.045);
  return all;
}

// And the arrows of what is shown, not those of other parts.
Rect with_arrows(const Rect& part, const std::vector<Shape>& arrows) {
  constexpr double beside = 0.06;
  constexpr double edge = 0.012;
  Rect all = part;
  for (const Shape& arrow : arrows) {
    const Rect one = bounds(std::span<const Shape>(&arrow, 1));
    if (one.intersects(part.inset(-beside)) &&
        std::max(one.width, one.height) < std::max(part.width, part.height))
      all = united(all, one.inset(-edge));
  }
  return all;
}

}  // namespace

double sign_size(const Rig& rig) {
  constexpr double close = 0.55;
  return what_is_close(rig) == Close::nothing ? 1 : close;
}

Rect Figure::framing(Camera camera) const {
  Rect all;
  const int steps = static_cast<int>(rig_.last()) * 4;
  for (int i = 0; i <= steps; ++i) {
    DrawOptions options{camera, 1, 0, i == 0 ? 1.0 : 0.0};
    options.sign = 1;
    const Drawing drawing = draw(i / 4.0, options);
    for (const auto* shapes : {&drawing.shapes, &drawing.signs, &drawing.arrow})
      all = united(all, bounds(*shapes));
  }
  return all.inset(-margin);
}

std::optional<Rect> Figure::close_framing(Camera camera) const {
  const Close close = what_is_close(rig_);
  if (close == Close::nothing) return std::nullopt;
  const View view = view_of(camera, mirrored_);
  Rect all;
  if (close == Close::hands) {
    for (const Point3& p : hands_at_work(rig_)) all = grown(all, view.project(p), 0.1);
    return with_arrows(all, arrow_of(rig_, view, sign_size_));
  }
  for (int i = 0; i <= static_cast<int>(rig_.last()) * 4; ++i) {
    const Skeleton body = rig_.at(i / 4.0);
    all = close == Close::head ? with_head(all, body, view)
                               : with_foot(all, close == Close::left_foot ? left : right, body,
                                           rig_.props_round(body, i / 4.0), view);
  }
  return with_arrows(all, arrow_of(rig_, view, sign_size_));
}

}  // namespace limber::figure
