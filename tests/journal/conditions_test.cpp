// Each row of the table of conditions, spelled out here: what a condition says to an exercise that does one
// thing.
#include "journal/conditions.hpp"

#include <algorithm>

#include "journal/condition_rules.hpp"
#include "routine/vocabulary.hpp"
#include "support/catch.hpp"
#include "support/routines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

using Tags = std::vector<std::string>;

// On a chair, moving the shoulders there and back for 48 s: nothing speaks against the position.
Exercise doing(Tags tags) {
  Exercise made = exercise("one", TempoDose{4s, 4s, 6, 0ms}, Position::chair);
  made.technique = Technique::mobility;
  made.areas = {"shoulders"};
  made.tags = std::move(tags);
  return made;
}

Exercise with_technique(Technique technique, Exercise made) {
  made.technique = technique;
  return made;
}

Exercise with_dose(Dose dose, Exercise made) {
  made.dose = dose;
  return made;
}

Exercise on(std::vector<std::string> areas, Exercise made) {
  made.areas = std::move(areas);
  return made;
}

Exercise in_position(Position position, Exercise made) {
  made.position = position;
  return made;
}

Exercise lying_still(Millis length = 1min) {
  return with_technique(Technique::relaxation, with_dose(TimeDose{length}, doing({})));
}

Exercise breathing(Millis hold = 0ms) {
  return with_technique(Technique::breathing,
                        with_dose(BreathDose{4s, hold, 6s, 0s, 3min}, doing({"ph.slow_breath"})));
}

Exercise stretching(Tags tags) {
  return with_technique(Technique::stretching, with_dose(HoldDose{20s, 2, 5s}, doing(std::move(tags))));
}

// "block", "ask", "modify", or "-" where nothing speaks against it.
std::string verdict(const std::string& condition, const Exercise& exercise,
                    std::vector<std::string> where = {}, const Circumstances& circumstances = {}) {
  Screening screening;
  screening.conditions[condition] = std::move(where);
  const auto found = cautions(exercise, screening, circumstances);
  if (found.empty()) return "-";
  REQUIRE(found.size() == 1);
  CHECK(found.front().condition == condition);
  return to_string(found.front().strictness);
}

std::string tells(const std::string& condition, Tags tags) {
  return verdict(condition, doing(std::move(tags)));
}

std::string at(int hour, int minute, std::optional<int> wakes_at) {
  Screening screening;
  screening.conditions["disc_or_sciatica"] = {};
  screening.wakes_at = wakes_at;
  Circumstances now;
  now.minute_of_day = hour * 60 + minute;
  const auto found = cautions(doing({"mv.lx_flex_end"}), screening, now);
  return found.empty() ? "-" : to_string(found.front().strictness);
}

}  // namespace

TEST_CASE("the table of conditions names what the routine format names, in its order") {
  Names ids;
  for (const Condition& condition : conditions()) ids.emplace_back(condition.id);
  CHECK(ids == condition_names());
}

TEST_CASE("every condition has words, and only what is asked with a place asks where") {
  for (const Condition& condition : conditions()) {
    CAPTURE(condition.id);
    CHECK_FALSE(condition.words().empty());
    CHECK_FALSE((condition.asks_where && condition.derived));
  }
  CHECK(find_condition("rash")->asks_where);
  CHECK_FALSE(find_condition("osteoporosis")->asks_where);
  CHECK(find_condition("massage_today")->derived);
  CHECK(find_condition("cannot_get_to_floor")->derived);
  CHECK(find_condition("a-later-one") == nullptr);
}

TEST_CASE("strength, balance and a nerve glide are what their names say, without a tag") {
  const auto does = [](Technique technique) { return what_it_does(with_technique(technique, doing({}))); };
  const auto names = [](const Tags& tags, const char* tag) {
    return std::count(tags.begin(), tags.end(), tag) == 1;
  };
  CHECK(names(does(Technique::strength), "ph.isometric"));
  CHECK(names(does(Technique::balance), "ld.balance"));
  CHECK(names(does(Technique::nerve_glide), "ph.nerve_tension"));
  CHECK_FALSE(names(does(Technique::walking), "ld.balance"));
}

TEST_CASE("osteoporosis keeps the back from its end of bending and turning, and rollers off spine and ribs") {
  const std::string id = "osteoporosis";
  CHECK(tells(id, {"mv.lx_flex_end"}) == "block");
  CHECK(tells(id, {"mv.rot_end"}) == "block");
  CHECK(tells(id, {"ld.abdo", "mv.tx_flex"}) == "block");
  CHECK(verdict(id, on({"upper-back"}, doing({"pr.roller"}))) == "block");
  CHECK(verdict(id, on({"quadriceps"}, doing({"pr.roller"}))) == "-");
  CHECK(tells(id, {"pr.deep"}) == "block");
  CHECK(tells(id, {"mv.lx_flex"}) == "modify");
  CHECK(verdict(id, on({"upper-back"}, doing({"pr.ball"}))) == "ask");
  CHECK(verdict(id, on({"feet"}, doing({"pr.ball"}))) == "-");
  CHECK(verdict(id, stretching({"mv.tx_flex"})) == "block");
  CHECK(tells(id, {"mv.tx_flex"}) == "modify");
  CHECK(tells(id, {"mv.rot"}) == "modify");
  CHECK(tells(id, {"mv.sidebend"}) == "modify");
  CHECK(tells(id, {"mv.hip_flex90"}) == "-");
}

