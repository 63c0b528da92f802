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
    case PosesChange::between:
      if (poses.size() >= most_poses || shown + 1 >= poses.size()) break;
      poses.insert(at + 1, figure::blended(*at, *(at + 1), 0.5))->name.clear();
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

Motion with_pose_of(Motion motion, std::size_t shown, const Motion& other, PoseTaken taken) {
  if (other.poses.empty()) return motion;
  Pose& pose = motion.poses[shown];
  const std::string name = pose.name;
  pose = taken == PoseTaken::last ? other.poses.back() : other.poses.front();
  pose.name = name;
  // What it rests on comes with it.
  for (const figure::PropPlacement& prop : other.props) {
    if (!has_prop(motion, prop.kind)) motion.props.push_back(prop);
  }
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
