// Changes to an exercise that is being posed, each from value to value.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "figure/handle.hpp"
#include "routine/exercise.hpp"
#include "screen/pose/pose_intent.hpp"

namespace limber {

// What to begin with where nothing is given: someone who stands.
Exercise blank_exercise();

// The position of an exercise that begins lying so; upright leaves the one it has, but for lying.
Position position_lying(figure::Lie lie, Position now);
figure::Pose reaching(figure::Pose pose, const SetReach& asked);
std::string reached_by(const figure::Pose& pose, const std::string& from);  // "": nothing

// Every angle that a drag changed, in whole degrees: what a therapist would write.
figure::Pose rounded(figure::Pose pose, const figure::Pose& before);

// The motion with that done to its poses, and the pose to show then. Between one and eight stay.
struct ChangedPoses {
  figure::Motion motion;
  std::size_t shown = 0;
};
ChangedPoses changed(figure::Motion motion, std::size_t shown, PosesChange change);

figure::Motion toggled_prop(figure::Motion motion, const std::string& prop);
// The pose shown as it begins or ends in another motion, with the things that one has.
figure::Motion with_pose_of(figure::Motion motion, std::size_t shown, const figure::Motion& other,
                            PoseTaken taken);
figure::Motion with_prop_side(figure::Motion motion, const SetPropSide& asked);
bool has_prop(const figure::Motion& motion, const std::string& prop);
// Props that may stand on a side of the person.
bool has_side(const std::string& prop);
figure::Motion toggled_highlight(figure::Motion motion, const std::string& area);

Exercise with_tag_toggled(Exercise exercise, const std::string& tag);

// The exercise's own list of things follows what the figure has.
Exercise with_things(Exercise exercise);

}  // namespace limber