TEST_CASE("a broken vertebra rules out every bend forward and makes everything else small") {
  const std::string id = "vertebral_fracture";
  CHECK(tells(id, {"mv.lx_flex"}) == "block");
  CHECK(tells(id, {"mv.lx_flex_end"}) == "block");
  CHECK(tells(id, {"mv.tx_flex"}) == "block");
  CHECK(tells(id, {"mv.rot_end"}) == "block");
  CHECK(tells(id, {"pr.deep"}) == "block");
  CHECK(verdict(id, on({"middle-back"}, doing({"pr.ball"}))) == "block");
  CHECK(tells(id, {"mv.tx_ext"}) == "ask");
  CHECK(tells(id, {"mv.rot"}) == "modify");
  CHECK(tells(id, {}) == "modify");
  CHECK(verdict(id, breathing()) == "-");
}

TEST_CASE("a wound or a break rules out pressure there and asks about work there") {
  const std::string id = "recent_fracture_or_open_wound";
  CHECK(verdict(id, on({"calves"}, doing({"pr.ball"})), {"left-calf"}) == "block");
  CHECK(verdict(id, on({"calves"}, doing({})), {"left-calf"}) == "ask");
  CHECK(verdict(id, on({"neck"}, doing({"pr.ball"})), {"left-calf"}) == "-");
  CHECK(verdict(id, on({"calves"}, lying_still()), {"left-calf"}) == "-");
}

TEST_CASE("a sore patch of skin rules out pressure there, and nothing else") {
  const std::string id = GENERATE("local_inflammation", "skin_infection", "rash", "burn", "bruise");
  CAPTURE(id);
  for (const char* tag : {"pr.light", "pr.ball", "pr.roller", "pr.deep"})
    CHECK(verdict(id, on({"lower-back"}, doing({tag})), {"sacrum"}) == "block");
  CHECK(verdict(id, on({"neck"}, doing({"pr.light"})), {"sacrum"}) == "-");
  CHECK(verdict(id, on({"lower-back"}, doing({"mv.lx_flex_end"})), {"sacrum"}) == "-");
}

TEST_CASE("where the place is not known, every place counts") {
  CHECK(verdict("rash", on({"neck"}, doing({"pr.light"})), {}) == "block");
  CHECK(verdict("rash", on({"neck"}, doing({"pr.light"})), {"third-knee"}) == "block");
  CHECK(verdict("rash", on({}, doing({"pr.light"})), {"sacrum"}) == "block");
}

TEST_CASE("areas that lie inside one another are the same place") {
  CHECK(verdict("rash", on({"thighs"}, doing({"pr.roller"})), {"left-thigh"}) == "block");
  CHECK(verdict("rash", on({"hips"}, doing({"pr.ball"})), {"left-buttock"}) == "block");
  CHECK(verdict("rash", on({"whole-body"}, doing({"pr.light"})), {"left-hand"}) == "block");
  CHECK(verdict("rash", on({"hamstrings"}, doing({"pr.roller"})), {"left-thigh"}) == "-");
}

TEST_CASE("with a fever everything but breathing waits") {
  const std::string id = "fever_acute_illness";
  CHECK(tells(id, {}) == "block");
  CHECK(verdict(id, lying_still()) == "block");
  CHECK(verdict(id, breathing()) == "-");
}

TEST_CASE("a blood clot rules out all pressure and all work of the legs, and asks about the rest") {
  const std::string id = "dvt_current_or_suspected";
  for (const char* tag : {"pr.light", "pr.ball", "pr.roller", "pr.deep", "pr.leg"})
    CHECK(tells(id, {tag}) == "block");
  CHECK(verdict(id, on({"calves"}, doing({}))) == "block");
  CHECK(verdict(id, on({"calves"}, with_dose(TensionDose{}, lying_still()))) == "block");
  CHECK(verdict(id, on({"neck"}, doing({}))) == "ask");
  CHECK(verdict(id, on({"calves"}, lying_still())) == "-");
  CHECK(verdict(id, breathing()) == "-");
}

TEST_CASE("blood thinners rule out deep pressure, ask about a ball and let light strokes be") {
  const std::string id = "anticoagulant_or_bleeding_disorder";
  CHECK(tells(id, {"pr.deep"}) == "block");
  CHECK(tells(id, {"pr.roller"}) == "block");
  CHECK(verdict(id, with_technique(Technique::trigger_point, doing({"pr.ball"}))) == "block");
  CHECK(verdict(id, with_technique(Technique::myofascial_release, doing({"pr.ball"}))) == "ask");
  CHECK(tells(id, {"pr.light"}) == "modify");
  CHECK(tells(id, {"mv.lx_flex_end"}) == "-");
}

TEST_CASE("cancer under treatment rules out pressure there and asks about all but light strokes elsewhere") {
  const std::string id = "cancer_active";
  CHECK(verdict(id, on({"chest"}, doing({"pr.light"})), {"left-chest"}) == "block");
  CHECK(verdict(id, on({"feet"}, doing({"pr.ball"})), {"left-chest"}) == "ask");
  CHECK(verdict(id, on({"upper-back"}, doing({"pr.roller"})), {"left-chest"}) == "ask");
  CHECK(verdict(id, on({"hands"}, doing({"pr.light"})), {"left-chest"}) == "modify");
  CHECK(verdict(id, on({"chest"}, doing({})), {"left-chest"}) == "-");
}

