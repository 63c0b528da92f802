#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/format_parts.hpp"

namespace limber {
namespace {

using codec::Choice, codec::List, codec::Object;
using figure::AngleInfo;

constexpr auto attitude_members = [](auto& io, auto& attitude) {
  io.member("pitch", attitude.pitch, codec::Number{range::attitude}, kept);
  io.member("roll", attitude.roll, codec::Number{range::attitude}, kept);
  io.member("yaw", attitude.yaw, codec::Number{range::attitude}, kept);
};

struct PointCodec {
  static bool read(ParseContext& reading, const Node& value, figure::Point3& where) {
    std::vector<double> axes;
    const bool right = List{codec::Number{range::place}, 3, 3}.read(reading, value, axes);
    if (axes.size() == 3) where = {axes[0], axes[1], axes[2]};
    return right;
  }
  static Node tree(const figure::Point3& p) {
    return List{codec::Number{range::place}}.tree(std::vector{p.x, p.y, p.z});
  }
};

std::string side_name(const Node& value, const AngleInfo& info) {
  if (value.key == "left") return fill(tr("{angle} (left)"), {{"angle", info.name}});
  if (value.key == "right") return fill(tr("{angle} (right)"), {{"angle", info.name}});
  return info.name;
}

struct Degrees {
  const AngleInfo& info;

  bool read(ParseContext& reading, const Node& value, double& where) const {
    const bool number = value.kind == Node::Kind::number;
    if (number && value.number >= info.least && value.number <= info.most) {
      where = value.number;
      return true;
    }
    const std::string words = number ? tr("{name} is {value}; the joint's range of motion is {range}")
                                     : tr("{name} is {value}; a number, {range}");
    reading.fault(value, number ? "angle-limit" : "type",
                  fill(words, {{"name", side_name(value, info)},
                               {"value", reading.spelled(value)},
                               {"range", to_text({info.least, info.most, Unit::degrees})}}));
    return false;
  }
  static Node tree(double degrees) { return tree_of(degrees); }
};

// One number, or one for each side; the one not given is 0.
struct SidedCodec {
  const AngleInfo& info;

  bool read(ParseContext& reading, const Node& value, figure::SidedDegrees& where) const {
    if (!info.per_side || value.kind != Node::Kind::object) {
      const bool right = Degrees{info}.read(reading, value, where.left);
      where.right = where.left;
      return right;
    }
    if (value.find("left") == nullptr && value.find("right") == nullptr)
      reading.fault(value, "missing", tr("\"left\" or \"right\" is missing; the one not given is 0"));
    return Object{*this}.read(reading, value, where);
  }
  Node tree(const figure::SidedDegrees& degrees) const {
    const bool alike = !info.per_side || degrees.left == degrees.right;
    return alike ? tree_of(degrees.left) : Object{*this}.tree(degrees);
  }
  void operator()(auto& io, auto& degrees) const {
    io.member("left", degrees.left, Degrees{info}, kept);
    io.member("right", degrees.right, Degrees{info}, kept);
  }
};

constexpr auto angle_members = [](auto& io, auto& angles) {
  for (const AngleInfo& info : figure::angle_table())
    io.member(info.name, angles[static_cast<std::size_t>(info.angle)], SidedCodec{info});
};

struct ReachTarget {
  using Target = std::variant<std::string, figure::Point3>;
  static bool read(ParseContext& reading, const Node& value, Target& where) {
    if (value.kind == Node::Kind::array) {
      PointCodec::read(reading, value, where.emplace<figure::Point3>());
      return true;
    }
    return Choice{figure::reach_to_names()}.read(reading, value, where.emplace<std::string>());
  }
  static Node tree(const Target& target) {
    const auto* name = std::get_if<std::string>(&target);
    return name != nullptr ? tree_of(*name) : PointCodec::tree(std::get<figure::Point3>(target));
  }
};

struct ReachCodec {
  static bool read(ParseContext& reading, const Node& value, std::vector<figure::Reach>& where) {
    MemberReader io(reading, value);
    for (const std::string& from : figure::reach_from_names()) {
      std::optional<ReachTarget::Target> to;
      io.member(from.c_str(), to, ReachTarget{});
      if (to) where.push_back({from, *std::move(to)});
    }
    io.close();
    return true;
  }
  static Node tree(const std::vector<figure::Reach>& reaches) {
    MemberWriter io;
    for (const figure::Reach& reach : reaches) io.member(reach.from.c_str(), reach.to, ReachTarget{}, kept);
    return io.take();
  }
};

constexpr auto pose_members = [](auto& io, auto& pose) {
  constexpr std::size_t longest_pose_name = 40;
  io.member("name", pose.name, codec::String{longest_pose_name});
  io.member("lie", pose.lie, Choice{lie_names()}, kept);
  io.member("pelvis", pose.attitude, Object{attitude_members});
  io.member("angles", pose.angles, Object{angle_members});
  io.member("contacts", pose.contacts, codec::choices(figure::contact_names()));
  io.member("reach", pose.reach, ReachCodec{});
};

constexpr auto prop_members = [](auto& io, auto& prop) {
  constexpr std::size_t first_named = static_cast<std::size_t>(figure::PropSide::ahead);
  io.member("prop", prop.kind, Choice{figure::prop_names()}, required);
  io.member("at", prop.at, PointCodec{});
  io.member("side", prop.side, Choice{figure::prop_side_names(), first_named});
};

// A prop in its usual place is just its name.
struct PropCodec {
  static bool read(ParseContext& reading, const Node& value, figure::PropPlacement& where) {
    if (value.kind == Node::Kind::object) return Object{prop_members}.read(reading, value, where);
    return Choice{figure::prop_names()}.read(reading, value, where.kind);
  }
  static Node tree(const figure::PropPlacement& prop) {
    const bool usual = prop == figure::PropPlacement{prop.kind, {}, {}};
    return usual ? tree_of(prop.kind) : Object{prop_members}.tree(prop);
  }
};

constexpr auto motion_members = [](auto& io, auto& motion) {
  io.member("camera", motion.camera, Choice{camera_names()}, kept);
  io.member("also", motion.also, Choice{camera_names()});
  io.member("action", motion.action, Choice{action_names()});
  io.member("arrows", motion.arrows, codec::choices(figure::arrow_names()));
  io.member("highlight", motion.highlight, codec::choices(figure::highlight_names()));
  io.member("highlight_in_turn", motion.highlight_in_turn, codec::YesNo{});
  io.member("props", motion.props, List{PropCodec{}});
  io.member("poses", motion.poses, List{Object{pose_members}, 1, most_poses}, required);
};

}  // namespace

bool MotionCodec::read(ParseContext& reading, const Node& value, figure::Motion& where) {
  return Object{motion_members}.read(reading, value, where);
}

Node MotionCodec::tree(const figure::Motion& motion) {
  return Object{motion_members}.tree(motion);
}

}  // namespace limber
