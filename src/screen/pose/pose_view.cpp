#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/pose/pose_about.hpp"
#include "screen/pose/pose_origin.hpp"
#include "screen/pose/pose_parts.hpp"

namespace limber {
namespace {

ButtonSpec tool(PoseBuilder& sheet, std::string label, const char* key, PoseIntent intent, Icon icon,
                bool enabled = true) {
  ButtonSpec spec = make_button(sheet, std::move(label), key, std::move(intent), ButtonKind::quiet, icon);
  spec.type = Type::body;
  spec.enabled = enabled;
  if (!enabled) spec.intent = -1;
  return spec;
}

// The way back at the left, saving at the right, between them what is being made.
void draw_head(PoseBuilder& sheet, Rect strip, const PoseScreen& state) {
  ButtonSpec back = make_button(sheet, tr("Back"), "way-back", GoBack{}, ButtonKind::quiet, Icon::previous);
  back.type = Type::body;
  ButtonSpec save =
      make_button(sheet, tr("Save as my own"), "pose-save", SaveOwn{}, ButtonKind::primary, Icon::check);
  save.type = Type::body;
  button(sheet, cut_left(strip, std::min(strip.width * 0.3, button_size(sheet, back).width)), back);
  const Rect saving = cut_right(strip, std::min(strip.width * 0.5, button_size(sheet, save).width));
  ButtonSpec signs =
      make_button(sheet, tr("Warning signs"), "to-signs", ShowWarningSigns{}, ButtonKind::bare, Icon::stop);
  signs.icon_only = true;
  cut_right(strip, sheet.units(8));
  const Rect warning = cut_right(strip, sheet.viewport().touch());
  const std::string& name = state.fields.text(pose_name);
  const std::string words = name.empty() ? tr("Pose the figure") : name;
  const Rect title = padded(strip, sheet.units(12), 0);
  write(sheet, title, words,
        {sheet.style(Type::strong, Weight::semibold), sheet.colours().ink, Align::start, Align::middle});
  sheet.area(Role::heading, title, words);
  button(sheet, warning, signs);
  button(sheet, saving, save);
}

double draw_tools(PoseBuilder& sheet, const Rect& column, const PoseScreen& state) {
  const bool moves = posed_motion(state).poses.size() > 1;
  return button_row(
      sheet, column,
      {tool(sheet, state.preview ? tr("Stop") : tr("Preview"), "pose-preview", PreviewMotion{},
            state.preview ? Icon::pause : Icon::play, moves),
       tool(sheet, tr("Undo"), "pose-undo", UndoPose{}, Icon::none, state.draft.can_undo()),
       tool(sheet, tr("Redo"), "pose-redo", RedoPose{}, Icon::none, state.draft.can_redo()),
       tool(sheet, tr("Mirror"), "pose-mirror", MirrorFigure{}, Icon::none),
       tool(sheet, tr("Discard"), "pose-discard", AskDiscardPose{}, Icon::none, is_unsaved(state))});
}

// One for each pose: the first is the start, the last the end.
double draw_poses(PoseBuilder& sheet, const Rect& column, const PoseScreen& state) {
  std::vector<Option> options;
  const auto& poses = posed_motion(state).poses;
  for (std::size_t i = 0; i < poses.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const std::string words = i == 0 ? tr("Start") : i + 1 == poses.size() ? tr("End") : number;
    options.push_back({words, "pose-" + number, sheet.add_intent(SelectPose{i}), i == state.pose});
  }
  return choice_group(sheet, column, tr("Which pose?"), options, {.label_shown = false});
}

double draw_parts(PoseBuilder& sheet, const Rect& column, const PoseScreen& state) {
  const std::pair<PosePart, std::string> parts[] = {{PosePart::body, tr("Body")},
                                                    {PosePart::motion, tr("Motion")},
                                                    {PosePart::about, tr("Words")},
                                                    {PosePart::does, tr("What it does")},
                                                    {PosePart::start, tr("Start from")}};
  std::vector<Option> options;
  for (const auto& [part, words] : parts) {
    const std::string key = "pose-part-" + std::to_string(static_cast<int>(part));
    options.push_back({words, key, sheet.add_intent(ShowPosePart{part}), part == state.part});
  }
  return choice_group(sheet, column, tr("What of the exercise?"), options, {.label_shown = false});
}

ButtonSpec way(PoseBuilder& sheet, std::string label, const char* key, PoseIntent intent) {
  return tool(sheet, std::move(label), key, std::move(intent), Icon::none);
}

// What is asked before something of it is thrown away, or is written over what others have.
std::optional<MessageSpec> question(PoseBuilder& sheet, const PoseScreen& state) {
  if (state.asks_discard)
    return MessageSpec{tr("Throw away for good what is not saved?"),
                       Tone::attention,
                       {way(sheet, tr("Throw it away"), "pose-discard-for-good", DiscardDraft{state.key}),
                        way(sheet, tr("Keep it"), "pose-discard-not", AskDiscardPose{})}};
  const ButtonSpec other = way(sheet, tr("Save as another exercise"), "pose-save-other", SaveAsOther{});
  if (!state.used_by.empty())
    return MessageSpec{fill(tr("This exercise is also in: {routines}. What you save changes it there too."),
                            {{"routines", join(state.used_by, ", ")}}),
                       Tone::attention,
                       {other, way(sheet, tr("Change it everywhere"), "pose-save-all", SaveForAll{})}};
  if (state.changed_elsewhere)
    return MessageSpec{state.trouble,
                       Tone::attention,
                       {other, way(sheet, tr("Save mine over it"), "pose-save-over", SaveForAll{})}};
  return std::nullopt;
}

double draw_news(PoseBuilder& sheet, const Rect& column, const PoseScreen& state, const World& world) {
  const auto bar = [&](const std::string& words, Tone tone) {
    return message_bar(sheet, column, {words, tone, {}}) + sheet.units(12);
  };
  if (const auto asked = question(sheet, state)) return message_bar(sheet, column, *asked) + sheet.units(12);
  if (!world.notice.empty()) return draw_notice(sheet, column, world.notice) + sheet.units(12);
  if (!state.trouble.empty()) return bar(state.trouble, Tone::attention);
  if (state.saved.empty()) return 0;
  const std::string saved = fill(tr("Saved among your own exercises: {file}"), {{"file", state.saved}});
  const std::string left = inherited_words(state, world);
  return left.empty() ? bar(saved, Tone::good) : bar(join({saved, left}, "\n"), Tone::attention);
}

double draw_part(PoseBuilder& sheet, const Rect& column, const PoseScreen& state, const World& world) {
  switch (state.part) {
    case PosePart::body:
      return draw_pose_body(sheet, column, state);
    case PosePart::motion:
      return draw_pose_motion(sheet, column, state);
    case PosePart::about:
      return draw_pose_about(sheet, column, state, world);
    case PosePart::does:
      return draw_pose_does(sheet, column, state, world);
    case PosePart::start:
      return draw_pose_start(sheet, column, state, world);
  }
  return 0;
}

void draw_panel(PoseBuilder& sheet, const Rect& panel, const PoseScreen& state, const World& world) {
  // The scrolling part reaches past its margin, so that the focus ring is not cut.
  const double room = sheet.units(8);
  const auto draw_top = [&](PoseBuilder& on, const Rect& column) {
    Rect rest{column.x, column.y, column.width, 1e6};
    cut_top(rest, draw_parts(on, rest, state) + on.units(8));
    cut_top(rest, draw_news(on, rest, state, world));
    return rest.y - column.y;
  };
  // What leads on stays in sight, where that leaves room for what it leads to.
  const bool stays =
      panel.height >= sheet.units(480) && height_of(sheet, panel.width, draw_top) <= panel.height * 0.6;
  Rect fixed = panel;
  if (stays) cut_top(fixed, draw_top(sheet, fixed));
  const Rect area{fixed.x - room, fixed.y, fixed.width + 2 * room, fixed.height};
  sheet.scroll(area, state.scrolls.of("pose-panel"), "pose-panel", [&](const Rect& column) {
    Rect rest = padded(column, room, 0);
    rest.height = 1e6;
    const double top = rest.y;
    cut_top(rest, room);
    if (!stays) cut_top(rest, draw_top(sheet, rest));
    cut_top(rest, draw_part(sheet, rest, state, world) + sheet.units(24));
    return rest.y - top;
  });
}

// Tools above it, its poses below.
void draw_workplace(PoseBuilder& sheet, Rect place, const PoseScreen& state) {
  const double gap = sheet.units(8);
  cut_top(place, draw_tools(sheet, place, state) + gap);
  const double poses = height_of(sheet, place.width, [&](PoseBuilder& trial, const Rect& column) {
    return draw_poses(trial, column, state);
  });
  const Rect below = cut_bottom(place, poses);
  cut_bottom(place, gap);
  draw_pose_stage(sheet, snapped(place), state);
  draw_poses(sheet, below, state);
}

}  // namespace

PageHead head(const PoseScreen&) {
  return {false};
}

View<PoseIntent> view(const PoseScreen& state, const World& world, const ViewContext& context) {
  auto sheet = builder_for<PoseIntent>(context);
  const double margin = sheet.units(16);
  Rect rest = padded(sheet.whole(), margin, 0);
  cut_top(rest, sheet.units(10));
  draw_head(sheet, cut_top(rest, std::max(sheet.viewport().touch(), sheet.units(48))), state);
  cut_top(rest, sheet.units(10));
  cut_bottom(rest, sheet.units(10));
  if (context.viewport.portrait()) {
    draw_workplace(sheet, cut_top(rest, rest.height * 0.55), state);
    cut_top(rest, sheet.units(10));
    draw_panel(sheet, rest, state, world);
  } else {
    const double panel =
        std::clamp(rest.width * 0.4, std::min(rest.width * 0.5, sheet.units(360)), sheet.units(480));
    const Rect right = cut_right(rest, panel);
    cut_right(rest, sheet.units(16));
    draw_workplace(sheet, rest, state);
    draw_panel(sheet, right, state, world);
  }
  return sheet.finish();
}

}  // namespace limber
