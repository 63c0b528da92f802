#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/read_parts.hpp"

namespace limber {
namespace {

using figure::AngleInfo;

void degrees(Reading& reading, const Node* value, double& where) {
  if (value == nullptr) return;
  if (const auto number = read_number(reading, *value, range::attitude)) where = *number;
}

figure::Attitude read_attitude(Reading& reading, const Node& value) {
  figure::Attitude attitude;
  Members members(reading, value);
  degrees(reading, members.find("pitch"), attitude.pitch);
  degrees(reading, members.find("roll"), attitude.roll);
  degrees(reading, members.find("yaw"), attitude.yaw);
  members.close();
  return attitude;
}

figure::Point3 read_point(Reading& reading, const Node& value) {
  figure::Point3 point;
  if (!is_array(reading, value, 3, 3)) return point;
  double* axes[] = {&point.x, &point.y, &point.z};
  for (std::size_t i = 0; i < 3; ++i) {
    if (const auto number = read_number(reading, value.children[i], range::place)) *axes[i] = *number;
  }
  return point;
}

std::string side_name(const Node& value, const AngleInfo& info) {
  if (value.key == "left") return fill(tr("{angle} (left)"), {{"angle", info.name}});
  if (value.key == "right") return fill(tr("{angle} (right)"), {{"angle", info.name}});
  return info.name;
}

void read_angle(Reading& reading, const Node* value, const AngleInfo& info, double& where) {
  if (value == nullptr) return;
  const Range range{info.least, info.most, Unit::degrees};
  if (value->kind != Node::Kind::number) {
    reading.fault(*value, "type",
                  fill(tr("{name} is {value}; a number, {range}"), {{"name", side_name(*value, info)},
                                                                    {"value", reading.spelled(*value)},
                                                                    {"range", to_text(range)}}));
  } else if (value->number < info.least || value->number > info.most) {
    reading.fault(*value, "angle-limit",
                  fill(tr("{name} is {value}; the joint's range of motion is {range}"),
                       {{"name", side_name(*value, info)},
                        {"value", reading.spelled(*value)},
                        {"range", to_text(range)}}));
  } else {
    where = value->number;
  }
}

figure::SidedDegrees read_sided(Reading& reading, const Node& value, const AngleInfo& info) {
  figure::SidedDegrees degrees;
  if (info.per_side && value.kind == Node::Kind::object) {
    Members members(reading, value);
    if (!members.has("left") && !members.has("right")) {
      reading.fault(value, "missing", tr("\"left\" or \"right\" is missing; the one not given is 0"));
    }
    read_angle(reading, members.find("left"), info, degrees.left);
    read_angle(reading, members.find("right"), info, degrees.right);
    members.close();
  } else {
    read_angle(reading, &value, info, degrees.left);
    degrees.right = degrees.left;
  }
  return degrees;
}

void read_angles(Reading& reading, const Node& value, figure::Pose& pose) {
  Members members(reading, value);
  for (const AngleInfo& info : figure::angle_table()) {
    if (const Node* angle = members.find(info.name)) pose[info.angle] = read_sided(reading, *angle, info);
  }
  members.close();
}

std::vector<figure::Reach> read_reach(Reading& reading, const Node& value) {
  std::vector<figure::Reach> reaches;
  Members members(reading, value);
  for (const std::string& from : figure::reach_from_names()) {
    const Node* to = members.find(from.c_str());
    if (to == nullptr) continue;
    if (to->kind == Node::Kind::array) {
      reaches.push_back({from, read_point(reading, *to)});
    } else if (const auto index = read_choice(reading, *to, figure::reach_to_names())) {
      reaches.push_back({from, figure::reach_to_names()[*index]});
    }
  }
  members.close();
  return reaches;
}

figure::Pose read_pose(Reading& reading, const Node& value) {
  figure::Pose pose;
  Members members(reading, value);
  constexpr std::size_t longest_pose_name = 40;
  if (const Node* name = members.find("name")) pose.name = read_string(reading, *name, longest_pose_name);
  if (const Node* lie = members.find("lie")) {
    if (const auto index = read_choice(reading, *lie, lie_names()))
      pose.lie = static_cast<figure::Lie>(*index);
  }
  if (const Node* pelvis = members.find("pelvis")) pose.attitude = read_attitude(reading, *pelvis);
  if (const Node* angles = members.find("angles")) read_angles(reading, *angles, pose);
  if (const Node* contacts = members.find("contacts")) {
    pose.contacts = read_choices(reading, *contacts, figure::contact_names());
  }
  if (const Node* reach = members.find("reach")) pose.reach = read_reach(reading, *reach);
  members.close();
  return pose;
}

std::optional<figure::PropPlacement> read_prop(Reading& reading, const Node& value) {
  figure::PropPlacement placement;
  const Node* kind = &value;
  if (value.kind == Node::Kind::object) {
    Members members(reading, value);
    kind = members.need("prop");
    if (const Node* at = members.find("at")) placement.at = read_point(reading, *at);
    if (const Node* side = members.find("side")) {
      if (const auto index = read_choice(reading, *side, figure::prop_side_names()))
        placement.side = static_cast<figure::PropSide>(*index + 1);
    }
    members.close();
  }
  if (kind == nullptr) return std::nullopt;
  const auto index = read_choice(reading, *kind, figure::prop_names());
  if (!index) return std::nullopt;
  placement.kind = figure::prop_names()[*index];
  return placement;
}

}  // namespace

figure::Motion read_motion(Reading& reading, const Node& value) {
  figure::Motion motion;
  Members members(reading, value);
  if (const Node* camera = members.find("camera")) {
    if (const auto index = read_choice(reading, *camera, camera_names()))
      motion.camera = static_cast<figure::Camera>(*index);
  }
  if (const Node* areas = members.find("highlight")) {
    motion.highlight = read_choices(reading, *areas, figure::highlight_names());
  }
  if (const Node* in_turn = members.find("highlight_in_turn")) {
    motion.highlight_in_turn = read_yes_no(reading, *in_turn);
  }
  if (const Node* props = members.find("props");
      props != nullptr && is_array(reading, *props, 0, most_texts)) {
    for (const Node& item : props->children) {
      if (auto placement = read_prop(reading, item)) motion.props.push_back(*std::move(placement));
    }
  }
  if (const Node* poses = members.need("poses");
      poses != nullptr && is_array(reading, *poses, 1, most_poses)) {
    for (const Node& item : poses->children) motion.poses.push_back(read_pose(reading, item));
  }
  members.close();
  return motion;
}

}  // namespace limber
