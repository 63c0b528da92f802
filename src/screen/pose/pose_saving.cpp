#include "screen/pose/pose_saving.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/message.hpp"
#include "routine/derived_tags.hpp"
#include "routine/edit.hpp"
#include "routine/format.hpp"
#include "routine/id.hpp"
#include "screen/pose/pose_about.hpp"
#include "screen/pose/pose_draft.hpp"

namespace limber {
namespace {

const Exercise* own_exercise(const World& world, const std::string& id) {
  const auto& own = world.own_exercises;
  return std::find(own.begin(), own.end(), id) == own.end() ? nullptr : world.library->find(id);
}

// Whether it is the one of the therapist's library, and not one of the same name from elsewhere.
bool is_own(const Exercise& exercise, const World& world) {
  const Exercise* own = own_exercise(world, exercise.id);
  return own != nullptr && own->file == exercise.file;
}

// One draft for an exercise of one's own wherever it is changed; else one for each routine.
std::string key_for(const PoseExercise& asked, const World& world, const std::string& open) {
  if (asked.exercise && is_own(*asked.exercise, world)) return "pose_" + asked.exercise->id;
  if (asked.exercise)
    return "pose_" + (asked.within.empty() ? "from" : asked.within) + "_" + id_from(asked.exercise->id);
  for (int number = 1;; ++number) {
    std::string key = "pose_new_" + std::to_string(number);
    if (draft_named(world, key) == nullptr && open != key) return key;
  }
}

// The routines of the shelf that have it, besides the one that is being written.
std::vector<std::string> others_with(const PoseScreen& state, const World& world) {
  std::vector<std::string> titles;
  for (const RoutineCard& card : world.cards) {
    if (!card.routine || card.id == state.within) continue;
    bool has = false;
    each_exercise(card.routine->steps,
                  [&](const ExerciseStep& step) { has = has || (!step.in_place && step.id == state.id); });
    const std::string& client = card.routine->meant_for;
    if (has) titles.push_back(client.empty() ? card.title : card.title + " (" + client + ")");
  }
  return titles;
}

// What stands in the way is shown beside its field.
bool has_problems(PoseScreen& state, const Exercise& exercise) {
  state.problems = problems_of(exercise);
  if (state.problems.empty()) return false;
  state.part = PosePart::about;
  state.scrolls.to_top();
  return true;
}

PoseScreen begun_with(const Exercise& exercise) {
  PoseScreen state;
  state.draft = UndoStack<Exercise>(with_a_figure(exercise));
  return shown_from_its_start(std::move(state), state.draft.now());
}

}  // namespace

bool is_unsaved(const PoseScreen& state) {
  return !state.key.empty() && !state.draft.is_saved();
}

Exercise with_a_figure(Exercise exercise) {
  if (!exercise.figure || exercise.figure->poses.empty()) exercise.figure = blank_exercise().figure;
  if (exercise.tags.empty()) exercise.tags = derived_tags(exercise);
  return exercise;
}

PoseScreen shown_from_its_start(PoseScreen state, const Exercise& exercise) {
  const figure::Motion& motion = exercise.figure ? *exercise.figure : posed_motion(state);
  state.origin = std::make_shared<const Exercise>(exercise);
  state.judged.clear();
  write_fields(state.fields, exercise);
  state.pose = 0;
  state.joint.reset();
  state.preview.reset();
  state.problems.clear();
  state.part = PosePart::body;
  state.scrolls.to_top();
  state.sight.radius = 0;  // nothing of it is in sight yet
  state.sight.orbit = figure::orbit_of(motion.camera);
  state.sight = fitted(state.sight, motion);
  return state;
}

Exercise finished(const PoseScreen& state, const World& world) {
  Exercise exercise = with_things(with_fields(state.draft.now(), state.fields));
  exercise.id = state.id;
  if (!state.id.empty()) {
    exercise.file = state.file;
  } else if (const std::string id = id_from(state.fields.text(pose_name)); !id.empty()) {
    exercise.id = free_id(id, *world.library);
  }
  if (exercise.easier == exercise.id) exercise.easier.clear();
  if (exercise.harder == exercise.id) exercise.harder.clear();
  return exercise;
}

PoseEffects keep(const PoseScreen& state) {
  if (state.key.empty()) return {};
  return {KeepPose{std::make_shared<const ExerciseDraft>(
      ExerciseDraft{state.key, state.id, state.base, "", state.draft})}};
}

// What was being posed before. Of a file that is another one by now, and of which nothing is unsaved,
// nothing.
PoseScreen take_draft(PoseScreen state, const ExerciseDraft& draft, const World& world) {
  const bool asked_for = state.key == draft.key;
  if (asked_for && state.draft.values().size() > 1) return state;
  if (asked_for && draft.history.is_saved() && draft.base != state.base) return state;
  PoseScreen next = begun_with(draft.history.now());
  next.draft = draft.history;
  next.key = draft.key;
  next.id = draft.id;
  next.base = draft.base;
  if (asked_for) next.within = state.within;
  if (const Exercise* own = own_exercise(world, draft.id)) next.file = own->file;
  return next;
}

PoseUpdate opened(PoseScreen state, const PoseExercise& asked, const World& world) {
  const std::string key = key_for(asked, world, state.key);
  if (state.key == key && is_unsaved(state)) {
    state.within = asked.within;
    return {std::move(state), {}};
  }
  PoseScreen next = begun_with(asked.exercise ? *asked.exercise : blank_exercise());
  next.key = key;
  next.within = asked.within;
  if (!asked.exercise) next.part = PosePart::start;
  if (asked.exercise && is_own(*asked.exercise, world)) {
    next.id = asked.exercise->id;
    next.file = asked.exercise->file;
    next.base = write(*world.library->find(next.id));
  }
  PoseEffects effects;
  if (const DraftNote* note = draft_named(world, key)) effects.push_back(OpenDraft{*note});
  return {std::move(next), std::move(effects)};
}

PoseUpdate save_for_all(PoseScreen state, const World& world, const std::string& base) {
  Exercise exercise = finished(state, world);
  if (has_problems(state, exercise)) return {std::move(state), {}};
  return {std::move(state),
          {SaveExercise{std::make_shared<const Exercise>(std::move(exercise)), false, base}}};
}

PoseUpdate save_own(PoseScreen state, const World& world) {
  if (!state.id.empty()) {
    const std::vector<std::string> others = others_with(state, world);
    if (others.size() > (state.within.empty() ? 1U : 0U)) {
      state.used_by = others;
      return {std::move(state), {}};
    }
  }
  const std::string base = state.base;
  return save_for_all(std::move(state), world, base);
}

// Two of the same name would not be told apart.
PoseUpdate save_as_other(PoseScreen state, const World& world) {
  Exercise exercise = finished(state, world);
  if (has_problems(state, exercise)) return {std::move(state), {}};
  const std::string name = state.fields.text(pose_name);
  exercise.id = free_id(id_from(name), *world.library);
  const Exercise* first = world.library->find(state.id);
  if (first != nullptr && first->name == exercise.name) {
    const std::string number = exercise.id.substr(exercise.id.rfind('-') + 1);
    exercise.name = with_words(std::move(exercise.name), "", name + " " + number);
    state.fields.set(pose_name, name + " " + number);
    state.draft.change(with_fields(state.draft.now(), state.fields));
  }
  return {std::move(state), {SaveExercise{std::make_shared<const Exercise>(std::move(exercise)), true, ""}}};
}

PoseUpdate saved(PoseScreen state, const ExerciseSaved& news) {
  PoseEffects effects;
  const std::string key = "pose_" + news.id;
  if (state.key != key) effects.push_back(ForgetDraft{state.key});
  state.key = key;
  state.id = news.id;
  state.file = state.saved = news.file;
  state.base = news.text;
  state.draft.mark_saved();
  append(effects, keep(state));
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
