#include "routine/tree.hpp"
#include "routine/vocabulary.hpp"

namespace limber {
namespace {

template <class... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;  // for clang before 17

Node seconds_list(std::initializer_list<Millis> times) {
  std::vector<Node> items;
  for (const Millis time : times) items.push_back(tree_of(to_seconds(time)));
  return tree_list(std::move(items));
}

Node dose_tree(const Dose& dose) {
  TreeObject object;
  std::visit(Overloaded{[&](const HoldDose& d) {
                          object.seconds("hold_s", d.hold);
                          object.number("reps", d.reps);
                          object.seconds_unless_zero("rest_s", d.rest);
                        },
                        [&](const TempoDose& d) {
                          object.add("tempo_s", seconds_list({d.there, d.back}));
                          object.number("reps", d.reps);
                          object.seconds_unless_zero("rest_s", d.rest);
                        },
                        [&](const BreathDose& d) {
                          object.add("breath_s", seconds_list({d.in, d.hold_in, d.out, d.hold_out}));
                          object.minutes("minutes", d.length);
                        },
                        [&](const TensionDose& d) {
                          object.seconds("tense_s", d.tense);
                          object.seconds("release_s", d.release);
                          object.number("reps", d.reps);
                        },
                        [&](const TimeDose& d) { object.minutes("minutes", d.length); }},
             dose);
  return object.node();
}

Node say_tree(const SpokenWords& say) {
  TreeObject object;
  object.text("setup", say.setup);
  object.text("move", say.move);
  std::vector<Node> hold;
  for (const LocalText& words : say.hold) hold.push_back(tree_of(words));
  if (!hold.empty()) object.add("hold", tree_list(std::move(hold)));
  object.text("release", say.release);
  return object.node();
}

Node point_tree(const figure::Point3& p) {
  return tree_list({tree_of(p.x), tree_of(p.y), tree_of(p.z)});
}

Node angles_tree(const figure::Pose& pose) {
  TreeObject object;
  for (const figure::AngleInfo& info : figure::angle_table()) {
    const figure::SidedDegrees degrees = pose[info.angle];
    if (degrees == figure::SidedDegrees{}) continue;
    if (!info.per_side || degrees.left == degrees.right) {
      object.number(info.name, degrees.left);
    } else {
      TreeObject sides;
      sides.number("left", degrees.left);
      sides.number("right", degrees.right);
      object.add(info.name, sides.node());
    }
  }
  return object.node();
}

Node reach_tree(const std::vector<figure::Reach>& reaches) {
  TreeObject object;
  for (const figure::Reach& reach : reaches) {
    const auto* name = std::get_if<std::string>(&reach.to);
    object.add(reach.from.c_str(),
               name != nullptr ? tree_of(*name) : point_tree(std::get<figure::Point3>(reach.to)));
  }
  return object.node();
}

Node pose_tree(const figure::Pose& pose) {
  TreeObject object;
  object.text("name", pose.name);
  object.text("lie", lie_names()[static_cast<std::size_t>(pose.lie)]);
  if (pose.attitude) {
    TreeObject pelvis;
    pelvis.number("pitch", pose.attitude->pitch);
    pelvis.number("roll", pose.attitude->roll);
    pelvis.number("yaw", pose.attitude->yaw);
    object.add("pelvis", pelvis.node());
  }
  if (Node angles = angles_tree(pose); !angles.children.empty()) object.add("angles", std::move(angles));
  object.names("contacts", pose.contacts);
  if (!pose.reach.empty()) object.add("reach", reach_tree(pose.reach));
  return object.node();
}

Node prop_tree(const figure::PropPlacement& prop) {
  if (prop == figure::PropPlacement{prop.kind, {}, {}}) return tree_of(prop.kind);
  TreeObject object;
  object.text("prop", prop.kind);
  if (prop.at != figure::Point3{}) object.add("at", point_tree(prop.at));
  if (prop.side != figure::PropSide::usual)
    object.text("side", figure::prop_side_names()[static_cast<std::size_t>(prop.side) - 1]);
  return object.node();
}

}  // namespace

Node tree_of(const figure::Motion& motion) {
  TreeObject object;
  object.text("camera", camera_names()[static_cast<std::size_t>(motion.camera)]);
  object.names("highlight", motion.highlight);
  if (motion.highlight_in_turn) object.add("highlight_in_turn", tree_yes());
  std::vector<Node> props;
  for (const figure::PropPlacement& prop : motion.props) props.push_back(prop_tree(prop));
  if (!props.empty()) object.add("props", tree_list(std::move(props)));
  std::vector<Node> poses;
  for (const figure::Pose& pose : motion.poses) poses.push_back(pose_tree(pose));
  object.add("poses", tree_list(std::move(poses)));
  return object.node();
}

Node tree_of(const Exercise& exercise) {
  TreeObject object;
  object.number("format", 1);
  object.text("id", exercise.id);
  object.text("name", exercise.name);
  object.text("technique", to_string(exercise.technique));
  object.text("position", to_string(exercise.position));
  object.names("areas", exercise.areas);
  object.text("sides", to_string(exercise.sides));
  object.names("props", exercise.props);
  object.names("tags", exercise.tags);
  object.add("dose", dose_tree(exercise.dose));
  object.add("say", say_tree(exercise.say));
  object.text("feel", exercise.feel);
  object.text("why", exercise.why);
  object.text("easier", exercise.easier);
  if (exercise.figure) object.add("figure", tree_of(*exercise.figure));
  object.names("images", exercise.images);
  if (!exercise.clips.empty()) object.add("clips", tree_of(exercise.clips));
  object.names("sources", exercise.sources);
  return object.node();
}

}  // namespace limber
