#include "page/curves.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace limber {
namespace {

constexpr double most_off = 2;  // thousandths
constexpr Millis step{50};

struct Sample {
  double ms;
  double value;
};

double off(const Sample& one, const Sample& from, const Sample& to) {
  const double along = to.ms > from.ms ? (one.ms - from.ms) / (to.ms - from.ms) : 0;
  return std::abs(from.value + along * (to.value - from.value) - one.value);
}

// Keeps what lies farthest from the straight line between two kept ones, as long as any lies too far
// (Douglas and Peucker).
void keep(const std::vector<Sample>& samples, std::size_t first, std::size_t last, std::vector<bool>& kept) {
  std::size_t farthest = first;
  double distance = most_off;
  for (std::size_t i = first + 1; i < last; ++i) {
    const double here = off(samples[i], samples[first], samples[last]);
    if (here > distance) std::tie(farthest, distance) = std::pair(i, here);
  }
  if (farthest == first) return;
  kept[farthest] = true;
  keep(samples, first, farthest, kept);
  keep(samples, farthest, last, kept);
}

}  // namespace

std::vector<int> curve_of(Millis length, const std::function<double(Millis)>& share_at) {
  std::vector<Sample> samples;
  for (Millis t{0}; t < length; t += step)
    samples.push_back({static_cast<double>(t.count()), 1000 * share_at(t)});
  const Millis last = std::max(Millis{0}, length - Millis{1});
  samples.push_back({static_cast<double>(length.count()), 1000 * share_at(last)});
  std::vector<bool> kept(samples.size(), false);
  kept.front() = kept.back() = true;
  keep(samples, 0, samples.size() - 1, kept);
  std::vector<int> curve;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (!kept[i]) continue;
    curve.push_back(static_cast<int>(std::lround(samples[i].ms)));
    curve.push_back(static_cast<int>(std::lround(samples[i].value)));
  }
  if (curve.size() == 4 && curve[1] == curve[3]) curve.resize(2);
  return curve;
}

}  // namespace limber
