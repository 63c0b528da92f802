// The conditions in words: the order is that of condition_names().
#include <algorithm>

#include "base/message.hpp"
#include "journal/conditions.hpp"

namespace limber {

const std::vector<Condition>& conditions() {
  // clang-format off
  static const std::vector<Condition> table{
      {.id = "osteoporosis", .words = [] { return tr("osteoporosis (thin bones)"); }},
      {.id = "vertebral_fracture", .words = [] { return tr("a broken or collapsed vertebra"); }},
      {.id = "recent_fracture_or_open_wound", .words = [] { return tr("a recent broken bone or an open wound"); }, .asks_where = true},
      {.id = "local_inflammation", .words = [] { return tr("an inflamed place"); }, .asks_where = true},
      {.id = "skin_infection", .words = [] { return tr("an infection of the skin"); }, .asks_where = true},
      {.id = "rash", .words = [] { return tr("a rash"); }, .asks_where = true},
      {.id = "burn", .words = [] { return tr("a burn"); }, .asks_where = true},
      {.id = "bruise", .words = [] { return tr("a fresh bruise"); }, .asks_where = true},
      {.id = "fever_acute_illness", .words = [] { return tr("a fever or a sudden illness"); }, .passes = true, .person_may_allow = false},
      {.id = "dvt_current_or_suspected", .words = [] { return tr("a blood clot in a vein, known or suspected"); }, .person_may_allow = false},
      {.id = "anticoagulant_or_bleeding_disorder", .words = [] { return tr("blood thinners or a bleeding disorder"); }},
      {.id = "cancer_active", .words = [] { return tr("cancer under treatment"); }, .asks_where = true},
      {.id = "pregnancy_13w", .words = [] { return tr("pregnancy from the 13th week"); }},
      {.id = "pregnancy_16w", .words = [] { return tr("pregnancy from the 16th week"); }},
      {.id = "spine_surgery_12w", .words = [] { return tr("an operation on the spine in the last 12 weeks"); }},
      {.id = "lumbar_fusion_old", .words = [] { return tr("a fused lower back, from an earlier operation"); }},
      {.id = "hip_repl_posterior_12w", .words = [] { return tr("a new hip joint, put in from behind, in the last 12 weeks"); }},
      {.id = "hip_repl_anterior_12w", .words = [] { return tr("a new hip joint, put in from the front, in the last 12 weeks"); }},
      {.id = "spinal_stenosis", .words = [] { return tr("a narrow spinal canal (stenosis)"); }},
      {.id = "spondylolisthesis", .words = [] { return tr("a slipped vertebra (spondylolisthesis)"); }},
      {.id = "disc_or_sciatica", .words = [] { return tr("a disc problem or sciatica"); }},
      {.id = "uncontrolled_bp_or_heart", .words = [] { return tr("high blood pressure that is not settled, or a heart condition"); }},
      {.id = "glaucoma_retina", .words = [] { return tr("glaucoma or a condition of the retina"); }},
      {.id = "vertigo_bppv", .words = [] { return tr("vertigo"); }},
      {.id = "ra_or_neck_instability", .words = [] { return tr("rheumatoid arthritis, a recent whiplash or an unsteady neck"); }},
      {.id = "shoulder_surgery_or_instability", .words = [] { return tr("a shoulder operation or an unsteady shoulder"); }},
      {.id = "wrist_or_hand", .words = [] { return tr("a wrist or hand that cannot carry weight"); }},
      {.id = "knee_pain_or_tkr", .words = [] { return tr("painful knees or a new knee joint"); }},
      {.id = "hernia_or_abdominal_surgery", .words = [] { return tr("a hernia or an operation on the belly"); }},
      {.id = "neuropathy_reduced_sensation", .words = [] { return tr("less feeling in the skin, as with diabetes"); }},
      {.id = "hypermobility", .words = [] { return tr("joints that move further than usual (hypermobility)"); }},
      {.id = "long_term_steroids", .words = [] { return tr("cortisone taken for months"); }},
      {.id = "copd_asthma", .words = [] { return tr("asthma or COPD"); }},
      {.id = "trauma_or_panic", .words = [] { return tr("panic, or memories that come with closed eyes"); }},
      {.id = "fall_risk", .words = [] { return tr("falls, or unsteadiness on your feet"); }},
      {.id = "cannot_get_to_floor", .words = [] { return tr("that the floor is out of reach"); }, .derived = true},
      {.id = "massage_today", .words = [] { return tr("a massage today"); }, .derived = true, .passes = true},
      {.id = "light_pressure", .words = [] { return tr("that you like light pressure"); }, .derived = true},
  };
  // clang-format on
  return table;
}

const Condition* find_condition(std::string_view id) {
  const auto& table = conditions();
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Condition& condition) { return condition.id == id; });
  return found == table.end() ? nullptr : &*found;
}

std::string condition_words(std::string_view id) {
  const Condition* condition = find_condition(id);
  return condition ? condition->words() : std::string(id);
}

}  // namespace limber
