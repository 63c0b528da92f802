// Which condition speaks against what, one rule a row, for a clinician to read.
//
//   condition  what the person lives with; condition_list.cpp has its words
//   rule       block: left out. ask: left out unless somebody allows it. modify: done small and short.
//              mention: done as it is, with the note.
//   does       what the exercise does to the body, any one of these; docs/evidence.md E20 says what they mean
//              ("mv.cx_*": all that begin so; "": whatever it does)
//   and        what must be so besides: condition_facts.hpp
//   says       the sentence about the exercise
//   source     section of docs/evidence.md; where it leaves a choice, the careful reading stands here
//   note       spoken with an exercise that is done, where that is not "Only a small movement here."
#include "journal/condition_rules.hpp"

#include <array>

#include "journal/condition_facts.hpp"

namespace limber {
namespace {

using enum Strictness;

// clang-format off
constexpr auto bends_far = Message("This one bends or turns the back as far as it goes.");
constexpr auto bends = Message("This one bends or turns the back.");
constexpr auto bends_far_forward = Message("This one bends the lower back far forward.");
constexpr auto bends_back = Message("This one bends the lower back backwards.");
constexpr auto moves_spine = Message("This one bends or turns the spine.");
constexpr auto presses_deeply = Message("This one presses deeply.");
constexpr auto presses_anywhere = Message("This one presses on the body.");
constexpr auto presses_back = Message("This one presses on the back.");
constexpr auto presses_on_it = Message("This one may press on that place.");
constexpr auto moves_it = Message("This one works that part of the body.");
constexpr auto sits_up = Message("This one lifts the trunk.");
constexpr auto moves = Message("This one moves the body or puts weight on it.");
constexpr auto tenses = Message("This one tenses muscles.");
constexpr auto lowers_head = Message("The head is low in this one.");
constexpr auto holds_the_breath = Message("The breath is held in this one.");
constexpr auto hip_far = Message("This one moves the hip in a way that a new joint should not move yet.");
constexpr auto moves_neck = Message("This one moves the neck.");
constexpr auto loads_shoulder = Message("This one puts weight on the shoulder or lifts the arm high.");
constexpr auto lies_for_long = Message("You would lie on your back for more than two minutes in a row.");
constexpr auto lies_on_back = Message("You would lie on your back for it.");
constexpr auto loads_knees = Message("This one puts weight on the knees or bends them.");
constexpr auto stretches_far = Message("This one goes to the end of a movement.");
constexpr auto on_the_floor = Message("This one is on the floor.");
constexpr auto in_the_morning = Message("Bending far forward is better left until two hours after getting up.");
constexpr auto is_work_now = Message("Rest and easy breathing are enough for now.");
constexpr auto is_work_for_tomorrow = Message("Pressure and strong stretches can wait until tomorrow.");
constexpr auto skin_feels_less = Message("With less feeling in the skin, pressure can easily be too much.");
constexpr auto own_pace = Message("You set the pace of your breathing yourself.");
constexpr auto inward = Message("This one guides your attention through the body, with the eyes closed.");
constexpr auto rests_inward = Message("Your eyes may be closed in this one.");
constexpr auto stretches_leg = Message("This one stretches the back of the leg.");
constexpr auto leans_on_hands = Message("This one leans on the hands.");
constexpr auto draws_belly = Message("This one draws the belly long.");
constexpr auto tenses_belly = Message("This one tenses muscles, including the belly.");
constexpr auto bends_and_stays = Message("This one bends the upper back and stays there.");
constexpr auto bends_back_high = Message("This one bends the upper back backwards.");
constexpr auto opens_pelvis = Message("This one opens the hips, or stands on one leg.");
constexpr auto down_with_a_hip = Message("Getting down to the floor bends a new hip a long way.");
constexpr auto lies_on_hip = Message("You would lie on your side for it, perhaps on the new hip.");
constexpr auto hip_end = Message("This one moves the hip a long way.");
constexpr auto lies_flat = Message("You would lie flat for it.");
constexpr auto lies_low = Message("You would have to get up from it.");
constexpr auto presses_veins = Message("This one presses on the leg.");
constexpr auto rolls = Message("You would lie down for it, or roll over.");
constexpr auto nods = Message("This one bends the top of the neck.");
constexpr auto presses_neck = Message("This one presses on the neck.");
constexpr auto opens_chest = Message("This one pulls at the breastbone.");
constexpr auto presses_chest = Message("This one presses on the chest.");
constexpr auto pushes_up = Message("Getting up from the floor pushes hard with the arms.");
constexpr auto lies_on_belly = Message("You would lie on your belly for it.");
constexpr auto needs_balance = Message("This one needs good balance.");
constexpr auto walks_for_a_while = Message("You would be on your feet for a while.");
constexpr auto warms_it = Message("This one warms that place.");
constexpr auto warms = Message("This one warms the body, and warmth should wait until a doctor has looked at it.");
constexpr auto warms_numb_skin = Message("With less feeling in the skin, warmth can burn before it is felt.");
constexpr auto pressed_lately = Message("A place that was pressed should rest for a day before it is pressed again.");

constexpr auto light_note = Message("Only a light touch here.");
constexpr auto knees_note = Message("Something soft under your knees.");
constexpr auto skin_note = Message("Check your skin afterwards.");
constexpr auto pace_note = Message("At your own pace, with soft lips.");
constexpr auto eyes_note = Message("Keep your eyes open, if you like. You may skip any part of the body.");
constexpr auto side_note = Message("Keep it brief, and lie on your side if you like.");
constexpr auto leg_note = Message("Keep it short and small; nothing should spread below the knee.");
constexpr auto middle_note = Message("Stay in the middle of the movement.");
constexpr auto breath_note = Message("Keep breathing while you tense. Never hold your breath.");
constexpr auto vertigo_note = Message("Turn your head and body together, slowly.");
constexpr auto rise_note = Message("Afterwards, sit for a minute before you stand.");
constexpr auto hip_note = Message("Do not cross it far or turn it far. Stop before the hip pinches.");
constexpr auto pelvis_note = Message("Only as far as the front and back of your pelvis stay comfortable.");
constexpr auto support_note = Message("Walk with your stick or frame, along a wall, or on somebody's arm.");
constexpr auto upright_note = Message("A short walk, upright, on level ground.");
constexpr auto talk_note = Message("Only so fast that you can talk. Stop at once if your chest feels tight.");
constexpr auto breathe_note = Message("As slowly as you like. Stand still to breathe as often as you need.");
constexpr auto legs_note = Message("If your legs grow heavy or numb, sit down and bend forward until it has gone.");
constexpr auto surgeon_note = Message("With the sticks you were given, and as far as you were told.");
constexpr auto feet_note = Message("Look at your feet before and afterwards.");
constexpr auto level_note = Message("On level ground, without stairs.");
constexpr auto stand_note = Message("Sit for a minute before you set off, and hold on as you stand up.");
constexpr auto thin_skin_note = Message("One towel more between the pack and your skin, and look at the skin afterwards.");
constexpr auto shoulder_note = Message("Only as far as the arm goes without a sharp pain.");

constexpr auto rule_table = std::to_array<ConditionRule>({
    // condition                          rule     does                                                     and                      says                  source, note
    {"osteoporosis",                       block,   "mv.lx_flex_end mv.rot_end",                             always,                  bends_far,            "E21"},
    {"osteoporosis",                       block,   "mv.tx_flex",                                            is_held,                 bends_and_stays,      "E21"},
    {"osteoporosis",                       block,   "ld.abdo",                                               is_sit_up,               sits_up,              "E21"},
    {"osteoporosis",                       block,   "pr.roller",                                             presses_on_spine,        presses_back,         "E21"},
    {"osteoporosis",                       block,   "pr.deep",                                               always,                  presses_deeply,       "E21"},
    {"osteoporosis",                       ask,     "pr.ball",                                               presses_on_spine,        presses_back,         "E21"},
    {"osteoporosis",                       modify,  "mv.lx_flex mv.tx_flex mv.rot mv.sidebend",              always,                  bends,                "E21"},
    {"vertebral_fracture",                 block,   "mv.lx_flex* mv.tx_flex mv.rot_end",                     always,                  bends,                "E21"},
    {"vertebral_fracture",                 block,   "ld.abdo",                                               is_sit_up,               sits_up,              "E21"},
    {"vertebral_fracture",                 block,   "pr.roller pr.ball",                                     presses_on_spine,        presses_back,         "E21"},
    {"vertebral_fracture",                 block,   "pr.deep",                                               always,                  presses_deeply,       "E21"},
    {"vertebral_fracture",                 ask,     "mv.tx_ext",                                             always,                  bends_back_high,      "E21"},
    {"vertebral_fracture",                 modify,  "",                                                      walks,                   walks_for_a_while,    "E55", upright_note},
    {"vertebral_fracture",                 modify,  "",                                                      is_no_breathing,         moves,                "E21"},

    {"recent_fracture_or_open_wound",      block,   "",                                                      presses_there,           presses_on_it,        "E22"},
    {"recent_fracture_or_open_wound",      ask,     "",                                                      works_there,             moves_it,             "E22"},
    {"recent_fracture_or_open_wound",      block,   "ph.heat",                                               is_there,                warms_it,             "E59"},
    {"local_inflammation",                 block,   "",                                                      presses_there,           presses_on_it,        "E22"},
    {"local_inflammation",                 block,   "ph.heat",                                               is_there,                warms_it,             "E59"},
    {"skin_infection",                     block,   "",                                                      presses_there,           presses_on_it,        "E22"},
    {"skin_infection",                     block,   "ph.heat",                                               is_there,                warms_it,             "E59"},
    {"rash",                               block,   "",                                                      presses_there,           presses_on_it,        "E22"},
    {"rash",                               block,   "ph.heat",                                               is_there,                warms_it,             "E59"},
    {"burn",                               block,   "",                                                      presses_there,           presses_on_it,        "E22"},
    {"burn",                               block,   "ph.heat",                                               is_there,                warms_it,             "E59"},
    {"bruise",                             block,   "",                                                      presses_there,           presses_on_it,        "E22"},
    {"bruise",                             block,   "ph.heat",                                               is_there,                warms_it,             "E59"},

    {"fever_acute_illness",                block,   "",                                                      is_no_breathing,         is_work_now,          "E23"},

    {"dvt_current_or_suspected",           block,   "",                                                      presses,                 presses_anywhere,     "E24"},
    {"dvt_current_or_suspected",           block,   "",                                                      works_legs,              moves,                "E24"},
    {"dvt_current_or_suspected",           ask,     "",                                                      is_no_rest,              moves,                "E24"},
    {"dvt_current_or_suspected",           block,   "ph.heat",                                               always,                  warms,                "E59"},

    {"anticoagulant_or_bleeding_disorder", block,   "pr.deep pr.roller",                                     always,                  presses_deeply,       "E25"},
    {"anticoagulant_or_bleeding_disorder", block,   "",                                                      is_point_pressure,       presses_deeply,       "E25"},
    {"anticoagulant_or_bleeding_disorder", ask,     "pr.ball",                                               always,                  presses_anywhere,     "E25"},
    {"anticoagulant_or_bleeding_disorder", modify,  "pr.light",                                              always,                  presses_anywhere,     "E25", light_note},

    {"cancer_active",                      block,   "",                                                      presses_there,           presses_on_it,        "E26"},
    {"cancer_active",                      ask,     "pr.ball pr.roller pr.deep",                             always,                  presses_anywhere,     "E26"},
    {"cancer_active",                      modify,  "pr.light",                                              always,                  presses_anywhere,     "E26", light_note},
    {"cancer_active",                      block,   "ph.heat",                                               is_there,                warms_it,             "E59"},

    {"pregnancy_13w",                      modify,  "pos.supine",                                            always,                  lies_on_back,         "E27", side_note},
    {"pregnancy_13w",                      modify,  "pos.prone mv.rot_end ph.head_low ld.abdo",              always,                  stretches_far,        "E27"},
    {"pregnancy_16w",                      block,   "pos.supine",                                            lies_over_two_minutes,   lies_for_long,        "E27"},
    {"pregnancy_16w",                      block,   "pos.prone mv.rot_end ld.abdo",                          always,                  stretches_far,        "E27"},
    {"pregnancy_16w",                      block,   "ph.head_low",                                           always,                  lowers_head,          "E27"},
    {"pregnancy_16w",                      block,   "",                                                      presses_on_belly,        presses_on_it,        "E27"},
    {"pregnancy_16w",                      block,   "",                                                      holds_breath,            holds_the_breath,     "E27"},
    {"pregnancy_16w",                      ask,     "pos.supine",                                            always,                  lies_on_back,         "E27"},
    {"pregnancy_16w",                      ask,     "",                                                      is_no_rest,              moves,                "E27"},
    {"pregnancy",                          mention, "mv.hip_er ld.balance",                                  always,                  opens_pelvis,         "E27", pelvis_note},
    {"pregnancy",                          ask,     "ph.heat",                                               always,                  warms,                "E59"},
    {"postpartum_12w",                     ask,     "ld.abdo",                                               always,                  tenses_belly,         "E27"},
    {"postpartum_12w",                     modify,  "mv.lx_flex_end mv.rot_end mv.hip_er ld.balance",        always,                  opens_pelvis,         "E27", pelvis_note},

    {"spine_surgery_12w",                  block,   "mv.lx_* mv.rot* mv.sidebend",                           always,                  moves_spine,          "E28"},
    {"spine_surgery_12w",                  block,   "",                                                      presses_on_spine,        presses_back,         "E28"},
    {"spine_surgery_12w",                  ask,     "",                                                      is_no_rest,              moves,                "E28"},
    {"spine_surgery_12w",                  ask,     "ph.heat",                                               always,                  warms,                "E59"},
    {"neck_surgery",                       block,   "mv.cx_* ph.head_low",                                   always,                  moves_neck,           "E28"},
    {"neck_surgery",                       block,   "",                                                      presses_on_neck,         presses_neck,         "E28"},
    {"neck_surgery",                       ask,     "",                                                      is_no_rest,              moves,                "E28"},
    {"lumbar_fusion_old",                  block,   "mv.lx_flex_end mv.rot_end",                             always,                  bends_far,            "E28"},
    {"lumbar_fusion_old",                  block,   "mv.lx_ext",                                             pushes_up_from_prone,    bends_back,           "E28"},
    {"lumbar_fusion_old",                  modify,  "mv.lx_flex mv.lx_ext mv.rot mv.sidebend",               always,                  bends,                "E28"},
    {"neck_surgery_old",                   block,   "mv.cx_*",                                               is_stretch,              moves_neck,           "E28"},
    {"neck_surgery_old",                   ask,     "",                                                      presses_on_neck,         presses_neck,         "E28"},
    {"neck_surgery_old",                   modify,  "mv.cx_*",                                               always,                  moves_neck,           "E28"},

    {"hip_repl_posterior_12w",             block,   "mv.hip_flex90 mv.hip_adduct_cross mv.hip_ir",           always,                  hip_far,              "E29"},
    {"hip_repl_posterior_12w",             ask,     "ph.floor",                                              always,                  down_with_a_hip,      "E29"},
    {"hip_repl_posterior_12w",             ask,     "pos.sidelying",                                         always,                  lies_on_hip,          "E29"},
    {"hip_repl_posterior_12w",             mention, "",                                                      walks,                   walks_for_a_while,    "E55", surgeon_note},
    {"hip_repl_anterior_12w",              block,   "mv.hip_ext mv.hip_er pos.prone",                        always,                  hip_far,              "E29"},
    {"hip_repl_anterior_12w",              ask,     "ph.floor",                                              always,                  down_with_a_hip,      "E29"},
    {"hip_repl_anterior_12w",              ask,     "pos.sidelying",                                         always,                  lies_on_hip,          "E29"},
    {"hip_repl_anterior_12w",              mention, "",                                                      walks,                   walks_for_a_while,    "E55", surgeon_note},
    {"hip_repl_old",                       modify,  "mv.hip_adduct_cross mv.hip_ir mv.hip_er",               always,                  hip_end,              "E29", hip_note},
    {"hip_arthritis",                      modify,  "mv.hip_adduct_cross mv.hip_ir mv.hip_er",               always,                  hip_end,              "E43", hip_note},
    {"hip_arthritis",                      modify,  "mv.hip_flex90",                                         is_held,                 hip_end,              "E43", hip_note},
    {"hip_arthritis",                      mention, "",                                                      walks,                   walks_for_a_while,    "E55", level_note},

    {"spinal_stenosis",                    block,   "mv.lx_ext",                                             is_held,                 bends_back,           "E30"},
    {"spinal_stenosis",                    block,   "pr.roller",                                             presses_on_lower_back,   presses_back,         "E30"},
    {"spinal_stenosis",                    modify,  "mv.lx_ext",                                             always,                  bends_back,           "E30"},
    {"spinal_stenosis",                    mention, "",                                                      walks,                   walks_for_a_while,    "E55", legs_note},
    {"spondylolisthesis",                  block,   "mv.lx_ext",                                             pushes_up_from_prone,    bends_back,           "E30"},
    {"spondylolisthesis",                  block,   "pr.roller",                                             presses_on_lower_back,   presses_back,         "E30"},
    {"spondylolisthesis",                  ask,     "mv.lx_ext",                                             always,                  bends_back,           "E30"},
    {"spondylolisthesis",                  modify,  "",                                                      bends_and_turns,         bends,                "E30"},

    {"disc_or_sciatica",                   block,   "mv.lx_flex_end",                                        just_woken,              in_the_morning,       "E31"},
    {"disc_or_sciatica",                   ask,     "mv.lx_flex_end",                                        perhaps_just_woken,      in_the_morning,       "E31"},
    {"disc_or_sciatica",                   modify,  "mv.lx_flex_end",                                        always,                  bends_far_forward,    "E31", leg_note},
    {"disc_or_sciatica",                   modify,  "ph.nerve_tension",                                      always,                  stretches_leg,        "E31", leg_note},
    {"axial_spa",                          ask,     "pr.roller pr.deep",                                     presses_on_spine,        presses_back,         "E43"},
    {"axial_spa",                          ask,     "mv.cx_*",                                               is_stretch,              moves_neck,           "E43"},
    {"axial_spa",                          modify,  "mv.lx_flex_end mv.rot_end mv.cx_*",                     always,                  bends_far,            "E43"},

    {"uncontrolled_bp_or_heart",           block,   "ph.head_low",                                           always,                  lowers_head,          "E32"},
    {"uncontrolled_bp_or_heart",           block,   "",                                                      holds_breath,            holds_the_breath,     "E32"},
    {"uncontrolled_bp_or_heart",           modify,  "ph.isometric",                                          always,                  tenses,               "E32", breath_note},
    {"uncontrolled_bp_or_heart",           modify,  "",                                                      walks,                   walks_for_a_while,    "E55", talk_note},
    {"heart_condition",                    block,   "",                                                      holds_breath,            holds_the_breath,     "E32"},
    {"heart_condition",                    ask,     "",                                                      is_strenuous,            tenses,               "E32"},
    {"heart_condition",                    modify,  "ph.head_low",                                           always,                  lowers_head,          "E32"},
    {"heart_condition",                    mention, "ph.isometric",                                          always,                  tenses,               "E32", breath_note},
    {"heart_condition",                    mention, "",                                                      walks,                   walks_for_a_while,    "E55", talk_note},
    {"cannot_lie_flat",                    block,   "ph.head_low",                                           always,                  lowers_head,          "E44"},
    {"cannot_lie_flat",                    ask,     "pos.prone pos.supine",                                  always,                  lies_flat,            "E44"},
    {"dizzy_on_standing",                  modify,  "ph.head_low",                                           always,                  lowers_head,          "E44", rise_note},
    {"dizzy_on_standing",                  mention, "pos.supine pos.prone pos.sidelying pos.floorsit",       always,                  lies_low,             "E44", rise_note},
    {"dizzy_on_standing",                  mention, "",                                                      walks,                   walks_for_a_while,    "E55", stand_note},
    {"dizzy_on_standing",                  mention, "ph.heat",                                               always,                  warms_it,             "E59", rise_note},
    {"varicose_veins",                     ask,     "pr.roller pr.deep pr.ball pr.leg",                      presses_on_legs,         presses_veins,        "E44"},
    {"varicose_veins",                     modify,  "pr.light",                                              presses_on_legs,         presses_veins,        "E44", light_note},
    {"lymphoedema",                        block,   "pr.ball pr.roller pr.deep",                             presses_there,           presses_on_it,        "E44"},
    {"lymphoedema",                        ask,     "",                                                      presses_there,           presses_on_it,        "E44"},
    {"lymphoedema",                        block,   "ph.heat",                                               is_there,                warms_it,             "E59"},
    {"glaucoma_retina",                    block,   "ph.head_low",                                           always,                  lowers_head,          "E32"},

    {"vertigo_bppv",                       block,   "mv.cx_ext",                                             always,                  moves_neck,           "E33"},
    {"vertigo_bppv",                       block,   "ph.head_low",                                           always,                  lowers_head,          "E33"},
    {"vertigo_bppv",                       block,   "mv.cx_rot",                                             is_there_and_back,       moves_neck,           "E33"},
    {"vertigo_bppv",                       modify,  "mv.cx_rot",                                             always,                  moves_neck,           "E33"},
    {"vertigo_bppv",                       mention, "pos.supine pos.prone pos.sidelying",                    always,                  rolls,                "E33", vertigo_note},
    {"vertigo_bppv",                       mention, "",                                                      walks,                   walks_for_a_while,    "E55", support_note},
    {"ra_or_neck_instability",             block,   "mv.cx_*",                                               is_stretch,              moves_neck,           "E33"},
    {"ra_or_neck_instability",             block,   "mv.cx_flex",                                            works_neck,              nods,                 "E33"},
    {"ra_or_neck_instability",             ask,     "mv.cx_flex",                                            always,                  moves_neck,           "E33"},
    {"ra_or_neck_instability",             ask,     "",                                                      presses_on_neck,         presses_neck,         "E33"},
    {"ra_or_neck_instability",             modify,  "mv.cx_*",                                               always,                  moves_neck,           "E33"},

    {"shoulder_surgery_or_instability",    block,   "mv.sh_overhead mv.sh_behind ld.shoulder",               always,                  loads_shoulder,       "E34"},
    {"shoulder_surgery_or_instability",    ask,     "mv.sh_xadd",                                            always,                  loads_shoulder,       "E34"},
    {"frozen_shoulder",                    ask,     "ld.shoulder",                                           always,                  loads_shoulder,       "E43"},
    {"frozen_shoulder",                    modify,  "mv.sh_overhead mv.sh_behind mv.sh_xadd",                always,                  loads_shoulder,       "E43", shoulder_note},
    {"chest_surgery_12w",                  block,   "mv.sh_behind mv.tx_ext ld.shoulder ld.wrist pos.prone", always,                  opens_chest,          "E45"},
    {"chest_surgery_12w",                  block,   "",                                                      presses_on_chest,        presses_chest,        "E45"},
    {"chest_surgery_12w",                  ask,     "mv.sh_overhead mv.sh_xadd ph.isometric",                always,                  opens_chest,          "E45"},
    {"chest_surgery_12w",                  ask,     "ph.floor",                                              always,                  pushes_up,            "E45"},
    {"wrist_or_hand",                      block,   "ld.wrist",                                              always,                  leans_on_hands,       "E34"},
    {"knee_pain_or_tkr",                   block,   "ld.knee_deep",                                          always,                  loads_knees,          "E34"},
    {"knee_pain_or_tkr",                   block,   "ld.kneel",                                              lasts_over_a_minute,     loads_knees,          "E34"},
    {"knee_pain_or_tkr",                   modify,  "ld.kneel",                                              always,                  loads_knees,          "E34", knees_note},
    {"knee_pain_or_tkr",                   mention, "",                                                      walks,                   walks_for_a_while,    "E55", level_note},

    {"abdominal_surgery_12w",              block,   "ld.abdo ph.isometric",                                  always,                  tenses_belly,         "E35"},
    {"abdominal_surgery_12w",              block,   "pos.prone",                                             always,                  lies_on_belly,        "E35"},
    {"abdominal_surgery_12w",              block,   "",                                                      presses_on_belly,        presses_on_it,        "E35"},
    {"abdominal_surgery_12w",              ask,     "mv.lx_ext mv.tx_ext mv.rot_end",                        always,                  draws_belly,          "E35"},
    {"hernia_or_abdominal_surgery",        block,   "ld.abdo ph.isometric",                                  always,                  tenses_belly,         "E35"},
    {"hernia_or_abdominal_surgery",        block,   "pos.prone",                                             always,                  lies_on_belly,        "E35"},

    {"neuropathy_reduced_sensation",       block,   "pr.roller pr.deep",                                     always,                  skin_feels_less,      "E36"},
    {"neuropathy_reduced_sensation",       ask,     "pr.ball",                                               always,                  skin_feels_less,      "E36"},
    {"neuropathy_reduced_sensation",       modify,  "pr.light",                                              always,                  skin_feels_less,      "E36", skin_note},
    {"neuropathy_reduced_sensation",       mention, "",                                                      walks,                   walks_for_a_while,    "E55", feet_note},
    {"neuropathy_reduced_sensation",       block,   "ph.heat",                                               always,                  warms_numb_skin,      "E59"},

    {"hypermobility",                      block,   "mv.lx_flex_end mv.rot_end",                             always,                  stretches_far,        "E37"},
    {"hypermobility",                      modify,  "",                                                      is_stretch,              stretches_far,        "E37", middle_note},

    {"long_term_steroids",                 block,   "mv.tx_flex",                                            is_held,                 bends_and_stays,      "E21"},
    {"long_term_steroids",                 block,   "pr.deep",                                               always,                  presses_deeply,       "E21"},
    {"long_term_steroids",                 ask,     "pr.ball pr.roller",                                     presses_on_spine,        presses_back,         "E21"},
    {"long_term_steroids",                 modify,  "mv.lx_flex* mv.tx_flex mv.rot* mv.sidebend",            always,                  bends,                "E21"},
    {"long_term_steroids",                 mention, "ph.heat",                                               always,                  warms_it,             "E59", thin_skin_note},

    {"copd_asthma",                        block,   "",                                                      holds_breath,            holds_the_breath,     "E38"},
    {"copd_asthma",                        modify,  "ph.slow_breath",                                        always,                  own_pace,             "E38", pace_note},
    {"copd_asthma",                        mention, "",                                                      walks,                   walks_for_a_while,    "E55", breathe_note},

    {"trauma_or_panic",                    block,   "ph.body_scan",                                          always,                  inward,               "E39"},
    {"trauma_or_panic",                    modify,  "",                                                      is_relaxation,           rests_inward,         "E39", eyes_note},

    {"fall_risk",                          block,   "ph.floor",                                              always,                  on_the_floor,         "E40"},
    {"fall_risk",                          block,   "ld.balance",                                            always,                  needs_balance,        "E40"},
    {"fall_risk",                          mention, "",                                                      walks,                   walks_for_a_while,    "E55", support_note},
    {"cannot_get_to_floor",                block,   "ph.floor",                                              always,                  on_the_floor,         "E40"},

    {"massage_today",                      block,   "pr.* mv.lx_flex_end mv.rot_end",                        always,                  is_work_for_tomorrow, "E41"},
    {"massage_today",                      block,   "",                                                      stretches_massaged_area, is_work_for_tomorrow, "E41"},
    {"massage_today",                      block,   "",                                                      is_strenuous,            is_work_for_tomorrow, "E41"},
    {"massage_today",                      modify,  "",                                                      is_stretch,              is_work_for_tomorrow, "E41"},
    {"light_pressure",                     modify,  "pr.deep",                                               always,                  presses_deeply,       "E41", light_note},
    {"early_morning",                      ask,     "mv.lx_flex_end",                                        just_woken,              in_the_morning,       "E31"},
    {"early_morning",                      modify,  "mv.lx_flex_end",                                        perhaps_just_woken,      in_the_morning,       "E31"},
    {"pressed_recently",                   block,   "pr.ball pr.roller pr.deep",                             was_pressed_there,       pressed_lately,       "E52"},
});
// clang-format on

}  // namespace

std::span<const ConditionRule> condition_rules() {
  return rule_table;
}

bool holds(const ConditionRule& rule, const Facts& facts) {
  return (rule.does.empty() || does_any(facts, rule.does)) && rule.when(facts);
}

}  // namespace limber
