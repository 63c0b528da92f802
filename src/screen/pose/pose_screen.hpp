// Posing the figure: how an exercise of the therapist's own looks.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/undo_stack.hpp"
#include "figure/drag.hpp"
#include "routine/library.hpp"
#include "screen/pose/pose_intent.hpp"
#include "screen/pose/pose_stage.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/text_fields.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

// Fields for the words of the exercise and for the search among those to start from.
TextFields pose_fields();

// What is being dragged: a joint, or the stage itself.
struct StageDrag {
  std::optional<figure::Handle> handle;
  figure::Pose before;  // with a handle: as it began
  Point began;          // where the joint was, in the picture
  figure::Orbit orbit;  // where the stage was looked at from
};

struct PoseScreen {
  Scrolls scrolls;
  UndoStack<Exercise> draft;  // always has a figure with at least one pose
  std::string key;            // of its draft on the disk; "": nothing was opened yet
  std::string id;             // it is saved under; "": nowhere yet
  std::string file;           // of that
  std::string base;           // what the file held when it was opened or saved
  std::string within;         // the draft of the routine it is for; "" for none
  TextFields fields = pose_fields();
  std::shared_ptr<const Exercise> origin;  // begun from; null: from nothing
  std::vector<std::string> judged;         // what was taken over from it and found to fit
  PosePart part = PosePart::start;
  std::size_t pose = 0;                 // the one shown
  std::optional<figure::Handle> joint;  // selected
  StageCamera sight;
  std::optional<StageDrag> drag;
  std::vector<figure::Limit> limits;  // that the latest change felt
  bool held = false;                  // the latest drag was at something that stays
  PoseTaken taken = PoseTaken::all;   // of what is started from
  std::optional<Millis> preview;      // since when; absent: none
  Problems problems;                  // of the exercise, once saving was tried
  std::string saved;                  // the file, "" until it is there
  std::string trouble;                // why it could not be saved
  std::vector<std::string> used_by;  // the routines that have it, while it is asked whether it changes in all
  bool changed_elsewhere = false;    // it could not be saved because another program has written there
  bool asks_discard = false;         // whether what is not saved is to go
};
using PoseBuilder = ViewBuilder<PoseIntent>;

// The figure that is posed.
const figure::Motion& posed_motion(const PoseScreen& state);
// Of its poses the one that is worked on.
const figure::Pose& shown_pose(const PoseScreen& state);
// What Escape means while something is open that going back closes first.
std::optional<PoseIntent> step_back(const PoseScreen& state);
// Whether it is to be given time.
bool moves_by_itself(const PoseScreen& state, const World& world);

// Whether something of it is not saved.
bool is_unsaved(const PoseScreen& state);

using PoseUpdate = Update<PoseScreen, PoseEffect>;
PoseUpdate opened(PoseScreen state, const PoseExercise& asked, const World& world);
PoseUpdate update(PoseScreen state, const PoseIntent& intent, const World& world);
View<PoseIntent> view(const PoseScreen& state, const World& world, const ViewContext& context);
// It draws a head of its own.
PageHead head(const PoseScreen& state);
// A letter alone is no shortcut here: names are written on the same screen.
std::vector<Action<PoseIntent>> actions(const PoseScreen& state);

}  // namespace limber
