#include "desk/routine_desk.hpp"

#include <memory>
#include <utility>

#include "store/own_routines.hpp"

namespace limber {
namespace {

std::vector<Intent> save(const SaveRoutine& asked, const Places& places) {
  const auto saved = save_routine(*asked.routine, places.routines, asked.another);
  if (!saved) return {SaveFailed{saved.problems().front().message}};
  forget_draft(places.drafts);
  return {RoutineSaved{saved->id, saved->file.string()}};
}

std::vector<Intent> save(const SaveExercise& asked, const Places& places) {
  const auto saved = save_exercise(*asked.exercise, places.routines);
  if (!saved) return {SaveFailed{saved.problems().front().message}};
  return {ExerciseSaved{saved->id, saved->file.string()}};
}

// Nobody is told of a draft that could not be kept: it is still on the screen, and saving tells.
std::vector<Intent> keep(const EditorEffect& effect, const Places& places) {
  std::visit(Overloaded{[&](const KeepDraft& asked) {
                          static_cast<void>(keep_draft(*asked.routine, places.drafts));
                        },
                        [&](const ForgetDraft&) { forget_draft(places.drafts); }},
             effect);
  return {};
}

}  // namespace

std::vector<Intent> carry_out_writing(const Effect& effect, const Places& places) {
  using Answers = std::vector<Intent>;
  return std::visit(Overloaded{[&](const SaveRoutine& asked) -> Answers { return save(asked, places); },
                               [&](const SaveExercise& asked) -> Answers { return save(asked, places); },
                               [&](const EditorEffect& asked) -> Answers { return keep(asked, places); },
                               [](const auto&) -> Answers { return {}; }},
                    effect);
}

std::vector<Intent> draft_left(const Places& places) {
  auto draft = kept_draft(places.drafts);
  if (!draft) return {};
  return {EditorIntent{DraftFound{std::make_shared<const Routine>(*std::move(draft))}}};
}

}  // namespace limber
