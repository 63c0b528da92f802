#include "base/message.hpp"
#include "frame/words.hpp"
#include "labels/pose_labels.hpp"
#include "labels/vocabulary_labels.hpp"
#include "routine/ranges.hpp"
#include "routine/vocabulary.hpp"
#include "screen/pose/pose_draft.hpp"
#include "screen/pose/pose_numbers.hpp"
#include "screen/pose/pose_parts.hpp"

namespace limber {
namespace {

using figure::Motion;

double draw_changes(PoseBuilder& sheet, const Rect& column, const PoseScreen& state) {
  const std::size_t count = posed_motion(state).poses.size();
  const auto change = [&](std::string label, const char* key, PosesChange what, bool enabled) {
    ButtonSpec spec = make_button(sheet, std::move(label), key, ChangePoses{what});
    spec.type = Type::body;
    spec.enabled = enabled;
    if (!enabled) spec.intent = -1;
    return spec;
  };
  return button_row(sheet, column,
                    {change(tr("Add a copy"), "poses-add", PosesChange::add, count < most_poses),
                     change(tr("Add one between"), "poses-between", PosesChange::between,
                            count < most_poses && state.pose + 1 < count),
                     change(tr("Remove"), "poses-remove", PosesChange::remove, count > 1),
                     change(tr("Earlier"), "poses-earlier", PosesChange::earlier, state.pose > 0),
                     change(tr("Later"), "poses-later", PosesChange::later, state.pose + 1 < count)});
}

double draw_cameras(PoseBuilder& sheet, const Rect& column, const Motion& motion) {
  std::vector<Option> options;
  for (std::size_t i = 0; i < camera_names().size(); ++i) {
    const auto camera = static_cast<figure::Camera>(i);
    options.push_back({camera_words(camera), "camera-" + camera_names()[i],
                       sheet.add_intent(ChooseCamera{camera}), motion.camera == camera});
  }
  return choice_group(sheet, column, tr("The exercise is shown from"), options);
}

double draw_second_camera(PoseBuilder& sheet, const Rect& column, const Motion& motion) {
  std::vector<Option> options{
      {tr("nowhere else"), "also-none", sheet.add_intent(ChooseSecondCamera{}), !motion.also}};
  for (std::size_t i = 0; i < camera_names().size(); ++i) {
    const auto camera = static_cast<figure::Camera>(i);
    if (camera == motion.camera) continue;
    options.push_back({camera_words(camera), "also-" + camera_names()[i],
                       sheet.add_intent(ChooseSecondCamera{camera}), motion.also == camera});
  }
  return choice_group(sheet, column, tr("Small beside it, from"), options);
}

double draw_actions(PoseBuilder& sheet, const Rect& column, const Motion& motion) {
  std::vector<Option> options{
      {tr("as technique and dose have it"), "sign-usual", sheet.add_intent(ChooseAction{}), !motion.action}};
  for (std::size_t i = 0; i < action_names().size(); ++i) {
    const auto action = static_cast<figure::Action>(i);
    options.push_back({action_name(action), "sign-" + action_names()[i],
                       sheet.add_intent(ChooseAction{action}), motion.action == action});
  }
  return choice_group(sheet, column, tr("Sign for what is done"), options);
}

// From anywhere, for posing; the exercise is seen as before.
double draw_looks(PoseBuilder& sheet, const Rect& column, const PoseScreen& state) {
  const std::pair<figure::Orbit, std::string> looks[] = {
      {{90, 0}, tr("in front")},  {{-90, 0}, tr("behind")}, {{0, 0}, tr("the right")},
      {{180, 0}, tr("the left")}, {{0, 90}, tr("above")},   {{0, -60}, tr("below")}};
  std::vector<Option> options;
  for (const auto& [from, words] : looks) {
    const std::string key = "look-" + std::to_string(options.size());
    options.push_back({words, key, sheet.add_intent(LookFrom{from}), state.sight.orbit == from});
  }
  return choice_group(sheet, column, tr("While posing, look from"), options);
}

double draw_props(PoseBuilder& sheet, const Rect& column, const Motion& motion) {
  std::vector<Option> options;
  for (const std::string& name : figure::prop_names()) {
    options.push_back(
        {prop_words(name), "prop-" + name, sheet.add_intent(ToggleProp{name}), has_prop(motion, name)});
  }
  return choice_group(sheet, column, tr("Equipment"), options, {.several = true});
}

double draw_side(PoseBuilder& sheet, const Rect& column, const figure::PropPlacement& prop) {
  std::vector<Option> options;
  for (const auto side : {figure::PropSide::usual, figure::PropSide::ahead, figure::PropSide::behind,
                          figure::PropSide::left, figure::PropSide::right}) {
    const std::string key = prop.kind + "-side-" + std::to_string(static_cast<int>(side));
    options.push_back(
        {prop_side_words(side), key, sheet.add_intent(SetPropSide{prop.kind, side}), prop.side == side});
  }
  return choice_group(sheet, column, prop_words(prop.kind), options);
}

double draw_highlight(PoseBuilder& sheet, const Rect& column, const Motion& motion) {
  std::vector<Option> options;
  for (const std::string& area : figure::highlight_names()) {
    const bool on =
        std::find(motion.highlight.begin(), motion.highlight.end(), area) != motion.highlight.end();
    options.push_back({body_words(area), "glow-" + area, sheet.add_intent(ToggleHighlight{area}), on});
  }
  return choice_group(sheet, column, tr("What glows while it is held"), options, {.several = true});
}

}  // namespace

double draw_pose_motion(PoseBuilder& sheet, const Rect& column, const PoseScreen& state) {
  const Motion& motion = posed_motion(state);
  Column down(sheet, column);
  down.take(heading(sheet, down.rest(), tr("The pose that is shown"), Type::strong), 8);
  down.take(draw_changes(sheet, down.rest(), state), 16);
  down.take(draw_looks(sheet, down.rest(), state), 16);
  down.take(draw_cameras(sheet, down.rest(), motion), 16);
  down.take(draw_second_camera(sheet, down.rest(), motion), 16);
  down.take(draw_actions(sheet, down.rest(), motion), 16);
  down.take(draw_props(sheet, down.rest(), motion), 16);
  for (const figure::PropPlacement& prop : motion.props) {
    if (has_side(prop.kind)) down.take(draw_side(sheet, down.rest(), prop), 16);
    for (const NumberRow& row : prop_numbers(prop))
      down.take(number_row(sheet, down.rest(), row, state.fields), 14);
  }
  down.take(draw_highlight(sheet, down.rest(), motion), 0);
  return down.used();
}

}  // namespace limber
