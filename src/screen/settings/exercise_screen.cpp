#include "screen/settings/exercise_screen.hpp"

#include <algorithm>
#include <utility>

namespace limber {

ExerciseScreen opened(ExerciseScreen state, std::shared_ptr<const Exercise> exercise) {
  auto& trail = state.trail;
  const auto known =
      std::find_if(trail.begin(), trail.end(), [&](const auto& one) { return one->id == exercise->id; });
  trail.erase(known, trail.end());
  trail.push_back(std::move(exercise));
  state.scrolls.to_top();
  return state;
}

ExerciseScreen closed(ExerciseScreen state) {
  if (!state.trail.empty()) state.trail.pop_back();
  state.scrolls.to_top();
  return state;
}

Update<ExerciseScreen, ExerciseEffect> update(ExerciseScreen state, const ExerciseIntent& intent,
                                              const World&) {
  return {std::move(state), {std::get<Request>(intent)}};
}

}  // namespace limber
