// What of the body rests on what: from pose to pose.
#pragma once

#include <string>
#include <vector>

#include "figure/handle.hpp"
#include "figure/motion.hpp"

namespace limber {

// There if it was not, gone if it was; on whatever surface.
figure::Pose toggled_contact(figure::Pose pose, const std::string& contact);
bool touches(const figure::Pose& pose, const std::string& contact);

// What keeps a joint in its place: what rests of it and below it, and what it reaches for.
bool is_kept(const figure::Pose& pose, figure::Handle joint);
figure::Pose lifted(figure::Pose pose, figure::Handle joint);
// What is nearest to the floor there, the way the body lies, rests on it.
figure::Pose put_down(figure::Pose pose, figure::Handle joint);

// The joint's angles, what rests of its limb and what it reaches for, on the other side too. As it is for
// what has no other side.
figure::Pose same_on_other_side(figure::Pose pose, figure::Handle joint);

// `entry` is one of the pose's contacts: "left_foot", "hands on wall".
std::string without_surface(const std::string& entry);
// The surfaces it may rest on with these things; only one: there is nothing to choose.
std::vector<std::string> surfaces_for(const figure::Motion& motion, const std::string& entry);
std::string surface_of(const figure::Motion& motion, const figure::Pose& pose, const std::string& entry);
figure::Pose on_surface(figure::Pose pose, const std::string& entry, const std::string& surface);

}  // namespace limber
