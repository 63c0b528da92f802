#include "figure/drag.hpp"

#include <algorithm>
#include <cmath>

#include "figure/rig.hpp"

namespace limber::figure {
namespace {

constexpr double near_enough = 0.0015;  // body heights
constexpr double damping = 2e-6;     // (body heights per degree)²: keeps angles from swinging far for little
constexpr double probe = 3;          // degrees: long enough that a straight limb is seen to bend
constexpr double longest_step = 25;  // degrees
constexpr int most_steps = 8;
constexpr double loose = 0.008;  // body heights: what touches may come off by no more
constexpr double felt = 0.012;   // body heights short of the target, from which a limit is worth telling

// An angle that goes along, so many degrees for each degree of the turning.
struct Share {
  AngleInfo info;
  bool on_left = false;
  bool on_right = false;
  double each = 1;
};

// What a drag turns: an angle, several that go together, or the pelvis itself.
struct Turning {
  std::vector<Share> shares;  // none: the pelvis pitches
  double ease = 1;            // how willingly it is turned
};

double degrees_of(const Pose& pose, const Share& share) {
  const SidedDegrees& both = pose[share.info.angle];
  return share.on_left ? both.left : both.right;
}

void turn_by(Pose& pose, const Turning& turning, double by) {
  if (turning.shares.empty()) {
    Attitude own = pose.attitude.value_or(Attitude{});
    own.pitch = std::clamp(own.pitch + by, -180.0, 180.0);
    pose.attitude = own;
  }
  for (const Share& share : turning.shares) {
    SidedDegrees& both = pose[share.info.angle];
    const auto within = [&](double degrees) {
      return std::clamp(degrees + by * share.each, share.info.least, share.info.most);
    };
    if (share.on_left) both.left = within(both.left);
    if (share.on_right) both.right = within(both.right);
  }
}

bool at_end(const Pose& pose, const Share& share, double way) {
  const double now = degrees_of(pose, share);
  return way * share.each > 0 ? now >= share.info.most : now <= share.info.least;
}

// Whether nothing of it can go on that way (+1 or -1).
bool at_end(const Pose& pose, const Turning& turning, double way) {
  return std::any_of(turning.shares.begin(), turning.shares.end(),
                     [&](const Share& share) { return at_end(pose, share, way); });
}

// Nobody who bends a straight knee means to bend it backwards.
AngleInfo as_dragged(Angle angle, const Pose& pose) {
  AngleInfo info = angle_table()[static_cast<std::size_t>(angle)];
  const SidedDegrees& now = pose[angle];
  if (angle == Angle::knee_flexion) info.least = std::min({0.0, now.left, now.right});
  return info;
}

// Limbs swing forward and back before they swing aside, where both would do.
double ease_of(Angle angle) {
  switch (angle) {
    case Angle::hip_abduction:
    case Angle::hip_rotation:
    case Angle::shoulder_abduction:
    case Angle::shoulder_rotation:
    case Angle::side_bend:
    case Angle::neck_side_bend:
      return 0.4;
    default:
      return 1;
  }
}

// The pelvis goes down into the knees, over the feet, or tips.
std::vector<Turning> turnings_of_pelvis(const Pose& pose) {
  const auto both = [&](Angle angle, double each) {
    return Share{as_dragged(angle, pose), true, true, each};
  };
  return {
      {{both(Angle::knee_flexion, 2), both(Angle::hip_flexion, 1), both(Angle::ankle_dorsiflexion, 1)}, 1},
      {{both(Angle::hip_flexion, 1)}, 0.3},
      {{}, 0.3}};
}

std::vector<Turning> turnings(Handle handle, const Pose& pose) {
  if (handle == Handle::pelvis) return turnings_of_pelvis(pose);
  std::vector<Turning> all;
  const Side side = side_of(handle);
  for (const Angle angle : angles_moving(handle)) {
    const AngleInfo info = as_dragged(angle, pose);
    // What is in the middle is kept alike on both sides, as it is when read.
    const bool each = !info.per_side;
    all.push_back({{{info, each || side == left, each || side == right, 1}}, ease_of(angle)});
  }
  return all;
}

// Whether this hand, elbow or foot is brought somewhere by the pose, whatever its angles say.
bool reaches(const Pose& pose, Handle handle) {
  const std::string_view name = handle_name(handle);
  return std::any_of(pose.reach.begin(), pose.reach.end(), [&](const Reach& reach) {
    const bool arm = name.ends_with("elbow") && reach.from.ends_with("hand");
    return reach.from == name || (arm && reach.from.substr(0, 4) == name.substr(0, 4));
  });
}

double worst_gap(const Rig& rig, const Skeleton& body) {
  const TouchSet& touches = rig.touches(static_cast<std::size_t>(rig.last()));
  double worst = 0;
  for (std::size_t i = 0; i < touch_slots; ++i) {
    if (!touches.has_slot(i)) continue;
    const Contact contact = contact_of_slot(i);
    const Plane plane = rig.surfaces().of(touches.support_of_slot(i));
    worst = std::max(worst, std::abs(gap(body, contact.touch, contact.side, plane)));
  }
  return worst;
}

struct Seen {
  Point at;        // of the handle
  double gap = 0;  // of what should touch and touches least, body heights
};

// What is seen when the pose is this.
class Picture {
 public:
  Picture(const Motion& motion, std::size_t pose, Handle handle, const View& view)
      : motion_(motion), handle_(handle), view_(view) {
    motion_.highlight.clear();
    motion_.poses.resize(pose + 1);
  }
  Seen of(const Pose& pose) {
    motion_.poses.back() = pose;
    const Rig rig(motion_);
    const Skeleton body = rig.at(rig.last());
    return {view_.project(place_of(body, handle_)), worst_gap(rig, body)};
  }

