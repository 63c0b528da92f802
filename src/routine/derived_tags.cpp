#include "routine/derived_tags.hpp"

#include <algorithm>
#include <array>

#include "figure/limb_angles.hpp"
#include "figure/rig.hpp"
#include "routine/vocabulary.hpp"

namespace limber {
namespace {

using figure::Angle;
using figure::Lie;
using figure::Side;
using figure::Touch;
using Way = TagThreshold::Way;

constexpr auto thresholds = std::to_array<TagThreshold>({
    {Angle::lumbar_flexion, Way::over, 40, "mv.lx_flex_end"},
    {Angle::lumbar_flexion, Way::over, 13, "mv.lx_flex"},
    {Angle::lumbar_flexion, Way::under, -15, "mv.lx_ext"},
    {Angle::thoracic_flexion, Way::over, 15, "mv.tx_flex"},
    {Angle::thoracic_flexion, Way::under, -11, "mv.tx_ext"},
    {Angle::rotation, Way::either, 40, "mv.rot_end"},
    {Angle::rotation, Way::either, 20, "mv.rot"},
    {Angle::side_bend, Way::either, 15, "mv.sidebend"},
    {Angle::neck_flexion, Way::over, 20, "mv.cx_flex"},
    {Angle::neck_flexion, Way::under, -15, "mv.cx_ext"},
    {Angle::neck_rotation, Way::either, 19, "mv.cx_rot"},
    {Angle::hip_flexion, Way::over, 90, "mv.hip_flex90"},
    {Angle::hip_flexion, Way::under, -5, "mv.hip_ext"},
    {Angle::hip_abduction, Way::under, -12, "mv.hip_adduct_cross"},
    {Angle::hip_rotation, Way::over, 29, "mv.hip_er"},
    {Angle::hip_rotation, Way::under, -29, "mv.hip_ir"},
    {Angle::knee_flexion, Way::over, 120, "ld.knee_deep"},
    {Angle::shoulder_flexion, Way::over, 111, "mv.sh_overhead"},
    {Angle::shoulder_abduction, Way::over, 94, "mv.sh_overhead"},
    {Angle::shoulder_flexion, Way::under, -40, "mv.sh_behind"},
});

// Of limbs on the body at rest, which may go further than the angles of the pose: with a margin, for a back
// that is rounded lifts an arm, and a hand on the hip draws one back.
constexpr double raised_high = 135;
constexpr double far_behind = 60;
constexpr double right_angle = 90;
constexpr double deep_knee = 130;

constexpr double across = -20;  // of an arm that is lifted, but not overhead
constexpr double lifted = 45;
constexpr double overhead = 111;
constexpr double neck_aside = 20;
constexpr double wrist_leant_on = -55;
constexpr double far_ahead = 140;          // an arm on which the body no longer leans
constexpr double head_below_heart = 0.06;  // of the body's height, more than a nod
constexpr double off_the_ground = 0.12;    // of the body's height: an ankle in the air
constexpr double knee_at_chest = 100;      // of the hip, on the back: from there the low back goes along
constexpr double knees_aside = 20;         // of the trunk, on the back with bent hips
constexpr double drawn_back = -5;          // a hip, with a knee bent this much
constexpr double bent_knee = 120;
constexpr double straight_knee = 15;
constexpr double drawn_leg = 70;  // of the hip, with a straight knee

bool lists(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

struct Key {
  const figure::Pose& pose;
  figure::Skeleton body;
  const figure::TouchSet& touches;

  double angle(Angle asked, Side side) const {
    return side == figure::left ? pose[asked].left : pose[asked].right;
  }
  bool rests(Touch touch, Side side = figure::left) const { return touches.has(touch, side); }
  bool any(std::initializer_list<Touch> all) const {
    return std::any_of(all.begin(), all.end(), [&](Touch touch) {
      return rests(touch, figure::left) || rests(touch, figure::right);
    });
  }
  bool is_held(std::string_view part) const {
    return std::any_of(pose.reach.begin(), pose.reach.end(), [&](const figure::Reach& reach) {
      const auto* name = std::get_if<std::string>(&reach.to);
      return name != nullptr && name->find(part) != std::string::npos;
    });
  }
};

// What is asked of an exercise: itself, and its poses brought to rest.
struct Seen {
  explicit Seen(const Exercise& one) : exercise(one) {
    if (!one.figure || one.figure->poses.empty()) return;
    rig.emplace(*one.figure);
    for (std::size_t i = 0; i < one.figure->poses.size(); ++i)
      keys.push_back({rig->motion().poses[i], rig->at(static_cast<double>(i)), rig->touches(i)});
  }
  Seen(const Seen&) = delete;
  Seen& operator=(const Seen&) = delete;

  template <class Holds>
  bool in_a_pose(Holds holds) const {
    return std::any_of(keys.begin(), keys.end(), holds);
  }
  template <class Holds>
  bool on_a_side(Holds holds) const {
    return in_a_pose([&](const Key& key) { return holds(key, figure::left) || holds(key, figure::right); });
  }
  template <class Holds>
  bool of_a_limb(Holds holds) const {
    return on_a_side([&](const Key& key, Side side) { return holds(figure::limb_angles(key.body, side)); });
  }
  bool uses(std::string_view thing) const {
    const auto placed = [&](const figure::PropPlacement& one) { return one.kind == thing; };
    return lists(exercise.props, thing) ||
           (exercise.figure &&
            std::any_of(exercise.figure->props.begin(), exercise.figure->props.end(), placed));
  }

  const Exercise& exercise;
  std::optional<figure::Rig> rig;
  std::vector<Key> keys;
};

// --- What bears weight

bool arm_rests(const Key& key, Side side) {
  return key.rests(Touch::hand, side) || key.rests(Touch::forearm, side) || key.rests(Touch::elbow, side);
}

// Nothing of the trunk takes the weight off the arms.
bool leans_on_arms(const Key& key, Side side) {
  switch (key.pose.lie) {
    case Lie::quadruped:
      return true;
    case Lie::prone:
      return !key.any({Touch::chest});
    case Lie::side_left:
    case Lie::side_right:
      return !key.any({Touch::side, Touch::pelvis});
    case Lie::supine:
      return !key.any(
          {Touch::back, Touch::upper_back, Touch::middle_back, Touch::shoulder_blade, Touch::head});
    case Lie::upright:
      break;
  }
  return key.rests(Touch::hand, side) && key.touches.support(Touch::hand, side).on == figure::Surface::floor;
}

bool loads_wrist(const Seen& seen) {
  return seen.on_a_side([](const Key& key, Side side) {
    return key.rests(Touch::hand, side) &&
           (leans_on_arms(key, side) || key.angle(Angle::wrist_flexion, side) < wrist_leant_on);
  });
}

// Where it ends, and stays; getting there is for the wrists to tell.
bool loads_shoulder(const Seen& seen) {
  if (seen.keys.empty()) return false;
  const Key& last = seen.keys.back();
  const auto loaded = [&](Side side) {
    return arm_rests(last, side) && leans_on_arms(last, side) &&
           figure::limb_angles(last.body, side).arm_raised < far_ahead;
  };
  return loaded(figure::left) || loaded(figure::right);
}

bool is_on_knees(const Key& key) {
  const bool kneels = key.pose.lie == Lie::quadruped || key.pose.lie == Lie::upright;
  return kneels && key.any({Touch::knee});
}

bool kneels(const Seen& seen) {
  return seen.in_a_pose(is_on_knees);
}

// Belly muscles carry legs that nothing holds, a trunk between elbows and feet, one that sits up.
bool works_belly(const Seen& seen) {
  return seen.in_a_pose([](const Key& key) {
    const bool legs_up = key.body.legs[figure::left].end.at.z > off_the_ground &&
                         key.body.legs[figure::right].end.at.z > off_the_ground &&
                         !key.any({Touch::foot, Touch::heel, Touch::calf});
    const bool legs_held = key.is_held("thigh") || key.is_held("knee") || key.is_held("shin") ||
                           key.is_held("ankle") || key.is_held("foot") || key.is_held("strap");
    const bool back_rests =
        key.any({Touch::back, Touch::upper_back, Touch::middle_back, Touch::shoulder_blade, Touch::head});
    if (key.pose.lie == Lie::supine)
      return (legs_up && !legs_held) || (!back_rests && !arm_rests(key, figure::left));
    const bool trunk_rests = key.any({Touch::pelvis, Touch::belly, Touch::chest});
    return key.pose.lie == Lie::prone && !trunk_rests && !key.any({Touch::knee, Touch::thigh});
  });
}

// --- Balance

bool holds_on(const Key& key) {
  return key.any({Touch::hand, Touch::forearm, Touch::elbow}) || key.is_held("chair");
}

bool stands_on_one_foot(const Key& key) {
  return key.any({Touch::foot}) &&
         !(key.rests(Touch::foot, figure::left) && key.rests(Touch::foot, figure::right));
}

// An arm and a leg in the air.
bool lifts_across(const Key& key) {
  const bool arms = arm_rests(key, figure::left) && arm_rests(key, figure::right);
  const bool legs = key.rests(Touch::knee, figure::left) && key.rests(Touch::knee, figure::right);
  return key.pose.lie == Lie::quadruped && !arms && !legs;
}

// Feet a step out from the wall, a foot ahead in a doorway, a ball that may drop. To walk is another thing,
// and what it asks of whom has rows of its own (evidence E55).
bool needs_balance(const Seen& seen) {
  const bool standing = seen.exercise.position == Position::standing;
  const bool shaky = seen.uses("wall") || seen.uses("doorway") || seen.uses("ball") || seen.uses("two-balls");
  if (seen.exercise.technique == Technique::walking) return false;
  if (standing && (shaky || seen.keys.empty())) return true;
  return seen.in_a_pose([&](const Key& key) {
    if (lifts_across(key)) return true;
    if (key.pose.lie != Lie::upright) return false;
    return is_on_knees(key) || (standing && (!holds_on(key) || stands_on_one_foot(key)));
  });
}

// --- Movements that several joints tell together

constexpr std::size_t chest = 7;  // of the spine's joints: about as high as the heart

bool is_below_heart(const Key& key) {
  return key.body.head.at.z < key.body.spine[chest].at.z - head_below_heart;
}

// On hands and knees it sinks below the heart for a breath with every cat and camel: there only what is held
// counts.
bool head_is_low(const Seen& seen) {
  const bool held = std::holds_alternative<HoldDose>(seen.exercise.dose);
  return seen.in_a_pose([&](const Key& key) {
    const bool counts =
        key.pose.lie == Lie::upright || (key.pose.lie == Lie::quadruped && held && &key == &seen.keys.back());
    return counts && is_below_heart(key);
  });
}

// A head that lies is not stretched.
bool neck_to_the_side(const Seen& seen) {
  return seen.in_a_pose([](const Key& key) {
    return std::abs(key.angle(Angle::neck_side_bend, figure::left)) > neck_aside && !key.rests(Touch::head);
  });
}

double most_hip(const Key& key, Side side) {
  return std::max(key.angle(Angle::hip_flexion, side), figure::limb_angles(key.body, side).hip_flexion);
}

bool is_supine(const Key& key) {
  return key.pose.lie == Lie::supine;
}

bool knee_to_chest(const Seen& seen) {
  return seen.on_a_side(
      [](const Key& key, Side side) { return is_supine(key) && most_hip(key, side) > knee_at_chest; });
}

bool knees_to_chest(const Seen& seen) {
  return seen.in_a_pose([](const Key& key) {
    return is_supine(key) && most_hip(key, figure::left) > knee_at_chest &&
           most_hip(key, figure::right) > knee_at_chest;
  });
}

// Both knees to one side turn the upper hip in and carry it across.
bool knees_fall_aside(const Seen& seen) {
  return seen.on_a_side([](const Key& key, Side side) {
    return is_supine(key) && std::abs(key.angle(Angle::rotation, side)) > knees_aside &&
           key.angle(Angle::hip_flexion, side) > right_angle / 2;
  });
}

// A leg drawn back with the knee deeply bent pulls the pelvis, and the low back with it, forward.
bool low_back_goes_along(const Seen& seen) {
  return seen.on_a_side([](const Key& key, Side side) {
    return key.angle(Angle::hip_flexion, side) < drawn_back &&
           key.angle(Angle::knee_flexion, side) > bent_knee;
  });
}

bool draws_nerve(const Seen& seen) {
  return seen.on_a_side([](const Key& key, Side side) {
    return key.angle(Angle::hip_flexion, side) > drawn_leg &&
           key.angle(Angle::knee_flexion, side) < straight_knee;
  });
}

bool hip_past_right_angle(const Seen& seen) {
  return seen.exercise.position == Position::quadruped ||
         seen.of_a_limb([](const figure::LimbAngles& limb) { return limb.hip_flexion > right_angle; });
}

bool knee_is_deep(const Seen& seen) {
  return seen.of_a_limb([](const figure::LimbAngles& limb) { return limb.knee_flexion > deep_knee; });
}

bool arm_overhead(const Seen& seen) {
  return seen.of_a_limb([](const figure::LimbAngles& limb) { return limb.arm_raised > raised_high; });
}

bool arm_behind(const Seen& seen) {
  return seen.of_a_limb([](const figure::LimbAngles& limb) { return limb.arm_back > far_behind; });
}

// A hand laid on the other shoulder is none.
bool arm_across(const Seen& seen) {
  return seen.on_a_side([](const Key& key, Side side) {
    const double forward = key.angle(Angle::shoulder_flexion, side);
    return key.angle(Angle::shoulder_abduction, side) < across && forward > lifted && forward < overhead;
  });
}

// --- What dose, things and technique say

bool presses_with_ball(const Seen& seen) {
  return seen.uses("ball") || seen.uses("two-balls");
}

bool presses_with_roller(const Seen& seen) {
  return seen.uses("roller");
}

bool presses_on_leg(const Seen& seen) {
  constexpr std::array legs{Touch::thigh, Touch::calf, Touch::foot, Touch::heel, Touch::instep};
  return seen.on_a_side([&](const Key& key, Side side) {
    return std::any_of(legs.begin(), legs.end(), [&](Touch touch) {
      return key.rests(touch, side) && figure::rolls(key.touches.support(touch, side).on);
    });
  });
}

bool is_on_the_floor(const Seen& seen) {
  const Position position = seen.exercise.position;
  return position != Position::chair && position != Position::standing && !seen.uses("bed");
}

struct Rule {
  const char* tag;
  bool (*holds)(const Seen&);
};

constexpr auto rules = std::to_array<Rule>({
    {"mv.lx_flex_end", knees_to_chest},
    {"mv.lx_flex", knee_to_chest},
    {"mv.lx_ext", low_back_goes_along},
    {"mv.cx_side", neck_to_the_side},
    {"mv.hip_flex90", hip_past_right_angle},
    {"mv.hip_adduct_cross", knees_fall_aside},
    {"mv.hip_ir", knees_fall_aside},
    {"mv.sh_overhead", arm_overhead},
    {"mv.sh_behind", arm_behind},
    {"mv.sh_xadd", arm_across},
    {"ld.wrist", loads_wrist},
    {"ld.kneel", kneels},
    {"ld.knee_deep", knee_is_deep},
    {"ld.shoulder", loads_shoulder},
    {"ld.balance", needs_balance},
    {"ld.abdo", works_belly},
    {"pr.light", [](const Seen& seen) { return seen.exercise.technique == Technique::swedish; }},
    {"pr.ball", presses_with_ball},
    {"pr.roller", presses_with_roller},
    {"pr.deep", [](const Seen& seen) { return seen.exercise.technique == Technique::deep_tissue; }},
    {"pr.leg", presses_on_leg},
    {"ph.head_low", head_is_low},
    {"ph.isometric",
     [](const Seen& seen) { return std::holds_alternative<TensionDose>(seen.exercise.dose); }},
    {"ph.floor", is_on_the_floor},
    {"ph.slow_breath",
     [](const Seen& seen) { return std::holds_alternative<BreathDose>(seen.exercise.dose); }},
    {"ph.nerve_tension", draws_nerve},
    {"ph.heat", [](const Seen& seen) { return seen.uses("warm-pack"); }},
});

bool is_past(const TagThreshold& limit, double degrees) {
  if (limit.way == Way::either) return std::abs(degrees) > limit.degrees;
  return limit.way == Way::over ? degrees > limit.degrees : degrees < limit.degrees;
}

bool is_past(const TagThreshold& limit, const Seen& seen) {
  return seen.on_a_side(
      [&](const Key& key, Side side) { return is_past(limit, key.angle(limit.angle, side)); });
}

const char* position_tag(Position position) {
  switch (position) {
    case Position::supine:
      return "pos.supine";
    case Position::prone:
      return "pos.prone";
    case Position::side_lying:
      return "pos.sidelying";
    case Position::quadruped:
      return "pos.quadruped";
    case Position::kneeling:
      return "pos.kneel";
    case Position::floor_sitting:
      return "pos.floorsit";
    case Position::chair:
      return "pos.chair";
    case Position::standing:
      break;
  }
  return "pos.stand";
}

// What says more of the same; "" for none.
std::string_view stronger(std::string_view tag) {
  return tag == "mv.lx_flex" ? "mv.lx_flex_end" : tag == "mv.rot" ? "mv.rot_end" : "";
}

}  // namespace

std::span<const TagThreshold> tag_thresholds() {
  return thresholds;
}

std::vector<std::string> derived_tags(const Exercise& exercise) {
  const Seen seen(exercise);
  std::vector<std::string> shown{position_tag(exercise.position)};
  for (const TagThreshold& limit : thresholds) {
    if (is_past(limit, seen)) shown.emplace_back(limit.tag);
  }
  for (const Rule& rule : rules) {
    if (rule.holds(seen)) shown.emplace_back(rule.tag);
  }
  std::vector<std::string> tags;
  std::copy_if(tag_names().begin(), tag_names().end(), std::back_inserter(tags),
               [&](const std::string& tag) { return lists(shown, tag) && !lists(shown, stronger(tag)); });
  return tags;
}

bool says(const std::vector<std::string>& tags, const std::string& tag) {
  return lists(tags, tag) || lists(tags, stronger(tag));
}

Exercise with_tags_following(Exercise changed, const Exercise& before) {
  const std::vector<std::string> was = derived_tags(before);
  const std::vector<std::string> is = derived_tags(changed);
  std::erase_if(changed.tags, [&](const std::string& tag) { return lists(was, tag) && !lists(is, tag); });
  for (const std::string& tag : is) {
    if (!lists(was, tag) && !lists(changed.tags, tag)) changed.tags.push_back(tag);
  }
  return changed;
}

}  // namespace limber
