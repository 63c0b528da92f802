#include "services/routine_service.hpp"

#include <algorithm>
#include <utility>

#include "store/own_routines.hpp"

namespace limber {
namespace {

using Answers = std::vector<Intent>;

constexpr Millis settled{800};

}  // namespace

Answers RoutineService::save(const SaveRoutine& asked) {
  const auto saved = save_routine(*asked.routine, places_.routines, asked.another);
  if (!saved) return {EditorIntent{RoutineSaveFailed{saved.problem()}}};
  forget();
  return {EditorIntent{RoutineSaved{saved->id, saved->file.string()}}};
}

Answers RoutineService::save(const SaveExercise& asked) const {
  const auto saved = save_exercise(*asked.exercise, places_.routines);
  if (!saved) return {PoseIntent{ExerciseSaveFailed{saved.problem()}}};
  return {PoseIntent{ExerciseSaved{saved->id, saved->file.string()}}};
}

void RoutineService::keep(const KeepDraft& asked, Millis now) {
  draft_ = asked.routine;
  due_ = now + settled;
}

void RoutineService::forget() {
  draft_.reset();
  forget_draft(places_.drafts);
}

// Nobody is told of a draft that could not be kept: it is still on the screen, and saving tells.
void RoutineService::write_draft() {
  if (const auto draft = std::exchange(draft_, nullptr))
    static_cast<void>(keep_draft(*draft, places_.drafts));
}

void RoutineService::poll(Millis now) {
  if (draft_ && now >= due_) write_draft();
}

std::optional<Millis> RoutineService::next_wakeup(Millis now) const {
  return draft_ ? std::optional(std::max(Millis{0}, due_ - now)) : std::nullopt;
}

Answers RoutineService::draft_left() const {
  auto draft = kept_draft(places_.drafts);
  if (!draft) return {};
  return {EditorIntent{DraftFound{std::make_shared<const Routine>(*std::move(draft))}}};
}

}  // namespace limber
