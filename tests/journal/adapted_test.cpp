// A routine done with care: what its steps become for what a person lives with.
#include "journal/person_context.hpp"
#include "journal/routine_cautions.hpp"
#include "support/catch.hpp"
#include "support/routines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Exercise tagged(std::string id, std::vector<std::string> tags, std::string easier = "") {
  Exercise made = exercise(std::move(id), HoldDose{30s, 4, 5s}, Position::chair);
  made.areas = {"shoulders"};
  made.tags = std::move(tags);
  made.easier = std::move(easier);
  return made;
}

Exercise breathing() {
  Exercise made = tagged("breath", {});
  made.technique = Technique::breathing;
  made.dose = BreathDose{4s, 0s, 6s, 0s, 2min};
  return made;
}

// child → knee (small for osteoporosis) → tilt; fold → child; roll has no variant.
Library library() {
  return library_of({tagged("child", {"mv.lx_flex_end"}, "knee"), tagged("knee", {"mv.lx_flex"}, "tilt"),
                     tagged("tilt", {}), tagged("fold", {"mv.lx_flex_end"}, "child"),
                     tagged("roll", {"mv.rot_end"}), tagged("sphinx", {"mv.lx_ext"}), breathing()});
}

Adapted adapt(const Routine& routine, const std::vector<std::string>& conditions,
              const std::vector<Allowance>& chosen = {}) {
  return adapted(routine, library(), living_with(conditions), {}, chosen);
}

const ExerciseStep& exercise_at(const Adapted& adapted, std::size_t index) {
  return std::get<ExerciseStep>(adapted.routine.steps.at(index).what);
}

Step allowing(std::string id, std::vector<std::string> conditions) {
  Step made = step(std::move(id));
  std::get<ExerciseStep>(made.what).allow = std::move(conditions);
  return made;
}

}  // namespace

TEST_CASE("a routine nothing speaks against stays as it is") {
  const Routine asked = routine({say_step("Welcome."), step("tilt"), breathe_step({4s, 2s, 6s, 0s, 1min})});
  const Adapted done = adapt(asked, {"osteoporosis"});
  CHECK(done.routine == asked);
  CHECK(done.remarks.empty());
  CHECK(done.allowances.empty());
  CHECK_FALSE(done.nothing_left());
}

TEST_CASE("an exercise for certain days is left out on others, with the words that lead to it") {
  Step monday = step("roll");
  std::get<ExerciseStep>(monday.what).days = {"mon"};
  SayStep lead{plain_text("Lie down."), 0ms, Position::supine};
  const Routine asked = routine({step("tilt"), {lead}, monday});
  const auto on = [&](std::optional<int> weekday) {
    Circumstances circumstances;
    circumstances.weekday = weekday;
    return adapted(asked, library(), {}, circumstances, {});
  };
  CHECK(on(0).routine == asked);
  CHECK(on(std::nullopt).routine == asked);
  REQUIRE(on(1).routine.steps.size() == 1);
  CHECK(exercise_at(on(1), 0).id == "tilt");
  CHECK(on(1).remarks.empty());
}

TEST_CASE("the day of the week is known of whoever told nothing about themselves") {
  const PersonContext care = person_context(std::nullopt, {}, library(), WallTime{});
  CHECK(care.circumstances.weekday.has_value());
}

TEST_CASE("a stopped exercise gives way to its easier variant, and the reason is told") {
  const Adapted done = adapt(routine({step("child")}), {"hypermobility"});
  CHECK(exercise_at(done, 0).id == "knee");
  REQUIRE(done.remarks.size() == 1);
  CHECK(done.remarks[0].change == Alteration::replaced);
  CHECK(done.remarks[0].exercise == "child");
  CHECK(done.remarks[0].instead == "knee");
  CHECK(done.remarks[0].caution.condition == "hypermobility");
}

TEST_CASE("words that lead into a position go with the exercise they lead to") {
  const Step leads{SayStep{plain_text("Lay the roller down."), 2s, Position::floor_sitting}};
  CHECK(adapt(routine({step("tilt"), leads, step("roll")}), {}).routine.steps.size() == 3);
  CHECK(adapt(routine({step("tilt"), leads, step("roll")}), {"osteoporosis"}).routine.steps.size() == 1);
  const Adapted replaced = adapt(routine({leads, step("child")}), {"hypermobility"});
  REQUIRE(replaced.routine.steps.size() == 1);
  CHECK(exercise_at(replaced, 0).id == "knee");
}

