// Where two frames differ. The pixels at a place depend only on the items that cover it, in order; so every
// item that is not part of one common subsequence of both lists makes its bounds dirty, and nothing else can
// differ.
#include <algorithm>
#include <cmath>

#include "base/common_subsequence.hpp"
#include "frame/frame.hpp"

namespace limber {
namespace {

struct Placed {
  const Item* item;
  Rect seen;  // bounds within the clips around it, whole pixels
  Rect clip;
};

bool same(const Placed& a, const Placed& b) {
  return a.clip == b.clip && *a.item == *b.item;
}

// Items that paint something, each with the clip it is painted in.
std::vector<Placed> placed(const Frame& frame) {
  std::vector<Placed> list;
  std::vector<Rect> clips{{0, 0, frame.size.width, frame.size.height}};
  for (const Item& item : frame.items) {
    if (const auto* push = std::get_if<PushClip>(&item)) {
      clips.push_back(intersection(clips.back(), pixel_aligned(push->rect)));
    } else if (std::holds_alternative<PopClip>(item)) {
      if (clips.size() > 1) clips.pop_back();
    } else {
      const Rect seen = intersection(clips.back(), pixel_aligned(bounds(item)));
      const bool finite =
          std::isfinite(seen.x + seen.y + seen.width + seen.height);  // the painter skips others too
      if (finite && !seen.empty()) list.push_back({&item, seen, clips.back()});
    }
  }
  return list;
}

using Items = std::vector<Placed>;

// Drops the equal beginnings and ends, which are most of two successive frames.
void trim(Items& a, Items& b) {
  const auto ahead = std::mismatch(a.begin(), a.end(), b.begin(), b.end(), same);
  a.erase(a.begin(), ahead.first);
  b.erase(b.begin(), ahead.second);
  while (!a.empty() && !b.empty() && same(a.back(), b.back())) {
    a.pop_back();
    b.pop_back();
  }
}

std::vector<Rect> unmatched(const Items& a, const Items& b) {
  std::vector<Rect> dirty;
  constexpr std::size_t most_compared = 250'000;  // beyond it comparing costs more than painting
  if (a.size() * b.size() > most_compared) {
    for (const Items* items : {&a, &b}) {
      for (const Placed& item : *items) dirty.push_back(item.seen);
    }
    return dirty;
  }
  walk_common_subsequence(
      a.size(), b.size(), [&](std::size_t i, std::size_t j) { return same(a[i], b[j]); },
      [](std::size_t, std::size_t) {}, [&](std::size_t i) { dirty.push_back(a[i].seen); },
      [&](std::size_t j) { dirty.push_back(b[j].seen); });
  return dirty;
}

double area(const Rect& rect) {
  return rect.width * rect.height;
}

// Two rectangles become one when they overlap, or when painting both at once costs little more.
bool worth_joining(const Rect& a, const Rect& b) {
  constexpr double allowed_waste = 1.2;
  return a.intersects(b) || area(united(a, b)) <= allowed_waste * (area(a) + area(b));
}

void add_joined(std::vector<Rect>& rects, Rect rect) {
  for (std::size_t i = 0; i < rects.size();) {
    if (!worth_joining(rects[i], rect)) {
      ++i;
      continue;
    }
    rect = united(rects[i], rect);
    rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(i));
    i = 0;  // the larger one may now reach those already passed
  }
  rects.push_back(rect);
}

}  // namespace

std::vector<Rect> changed(const Frame& before, const Frame& after) {
  const Rect everything = pixel_aligned({0, 0, after.size.width, after.size.height});
  if (before.size != after.size || before.background != after.background) return {everything};
  Items a = placed(before);
  Items b = placed(after);
  trim(a, b);
  std::vector<Rect> rects;
  for (const Rect& rect : unmatched(a, b)) add_joined(rects, rect);
  constexpr std::size_t many = 12;
  if (rects.size() > many) {
    Rect all;
    for (const Rect& rect : rects) all = united(all, rect);
    return {all};
  }
  return rects;
}

}  // namespace limber
