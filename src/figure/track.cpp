#include "figure/track.hpp"

#include <span>

#include "figure/sign.hpp"

namespace limber::figure {
namespace {

using Of = Track::Of;
using Points = std::vector<Point3>;

constexpr double stays = 0.03;  // moved by less, body heights, a hand, a foot or a joint counts as staying
constexpr double least_way = 0.012;   // less than this is not seen
constexpr double least_share = 0.28;  // of what moves most
constexpr double taking_hold = 0.15;  // what a hand's way to the body counts beside what is then moved

// A point whose way may be shown, and how much rather than others.
struct Pick {
  Of of;
  Point3 (*at)(const Skeleton&, Side);
  double worth = 1;
  double beside = 0.055;
};

constexpr Pick picks[] = {
    {Of::chest,
     [](const Skeleton& b, Side) {
       return b.spine[9].of({0.03, 0, 0});
     },
     1.0, 0.075},
    {Of::chest,
     [](const Skeleton& b, Side) {
       return b.spine[5].of({-0.04, 0, 0});
     },
     1.1},
    {Of::chest,
     [](const Skeleton& b, Side s) {
       return b.spine[8].of({0.03, 0.1 * outward(s), 0});
     },
     0.9},
    {Of::hips,
     [](const Skeleton& b, Side) {
       return b.pelvis.of({-0.07, 0, 0.02});
     },
     1.5},
    {Of::hips,
     [](const Skeleton& b, Side) {
       return b.pelvis.of({0.06, 0, 0.04});
     },
     1.6},
    {Of::head,
     [](const Skeleton& b, Side) {
       return b.head.of({0, 0, 0.10});
     },
     1.0, 0.06},
    {Of::head,
     [](const Skeleton& b, Side) {
       return b.head.of({0.07, 0, 0.02});
     },
     1.1, 0.09},
    {Of::arm,
     [](const Skeleton& b, Side s) {
       return b.arms[s].end.of({0, 0, -palm_length});
     },
     1.0},
    {Of::arm, [](const Skeleton& b, Side s) { return b.arms[s].lower.at; }, 0.9},
    {Of::arm, [](const Skeleton& b, Side s) { return b.arms[s].upper.at; }, 1.3, 0.07},
    {Of::leg,
     [](const Skeleton& b, Side s) {
       return b.legs[s].end.of({0.06, 0, -0.03});
     },
     1.0},
    {Of::leg,
     [](const Skeleton& b, Side s) {
       return b.legs[s].lower.of({0.035, 0, 0});
     },
     1.25, 0.075},
};

double way(const Points& points) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < points.size(); ++i) sum += figure::length(points[i + 1] - points[i]);
  return sum;
}

// Where the motion takes a point, seen from the floor.
template <class At>
Points way_of(std::span<const Skeleton> bodies, At at) {
  Points points;
  points.reserve(bodies.size());
  for (const Skeleton& body : bodies) points.push_back(at(body));
  return points;
}

// What a limb hangs from, or the head stands on.
const Joint& bearer(const Skeleton& body, Of of) {
  if (of == Of::leg) return body.pelvis;
  return of == Of::head ? body.spine[9] : body.spine[8];
}

Point3 seen_from(const Joint& joint, const Point3& p) {
  return transposed(joint.turn) * (p - joint.at);
}

// Whether the limb gives way between a root that comes and an end that stays.
bool gives_way(std::span<const Skeleton> bodies, Of of, Side side) {
  const auto limb = [&](const Skeleton& b) -> const Limb& {
    return of == Of::leg ? b.legs[side] : b.arms[side];
  };
  const double end = way(way_of(bodies, [&](const Skeleton& b) { return limb(b).end.at; }));
  const double root = way(way_of(bodies, [&](const Skeleton& b) { return limb(b).upper.at; }));
  return end < stays && root > stays;
}

// How far it goes of its own accord.
double own_way(std::span<const Skeleton> bodies, const Pick& pick, Side side, const Points& points) {
  const double whole = way(points);
  if (pick.of == Of::hips) return whole;
  if (pick.of == Of::chest) {
    Points apart = points;
    for (std::size_t i = 0; i < apart.size(); ++i) apart[i] = apart[i] - bodies[i].pelvis.at;
    return std::min(whole, way(apart));
  }
  if (pick.of != Of::head && gives_way(bodies, pick.of, side)) return 0;
  Points apart;
  for (std::size_t i = 0; i < points.size(); ++i)
    apart.push_back(seen_from(bearer(bodies[i], pick.of), points[i]));
  return std::min(whole, way(apart));
}

