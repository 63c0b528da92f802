// Every screen in every theme, at every window size, in English and with words two fifths longer.
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "routine/vocabulary.hpp"
#include "screen/ui/focus.hpp"
#include "support/catch.hpp"
#include "support/figure.hpp"
#include "support/fits.hpp"
#include "support/journal.hpp"
#include "support/learn.hpp"
#include "support/measure.hpp"
#include "support/program_run.hpp"
#include "support/six_weeks.hpp"
#include "support/timelines.hpp"

using namespace limber;

namespace {

const support::EvenMeasure measure;
const WallTime now = test::later(test::monday_evening, 20 * test::day);

// Titles and names without vowels, so that what the program adds can be told apart.
RoutineCard card(const std::string& id) {
  RoutineCard made;
  made.id = id;
  made.title = "Rtn " + id + " wth lng nm";
  made.summary = "Mny wrds bt ths rtn, whch wrp vr svrl lns nd g n nd n, s thrpsts lk t wrt thm.";
  made.length = 12min;
  made.position = "lyng";
  made.areas = {"bck", "hps", "nck", "shldrs"};
  made.props = {"mt", "cshn"};
  made.exercises = {"Knt tw chst", "Plvc tlt", "Ct nd cml", "Chld ps"};
  made.restful = id == "2";
  made.has = {technique_names(), area_names(), {}};
  made.positions = {position_names()[std::stoul(id) % position_names().size()]};
  made.needs = prop_names();
  return made;
}

LearnCards cards() {
  std::vector<LearnCard> list;
  for (const char* id : {"n", "tw", "thr", "fr", "fv"}) {
    list.push_back(test::full_card(id, {"tw", "thr", "fr"}));
    list.back().fits.techniques = {"stretching"};
  }
  return test::learn_cards(list);
}

std::vector<SessionRecord> sessions() {
  std::vector<SessionRecord> list;
  for (int i = 0; i < 18; ++i) {
    SessionRecord record =
        test::rated_session(test::later(now, -i * test::day - 6 * test::hour), 6 - i % 3, 4, 5);
    record.id = i + 1;
    record.routine = "1";
    record.title = "Rtn 1 wth lng nm";
    list.push_back(record);
  }
  return list;
}

// The program at a screen, as it is looked at in every window.
struct Page {
  std::string name;
  Program program;
};

test::ProgramRun run_at(ScreenName screen, World world = {}) {
  test::ProgramRun run;
  run.program.world = std::move(world);
  run.program.screen = screen;
  return run;
}
// With only what the screen itself has.
template <class State>
Program showing(ScreenName screen, State Program::*which, State state, World world = {}) {
  Program program = run_at(screen, std::move(world)).program;
  program.*which = std::move(state);
  return program;
}

World world_with(std::vector<RoutineCard> shelf) {
  World world;
  world.cards = std::move(shelf);
  world.learn = cards();
  world.now = now;
  return world;
}

Program full_home() {
  World world = world_with({card("1"), card("2"), card("3"), card("4"), card("5")});
  world.sessions = sessions();
  world.notice = {"N snd dvc ws fnd. Th sssn gs n wth th scrn ln."};
  HomeScreen state;
  SessionRecord cut = sessions().back();
  cut.check_ins.clear();
  state.unfinished = cut;
  state.open = "3";
  return showing(ScreenName::home, &Program::home, state, world);
}

// Twenty routines, narrowed by everything there is, with the choices of one filter open.
Program narrowed_home(FilterBy choosing, bool all_pass) {
  std::vector<RoutineCard> list;
  for (int i = 0; i < 20; ++i) list.push_back(card(std::to_string(i)));
  HomeScreen state;
  state.filter.area = "upper-back";
  state.filter.technique = "trigger-point";
  state.filter.position = "floor-sitting";
  state.filter.most_minutes = all_pass ? 15 : 10;
  state.filter.props = filter_props();
  state.filter.props.erase(state.filter.props.begin());
  state.choosing = choosing;
  state.fields.set(search_field, "Mny wrds t srch fr, mr thn thr s rm fr n th fld f nrrw wndw, t lst");
  return showing(ScreenName::home, &Program::home, state, world_with(std::move(list)));
}

// Told before, marked, and answered, at each step of the page.
Program marked_signs(SignsStep step) {
  AboutPerson about;
  about.red_flag_checks = {{now, {"inflammatory"}, {"bladder", "thoracic"}}};
  WarningSignsScreen state = signs_screen(about, now);
  state.before = "a";
  state.step = step;
  state.marked = {"bladder", "neck-neuro", "inflammatory"};
  state.answers = {{"bladder", SignAnswer::known}, {"neck-neuro", SignAnswer::changed}};
  World world;
  world.now = now;
  world.notice = {"N snd dvc ws fnd."};
  return showing(ScreenName::warning_signs, &Program::signs, state, world);
}

Program answered_screening() {
  AboutPerson about;
  about.screening.conditions = {{"osteoporosis", {}}, {"rash", {"left-hip", "sacrum"}}};
  about.screening.pressure = Pressure::light;
  about.massages = {local_day(now) - 1};
  World world;
  world.now = now;
  world.about = about;
  return run_at(ScreenName::screening, world).program;
}

Program full_admin() {
  World world;
  world.admin.owners = {{"", ""}, {"2", "Bn"}, {"3", "nn Mr f th lng nm"}};
  world.admin.backups = {
      {"2026-11-22", 14, {}, 0}, {"2026-11-21", std::nullopt, {}, 0}, {"2026-11-20", 1, {}, 0}};
  world.export_folder = "/hm/nn/Dcmnts";
  JournalAdminScreen state;
  state.restoring = "2026-11-22";
  return showing(ScreenName::journal_admin, &Program::admin, state, world);
}

Program remarked_check_in() {
  CheckInScreen state;
  Adaptation remark;
  remark.exercise = "Prn prss-p";
  remark.caution.condition = "spondylolisthesis";
  remark.caution.reason =
      "Yr nswrs sy: sth. Ths n bnds th bck fr. sk yr thrpst bfr ths n, nd lv t t tll thn.";
  state.remarks = {remark, remark};
  state.remarks.back().exercise = "Cbr";
  state.remarking = true;
  return showing(ScreenName::check_in, &Program::check_in, state);
}

Program questioned(const QuestionnaireScreen& state) {
  return showing(ScreenName::questionnaire, &Program::questionnaire, state);
}

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

Program learning(const std::string& open, std::optional<ScreenName> from = std::nullopt) {
  test::ProgramRun run = run_at(ScreenName::learn, world_with({}));
  if (!open.empty()) run(ReadCard{open});
  run.program.learn.came_from = from;
  return run.program;
}

// An exercise with all there is to say of one.
Program an_exercise() {
  Exercise made = test::exercise("n", HoldDose{30s, 2, 5s}, Sides::each);
  made.name = plain_text("Sngl knt tw chst");
  made.why = plain_text("Mvs th lwr bck, nd th hp, wtht wght.");
  made.feel = plain_text("Gntl pll n th {side} bttck.");
  made.stop = plain_text("Stp f nythng rns dwn th {side} lg.");
  made.easier = "sr";
  made.sources = {"Grbr 2011", "MHlth"};
  made.figure = figure::knee_to_chest();
  Exercise easier = test::exercise("sr", HoldDose{10s, 1, 0s});
  easier.name = plain_text("Sr");
  auto library = std::make_shared<Library>();
  library->add(easier);
  World world = world_with({});
  world.library = library;
  return run_at(ScreenName::session, world)(ReadExercise{std::make_shared<const Exercise>(made)}).program;
}

World journal_world() {
  World world = world_with({});
  world.sessions = sessions();
  AboutPerson about;
  about.massages = {local_day(now) - 14};
  about.assessments = test::six_weeks_assessments();
  world.about = about;
  world.prescribed = {{"1", Schedule{2, {}, {}, 0}, {}}};
  world.exercise_names = {{"pelvic-tilt", "Plvc tlt"}, {"single-knee-to-chest", "Knt tw chst"}};
  return world;
}

// Every part, and an entry that is corrected, and one that is asked about.
std::vector<Program> journals() {
  JournalScreen state;
  state.open = 2;
  state.shown = 12;
  const Program full = showing(ScreenName::journal, &Program::journal, state, journal_world());
  const auto and_then = [](const Program& program, const JournalIntent& intent) {
    return update(program, Intent{intent}).state;
  };
  std::vector<Program> list{full};
  for (const JournalPart part : {JournalPart::calendar, JournalPart::exercises, JournalPart::sessions})
    list.push_back(and_then(full, ShowJournalPart{part}));
  list.push_back(and_then(list.back(), CorrectEntry{2}));
  list.push_back(and_then(list.back(), AskToDelete{2}));
  list.push_back(and_then(full, ShowTrendTable{}));
  return list;
}

Program full_report() {
  World world = journal_world();
  world.export_folder = "/hm/nn/Dcmnts/Lmbr";
  return run_at(ScreenName::journal, world)(GoTo{ScreenName::report})(ChooseReport{"period", "own"}).program;
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
  request.routine = "rtn";
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

std::vector<Page> every_page() {
  std::vector<Page> pages;
  const auto add = [&](const std::string& name, Program program) {
    pages.push_back({name, std::move(program)});
  };
  const auto empty = [&](const std::string& name, ScreenName screen) { add(name, run_at(screen).program); };
  add("home", full_home());
  empty("empty home", ScreenName::home);
  for (Program& program : journals()) add("journal", std::move(program));
  for (Program& program : posing()) add("posing", std::move(program));
  for (Program& program : media_screens()) add("media", std::move(program));
  add("report", full_report());
  add("review", full_review());
  add("a client", client_page());
  empty("empty review", ScreenName::review);
  empty("empty journal", ScreenName::journal);
  empty("settings", ScreenName::settings);
  add("learn", learning(""));
  empty("warning signs", ScreenName::warning_signs);
  for (const SignsStep step : {SignsStep::list, SignsStep::answers, SignsStep::advice})
    add("warning signs marked", marked_signs(step));
  add("about you", answered_screening());
  add("weekly", questioned(questionnaire(Instrument::peg, {})));
  add("activities", questioned(questionnaire(Instrument::psfs, {"Pttng n scks", "Sttng"})));
  add("keeping", full_admin());
  for (Program& program : editors()) add("editor", std::move(program));
  add("bench", full_bench());
  add("made to suit", remarked_check_in());
  add("card", learning("tw"));
  add("exercise", an_exercise());
  add("rehearsal", full_rehearsal(100s, false));
  add("rehearsal for somebody", full_rehearsal(0s, true));
  empty("unprepared rehearsal", ScreenName::rehearsal);
  add("bundle", seen_bundle(VersionComparison::not_there));
  add("older bundle", seen_bundle(VersionComparison::older));
  add("refused file", refused_file());
  add("card in a session", learning("n", ScreenName::session));
  empty("no cards", ScreenName::learn);
  for (const FilterBy by : filters) add("narrowed home", narrowed_home(by, true));
  add("nothing passes", narrowed_home(FilterBy::area, false));
  return pages;
}

// Calls `look` with every screen at every size and text size in every theme.
template <class Look>
void every_screen(const std::vector<double>& text_scales, const Look& look) {
  const std::vector<Page> pages = every_page();
  for (const ThemeName name : {ThemeName::day, ThemeName::night, ThemeName::contrast}) {
    std::vector<Size> sizes = support::window_sizes();
    sizes.push_back(support::narrow_window);
    for (const Size size : sizes) {
      for (const double scale : text_scales) {
        Viewport viewport;
        viewport.size = size;
        viewport.text_scale = scale;
        const ViewContext context{theme(name), viewport, measure, "tab-journal", true};
        const std::string where = to_string(name) + " " + std::to_string(static_cast<int>(size.width)) +
                                  " × " + std::to_string(static_cast<int>(size.height)) + " at " +
                                  std::to_string(scale);
        for (const Page& page : pages) look(page.name + " " + where, view(page.program, context), viewport);
      }
    }
  }
}

void expect_fit(const std::string& what, const View<Intent>& seen, const Viewport& viewport) {
  for (const std::string& misfit : support::misfits(seen.frame, measure, viewport.touch())) {
    FAIL_CHECK(what << ": " << misfit);
  }
  CHECK_FALSE(seen.frame.areas.empty());
}

}  // namespace

TEST_CASE("the check of a screen finds words that overflow, areas that overlap and words that escaped") {
  Frame frame;
  frame.size = {400, 300};
  frame.items = {TextBox{{10, 10, 40, 20}, "Overflowing", {16}, {}},
                 TextBox{{380, 40, 90, 30}, "[Ø]", {16}, {}}};
  HitArea area;
  area.intent = 0;
  area.key = "one";
  area.rect = area.whole = {0, 0, 50, 50};
  HitArea other = area;
  other.key = "two";
  other.rect = other.whole = {40, 0, 20, 50};
  frame.areas = {area, other};
  CHECK(support::misfits(frame, measure, 44).size() == 4);
  CHECK(support::untranslated(frame) == std::vector<std::string>{"Overflowing"});
}

TEST_CASE("every page fits every window in every theme") {
  every_screen({1.0, 1.5}, expect_fit);
}

TEST_CASE("every page still fits when every word is two fifths longer") {
  const ScopedMessageFilter longer(pseudo_localised);
  every_screen({1.0}, expect_fit);
}

TEST_CASE("every word of every page goes through the catalogue") {
  const ScopedMessageFilter accents(pseudo_localised);
  every_screen({1.0}, [](const std::string& what, const View<Intent>& seen, const Viewport&) {
    for (const std::string& words : support::untranslated(seen.frame)) FAIL_CHECK(what << ": " << words);
    CHECK_FALSE(seen.frame.items.empty());
  });
}

namespace {

// The pages with text to write and maps to mark that every_page() leaves out.
std::vector<Page> pages_by_keys() {
  std::vector<Page> pages = every_page();
  CheckInScreen asking;
  asking.questions = {Question::pain, Question::stiffness};
  pages.push_back({"check-in", showing(ScreenName::check_in, &Program::check_in, asking)});
  asking.more = true;
  asking.given.areas = {{"left-hand", std::nullopt}};
  pages.push_back({"say more", showing(ScreenName::check_in, &Program::check_in, asking)});
  Program places = answered_screening();
  places.screening.where = "discomfort";
  pages.push_back({"places", std::move(places)});
  Program day = journals()[1];
  pages.push_back({"a day", update(std::move(day), Intent{JournalIntent{ShowDay{local_day(now)}}}).state});
  return pages;
}

View<Intent> seen_at_a_desk(const Program& program) {
  const ViewContext context{theme(ThemeName::day), Viewport{}, measure, "", false};
  return view(program, context);
}

std::vector<std::string> single_keys() {
  std::vector<std::string> keys;
  for (char c = '!'; c <= '~'; ++c) keys.emplace_back(1, c);
  return keys;
}

constexpr std::array all_moves{FocusMove::next, FocusMove::previous, FocusMove::left,  FocusMove::right,
                               FocusMove::up,   FocusMove::down,     FocusMove::first, FocusMove::last};

// Wherever the focus can be led from nowhere.
std::set<std::string> reached_by_keys(const Frame& frame) {
  std::set<std::string> reached;
  std::vector<std::string> open{""};
  while (!open.empty()) {
    const std::string from = open.back();
    open.pop_back();
    for (const FocusMove move : all_moves) {
      const std::string to = moved_focus(frame, from, move);
      if (reached.insert(to).second) open.push_back(to);
    }
  }
  return reached;
}

}  // namespace

TEST_CASE("where a text is written no single key means anything else") {
  int with_text = 0;
  for (const Page& page : pages_by_keys()) {
    const View<Intent> seen = seen_at_a_desk(page.program);
    if (seen.frame.writing.empty()) continue;
    ++with_text;
    for (const std::string& key : single_keys()) {
      INFO(page.name << ", " << key);
      CHECK_FALSE(intent_for(page.program, key, "", seen.frame));
    }
  }
  CHECK(with_text > 5);
}

TEST_CASE("Tab and the arrows lead to everything that can be pressed, on every page") {
  for (const Page& page : pages_by_keys()) {
    const View<Intent> seen = seen_at_a_desk(page.program);
    const std::set<std::string> reached = reached_by_keys(seen.frame);
    for (const HitArea& area : seen.frame.areas) {
      INFO(page.name << ", " << area.key);
      if (area.enabled && area.intent >= 0) CHECK(reached.contains(area.key));
    }
  }
}

TEST_CASE("cards, places of the body and the numbers of a scale are one stop of Tab each") {
  for (const Page& page : pages_by_keys()) {
    const Frame frame = seen_at_a_desk(page.program).frame;
    std::map<std::string, int> stops;
    std::string focus;
    for (std::size_t i = 0; i < frame.areas.size(); ++i) {
      focus = moved_focus(frame, focus, FocusMove::next);
      const auto area = focused_area(frame, focus);
      if (i > 0 && moved_focus(frame, "", FocusMove::next) == focus) break;
      if (area && !frame.areas[*area].group.empty()) ++stops[frame.areas[*area].group];
    }
    for (const auto& [group, count] : stops) {
      INFO(page.name << ", " << group);
      CHECK(count == 1);
    }
  }
}

TEST_CASE("the note of Say more has the focus at once, and is one Tab from the places") {
  test::ProgramRun run = run_at(ScreenName::check_in);
  run(ShowMore{});
  REQUIRE(run.asked<FocusOn>().size() == 1);
  CHECK(run.asked<FocusOn>().front().key == note_field);
  const Frame frame = seen_at_a_desk(run.program).frame;
  REQUIRE(focused_area(frame, note_field));
  const std::string next = moved_focus(frame, note_field, FocusMove::next);
  CHECK(frame.areas[*focused_area(frame, next)].group == "regions");
}

TEST_CASE("every key of every page is told with its words on the page of keys") {
  for (const Page& page : pages_by_keys()) {
    Program program = page.program;
    const auto f1 = intent_for(program, "f1", "", Frame{});
    REQUIRE(f1);
    program = update(std::move(program), *f1).state;
    CHECK(program.keys_shown);
    std::string all;
    for (const HitArea& area : seen_at_a_desk(program).frame.areas) all += area.label + "\n";
    INFO(page.name);
    CHECK(all.find("F5: Warning signs") != std::string::npos);
    CHECK(all.find("F1: The keys of this page") != std::string::npos);
    program = update(std::move(program), Intent{Request{GoBack{}}}).state;
    CHECK_FALSE(program.keys_shown);
    CHECK(program.screen == page.program.screen);
  }
}
