#include "screen/settings/take_along.hpp"

#include "screen/program/program.hpp"
#include "support/catch.hpp"
#include "support/kinds.hpp"
#include "support/seen.hpp"

using namespace limber;
using test::is_kind;
using test::of_that_kind;

namespace {

RoutineCard card(bool planned) {
  RoutineCard made;
  made.id = "evening";
  made.title = "Evening";
  Routine routine;
  if (planned) routine.schedule = Schedule{};
  made.routine = std::make_shared<const Routine>(routine);
  return made;
}

View<TakeAlongIntent> shown(const TakeAlongScreen& state) {
  return view(state, World{}, test::whole_window());
}

std::optional<HitArea> area(const TakeAlongScreen& state, const std::string& key) {
  const View<TakeAlongIntent> seen = shown(state);
  const HitArea* found = test::area(seen, key);
  return found != nullptr ? std::optional(*found) : std::nullopt;
}

using Updated = Update<TakeAlongScreen, TakeAlongEffect>;

Updated after(TakeAlongScreen state, const TakeAlongIntent& intent) {
  return update(std::move(state), intent, World{});
}

Updated pressed(const TakeAlongScreen& state, const std::string& key) {
  return after(state, test::press(shown(state), key));
}

bool says(const TakeAlongScreen& state, const std::string& words) {
  return test::says(shown(state), words);
}

Program on_home() {
  Program program;
  return update(std::move(program), ShelfLoaded{{card(true)}, std::make_shared<const Library>(), {}, {}})
      .state;
}

}  // namespace

TEST_CASE("every form has its own choices, and what is chosen is asked for") {
  TakeAlongScreen state = opened({}, card(true));
  CHECK(area(state, "sound-mp3")->selected);
  CHECK_FALSE(area(state, "paper-a4"));
  state = pressed(state, "form-film").state;
  CHECK_FALSE(area(state, "sound-mp3"));
  state = pressed(state, "height-1080").state;
  state = pressed(state, "layout-figure").state;
  state = pressed(state, "name-title").state;
  const auto asked = pressed(state, "make-it");
  REQUIRE(asked.effects.size() == 1);
  const ExportRequest request = of_that_kind<StartExport>(asked.effects.front()).request;
  CHECK(request == ExportRequest{"evening", ExportKind::film, "mp3", "mp4", "1080", "figure", "a4", "title"});
}

TEST_CASE("the calendar is offered for a routine with a schedule only") {
  CHECK(area(opened({}, card(true)), "form-calendar"));
  CHECK_FALSE(area(opened({}, card(false)), "form-calendar"));
  const TakeAlongScreen calendar = pressed(opened({}, card(true)), "form-calendar").state;
  CHECK(opened(calendar, card(false)).request.kind == ExportKind::sound);
}

TEST_CASE("while a form is made its progress is seen and it can be stopped, and no second one begun") {
  TakeAlongScreen state = pressed(opened({}, card(true)), "make-it").state;
  state = after(std::move(state), ExportProgress{0.428}).state;
  CHECK(says(state, "42 %"));
  CHECK_FALSE(area(state, "make-it"));
  CHECK(after(state, MakeIt{}).effects.empty());
  const auto stopped = pressed(state, "stop-making");
  REQUIRE(stopped.effects.size() == 1);
  CHECK(is_kind<CancelExport>(stopped.effects.front()));
  state = after(std::move(state), ExportCancelled{}).state;
  CHECK(area(state, "make-it"));
}

TEST_CASE("where it is, or why it is not there, is said until something else is chosen") {
  TakeAlongScreen state = pressed(opened({}, card(true)), "make-it").state;
  const TakeAlongScreen made = after(state, ExportFinished{"/home/ada/limber-sound.mp3"}).state;
  CHECK(says(made, "/home/ada/limber-sound.mp3"));
  const TakeAlongScreen failed = after(state, ExportFailed{failure("disk-full", "the disk is full")}).state;
  CHECK(says(failed, "the disk is full"));
  CHECK_FALSE(says(pressed(failed, "form-handout").state, "the disk is full"));
}

TEST_CASE("the screen opens from a card, and back leads home while the work goes on") {
  Program program = update(on_home(), Request{TakeAlong{"evening"}}).state;
  CHECK(program.screen == ScreenName::take_along);
  CHECK(program.take_along.title == "Evening");
  program = update(std::move(program), TakeAlongIntent{MakeIt{}}).state;
  program = update(std::move(program), Request{GoBack{}}).state;
  CHECK(program.screen == ScreenName::home);
  program = update(std::move(program), TakeAlongIntent{ExportProgress{0.5}}).state;
  CHECK(program.world.notice.empty());
  program = update(std::move(program), TakeAlongIntent{ExportFinished{"/x.mp3"}}).state;
  CHECK(program.world.notice.find("/x.mp3") != std::string::npos);
  CHECK(update(on_home(), Request{TakeAlong{"nowhere"}}).state.screen == ScreenName::home);
}
