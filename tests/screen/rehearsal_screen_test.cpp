#include "screen/bench/rehearsal_screen.hpp"

#include <algorithm>

#include "routine/vocabulary.hpp"
#include "screen/program/program.hpp"
#include "support/catch.hpp"
#include "support/program_run.hpp"
#include "support/seen.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// Two holds and a breath between them.
std::shared_ptr<const Routine> evening() {
  Exercise press = exercise("press-up", HoldDose{20s, 1, 0s}, Sides::both, Position::prone);
  press.tags = {"mv.lx_ext"};
  return std::make_shared<const Routine>(
      routine({step_of(exercise("tilt", HoldDose{30s, 1, 0s})), breathe(1min), step_of(press)}));
}

RehearsalReady ready(const std::shared_ptr<const Routine>& asked, const SpeechLengths& voice = spelled_out) {
  auto compiled = compile(*asked, {}, {}, voice);
  REQUIRE(compiled);
  RehearsalReady made{asked, std::make_shared<const Library>(),
                      std::make_shared<const Timeline>(*std::move(compiled))};
  made.remarks = {{20s, {Severity::warning, {}, "words-too-long", "Too many words"}},
                  {70s, {Severity::warning, {}, "side-missing", "One side only"}}};
  return made;
}

ProgramRun rehearsing(int step = -1) {
  ProgramRun run;
  const auto asked = evening();
  run(Rehearse{asked, step})(ready(asked));
  return run;
}

View<Intent> shown(const ProgramRun& run) {
  return view(run.program, whole_window());
}

HitArea the_area(const ProgramRun& run, const std::string& key) {
  const View<Intent> seen = shown(run);
  const HitArea* found = area(seen, key);
  REQUIRE(found != nullptr);
  return *found;
}

void press(ProgramRun& run, const std::string& key) {
  run(test::press(shown(run), key));
}

void press_key(ProgramRun& run, std::string_view key) {
  const auto intent = key_intent(run.program, key);
  REQUIRE(intent);
  run(*intent);
}

const RehearsalScreen& screen(const ProgramRun& run) {
  return run.program.rehearsal;
}

Millis start_of(const ProgramRun& run, std::size_t step) {
  const Timeline& timeline = *screen(run).timeline;
  return timeline.segments[timeline.steps[step].first_segment].start;
}

}  // namespace

TEST_CASE("asking for a rehearsal opens it, and asks for the timeline") {
  ProgramRun run;
  const auto asked = evening();
  run(Rehearse{asked, -1});
  CHECK(run.program.screen == ScreenName::rehearsal);
  const auto effects = run.asked<SoundEffect>();
  REQUIRE(effects.size() == 1);
  CHECK(std::get<PrepareRehearsal>(effects[0]).routine == asked);
  run(ready(asked));
  CHECK(screen(run).t == 0ms);
  CHECK(screen(run).remarks.size() == 2);
}

TEST_CASE("a rehearsal begins at the step that was asked for") {
  const ProgramRun run = rehearsing(2);
  CHECK(screen(run).t == start_of(run, 2));
}

TEST_CASE("what was prepared for another routine is left alone") {
  ProgramRun run = rehearsing();
  const auto before = screen(run).timeline;
  run(ready(evening()));
  CHECK(screen(run).timeline == before);
}

TEST_CASE("the keys move the time by seconds, by steps and to the ends") {
  ProgramRun run = rehearsing();
  press_key(run, "right");
  press_key(run, "right");
  press_key(run, "left");
  CHECK(screen(run).t == 1s);
  press_key(run, "page-down");
  CHECK(screen(run).t == start_of(run, 0));
  press_key(run, "page-down");
  CHECK(screen(run).t == start_of(run, 1));
  press_key(run, "page-up");
  CHECK(screen(run).t == start_of(run, 0));
  press_key(run, "end");
  CHECK(screen(run).t == screen(run).timeline->total());
  press_key(run, "right");
  CHECK(screen(run).t == screen(run).timeline->total());
  press_key(run, "home");
  CHECK(screen(run).t == 0ms);
}

TEST_CASE("back a step leads to the start of the step at hand first") {
  ProgramRun run = rehearsing();
  run(ScrubTo{start_of(run, 1) + 10s});
  press_key(run, "page-up");
  CHECK(screen(run).t == start_of(run, 1));
}