 private:
  Motion motion_;
  Handle handle_;
  View view_;
};

double dot(Point a, Point b) {
  return a.x * b.x + a.y * b.y;
}

// How far the handle moves in the picture for each degree of each turning.
std::vector<Point> slopes(Picture& picture, const Pose& pose, const std::vector<Turning>& all, Point at) {
  std::vector<Point> found;
  for (const Turning& turning : all) {
    const double by = at_end(pose, turning, 1) ? -probe : probe;
    Pose tried = pose;
    turn_by(tried, turning, by);
    found.push_back((picture.of(tried).at - at) * (1 / by));
  }
  return found;
}

// Damped least squares over the turnings that are free: E Jᵀ (J E Jᵀ + damping)⁻¹ error, E their ease.
std::vector<double> least_turns(const std::vector<Turning>& all, const std::vector<Point>& slope,
                                const std::vector<bool>& free, Point error) {
  double xx = damping;
  double xy = 0;
  double yy = damping;
  for (std::size_t i = 0; i < slope.size(); ++i) {
    if (!free[i]) continue;
    xx += slope[i].x * slope[i].x * all[i].ease;
    xy += slope[i].x * slope[i].y * all[i].ease;
    yy += slope[i].y * slope[i].y * all[i].ease;
  }
  const double det = xx * yy - xy * xy;
  const Point solved{(yy * error.x - xy * error.y) / det, (xx * error.y - xy * error.x) / det};
  std::vector<double> turns(slope.size(), 0);
  for (std::size_t i = 0; i < slope.size(); ++i) {
    if (free[i]) turns[i] = dot(slope[i], solved) * all[i].ease;
  }
  return turns;
}

// What is at the end of its range and would go beyond is left where it is, and the others do its part.
std::vector<double> turns_within(const Pose& pose, const std::vector<Turning>& all,
                                 const std::vector<Point>& slope, Point error) {
  std::vector<bool> free(all.size(), true);
  std::vector<double> turns;
  for (bool again = true; again;) {
    again = false;
    turns = least_turns(all, slope, free, error);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!free[i] || turns[i] == 0 || !at_end(pose, all[i], turns[i])) continue;
      free[i] = false;
      again = true;
    }
  }
  double most = 0;
  for (const double turn : turns) most = std::max(most, std::abs(turn));
  const double shrink = most > longest_step ? longest_step / most : 1;
  for (double& turn : turns) turn *= shrink;
  return turns;
}

Pose turned(Pose pose, const std::vector<Turning>& all, const std::vector<double>& turns, double share) {
  for (std::size_t i = 0; i < all.size(); ++i) turn_by(pose, all[i], turns[i] * share);
  return pose;
}

std::vector<Limit> limits_in_the_way(const Pose& pose, const std::vector<Turning>& all,
                                     const std::vector<Point>& slope, Point error) {
  std::vector<Limit> limits;
  constexpr double worth = 1e-4;  // body heights a degree towards the target
  const double far = std::hypot(error.x, error.y);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const double gain = dot(slope[i], error) / far;
    if (std::abs(gain) < worth) continue;
    for (const Share& share : all[i].shares) {
      const double now = degrees_of(pose, share);
      const AngleInfo& range = angle_table()[static_cast<std::size_t>(share.info.angle)];
      const bool at_its_end = gain * share.each > 0 ? now >= range.most : now <= range.least;
      if (at_its_end) limits.push_back({share.info.angle, share.on_left ? left : right, now});
    }
  }
  return limits;
}

bool hardly_moves(const std::vector<Point>& slope) {
  constexpr double least = 4e-4;  // body heights a degree; a free limb moves by several times that
  return std::all_of(slope.begin(), slope.end(),
                     [](Point p) { return std::abs(p.x) < least && std::abs(p.y) < least; });
}

}  // namespace

Dragged dragged(const Motion& motion, std::size_t pose, Handle handle, const View& view, Point target) {
  Picture picture(motion, pose, handle, view);
  const std::vector<Turning> all = turnings(handle, motion.poses[pose]);
  Dragged result;
  result.pose = motion.poses[pose];
  Seen now = picture.of(result.pose);
  const double loosest = std::max(loose, now.gap);
  if (reaches(result.pose, handle)) {
    result.away = distance(now.at, target);
    result.held = result.away >= felt;
    return result;
  }
  std::vector<Point> slope;
  for (int step = 0; step < most_steps && distance(now.at, target) > near_enough; ++step) {
    slope = slopes(picture, result.pose, all, now.at);
    const std::vector<double> turns = turns_within(result.pose, all, slope, target - now.at);
    bool nearer = false;
    for (double share = 1; share > 0.1 && !nearer; share /= 2) {
      const Pose tried = turned(result.pose, all, turns, share);
      const Seen then = picture.of(tried);
      nearer =
          distance(then.at, target) <= distance(now.at, target) - near_enough / 20 && then.gap <= loosest;
      if (!nearer) continue;
      result.pose = tried;
      now = then;
    }
    if (!nearer) break;
  }
  result.away = distance(now.at, target);
  if (result.away < felt) return result;
  result.held = hardly_moves(slope);
  result.limits = limits_in_the_way(result.pose, all, slope, target - now.at);
  return result;
}

}  // namespace limber::figure
