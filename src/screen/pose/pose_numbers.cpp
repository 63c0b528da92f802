#include "screen/pose/pose_numbers.hpp"

#include <cmath>
#include <utility>

#include "labels/pose_labels.hpp"
#include "labels/vocabulary_labels.hpp"
#include "routine/ranges.hpp"
#include "screen/pose/pose_dose.hpp"

namespace limber {
namespace {

using figure::Angle;
using figure::AngleInfo;
using figure::Attitude;

// How the pelvis turns.
struct Turn {
  const char* key;
  Message label;
  double Attitude::*degrees;
};
constexpr Turn turns[] = {{"pelvis-pitch", Message("Pelvis tipped forward"), &Attitude::pitch},
                          {"pelvis-roll", Message("Pelvis tipped to the right"), &Attitude::roll},
                          {"pelvis-yaw", Message("Pelvis turned to the left"), &Attitude::yaw}};

// Where a thing is moved to.
struct Shift {
  const char* key;
  Message label;
  double figure::Point3::*way;
};
constexpr Shift shifts[] = {{"x", Message("{thing}: forward"), &figure::Point3::x},
                            {"y", Message("{thing}: to the left"), &figure::Point3::y},
                            {"z", Message("{thing}: up"), &figure::Point3::z}};
constexpr double body_height_cm = 170;
constexpr double farthest_cm = 150;

std::string shift_key(const figure::PropPlacement& prop, const Shift& shift) {
  return "move-" + prop.kind + "-" + shift.key;
}

std::string angle_key(Angle angle) {
  return std::string("angle-") + figure::angle_table()[static_cast<std::size_t>(angle)].name;
}

NumberRow degrees_row(std::string key, std::string label, double now, double least, double most) {
  NumberRow row;
  row.name = key;
  row.key = std::move(key);
  row.label = std::move(label);
  row.words = degrees_words(now);
  row.detail =
      fill(tr("{least} to {most}"), {{"least", degrees_words(least)}, {"most", degrees_words(most)}});
  row.value = now;
  row.scale = {least, most, 1, 1};
  return row;
}

bool is_right(const PoseScreen& state, const AngleInfo& info) {
  return info.per_side && state.joint && figure::side_of(*state.joint) == figure::right;
}

double degrees_of(const PoseScreen& state, const AngleInfo& info) {
  const figure::SidedDegrees& both = shown_pose(state)[info.angle];
  return is_right(state, info) ? both.right : both.left;
}

// The chosen joint's angle with this key; null if it is none.
const AngleInfo* angle_named(const PoseScreen& state, const std::string& key) {
  if (!state.joint) return nullptr;
  for (const Angle angle : figure::angles_at(*state.joint)) {
    if (angle_key(angle) == key) return &figure::angle_table()[static_cast<std::size_t>(angle)];
  }
  return nullptr;
}

void set_angle(figure::Pose& pose, const AngleInfo& info, bool right, double value) {
  figure::SidedDegrees& both = pose[info.angle];
  if (!info.per_side || !right) both.left = value;
  if (!info.per_side || right) both.right = value;
}

void set_turn(figure::Pose& pose, const Turn& turn, double value) {
  Attitude own = pose.attitude.value_or(Attitude{});
  own.*turn.degrees = value;
  pose.attitude = own == Attitude{} ? std::nullopt : std::optional(own);
}

}  // namespace

std::vector<NumberRow> joint_numbers(const PoseScreen& state) {
  std::vector<NumberRow> rows;
  if (!state.joint) return rows;
  const Attitude own = shown_pose(state).attitude.value_or(Attitude{});
  for (const Turn& turn : turns) {
    if (*state.joint == figure::Handle::pelvis)
      rows.push_back(degrees_row(turn.key, turn.label(), own.*turn.degrees, range::attitude.least,
                                 range::attitude.most));
  }
  for (const Angle angle : figure::angles_at(*state.joint)) {
    const AngleInfo& info = figure::angle_table()[static_cast<std::size_t>(angle)];
    rows.push_back(
        degrees_row(angle_key(angle), angle_words(angle), degrees_of(state, info), info.least, info.most));
  }
  return rows;
}

std::vector<NumberRow> dose_rows(const Exercise& exercise) {
  std::vector<NumberRow> rows;
  for (const DoseNumber& number : dose_numbers(exercise.dose)) {
    NumberRow row;
    row.key = row.name = "dose-" + number.name;
    row.label = number.label;
    row.words = number_words(number);
    row.value = number.value;
    row.scale = {number.range.least, number.range.most, number.step, number.range.whole ? 1 : 0.5};
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<NumberRow> prop_numbers(const figure::PropPlacement& prop) {
  std::vector<NumberRow> rows;
  for (const Shift& shift : shifts) {
    NumberRow row;
    row.key = row.name = shift_key(prop, shift);
    row.label = fill(shift.label(), {{"thing", with_capital(prop_words(prop.kind))}});
    row.value = std::round(prop.at.*shift.way * body_height_cm);
    row.words = fill(tr("{number} cm"), {{"number", typed_text(row.value)}});
    row.scale = {-farthest_cm, farthest_cm, 1, 1};
    rows.push_back(std::move(row));
  }
  return rows;
}

std::optional<NumberRow> pose_number(const PoseScreen& state, const std::string& key) {
  std::vector<std::vector<NumberRow>> all{joint_numbers(state), dose_rows(state.draft.now())};
  for (const figure::PropPlacement& prop : posed_motion(state).props) all.push_back(prop_numbers(prop));
  for (auto& rows : all) {
    for (NumberRow& row : rows) {
      if (row.key == key) return std::move(row);
    }
  }
  return std::nullopt;
}

Exercise with_pose_number(const PoseScreen& state, const std::string& key, double value) {
  Exercise exercise = state.draft.now();
  const std::string dose = "dose-";
  if (key.starts_with(dose)) exercise.dose = with_number(exercise.dose, key.substr(dose.size()), value);
  figure::Pose& pose = exercise.figure->poses[state.pose];
  if (const AngleInfo* info = angle_named(state, key)) set_angle(pose, *info, is_right(state, *info), value);
  for (const Turn& turn : turns) {
    if (key == turn.key) set_turn(pose, turn, value);
  }
  for (figure::PropPlacement& prop : exercise.figure->props) {
    for (const Shift& shift : shifts) {
      if (key == shift_key(prop, shift))
        prop.at.*shift.way = std::round(value / body_height_cm * 1000) / 1000;
    }
  }
  return exercise;
}

std::optional<figure::Limit> limit_at(const PoseScreen& state, const std::string& key) {
  const AngleInfo* info = angle_named(state, key);
  if (info == nullptr) return std::nullopt;
  const double now = degrees_of(state, *info);
  if (now > info->least && now < info->most) return std::nullopt;
  return figure::Limit{info->angle, is_right(state, *info) ? figure::right : figure::left, now};
}

}  // namespace limber