TEST_CASE("every word that leads into a position stays with the exercise, in its order") {
  const Step roller{SayStep{plain_text("Lay the roller down."), 2s, Position::floor_sitting}};
  const Step plain = say_step("Breathe out.");
  const Step lean{SayStep{plain_text("Lean back onto it."), 2s, Position::supine}};
  const Routine asked = routine({step("tilt"), roller, plain, lean, step("roll"), say_step("Well done.")});
  CHECK(adapt(asked, {}).routine == asked);
  const Adapted without = adapt(asked, {"osteoporosis"});
  CHECK(without.routine.steps == std::vector<Step>{step("tilt"), plain, say_step("Well done.")});
  const Routine ends = routine({step("tilt"), roller, lean});
  CHECK(adapt(ends, {}).routine == ends);
}

TEST_CASE("how a person gets about follows from what they told") {
  Screening screening;
  CHECK(ways_of(screening) == Ways{FloorWay::with_support});
  screening.floor = FloorAccess::easily;
  CHECK(ways_of(screening) == Ways{FloorWay::easily});
  screening.conditions = {{"knee_pain_or_tkr", {}}, {"vertigo_bppv", {}}, {"fall_risk", {}}};
  CHECK(ways_of(screening) == Ways{FloorWay::with_support, true, true});
  screening.floor = FloorAccess::not_at_all;
  CHECK(ways_of(screening).floor == FloorWay::not_at_all);
  screening.conditions.clear();
  screening.floor = FloorAccess::with_support;
  CHECK(ways_of(screening) == Ways{FloorWay::with_support, false, false});
  CHECK(ways_of(living_with({"hip_repl_anterior_12w"})).new_hip);
  CHECK(ways_of(living_with({"hip_repl_posterior_12w"})).new_hip);
  CHECK(ways_of(living_with({"chest_surgery_12w"})).spare_arms);
  CHECK(ways_of(living_with({"dizzy_on_standing"})) == Ways{FloorWay::with_support, false, true});
}

TEST_CASE("an easier variant that asks for care is done small itself") {
  const Adapted done = adapt(routine({step("child")}), {"osteoporosis"});
  CHECK(exercise_at(done, 0).id == "knee");
  CHECK(exercise_at(done, 0).hold == 15s);
  CHECK(exercise_at(done, 0).reps == 2);
  CHECK(exercise_at(done, 0).note == plain_text("Only a small movement here."));
}

TEST_CASE("an easier variant that is stopped too is passed over for the one behind it") {
  CHECK(exercise_at(adapt(routine({step("fold")}), {"vertebral_fracture"}), 0).id == "tilt");
}

TEST_CASE("an easier variant the routine has already is not done twice") {
  const Adapted done = adapt(routine({step("tilt"), step("knee"), step("child")}), {"hypermobility"});
  REQUIRE(done.routine.steps.size() == 2);
  CHECK(done.remarks.back().change == Alteration::left_out);
  const Adapted twice = adapt(routine({step("child"), step("child")}), {"hypermobility"});
  CHECK(twice.routine.steps.size() == 2);
  CHECK(exercise_at(twice, 1).id == "tilt");
}

TEST_CASE("a stopped exercise without an easier variant is left out") {
  const Adapted done = adapt(routine({step("roll"), step("tilt")}), {"osteoporosis"});
  REQUIRE(done.routine.steps.size() == 1);
  CHECK(exercise_at(done, 0).id == "tilt");
  CHECK(done.remarks[0].change == Alteration::left_out);
}

TEST_CASE("what has to be asked about is not done unasked") {
  CHECK(adapt(routine({step("sphinx")}), {"spondylolisthesis"}).nothing_left());
}

TEST_CASE("a modified exercise keeps half its hold and repetitions, behind the therapist's own note") {
  Routine asked = routine({step("knee")});
  std::get<ExerciseStep>(asked.steps[0].what).note = LocalText{{{"en", "For you."}}};
  const Adapted done = adapt(asked, {"osteoporosis"});
  CHECK(exercise_at(done, 0).id == "knee");
  CHECK(exercise_at(done, 0).hold == 15s);
  CHECK(exercise_at(done, 0).reps == 2);
  CHECK(exercise_at(done, 0).note.in("en") == "For you. Only a small movement here.");
  CHECK(done.remarks[0].change == Alteration::made_smaller);
}

