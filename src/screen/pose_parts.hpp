// The pieces of the pose editor's view.
#pragma once

#include "screen/page.hpp"
#include "screen/pose_screen.hpp"

namespace limber {

// The figure with its handles, as large as the place.
void draw_pose_stage(PageBuilder& sheet, const Rect& stage, const PoseScreen& state);

// What is worked on beside it. Each returns its height.
double draw_pose_body(PageBuilder& sheet, const Rect& column, const PoseScreen& state);
double draw_pose_motion(PageBuilder& sheet, const Rect& column, const PoseScreen& state);
double draw_pose_about(PageBuilder& sheet, const Rect& column, const PoseScreen& state);
double draw_pose_start(PageBuilder& sheet, const Rect& column, const PoseScreen& state);

}  // namespace limber
