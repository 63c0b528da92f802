// The conditions in words, one a row: the order is that of condition_names(). Why a person may not allow some
// of them is evidence E42, for how long an answer stands E46.
#include <algorithm>
#include <array>

#include "journal/conditions.hpp"

namespace limber {
namespace {

using enum ConditionGroup;

// clang-format off
constexpr auto condition_table = std::to_array<Condition>({
    {.id = "osteoporosis", .words = Message("osteoporosis (thin bones)"), .group = body},
    {.id = "vertebral_fracture", .words = Message("a broken or collapsed vertebra"), .group = body, .person_may_allow = false},
    {.id = "recent_fracture_or_open_wound", .words = Message("a recent broken bone or an open wound"), .group = passing, .asks_where = true, .person_may_allow = false, .asked_again = 28},
    {.id = "local_inflammation", .words = Message("an inflamed area"), .group = passing, .asks_where = true, .asked_again = 14},
    {.id = "skin_infection", .words = Message("an infection of the skin"), .group = passing, .asks_where = true, .person_may_allow = false, .asked_again = 14},
    {.id = "rash", .words = Message("a rash"), .group = passing, .asks_where = true, .asked_again = 14},
    {.id = "burn", .words = Message("a burn"), .group = passing, .asks_where = true, .asked_again = 14},
    {.id = "bruise", .words = Message("a fresh bruise"), .group = passing, .asks_where = true, .asked_again = 14},
    {.id = "fever_acute_illness", .words = Message("a fever or a sudden illness"), .group = passing, .passes = true, .person_may_allow = false, .asked_again = 2},
    {.id = "dvt_current_or_suspected", .words = Message("a blood clot in a vein, known or suspected"), .group = passing, .person_may_allow = false, .asked_again = 28},
    {.id = "anticoagulant_or_bleeding_disorder", .words = Message("blood thinners or a bleeding disorder"), .group = inside},
    {.id = "cancer_active", .words = Message("cancer under treatment"), .group = inside, .asks_where = true, .asked_again = 84},
    {.id = "pregnancy", .words = Message("pregnancy"), .group = passing, .asked_again = 28},
    {.id = "pregnancy_13w", .words = Message("pregnancy from the 13th week"), .group = passing, .derived = true, .asked_again = 28},
    {.id = "pregnancy_16w", .words = Message("pregnancy from the 16th week"), .group = passing, .derived = true, .asked_again = 28},
    {.id = "postpartum_12w", .words = Message("a birth in the last 12 weeks"), .group = passing, .lapses = 84},
    {.id = "spine_surgery_12w", .words = Message("an operation on the back; the surgeon has not yet allowed every movement"), .group = passing, .person_may_allow = false, .asked_again = 84, .becomes = "lumbar_fusion_old"},
    {.id = "neck_surgery", .words = Message("an operation on the neck; the surgeon has not yet allowed every movement"), .group = passing, .person_may_allow = false, .asked_again = 84, .becomes = "neck_surgery_old"},
    {.id = "lumbar_fusion_old", .words = Message("a fused lower back, or an earlier operation on the back"), .group = body},
    {.id = "neck_surgery_old", .words = Message("a fused neck, or an earlier operation on the neck"), .group = body},
    {.id = "hip_repl_posterior_12w", .words = Message("a hip replacement in the last 12 weeks, operated from the back"), .group = passing, .person_may_allow = false, .lapses = 84, .becomes = "hip_repl_old"},
    {.id = "hip_repl_anterior_12w", .words = Message("a hip replacement in the last 12 weeks, operated from the front"), .group = passing, .person_may_allow = false, .lapses = 84, .becomes = "hip_repl_old"},
    {.id = "hip_repl_old", .words = Message("a hip replacement more than 12 weeks ago"), .group = body},
    {.id = "hip_arthritis", .words = Message("arthritis of the hip"), .group = body},
    {.id = "spinal_stenosis", .words = Message("a narrow spinal canal (stenosis)"), .group = body},
    {.id = "spondylolisthesis", .words = Message("a slipped vertebra (spondylolisthesis)"), .group = body},
    {.id = "disc_or_sciatica", .words = Message("a disc problem or sciatica"), .group = body, .asked_again = 168},
    {.id = "axial_spa", .words = Message("an inflamed, stiffening spine (axial spondyloarthritis)"), .group = body},
    {.id = "uncontrolled_bp_or_heart", .words = Message("high blood pressure that is not under control"), .group = inside, .asked_again = 84},
    {.id = "heart_condition", .words = Message("a heart condition"), .group = inside},
    {.id = "cannot_lie_flat", .words = Message("trouble lying flat (breathing, heart or acid reflux)"), .group = inside},
    {.id = "dizzy_on_standing", .words = Message("dizziness when standing up"), .group = inside, .asked_again = 84},
    {.id = "varicose_veins", .words = Message("varicose veins"), .group = inside},
    {.id = "lymphoedema", .words = Message("lymph nodes taken out, or a limb that swells (lymphoedema)"), .group = inside, .asks_where = true},
    {.id = "glaucoma_retina", .words = Message("glaucoma or a condition of the retina"), .group = inside},
    {.id = "vertigo_bppv", .words = Message("vertigo"), .group = inside, .asked_again = 84},
    {.id = "ra_or_neck_instability", .words = Message("rheumatoid arthritis, a recent whiplash or an unstable neck"), .group = body, .asked_again = 84},
    {.id = "shoulder_surgery_or_instability", .words = Message("a shoulder operation or an unstable shoulder"), .group = body, .asked_again = 84},
    {.id = "frozen_shoulder", .words = Message("a stiff or frozen shoulder"), .group = body, .asked_again = 84},
    {.id = "chest_surgery_12w", .words = Message("an operation on the chest or heart in the last 12 weeks"), .group = passing, .person_may_allow = false, .lapses = 84},
    {.id = "wrist_or_hand", .words = Message("a wrist or hand that cannot take weight (arthritis, say)"), .group = body, .asked_again = 84},
    {.id = "knee_pain_or_tkr", .words = Message("painful knees, trouble kneeling, or a new knee joint"), .group = body, .asked_again = 168},
    {.id = "abdominal_surgery_12w", .words = Message("an operation on the belly in the last 12 weeks (a Caesarean, say)"), .group = passing, .person_may_allow = false, .lapses = 84, .becomes = "hernia_or_abdominal_surgery"},
    {.id = "hernia_or_abdominal_surgery", .words = Message("a hernia, or a belly that still heals after an operation"), .group = passing, .asked_again = 84},
    {.id = "neuropathy_reduced_sensation", .words = Message("less feeling in the skin, as with diabetes"), .group = inside},
    {.id = "hypermobility", .words = Message("joints that move further than usual (hypermobility)"), .group = body},
    {.id = "long_term_steroids", .words = Message("steroids (cortisone) taken for months"), .group = inside, .asked_again = 84},
    {.id = "copd_asthma", .words = Message("asthma or COPD"), .group = inside},
    {.id = "trauma_or_panic", .words = Message("panic, or distressing memories when your eyes are closed"), .group = inside},
    {.id = "fall_risk", .words = Message("falls, or unsteadiness on your feet"), .group = inside, .asked_again = 168},
    {.id = "cannot_get_to_floor", .words = Message("unable to get down to the floor"), .group = body, .derived = true},
    {.id = "massage_today", .words = Message("a massage today"), .group = passing, .derived = true, .passes = true},
    {.id = "light_pressure", .words = Message("a preference for light pressure"), .group = body, .derived = true},
    {.id = "early_morning", .words = Message("not long out of bed"), .group = passing, .derived = true, .passes = true},
    {.id = "pressed_recently", .words = Message("pressure there less than a day ago"), .group = passing, .derived = true, .passes = true},
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
