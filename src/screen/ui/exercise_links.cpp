#include "screen/ui/exercise_links.hpp"

#include <algorithm>
#include <set>

#include "routine/edit.hpp"

namespace limber {

std::shared_ptr<const Exercise> exercise_of(const std::shared_ptr<const Library>& library,
                                            const std::string& id) {
  const Exercise* found = library ? library->find(id) : nullptr;
  return found == nullptr ? nullptr : std::shared_ptr<const Exercise>(library, found);
}

std::vector<std::shared_ptr<const Exercise>> exercises_of(const Routine& routine,
                                                          const std::shared_ptr<const Library>& library) {
  std::vector<std::shared_ptr<const Exercise>> list;
  std::set<std::string> met;
  each_exercise(routine.steps, [&](const ExerciseStep& step) {
    const auto exercise = step.in_place ? step.in_place : exercise_of(library, step.id);
    if (exercise && met.insert(exercise->id).second) list.push_back(exercise);
  });
  return list;
}

std::vector<std::shared_ptr<const Exercise>> exercises_by_name(const std::shared_ptr<const Library>& library,
                                                               const std::string& language) {
  std::vector<std::shared_ptr<const Exercise>> list;
  if (!library) return list;
  for (const auto& [id, exercise] : library->exercises()) list.push_back(exercise_of(library, id));
  std::stable_sort(list.begin(), list.end(),
                   [&](const auto& a, const auto& b) { return a->name.in(language) < b->name.in(language); });
  return list;
}

}  // namespace limber
