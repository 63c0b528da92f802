// What is asked in a session, and where each answer leads.
#include <algorithm>

#include "journal/conditions.hpp"
#include "screen/session/session.hpp"
#include "support/catch.hpp"
#include "support/measure.hpp"
#include "support/program_run.hpp"
#include "support/seen.hpp"

using namespace limber;

namespace {

Step named_step(const Exercise& made) {
  Step step = test::step_of(made);
  std::get<ExerciseStep>(step.what).id = made.id;
  return step;
}

std::shared_ptr<const Routine> evening() {
  auto routine = std::make_shared<Routine>();
  routine->id = "evening";
  routine->title = plain_text("Evening");
  routine->ask = {{"pain"}, {"pain"}, {}, {}, {}};
  routine->steps = {named_step(test::exercise("tilt", HoldDose{20s, 1, 0s})), test::comfort_check(),
                    named_step(test::exercise("rest", HoldDose{60s, 2, 5s}))};
  return routine;
}

struct Run : test::ProgramRun {
  // At home, then in the session with pain 3 before it.
  explicit Run(AboutPerson about = signs_answered()) {
    (*this)(ShelfLoaded{{card_for(evening(), Library{}, Pace{})}, std::make_shared<const Library>(), {}, {}});
    (*this)(PersonLoaded{std::move(about)});
  }
  static AboutPerson signs_answered() {
    AboutPerson about;
    about.red_flag_checks = {RedFlagCheck{}};
    return about;
  }
  template <class T>
  Run& operator()(const T& intent) {
    ProgramRun::operator()(intent);
    return *this;
  }
  Run& begin() {
    return (*this)(StartRoutine{"evening"})(RateNext{3})(Continue{})(test::ready_for(evening()));
  }
  Run& to_the_hold() {
    while (playhead().present() == nullptr) (*this)(Elapsed{250ms, 250ms});
    return *this;
  }
  Run& to_the_check() {
    for (int i = 0; i < 1000 && !playhead().waiting_for_check(); ++i) (*this)(Elapsed{250ms, 250ms});
    REQUIRE(playhead().waiting_for_check());
    return *this;
  }
  Run& to_the_end() {
    while (!playhead().ended()) (*this)(Elapsed{1s, 1s});
    return *this;
  }
  Run& press(const char* key) {
    const auto intent = test::key_intent(program, key);
    REQUIRE(intent);
    return (*this)(*intent);
  }
  const Playhead& playhead() const { return *program.session.playhead; }
  SessionQuestion asked() const {
    const auto asked = question(program.session);
    REQUIRE(asked);
    return *asked;
  }
};

std::vector<std::string> areas(const std::vector<Action<SessionIntent>>& choices) {
  std::vector<std::string> found;
  for (const auto& choice : choices) found.push_back(choice.area);
  return found;
}

using Areas = std::vector<std::string>;

}  // namespace

TEST_CASE("a comfort check is answered by a number to press, or by something for what comes next") {
  const Run run = Run().begin().to_the_check();
  const SessionQuestion asked = run.asked();
  CHECK(asked.scored);
  CHECK(areas(asked.choices) == Areas{"check-fine", "check-sore"});
  CHECK(areas(asked.apart) ==
        Areas{"relief-easier", "relief-shorter", "relief-skip-pain", "relief-skip-time"});
  CHECK(asked.next == "Name of rest");
}

TEST_CASE("every number of a comfort check has its tile and its key, ten included") {
  for (int score = 0; score <= 10; ++score) {
    Run by_key = Run().begin().to_the_check();
    Run by_tile = by_key;
    by_key.press(score == 10 ? "x" : std::to_string(score).c_str());
    by_tile(RatePain{score});
    CHECK(by_key.program.session.verdict == by_tile.program.session.verdict);
    CHECK(by_key.program.session.verdict.has_value() == (score >= 4));
  }
}

TEST_CASE("what stands out after 'too sore' is never to go on as it was") {
  for (const bool at_check : {true, false}) {
    Run run = Run().begin();
    at_check ? run.to_the_check() : run.to_the_hold();
    run(TooSore{});
    const SessionQuestion asked = run.asked();
    CHECK(asked.choices.front().area == "relief-easier");
    CHECK(areas(asked.apart) == Areas{"relief-warning", "relief-spreading", "relief-none"});
  }
}

