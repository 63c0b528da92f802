#include "desk/routine_desk.hpp"

#include <algorithm>
#include <utility>

#include "store/own_routines.hpp"

namespace limber {
namespace {

using Answers = std::vector<Intent>;

constexpr Millis settled{800};

}  // namespace

Answers RoutineDesk::save(const SaveRoutine& asked) {
  const auto saved = save_routine(*asked.routine, places_.routines, asked.another);
  if (!saved) return {SaveFailed{saved.problems().front().message}};
  draft_.reset();
  forget_draft(places_.drafts);
  return {RoutineSaved{saved->id, saved->file.string()}};
}

Answers RoutineDesk::save(const SaveExercise& asked) const {
  const auto saved = save_exercise(*asked.exercise, places_.routines);
  if (!saved) return {SaveFailed{saved.problems().front().message}};
  return {ExerciseSaved{saved->id, saved->file.string()}};
}

Answers RoutineDesk::keep(const EditorEffect& effect, Millis now) {
  std::visit(Overloaded{[&](const KeepDraft& asked) {
                          draft_ = asked.routine;
                          due_ = now + settled;
                        },
                        [&](const ForgetDraft&) {
                          draft_.reset();
                          forget_draft(places_.drafts);
                        }},
             effect);
  return {};
}

// Nobody is told of a draft that could not be kept: it is still on the screen, and saving tells.
void RoutineDesk::write_draft() {
  if (const auto draft = std::exchange(draft_, nullptr))
    static_cast<void>(keep_draft(*draft, places_.drafts));
}

Answers RoutineDesk::carry_out(const Effect& effect, Millis now) {
  return std::visit(Overloaded{[&](const SaveRoutine& asked) { return save(asked); },
                               [&](const SaveExercise& asked) { return save(asked); },
                               [&](const EditorEffect& asked) { return keep(asked, now); },
                               [](const auto&) { return Answers{}; }},
                    effect);
}

void RoutineDesk::poll(Millis now) {
  if (draft_ && now >= due_) write_draft();
}

std::optional<Millis> RoutineDesk::patience(Millis now) const {
  return draft_ ? std::optional(std::max(Millis{0}, due_ - now)) : std::nullopt;
}

Answers RoutineDesk::draft_left() const {
  auto draft = kept_draft(places_.drafts);
  if (!draft) return {};
  return {EditorIntent{DraftFound{std::make_shared<const Routine>(*std::move(draft))}}};
}

}  // namespace limber