// Whether the hand ends on the body: then it goes there to help, and what it moves is shown.
bool takes_hold(const Pose& end, Side side) {
  const std::string hand = side == left ? "left_hand" : "right_hand";
  return std::any_of(end.reach.begin(), end.reach.end(), [&](const Reach& reach) {
    const auto* to = std::get_if<std::string>(&reach.to);
    const bool thing =
        to != nullptr && (*to == "strap" || *to == "stick" || *to == "towel" || to->starts_with("chair"));
    return reach.from == hand && to != nullptr && !thing;
  });
}

struct Found {
  Track track;
  double amount = 0;
};

// Of a trunk that lies, the side that is towards the floor: there is no room beside it.
bool lies_on(const Skeleton& body, const Pick& pick, Side side) {
  constexpr double below = 0.04;
  return pick.of == Of::hips && pick.at(body, side).z < body.pelvis.at.z - below;
}

// The point of a part that goes farthest.
Found best_of(std::span<const Skeleton> bodies, Of of, Side side) {
  Found best;
  for (const Pick& pick : picks) {
    if (pick.of != of || lies_on(bodies.front(), pick, side)) continue;
    Points points = way_of(bodies, [&](const Skeleton& b) { return pick.at(b, side); });
    const double amount = own_way(bodies, pick, side, points) * pick.worth;
    if (amount > best.amount) best = {{of, side, std::move(points), pick.beside}, amount};
  }
  return best;
}

Point3 there(const Track& track) {
  return unit(track.points.back() - track.points.front(), {});
}

// A chest that goes where the hips go is carried by them, or they by it.
bool goes_along(const Track& a, const Track& b) {
  const bool trunk = (a.of == Of::chest && b.of == Of::hips) || (a.of == Of::hips && b.of == Of::chest);
  return trunk && dot(there(a), there(b)) > 0.5;
}

// "left-arm", "hips": one of arrow_names().
std::string name_of(const Track& track) {
  switch (track.of) {
    case Of::chest:
      return "chest";
    case Of::hips:
      return "hips";
    case Of::head:
      return "head";
    case Of::arm:
    case Of::leg:
      break;
  }
  std::string name = track.side == left ? "left-" : "right-";
  return name += track.of == Of::arm ? "arm" : "leg";
}

// Those that the motion names, in its order.
std::vector<Track> named(std::vector<Found>& found, const std::vector<std::string>& names) {
  std::vector<Track> tracks;
  for (const std::string& name : names) {
    for (Found& one : found) {
      if (name_of(one.track) == name) tracks.push_back(one.track);
    }
  }
  return tracks;
}

}  // namespace

double Track::length() const {
  return way(points);
}

std::vector<Track> tracks_of(const Rig& rig) {
  std::vector<Skeleton> bodies;
  for (int i = 0; i <= track_samples; ++i) bodies.push_back(rig.at(rig.last() * i / track_samples));
  std::vector<Found> found;
  const auto add = [&](Of of, Side side, double share) {
    Found one = best_of(bodies, of, side);
    one.amount *= share;
    if (one.amount > 0) found.push_back(std::move(one));
  };
  add(Of::chest, right, 1);
  add(Of::hips, right, 1);
  add(Of::head, right, 1);
  for (const Side side : {right, left}) {
    const bool holds = !rig.motion().poses.empty() && takes_hold(rig.motion().poses.back(), side);
    if (!holds || !is_by_hand(rig.motion())) add(Of::arm, side, holds ? taking_hold : 1);
    add(Of::leg, side, 1);
  }
  const auto& names = rig.motion().arrows;
  if (!names.empty()) return named(found, names);
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) { return a.amount > b.amount; });
  std::vector<Track> tracks;
  for (Found& one : found) {
    if (one.amount < std::max(least_way, least_share * found.front().amount)) break;
    const auto same = [&](const Track& other) { return goes_along(one.track, other); };
    if (std::none_of(tracks.begin(), tracks.end(), same)) tracks.push_back(std::move(one.track));
  }
  return tracks;
}

}  // namespace limber::figure
