#include "screen/settings/take_along.hpp"

#include "screen/program/program.hpp"
#include "support/catch.hpp"
#include "support/kinds.hpp"
#include "support/routines.hpp"
#include "support/seen.hpp"
#include "timeline/walk.hpp"

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
  TakeAlongScreen state = opened({}, card(true), {});
  CHECK(area(state, "sound-mp3")->selected);
  CHECK_FALSE(area(state, "paper-a4"));
  state = pressed(state, "form-handout").state;
  state = pressed(state, "pages-compact").state;
  state = pressed(state, "print-large").state;
  state = pressed(state, "form-film").state;
  CHECK_FALSE(area(state, "sound-mp3"));
  state = pressed(state, "height-1080").state;
  state = pressed(state, "layout-figure").state;
  state = pressed(state, "name-title").state;
  const auto asked = pressed(state, "make-it");
  REQUIRE(asked.effects.size() == 1);
  const ExportRequest request = of_that_kind<StartExport>(asked.effects.front()).request;
  CHECK(request == ExportRequest{"evening", ExportKind::film, "mp3", "mp4", "1080", "figure", "a4", "compact",
                                 "large", "title", state.request.at});
}

TEST_CASE("a page for the phone is offered for any routine, and says where it does not open") {
  const TakeAlongScreen page = pressed(opened({}, card(false), {}), "form-page").state;
  CHECK(says(page, "An iPhone opens it only from a web space"));
  const auto asked = pressed(page, "make-it");
  REQUIRE(asked.effects.size() == 1);
  CHECK(of_that_kind<StartExport>(asked.effects.front()).request.kind == ExportKind::page);
}

TEST_CASE("the calendar is offered for a routine with a schedule only") {
  CHECK(area(opened({}, card(true), {}), "form-calendar"));
  CHECK_FALSE(area(opened({}, card(false), {}), "form-calendar"));
  const TakeAlongScreen calendar = pressed(opened({}, card(true), {}), "form-calendar").state;
  CHECK(says(calendar, "Once a day"));
  CHECK(opened(calendar, card(false), {}).request.kind == ExportKind::sound);
}

TEST_CASE("while a form is made its progress is seen and it can be stopped, and no second one begun") {
  TakeAlongScreen state = pressed(opened({}, card(true), {}), "make-it").state;
  state = after(std::move(state), ExportProgress{0.428}).state;
  CHECK(says(state, "42%"));
  CHECK_FALSE(area(state, "make-it"));
  CHECK(after(state, MakeIt{}).effects.empty());
  const auto stopped = pressed(state, "stop-making");
  REQUIRE(stopped.effects.size() == 1);
  CHECK(is_kind<CancelExport>(stopped.effects.front()));
  state = after(std::move(state), ExportCancelled{}).state;
  CHECK(area(state, "make-it"));
}

TEST_CASE("what becomes of a form stands above the choices, and the page is at its top") {
  const auto above = [](const View<TakeAlongIntent>& seen, const std::string& words) {
    const auto top_of = [&](const std::string& what) {
      for (const HitArea& one : seen.frame.areas) {
        if (one.key == what || one.label.find(what) != std::string::npos) return one.whole.y;
      }
      return 1e6;
    };
    return top_of(words) < top_of("form-sound");
  };
  TakeAlongScreen state = opened({}, card(true), {});
  state.scrolls.set("page", 300);
  state = after(std::move(state), MakeIt{}).state;
  CHECK(state.scrolls.of("page") == 0);
  CHECK(above(shown(state), "Making it"));
  state = after(std::move(state), ExportFinished{"/home/ada/film.mp4"}).state;
  CHECK(above(shown(state), "/home/ada/film.mp4"));
}

TEST_CASE("what was made is opened, or shown in its folder, and only when that is pressed") {
  const TakeAlongScreen made =
      after(pressed(opened({}, card(true), {}), "make-it").state, ExportFinished{"/home/ada/film.mp4"}).state;
  const auto asked = [&](const std::string& key) {
    Program program = on_home();
    const Request request = of_that_kind<Request>(test::press(shown(made), key));
    const auto effects = update(std::move(program), request).effects;
    REQUIRE(effects.size() == 1);
    return of_that_kind<OpenOutside>(of_that_kind<ExportEffect>(effects.front())).path;
  };
  CHECK(asked("open-made") == "/home/ada/film.mp4");
  CHECK(asked("show-made") == "/home/ada");
  CHECK(folder_holding("/film.mp4") == "/");
}

