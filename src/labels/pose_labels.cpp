#include "labels/pose_labels.hpp"

#include <algorithm>
#include <map>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

using figure::Angle;
using figure::Handle;

// The tables are made at each call: the language may change while the program runs.
std::string part_words(const std::string& name) {
  const std::map<std::string, std::string> words{
      {"head", tr("head")},
      {"face", tr("face")},
      {"back", trc("body", "back")},
      {"upper_back", tr("upper back")},
      {"middle_back", tr("middle back")},
      {"mid_back", tr("middle back")},
      {"lower_back", tr("lower back")},
      {"pelvis", tr("pelvis")},
      {"seat", trc("body", "seat")},
      {"belly", tr("belly")},
      {"chest", tr("chest")},
      {"side", trc("body", "side")},
      {"neck", tr("neck")},
      {"neck_side", tr("side of the neck")},
      {"shoulder", tr("shoulder")},
      {"shoulder_blade", tr("shoulder blade")},
      {"shoulder_top", tr("top of the shoulder")},
      {"glute", tr("buttock")},
      {"hamstring", tr("back of the thigh")},
      {"thigh", tr("front of the thigh")},
      {"behind_thigh", tr("behind the thigh")},
      {"foot", tr("foot")},
      {"heel", tr("heel")},
      {"instep", tr("instep")},
      {"knee", tr("knee")},
      {"shin", tr("shin")},
      {"ankle", tr("ankle")},
      {"calf", tr("calf")},
      {"elbow", tr("elbow")},
      {"forearm", tr("forearm")},
      {"wrist", tr("wrist")},
      {"hand", tr("hand")},
      {"arm", tr("arm")},
      {"hip", tr("hip")},
      {"temple", tr("temple")},
      {"skull_base", tr("base of the skull")},
      {"lower_back_muscle", tr("muscle of the lower back")},
      {"collarbone", tr("collarbone")},
      {"back_of_head", tr("back of the head")},
      {"forehead", tr("forehead")},
      {"strap", tr("the strap")},
      {"stick", tr("the stick")},
      {"towel", tr("the towel")},
      {"chair_back", tr("back of the chair")},
      {"chair_seat", tr("seat of the chair")},
      {"toes", tr("toes")},
      {"feet", tr("feet")},
      {"heels", tr("heels")},
      {"insteps", tr("insteps")},
      {"knees", tr("knees")},
      {"shins", tr("shins")},
      {"calves", tr("calves")},
      {"elbows", tr("elbows")},
      {"forearms", tr("forearms")},
      {"hands", tr("hands")},
  };
  const auto found = words.find(name);
  return found == words.end() ? name : found->second;
}

}  // namespace

std::string body_words(const std::string& name) {
  std::string plain = name;
  std::replace(plain.begin(), plain.end(), '-', '_');
  if (plain.starts_with("left_")) return fill(tr("left {part}"), {{"part", part_words(plain.substr(5))}});
  if (plain.starts_with("right_")) return fill(tr("right {part}"), {{"part", part_words(plain.substr(6))}});
  return part_words(plain);
}

std::string handle_words(Handle handle) {
  return with_capital(body_words(std::string(figure::handle_name(handle))));
}

std::string angle_words(Angle angle) {
  switch (angle) {
    case Angle::lumbar_flexion:
      return tr("Lower back flexion");
    case Angle::thoracic_flexion:
      return tr("Upper back flexion");
    case Angle::neck_flexion:
      return tr("Neck flexion");
    case Angle::side_bend:
      return tr("Bend to the right");
    case Angle::rotation:
      return tr("Turn to the right");
    case Angle::neck_side_bend:
      return tr("Neck bend to the right");
    case Angle::neck_rotation:
      return tr("Neck turn to the right");
    case Angle::hip_flexion:
      return tr("Hip flexion");
    case Angle::hip_abduction:
      return tr("Hip abduction");
    case Angle::hip_rotation:
      return tr("Hip rotation outwards");
    case Angle::knee_flexion:
      return tr("Knee flexion");
    case Angle::ankle_dorsiflexion:
      return tr("Ankle dorsiflexion");
    case Angle::scapular_protraction:
      return tr("Shoulder blade forward");
    case Angle::shoulder_flexion:
      return tr("Shoulder flexion");
    case Angle::shoulder_abduction:
      return tr("Shoulder abduction");
    case Angle::shoulder_rotation:
      return tr("Shoulder rotation outwards");
    case Angle::elbow_flexion:
      return tr("Elbow flexion");
    case Angle::forearm_pronation:
      return tr("Forearm pronation");
    case Angle::wrist_flexion:
      return tr("Wrist flexion");
    case Angle::head_flexion:
      return tr("Nod of the head");
    case Angle::scapular_elevation:
      return tr("Shoulder raised");
    case Angle::finger_flexion:
      return tr("Fingers bent");
    case Angle::count:
      break;
  }
  return "";
}

