#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/pose_labels.hpp"
#include "screen/pose/pose_contacts.hpp"
#include "screen/pose/pose_draft.hpp"
#include "screen/pose/pose_parts.hpp"
#include "screen/ui/figure_view.hpp"

namespace limber {
namespace {

// With reduced motion the poses follow each other and nothing glides.
double position_of(const PoseScreen& state, bool reduced_motion) {
  if (!state.preview) return static_cast<double>(state.pose);
  const auto last = static_cast<double>(posed_motion(state).poses.size() - 1);
  const double position = preview_position(*state.preview, last);
  return reduced_motion ? std::round(position) : position;
}

Path diamond(Point at, double radius) {
  using Kind = PathStep::Kind;
  return {{Kind::move, {at.x, at.y - radius}, {}, {}},
          {Kind::line, {at.x + radius, at.y}, {}, {}},
          {Kind::line, {at.x, at.y + radius}, {}, {}},
          {Kind::line, {at.x - radius, at.y}, {}, {}},
          {Kind::close, {}, {}, {}}};
}

// A dot; larger and filled where it is selected; a diamond where a limit is felt.
void draw_handle(FrameBuilder& sheet, Point at, bool selected, bool limited) {
  const Theme& t = sheet.colours();
  const double radius = std::max(5.0, sheet.units(selected ? 9 : 5.5));
  if (selected && limited) {
    sheet.fill(diamond(at, radius * 1.7), t.card);
    sheet.fill(diamond(at, radius * 1.4), t.stretch_shape);
    return;
  }
  sheet.fill(circle(at, radius), selected ? t.action : t.card);
  sheet.stroke(circle(at, radius), selected ? t.card : t.action, std::max(2.0, sheet.units(2)));
  if (selected) sheet.stroke(circle(at, radius * 1.35), t.action, std::max(1.5, sheet.units(1.5)));
}

// As large as a finger needs, and never beyond the stage.
Rect grip_of(Point at, double side, const Rect& stage) {
  const double x = std::clamp(at.x - side / 2, stage.x, std::max(stage.x, stage.right() - side));
  const double y = std::clamp(at.y - side / 2, stage.y, std::max(stage.y, stage.bottom() - side));
  return {x, y, side, side};
}

void add_grip(PoseBuilder& sheet, const Rect& rect, const PoseScreen& state, figure::Handle handle) {
  const figure::Pose& pose = posed_motion(state).poses[state.pose];
  HitArea area;
  area.rect = rect;
  area.role = Role::button;
  area.label = handle_words(handle);
  area.value = bend_words(pose, handle);
  area.selected = state.joint == handle;
  area.intent = sheet.add_intent(SelectJoint{std::string(figure::handle_name(handle))});
  area.key = "joint-" + std::string(figure::handle_name(handle));
  area.drags = true;
  sheet.area(std::move(area), rect.width / 2);
}

void draw_handles(PoseBuilder& sheet, const Rect& stage, const PoseScreen& state,
                  const StagePlacing& placing) {
  const double side = sheet.viewport().touch();
  const auto places = handle_places(posed_motion(state), static_cast<double>(state.pose), placing.view());
  for (const HandlePosition& place : places) {
    if (state.joint != place.handle) draw_handle(sheet, placing.on_stage(place.at), false, false);
  }
  for (const HandlePosition& place : places) {
    if (state.joint == place.handle)
      draw_handle(sheet, placing.on_stage(place.at), true, !state.limits.empty());
    add_grip(sheet, grip_of(placing.on_stage(place.at), side, stage), state, place.handle);
  }
}

void add_ground(PoseBuilder& sheet, const Rect& stage, const PoseScreen& state) {
  HitArea area;
  area.rect = stage;
  area.role = Role::figure;
  area.label = tr("The figure. Drag a joint to pose it, drag beside it to turn the view.");
  area.value = state.preview ? tr("moving") : with_capital(lie_words(shown_pose(state).lie));
  area.intent = sheet.add_intent(SelectJoint{});
  area.key = "pose-stage";
  area.drags = true;
  sheet.area(std::move(area), sheet.corner());
}

// What the latest change ran into, in words at the stage's foot.
std::string felt_words(const PoseScreen& state) {
  if (!state.limits.empty()) {
    std::vector<std::string> limits;
    for (const figure::Limit& limit : state.limits) limits.push_back(limit_words(limit));
    return join(limits, "\n");
  }
  return state.held ? tr("It goes no further this way: what rests or reaches keeps its place.") : "";
}

// With a way out where something keeps its place.
void draw_felt(PoseBuilder& sheet, const Rect& stage, const PoseScreen& state) {
  const std::string words = felt_words(state);
  if (words.empty()) return;
  const Theme& t = sheet.colours();
  const double pad = sheet.units(10);
  const TextStyle style = sheet.style(Type::body, Weight::medium);
  const bool kept =
      state.held && state.limits.empty() && state.joint && is_kept(shown_pose(state), *state.joint);
  ButtonSpec lift;
  if (kept) lift = make_button(sheet, tr("Lift it"), "felt-lift", LiftJoint{});
  lift.type = Type::body;
  const Size beside = kept ? button_size(sheet, lift) : Size{};
  const double gap = kept ? pad : 0;
  const double width =
      std::min(stage.width - 4 * pad - beside.width - gap, text_width(sheet, words, style) + 2);
  const double height = std::max(beside.height, text_height(sheet, words, style, width));
  const Rect box = snapped({stage.x + pad, stage.bottom() - height - 3 * pad,
                            width + gap + beside.width + 2 * pad, height + 2 * pad});
  sheet.fill(box, sheet.corner(), t.stretch_soft);
  Rect inner = padded(box, pad, pad);
  if (kept) button(sheet, cut_right(inner, beside.width), lift);
  write(sheet, inner, words, {style, t.stretch_text, Align::start, Align::middle});
  sheet.area(Role::text, box, words, "", "pose-felt");
  sheet.announce(words);
}

}  // namespace

void draw_pose_stage(PoseBuilder& sheet, const Rect& stage, const PoseScreen& state) {
  const Theme& t = sheet.colours();
  sheet.fill(stage, sheet.corner(), t.card);
  const StagePlacing placing(state.sight, stage);
  const double glow = posed_motion(state).highlight.empty() ? 0 : 0.8;
  sheet.add(PushClip{pixel_aligned(stage.inset(1))});
  for (Item& item : figure_items(posed_motion(state), position_of(state, sheet.viewport().reduced_motion),
                                 glow, {state.sight.orbit, placing.scale(), placing.origin()}, t, t.card,
                                 sheet.viewport().person)) {
    sheet.add(std::move(item));
  }
  sheet.add(PopClip{});
  add_ground(sheet, stage, state);
  if (!state.preview) draw_handles(sheet, stage, state, placing);
  draw_felt(sheet, stage, state);
}

}  // namespace limber
