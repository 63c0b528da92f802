#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/words.hpp"
#include "labels/pose_labels.hpp"
#include "labels/vocabulary_labels.hpp"
#include "routine/vocabulary.hpp"
#include "screen/pose/pose_contacts.hpp"
#include "screen/pose/pose_draft.hpp"
#include "screen/pose/pose_numbers.hpp"
#include "screen/pose/pose_parts.hpp"

namespace limber {
namespace {

// What a joint may be brought to, wherever its angles put it: hands, elbows and feet.
void draw_reach(PoseBuilder& sheet, Column& down, const PoseScreen& state, const std::string& from) {
  const auto& able = figure::reach_from_names();
  if (std::find(able.begin(), able.end(), from) == able.end()) return;
  Values values{{"", tr("nothing")}};
  for (const std::string& to : figure::reach_to_names()) values.emplace_back(to, body_words(to));
  down.take(
      choice_of(sheet, down.rest(), tr("Reaches for"), "reach", reached_by(shown_pose(state), from), values,
                [&](const std::string& to) {
                  return sheet.add_intent(SetReach{from, to});
                }),
      16);
}

double draw_joint_buttons(PoseBuilder& sheet, const Rect& column, const PoseScreen& state,
                          figure::Handle handle) {
  std::vector<ButtonSpec> buttons;
  const auto add = [&](std::string words, const char* key, PoseIntent intent) {
    buttons.push_back(make_button(sheet, std::move(words), key, std::move(intent)));
    buttons.back().type = Type::body;
  };
  if (is_kept(shown_pose(state), handle)) add(tr("Lift it"), "joint-lift", LiftJoint{});
  if (put_down(shown_pose(state), handle) != shown_pose(state))
    add(tr("Stand it on the floor"), "joint-down", PutJointDown{});
  if (figure::mirrored(handle) != handle)
    add(tr("The same on the other side"), "joint-other", CopyToOtherSide{});
  return button_row(sheet, column, buttons);
}

void draw_joint(PoseBuilder& sheet, Column& down, const PoseScreen& state, figure::Handle handle) {
  down.take(heading(sheet, down.rest(), handle_words(handle), Type::strong), 10);
  down.take(draw_joint_buttons(sheet, down.rest(), state, handle), 12);
  for (const NumberRow& row : joint_numbers(state))
    down.take(number_row(sheet, down.rest(), row, state.fields), 14);
}

double draw_lie(PoseBuilder& sheet, const Rect& column, const PoseScreen& state) {
  std::vector<Option> options;
  for (std::size_t i = 0; i < lie_names().size(); ++i) {
    const auto lie = static_cast<figure::Lie>(i);
    options.push_back({lie_words(lie), "lie-" + lie_names()[i], sheet.add_intent(SetLie{lie}),
                       shown_pose(state).lie == lie});
  }
  return choice_group(sheet, column, tr("Position of the body"), options);
}

// Middle parts first, then left and right beside each other.
std::vector<std::string> touching_parts() {
  std::vector<std::string> names{"head",   "face", "upper_back", "back",  "lower_back",
                                 "pelvis", "seat", "belly",      "chest", "side"};
  for (const char* part : {"foot", "heel", "instep", "knee", "calf", "thigh", "hand", "forearm", "elbow"}) {
    names.push_back("left_" + std::string(part));
    names.push_back("right_" + std::string(part));
  }
  return names;
}

// On what each thing rests, where there is more than the floor.
void draw_surfaces(PoseBuilder& sheet, Column& down, const PoseScreen& state) {
  const figure::Motion& motion = posed_motion(state);
  for (const std::string& entry : shown_pose(state).contacts) {
    Values values;
    for (const std::string& name : surfaces_for(motion, entry))
      values.emplace_back(name, name == "floor" ? tr("floor") : prop_words(name));
    if (values.size() < 2) continue;
    const std::string part = without_surface(entry);
    const std::string label = fill(tr("{part}: rests on"), {{"part", with_capital(body_words(part))}});
    down.take(choice_of(sheet, down.rest(), label, "on-" + part, surface_of(motion, shown_pose(state), entry),
                        values,
                        [&](const std::string& surface) {
                          return sheet.add_intent(SetSurface{entry, surface});
                        }),
              16);
  }
}

double draw_contacts(PoseBuilder& sheet, const Rect& column, const PoseScreen& state) {
  std::vector<Option> options;
  for (const std::string& name : touching_parts()) {
    options.push_back({body_words(name), "contact-" + name, sheet.add_intent(ToggleContact{name}),
                       touches(shown_pose(state), name)});
  }
  return choice_group(sheet, column, tr("What rests on floor, chair, wall …"), options, {.several = true});
}

}  // namespace

double draw_pose_body(PoseBuilder& sheet, const Rect& column, const PoseScreen& state) {
  Column down(sheet, column);
  if (state.joint) {
    draw_joint(sheet, down, state, *state.joint);
  } else {
    const std::string words =
        tr("Drag a dot of the figure. Or go to one with Tab and press Enter: its angles then appear here.");
    down.take(write_down(sheet, down.rest(), words, {sheet.style(Type::body), sheet.colours().quiet_ink}),
              16);
  }
  down.take(draw_lie(sheet, down.rest(), state), 16);
  draw_surfaces(sheet, down, state);
  down.take(draw_contacts(sheet, down.rest(), state), 16);
  if (state.joint) draw_reach(sheet, down, state, std::string(figure::handle_name(*state.joint)));
  return down.used();
}

}  // namespace limber