std::string degrees_words(double degrees) {
  return number_text(degrees, 0) + "°";
}

std::string sided_angle_words(Angle angle, figure::Side side) {
  if (!figure::angle_table()[static_cast<std::size_t>(angle)].per_side) return angle_words(angle);
  return fill(side == figure::left ? tr("{angle}, left") : tr("{angle}, right"),
              {{"angle", angle_words(angle)}});
}

std::string limit_words(const figure::Limit& limit) {
  return fill(tr("{angle}: {degrees}, its limit"), {{"angle", sided_angle_words(limit.angle, limit.side)},
                                                    {"degrees", degrees_words(limit.degrees)}});
}

std::string bend_words(const figure::Pose& pose, Handle handle) {
  const auto angles = figure::angles_at(handle);
  if (angles.empty()) return degrees_words(pose.attitude.value_or(figure::Attitude{}).pitch);
  const figure::SidedDegrees& both = pose[angles.front()];
  const double degrees = figure::side_of(handle) == figure::left ? both.left : both.right;
  return fill(tr("{angle} {degrees}"),
              {{"angle", angle_words(angles.front())}, {"degrees", degrees_words(degrees)}});
}

std::string lie_words(figure::Lie lie) {
  switch (lie) {
    case figure::Lie::upright:
      return tr("upright");
    case figure::Lie::supine:
      return tr("on the back");
    case figure::Lie::prone:
      return tr("face down");
    case figure::Lie::side_left:
      return tr("on the left side");
    case figure::Lie::side_right:
      return tr("on the right side");
    case figure::Lie::quadruped:
      return tr("on hands and knees");
  }
  return "";
}

std::string camera_words(figure::Camera camera) {
  switch (camera) {
    case figure::Camera::side:
      return tr("from the side");
    case figure::Camera::front:
      return tr("from the front");
    case figure::Camera::above:
      return tr("from above");
    case figure::Camera::three_quarter:
      return tr("from the corner");
    case figure::Camera::behind:
      return tr("from behind");
    case figure::Camera::behind_corner:
      return tr("from a corner behind");
    case figure::Camera::raised:
      return tr("from the side, above");
  }
  return "";
}

std::string action_name(figure::Action action) {
  switch (action) {
    case figure::Action::none:
      return tr("none");
    case figure::Action::press:
      return tr("press");
    case figure::Action::stroke:
      return tr("stroke");
    case figure::Action::knead:
      return tr("knead");
    case figure::Action::circle:
      return tr("circle");
    case figure::Action::roll:
      return tr("roll");
    case figure::Action::breathe:
      return tr("breathe");
    case figure::Action::tense:
      return tr("tense");
  }
  return "";
}

std::string action_words(figure::Action action) {
  switch (action) {
    case figure::Action::none:
      return "";
    case figure::Action::press:
      return tr("Rings round a point: press there, the firmer the more rings.");
    case figure::Action::stroke:
      return tr("A broad arrow over the body: stroke along it.");
    case figure::Action::knead:
      return tr("Two half circles: squeeze and let go there.");
    case figure::Action::circle:
      return tr("A round arrow at a hand: small circles there.");
    case figure::Action::roll:
      return tr("A round arrow at the ball or roller: roll over it.");
    case figure::Action::breathe:
      return tr("Lines before the belly: it rises and sinks with your breath.");
    case figure::Action::tense:
      return tr("Lines close together: tense. Lines far apart: let go.");
  }
  return "";
}

std::string prop_side_words(figure::PropSide side) {
  switch (side) {
    case figure::PropSide::usual:
      return tr("as usual");
    case figure::PropSide::ahead:
      return tr("ahead");
    case figure::PropSide::behind:
      return tr("behind");
    case figure::PropSide::left:
      return tr("on the left");
    case figure::PropSide::right:
      return tr("on the right");
  }
  return "";
}

}  // namespace limber
