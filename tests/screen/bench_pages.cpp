#include <memory>

#include "pages.hpp"
#include "support/figure.hpp"
#include "support/timelines.hpp"

namespace limber::pages {
namespace {

Program full_bench() {
  std::vector<RoutineCard> list{card("1"), card("2"), card("3")};
  Routine routine;
  routine.version = "12";
  routine.meant_for = "B. C.";
  list.front().routine = std::make_shared<const Routine>(routine);
  list.front().own = true;
  return run_at(ScreenName::bench, world_with(std::move(list))).program;
}

Program after(const Program& program, const EditorIntent& intent) {
  return update(program, Intent{intent}).state;
}

// Steps of every kind, the selected one with what can be said of it, the whole, and the library.
std::vector<Program> editors() {
  const auto named = [](const char* id) {
    ExerciseStep step;
    step.id = id;
    return Step{step};
  };
  auto library = std::make_shared<Library>();
  Exercise exercise = test::exercise("1", HoldDose{30s, 2, 5s}, Sides::each);
  exercise.name = plain_text("Sngl kn t chst wth th hnds");
  exercise.say = {
      plain_text("Bgn"), plain_text("Mv"), {plain_text("Hld"), plain_text("N")}, plain_text("Bck")};
  exercise.figure = figure::knee_to_chest();
  library->add(exercise);
  Routine routine = test::routine({named("1"), test::say("Ls", 5s), test::rest(15s), test::breathe(60s),
                                   test::comfort_check(), test::repeat(2, {named("1")}), named("nwhr")});
  routine.title = plain_text("Rtn 1 wth lng nm");
  routine.meant_for = "B. C.";
  routine.schedule = Schedule{};
  World world = world_with({card("1"), card("2")});
  world.library = library;
  world.notice = {"N snd dvc ws fnd."};
  std::vector<Program> list;
  for (std::size_t i = 0; i < routine.steps.size(); ++i) {
    test::ProgramRun run = run_at(ScreenName::bench, world);
    run(EditDraft{std::make_shared<const Routine>(routine)});
    run.program.editor.selected.clear();
    list.push_back(run(SelectStep{{i}}).program);
  }
  Program own = after(list.front(), WriteOwnWords{});
  list.push_back(after(list.front(), ShowEditorPart{EditorPart::about}));
  const Program picking = after(list.front(), ShowPicker{});
  for (const char* what : {"area", "technique", "position", "props", "tags"})
    list.push_back(after(picking, PickBy{what, ""}));
  list.push_back(std::move(own));
  return list;
}

// A phase with a routine whose days stand open, one of days that waits for calm sessions, the whole, and the
// shelf where it stands by itself.
std::vector<Program> weeks() {
  Programme programme;
  programme.id = "grdn";
  programme.title = plain_text("Bck t th grdn");
  programme.version = "1";
  programme.meant_for = "B. C.";
  ProgrammePhase first;
  first.title = plain_text("Fnd yr bsln");
  first.weeks = 3;
  first.clip = "bsln.mp3";
  first.routines = {{"1", {2, {"mon", "thu"}, {"07:00", "20:30"}, 0}}, {"nwhr", {}}};
  first.walk = ProgrammeWalk{5, 8, {"tue"}, {"10:00"}};
  ProgrammePhase half;
  half.title = plain_text("Hlf");
  half.weeks = 0;
  half.days = 3;
  half.goes_on = GoesOn::calm;
  half.calm_sessions = 3;
  half.percent = 50;
  programme.phases = {first, half, first};
  World world = world_with({card("1"), card("2")});
  world.programmes = {std::make_shared<const Programme>(programme)};
  world.own_programmes = {"grdn"};
  test::ProgramRun run = run_at(ScreenName::bench, world);
  run(EditProgramme{"grdn"});
  std::vector<Program> list{run(SelectPlanned{0}).program, run(SelectPhase{1}).program};
  list.push_back(run(ShowShelf{}).program);
  run(ShowShelf{});
  list.push_back(run(ShowAboutProgramme{}).program);
  return list;
}

// Many steps, many remarks, and what four conditions would change, some with long words.
Program full_rehearsal(Millis t, bool choosing) {
  std::vector<Step> steps;
  for (int i = 0; i < 9; ++i) {
    Exercise made = test::exercise("prss-p", HoldDose{20s, 2, 5s}, Sides::each, Position::prone);
    made.name = plain_text("Prn prss-p wth lng nm");
    made.tags = {"mv.lx_ext"};
    made.say = {};
    made.say.move = plain_text("Brng yr {sd} kn n, slwly, nd brth t s y d s, s lng s t s cmfrtbl fr y.");
    steps.push_back(test::step_of(made));
  }
  const auto asked = std::make_shared<const Routine>([&] {
    Routine routine = test::routine(std::move(steps));
    routine.title = plain_text("Rtn 1 wth lng nm, mr thn thr s rm fr");
    return routine;
  }());
  RehearsalReady ready{asked, std::make_shared<const Library>(),
                       std::make_shared<const Timeline>(test::timeline_of(*asked))};
  for (int i = 0; i < 12; ++i)
    ready.remarks.push_back(
        {i * 15s, {Severity::warning, {}, "rule", "Mny wrds fnd n rm n thr hld, s shrtn thm"}});
  test::ProgramRun run;
  run(Rehearse{asked, -1})(ready);
  for (const char* condition : {"spondylolisthesis", "osteoporosis", "spinal_stenosis"})
    run(SetStated{condition, true});
  run(ScrubTo{t});
  run.program.rehearsal.choosing = choosing;
  return run.program;
}

Program seen_bundle(VersionComparison standing) {
  BundleContents contents;
  contents.title = "Rtn 1 wth lng nm, mr thn thr s rm fr";
  contents.author = "Mrt Rz, physthrpst";
  contents.meant_for = ".B.";
  contents.version = "3";
  contents.asks = {"pain", "stiffness"};
  contents.schedule = Schedule{2, {"mon", "fri"}, {"11:00", "15:30"}, 4};
  contents.allowed = {{"Prn prss-p wth lng nm", "osteoporosis"}};
  contents.content = std::string(64, '7');
  contents.exercises = {"Knt tw chst", "Plvc tlt", "Ct nd cml", "Chld ps", "Prn prss-p wth lng nm"};
  contents.own_exercises = contents.pictures = contents.recordings = 3;
  contents.brings_flare_routine = true;
  contents.standing = standing;
  contents.replaces_title = "Rtn 1";
  return test::ProgramRun{}(BundleSeen{"x.lmbr", contents}).program;
}

Program refused_file() {
  return test::ProgramRun{}(FileRefused{"/hm/nn/x.lmbr", {"T s ncryptd.", "T ld t f ts fldr."}}).program;
}

// Every part of posing, with a joint selected that is at its limit.
std::vector<Program> posing() {
  Exercise exercise;
  exercise.id = "1";
  exercise.name = plain_text("Knt tw chst");
  exercise.figure = figure::knee_to_chest();
  auto library = std::make_shared<Library>();
  library->add(exercise);
  World world;
  world.library = library;
  world.notice = {"N snd dvc ws fnd."};
  std::vector<Program> list;
  for (const PosePart part : {PosePart::body, PosePart::motion, PosePart::about, PosePart::start}) {
    test::ProgramRun run = run_at(ScreenName::bench, world);
    run(PoseExercise{std::make_shared<const Exercise>(exercise)});
    run(SelectJoint{"right_hand"})(ToggleProp{"wall"})(ShowPosePart{part});
    run.program.pose.limits = {{figure::Angle::shoulder_flexion, figure::right, 180}};
    list.push_back(run.program);
  }
  return list;
}

ReturnedJournal returned(const std::string& client) {
  ReturnedJournal journal;
  journal.file = "/rtrnd/" + client + ".jsn";
  journal.client = client;
  journal.sessions = sessions();
  journal.sessions.front().state = SessionState::stopped;
  journal.sessions.front().note = "Slpt wll, nd wlkd fr n hr.";
  journal.sessions.back().check_ins[Phase::next_morning].pain = Score::from(9);
  journal.person.red_flag_checks = {{now, {"night-rest"}}};
  return journal;
}

Program full_review() {
  World world;
  world.exercise_names = {{"single-knee-to-chest", "Sngl kn t chst"}};
  ReturnedLoaded news;
  news.path = "/rtrnd";
  news.now = now;
  for (const char* client : {"nn", "Bn wth vry lng nm tht hrdly fts n ln", "Clr"})
    news.reviews.push_back(review_of(returned(client), {}, 0));
  news.problems = {{Severity::error, {"/rtrnd/x.jsn", 3, 0, ""}, "json", "Hr t s brkn ff."}};
  return run_at(ScreenName::review, world)(news).program;
}

Program client_page() {
  const auto journal = std::make_shared<const ReturnedJournal>(returned("Clr"));
  test::ProgramRun run{full_review(), {}};
  run(ShowClient{journal->file})(ClientLoaded{journal, now});
  run.program.review.client.draft = std::make_shared<const Routine>();
  run.program.review.client.made = "/hm/nn/rprt.pdf";
  return run.program;
}

Program with_media() {
  MediaRequest request;
  request.exercise = "Sngl kn t chst";
  request.images = {"n.jpg", "tw.jpg", "thr.jpg"};
  request.clips = {{"hold", "rtn-sngl-kn-t-chst-hld.gg"}};
  for (const char* cue : {"setup", "move", "hold"})
    request.words[cue] = "Drw n kn t yr chst, nd lt th thr lg rst n th mt wth ts ft flt.";
  test::ProgramRun run;
  run(ChooseMedia{request})(MediaInspected{"/r", {{"tw.jpg", "sth s wrng wth t"}}});
  run.program.media.picture_trouble = "“MG_1234.jpg” cnnt b sd: t s ct shrt.";
  return run.program;
}

// A new recording that is asked about, one being made, one that is kept, and pictures to choose from.
std::vector<Program> media_screens() {
  const auto and_then = [](const Program& program, const MediaIntent& intent) {
    return update(program, Intent{intent}).state;
  };
  const Program made = and_then(with_media(), TakeMade{made_up_take()});
  const Program asked = update(made, Request{GoBack{}}).state;
  Program recording = and_then(with_media(), ToggleRecording{});
  recording = and_then(recording, MicrophoneLevel{-12, -20, 3'400ms});
  const Program own = and_then(with_media(), ChooseCue{"hold"});
  Gallery gallery{"/hm/nn/Pctrs/Smmr hldys", "/hm/nn/Pctrs", {}, true};
  for (const char* folder : {"Brln", "Th lng nm f fldr f pctrs, wth mr wrds thn nyn nds"})
    gallery.entries.push_back({std::string("/hm/") + folder, folder, true});
  for (const char* name : {"MG_1.jpg", "MG_2.jpg", "MG_3.jpg", "MG_4.jpg", "MG_5.jpg"})
    gallery.entries.push_back({std::string("/hm/") + name, name, false});
  Program choosing = and_then(with_media(), GalleryFound{gallery});
  choosing.media.thumbnails = {{"/hm/MG_1.jpg", "/t/1.jpg"}, {"/hm/MG_2.jpg", ""}};
  choosing.media.voice_trouble = "Thr s n mcrphn.";
  return {run_at(ScreenName::media).program, made, asked, recording, own, choosing};
}

}  // namespace

std::vector<Page> of_the_bench() {
  std::vector<Page> pages;
  const auto add = [&](const std::string& name, Program program) {
    pages.push_back({name, std::move(program)});
  };
  const auto empty = [&](const std::string& name, ScreenName screen) { add(name, run_at(screen).program); };
  for (Program& program : posing()) add("posing", std::move(program));
  for (Program& program : media_screens()) add("media", std::move(program));
  add("review", full_review());
  add("a client", client_page());
  empty("empty review", ScreenName::review);
  for (Program& program : editors()) add("editor", std::move(program));
  for (Program& program : weeks()) add("weeks of a programme", std::move(program));
  add("bench", full_bench());
  add("rehearsal", full_rehearsal(100s, false));
  add("rehearsal for somebody", full_rehearsal(0s, true));
  empty("unprepared rehearsal", ScreenName::rehearsal);
  add("bundle", seen_bundle(VersionComparison::not_there));
  add("older bundle", seen_bundle(VersionComparison::older));
  add("refused file", refused_file());
  return pages;
}

}  // namespace limber::pages
