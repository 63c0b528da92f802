#include "page/outlines.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <string_view>

namespace limber {
namespace {

constexpr double spacing = 13;  // units between two points: a head stays round to a third of a unit
constexpr double most_apart =
    140;  // units, root mean square: what moves farther in one step is another thing
constexpr double corner = 25 * std::numbers::pi / 180;

double length_of(const Outline& outline) {
  double sum = 0;
  for (std::size_t i = 0; i < outline.size(); ++i)
    sum += distance(outline[i], outline[(i + 1) % outline.size()]);
  return sum;
}

// By how much the outline turns at a point, 0 … pi.
double turn_at(const Outline& outline, std::size_t i) {
  const std::size_t n = outline.size();
  const Point before = outline[(i + n - 1) % n];
  const Point here = outline[i];
  const Point after = outline[(i + 1) % n];
  const double in = std::atan2(here.y - before.y, here.x - before.x);
  const double out = std::atan2(after.y - here.y, after.x - here.x);
  return std::abs(std::remainder(out - in, 2 * std::numbers::pi));
}

std::size_t points_for(const Outline& outline) {
  return static_cast<std::size_t>(std::clamp(std::ceil(length_of(outline) / spacing), 6.0, 90.0));
}

// Points at even distances along the outline; one that has a corner within half a step goes there.
Outline with_points(const Outline& outline, std::size_t count) {
  if (outline.size() < 3) return Outline(count, outline.empty() ? Point{} : outline.front());
  const double step = length_of(outline) / static_cast<double>(count);
  Outline even;
  even.reserve(count);
  std::vector<double> sharpest(count, corner);
  double passed = 0;
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const Point from = outline[i];
    const Point to = outline[(i + 1) % outline.size()];
    const double side = distance(from, to);
    while (even.size() < count && static_cast<double>(even.size()) * step <= passed + side) {
      const double along = side > 0 ? (static_cast<double>(even.size()) * step - passed) / side : 0;
      even.push_back(from + (to - from) * std::clamp(along, 0.0, 1.0));
    }
    passed += side;
  }
  while (even.size() < count) even.push_back(outline.back());
  passed = 0;
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const auto nearest = static_cast<std::size_t>(std::lround(passed / step)) % count;
    if (const double turn = turn_at(outline, i); turn > sharpest[nearest]) {
      sharpest[nearest] = turn;
      even[nearest] = outline[i];
    }
    passed += distance(outline[i], outline[(i + 1) % outline.size()]);
  }
  return even;
}

// Begun at the point from which all lie nearest to those of `before`; the mean of the squares in `apart`.
Outline begun_alike(const Outline& outline, const Outline& before, double& apart) {
  const std::size_t n = outline.size();
  std::size_t best = 0;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t shift = 0; shift < n; ++shift) {
    double sum = 0;
    for (std::size_t i = 0; i < n && sum < least; ++i) {
      const Point between = outline[(i + shift) % n] - before[i];
      sum += between.x * between.x + between.y * between.y;
    }
    if (sum < least) {
      least = sum;
      best = shift;
    }
  }
  apart = least / static_cast<double>(n);
  Outline turned = outline;
  std::rotate(turned.begin(), turned.begin() + static_cast<std::ptrdiff_t>(best), turned.end());
  return turned;
}

void put_number(std::int64_t number, std::string& out) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  auto rest = static_cast<std::uint64_t>(number < 0 ? -2 * number - 1 : 2 * number);
  for (; rest >= 32; rest >>= 5U) out += letters[32 + (rest & 31U)];
  out += letters[rest];
}

}  // namespace

Outlines outlines_of(const Path& path) {
  Outlines outlines;
  for (const PathStep& step : path) {
    if (step.kind == PathStep::Kind::move) outlines.emplace_back();
    if (step.kind != PathStep::Kind::close && !outlines.empty()) outlines.back().push_back(step.to);
  }
  std::erase_if(outlines, [](const Outline& one) { return one.size() < 3; });
  return outlines;
}

Outlines evenly(const Outlines& outlines) {
  Outlines even;
  for (const Outline& one : outlines) even.push_back(with_points(one, points_for(one)));
  return even;
}

std::optional<Outlines> evenly(const Outlines& outlines, const Outlines& before) {
  if (outlines.size() != before.size()) return std::nullopt;
  Outlines even;
  for (std::size_t i = 0; i < outlines.size(); ++i) {
    double apart = 0;
    even.push_back(begun_alike(with_points(outlines[i], before[i].size()), before[i], apart));
    if (apart > most_apart * most_apart) return std::nullopt;
  }
  return even;
}

std::string letters_of(const Outlines& outlines) {
  std::string out;
  for (const Outline& outline : outlines) {
    put_number(static_cast<std::int64_t>(outline.size()), out);
    std::int64_t x = 0;
    std::int64_t y = 0;
    for (const Point& point : outline) {
      const auto to_x = static_cast<std::int64_t>(std::llround(point.x));
      const auto to_y = static_cast<std::int64_t>(std::llround(point.y));
      put_number(to_x - x, out);
      put_number(to_y - y, out);
      x = to_x;
      y = to_y;
    }
  }
  return out;
}

}  // namespace limber
