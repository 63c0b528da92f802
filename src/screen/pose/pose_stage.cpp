#include "screen/pose/pose_stage.hpp"

#include <algorithm>
#include <cmath>

#include "figure/rig.hpp"

namespace limber {
namespace {

constexpr double margin = 0.16;  // body heights round the handles: head, hands and feet reach beyond them

std::vector<figure::Point3> points_of(const figure::Motion& motion) {
  const figure::Rig rig(motion);
  std::vector<figure::Point3> points;
  for (double key = 0; key <= rig.last(); ++key) {
    const figure::Skeleton body = rig.at(key);
    for (const figure::Handle handle : figure::all_handles()) points.push_back(place_of(body, handle));
  }
  for (const figure::PlacedProp& prop : rig.props()) {
    if (prop.kind == "chair" || prop.kind == "table") points.push_back(prop.at);
  }
  return points;
}

StageCamera round_all(const std::vector<figure::Point3>& points) {
  figure::Point3 least{1e9, 1e9, 1e9};
  figure::Point3 most{-1e9, -1e9, -1e9};
  for (const figure::Point3& p : points) {
    least = {std::min(least.x, p.x), std::min(least.y, p.y), std::min(least.z, p.z)};
    most = {std::max(most.x, p.x), std::max(most.y, p.y), std::max(most.z, p.z)};
  }
  StageCamera sight;
  sight.middle = {(least.x + most.x) / 2, (least.y + most.y) / 2, (least.z + most.z) / 2};
  sight.radius = 0;
  for (const figure::Point3& p : points)
    sight.radius =
        std::max(sight.radius, std::hypot(p.x - sight.middle.x, p.y - sight.middle.y, p.z - sight.middle.z));
  return sight;
}

double eased(double k) {
  return k * k * (3 - 2 * k);
}

}  // namespace

StagePlacing::StagePlacing(const StageCamera& sight, const Rect& stage)
    : view_(figure::view_of(sight.orbit)) {
  if (stage.empty()) return;
  scale_ = std::min(stage.width, stage.height) / (2 * sight.radius);
  shift_ = stage.centre() - view_.project(sight.middle) * scale_;
}

std::vector<HandlePosition> handle_places(const figure::Motion& motion, double position,
                                          const figure::View& view) {
  const figure::Skeleton body = figure::Rig(motion).at(position);
  std::vector<HandlePosition> places;
  for (const figure::Handle handle : figure::all_handles()) {
    const figure::Point3 place = place_of(body, handle);
    places.push_back({handle, view.project(place), view.nearness(place)});
  }
  std::stable_sort(places.begin(), places.end(),
                   [](const auto& a, const auto& b) { return a.nearness < b.nearness; });
  return places;
}

figure::Handle nearest_handle(const std::vector<HandlePosition>& places, Point in_picture) {
  figure::Handle nearest = figure::Handle::pelvis;
  double least = 1e9;
  for (const HandlePosition& place : places) {
    const double away = std::hypot(place.at.x - in_picture.x, place.at.y - in_picture.y);
    if (away > least + 1e-6) continue;
    least = away;
    nearest = place.handle;
  }
  return nearest;
}

StageCamera fitted(StageCamera sight, const figure::Motion& motion) {
  const std::vector<figure::Point3> points = points_of(motion);
  const StageCamera tight = round_all(points);
  double needed = 0;
  for (const figure::Point3& p : points)
    needed = std::max(needed, std::hypot(p.x - sight.middle.x, p.y - sight.middle.y, p.z - sight.middle.z));
  const bool lost = sight.radius > 1.5 * (tight.radius + margin);
  if (needed + margin * 0.6 <= sight.radius && !lost) return sight;
  sight.middle = tight.middle;
  sight.radius = tight.radius + margin;
  return sight;
}

figure::Orbit turned(figure::Orbit orbit, double around, double above) {
  return {std::remainder(orbit.around + around, 360), std::clamp(orbit.above + above, -60.0, 90.0)};
}

double preview_position(Millis since, double last) {
  if (last <= 0) return 0;
  constexpr double span_s = 2.5;
  constexpr double rest_s = 1.2;
  const double way = span_s * last;
  const double t = std::fmod(to_seconds(since), 2 * (way + rest_s));
  const double there = t < way            ? t / span_s
                       : t < way + rest_s ? last
                                          : std::max(0.0, last - (t - way - rest_s) / span_s);
  const double from = std::floor(there);
  return from + eased(there - from);
}

}  // namespace limber
