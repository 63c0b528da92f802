// The conditions in words: the order is that of condition_names().
#include <algorithm>
#include <array>

#include "journal/conditions.hpp"

namespace limber {
namespace {

// clang-format off
constexpr auto condition_table = std::to_array<Condition>({
    {.id = "osteoporosis", .words = Message("osteoporosis (thin bones)")},
    {.id = "vertebral_fracture", .words = Message("a broken or collapsed vertebra")},
    {.id = "recent_fracture_or_open_wound", .words = Message("a recent broken bone or an open wound"), .asks_where = true},
    {.id = "local_inflammation", .words = Message("an inflamed place"), .asks_where = true},
    {.id = "skin_infection", .words = Message("an infection of the skin"), .asks_where = true},
    {.id = "rash", .words = Message("a rash"), .asks_where = true},
    {.id = "burn", .words = Message("a burn"), .asks_where = true},
    {.id = "bruise", .words = Message("a fresh bruise"), .asks_where = true},
    {.id = "fever_acute_illness", .words = Message("a fever or a sudden illness"), .passes = true, .person_may_allow = false},
    {.id = "dvt_current_or_suspected", .words = Message("a blood clot in a vein, known or suspected"), .person_may_allow = false},
    {.id = "anticoagulant_or_bleeding_disorder", .words = Message("blood thinners or a bleeding disorder")},
    {.id = "cancer_active", .words = Message("cancer under treatment"), .asks_where = true},
    {.id = "pregnancy_13w", .words = Message("pregnancy from the 13th week")},
    {.id = "pregnancy_16w", .words = Message("pregnancy from the 16th week")},
    {.id = "spine_surgery_12w", .words = Message("an operation on the spine in the last 12 weeks")},
    {.id = "lumbar_fusion_old", .words = Message("a fused lower back, from an earlier operation")},
    {.id = "hip_repl_posterior_12w", .words = Message("a new hip joint, put in from behind, in the last 12 weeks")},
    {.id = "hip_repl_anterior_12w", .words = Message("a new hip joint, put in from the front, in the last 12 weeks")},
    {.id = "spinal_stenosis", .words = Message("a narrow spinal canal (stenosis)")},
    {.id = "spondylolisthesis", .words = Message("a slipped vertebra (spondylolisthesis)")},
    {.id = "disc_or_sciatica", .words = Message("a disc problem or sciatica")},
    {.id = "uncontrolled_bp_or_heart", .words = Message("high blood pressure that is not settled, or a heart condition")},
    {.id = "glaucoma_retina", .words = Message("glaucoma or a condition of the retina")},
    {.id = "vertigo_bppv", .words = Message("vertigo")},
    {.id = "ra_or_neck_instability", .words = Message("rheumatoid arthritis, a recent whiplash or an unsteady neck")},
    {.id = "shoulder_surgery_or_instability", .words = Message("a shoulder operation or an unsteady shoulder")},
    {.id = "wrist_or_hand", .words = Message("a wrist or hand that cannot carry weight")},
    {.id = "knee_pain_or_tkr", .words = Message("painful knees or a new knee joint")},
    {.id = "hernia_or_abdominal_surgery", .words = Message("a hernia or an operation on the belly")},
    {.id = "neuropathy_reduced_sensation", .words = Message("less feeling in the skin, as with diabetes")},
    {.id = "hypermobility", .words = Message("joints that move further than usual (hypermobility)")},
    {.id = "long_term_steroids", .words = Message("cortisone taken for months")},
    {.id = "copd_asthma", .words = Message("asthma or COPD")},
    {.id = "trauma_or_panic", .words = Message("panic, or memories that come with closed eyes")},
    {.id = "fall_risk", .words = Message("falls, or unsteadiness on your feet")},
    {.id = "cannot_get_to_floor", .words = Message("that the floor is out of reach"), .derived = true},
    {.id = "massage_today", .words = Message("a massage today"), .derived = true, .passes = true},
    {.id = "light_pressure", .words = Message("that you like light pressure"), .derived = true},
});
// clang-format on

}  // namespace

std::span<const Condition> conditions() {
  return condition_table;
}

const Condition* find_condition(std::string_view id) {
  const auto found = std::find_if(condition_table.begin(), condition_table.end(),
                                  [&](const Condition& condition) { return condition.id == id; });
  return found == condition_table.end() ? nullptr : &*found;
}

std::string condition_words(std::string_view id) {
  const Condition* condition = find_condition(id);
  return condition ? condition->words() : std::string(id);
}

}  // namespace limber