TEST_CASE("a word that makes nothing smaller is said once, and the exercise stays as it is") {
  Exercise lying = tagged("lying", {"pos.supine"});
  Exercise too = tagged("lying-too", {"pos.supine"});
  const Adapted done = adapted(routine({step("lying"), step("lying-too")}), library_of({lying, too}),
                               living_with({"vertigo_bppv"}), {}, {});
  CHECK(exercise_at(done, 0).note == plain_text("Turn your head and body together, slowly."));
  CHECK_FALSE(exercise_at(done, 0).hold);
  CHECK(exercise_at(done, 1).note.empty());
  CHECK(done.remarks.empty());
}

TEST_CASE("pressure that does not suit gives way to no other pressure") {
  const Library pressing = library_of({tagged("slow", {"pr.ball", "pr.deep"}, "small"),
                                       tagged("small", {"pr.ball"}, "still"), tagged("still", {})});
  const Adapted done = adapted(routine({step("slow")}), pressing, living_with({"osteoporosis"}), {}, {});
  CHECK(exercise_at(done, 0).id == "still");
}

TEST_CASE("the same note is spoken once, however many conditions ask for it") {
  const Adapted done = adapt(routine({step("knee")}), {"osteoporosis", "long_term_steroids"});
  CHECK(exercise_at(done, 0).note == plain_text("Only a small movement here."));
}

TEST_CASE("what the therapist's file allows stays as it was written, and is kept for the record") {
  const Routine asked = routine({allowing("child", {"osteoporosis"})});
  const Adapted done = adapt(asked, {"osteoporosis"});
  CHECK(done.routine == asked);
  CHECK(done.remarks.empty());
  CHECK(done.allowances == std::vector<Allowance>{{"child", "osteoporosis", "therapist"}});
}

TEST_CASE("an allowance counts for its own condition only") {
  const Adapted done =
      adapt(routine({allowing("child", {"osteoporosis"})}), {"osteoporosis", "hypermobility"});
  CHECK(exercise_at(done, 0).id == "knee");
  CHECK(done.allowances.empty());
}

TEST_CASE("what the person allowed stays, is done small, and is kept for the record") {
  const Adapted done =
      adapt(routine({step("child")}), {"osteoporosis"}, {{"child", "osteoporosis", "person"}});
  CHECK(exercise_at(done, 0).id == "child");
  CHECK(exercise_at(done, 0).hold == 15s);
  CHECK(done.allowances == std::vector<Allowance>{{"child", "osteoporosis", "person"}});
}

TEST_CASE("an allowance for one exercise is none for another") {
  CHECK(
      adapt(routine({step("roll")}), {"osteoporosis"}, {{"child", "osteoporosis", "person"}}).nothing_left());
}

TEST_CASE("a fever is not for the person to allow") {
  const Adapted done = adapt(routine({step("tilt"), step("breath")}), {"fever_acute_illness"},
                             {{"tilt", "fever_acute_illness", "person"}});
  REQUIRE(done.routine.steps.size() == 1);
  CHECK(exercise_at(done, 0).id == "breath");
  CHECK(done.allowances.empty());
}

namespace {

// In the 16th week and later: what lying on the back in a row comes to, and what is then said of a step.
std::string said_of(const Routine& asked, std::size_t at) {
  Exercise lying = exercise("lying", TimeDose{50s}, Position::supine);
  lying.technique = Technique::relaxation;
  const Screening late = living_with({"pregnancy_16w"});
  for (const ExerciseCaution& caution :
       cautions_of(asked, library_of({lying, tagged("tilt", {})}), late, {})) {
    if (caution.step == at) return caution.cautions.front().what;
  }
  return "";
}

}  // namespace

TEST_CASE("in pregnancy it is the stretch of time on the back that counts, not each exercise of it") {
  const std::string long_words = "You would lie on your back for more than two minutes in a row.";
  const std::string words = "You would lie on your back for it.";
  CHECK(said_of(routine({step("lying"), step("lying")}), 0) == words);
  const Routine thrice = routine({step("lying"), step("lying"), step("lying")});
  for (const std::size_t at : {0U, 1U, 2U}) CHECK(said_of(thrice, at) == long_words);
  CHECK(said_of(routine({repeat_step(3, {step("lying")})}), 0) == long_words);
  CHECK(said_of(routine({step("lying"), rest_step(30s), step("lying")}), 0) == long_words);
  CHECK(said_of(routine({step("lying"), breathe_step({4s, 0s, 6s, 0s, 2min})}), 0) == long_words);
  CHECK(said_of(routine({step("lying"), step("tilt"), step("lying"), step("lying")}), 0) == words);
  const Step aside{SayStep{plain_text("Roll over."), 2s, Position::side_lying}};
  CHECK(said_of(routine({step("lying"), step("lying"), aside, step("lying")}), 0) == words);
}

