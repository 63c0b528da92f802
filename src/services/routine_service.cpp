#include "services/routine_service.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "store/own_routines.hpp"

namespace limber {
namespace {

using Answers = std::vector<Intent>;

constexpr Millis settled{800};

Answers unreadable() {
  return {ShowNotice{tr("What was kept of it cannot be read.")}};
}

}  // namespace

Answers RoutineService::save(const SaveRoutine& asked) {
  const auto saved = save_routine(*asked.routine, places_.routines, {asked.another, asked.base, asked.left});
  if (!saved) return {EditorIntent{RoutineSaveFailed{saved.problem()}}};
  return {EditorIntent{RoutineSaved{saved->id, saved->file.string(), saved->text}}};
}

Answers RoutineService::save(const SaveExercise& asked) const {
  const auto saved = save_exercise(*asked.exercise, places_.routines, {asked.another, asked.base});
  if (!saved) return {PoseIntent{ExerciseSaveFailed{saved.problem()}}};
  return {PoseIntent{ExerciseSaved{saved->id, saved->file.string(), saved->text}}};
}

void RoutineService::keep(const KeepDraft& asked, Millis now) {
  if (!routine_ || routine_->key != asked.draft->key) write_draft();
  routine_ = asked.draft;
  due_ = now + settled;
}

void RoutineService::keep(const KeepPose& asked, Millis now) {
  if (!pose_ || pose_->key != asked.draft->key) write_draft();
  pose_ = asked.draft;
  due_ = now + settled;
}

Answers RoutineService::forget(const ForgetDraft& asked) {
  if (routine_ && routine_->key == asked.key) routine_.reset();
  if (pose_ && pose_->key == asked.key) pose_.reset();
  drafts_.forget(asked.key);
  return {drafts()};
}

Answers RoutineService::open(const OpenDraft& asked) {
  write_draft();
  if (asked.note.exercise) {
    auto draft = drafts_.exercise(asked.note.key);
    if (!draft) return unreadable();
    return {PoseIntent{PoseFound{std::make_shared<const ExerciseDraft>(*std::move(draft))}}};
  }
  auto draft = drafts_.routine(asked.note.key);
  if (!draft) return unreadable();
  return {EditorIntent{DraftFound{std::make_shared<const RoutineDraft>(*std::move(draft))}}};
}

// Nobody is told of a draft that could not be kept: it is still on the screen, and saving tells.
void RoutineService::write_draft() {
  if (const auto draft = std::exchange(routine_, nullptr)) static_cast<void>(drafts_.keep(*draft));
  if (const auto draft = std::exchange(pose_, nullptr)) static_cast<void>(drafts_.keep(*draft));
}

Answers RoutineService::poll(Millis now) {
  if (!is_waiting() || now < due_) return {};
  write_draft();
  return {drafts()};
}

std::optional<Millis> RoutineService::next_wakeup(Millis now) const {
  return is_waiting() ? std::optional(std::max(Millis{0}, due_ - now)) : std::nullopt;
}

Intent RoutineService::drafts() const {
  return DraftsLoaded{drafts_.notes()};
}

}  // namespace limber
