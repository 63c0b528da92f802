#include "screen/ui/focus.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace limber {
namespace {

bool can_be_pressed(const HitArea& area) {
  return area.enabled && area.intent >= 0 && !area.key.empty();
}

std::vector<std::size_t> stops(const Frame& frame) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < frame.areas.size(); ++i) {
    if (can_be_pressed(frame.areas[i])) found.push_back(i);
  }
  return found;
}

// How far an area lies in the direction of the arrow, and how far off it; nullopt if it lies another way.
std::optional<double> cost(const Rect& from, const Rect& to, FocusMove move) {
  const Point way = to.centre() - from.centre();
  const bool across = move == FocusMove::left || move == FocusMove::right;
  const bool towards_less = move == FocusMove::left || move == FocusMove::up;
  const double ahead = (across ? way.x : way.y) * (towards_less ? -1 : 1);
  const double aside = std::abs(across ? way.y : way.x);
  if (ahead < 1) return std::nullopt;
  // Areas of the same row or column come first: being off the line costs three times as much as being far.
  return ahead + 3 * aside;
}

std::size_t neighbour(const Frame& frame, const std::vector<std::size_t>& all, std::size_t from,
                      FocusMove move) {
  std::size_t best = from;
  double best_cost = 0;
  for (const std::size_t candidate : all) {
    const auto c = cost(frame.areas[from].rect, frame.areas[candidate].rect, move);
    if (c && (best == from || *c < best_cost)) {
      best = candidate;
      best_cost = *c;
    }
  }
  return best;
}

}  // namespace

std::optional<std::size_t> focused_area(const Frame& frame, const std::string& focus) {
  for (std::size_t i = 0; i < frame.areas.size(); ++i) {
    if (!focus.empty() && frame.areas[i].key == focus && can_be_pressed(frame.areas[i])) return i;
  }
  return std::nullopt;
}

std::string moved_focus(const Frame& frame, const std::string& focus, FocusMove move) {
  const std::vector<std::size_t> all = stops(frame);
  if (all.empty()) return "";
  const auto current = focused_area(frame, focus);
  if (!current) return frame.areas[move == FocusMove::previous ? all.back() : all.front()].key;
  const auto place = static_cast<std::size_t>(std::find(all.begin(), all.end(), *current) - all.begin());
  if (move == FocusMove::next) return frame.areas[all[(place + 1) % all.size()]].key;
  if (move == FocusMove::previous) return frame.areas[all[(place + all.size() - 1) % all.size()]].key;
  return frame.areas[neighbour(frame, all, *current, move)].key;
}

std::string focus_near(const Frame& frame, const Rect& place) {
  const std::vector<std::size_t> all = stops(frame);
  const auto away = [&](std::size_t index) {
    return distance(frame.areas[index].whole.centre(), place.centre());
  };
  const auto nearest = std::min_element(all.begin(), all.end(),
                                        [&](std::size_t a, std::size_t b) { return away(a) < away(b); });
  return nearest == all.end() ? "" : frame.areas[*nearest].key;
}

}  // namespace limber