TEST_CASE("from the 13th week of pregnancy lying flat and far stretches are kept small") {
  const std::string id = "pregnancy_13w";
  CHECK(verdict(id, in_position(Position::supine, doing({}))) == "modify");
  CHECK(verdict(id, in_position(Position::prone, doing({}))) == "modify");
  CHECK(tells(id, {"mv.rot_end"}) == "modify");
  CHECK(tells(id, {"ph.head_low"}) == "modify");
  CHECK(tells(id, {}) == "-");
}

TEST_CASE(
    "from the 16th week of pregnancy lying on the back for long, on the front, and pressure on the belly "
    "wait") {
  const std::string id = "pregnancy_16w";
  CHECK(verdict(id, in_position(Position::supine, lying_still(121s))) == "block");
  CHECK(verdict(id, in_position(Position::supine, lying_still(120s))) == "ask");
  CHECK(verdict(id, in_position(Position::prone, doing({}))) == "block");
  CHECK(tells(id, {"mv.rot_end"}) == "block");
  CHECK(tells(id, {"ph.head_low"}) == "block");
  CHECK(tells(id, {"ld.abdo"}) == "block");
  CHECK(verdict(id, on({"belly"}, doing({"pr.light"}))) == "block");
  CHECK(verdict(id, breathing(2s)) == "block");
  CHECK(tells(id, {}) == "ask");
  CHECK(verdict(id, breathing()) == "-");
  CHECK(verdict(id, in_position(Position::side_lying, lying_still())) == "-");
}

TEST_CASE("soon after an operation on the spine it neither bends nor turns, and the rest is asked about") {
  const std::string id = "spine_surgery_12w";
  for (const char* tag : {"mv.lx_flex", "mv.lx_flex_end", "mv.lx_ext", "mv.rot", "mv.rot_end", "mv.sidebend"})
    CHECK(tells(id, {tag}) == "block");
  CHECK(verdict(id, on({"lower-back"}, doing({"pr.light"}))) == "block");
  CHECK(tells(id, {}) == "ask");
  CHECK(verdict(id, lying_still()) == "-");
  CHECK(verdict(id, breathing()) == "-");
}

TEST_CASE("after an operation on the neck it stays still, and the rest is asked about") {
  const std::string id = "neck_surgery";
  for (const char* tag : {"mv.cx_flex", "mv.cx_ext", "mv.cx_rot", "mv.cx_side", "ph.head_low"})
    CHECK(tells(id, {tag}) == "block");
  CHECK(verdict(id, on({"neck"}, doing({"pr.light"}))) == "block");
  CHECK(tells(id, {}) == "ask");
  CHECK(verdict(id, breathing()) == "-");
}

TEST_CASE("a fused neck is not stretched, and moves only a little") {
  const std::string id = "neck_surgery_old";
  for (const char* tag : {"mv.cx_flex", "mv.cx_ext", "mv.cx_rot", "mv.cx_side"}) {
    CHECK(verdict(id, stretching({tag})) == "block");
    CHECK(tells(id, {tag}) == "modify");
  }
  CHECK(verdict(id, on({"neck"}, doing({"pr.light"}))) == "ask");
  CHECK(tells(id, {"mv.lx_flex"}) == "-");
}

TEST_CASE("soon after an operation on the belly nothing tenses it, presses it or draws it long") {
  const std::string id = "abdominal_surgery_12w";
  for (const char* tag : {"ld.abdo", "ph.isometric", "pos.prone"}) CHECK(tells(id, {tag}) == "block");
  CHECK(verdict(id, on({"belly"}, doing({"pr.light"}))) == "block");
  for (const char* tag : {"mv.lx_ext", "mv.tx_ext", "mv.rot_end"}) CHECK(tells(id, {tag}) == "ask");
  CHECK(tells(id, {"mv.rot"}) == "-");
}

TEST_CASE("in the weeks after a birth the belly is tensed only after asking, and the ends stay small") {
  const std::string id = "postpartum_12w";
  CHECK(tells(id, {"ld.abdo"}) == "ask");
  for (const char* tag : {"mv.lx_flex_end", "mv.rot_end", "mv.hip_er", "ld.balance"})
    CHECK(tells(id, {tag}) == "modify");
  CHECK(tells(id, {"mv.lx_flex"}) == "-");
}

TEST_CASE("a fused lower back does not go to its end") {
  const std::string id = "lumbar_fusion_old";
  CHECK(tells(id, {"mv.lx_flex_end"}) == "block");
  CHECK(tells(id, {"mv.rot_end"}) == "block");
  CHECK(verdict(id, in_position(Position::prone, doing({"mv.lx_ext", "ld.wrist"}))) == "block");
  for (const char* tag : {"mv.lx_flex", "mv.lx_ext", "mv.rot", "mv.sidebend"})
    CHECK(tells(id, {tag}) == "modify");
}

