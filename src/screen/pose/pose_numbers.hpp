// What of an exercise that is posed is set as a number: the angles of the chosen joint, how the pelvis turns,
// its dose, where things stand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screen/pose/pose_screen.hpp"
#include "screen/ui/number_row.hpp"

namespace limber {

// Of the pose shown; none without a chosen joint.
std::vector<NumberRow> joint_numbers(const PoseScreen& state);
std::vector<NumberRow> dose_rows(const Exercise& exercise);
// How far a thing stands from its usual place, in centimetres of somebody 1.70 m tall.
std::vector<NumberRow> prop_numbers(const figure::PropPlacement& prop);
// Any of these by its key; nullopt if it is none of them now.
std::optional<NumberRow> pose_number(const PoseScreen& state, const std::string& key);

// The exercise with it set; a key it has not changes nothing.
Exercise with_pose_number(const PoseScreen& state, const std::string& key, double value);
// The joint's end that the number stands at; nullopt: it can go on, or is no angle.
std::optional<figure::Limit> limit_at(const PoseScreen& state, const std::string& key);

}  // namespace limber
