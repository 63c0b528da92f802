// Posing the figure: how an exercise of the therapist's own looks.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "figure/drag.hpp"
#include "routine/library.hpp"
#include "screen/context.hpp"
#include "screen/intent.hpp"
#include "screen/pose_history.hpp"
#include "screen/pose_stage.hpp"
#include "screen/text_fields.hpp"

namespace limber {

// Fields for the words of the exercise and for the search among those to start from.
TextFields pose_fields();

// What is being dragged: a joint, or the stage itself.
struct StageDrag {
  std::optional<figure::Handle> handle;
  Point began;          // where the joint was, in the picture
  figure::Orbit orbit;  // where the stage was looked at from
};

struct PoseScreen {
  ScreenName came_from = ScreenName::bench;
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed

  std::shared_ptr<const Library> library;  // to start from; may be null
  std::vector<std::string> own;            // exercises that may be saved over
  PoseHistory draft;                       // always has a figure with at least one pose
  TextFields fields = pose_fields();
  PosePart part = PosePart::start;
  std::size_t pose = 0;                 // the one shown
  std::optional<figure::Handle> joint;  // selected
  StageSight sight;
  std::optional<StageDrag> drag;
  std::vector<figure::Limit> limits;  // that the latest change felt
  bool held = false;                  // the latest drag was at something that stays
  std::optional<Millis> preview;      // since when; absent: none
  Problems problems;                  // of the exercise, once saving was tried
  std::string saved;                  // the file, "" until it is there
  std::string trouble;                // why it could not be saved
};

// The figure that is posed.
const figure::Motion& posed_motion(const PoseScreen& state);
// Whether something is open that going back closes first.
bool has_open_part(const PoseScreen& state);

Update<PoseScreen> update(PoseScreen state, const Intent& intent);
View<Intent> view(const PoseScreen& state, const ViewContext& context);

}  // namespace limber
