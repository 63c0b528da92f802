// The pieces of the pose editor's view.
#pragma once

#include "screen/pose/pose_screen.hpp"
#include "screen/ui/page.hpp"

namespace limber {

// The figure with its handles, as large as the place.
void draw_pose_stage(PoseBuilder& sheet, const Rect& stage, const PoseScreen& state);

// What is worked on beside it. Each returns its height.
double draw_pose_body(PoseBuilder& sheet, const Rect& column, const PoseScreen& state);
double draw_pose_motion(PoseBuilder& sheet, const Rect& column, const PoseScreen& state);
double draw_pose_about(PoseBuilder& sheet, const Rect& column, const PoseScreen& state, const World& world);
double draw_pose_does(PoseBuilder& sheet, const Rect& column, const PoseScreen& state, const World& world);
double draw_pose_start(PoseBuilder& sheet, const Rect& column, const PoseScreen& state, const World& world);

// That it was taken over and not looked at yet, with what can be done about it; nothing where that is not so.
double draw_inherited(PoseBuilder& sheet, const Rect& column, const PoseScreen& state, const World& world,
                      const std::string& what);

}  // namespace limber
