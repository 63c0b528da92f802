#include "screen/pose/pose_contacts.hpp"

#include <algorithm>

#include "figure/touch.hpp"

namespace limber {
namespace {

using figure::Handle;
using figure::Pose;

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

std::string on_other_side(const std::string& name) {
  return name.starts_with("left_") || name.starts_with("right_") ? other_side(name) : name;
}

// Contacts that keep a joint where it is, what is put down first before.
struct Kept {
  const char* joint;  // without its side
  std::vector<const char*> parts;
};

const std::vector<Kept>& kept() {
  static const std::vector<Kept> table{{"head", {"head", "face"}},
                                       {"chest", {"upper_back", "middle_back", "back", "chest", "side"}},
                                       {"pelvis", {"pelvis", "seat", "lower_back", "belly"}},
                                       {"shoulder", {"hand", "forearm", "elbow", "shoulder_blade"}},
                                       {"elbow", {"elbow", "forearm", "hand"}},
                                       {"hand", {"hand", "forearm"}},
                                       {"knee", {"knee", "foot", "heel", "instep", "calf", "thigh"}},
                                       {"foot", {"foot", "heel", "instep", "calf"}},
                                       {"toes", {"foot", "instep", "heel"}}};
  return table;
}

std::string side_prefix(Handle joint) {
  const std::string name(figure::handle_name(joint));
  return name.starts_with("left_") ? "left_" : name.starts_with("right_") ? "right_" : "";
}

std::vector<std::string> parts_at(Handle joint) {
  const std::string side = side_prefix(joint);
  const std::string name = std::string(figure::handle_name(joint)).substr(side.size());
  std::vector<std::string> parts;
  for (const Kept& row : kept()) {
    if (row.joint != name) continue;
    for (const char* part : row.parts) parts.push_back(side + part);
  }
  return parts;
}

// Of head and trunk what faces the floor.
std::string lowest_part(const Pose& pose, Handle joint) {
  const bool on_the_side = pose.lie == figure::Lie::side_left || pose.lie == figure::Lie::side_right;
  const bool face_down = pose.lie == figure::Lie::prone || pose.lie == figure::Lie::quadruped;
  if (joint == Handle::head && face_down) return "face";
  if (joint == Handle::chest && (face_down || on_the_side)) return on_the_side ? "side" : "chest";
  if (joint == Handle::pelvis && face_down) return "belly";
  if (joint == Handle::pelvis && pose.lie == figure::Lie::upright) return "seat";
  if (pose.lie == figure::Lie::quadruped && side_prefix(joint) + "foot" == figure::handle_name(joint))
    return side_prefix(joint) + "instep";
  return parts_at(joint).front();
}

bool reaches(const Pose& pose, Handle joint) {
  return std::any_of(pose.reach.begin(), pose.reach.end(),
                     [&](const figure::Reach& reach) { return reach.from == figure::handle_name(joint); });
}

figure::Reach mirrored(figure::Reach reach) {
  reach.from = on_other_side(reach.from);
  if (auto* name = std::get_if<std::string>(&reach.to)) *name = on_other_side(*name);
  if (auto* place = std::get_if<figure::Point3>(&reach.to)) place->y = -place->y;
  return reach;
}

void copy_angles(Pose& pose, Handle joint) {
  const bool from_right = figure::side_of(joint) == figure::right;
  for (const auto& angles : {figure::angles_at(joint), figure::angles_moving(joint)}) {
    for (const figure::Angle angle : angles) {
      if (figure::angle_table()[static_cast<std::size_t>(angle)].per_side)
        (from_right ? pose[angle].left : pose[angle].right) =
            from_right ? pose[angle].right : pose[angle].left;
    }
  }
}

bool is_contact(const std::string& entry) {
  const auto& names = figure::contact_names();
  return std::find(names.begin(), names.end(), entry) != names.end();
}

}  // namespace

std::string without_surface(const std::string& entry) {
  return entry.substr(0, entry.find(" on "));
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

bool is_kept(const Pose& pose, Handle joint) {
  const std::vector<std::string> parts = parts_at(joint);
  return reaches(pose, joint) || std::any_of(parts.begin(), parts.end(),
                                             [&](const std::string& part) { return touches(pose, part); });
}

Pose lifted(Pose pose, Handle joint) {
  for (const std::string& part : parts_at(joint)) {
    if (touches(pose, part)) pose = toggled_contact(std::move(pose), part);
  }
  std::erase_if(pose.reach,
                [&](const figure::Reach& reach) { return reach.from == figure::handle_name(joint); });
  return pose;
}

Pose put_down(Pose pose, Handle joint) {
  const std::string part = lowest_part(pose, joint);
  return touches(pose, part) ? pose : toggled_contact(std::move(pose), part);
}

Pose same_on_other_side(Pose pose, Handle joint) {
  const Handle other = figure::mirrored(joint);
  if (other == joint) return pose;
  copy_angles(pose, joint);
  for (const std::string& part : parts_at(joint)) {
    const std::string opposite = other_side(part);
    if (touches(pose, part) != touches(pose, opposite)) pose = toggled_contact(std::move(pose), opposite);
    // On the same thing, where it is named.
    for (const std::string& entry : std::vector<std::string>(pose.contacts)) {
      if (without_surface(entry) == part && entry != part)
        pose = on_surface(std::move(pose), opposite, entry.substr(part.size() + 4));
    }
  }
  std::erase_if(pose.reach,
                [&](const figure::Reach& reach) { return reach.from == figure::handle_name(other); });
  for (const figure::Reach& reach : std::vector<figure::Reach>(pose.reach)) {
    if (reach.from == figure::handle_name(joint)) pose.reach.push_back(mirrored(reach));
  }
  return pose;
}

std::vector<std::string> surfaces_for(const figure::Motion& motion, const std::string& entry) {
  std::vector<std::string> names{"floor"};
  for (const figure::PropPlacement& prop : motion.props) {
    if (figure::surface_named(prop.kind)) names.push_back(prop.kind);
  }
  std::erase_if(names,
                [&](const std::string& name) { return !is_contact(without_surface(entry) + " on " + name); });
  return names;
}

std::string surface_of(const figure::Motion& motion, const Pose& pose, const std::string& entry) {
  const figure::TouchSet set = figure::TouchSet::of({entry}, motion.props, pose.lie);
  for (std::size_t slot = 0; slot < figure::touch_slots; ++slot) {
    if (set.has_slot(slot)) return std::string(figure::surface_name(set.support_of_slot(slot).on));
  }
  return "";
}

Pose on_surface(Pose pose, const std::string& entry, const std::string& surface) {
  for (std::string& contact : pose.contacts) {
    if (without_surface(contact) == without_surface(entry))
      contact = without_surface(entry) + " on " + surface;
  }
  return pose;
}

}  // namespace limber
