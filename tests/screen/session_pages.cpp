// The pages before, in and after a session, and what is taken along of it.
#include <memory>

#include "pages.hpp"
#include "support/catch.hpp"
#include "support/timelines.hpp"

namespace limber::pages {
namespace {

Routine a_routine() {
  Exercise stretch = test::exercise("n", HoldDose{20s, 1, 0s}, Sides::each);
  stretch.name = plain_text("Knt tw chst");
  stretch.say.setup = plain_text("L n yr bck. Bnd th {side} kn.");
  stretch.stop = plain_text("Stp f t rns dwn th {side} lg.");
  Routine made = test::routine({test::step_of(stretch), test::comfort_check()});
  made.title = plain_text("Evnng");
  return made;
}

// In its midst, in a pause, asked what helps, asked whether it is comfortable, asked about its end.
void add_sessions(std::vector<Page>& list) {
  test::ProgramRun run = run_at(ScreenName::home, world_with({card("1")}));
  const auto library = std::make_shared<const Library>();
  const auto routine = std::make_shared<const Routine>(a_routine());
  auto timeline = compile(*routine, *library, Pace{}, test::spelled_out);
  REQUIRE(timeline);
  SessionMaterial material{routine, library, std::make_shared<const Timeline>(*std::move(timeline)), Pace{},
                           test::spelled_out};
  run.program.session = begun(SessionScreen{}, std::move(material)).state;
  run.program.screen = ScreenName::session;
  while (run.program.session.playhead->present() == nullptr) run(Elapsed{500ms, 500ms});
  list.push_back({"session", run.program});
  run(TogglePause{});
  list.push_back({"session in a pause", run.program});
  test::ProgramRun sore = run;
  list.push_back({"session, too sore", sore(TooSore{}).program});
  run(TogglePause{});
  while (!run.program.session.playhead->waiting_for_check()) run(Elapsed{500ms, 500ms});
  list.push_back({"session, still comfortable?", run.program});
  list.push_back({"session, to be ended?", run(AskToEnd{}).program});
}

// Each form; while it is made, and after.
void add_take_along(std::vector<Page>& list) {
  World world = world_with({card("1")});
  auto routine = std::make_shared<Routine>(a_routine());
  routine->schedule = Schedule{};
  world.cards.front().routine = routine;
  world.library = std::make_shared<const Library>();
  test::ProgramRun run = run_at(ScreenName::home, world);
  run(TakeAlong{"1"});
  for (const ExportKind form :
       {ExportKind::sound, ExportKind::film, ExportKind::page, ExportKind::handout, ExportKind::calendar})
    list.push_back({"take along", run(ChooseExportKind{form}).program});
  run(MakeIt{});
  list.push_back({"take along, being made", run.program});
  list.push_back({"take along, made", run(ExportFinished{"/hm/nn/r.cs"}).program});
}

}  // namespace

std::vector<Page> of_a_session() {
  std::vector<Page> list;
  add_sessions(list);
  AfterScreen after{sessions().front()};
  list.push_back({"after a session", showing(ScreenName::after_session, &Program::after, after)});
  add_take_along(list);
  return list;
}

}  // namespace limber::pages