TEST_CASE("what the gentle version leaves out was not allowed in spite of anything either") {
  const Library shelf = library_of({tagged("fold", {"mv.lx_flex_end"}), tagged("ball", {"pr.ball"})});
  const Screening told = living_with({"hypermobility", "neuropathy_reduced_sensation"});
  const std::vector<Allowance> chosen{{"fold", "hypermobility", "person"},
                                      {"ball", "neuropathy_reduced_sensation", "person"}};
  const Adapted fit = adapted(routine({step("fold"), step("ball")}), shelf, told, {}, chosen);
  CHECK(fit.allowances == chosen);
  CHECK(gentler(fit, shelf).allowances == std::vector<Allowance>{chosen.front()});
}

TEST_CASE("a breath that may not be held is breathed through, as long as before") {
  const Adapted done = adapt(routine({breathe_step({4s, 2s, 6s, 1s, 3min})}), {"copd_asthma"});
  const BreathDose dose = std::get<BreatheStep>(done.routine.steps.at(0).what).dose;
  CHECK(dose == BreathDose{4s, 0s, 6s, 0s, 3min});
  CHECK(done.remarks.at(0).exercise.empty());
}

TEST_CASE("repeated steps are adapted inside, and a repeat with no work left is gone") {
  const Routine asked =
      routine({repeat_step(3, {step("roll"), rest_step(10s)}), repeat_step(2, {step("roll"), step("tilt")})});
  const Adapted done = adapt(asked, {"osteoporosis"});
  CHECK(done.routine.steps == std::vector<Step>{repeat_step(2, {step("tilt")})});
}

TEST_CASE("a routine of which only words and rests would stay is empty") {
  const Adapted done = adapt(routine({say_step("Welcome."), step("roll"), rest_step(10s)}), {"osteoporosis"});
  CHECK(done.nothing_left());
  CHECK(done.routine.steps.empty());
}

TEST_CASE("a side asked for is kept in the easier variant") {
  Routine asked = routine({step("child")});
  std::get<ExerciseStep>(asked.steps[0].what).sides = Sides::left;
  const Library sided =
      library_of({each_side(tagged("child", {"mv.lx_flex_end"}, "knee")), each_side(tagged("knee", {}))});
  const Adapted done = adapted(asked, sided, living_with({"hypermobility"}), {}, {});
  CHECK(exercise_at(done, 0).id == "knee");
  CHECK(exercise_at(done, 0).sides == Sides::left);
}

TEST_CASE("easier variants that lead back to themselves end in leaving the exercise out") {
  const Library ring =
      library_of({tagged("a", {"mv.rot_end"}, "b"), tagged("b", {"mv.rot_end"}, "a"), tagged("c", {})});
  const Adapted done = adapted(routine({step("a"), step("c")}), ring, living_with({"osteoporosis"}), {}, {});
  REQUIRE(done.routine.steps.size() == 1);
  CHECK(exercise_at(done, 0).id == "c");
}

TEST_CASE("a step that names no exercise is left for compiling to name") {
  const Routine asked = routine({step("nobody-knows")});
  CHECK(adapt(asked, {"osteoporosis", "fever_acute_illness"}).routine == asked);
  CHECK(cautions_of(asked, library(), living_with({"osteoporosis"}), {}).empty());
}

TEST_CASE("cautions name the step, the place in the file and whether the file allows it") {
  const Routine asked =
      routine({say_step("Welcome."), allowing("child", {"osteoporosis"}),
               repeat_step(2, {step("tilt"), step("knee")}), breathe_step({4s, 2s, 6s, 0s, 1min})});
  const auto found = cautions_of(asked, library(), living_with({"osteoporosis", "copd_asthma"}), {});
  REQUIRE(found.size() == 3);
  CHECK(found[0].step == 1);
  CHECK(found[0].pointer == "/steps/1");
  CHECK(found[0].exercise == "child");
  CHECK(found[0].allowed);
  CHECK(found[1].step == 2);
  CHECK(found[1].pointer == "/steps/2/steps/1");
  CHECK(found[1].exercise == "knee");
  CHECK_FALSE(found[1].allowed);
  CHECK(found[2].exercise.empty());
  CHECK(found[2].cautions.at(0).strictness == Strictness::block);
}

