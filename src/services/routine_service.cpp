#include "services/routine_service.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "store/own_routines.hpp"

namespace limber {
namespace {

using Answers = std::vector<Intent>;

template <class Own, class Found, class Value>
Answers found(std::optional<Draft<Value>> draft) {
  if (!draft) return {ShowNotice{tr("What was kept of it cannot be read.")}};
  return {Own{Found{std::make_shared<const Draft<Value>>(*std::move(draft))}}};
}

}  // namespace

Answers RoutineService::save(const SaveRoutine& asked) {
  const auto saved = save_routine(*asked.routine, places_.routines, {asked.another, asked.base, asked.left});
  if (!saved) return {EditorIntent{RoutineSaveFailed{saved.problem()}}};
  return {EditorIntent{RoutineSaved{saved->id, saved->file.string(), saved->text}}};
}

Answers RoutineService::save(const SaveProgramme& asked) const {
  const auto saved = save_programme(*asked.programme, places_.routines, {asked.another, asked.base});
  if (!saved) return {WeeksIntent{ProgrammeSaveFailed{saved.problem()}}};
  return {WeeksIntent{ProgrammeSaved{saved->id, saved->file.string(), saved->text}}};
}

Answers RoutineService::save(const SaveExercise& asked) const {
  const auto saved = save_exercise(*asked.exercise, places_.routines, {asked.another, asked.base});
  if (!saved) return {PoseIntent{ExerciseSaveFailed{saved.problem()}}};
  return {PoseIntent{ExerciseSaved{saved->id, saved->file.string(), saved->text}}};
}

Answers RoutineService::forget(const ForgetDraft& asked) {
  if (waiting_ == asked.key) write_ = nullptr;
  drafts_.forget(asked.key);
  return {drafts()};
}

Answers RoutineService::open(const OpenDraft& asked) {
  write_draft();
  const std::string& key = asked.note.key;
  switch (asked.note.kind) {
    case DraftKind::exercise:
      return found<PoseIntent, PoseFound>(drafts_.exercise(key));
    case DraftKind::programme:
      return found<WeeksIntent, ProgrammeFound>(drafts_.programme(key));
    case DraftKind::routine:
      break;
  }
  return found<EditorIntent, DraftFound>(drafts_.routine(key));
}

// Nobody is told of a draft that could not be kept: it is still on the screen, and saving tells.
void RoutineService::write_draft() {
  if (const auto write = std::exchange(write_, nullptr)) write();
}

Answers RoutineService::poll(Millis now) {
  if (!write_ || now < due_) return {};
  write_draft();
  return {drafts()};
}

std::optional<Millis> RoutineService::next_wakeup(Millis now) const {
  return write_ ? std::optional(std::max(Millis{0}, due_ - now)) : std::nullopt;
}

Intent RoutineService::drafts() const {
  return DraftsLoaded{drafts_.notes()};
}

}  // namespace limber