TEST_CASE("at a comfort check 'go on as it was' goes on, and does not ask again") {
  Run run = Run().begin().to_the_check();
  run(TooSore{})(TooSore{});
  CHECK_FALSE(run.playhead().in_check());
  CHECK_FALSE(question(run.program.session));
}

TEST_CASE("going on gently after more pain really is shorter, and the journal is told") {
  Run run = Run().begin().to_the_check().press("5");
  CHECK(run.asked().words.find("hold for a shorter time") != std::string::npos);
  CHECK(run.asked().choices.front().area == "verdict-on");
  run.press("g");
  run.to_the_end();
  const auto& rows = run.playhead().performed();
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].planned == 60s);
  CHECK(rows[1].held == 30s);
  CHECK(rows[1].skipped == SkipReason::eased);
  CHECK(rows[2].held == 0s);
  const auto finished = test::all_of_kind<FinishRecord>(run.effects);
  REQUIRE(finished.size() == 1);
  CHECK(finished[0].record.steps[1].skipped == SkipReason::eased);
}

TEST_CASE("a sharp feeling: two sentences, the safe answer stands out, and what ends more stands apart") {
  Run run = Run().begin().to_the_hold();
  run(TooSore{}).press("z");
  const SessionQuestion asked = run.asked();
  CHECK(std::count(asked.words.begin(), asked.words.end(), '.') == 2);
  CHECK(areas(asked.choices) == Areas{"verdict-skip"});
  CHECK(areas(asked.apart) == Areas{"to-signs", "verdict-breathing", "verdict-end"});
  run.press("k");
  CHECK(run.playhead().performed()[0].skipped == SkipReason::pain);
}

TEST_CASE("what goes further down is left like a sharp feeling, and the record says which it was") {
  Run run = Run().begin().to_the_hold();
  run(TooSore{}).press("d");
  CHECK(run.asked().words.find("leave it out until you want to try it again") != std::string::npos);
  CHECK(areas(run.asked().choices) == Areas{"verdict-skip"});
  run.press("k");
  CHECK_FALSE(question(run.program.session));
  CHECK(run.playhead().performed()[0].skipped == SkipReason::spreading);
}

TEST_CASE(
    "an exercise left because it went further down is left out of the next session, with a press to try it "
    "again") {
  AboutPerson about = Run::signs_answered();
  about.went_further = {"tilt"};
  Run run(about);
  run(StartRoutine{"evening"})(RateNext{3})(Continue{});
  REQUIRE(run.program.check_in.remarking);
  REQUIRE(run.program.check_in.remarks.size() == 1);
  CHECK(run.program.check_in.remarks[0].exercise == "tilt");
  const auto prepared = [&] {
    return test::all_of_kind<PrepareSession>(run.effects).back().routine->steps.size();
  };
  CHECK(prepared() == 1);  // with the exercise goes the check that asked how it was
  run(SetAllowance{"tilt", went_further_down, true})(Continue{});
  CHECK(prepared() == 3);
  REQUIRE(run.program.prepared.allowances.size() == 1);
  CHECK(run.program.prepared.allowances[0].condition == went_further_down);
}

TEST_CASE("nothing comes into a session that the person's answers speak against") {
  AboutPerson about = Run::signs_answered();
  about.screening = living_with({"osteoporosis"});
  Run run(about);
  run(StartRoutine{"evening"});
  REQUIRE(run.program.prepared.may);
  const Exercise sore = test::exercise("sore", HoldDose{20s, 1, 0s});
  Exercise bends = test::exercise("bends", HoldDose{20s, 1, 0s});
  CHECK(run.program.prepared.may(bends, sore));
  bends.tags = {"mv.lx_flex_end"};
  CHECK_FALSE(run.program.prepared.may(bends, sore));
}

