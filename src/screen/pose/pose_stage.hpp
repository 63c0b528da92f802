// The stage of the pose editor: from where it is looked at, and what a place on it means for the figure.
#pragma once

#include <optional>
#include <vector>

#include "base/time.hpp"
#include "figure/camera.hpp"
#include "figure/handle.hpp"
#include "figure/motion.hpp"

namespace limber {

// From where the stage is seen, and what of it: a ball round `middle` fills its shorter side. Body heights.
struct StageCamera {
  figure::Orbit orbit;
  figure::Point3 middle;
  double radius = 0.7;
  bool operator==(const StageCamera&) const = default;
};

// From the picture of a View (body heights) to a place on the stage, and back.
class StagePlacing {
 public:
  StagePlacing(const StageCamera& sight, const Rect& stage);
  Point on_stage(Point in_picture) const { return in_picture * scale_ + shift_; }
  Point in_picture(Point on_stage) const { return (on_stage - shift_) * (1 / scale_); }
  double scale() const { return scale_; }  // pixels a body height
  Point origin() const { return shift_; }  // on the stage, of the picture's own
  const figure::View& view() const { return view_; }

 private:
  figure::View view_;
  double scale_ = 1;
  Point shift_;
};

struct HandlePosition {
  figure::Handle handle{};
  Point at;             // in the picture
  double nearness = 0;  // to the viewer, body heights
};
// At a position of the motion (0 the first pose), from far to near.
std::vector<HandlePosition> handle_places(const figure::Motion& motion, double position,
                                          const figure::View& view);
// The nearest to a place in the picture; of two as near, the one nearer to the viewer.
figure::Handle nearest_handle(const std::vector<HandlePosition>& places, Point in_picture);

// The whole motion in sight; as it was if it still is and does not look lost.
StageCamera fitted(StageCamera sight, const figure::Motion& motion);
// Turned by degrees; from below too, short of straight up.
figure::Orbit turned(figure::Orbit orbit, double around, double above);

// Where a preview stands after this time, of poses up to `last`: there, a while, back, a while, again.
double preview_position(Millis since, double last);

}  // namespace limber