TEST_CASE("a new hip put in from behind does not bend past the right angle, cross over or turn in") {
  const std::string id = "hip_repl_posterior_12w";
  for (const char* tag : {"mv.hip_flex90", "mv.hip_adduct_cross", "mv.hip_ir"})
    CHECK(tells(id, {tag}) == "block");
  for (const char* tag : {"mv.hip_ext", "mv.hip_er"}) CHECK(tells(id, {tag}) == "-");
  CHECK(tells(id, {"ph.floor"}) == "ask");
  CHECK(tells(id, {"pos.sidelying"}) == "ask");
}

TEST_CASE("a new hip put in from the front does not go back or turn out") {
  const std::string id = "hip_repl_anterior_12w";
  for (const char* tag : {"mv.hip_ext", "mv.hip_er", "pos.prone"}) CHECK(tells(id, {tag}) == "block");
  for (const char* tag : {"ph.floor", "pos.sidelying"}) CHECK(tells(id, {tag}) == "ask");
  for (const char* tag : {"mv.hip_flex90", "mv.hip_adduct_cross", "mv.hip_ir"})
    CHECK(tells(id, {tag}) == "-");
}

TEST_CASE("a narrow spinal canal is not bent back and held there") {
  const std::string id = "spinal_stenosis";
  CHECK(verdict(id, with_dose(HoldDose{30s, 3, 10s}, doing({"mv.lx_ext"}))) == "block");
  CHECK(verdict(id, with_dose(TimeDose{2min}, doing({"mv.lx_ext"}))) == "block");
  CHECK(verdict(id, on({"lower-back"}, doing({"pr.roller"}))) == "block");
  CHECK(verdict(id, on({"upper-back"}, doing({"pr.roller"}))) == "-");
  CHECK(tells(id, {"mv.lx_ext"}) == "modify");
  CHECK(tells(id, {"mv.lx_flex"}) == "-");
}

TEST_CASE("a slipped vertebra is not pushed up from the front, and other bending back is asked about") {
  const std::string id = "spondylolisthesis";
  CHECK(verdict(id, in_position(Position::prone, doing({"mv.lx_ext", "ld.wrist", "ld.shoulder"}))) ==
        "block");
  CHECK(verdict(id, on({"lower-back"}, doing({"pr.roller"}))) == "block");
  CHECK(tells(id, {"mv.lx_ext"}) == "ask");
  CHECK(tells(id, {"mv.lx_flex", "mv.rot"}) == "modify");
  CHECK(tells(id, {"mv.lx_flex", "mv.hip_flex90"}) == "-");
}

TEST_CASE("with a disc problem nobody bends far forward in the first two hours of the day") {
  const int seven = 7 * 60;
  CHECK(at(7, 0, seven) == "block");
  CHECK(at(8, 59, seven) == "block");
  CHECK(at(9, 0, seven) == "modify");
  const int half_past_eleven_at_night = 23 * 60 + 30;
  CHECK(at(0, 30, half_past_eleven_at_night) == "block");
  CHECK(at(1, 30, half_past_eleven_at_night) == "modify");
}

TEST_CASE("who is up before the time of waking has not been up for two hours: bending far forward waits") {
  const int seven = 7 * 60;
  CHECK(at(6, 59, seven) == "block");
  CHECK(at(3, 0, seven) == "block");
  CHECK(at(2, 59, seven) == "modify");  // late in the evening rather than early in the morning
  CHECK(at(22, 30, 30) == "block");     // up at half past ten, who gets up half an hour after midnight
}

TEST_CASE("the careful hours lie around the time of waking in the same way, whatever it is") {
  constexpr int day = 24 * 60;
  for (int waking = 0; waking < day; waking += 7) {
    std::string expected(day, '-');
    for (int past = -4 * 60; past < 2 * 60; ++past) expected[(waking + past + day) % day] = 'x';
    std::string found;
    for (int minute = 0; minute < day; ++minute)
      found += at(minute / 60, minute % 60, waking) == "block" ? 'x' : '-';
    CAPTURE(waking);
    CHECK(found == expected);
  }
}

TEST_CASE("where the hour of waking is not known, bending far forward before ten is asked about") {
  CHECK(at(9, 59, std::nullopt) == "ask");
  CHECK(at(10, 0, std::nullopt) == "modify");
  CHECK(tells("disc_or_sciatica", {"mv.lx_flex_end"}) == "modify");  // at no certain time
}

TEST_CASE("sciatica keeps the stretch of the nerve small, and bending far forward at any hour") {
  CHECK(tells("disc_or_sciatica", {"ph.nerve_tension"}) == "modify");
  CHECK(at(15, 0, 7 * 60) == "modify");
  CHECK(cautions(doing({"mv.lx_flex_end"}), living_with({"disc_or_sciatica"}), {}).at(0).note ==
        "Keep it short and small; nothing should spread below the knee.");
  CHECK(tells("disc_or_sciatica", {"mv.lx_flex"}) == "-");
}

TEST_CASE("a hip replaced longer ago, or worn, goes neither far across nor far round") {
  for (const char* id : {"hip_repl_old", "hip_arthritis"}) {
    for (const char* tag : {"mv.hip_adduct_cross", "mv.hip_ir", "mv.hip_er"})
      CHECK(tells(id, {tag}) == "modify");
  }
  CHECK(tells("hip_repl_old", {"mv.hip_flex90"}) == "-");
  CHECK(verdict("hip_arthritis", stretching({"mv.hip_flex90"})) == "modify");
  CHECK(tells("hip_arthritis", {"mv.hip_flex90"}) == "-");
}