TEST_CASE("the strip is dragged to the moment under the pointer, and not beyond its ends") {
  ProgramRun run = rehearsing();
  const Rect strip = the_area(run, rehearsal_strip).whole;
  const Millis total = screen(run).timeline->total();
  run(Drag{rehearsal_strip, {}, {strip.x + strip.width / 2, 0}, DragPhase::moved, strip});
  CHECK(std::abs(to_seconds(screen(run).t) - to_seconds(total) / 2) < 0.01);
  run(Drag{rehearsal_strip, {}, {strip.right() + 400, 0}, DragPhase::dropped, strip});
  CHECK(screen(run).t == total);
  run(Drag{rehearsal_strip, {}, {strip.x - 400, 0}, DragPhase::dropped, strip});
  CHECK(screen(run).t == 0ms);
}

TEST_CASE("while the strip is held it is silent and stands still, and plays on from where it is let go") {
  ProgramRun run = rehearsing();
  const Rect strip = the_area(run, rehearsal_strip).whole;
  press_key(run, "space");
  run(Drag{rehearsal_strip, {}, {strip.x + 10, 0}, DragPhase::moved, strip});
  const Millis held = screen(run).t;
  run(Elapsed{3s, 3s});
  CHECK(screen(run).t == held);
  CHECK(run.asked<PlaySound>().size() == 1);
  CHECK(run.asked<HushSound>().size() == 1);
  run(Drag{rehearsal_strip, {}, {strip.x + 10, 0}, DragPhase::dropped, strip});
  REQUIRE(run.asked<PlaySound>().size() == 2);
  CHECK(run.asked<PlaySound>()[1].from == held);
}

TEST_CASE("playing sounds from here on, past comfort checks, and stops at the end") {
  ProgramRun run = rehearsing();
  press_key(run, "space");
  REQUIRE(run.asked<PlaySound>().size() == 1);
  CHECK(run.asked<PlaySound>()[0].from == 0ms);
  CHECK(run.asked<PlaySound>()[0].past_checks);
  run(Elapsed{5s, 5s});
  CHECK(screen(run).t == 5s);
  run(ScrubTo{30s});
  REQUIRE(run.asked<PlaySound>().size() == 2);
  CHECK(run.asked<PlaySound>()[1].from == 30s);
  run(Elapsed{24h, 24h});
  CHECK_FALSE(screen(run).playing);
  CHECK(run.asked<HushSound>().size() == 1);
  press_key(run, "space");
  CHECK(screen(run).t == 0ms);
}

TEST_CASE("a rehearsal leaves nothing in the journal") {
  ProgramRun run = rehearsing();
  press_key(run, "space");
  run(Elapsed{24h, 24h});
  run(GoBack{});
  CHECK(run.asked<BeginRecord>().empty());
  CHECK(run.asked<SaveProgress>().empty());
  CHECK(run.asked<FinishRecord>().empty());
}

TEST_CASE("a rehearsal falls silent when it is left, whichever way") {
  for (const Request& way : std::vector<Request>{GoBack{}, GoTo{ScreenName::home}, ShowWarningSigns{}}) {
    ProgramRun run = rehearsing();
    press_key(run, "space");
    run(way);
    CHECK(run.program.screen != ScreenName::rehearsal);
    CHECK_FALSE(screen(run).playing);
    CHECK(run.asked<HushSound>().size() == 1);
  }
}

TEST_CASE("a machine that slept stops the rehearsal where it was") {
  ProgramRun run = rehearsing();
  press_key(run, "space");
  run(Elapsed{5s, 5s})(ClockJumped{});
  CHECK(screen(run).t == 5s);
  CHECK_FALSE(screen(run).playing);
}

TEST_CASE("when the voice is there, the same place of the session is kept") {
  ProgramRun run = rehearsing(2);
  const auto slow = [](std::string_view text, SpeechRate) {
    return Millis{90 * static_cast<Millis::rep>(text.size())};
  };
  const auto asked = screen(run).routine;
  run(ready(asked, slow));
  CHECK(screen(run).t == start_of(run, 2));
}

TEST_CASE("a remark that is pressed leads to its moment") {
  ProgramRun run = rehearsing();
  press(run, "flag-2");
  CHECK(screen(run).t == 70s);
  CHECK(the_area(run, "flag-2").label == "2. One side only");
  CHECK(the_area(run, "flag-2").value == "1:10");
}