TEST_CASE("in a bed the floor is no reason against an exercise") {
  Exercise lying = tagged("lying", {"ph.floor"});
  lying.position = Position::supine;
  lying.props = {"mat"};
  Screening screening;
  screening.floor = FloorAccess::not_at_all;
  Routine asked = routine({step("lying")});
  CHECK(adapted(asked, library_of({lying}), screening, {}, {}).nothing_left());
  asked.lie_on = "bed";
  CHECK_FALSE(adapted(asked, library_of({lying}), screening, {}, {}).nothing_left());
}

TEST_CASE("for the day of a massage a routine is gentle if it says so and neither presses nor bends far") {
  Routine gentle = routine({step("tilt")});
  gentle.intensity = "gentle";
  CHECK(is_gentle(gentle, library()));
  Routine bending = gentle;
  bending.steps.push_back(repeat_step(2, {step("child")}));
  CHECK_FALSE(is_gentle(bending, library()));
  Routine moderate = gentle;
  moderate.intensity = "moderate";
  CHECK_FALSE(is_gentle(moderate, library()));
}

// --- What comes in instead, and what went further down

namespace {

Adapted adapted_after(const Routine& routine, const std::vector<std::string>& went_further,
                      const std::vector<Allowance>& chosen = {}) {
  Circumstances circumstances;
  circumstances.went_further = went_further;
  return adapted(routine, library(), {}, circumstances, chosen);
}

}  // namespace

TEST_CASE("an easier variant takes no longer than what it stands in for") {
  Step twice = step("child");
  std::get<ExerciseStep>(twice.what).hold = 20s;
  std::get<ExerciseStep>(twice.what).reps = 1;
  const Adapted done = adapt(routine({twice}), {"hypermobility"});
  const auto instead = resolved(exercise_at(done, 0), library());
  REQUIRE(instead->id == "knee");
  CHECK(std::get<HoldDose>(instead->dose).hold <= 20s);
  CHECK(std::get<HoldDose>(instead->dose).reps == 1);
}

TEST_CASE("an easier variant on the floor does not come in for an exercise on a chair") {
  Exercise sitting = tagged("sitting", {"mv.lx_flex_end"}, "lying");
  Exercise lying = tagged("lying", {}, "tilt");
  lying.position = Position::supine;
  const Library shelf = library_of({sitting, lying, tagged("tilt", {})});
  const Adapted done = adapted(routine({step("sitting")}), shelf, living_with({"hypermobility"}), {}, {});
  CHECK(exercise_at(done, 0).id == "tilt");
}

TEST_CASE("an exercise left because it went further down stays out, and nothing comes in for it") {
  const Adapted done = adapted_after(routine({step("child"), step("tilt")}), {"child"});
  REQUIRE(done.routine.steps.size() == 1);
  CHECK(exercise_at(done, 0).id == "tilt");
  REQUIRE(done.remarks.size() == 1);
  CHECK(done.remarks[0].change == Alteration::left_out);
  CHECK(done.remarks[0].caution.reason ==
        "Last time the feeling went further down your leg or arm. This one is left out until you want to try "
        "it again.");
  CHECK(done.remarks[0].caution.person_may_allow);
}

TEST_CASE("who wants to try it again does it small, and the session's record says so") {
  const Allowance again{"child", went_further_down, "person"};
  const Adapted done = adapted_after(routine({step("child")}), {"child"}, {again});
  CHECK(exercise_at(done, 0).id == "child");
  CHECK(exercise_at(done, 0).hold == 15s);
  CHECK(done.allowances == std::vector<Allowance>{again});
}

TEST_CASE("what went further down does not come in for another exercise either") {
  Circumstances circumstances;
  circumstances.went_further = {"knee"};
  const Adapted done =
      adapted(routine({step("child")}), library(), living_with({"hypermobility"}), circumstances, {});
  CHECK(exercise_at(done, 0).id == "tilt");
}