TEST_CASE("blood pressure that is not settled keeps the head up and the breath going, and tenses little") {
  const std::string id = "uncontrolled_bp_or_heart";
  CHECK(tells(id, {"ph.head_low"}) == "block");
  CHECK(tells(id, {"ph.isometric"}) == "modify");
  CHECK(verdict(id, with_dose(TensionDose{}, lying_still())) == "modify");
  CHECK(cautions(with_dose(TensionDose{}, lying_still()), living_with({id}), {}).at(0).note ==
        "Keep breathing while you tense. Never hold your breath.");
  CHECK(verdict(id, breathing(1s)) == "block");
  CHECK(verdict(id, breathing()) == "-");
}

TEST_CASE("a heart condition asks before what is strenuous, and tenses with the breath going") {
  const std::string id = "heart_condition";
  CHECK(tells(id, {"ph.head_low"}) == "modify");
  CHECK(tells(id, {"ph.isometric"}) == "mention");
  CHECK(verdict(id, breathing(1s)) == "block");
  CHECK(cautions(doing({}), living_with({id}), {}, "strenuous").at(0).strictness == Strictness::ask);
  CHECK(tells(id, {}) == "-");
}

TEST_CASE("who cannot lie flat is asked before lying flat, and the head never hangs") {
  const std::string id = "cannot_lie_flat";
  CHECK(verdict(id, in_position(Position::supine, breathing())) == "ask");
  CHECK(verdict(id, in_position(Position::prone, doing({}))) == "ask");
  CHECK(tells(id, {"ph.head_low"}) == "block");
  CHECK(verdict(id, in_position(Position::side_lying, doing({}))) == "-");
}

TEST_CASE("who gets dizzy on standing is told to sit first") {
  const std::string id = "dizzy_on_standing";
  CHECK(verdict(id, in_position(Position::supine, doing({}))) == "mention");
  CHECK(tells(id, {"ph.head_low"}) == "modify");
  CHECK(cautions(in_position(Position::supine, doing({})), living_with({id}), {}).at(0).note ==
        "Afterwards, sit for a minute before you stand.");
}

TEST_CASE("veins and limbs that swell are pressed only after asking") {
  CHECK(verdict("varicose_veins", on({"calves"}, doing({"pr.roller"}))) == "ask");
  CHECK(verdict("varicose_veins", on({"feet"}, doing({"pr.leg"}))) == "ask");
  CHECK(verdict("varicose_veins", on({"thighs"}, doing({"pr.light"}))) == "modify");
  CHECK(verdict("varicose_veins", on({"upper-back"}, doing({"pr.roller"}))) == "-");
  CHECK(verdict("lymphoedema", on({"arms"}, doing({"pr.ball"})), {"left-upper-arm"}) == "block");
  CHECK(verdict("lymphoedema", on({"arms"}, doing({"pr.light"})), {"left-upper-arm"}) == "ask");
  CHECK(verdict("lymphoedema", on({"feet"}, doing({"pr.light"})), {"left-upper-arm"}) == "-");
}

TEST_CASE("an inflamed, stiffening spine is asked before pressure and neck stretches") {
  const std::string id = "axial_spa";
  CHECK(verdict(id, on({"upper-back"}, doing({"pr.roller"}))) == "ask");
  CHECK(verdict(id, stretching({"mv.cx_rot"})) == "ask");
  CHECK(tells(id, {"mv.cx_rot"}) == "modify");
  CHECK(tells(id, {"mv.lx_flex_end"}) == "modify");
  CHECK(tells(id, {"mv.lx_ext"}) == "-");
}

TEST_CASE("a frozen shoulder moves as far as it goes, and carries nothing unasked") {
  const std::string id = "frozen_shoulder";
  for (const char* tag : {"mv.sh_overhead", "mv.sh_behind", "mv.sh_xadd"})
    CHECK(tells(id, {tag}) == "modify");
  CHECK(tells(id, {"ld.shoulder"}) == "ask");
}

TEST_CASE("soon after an operation on the chest nothing pulls at the breastbone or pushes with the arms") {
  const std::string id = "chest_surgery_12w";
  for (const char* tag : {"mv.sh_behind", "mv.tx_ext", "ld.shoulder", "ld.wrist", "pos.prone"})
    CHECK(tells(id, {tag}) == "block");
  CHECK(verdict(id, on({"chest"}, doing({"pr.light"}))) == "block");
  for (const char* tag : {"mv.sh_overhead", "mv.sh_xadd", "ph.isometric", "ph.floor"})
    CHECK(tells(id, {tag}) == "ask");
  CHECK(tells(id, {"mv.hip_flex90"}) == "-");
}

TEST_CASE("in pregnancy what opens the hips or stands on one leg comes with a word about the pelvis") {
  CHECK(tells("pregnancy", {"mv.hip_er"}) == "mention");
  CHECK(tells("pregnancy", {"ld.balance"}) == "mention");
  CHECK(tells("pregnancy", {"mv.lx_flex"}) == "-");
}

TEST_CASE("glaucoma keeps the head up") {
  CHECK(tells("glaucoma_retina", {"ph.head_low"}) == "block");
  CHECK(tells("glaucoma_retina", {"ph.isometric"}) == "-");
}

