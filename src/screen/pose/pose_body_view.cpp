#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/words.hpp"
#include "labels/pose_labels.hpp"
#include "routine/vocabulary.hpp"
#include "screen/pose/pose_draft.hpp"
#include "screen/pose/pose_parts.hpp"

namespace limber {
namespace {

constexpr double step = 5;  // degrees

struct Degrees {
  std::string label;
  std::string key;
  double now = 0;
  double least = 0;
  double most = 0;
};

double draw_degrees(PoseBuilder& sheet, const Rect& column, const Degrees& degrees, const PoseIntent& less,
                    const PoseIntent& more) {
  StepperSpec spec;
  spec.label = degrees.label;
  spec.value = fill(tr("{degrees}, of {least} to {most}"), {{"degrees", degrees_words(degrees.now)},
                                                            {"least", degrees_words(degrees.least)},
                                                            {"most", degrees_words(degrees.most)}});
  spec.key = degrees.key;
  spec.share = (degrees.now - degrees.least) / (degrees.most - degrees.least);
  spec.less = degrees.now > degrees.least ? sheet.add_intent(less) : -1;
  spec.more = degrees.now < degrees.most ? sheet.add_intent(more) : -1;
  spec.less_label = fill(tr("{angle}: less"), {{"angle", degrees.label}});
  spec.more_label = fill(tr("{angle}: more"), {{"angle", degrees.label}});
  return stepper(sheet, column, spec);
}

double draw_angle(PoseBuilder& sheet, const Rect& column, const PoseScreen& state, figure::Angle angle,
                  figure::Side side) {
  const figure::AngleInfo& info = figure::angle_table()[static_cast<std::size_t>(angle)];
  const figure::SidedDegrees& both = shown_pose(state)[angle];
  const bool right = info.per_side && side == figure::right;
  return draw_degrees(sheet, column,
                      {angle_words(angle), std::string("angle-") + info.name, right ? both.right : both.left,
                       info.least, info.most},
                      StepAngle{angle, right, -step}, StepAngle{angle, right, step});
}

void draw_attitude(PoseBuilder& sheet, Column& down, const PoseScreen& state) {
  const figure::Attitude own = shown_pose(state).attitude.value_or(figure::Attitude{});
  const auto turn = [&](std::string label, const char* key, double now, PelvisTurn which) {
    down.take(draw_degrees(sheet, down.rest(), {std::move(label), key, now, -180, 180},
                           StepPelvis{which, -step}, StepPelvis{which, step}),
              14);
  };
  turn(tr("Pelvis tipped forward"), "pelvis-pitch", own.pitch, PelvisTurn::pitch);
  turn(tr("Pelvis tipped to the right"), "pelvis-roll", own.roll, PelvisTurn::roll);
  turn(tr("Pelvis turned to the left"), "pelvis-yaw", own.yaw, PelvisTurn::yaw);
}

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

void draw_joint(PoseBuilder& sheet, Column& down, const PoseScreen& state, figure::Handle handle) {
  down.take(heading(sheet, down.rest(), handle_words(handle), Type::strong), 10);
  if (handle == figure::Handle::pelvis) draw_attitude(sheet, down, state);
  for (const figure::Angle angle : figure::angles_at(handle))
    down.take(draw_angle(sheet, down.rest(), state, angle, figure::side_of(handle)), 14);
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

double draw_contacts(PoseBuilder& sheet, const Rect& column, const PoseScreen& state) {
  std::vector<Option> options;
  for (const std::string& name : touching_parts()) {
    options.push_back({body_words(name), "contact-" + name, sheet.add_intent(ToggleContact{name}),
                       touches(shown_pose(state), name)});
  }
  return choice_group(sheet, column, tr("What rests on floor, chair, wall …"), options);
}

}  // namespace

double draw_pose_body(PoseBuilder& sheet, const Rect& column, const PoseScreen& state) {
  Column down(sheet, column);
  if (state.joint) {
    draw_joint(sheet, down, state, *state.joint);
    draw_reach(sheet, down, state, std::string(figure::handle_name(*state.joint)));
  } else {
    const std::string words =
        tr("Drag a dot of the figure. Or go to one with Tab and press Enter: its angles then appear here.");
    down.take(write_down(sheet, down.rest(), words, {sheet.style(Type::body), sheet.colours().quiet_ink}),
              16);
  }
  down.take(draw_lie(sheet, down.rest(), state), 16);
  down.take(draw_contacts(sheet, down.rest(), state), 0);
  return down.used();
}

}  // namespace limber
