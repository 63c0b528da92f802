// What the desktop hears of a session, and what its keys do to one.
#include "app/asked_by_desktop.hpp"

#include "support/catch.hpp"
#include "support/routines.hpp"
#include "support/shell_run.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Shelf sore_knee() {
  Exercise knee = hold_exercise("knee", 60s);
  Routine made = routine({step("knee"), check_step(), step("arm")});
  made.language = "xx";  // nobody speaks it, so that no voice has to be made
  Shelf shelf;
  shelf.library = std::make_shared<const Library>(library_of({knee, hold_exercise("arm", 60s)}));
  shelf.routines = {std::make_shared<const Routine>(made)};
  return shelf;
}

AppOptions playing(bool asks) {
  AppOptions options;
  options.routine = "evening";
  options.start = true;
  options.mute = true;
  options.ask_check_ins = asks;
  return options;
}

struct Asked {
  MadeMachine machine;
  ShellRun run;

  explicit Asked(AppOptions options) : run(machine, std::move(options), sore_knee()) {}

  void ask(const DesktopRequest& request) {
    carry_out(run.shell(), unseen_window(), request);
    run.look();
  }
  NowPlaying now() { return now_playing(run.program(), 1); }
};

}  // namespace

TEST_CASE("the desktop hears of a session only while one is led") {
  Asked asked{AppOptions{}};
  CHECK(asked.now() == NowPlaying{});
  CHECK(key_for(MediaCommand::play_or_pause, Playing::stopped).empty());
}

TEST_CASE("the desktop hears which exercise of which routine runs, and how far") {
  Asked asked(playing(false));
  asked.run.wait(5s);
  asked.run.look();
  const NowPlaying begun = asked.now();
  CHECK(begun.state == Playing::running);
  CHECK(begun.routine == asked.run.playhead().timeline().title);
  CHECK(begun.length == asked.run.playhead().timeline().total());
  CHECK(begun.position == asked.run.playhead().position());
  asked.ask(MediaCommand::next);
  asked.ask(MediaCommand::next);
  asked.ask(MediaCommand::next);
  CHECK(asked.now().exercise == "Exercise arm");
  CHECK(asked.now().step > begun.step);
}

TEST_CASE("play and pause of a headset do what they say, however often they are pressed") {
  Asked asked(playing(false));
  for (const auto& [command, state] :
       std::vector<std::pair<MediaCommand, Playing>>{{MediaCommand::play, Playing::running},
                                                     {MediaCommand::pause, Playing::paused},
                                                     {MediaCommand::pause, Playing::paused},
                                                     {MediaCommand::play_or_pause, Playing::running},
                                                     {MediaCommand::play_or_pause, Playing::paused},
                                                     {MediaCommand::play, Playing::running}}) {
    asked.ask(command);
    CHECK(asked.now().state == state);
  }
}

TEST_CASE("a press on the headset answers a comfort check as the space bar does") {
  Asked asked(playing(true));
  asked.run.click("signs-answered");
  asked.run.look();
  asked.ask(MediaCommand::next);
  asked.ask(MediaCommand::next);
  asked.run.wait(20s);
  asked.run.look();
  REQUIRE(asked.run.playhead().waiting_for_check());
  asked.ask(MediaCommand::play_or_pause);
  CHECK_FALSE(asked.run.playhead().in_check());
}

TEST_CASE("a machine that falls asleep pauses the session, once") {
  Asked asked(playing(false));
  asked.run.wait(5s);
  asked.ask(GoToSleep{});
  CHECK(asked.now().state == Playing::paused);
  asked.ask(GoToSleep{});
  CHECK(asked.now().state == Playing::paused);
  CHECK(asked.run.playhead().pauses() == 1);
}

TEST_CASE("only what time alone does not explain is told to who shows the position") {
  NowPlaying before;
  before.state = Playing::running;
  before.position = 10s;
  NowPlaying later = before;
  later.position = 10s + 40ms;
  CHECK(is_only_later(before, later));
  later.position = 9s;
  CHECK(jumps(before, later));
  later.position = 13s;
  CHECK(jumps(before, later));
  later = before;
  later.state = Playing::paused;
  CHECK_FALSE(is_only_later(before, later));
}

TEST_CASE("a reminder's Start leads the session, and interrupts none") {
  Asked asked{AppOptions{}};
  asked.ask(StartFromOutside{"evening"});
  CHECK(asked.run.program().screen == ScreenName::warning_signs);  // what is asked before the first session
  Asked led(playing(false));
  led.run.wait(5s);
  led.run.look();
  const Millis at = led.run.playhead().position();
  led.ask(StartFromOutside{"evening"});
  CHECK(led.run.playhead().position() == at);
}

TEST_CASE("a file that was chosen in the desktop's window is opened as one that was dropped here") {
  Asked asked{AppOptions{}};
  std::vector<FileQuestion> questions;
  asked.run.shell().ask_for_files_by([&](const FileQuestion& one) { questions.push_back(one); });
  asked.run.shell().dispatch(Request{GoTo{ScreenName::bundle}});
  asked.run.look();
  asked.run.click("choose-file");
  REQUIRE(questions.size() == 1);
  CHECK(questions.front().use == FilePurpose::open);
  asked.ask(FileChosen{FilePurpose::open, asked.run.data() / "no such file"});
  CHECK(asked.run.program().bundle.file == asked.run.data() / "no such file");
}

TEST_CASE("what is saved as the person names it is made there") {
  Asked asked{AppOptions{}};
  std::vector<FileQuestion> questions;
  asked.run.shell().ask_for_files_by([&](const FileQuestion& one) { questions.push_back(one); });
  asked.run.shell().dispatch(Request{TakeAlong{"evening"}});
  asked.run.look();
  asked.run.click("form-handout");
  asked.run.look();
  asked.run.click("save-as");
  REQUIRE(questions.size() == 1);
  CHECK(questions.front().use == FilePurpose::save);
  CHECK(questions.front().name == "limber-handout.pdf");
  asked.ask(FileChosen{FilePurpose::save, asked.run.data() / "for me.pdf"});
  CHECK(asked.run.program().take_along.share);
}

TEST_CASE("where the desktop has no window to choose a file in, the page says what to do instead") {
  Asked asked{AppOptions{}};
  asked.run.shell().dispatch(Request{ChooseFile{}});
  const std::string to_open = asked.run.program().world.notice.words;
  CHECK_FALSE(to_open.empty());
  asked.ask(NoFileChooser{FilePurpose::save});
  CHECK(asked.run.program().world.notice.words != to_open);
}
