// How an exercise comes to be posed, is kept while it is, and is saved. Private to the pose editor.
#pragma once

#include <string>
#include <vector>

#include "screen/pose/pose_screen.hpp"

namespace limber {

using PoseEffects = std::vector<PoseEffect>;

// With its figure; one that has none gets someone who stands.
Exercise with_a_figure(Exercise exercise);
// Everything beside the exercise itself as it is when one is begun with.
PoseScreen shown_from_its_start(PoseScreen state, const Exercise& exercise);
// A change: the exercise is begun from another one.
PoseScreen started_from(PoseScreen state, Exercise exercise);

// As it would be saved now.
Exercise finished(const PoseScreen& state, const World& world);

// Keeps every state of it on the disk, saved or not.
PoseEffects keep(const PoseScreen& state);
PoseScreen take_draft(PoseScreen state, const ExerciseDraft& draft, const World& world);

PoseUpdate save_own(PoseScreen state, const World& world);
// base: what the file must still hold; "": whatever it holds.
PoseUpdate save_for_all(PoseScreen state, const World& world, const std::string& base);
PoseUpdate save_as_other(PoseScreen state, const World& world);
PoseUpdate saved(PoseScreen state, const ExerciseSaved& news);

}  // namespace limber