TEST_CASE("a stated condition shows what it would change, where, and why") {
  ProgramRun run = rehearsing();
  press(run, "choose-stated");
  press(run, "stated-spondylolisthesis");
  const auto& found = screen(run).unsuitable;
  const auto press_up = std::find_if(found.begin(), found.end(),
                                     [&](const LintWarning& flag) { return flag.at == start_of(run, 2); });
  REQUIRE(press_up != found.end());
  CHECK(press_up->remark.message == "Left out: Name of press-up");
  CHECK_FALSE(press_up->why.empty());
  press(run, "stated-spondylolisthesis");
  CHECK(screen(run).unsuitable.empty());
}

TEST_CASE("what somebody lives with stays with the routine, and is not kept for another client's") {
  RehearsalScreen state;
  auto one = std::make_shared<Routine>();
  one->id = "evening";
  one->meant_for = "A.K.";
  state.routine = one;
  state.stated = {"osteoporosis"};
  auto changed = std::make_shared<Routine>(*one);
  changed->version = "2";
  CHECK(opened(state, Rehearse{changed}).state.stated == state.stated);
  changed->meant_for = "B.C.";
  CHECK(opened(state, Rehearse{changed}).state.stated.empty());
  changed->meant_for = "A.K.";
  changed->id = "morning";
  CHECK(opened(state, Rehearse{changed}).state.stated.empty());
}

TEST_CASE("what the routine asks for in spite of a condition stays, and says so") {
  Exercise push = exercise("press-up", HoldDose{20s, 1, 0s}, Sides::both, Position::prone);
  push.tags = {"mv.lx_ext"};
  Routine asked = routine({step_of(push)});
  std::get<ExerciseStep>(asked.steps[0].what).allow = condition_names();
  const Timeline timeline = timeline_of(asked);
  const auto found = unsuitable_for({"spondylolisthesis"}, asked, {}, timeline);
  REQUIRE(found.size() == 1);
  CHECK(found[0].remark.message == "Stays, because the routine asks for it anyway: Name of press-up");
}

TEST_CASE("a word beforehand is told of in the rehearsal, and hides nothing that the routine allows") {
  Exercise push = exercise("press-up", TensionDose{}, Sides::both, Position::chair);
  push.tags = {"mv.lx_ext"};
  Routine asked = routine({step_of(push)});
  const std::vector<std::string> both{"heart_condition", "spondylolisthesis"};
  const auto told = [&](const std::vector<std::string>& conditions) {
    const auto found = unsuitable_for(conditions, asked, {}, timeline_of(asked));
    return found.empty() ? "" : found[0].remark.message;
  };
  CHECK(told({"heart_condition"}) == "Stays, with a word beforehand: Name of press-up");
  CHECK(told(both) == "Left out: Name of press-up");
  std::get<ExerciseStep>(asked.steps[0].what).allow = {"spondylolisthesis"};
  CHECK(told(both) == "Stays, because the routine asks for it anyway: Name of press-up");
}

TEST_CASE("a routine that cannot be played says why") {
  ProgramRun run;
  const auto asked = evening();
  run(Rehearse{asked, -1});
  RehearsalReady cannot{asked, std::make_shared<const Library>(), nullptr};
  cannot.problems = {failure("unknown-exercise", "there is no exercise \"bow\"")};
  run(cannot);
  const View<Intent> seen = shown(run);
  CHECK(std::any_of(seen.frame.areas.begin(), seen.frame.areas.end(),
                    [](const HitArea& one) { return one.label == "there is no exercise \"bow\""; }));
  press_key(run, "space");
  CHECK_FALSE(screen(run).playing);
}

TEST_CASE("the caption, the name and the count are those of the moment") {
  ProgramRun run = rehearsing();
  const Timeline& timeline = *screen(run).timeline;
  const auto hold = std::find_if(timeline.segments.begin(), timeline.segments.end(),
                                 [](const Segment& segment) { return segment.kind == SegmentKind::hold; });
  run(ScrubTo{hold->start + 10s});
  CHECK(the_area(run, "doing").label.find("20 s left") != std::string::npos);
  CHECK_FALSE(the_area(run, "caption").label.empty());
  CHECK(the_area(run, rehearsal_strip).value.find("Name of tilt") != std::string::npos);
}