TEST_CASE("where it is, or why it is not there, is said until something else is chosen") {
  TakeAlongScreen state = pressed(opened({}, card(true), {}), "make-it").state;
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
  CHECK(program.world.notice.words.find("/x.mp3") != std::string::npos);
  CHECK(program.world.notice.file == "/x.mp3");
  CHECK(test::area(view(program, test::whole_window()), "open-made") != nullptr);
  CHECK(update(on_home(), Request{TakeAlong{"nowhere"}}).state.screen == ScreenName::home);
}

TEST_CASE("the hours of the calendar are said, and can be moved") {
  TakeAlongScreen state = pressed(opened({}, card(true), {}), "form-calendar").state;
  CHECK(says(state, "10:00"));
  state = pressed(state, "hour-0-more").state;
  state = pressed(state, "hour-0-more").state;
  state = pressed(state, "hour-0-less").state;
  CHECK(says(state, "10:15"));
  const auto asked = pressed(state, "make-it");
  REQUIRE(asked.effects.size() == 1);
  CHECK(of_that_kind<StartExport>(asked.effects.front()).request.at == std::vector<std::string>{"10:15"});
  CHECK(opened(state, card(true), {}).request.at == std::vector<std::string>{"10:00"});
}

TEST_CASE("a walk is taken along in the minutes that are chosen, and nothing else asks for minutes") {
  Exercise walking;
  walking.id = walking_id;
  walking.technique = Technique::walking;
  walking.dose = TimeDose{5min};
  Routine walk;
  walk.id = walk_id;
  walk.steps = {test::step_in_place(walking)};
  RoutineCard made = card(false);
  made.id = walk_id;
  made.routine = std::make_shared<const Routine>(walk);
  TakeAlongScreen state = opened({}, made, {});
  CHECK(area(state, "walk-5")->selected);
  state = pressed(state, "walk-15").state;
  const auto asked = pressed(state, "make-it");
  REQUIRE(asked.effects.size() == 1);
  CHECK(of_that_kind<StartExport>(asked.effects.front()).request.minutes == 15);
  CHECK_FALSE(area(pressed(opened({}, made, {}), "form-bundle").state, "walk-5"));
  state = opened(std::move(state), card(false), {});
  CHECK_FALSE(area(state, "walk-5"));
  CHECK(state.request.minutes == 0);
}

TEST_CASE("a programme is taken along as a page, and a routine after it as whatever it was before") {
  Programme weeks;
  weeks.id = "weeks";
  weeks.title = plain_text("Eight weeks");
  TakeAlongScreen state = opened(opened({}, card(true), {}), weeks);
  CHECK(says(state, "Save or print: Eight weeks"));
  CHECK_FALSE(area(state, "form-film"));
  const Updated made = pressed(state, "make-it");
  const auto& asked = of_that_kind<StartExport>(made.effects.front()).request;
  CHECK(asked.programme);
  CHECK(asked.routine == "weeks");
  CHECK(asked.kind == ExportKind::page);
  CHECK_FALSE(opened(state, card(true), {}).request.programme);
}

TEST_CASE("every form can be saved where the person says, and is asked for under that name") {
  for (const char* form :
       {"form-sound", "form-film", "form-page", "form-handout", "form-calendar", "form-bundle"}) {
    CAPTURE(form);
    const TakeAlongScreen state = pressed(opened({}, card(true), {}), form).state;
    const Updated asked = pressed(state, "save-as");
    REQUIRE(asked.effects.size() == 1);
    CHECK(of_that_kind<AskWhereToSave>(of_that_kind<ExportEffect>(asked.effects[0])).request ==
          state.request);
    const Updated told = after(asked.state, SaveTo{"/stick/mine"});
    REQUIRE(told.effects.size() == 1);
    CHECK(of_that_kind<StartExport>(of_that_kind<ExportEffect>(told.effects[0])).request.file ==
          "/stick/mine");
    CHECK(told.state.request.file.empty());  // the next is not laid over it
    CHECK(after(told.state, SaveTo{"/stick/other"}).effects.empty());
  }
}

TEST_CASE("folders that were chosen before are offered, and the one that is chosen is said") {
  World world;
  world.export_folder = "/home/ann/Documents";
  TakeAlongScreen state = opened({}, card(true), {});
  const auto seen = [&] { return view(state, world, test::whole_window()); };
  CHECK(test::area(seen(), "folder-0") == nullptr);
  world.recent_folders = {"/media/ann/STICK"};
  CHECK(test::area(seen(), "folder-0")->selected);
  state = after(std::move(state), test::press(seen(), "folder-1")).state;
  CHECK(state.request.folder == "/media/ann/STICK");
  CHECK(test::says(seen(), "It will be saved in /media/ann/STICK."));
}