TEST_CASE("vertigo keeps the head from tipping back, from hanging and from turning to and fro") {
  const std::string id = "vertigo_bppv";
  CHECK(tells(id, {"mv.cx_ext"}) == "block");
  CHECK(tells(id, {"ph.head_low"}) == "block");
  CHECK(tells(id, {"mv.cx_rot"}) == "block");
  CHECK(verdict(id, stretching({"mv.cx_rot"})) == "modify");
  CHECK(tells(id, {"mv.cx_side"}) == "-");
}

TEST_CASE("lying down and rolling over sets vertigo off, so it is told how") {
  for (const Position position : {Position::supine, Position::prone, Position::side_lying}) {
    const auto found = cautions(in_position(position, doing({})), living_with({"vertigo_bppv"}), {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].strictness == Strictness::mention);
    CHECK(found[0].note == "Turn your head and body together, slowly.");
  }
}

TEST_CASE("an unsteady neck is not stretched and moves only a little") {
  const std::string id = "ra_or_neck_instability";
  for (const char* tag : {"mv.cx_flex", "mv.cx_ext", "mv.cx_rot", "mv.cx_side"})
    CHECK(verdict(id, stretching({tag})) == "block");
  for (const char* tag : {"mv.cx_ext", "mv.cx_rot", "mv.cx_side"}) CHECK(tells(id, {tag}) == "modify");
  CHECK(verdict(id, on({"neck"}, doing({"mv.cx_flex"}))) == "block");  // the nod at its top
  CHECK(verdict(id, on({"glutes"}, doing({"mv.cx_flex"}))) == "ask");  // a bridge rests on a bent neck
  CHECK(verdict(id, on({"neck"}, doing({"pr.light"}))) == "ask");
  CHECK(verdict(id, on({"hands"}, doing({"pr.light"}))) == "-");
}

TEST_CASE("an unsteady shoulder goes neither overhead nor behind and carries nothing") {
  const std::string id = "shoulder_surgery_or_instability";
  for (const char* tag : {"mv.sh_overhead", "mv.sh_behind", "ld.shoulder"})
    CHECK(tells(id, {tag}) == "block");
  CHECK(tells(id, {"mv.sh_xadd"}) == "ask");
}

TEST_CASE("a sore wrist is not leaned on") {
  CHECK(tells("wrist_or_hand", {"ld.wrist"}) == "block");
  CHECK(tells("wrist_or_hand", {"ld.shoulder"}) == "-");
}

TEST_CASE("sore knees do not bend deep or kneel long") {
  const std::string id = "knee_pain_or_tkr";
  CHECK(tells(id, {"ld.knee_deep"}) == "block");
  CHECK(verdict(id, with_dose(HoldDose{61s, 1, 0s}, doing({"ld.kneel"}))) == "block");
  CHECK(verdict(id, with_dose(HoldDose{60s, 1, 0s}, doing({"ld.kneel"}))) == "modify");
  CHECK(tells(id, {"mv.hip_flex90"}) == "-");
}

TEST_CASE("a hernia is not pressed from inside") {
  CHECK(tells("hernia_or_abdominal_surgery", {"ld.abdo"}) == "block");
  CHECK(tells("hernia_or_abdominal_surgery", {"ph.isometric"}) == "block");
  CHECK(tells("hernia_or_abdominal_surgery", {"pos.prone"}) == "block");
  CHECK(tells("hernia_or_abdominal_surgery", {"mv.rot"}) == "-");
}

TEST_CASE("skin that feels less is not pressed hard, and looked at after light strokes") {
  const std::string id = "neuropathy_reduced_sensation";
  CHECK(tells(id, {"pr.roller"}) == "block");
  CHECK(tells(id, {"pr.deep"}) == "block");
  CHECK(tells(id, {"pr.ball"}) == "ask");
  CHECK(tells(id, {"pr.light"}) == "modify");
}

TEST_CASE("joints that move far stay in their middle") {
  const std::string id = "hypermobility";
  CHECK(tells(id, {"mv.lx_flex_end"}) == "block");
  CHECK(tells(id, {"mv.rot_end"}) == "block");
  CHECK(verdict(id, stretching({})) == "modify");
  CHECK(tells(id, {"mv.rot"}) == "-");
}

TEST_CASE("months of cortisone keep bending and turning small, and hard things off the spine") {
  CHECK(verdict("long_term_steroids", stretching({"mv.tx_flex"})) == "block");
  CHECK(verdict("long_term_steroids", on({"upper-back"}, doing({"pr.ball"}))) == "ask");
  CHECK(verdict("long_term_steroids", on({"feet"}, doing({"pr.ball"}))) == "-");
  CHECK(tells("long_term_steroids", {"pr.deep"}) == "block");
  for (const char* tag :
       {"mv.lx_flex", "mv.lx_flex_end", "mv.tx_flex", "mv.rot", "mv.rot_end", "mv.sidebend"})
    CHECK(tells("long_term_steroids", {tag}) == "modify");
  CHECK(tells("long_term_steroids", {"mv.lx_ext"}) == "-");
}

TEST_CASE("with asthma the breath is not held and finds its own pace") {
  CHECK(verdict("copd_asthma", breathing(2s)) == "block");
  CHECK(verdict("copd_asthma", breathing()) == "modify");
  CHECK(tells("copd_asthma", {}) == "-");
}

