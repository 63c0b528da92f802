// An exercise's own page: what it is for, what to feel, when to stop, how much, and what is easier.
#pragma once

#include <memory>
#include <vector>

#include "routine/exercise.hpp"
#include "screen/settings/exercise_intent.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

struct ExerciseScreen {
  // The one that is read is the last; before it those whose easier variants were followed to it.
  std::vector<std::shared_ptr<const Exercise>> trail;
  ScreenName came_from = ScreenName::home;  // where going back from the first leads
  Scrolls scrolls;
};

// Read from the top. One that is on the trail already is gone back to, so that no two pages lead in circles.
ExerciseScreen opened(ExerciseScreen state, std::shared_ptr<const Exercise> exercise);
// The page before; with an empty trail where there is none.
ExerciseScreen closed(ExerciseScreen state);

Update<ExerciseScreen, ExerciseEffect> update(ExerciseScreen state, const ExerciseIntent& intent,
                                              const World& world);
View<ExerciseIntent> view(const ExerciseScreen& state, const World& world, const ViewContext& context);
PageHead head(const ExerciseScreen& state);

}  // namespace limber
