// The figure's joints, angles and places in the person's language.
#pragma once

#include <string>

#include "figure/drag.hpp"
#include "figure/motion.hpp"

namespace limber {

std::string handle_words(figure::Handle handle);  // "Left knee"
std::string angle_words(figure::Angle angle);     // "Knee flexion"
std::string degrees_words(double degrees);        // "90°"
// "Left knee flexion"; without a side for what is in the middle.
std::string sided_angle_words(figure::Angle angle, figure::Side side);
std::string limit_words(const figure::Limit& limit);  // "Left knee flexion: 150°, its limit"
// What a handle tells of itself: "Knee flexion 90°".
std::string bend_words(const figure::Pose& pose, figure::Handle handle);

std::string lie_words(figure::Lie lie);
std::string camera_words(figure::Camera camera);
std::string action_name(figure::Action action);
// What the sign for it means, in a sentence; "" for none.
std::string action_words(figure::Action action);
std::string prop_side_words(figure::PropSide side);
// "left knee", "feet", "back of the head": a contact, a point to reach, an area to highlight.
std::string body_words(const std::string& name);

}  // namespace limber