TEST_CASE("panic is not led through the body with closed eyes") {
  const std::string id = "trauma_or_panic";
  Exercise scan = lying_still();
  scan.tags = {"ph.body_scan"};
  CHECK(verdict(id, scan) == "block");
  CHECK(verdict(id, lying_still()) == "modify");
  CHECK(tells(id, {}) == "-");
}

TEST_CASE("who may fall stays off the floor and near a hold, who cannot reach the floor may stand") {
  CHECK(tells("fall_risk", {"ld.balance"}) == "block");
  CHECK(tells("cannot_get_to_floor", {"ld.balance"}) == "-");
  const std::string id = GENERATE("fall_risk", "cannot_get_to_floor");
  CHECK(tells(id, {"ph.floor"}) == "block");
  CHECK(tells(id, {}) == "-");
  Exercise in_bed = in_position(Position::supine, doing({"ph.floor"}));
  in_bed.props = {"bed"};
  CHECK(verdict(id, in_bed) == "-");
}

TEST_CASE("that the floor is out of reach follows from the answer about it") {
  Screening screening;
  screening.floor = FloorAccess::not_at_all;
  const auto found = cautions(doing({"ph.floor"}), screening, {});
  REQUIRE(found.size() == 1);
  CHECK(found[0].condition == "cannot_get_to_floor");
  screening.floor = FloorAccess::with_support;
  CHECK(cautions(doing({"ph.floor"}), screening, {}).empty());
}

TEST_CASE("after a massage nothing presses or goes to its end, and stretches are kept small, for the day") {
  Circumstances today;
  today.massage_today = true;
  const auto after = [&](const Exercise& exercise, std::string_view intensity = "") {
    const auto found = cautions(exercise, {}, today, intensity);
    return found.empty() ? "-" : to_string(found.front().strictness);
  };
  for (const char* tag : {"pr.light", "pr.ball", "pr.roller", "pr.deep", "mv.lx_flex_end", "mv.rot_end"})
    CHECK(after(doing({tag})) == "block");
  CHECK(after(stretching({})) == "modify");
  CHECK(after(doing({}), "strenuous") == "block");
  CHECK(after(doing({}), "gentle") == "-");
  CHECK(after(breathing(), "strenuous") == "-");
  today.massaged = {"left-shoulder"};
  CHECK(after(on({"shoulders"}, stretching({}))) == "block");
  CHECK(after(on({"calves"}, stretching({}))) == "modify");
  today.massage_today = false;
  CHECK(after(doing({"pr.ball"})) == "-");
}

TEST_CASE("who likes light pressure is not pressed deeply") {
  Screening screening;
  screening.pressure = Pressure::light;
  const auto found = cautions(doing({"pr.deep"}), screening, {});
  REQUIRE(found.size() == 1);
  CHECK(found[0].strictness == Strictness::modify);
  screening.pressure = Pressure::medium;
  CHECK(cautions(doing({"pr.deep"}), screening, {}).empty());
}

TEST_CASE("an exercise without tags does what its position, its things and its technique mean") {
  Exercise untagged = doing({});
  untagged.props = {"two-balls", "wall"};
  CHECK(verdict("neuropathy_reduced_sensation", untagged) == "ask");
  untagged.props = {"roller"};
  CHECK(verdict("neuropathy_reduced_sensation", untagged) == "block");
  CHECK(verdict("massage_today", with_technique(Technique::swedish, doing({}))) == "block");
  CHECK(verdict("fall_risk", in_position(Position::prone, doing({}))) == "block");
  CHECK(verdict("wrist_or_hand", in_position(Position::quadruped, doing({}))) == "block");
}

TEST_CASE(
    "a walk is left to whoever is unsteady, with words about support, and kept from a clot and a fever") {
  const Exercise walk = with_technique(
      Technique::walking,
      in_position(Position::standing, on({"calves"}, with_dose(TimeDose{5min}, doing({"pos.stand"})))));
  CHECK(verdict("fall_risk", walk) == "mention");
  Screening unsteady;
  unsteady.conditions["fall_risk"] = {};
  CHECK(cautions(walk, unsteady, {}).front().note.find("stick or frame") != std::string::npos);
  CHECK(verdict("vertebral_fracture", walk) == "modify");
  Screening broken;
  broken.conditions["vertebral_fracture"] = {};
  CHECK(cautions(walk, broken, {}).front().note.find("level ground") != std::string::npos);
  for (const char* severe : {"dvt_current_or_suspected", "fever_acute_illness"})
    CHECK(verdict(severe, walk) == "block");
  CHECK(verdict("spine_surgery_12w", walk) == "ask");
  for (const char* told :
       {"heart_condition", "spinal_stenosis", "knee_pain_or_tkr", "hip_repl_posterior_12w", "copd_asthma",
        "neuropathy_reduced_sensation", "dizzy_on_standing", "vertigo_bppv"}) {
    CAPTURE(told);
    CHECK(verdict(told, walk) == "mention");
  }
  CHECK(verdict("osteoporosis", walk) == "-");
}

