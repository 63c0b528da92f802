#include "routine/vocabulary.hpp"

namespace limber {

const Names& technique_names() {
  static const Names names{"stretching",  "mobility", "myofascial-release", "trigger-point",
                           "deep-tissue", "swedish",  "breathing",          "relaxation",
                           "strength",    "balance",  "nerve-glide",        "walking"};
  return names;
}

const Names& position_names() {
  static const Names names{"supine",   "prone",         "side-lying", "quadruped",
                           "kneeling", "floor-sitting", "chair",      "standing"};
  return names;
}

const Names& sides_names() {
  static const Names names{"both", "each", "left", "right", "alternate"};
  return names;
}

const Names& lie_names() {
  static const Names names{"upright", "supine", "prone", "side-left", "side-right", "quadruped"};
  return names;
}

const Names& camera_names() {
  static const Names names{"side", "front", "above", "three-quarter", "behind", "behind-corner", "raised"};
  return names;
}

const Names& action_names() {
  static const Names names{"none", "press", "stroke", "knead", "circle", "roll", "breathe", "tense"};
  return names;
}

const Names& area_names() {
  static const Names names{
      "head",         "face",        "jaw",        "neck",        "shoulders",  "arms",       "forearms",
      "hands",        "chest",       "upper-back", "middle-back", "lower-back", "sides",      "belly",
      "hips",         "hip-flexors", "glutes",     "thighs",      "hamstrings", "quadriceps", "inner-thighs",
      "outer-thighs", "knees",       "calves",     "ankles",      "feet",       "whole-body"};
  return names;
}

const Names& tag_names() {
  static const Names names{"pos.supine",     "pos.prone",
                           "pos.sidelying",  "pos.quadruped",
                           "pos.kneel",      "pos.chair",
                           "pos.floorsit",   "pos.stand",
                           "mv.lx_flex_end", "mv.lx_flex",
                           "mv.lx_ext",      "mv.tx_flex",
                           "mv.tx_ext",      "mv.rot_end",
                           "mv.rot",         "mv.sidebend",
                           "mv.cx_flex",     "mv.cx_ext",
                           "mv.cx_rot",      "mv.cx_side",
                           "mv.hip_flex90",  "mv.hip_adduct_cross",
                           "mv.hip_ir",      "mv.hip_er",
                           "mv.hip_ext",     "mv.sh_overhead",
                           "mv.sh_behind",   "mv.sh_xadd",
                           "ld.wrist",       "ld.kneel",
                           "ld.knee_deep",   "ld.shoulder",
                           "ld.balance",     "ld.abdo",
                           "pr.light",       "pr.ball",
                           "pr.roller",      "pr.deep",
                           "pr.leg",         "ph.head_low",
                           "ph.isometric",   "ph.floor",
                           "ph.slow_breath", "ph.nerve_tension",
                           "ph.body_scan",   "ph.heat"};
  return names;
}

const Names& condition_names() {
  static const Names names{"osteoporosis",
                           "vertebral_fracture",
                           "recent_fracture_or_open_wound",
                           "local_inflammation",
                           "skin_infection",
                           "rash",
                           "burn",
                           "bruise",
                           "fever_acute_illness",
                           "dvt_current_or_suspected",
                           "anticoagulant_or_bleeding_disorder",
                           "cancer_active",
                           "pregnancy",
                           "pregnancy_13w",
                           "pregnancy_16w",
                           "postpartum_12w",
                           "spine_surgery_12w",
                           "neck_surgery",
                           "lumbar_fusion_old",
                           "neck_surgery_old",
                           "hip_repl_posterior_12w",
                           "hip_repl_anterior_12w",
                           "hip_repl_old",
                           "hip_arthritis",
                           "spinal_stenosis",
                           "spondylolisthesis",
                           "disc_or_sciatica",
                           "axial_spa",
                           "uncontrolled_bp_or_heart",
                           "heart_condition",
                           "cannot_lie_flat",
                           "dizzy_on_standing",
                           "varicose_veins",
                           "lymphoedema",
                           "glaucoma_retina",
                           "vertigo_bppv",
                           "ra_or_neck_instability",
                           "shoulder_surgery_or_instability",
                           "frozen_shoulder",
                           "chest_surgery_12w",
                           "wrist_or_hand",
                           "knee_pain_or_tkr",
                           "abdominal_surgery_12w",
                           "hernia_or_abdominal_surgery",
                           "neuropathy_reduced_sensation",
                           "hypermobility",
                           "long_term_steroids",
                           "copd_asthma",
                           "trauma_or_panic",
                           "fall_risk",
                           "cannot_get_to_floor",
                           "massage_today",
                           "light_pressure",
                           "early_morning",
                           "pressed_recently"};
  return names;
}

const Names& prop_names() {
  static const Names names{"mat",     "cushion", "pillow", "bolster",  "blanket", "chair",   "wall",
                           "doorway", "bed",     "table",  "towel",    "strap",   "ball",    "two-balls",
                           "roller",  "stick",   "band",   "gym-ball", "step",    "weights", "warm-pack"};
  return names;
}

const Names& band_names() {
  static const Names names{"tan",  "white",  "yellow", "orange", "red",    "pink", "green",
                           "blue", "purple", "grey",   "black",  "silver", "gold"};
  return names;
}

const Names& benefit_names() {
  static const Names names{"pain-relief", "mobility", "stress-reduction", "circulation",
                           "emotional-well-being"};
  return names;
}

const Names& intensity_names() {
  static const Names names{"gentle", "moderate", "strenuous"};
  return names;
}

const Names& ambience_names() {
  static const Names names{"silence", "rain", "sea", "stream", "pad"};
  return names;
}

const Names& lie_on_names() {
  static const Names names{"mat", "bed"};
  return names;
}

const Names& ends_names() {
  static const Names names{"up", "asleep"};
  return names;
}

const Names& grow_off_names() {
  static const Names names{"off"};
  return names;
}

const Names& question_names() {
  static const Names names{"pain", "stiffness", "stress", "mood"};
  return names;
}

const Names& instrument_names() {
  static const Names names{"peg", "activities"};
  return names;
}

const Names& day_names() {
  static const Names names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  return names;
}

const Names& clip_names() {
  static const Names names{"setup", "move", "hold", "release"};
  return names;
}

const Names& image_endings() {
  static const Names endings{".png", ".jpg", ".jpeg", ".webp"};
  return endings;
}

const Names& clip_endings() {
  static const Names endings{".ogg", ".opus", ".wav", ".flac", ".mp3"};
  return endings;
}

}  // namespace limber
