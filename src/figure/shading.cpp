#include "figure/shading.hpp"

#include <algorithm>

namespace limber::figure {
namespace {

constexpr double shaded = 0.23;  // of a limb's half-width, at most, on either side of the middle
constexpr double gap_width = 0.0045;
constexpr double fading = 0.3;   // of a tube's length, at either end
constexpr double hidden = 0.25;  // of its half-width, under the tube where it begins: no seam shows

// How far along the tube each blob lies, 0 … 1.
std::vector<double> shares(const Chain& chain) {
  std::vector<double> all{0};
  for (std::size_t i = 1; i < chain.size(); ++i)
    all.push_back(all.back() + length(chain[i].centre - chain[i - 1].centre));
  for (double& share : all) share /= std::max(1e-9, all.back());
  return all;
}

double eased(double k) {
  const double c = std::clamp(k, 0.0, 1.0);
  return c * c * (3 - 2 * c);
}

// Smaller by `less`, but touching the outline where the light comes from.
Blob towards_light(const Blob& blob, const Point3& light, double less) {
  const Turn& a = blob.axes;
  const Point3 spread{dot(a.x, light), dot(a.y, light), dot(a.z, light)};
  const Point3 edge = (a * spread) * (1 / std::max(1e-9, length(spread)));
  return {blob.centre + edge * less, {a.x * (1 - less), a.y * (1 - less), a.z * (1 - less)}};
}

Blob wider(const Blob& blob, double by) {
  const auto grown = [&](const Point3& axis) {
    const double l = length(axis);
    return axis * ((l + by) / std::max(1e-9, l));
  };
  return {blob.centre, {grown(blob.axes.x), grown(blob.axes.y), grown(blob.axes.z)}};
}

}  // namespace

Chain lit(const Chain& chain, const View& view) {
  const Point3 light = view.to_top * 0.8 - view.to_right * 0.6;
  const std::vector<double> along = shares(chain);
  Chain bright;
  bright.reserve(chain.size());
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const double inside = std::min(along[i], 1 - along[i]) / fading;
    bright.push_back(towards_light(chain[i], light, shaded * eased(inside)));
  }
  return bright;
}

Chain set_off(const Chain& chain, std::size_t first, const View& view, std::size_t spare) {
  Chain gap(chain.begin() + static_cast<std::ptrdiff_t>(first),
            chain.end() - static_cast<std::ptrdiff_t>(spare));
  const Point3 whole = gap.back().centre - gap.front().centre;
  const double towards = dot(unit(whole, {}), view.to_viewer);
  const double width = gap_width * eased(1.6 * (1 - std::abs(towards)) + 0.1);
  const std::vector<double> along = shares(gap);
  for (std::size_t i = 0; i < gap.size(); ++i) {
    const double under = hidden * length(gap[i].axes.x);
    gap[i] = wider(gap[i], std::lerp(-under, width, eased(along[i] / fading)));
  }
  return gap;
}

Chain set_off_whole(const Chain& chain) {
  Chain gap = chain;
  for (Blob& blob : gap) blob = wider(blob, gap_width);
  return gap;
}

}  // namespace limber::figure