TEST_CASE("warmth is kept from skin that feels less, a clot and a sore place, and asked about elsewhere") {
  Exercise pack = with_technique(
      Technique::relaxation,
      in_position(Position::chair,
                  on({"lower-back"}, with_dose(TimeDose{10min}, doing({"pos.chair", "ph.heat"})))));
  for (const char* against :
       {"neuropathy_reduced_sensation", "dvt_current_or_suspected", "fever_acute_illness",
        "recent_fracture_or_open_wound", "rash", "burn", "cancer_active", "lymphoedema"}) {
    CAPTURE(against);
    CHECK(verdict(against, pack) == "block");
  }
  CHECK(verdict("pregnancy", pack) == "ask");
  CHECK(verdict("spine_surgery_12w", pack) == "ask");
  CHECK(verdict("long_term_steroids", pack) == "mention");
  CHECK(verdict("osteoporosis", pack) == "-");
  Screening elsewhere;
  elsewhere.conditions["rash"] = {"left-hand"};
  CHECK(cautions(pack, elsewhere, {}).empty());
}

TEST_CASE("of several cautions the strictest comes first, one for each condition") {
  Screening screening;
  screening.conditions = {{"osteoporosis", {}}, {"spondylolisthesis", {}}, {"wrist_or_hand", {}}};
  const auto found = cautions(doing({"mv.lx_flex", "mv.rot", "mv.lx_ext", "ld.wrist"}), screening, {});
  REQUIRE(found.size() == 3);
  CHECK(found[0].condition == "wrist_or_hand");
  CHECK(found[0].strictness == Strictness::block);
  CHECK(found[1].condition == "spondylolisthesis");
  CHECK(found[1].strictness == Strictness::ask);
  CHECK(found[2].condition == "osteoporosis");
  CHECK(found[2].strictness == Strictness::modify);
}

TEST_CASE("a caution says what was answered, what the exercise does and whom to ask") {
  Screening screening;
  screening.conditions["osteoporosis"] = {};
  const auto stopped = cautions(doing({"mv.lx_flex_end"}), screening, {}).at(0);
  CHECK(stopped.reason ==
        "You marked: osteoporosis (thin bones). This one bends or turns the back as far as it goes. "
        "Ask your "
        "therapist before this one.");
  CHECK(stopped.note.empty());

  const auto small = cautions(doing({"mv.rot"}), screening, {}).at(0);
  CHECK(small.note == "Only a small movement here.");
}

TEST_CASE("every tag but those of rest is spoken against by some row") {
  const Names at_rest{"pos.chair", "pos.stand", "pos.quadruped", "pos.kneel"};  // told by what they load
  for (const std::string& tag : tag_names()) {
    if (std::find(at_rest.begin(), at_rest.end(), tag) != at_rest.end()) continue;
    CAPTURE(tag);
    const auto speaks = [&](const Condition& condition) {
      if (condition.derived && std::string_view(condition.id) != "cannot_get_to_floor") return false;
      Exercise held = on({"calves", "neck"}, with_dose(HoldDose{20s, 2, 5s}, doing({tag})));
      const Exercise moved = on({"calves", "neck"}, doing({tag}));
      const Exercise without = on({"calves", "neck"}, doing({}));
      const auto said = [&](const Exercise& one) { return cautions(one, living_with({condition.id}), {}); };
      Exercise plain = without;
      plain.dose = held.dose;
      return said(held) != said(plain) || said(moved) != said(without);
    };
    CHECK(std::any_of(conditions().begin(), conditions().end(), speaks));
  }
}

TEST_CASE("a condition of a later Limber asks before everything but breathing") {
  CHECK(tells("a-later-one", {}) == "ask");
  CHECK(verdict("a-later-one", breathing()) == "-");
}

TEST_CASE("who answered nothing is warned of nothing") {
  CHECK(cautions(doing({"mv.lx_flex_end", "pr.deep", "ph.floor", "ph.head_low"}), {}, {}).empty());
}

TEST_CASE("what may break, tear or spread is not for the person to allow") {
  const Names not_allowed{"vertebral_fracture",  "recent_fracture_or_open_wound", "skin_infection",
                          "fever_acute_illness", "dvt_current_or_suspected",      "spine_surgery_12w",
                          "neck_surgery",        "hip_repl_posterior_12w",        "hip_repl_anterior_12w",
                          "chest_surgery_12w",   "abdominal_surgery_12w"};
  Names found;
  for (const Condition& condition : conditions()) {
    if (!condition.person_may_allow) found.emplace_back(condition.id);
  }
  CHECK(found == not_allowed);
  for (const Caution& caution :
       cautions(doing({"pr.ball", "mv.lx_flex"}), living_with({"burn", "vertebral_fracture"}), {}))
    CHECK(caution.person_may_allow == (caution.condition == "burn"));
}

TEST_CASE("an answer is called one, and what nobody answered is not") {
  Screening screening;
  screening.floor = FloorAccess::not_at_all;
  CHECK(cautions(doing({"ph.floor"}), screening, {}).at(0).reason ==
        "Unable to get down to the floor: This one is on the floor. Ask your therapist before this one.");
}

TEST_CASE("who wrote no tags is kept from an exercise by what its figure shows") {
  Exercise turned = doing({});
  CHECK(verdict("osteoporosis", turned) == "-");
  turned.figure.emplace();
  turned.figure->poses.resize(2);
  turned.figure->poses[1][figure::Angle::rotation] = {45, 45};
  CHECK(verdict("osteoporosis", turned) == verdict("osteoporosis", doing({"mv.rot_end"})));
  turned.tags = {"pos.chair"};  // judged by whoever wrote it
  CHECK(verdict("osteoporosis", turned) == "-");
}
