#include "screen/pose/pose_draft.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "routine/ranges.hpp"

namespace limber {
namespace {

using figure::AngleInfo;
using figure::Motion;
using figure::Pose;

// 47 and five more are 50: what is stepped ends on a round number.
double stepped(double degrees, double by, double least, double most) {
  const double grid = std::abs(by);
  const double to = by > 0 ? std::floor(degrees / grid + 1) * grid : std::ceil(degrees / grid - 1) * grid;
  return std::clamp(to, least, most);
}

std::string without_surface(const std::string& contact) {
  return contact.substr(0, contact.find(" on "));
}

// "left_knee" is touched by "knees" too; "" for what has no pair.
std::string pair_of(const std::string& contact) {
  const std::size_t from = contact.find('_');
  if (!contact.starts_with("left_") && !contact.starts_with("right_")) return "";
  const std::string one = contact.substr(from + 1);
  if (one == "foot") return "feet";
  if (one == "calf") return "calves";
  return one + "s";
}

std::string other_side(const std::string& contact) {
  return contact.starts_with("left_") ? "right_" + contact.substr(5) : "left_" + contact.substr(6);
}

template <class T>
void toggle(std::vector<T>& list, const T& value) {
  const auto found = std::find(list.begin(), list.end(), value);
  if (found == list.end())
    list.push_back(value);
  else
    list.erase(found);
}

void round_side(double& now, double before) {
  if (now != before) now = std::round(now);
}

}  // namespace

Exercise blank_exercise() {
  Exercise exercise;
  exercise.position = Position::standing;
  Pose start;
  start.name = "start";
  start.contacts = {"feet"};
  Motion motion;
  motion.poses = {start, start};
  motion.poses.back().name = "end";
  exercise.figure = motion;
  return exercise;
}

Pose stepped(Pose pose, const StepAngle& step) {
  const AngleInfo& info = figure::angle_table()[static_cast<std::size_t>(step.angle)];
  figure::SidedDegrees& both = pose[step.angle];
  const double now = step.right && info.per_side ? both.right : both.left;
  const double next = stepped(now, step.by, info.least, info.most);
  if (!info.per_side || !step.right) both.left = next;
  if (!info.per_side || step.right) both.right = next;
  return pose;
}

Pose stepped(Pose pose, const StepPelvis& step) {
  figure::Attitude own = pose.attitude.value_or(figure::Attitude{});
  double& turn = step.turn == PelvisTurn::pitch  ? own.pitch
                 : step.turn == PelvisTurn::roll ? own.roll
                                                 : own.yaw;
  turn = stepped(turn, step.by, range::attitude.least, range::attitude.most);
  pose.attitude = own == figure::Attitude{} ? std::nullopt : std::optional(own);
  return pose;
}

Position position_lying(figure::Lie lie, Position now) {
  switch (lie) {
    case figure::Lie::supine:
      return Position::supine;
    case figure::Lie::prone:
      return Position::prone;
    case figure::Lie::side_left:
    case figure::Lie::side_right:
      return Position::side_lying;
    case figure::Lie::quadruped:
      return now == Position::kneeling ? now : Position::quadruped;
    case figure::Lie::upright:
      break;
  }
  const bool upright = now == Position::kneeling || now == Position::floor_sitting || now == Position::chair;
  return upright ? now : Position::standing;
}

bool touches(const Pose& pose, const std::string& contact) {
  return std::any_of(pose.contacts.begin(), pose.contacts.end(), [&](const std::string& named) {
    const std::string name = without_surface(named);
    return name == contact || (!name.empty() && name == pair_of(contact));
  });
}

Pose toggled_contact(Pose pose, const std::string& contact) {
  auto& list = pose.contacts;
  const auto named = [&](const std::string& name) {
    return std::find_if(list.begin(), list.end(),
                        [&](const std::string& entry) { return without_surface(entry) == name; });
  };
  if (const auto found = named(contact); found != list.end()) {
    list.erase(found);
    return pose;
  }
  const std::string both = pair_of(contact);
  const auto pair = both.empty() ? list.end() : named(both);
  if (pair == list.end()) {
    list.push_back(contact);
    return pose;
  }
  // One of a pair goes; the other stays on what both were on.
  *pair = other_side(contact) + pair->substr(both.size());
  return pose;
}

std::string reached_by(const Pose& pose, const std::string& from) {
  for (const figure::Reach& reach : pose.reach) {
    const auto* name = std::get_if<std::string>(&reach.to);
    if (reach.from == from && name != nullptr) return *name;
  }
  return "";
}

Pose reaching(Pose pose, const SetReach& asked) {
  std::erase_if(pose.reach, [&](const figure::Reach& reach) { return reach.from == asked.from; });
  if (!asked.to.empty()) pose.reach.push_back({asked.from, asked.to});
  return pose;
}

Pose rounded(Pose pose, const Pose& before) {
  for (const AngleInfo& info : figure::angle_table()) {
    round_side(pose[info.angle].left, before[info.angle].left);
    round_side(pose[info.angle].right, before[info.angle].right);
  }
  if (!pose.attitude) return pose;
  round_side(pose.attitude->pitch, before.attitude.value_or(figure::Attitude{}).pitch);
  if (*pose.attitude == figure::Attitude{}) pose.attitude = before.attitude;
  return pose;
}

ChangedPoses changed(Motion motion, std::size_t shown, PosesChange change) {
  auto& poses = motion.poses;
  const auto at = poses.begin() + static_cast<std::ptrdiff_t>(shown);
  switch (change) {
    case PosesChange::add:
      if (poses.size() >= most_poses) break;
      poses.insert(at + 1, Pose(*at))->name.clear();
      ++shown;
      break;
    case PosesChange::remove:
      if (poses.size() <= 1) break;
      poses.erase(at);
      shown = std::min(shown, poses.size() - 1);
      break;
    case PosesChange::earlier:
      if (shown == 0) break;
      std::iter_swap(at, at - 1);
      --shown;
      break;
    case PosesChange::later:
      if (shown + 1 >= poses.size()) break;
      std::iter_swap(at, at + 1);
      ++shown;
      break;
  }
  return {std::move(motion), shown};
}

bool has_prop(const Motion& motion, const std::string& prop) {
  return std::any_of(motion.props.begin(), motion.props.end(),
                     [&](const figure::PropPlacement& placed) { return placed.kind == prop; });
}

Motion toggled_prop(Motion motion, const std::string& prop) {
  if (has_prop(motion, prop))
    std::erase_if(motion.props, [&](const figure::PropPlacement& placed) { return placed.kind == prop; });
  else
    motion.props.push_back({prop, {}});
  return motion;
}

Motion with_prop_side(Motion motion, const SetPropSide& asked) {
  for (figure::PropPlacement& prop : motion.props) {
    if (prop.kind == asked.prop) prop.side = asked.side;
  }
  return motion;
}

bool has_side(const std::string& prop) {
  return prop == "wall" || prop == "doorway" || prop == "table" || prop == "chair";
}

Motion toggled_highlight(Motion motion, const std::string& area) {
  toggle(motion.highlight, area);
  return motion;
}

Exercise with_tag_toggled(Exercise exercise, const std::string& tag) {
  toggle(exercise.tags, tag);
  return exercise;
}

Exercise with_things(Exercise exercise) {
  if (!exercise.figure) return exercise;
  const auto& all = figure::prop_names();
  std::erase_if(exercise.props, [&](const std::string& thing) {
    const bool drawn = std::find(all.begin(), all.end(), thing) != all.end();
    return drawn && !has_prop(*exercise.figure, thing);
  });
  for (const figure::PropPlacement& prop : exercise.figure->props) {
    const auto found = std::find(exercise.props.begin(), exercise.props.end(), prop.kind);
    if (found == exercise.props.end()) exercise.props.push_back(prop.kind);
  }
  return exercise;
}

}  // namespace limber
