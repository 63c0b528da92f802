#include "screen/pose_screen.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "routine/ranges.hpp"
#include "screen/pose_about.hpp"
#include "screen/pose_dose.hpp"
#include "screen/pose_draft.hpp"

namespace limber {
namespace {

using Updated = Update<PoseScreen>;
using figure::Motion;
using figure::Pose;

constexpr double degrees_a_stage = 200;  // that a drag across the stage turns it

bool is_joint(const std::string& key) {
  return key.starts_with("joint-");
}

// What was felt and said belongs to the change before.
PoseScreen fresh(PoseScreen state) {
  state.limits.clear();
  state.held = false;
  state.saved.clear();
  state.trouble.clear();
  return state;
}

PoseScreen changed_to(PoseScreen state, Exercise exercise) {
  state = fresh(std::move(state));
  state.draft.change(std::move(exercise));
  const Motion& motion = *state.draft.now.figure;
  state.pose = std::min(state.pose, motion.poses.size() - 1);
  state.sight = fitted(state.sight, motion);
  return state;
}

PoseScreen changed_to(PoseScreen state, Motion motion) {
  Exercise exercise = state.draft.now;
  exercise.figure = std::move(motion);
  return changed_to(std::move(state), std::move(exercise));
}

PoseScreen changed_to(PoseScreen state, Pose pose) {
  Motion motion = posed_motion(state);
  motion.poses[state.pose] = std::move(pose);
  return changed_to(std::move(state), std::move(motion));
}

const Pose& shown_pose(const PoseScreen& state) {
  return posed_motion(state).poses[state.pose];
}

// A step that leads out of a joint's range ends there, and is felt.
PoseScreen stepped_angle(PoseScreen state, const StepAngle& step) {
  const figure::AngleInfo& info = figure::angle_table()[static_cast<std::size_t>(step.angle)];
  state = changed_to(std::move(state), stepped(shown_pose(state), step));
  const figure::SidedDegrees& both = shown_pose(state)[step.angle];
  const double now = step.right ? both.right : both.left;
  if (now <= info.least || now >= info.most)
    state.limits = {{step.angle, step.right ? figure::right : figure::left, now}};
  return state;
}

PoseScreen looking(PoseScreen state, figure::Camera camera) {
  state.sight.orbit = figure::orbit_of(camera);
  Motion motion = posed_motion(state);
  motion.camera = camera;
  return changed_to(std::move(state), std::move(motion));
}

// The exercise with its figure; one that has none gets someone who stands.
PoseScreen started_from(PoseScreen state, Exercise exercise) {
  if (!exercise.figure || exercise.figure->poses.empty()) exercise.figure = blank_exercise().figure;
  write_fields(state.fields, exercise);
  state.pose = 0;
  state.joint.reset();
  state.preview.reset();
  state.problems.clear();
  state.part = PosePart::body;
  state.scroll = 0;
  state.sight.radius = 0;  // nothing of it is in sight yet
  state.sight.orbit = figure::orbit_of(exercise.figure->camera);
  return changed_to(std::move(state), std::move(exercise));
}

// --- Dragging

PoseScreen drag_begun(PoseScreen state, const Drag& drag, const StagePlacing& placing) {
  StageDrag begun;
  begun.orbit = state.sight.orbit;
  if (is_joint(drag.key)) {
    const auto places = handle_places(posed_motion(state), static_cast<double>(state.pose), placing.view());
    begun.handle = nearest_handle(places, placing.in_picture(drag.from));
    for (const HandlePlace& place : places) {
      if (place.handle == *begun.handle) begun.began = place.at;
    }
    state.joint = begun.handle;
    state.part = PosePart::body;
    state.draft.past.push_back(state.draft.now);
    state.draft.undone.clear();
  }
  state.preview.reset();
  state.drag = begun;
  return fresh(std::move(state));
}

PoseScreen joint_dragged(PoseScreen state, const Drag& drag, const StagePlacing& placing) {
  const Point target = state.drag->began + (drag.at - drag.from) * (1 / placing.scale());
  const figure::Dragged result =
      figure::dragged(posed_motion(state), state.pose, *state.drag->handle, placing.view(), target);
  state.limits = result.limits;
  state.held = result.held;
  Exercise exercise = state.draft.now;
  exercise.figure->poses[state.pose] = result.pose;
  state.draft.go_on(std::move(exercise));
  return state;
}

// What was dragged ends on whole degrees, and the stage on what has to be in sight.
PoseScreen dropped(PoseScreen state) {
  if (state.drag->handle && !state.draft.past.empty()) {
    const Exercise& before = state.draft.past.back();
    Exercise exercise = state.draft.now;
    Pose& pose = exercise.figure->poses[state.pose];
    pose = rounded(pose, before.figure->poses[state.pose]);
    state.draft.go_on(std::move(exercise));
    state.draft.close_step();
    state.sight = fitted(state.sight, posed_motion(state));
  }
  state.drag.reset();
  return state;
}

PoseScreen dragging(PoseScreen state, const Drag& drag) {
  if (drag.ground.empty() || (!is_joint(drag.key) && drag.key != "pose-stage")) return state;
  const StagePlacing placing(state.sight, drag.ground);
  if (!state.drag) state = drag_begun(std::move(state), drag, placing);
  if (state.drag->handle) {
    state = joint_dragged(std::move(state), drag, placing);
  } else {
    const Point by = (drag.at - drag.from) * (degrees_a_stage / drag.ground.width);
    state.sight.orbit = turned(state.drag->orbit, -by.x, by.y);
  }
  return drag.phase == DragPhase::dropped ? dropped(std::move(state)) : state;
}

// --- The exercise

Exercise finished(const PoseScreen& state) {
  Exercise exercise = with_things(with_fields(state.draft.now, state.fields));
  const std::string id = id_from(state.fields.text(pose_name));
  exercise.id = id.empty() ? "" : free_id(id, state.library.get(), state.own);
  if (exercise.easier == exercise.id) exercise.easier.clear();
  return exercise;
}

Updated saved(PoseScreen state) {
  state = fresh(std::move(state));
  const Exercise exercise = finished(state);
  state.problems = problems_of(exercise);
  if (!state.problems.empty()) {
    state.part = PosePart::about;
    state.scroll = 0;
    return {std::move(state), {}};
  }
  return {std::move(state), {SaveExercise{std::make_shared<const Exercise>(exercise)}}};
}

PoseScreen undone(PoseScreen state, bool forward) {
  state = fresh(std::move(state));
  const bool same_words = with_fields(state.draft.now, state.fields) == state.draft.now;
  forward ? state.draft.redo() : state.draft.undo();
  if (same_words) write_fields(state.fields, state.draft.now);
  const Motion& motion = posed_motion(state);
  state.pose = std::min(state.pose, motion.poses.size() - 1);
  state.sight = fitted(state.sight, motion);
  return state;
}

// --- What the screen is asked

PoseScreen asked(PoseScreen state, const ShowPosePart& show) {
  state.part = show.part;
  state.scroll = 0;
  return state;
}
PoseScreen asked(PoseScreen state, const SelectJoint& select) {
  state.joint = figure::handle_named(select.joint);
  if (state.joint) state.part = PosePart::body;
  state.scroll = 0;
  return fresh(std::move(state));
}
PoseScreen asked(PoseScreen state, const StepAngle& step) {
  return stepped_angle(std::move(state), step);
}
PoseScreen asked(PoseScreen state, const StepPelvis& step) {
  return changed_to(std::move(state), stepped(shown_pose(state), step));
}
PoseScreen asked(PoseScreen state, const SetLie& set) {
  Pose pose = shown_pose(state);
  pose.lie = set.lie;
  return changed_to(std::move(state), std::move(pose));
}
PoseScreen asked(PoseScreen state, const ToggleContact& toggle) {
  return changed_to(std::move(state), toggled_contact(shown_pose(state), toggle.contact));
}
PoseScreen asked(PoseScreen state, const SetReach& set) {
  return changed_to(std::move(state), reaching(shown_pose(state), set));
}
PoseScreen asked(PoseScreen state, const MirrorFigure&) {
  if (state.joint) state.joint = figure::mirrored(*state.joint);
  return changed_to(std::move(state), figure::mirrored(posed_motion(state)));
}
PoseScreen asked(PoseScreen state, const TurnCamera& turn) {
  state.sight.orbit = turned(state.sight.orbit, turn.around, turn.above);
  return state;
}
PoseScreen asked(PoseScreen state, const ChooseCamera& choose) {
  return looking(std::move(state), choose.camera);
}
PoseScreen asked(PoseScreen state, const SelectPose& select) {
  if (select.pose < posed_motion(state).poses.size()) state.pose = select.pose;
  state.preview.reset();
  return fresh(std::move(state));
}
PoseScreen asked(PoseScreen state, const ChangePoses& change) {
  ChangedPoses next = changed(posed_motion(state), state.pose, change.change);
  state = changed_to(std::move(state), std::move(next.motion));
  state.pose = next.shown;
  return state;
}
PoseScreen asked(PoseScreen state, const ToggleProp& toggle) {
  return changed_to(std::move(state), toggled_prop(posed_motion(state), toggle.prop));
}
PoseScreen asked(PoseScreen state, const SetPropSide& set) {
  return changed_to(std::move(state), with_prop_side(posed_motion(state), set));
}
PoseScreen asked(PoseScreen state, const ToggleHighlight& toggle) {
  return changed_to(std::move(state), toggled_highlight(posed_motion(state), toggle.area));
}
PoseScreen asked(PoseScreen state, const PreviewMotion&) {
  state.preview = state.preview ? std::nullopt : std::optional(Millis{0});
  return state;
}
PoseScreen asked(PoseScreen state, const UndoPose&) {
  return undone(std::move(state), false);
}
PoseScreen asked(PoseScreen state, const RedoPose&) {
  return undone(std::move(state), true);
}
PoseScreen asked(PoseScreen state, const StartFrom& from) {
  const Exercise* exercise = state.library ? state.library->find(from.exercise) : nullptr;
  return exercise == nullptr ? state : started_from(std::move(state), *exercise);
}
PoseScreen asked(PoseScreen state, const ChooseAbout& choice) {
  Exercise next = chosen(state.draft.now, choice);
  return changed_to(std::move(state), std::move(next));
}
PoseScreen asked(PoseScreen state, const StepDose& step) {
  Exercise next = state.draft.now;
  next.dose = stepped(next.dose, step.what, step.by);
  return changed_to(std::move(state), std::move(next));
}
PoseScreen asked(PoseScreen state, const OwnExercises& own) {
  state.own = own.ids;
  return state;
}

Updated answered(PoseScreen state, const PoseIntent& intent) {
  if (std::holds_alternative<SaveOwn>(intent)) return saved(std::move(state));
  PoseScreen next = std::visit(Overloaded{[&](const SaveOwn&) { return std::move(state); },
                                          [&](const auto& one) { return asked(std::move(state), one); }},
                               intent);
  return {std::move(next), {}};
}

// Problems that are told go as they are put right.
PoseScreen looked_at_again(PoseScreen state) {
  if (!state.problems.empty()) state.problems = problems_of(finished(state));
  return state;
}

PoseScreen heard(PoseScreen state, const Intent& intent) {
  if (const auto* to = std::get_if<ScrollTo>(&intent); to != nullptr && to->scroller == "pose-panel")
    state.scroll = to->offset;
  if (const auto* loaded = std::get_if<CardsLoaded>(&intent)) state.library = loaded->library;
  if (const auto* elapsed = std::get_if<Elapsed>(&intent); elapsed != nullptr && state.preview)
    *state.preview += elapsed->screen;
  if (const auto* saved = std::get_if<ExerciseSaved>(&intent)) {
    state.saved = saved->file;
    state.own.push_back(saved->id);
  }
  if (const auto* failed = std::get_if<SaveFailed>(&intent)) state.trouble = failed->words;
  if (std::holds_alternative<GoBack>(intent)) {
    if (state.preview)
      state.preview.reset();
    else
      state.joint.reset();
  }
  return state;
}

}  // namespace

TextFields pose_fields() {
  const TextRules line{false, longest_name};
  const TextRules words{true, longest_text};
  return {{pose_name, line},    {pose_search, line},     {"pose-setup", words}, {"pose-move", words},
          {"pose-hold", words}, {"pose-release", words}, {"pose-feel", words},  {"pose-why", words}};
}

const Motion& posed_motion(const PoseScreen& state) {
  static const Exercise blank = blank_exercise();
  const auto& own = state.draft.now.figure;
  return own && !own->poses.empty() ? *own : *blank.figure;
}

bool has_open_part(const PoseScreen& state) {
  return state.preview.has_value() || state.joint.has_value();
}

Update<PoseScreen> update(PoseScreen state, const Intent& intent) {
  if (!state.draft.now.figure) state.draft.now.figure = posed_motion(state);
  Effects effects = state.fields.write(intent);
  if (std::holds_alternative<EditText>(intent))
    return {looked_at_again(std::move(state)), std::move(effects)};
  if (const auto* own = std::get_if<PoseIntent>(&intent)) {
    Updated next = answered(std::move(state), *own);
    if (!std::holds_alternative<SaveOwn>(*own)) next.state = looked_at_again(std::move(next.state));
    return next;
  }
  if (const auto* drag = std::get_if<Drag>(&intent)) return {dragging(std::move(state), *drag), {}};
  if (const auto* open = std::get_if<PoseExercise>(&intent)) {
    if (open->exercise) return {started_from(std::move(state), *open->exercise), {}};
    state.part = PosePart::start;
    return {std::move(state), {}};
  }
  return {heard(std::move(state), intent), std::move(effects)};
}

}  // namespace limber
