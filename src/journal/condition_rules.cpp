// The table of domain facts §3.2, row by row. Where a row there leaves a choice, the careful reading stands
// here.
#include "journal/condition_rules.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "journal/condition_facts.hpp"

namespace limber {
namespace {

std::string bends_far() {
  return tr("This one bends or turns the back as far as it goes.");
}
std::string bends() {
  return tr("This one bends or turns the back.");
}
std::string bends_back() {
  return tr("This one bends the lower back backward.");
}
std::string moves_spine() {
  return tr("This one bends or turns the spine.");
}
std::string presses_deeply() {
  return tr("This one presses deeply.");
}
std::string presses_anywhere() {
  return tr("This one presses on the body.");
}
std::string presses_back() {
  return tr("This one presses on the back.");
}
std::string presses_on_it() {
  return tr("This one may press on that place.");
}
std::string moves_it() {
  return tr("This one works that part of the body.");
}
std::string sits_up() {
  return tr("This one lifts the trunk.");
}
std::string moves() {
  return tr("This one moves or loads the body.");
}
std::string tenses() {
  return tr("This one lowers the head or tenses muscles hard.");
}
std::string lowers_head() {
  return tr("The head is low in this one.");
}
std::string holds_the_breath() {
  return tr("The breath is held in this one.");
}
std::string hip_far() {
  return tr("This one takes the hip where a new joint should not go yet.");
}
std::string moves_neck() {
  return tr("This one moves the neck.");
}
std::string loads_shoulder() {
  return tr("This one loads the shoulder or lifts the arm far.");
}
std::string lies_on_back() {
  return tr("You would lie on your back for it.");
}
std::string loads_knees() {
  return tr("This one loads or bends the knees.");
}
std::string stretches_far() {
  return tr("This one goes to the end of a movement.");
}
std::string on_the_floor() {
  return tr("This one is on the floor, or asks for balance.");
}
std::string in_the_morning() {
  return tr("Bending far forward is better left for later than two hours after getting up.");
}
std::string is_work() {
  return tr("Rest and easy breathing are enough for now.");
}
std::string is_work_for_tomorrow() {
  return tr("Pressure and strong stretches can wait until tomorrow.");
}
std::string skin_feels_less() {
  return tr("With less feeling in the skin, pressure is easily too much.");
}
std::string own_pace() {
  return tr("It is for you to set the pace of the breath.");
}
std::string inward() {
  return tr("This one leads attention through the body, with the eyes closed.");
}
std::string rests_inward() {
  return tr("Eyes may close in this one.");
}

std::string light_note() {
  return tr("Only a light touch here.");
}
std::string knees_note() {
  return tr("Something soft under your knees.");
}
std::string skin_note() {
  return tr("Look at the skin afterward.");
}
std::string pace_note() {
  return tr("At your own pace, with soft lips.");
}
std::string eyes_note() {
  return tr("Eyes open, if you like. Pass by any part of the body.");
}
std::string side_note() {
  return tr("Keep it brief, and lie on your side when you like.");
}

constexpr auto block = Strictness::block;
constexpr auto ask = Strictness::ask;
constexpr auto modify = Strictness::modify;

}  // namespace

const std::vector<ConditionRule>& condition_rules() {
  // clang-format off
  static const std::vector<ConditionRule> table{
      {"osteoporosis", block, {"mv.lx_flex_end", "mv.rot_end"}, nullptr, bends_far, nullptr, "TFTF"},
      {"osteoporosis", block, {"ld.abdo"}, is_sit_up, sits_up, nullptr, "TFTF"},
      {"osteoporosis", block, {"pr.roller"}, presses_on_spine, presses_back, nullptr, "TFTF"},
      {"osteoporosis", block, {"pr.deep"}, nullptr, presses_deeply, nullptr, "TFTF"},
      {"osteoporosis", modify, {"mv.lx_flex", "mv.tx_flex", "mv.rot"}, nullptr, bends, nullptr, "TFTF"},

      {"vertebral_fracture", block, {"mv.lx_flex*", "mv.tx_flex", "mv.rot_end"}, nullptr, bends, nullptr, "TFTF"},
      {"vertebral_fracture", block, {"ld.abdo"}, is_sit_up, sits_up, nullptr, "TFTF"},
      {"vertebral_fracture", block, {"pr.roller", "pr.ball"}, presses_on_spine, presses_back, nullptr, "TFTF"},
      {"vertebral_fracture", block, {"pr.deep"}, nullptr, presses_deeply, nullptr, "TFTF"},
      {"vertebral_fracture", modify, {}, is_no_breathing, moves, nullptr, "PU"},

      {"recent_fracture_or_open_wound", block, {}, presses_there, presses_on_it, nullptr, "BARTSCH"},
      {"recent_fracture_or_open_wound", ask, {}, works_there, moves_it, nullptr, "BARTSCH"},
      {"local_inflammation", block, {}, presses_there, presses_on_it, nullptr, "BARTSCH"},
      {"skin_infection", block, {}, presses_there, presses_on_it, nullptr, "EXC"},
      {"rash", block, {}, presses_there, presses_on_it, nullptr, "ASC"},
      {"burn", block, {}, presses_there, presses_on_it, nullptr, "EXC"},
      {"bruise", block, {}, presses_there, presses_on_it, nullptr, "BARTSCH"},

      {"fever_acute_illness", block, {}, is_no_breathing, is_work, nullptr, "NEWC"},

      {"dvt_current_or_suspected", block, {}, presses, presses_anywhere, nullptr, "BARTSCH"},
      {"dvt_current_or_suspected", block, {}, works_legs, moves, nullptr, "BARTSCH"},
      {"dvt_current_or_suspected", ask, {}, is_no_rest, moves, nullptr, "SPEN"},

      {"anticoagulant_or_bleeding_disorder", block, {"pr.deep", "pr.roller"}, nullptr, presses_deeply, nullptr, "EXC"},
      {"anticoagulant_or_bleeding_disorder", block, {}, is_point_pressure, presses_deeply, nullptr, "ASC"},
      {"anticoagulant_or_bleeding_disorder", ask, {"pr.ball"}, nullptr, presses_anywhere, nullptr, "LIVIH"},
      {"anticoagulant_or_bleeding_disorder", modify, {"pr.light"}, nullptr, presses_anywhere, light_note, "EXC"},

      {"cancer_active", block, {}, presses_there, presses_on_it, nullptr, "ASC"},
      {"cancer_active", ask, {"pr.ball", "pr.roller", "pr.deep"}, nullptr, presses_anywhere, nullptr, "EXC"},
      {"cancer_active", modify, {"pr.light"}, nullptr, presses_anywhere, light_note, "ASC"},

      {"pregnancy_13w", modify, {"pos.supine"}, nullptr, lies_on_back, side_note, "H2M"},
      {"pregnancy_13w", modify, {"pos.prone", "mv.rot_end", "ph.head_low", "ld.abdo"}, nullptr, stretches_far, nullptr, "H2M"},
      {"pregnancy_16w", block, {"pos.supine"}, lasts_over_two_minutes, lies_on_back, nullptr, "E123"},
      {"pregnancy_16w", block, {"pos.prone", "mv.rot_end", "ld.abdo"}, nullptr, stretches_far, nullptr, "E123"},
      {"pregnancy_16w", block, {"ph.head_low"}, nullptr, lowers_head, nullptr, "CEMLE"},
      {"pregnancy_16w", block, {}, presses_on_belly, presses_on_it, nullptr, "H2M"},
      {"pregnancy_16w", block, {}, holds_breath, holds_the_breath, nullptr, "E123"},
      {"pregnancy_16w", ask, {"pos.supine"}, nullptr, lies_on_back, nullptr, "PHOT"},
      {"pregnancy_16w", ask, {}, is_no_rest, moves, nullptr, "E123"},

      {"spine_surgery_12w", block, {"mv.lx_*", "mv.rot*", "mv.sidebend"}, nullptr, moves_spine, nullptr, "NSTN"},
      {"spine_surgery_12w", block, {}, presses_on_spine, presses_back, nullptr, "NSTN"},
      {"spine_surgery_12w", ask, {}, is_no_rest, moves, nullptr, "HMN"},
      {"lumbar_fusion_old", block, {"mv.lx_flex_end", "mv.rot_end"}, nullptr, bends_far, nullptr, "memory"},
      {"lumbar_fusion_old", block, {"mv.lx_ext"}, pushes_up_from_prone, bends_back, nullptr, "memory"},
      {"lumbar_fusion_old", modify, {"mv.lx_flex", "mv.lx_ext", "mv.rot", "mv.sidebend"}, nullptr, bends, nullptr, "memory"},
      {"hip_repl_posterior_12w", block, {"mv.hip_flex90", "mv.hip_adduct_cross", "mv.hip_ir"}, nullptr, hip_far, nullptr, "SUNNY"},
      {"hip_repl_anterior_12w", block, {"mv.hip_ext", "mv.hip_er"}, nullptr, hip_far, nullptr, "AIPS"},

      {"spinal_stenosis", block, {"mv.lx_ext"}, is_held, bends_back, nullptr, "DORA"},
      {"spinal_stenosis", block, {"pr.roller"}, presses_on_lower_back, presses_back, nullptr, "TOTALB"},
      {"spinal_stenosis", modify, {"mv.lx_ext"}, nullptr, bends_back, nullptr, "SPRING"},
      {"spondylolisthesis", block, {"mv.lx_ext"}, pushes_up_from_prone, bends_back, nullptr, "QAI"},
      {"spondylolisthesis", block, {"pr.roller"}, presses_on_lower_back, presses_back, nullptr, "TOTALB"},
      {"spondylolisthesis", ask, {"mv.lx_ext"}, nullptr, bends_back, nullptr, "HW-SP"},
      {"spondylolisthesis", modify, {}, bends_and_turns, bends, nullptr, "MEDNET"},
      {"disc_or_sciatica", block, {"mv.lx_flex_end"}, just_woken, in_the_morning, nullptr, "SNOOK"},
      {"disc_or_sciatica", ask, {"mv.lx_flex_end"}, perhaps_just_woken, in_the_morning, nullptr, "SNOOK"},
      {"disc_or_sciatica", modify, {"mv.lx_flex_end"}, at_any_time, in_the_morning, nullptr, "SNOOK"},
      {"disc_or_sciatica", modify, {"ph.nerve_tension"}, nullptr, [] { return tr("This one stretches the back of the leg."); }, [] { return tr("Short and small; nothing should run below the knee."); }, "MCK"},

      {"uncontrolled_bp_or_heart", block, {"ph.head_low", "ph.isometric"}, nullptr, tenses, nullptr, "YJ"},
      {"uncontrolled_bp_or_heart", block, {}, holds_breath, holds_the_breath, nullptr, "YJ"},
      {"glaucoma_retina", block, {"ph.head_low"}, nullptr, lowers_head, nullptr, "YJ"},
      {"vertigo_bppv", block, {"mv.cx_ext"}, nullptr, moves_neck, nullptr, "memory"},
      {"vertigo_bppv", block, {"ph.head_low"}, nullptr, lowers_head, nullptr, "memory"},
      {"vertigo_bppv", block, {"mv.cx_rot"}, is_there_and_back, moves_neck, nullptr, "memory"},
      {"vertigo_bppv", modify, {"mv.cx_rot"}, nullptr, moves_neck, nullptr, "SLEIGH"},
      {"ra_or_neck_instability", block, {"mv.cx_*"}, is_stretch, moves_neck, nullptr, "memory"},
      {"ra_or_neck_instability", modify, {"mv.cx_*"}, nullptr, moves_neck, nullptr, "memory"},

      {"shoulder_surgery_or_instability", block, {"mv.sh_overhead", "mv.sh_behind", "ld.shoulder"}, nullptr, loads_shoulder, nullptr, "memory"},
      {"shoulder_surgery_or_instability", ask, {"mv.sh_xadd"}, nullptr, loads_shoulder, nullptr, "memory"},
      {"wrist_or_hand", block, {"ld.wrist"}, nullptr, [] { return tr("This one leans on the hands."); }, nullptr, "SCM"},
      {"knee_pain_or_tkr", block, {"ld.knee_deep"}, nullptr, loads_knees, nullptr, "HW-UB"},
      {"knee_pain_or_tkr", block, {"ld.kneel"}, lasts_over_a_minute, loads_knees, nullptr, "HW-UB"},
      {"knee_pain_or_tkr", modify, {"ld.kneel"}, nullptr, loads_knees, knees_note, "HW-UB"},
      {"hernia_or_abdominal_surgery", block, {"ld.abdo", "ph.isometric"}, nullptr, [] { return tr("This one tenses muscles, the belly's among them."); }, nullptr, "memory"},
      {"neuropathy_reduced_sensation", block, {"pr.roller", "pr.deep"}, nullptr, skin_feels_less, nullptr, "EXC"},
      {"neuropathy_reduced_sensation", ask, {"pr.ball"}, nullptr, skin_feels_less, nullptr, "EXC"},
      {"neuropathy_reduced_sensation", modify, {"pr.light"}, nullptr, skin_feels_less, skin_note, "EXC"},
      {"hypermobility", block, {"mv.lx_flex_end", "mv.rot_end"}, nullptr, stretches_far, nullptr, "memory"},
      {"hypermobility", modify, {}, is_stretch, stretches_far, [] { return tr("Stay in the middle of the movement."); }, "memory"},
      {"long_term_steroids", modify, {"mv.lx_flex*", "mv.tx_flex", "mv.rot*"}, nullptr, bends, nullptr, "CHIROMT"},
      {"copd_asthma", block, {}, holds_breath, holds_the_breath, nullptr, "memory"},
      {"copd_asthma", modify, {"ph.slow_breath"}, nullptr, own_pace, pace_note, "memory"},
      {"trauma_or_panic", block, {"ph.body_scan"}, nullptr, inward, nullptr, "EXC"},
      {"trauma_or_panic", modify, {}, is_relaxation, rests_inward, eyes_note, "EXC"},
      {"fall_risk", block, {"ph.floor", "ld.balance"}, nullptr, on_the_floor, nullptr, "TFTF"},
      {"cannot_get_to_floor", block, {"ph.floor", "ld.balance"}, nullptr, on_the_floor, nullptr, "TFTF"},

      {"massage_today", block, {"pr.*", "mv.lx_flex_end", "mv.rot_end"}, nullptr, is_work_for_tomorrow, nullptr, "ZEN"},
      {"massage_today", block, {}, stretches_massaged_area, is_work_for_tomorrow, nullptr, "SOLO"},
      {"massage_today", block, {}, is_strenuous, is_work_for_tomorrow, nullptr, "ZEN"},
      {"massage_today", modify, {}, is_stretch, is_work_for_tomorrow, nullptr, "LHC"},
      {"light_pressure", modify, {"pr.deep"}, nullptr, presses_deeply, light_note, "preference"},
  };
  // clang-format on
  return table;
}

bool holds(const ConditionRule& rule, const Facts& facts) {
  const bool tagged =
      rule.tags.empty() ||
      std::any_of(rule.tags.begin(), rule.tags.end(), [&](std::string_view tag) { return does(facts, tag); });
  return tagged && (rule.when == nullptr || rule.when(facts));
}

}  // namespace limber
