#include "screen/pose/pose_screen.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "routine/derived_tags.hpp"
#include "routine/format.hpp"
#include "routine/ranges.hpp"
#include "screen/pose/pose_about.hpp"
#include "screen/pose/pose_contacts.hpp"
#include "screen/pose/pose_dose.hpp"
#include "screen/pose/pose_draft.hpp"
#include "screen/pose/pose_numbers.hpp"
#include "screen/pose/pose_origin.hpp"
#include "screen/pose/pose_saving.hpp"
#include "timeline/exercise_remarks.hpp"

namespace limber {
namespace {

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
  state.used_by.clear();
  state.changed_elsewhere = state.asks_discard = false;
  return state;
}

// `what` as for UndoStack::change().
PoseScreen changed_to(PoseScreen state, Exercise exercise, std::string what = "") {
  state = fresh(std::move(state));
  state.draft.change(std::move(exercise), std::move(what));
  const Motion& motion = *state.draft.now().figure;
  state.pose = std::min(state.pose, motion.poses.size() - 1);
  state.sight = fitted(state.sight, motion);
  return state;
}

// What it does to the body follows how it looks and how it is done.
PoseScreen reshaped(PoseScreen state, Exercise exercise, std::string what = "") {
  exercise = with_tags_following(std::move(exercise), state.draft.now());
  return changed_to(std::move(state), std::move(exercise), std::move(what));
}

PoseScreen changed_to(PoseScreen state, Motion motion) {
  Exercise exercise = state.draft.now();
  exercise.figure = std::move(motion);
  return reshaped(std::move(state), std::move(exercise));
}

PoseScreen changed_to(PoseScreen state, Pose pose) {
  Motion motion = posed_motion(state);
  motion.poses[state.pose] = std::move(pose);
  return changed_to(std::move(state), std::move(motion));
}

// At the end of a joint's range it is felt.
PoseScreen with_number(PoseScreen state, const std::string& key, double value) {
  Exercise next = with_pose_number(state, key, value);
  state = reshaped(std::move(state), std::move(next), key + "/" + std::to_string(state.pose));
  if (const auto limit = limit_at(state, key)) state.limits = {*limit};
  return state;
}

PoseScreen looking(PoseScreen state, figure::Camera camera) {
  state.sight.orbit = figure::orbit_of(camera);
  Motion motion = posed_motion(state);
  motion.camera = camera;
  if (motion.also == camera) motion.also.reset();
  return changed_to(std::move(state), std::move(motion));
}

// The whole of it, or its pose in the place of the one shown.
PoseScreen taken_from(PoseScreen state, const Exercise& exercise) {
  if (state.taken == PoseTaken::all) return started_from(std::move(state), exercise);
  if (!exercise.figure) return state;
  state.part = PosePart::body;
  state.scrolls.to_top();
  const PoseTaken taken = std::exchange(state.taken, PoseTaken::all);
  return changed_to(std::move(state), with_pose_of(posed_motion(state), state.pose, *exercise.figure, taken));
}

// --- Dragging

PoseScreen drag_begun(PoseScreen state, const Drag& drag, const StagePlacing& placing) {
  StageDrag begun;
  begun.orbit = state.sight.orbit;
  if (is_joint(drag.key)) {
    const auto places = handle_places(posed_motion(state), static_cast<double>(state.pose), placing.view());
    begun.handle = nearest_handle(places, placing.in_picture(drag.from));
    for (const HandlePosition& place : places) {
      if (place.handle == *begun.handle) begun.began = place.at;
    }
    state.joint = begun.handle;
    state.part = PosePart::body;
    begun.before = shown_pose(state);
    state.draft.end_step();
  }
  state.preview.reset();
  state.drag = begun;
  return fresh(std::move(state));
}

// However far it goes, a drag is one step of undo.
PoseScreen with_dragged_pose(PoseScreen state, Pose pose) {
  Exercise exercise = state.draft.now();
  exercise.figure->poses[state.pose] = std::move(pose);
  state.draft.change(std::move(exercise), "drag");
  return state;
}

PoseScreen joint_dragged(PoseScreen state, const Drag& drag, const StagePlacing& placing) {
  const Point target = state.drag->began + (drag.at - drag.from) * (1 / placing.scale());
  const figure::Dragged result =
      figure::dragged(posed_motion(state), state.pose, *state.drag->handle, placing.view(), target);
  state.limits = result.limits;
  state.held = result.held;
  return with_dragged_pose(std::move(state), result.pose);
}

// What was dragged ends on whole degrees, and the stage on what has to be in sight.
PoseScreen dropped(PoseScreen state) {
  if (state.drag->handle) {
    Exercise before = state.draft.now();
    before.figure->poses[state.pose] = state.drag->before;
    Exercise exercise = state.draft.now();
    exercise.figure->poses[state.pose] = rounded(shown_pose(state), state.drag->before);
    state.draft.change(with_tags_following(std::move(exercise), before), "drag");
    state.draft.end_step();
    state.sight = fitted(state.sight, posed_motion(state));
  }
  state.drag.reset();
  return state;
}

PoseScreen dragging(PoseScreen state, const Drag& drag) {
  if (const auto number = pose_number(state, drag.key))
    return with_number(std::move(state), drag.key, number_dragged(number->scale, drag));
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

PoseScreen undone(PoseScreen state, bool forward) {
  state = fresh(std::move(state));
  forward ? state.draft.redo() : state.draft.undo();
  write_fields(state.fields, state.draft.now());
  const Motion& motion = posed_motion(state);
  state.pose = std::min(state.pose, motion.poses.size() - 1);
  state.sight = fitted(state.sight, motion);
  return state;
}

// --- What the screen is asked

PoseScreen asked(PoseScreen state, const ShowPosePart& show) {
  state.part = show.part;
  state.scrolls.to_top();
  return state;
}
PoseScreen asked(PoseScreen state, const SelectJoint& select) {
  state.joint = figure::handle_named(select.joint);
  if (state.joint) state.part = PosePart::body;
  state.scrolls.to_top();
  return fresh(std::move(state));
}
PoseScreen asked(PoseScreen state, const ChangeNumber& change) {
  const auto number = pose_number(state, change.number);
  if (!number) return state;
  const double next = notched(number->scale, number->value, change.notches);
  return with_number(std::move(state), change.number, next);
}
PoseScreen asked(PoseScreen state, const SetLie& set) {
  Exercise exercise = state.draft.now();
  exercise.figure->poses[state.pose].lie = set.lie;
  if (state.pose == 0) exercise.position = position_lying(set.lie, exercise.position);
  return reshaped(std::move(state), std::move(exercise));
}
PoseScreen asked(PoseScreen state, const ToggleContact& toggle) {
  return changed_to(std::move(state), toggled_contact(shown_pose(state), toggle.contact));
}
PoseScreen asked(PoseScreen state, const SetSurface& set) {
  return changed_to(std::move(state), on_surface(shown_pose(state), set.contact, set.surface));
}
PoseScreen with_joint(PoseScreen state, Pose (*change)(Pose, figure::Handle)) {
  if (!state.joint) return state;
  return changed_to(std::move(state), change(shown_pose(state), *state.joint));
}
PoseScreen asked(PoseScreen state, const LiftJoint&) {
  return with_joint(std::move(state), &lifted);
}
PoseScreen asked(PoseScreen state, const PutJointDown&) {
  return with_joint(std::move(state), &put_down);
}
PoseScreen asked(PoseScreen state, const CopyToOtherSide&) {
  return with_joint(std::move(state), &same_on_other_side);
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
PoseScreen asked(PoseScreen state, const LookFrom& look) {
  state.sight.orbit = look.from;
  return state;
}
PoseScreen asked(PoseScreen state, const ChooseTaken& choose) {
  state.taken = choose.taken;
  return state;
}
PoseScreen asked(PoseScreen state, const ChooseCamera& choose) {
  return looking(std::move(state), choose.camera);
}
PoseScreen asked(PoseScreen state, const ChooseSecondCamera& choose) {
  Motion motion = posed_motion(state);
  motion.also = choose.camera;
  return changed_to(std::move(state), std::move(motion));
}
PoseScreen asked(PoseScreen state, const ChooseAction& choose) {
  Motion motion = posed_motion(state);
  motion.action = choose.action;
  return changed_to(std::move(state), std::move(motion));
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
PoseScreen asked(PoseScreen state, const ChooseAbout& choice) {
  Exercise next = chosen(state.draft.now(), choice);
  return reshaped(std::move(state), std::move(next));
}
PoseScreen asked(PoseScreen state, const ToggleTag& toggle) {
  Exercise next = with_tag_toggled(state.draft.now(), toggle.tag);
  return changed_to(std::move(state), std::move(next));
}
PoseScreen asked(PoseScreen state, const KeepInherited& keep) {
  state.judged.push_back(keep.what);
  return state;
}
PoseScreen asked(PoseScreen state, const LeaveInherited& leave) {
  Exercise next = without_inherited(state, leave.what);
  return changed_to(std::move(state), std::move(next));
}
PoseScreen asked(PoseScreen state, const CloseOpenPart&) {
  if (state.preview)
    state.preview.reset();
  else
    state.joint.reset();
  return state;
}
PoseScreen asked(PoseScreen state, const ExerciseSaveFailed& failed) {
  state.trouble = failed.problem.message;
  state.changed_elsewhere = failed.problem.rule == "file-changed";
  return state;
}
PoseScreen asked(PoseScreen state, const AskDiscardPose&) {
  state.asks_discard = !state.asks_discard;
  return state;
}
PoseScreen asked(PoseScreen state, const Elapsed& elapsed) {
  if (state.preview) *state.preview += elapsed.screen;
  return state;
}
PoseScreen asked(PoseScreen state, const Drag& drag) {
  return dragging(std::move(state), drag);
}

// Problems that are told go as they are put right.
PoseUpdate looked_at_again(PoseUpdate next, const World& world) {
  if (!next.state.problems.empty()) next.state.problems = problems_of(finished(next.state, world));
  return next;
}

// What is typed is a change like any other: letter after letter in one field is one step of undo.
PoseScreen written(PoseScreen state, const std::string& field) {
  if (field == pose_search) return state;
  state.draft.change(with_fields(state.draft.now(), state.fields), field);
  state.asks_discard = false;
  return state;
}

PoseUpdate typed(PoseScreen state, const TextFieldIntent& asked) {
  PoseUpdate next;
  const auto* edit = std::get_if<EditText>(&asked);
  const std::string field = std::visit([](const auto& one) { return one.field; }, asked);
  if (const auto number = pose_number(state, number_of_field(field))) {
    append(next.effects, state.fields.write_number(asked, typed_text(number->value)));
    const auto value = edit ? number_typed(number->scale, state.fields.typed()) : std::nullopt;
    next.state = value ? with_number(std::move(state), number->key, *value) : std::move(state);
    return next;
  }
  append(next.effects, state.fields.write(asked));
  next.state = edit == nullptr ? std::move(state) : written(std::move(state), field);
  return next;
}

PoseUpdate answered(PoseScreen state, const PoseIntent& intent, const World& world) {
  return std::visit(
      Overloaded{
          [&](const SaveOwn&) { return save_own(fresh(std::move(state)), world); },
          [&](const SaveForAll&) {
            const std::string base = state.changed_elsewhere ? "" : state.base;
            return save_for_all(fresh(std::move(state)), world, base);
          },
          [&](const SaveAsOther&) { return save_as_other(fresh(std::move(state)), world); },
          [&](const ExerciseSaved& news) { return saved(std::move(state), news); },
          [&](const PoseFound& found) {
            return PoseUpdate{take_draft(std::move(state), *found.draft, world), {}};
          },
          [&](const SayTheSide& say) {
            state.fields.set(say.field, with_side(state.fields.text(say.field)));
            return looked_at_again({written(std::move(state), say.field)}, world);
          },
          [&](const StartFrom& from) {
            const Exercise* exercise = world.library->find(from.exercise);
            if (exercise == nullptr) return PoseUpdate{std::move(state)};
            return PoseUpdate{taken_from(std::move(state), *exercise)};
          },
          [&](const TextFieldIntent& written) {
            return looked_at_again(typed(std::move(state), written), world);
          },
          [&](const Request& request) {
            return PoseUpdate{std::move(state), {request}};
          },
          [&](const auto& change) { return looked_at_again({asked(std::move(state), change)}, world); }},
      intent);
}

}  // namespace

PoseScreen started_from(PoseScreen state, Exercise exercise) {
  state = shown_from_its_start(std::move(state), exercise);
  return changed_to(std::move(state), with_a_figure(std::move(exercise)));
}

TextFields pose_fields() {
  const TextRules line{false, longest_name};
  const TextRules words{true, longest_text};
  return {{pose_name, line},    {pose_search, line},  {"pose-setup", words},
          {"pose-move", words}, {"pose-hold", words}, {"pose-release", words},
          {"pose-feel", words}, {"pose-stop", words}, {"pose-why", words}};
}

const Motion& posed_motion(const PoseScreen& state) {
  static const Exercise blank = blank_exercise();
  const auto& own = state.draft.now().figure;
  return own && !own->poses.empty() ? *own : *blank.figure;
}

const Pose& shown_pose(const PoseScreen& state) {
  return posed_motion(state).poses[state.pose];
}

std::optional<PoseIntent> step_back(const PoseScreen& state) {
  if (!state.preview && !state.joint) return std::nullopt;
  return CloseOpenPart{};
}

bool moves_by_itself(const PoseScreen& state, const World&) {
  return state.preview.has_value();
}

std::vector<Action<PoseIntent>> actions(const PoseScreen&) {
  return {{{"ctrl-z"}, UndoPose{}, tr("Undo")},
          {{"ctrl-y"}, RedoPose{}, tr("Redo")},
          {{"ctrl-s"}, SaveOwn{}, tr("Save")},
          {{"ctrl-p"}, PreviewMotion{}, tr("Show how it moves")},
          {{"ctrl-m"}, MirrorFigure{}, tr("The other side")},
          {{"ctrl-left"}, TurnCamera{-15, 0}, tr("Turn the view")},
          {{"ctrl-right"}, TurnCamera{15, 0}, tr("Turn the view")},
          {{"ctrl-up"}, TurnCamera{0, 15}, tr("Turn the view")},
          {{"ctrl-down"}, TurnCamera{0, -15}, tr("Turn the view")}};
}

// Whatever of it has become another is on its way to the disk.
PoseUpdate update(PoseScreen state, const PoseIntent& intent, const World& world) {
  if (!state.draft.now().figure) {
    Exercise exercise = state.draft.now();
    exercise.position = blank_exercise().position;
    state.draft.amend(with_a_figure(std::move(exercise)));
  }
  if (!std::holds_alternative<TextFieldIntent>(intent)) state.fields.end_number();
  const auto before = state.draft.values()[state.draft.at()];
  PoseUpdate next = answered(std::move(state), intent, world);
  const auto& draft = next.state.draft;
  if (draft.values()[draft.at()] != before && !std::holds_alternative<PoseFound>(intent))
    append(next.effects, keep(next.state));
  return next;
}

}  // namespace limber