TEST_CASE("where something is asked only its answers have keys, and no key leads past it") {
  const auto at_check = [] { return Run().begin().to_the_check(); };
  std::vector<Run> asking{at_check(),
                          at_check()(TooSore{}),
                          at_check()(RatePain{7}),
                          at_check()(AskToEnd{}),
                          Run().begin().to_the_hold()(TooSore{}),
                          Run().begin().to_the_hold()(WarningSensation{})};
  for (Run& run : asking) {
    const std::string words = run.asked().words;
    CAPTURE(words);
    for (const char* key : {"n", "b", "r", "+", "=", "left", "right"}) {
      if (*key == 'b' && words != "How much does it hurt now?" && words != "End here?")
        continue;  // an answer
      CHECK_FALSE(test::key_intent(run.program, key));
    }
    const Millis at = run.playhead().position();
    run(NextStep{})(PreviousStep{})(RepeatRep{})(TenSecondsMore{})(TogglePause{})(Elapsed{5s, 5s});
    CHECK(run.playhead().position() == at);
    CHECK(run.asked().words == words);
  }
}

TEST_CASE("a number hit by mistake at a comfort check is taken back, by its button and by Escape") {
  for (const bool by_key : {true, false}) {
    Run run = Run().begin().to_the_check();
    const std::string words = run.asked().words;
    run(RatePain{7});
    REQUIRE(run.program.session.verdict);
    CHECK(areas(run.asked().apart) == Areas{"verdict-end", "verdict-again"});
    by_key ? run.press("escape") : run.press("c");
    CHECK(run.asked().words == words);
    run.press("2");
    CHECK_FALSE(question(run.program.session));
    CHECK(run.playhead().running());
  }
}

TEST_CASE("Escape leads out of 'too sore' the way one came") {
  Run in_a_hold = Run().begin().to_the_hold();
  in_a_hold.press("s").press("escape");
  CHECK_FALSE(question(in_a_hold.program.session));
  CHECK(in_a_hold.playhead().running());
  Run at_check = Run().begin().to_the_check();
  const std::string words = at_check.asked().words;
  at_check.press("s").press("escape");
  CHECK(at_check.asked().words == words);
}

TEST_CASE("what is skipped at a comfort check is told apart by why") {
  for (const auto& [key, reason] : {std::pair{"k", SkipReason::pain}, std::pair{"t", SkipReason::time}}) {
    Run run = Run().begin().to_the_check();
    run.press(key);
    const auto& rows = run.playhead().performed();
    CHECK(std::any_of(rows.begin(), rows.end(),
                      [&](const PerformedStep& row) { return row.skipped == reason; }));
  }
}

TEST_CASE(
    "the page of keys says what the keys do in a session and in what is asked there, and nothing else") {
  const auto told = [](Run run) {
    run.press("f1");
    std::string all;
    for (const HitArea& area : view(run.program, test::whole_window()).frame.areas) all += area.label + "\n";
    return all;
  };
  const std::string leading = told(Run().begin().to_the_hold());
  for (const char* words : {"S: Too sore", "R: Again", "ask whether to end"})
    CHECK(leading.find(words) != std::string::npos);
  for (const char* words : {"Home, End", "Esc: Back\n", "Space: Press it", "How much it hurts"})
    CHECK(leading.find(words) == std::string::npos);
  const std::string asking = told(Run().begin().to_the_check());
  for (const char* words :
       {"0 – 9: How much it hurts", "X: How much it hurts: ten", "Y, Space: Comfortable: go on"})
    CHECK(asking.find(words) != std::string::npos);
  CHECK(asking.find("Again") == std::string::npos);
}

TEST_CASE("on a telephone held upright each control of a session is as large as a fingertip") {
  Viewport viewport;
  viewport.size = {360, 740};
  const Run run = Run().begin().to_the_hold()(WakeControls{});
  const support::EvenMeasure measure;
  const View<Intent> seen =
      view(run.program, ViewContext{theme(ThemeName::day), viewport, measure, "", false});
  int controls = 0;
  for (const HitArea& area : seen.frame.areas) {
    if (area.intent < 0 || area.role != Role::button) continue;
    ++controls;
    INFO(area.key);
    CHECK(area.rect.width >= viewport.touch());
    CHECK(area.rect.height >= viewport.touch());
    CHECK(area.rect.right() <= viewport.size.width);
  }
  CHECK(controls == 8);
}

TEST_CASE("the record keeps what was answered to a comfort check, and not what was pressed by mistake") {
  Run run;
  run.begin().to_the_check();
  run(RatePain{9})(AnswerAgain{})(RatePain{3});
  run.to_the_end();
  const auto finished = run.ProgramRun::asked<FinishRecord>();
  REQUIRE_FALSE(finished.empty());
  CHECK(finished.back().record.checks == std::vector<int>{3});
}
