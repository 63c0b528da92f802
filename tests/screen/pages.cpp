#include "pages.hpp"

#include <memory>

#include "support/figure.hpp"
#include "support/six_weeks.hpp"
#include "support/timelines.hpp"

namespace limber::pages {
namespace {

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
  made.say.setup = plain_text("L n yr bck.");
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

// A programme of two phases in its first one, a step said yes to, and one taken back.
World world_of_weeks() {
  World world = journal_world();
  world.cards = {card("1"), card("2"), card("3")};
  Programme programme;
  programme.id = "wks";
  programme.title = plain_text("ght wks fr sr lwr bck");
  programme.summary =
      plain_text("Mny wrds bt ths prgrmm, whch wrp vr svrl lns nd g n nd n, s thrpsts lk t wrt.");
  programme.author.name = plain_text("nn Brg");
  for (const char* title : {"Bsln", "Strngth nd wlkng"}) {
    ProgrammePhase& phase = programme.phases.emplace_back();
    phase.title = plain_text(title);
    phase.say = plain_text("Strt wth lttl. Yr mrnngs sy hw mch s nggh.");
    phase.weeks = 2;
    phase.routines = {{"1", {1, {"mon", "thu"}, {}, 0}}, {"3", {}}};
    phase.walk = ProgrammeWalk{5, 20, {}, {}};
  }
  world.programmes = {std::make_shared<const Programme>(programme),
                      std::make_shared<const Programme>(programme)};
  auto other = std::make_shared<Programme>(programme);
  other->id = "thr";
  world.programmes[1] = other;
  world.about->phases = {{"wks", 0, local_day(now) - 3}};
  world.about->doses = {{now, "1", "", "pelvic-tilt", DoseTurn::up, {11, 0, 0, ""}, 0, ""},
                        {now, "1", "", "", DoseTurn::back, {}, 1, "x"},
                        {now, "1", "", "single-knee-to-chest", DoseTurn::not_yet, {2, 25, 0, ""}, 0, ""},
                        {now, "1", "", "pelvic-tilt", DoseTurn::away, {}, 0, "x"}};
  Routine routine;
  routine.id = "1";
  world.cards[0].routine = std::make_shared<const Routine>(routine);
  world.courses = courses_of(world.programmes, *world.about, {}, now);
  return world;
}

// The first day of it, a pause, the programmes, their weeks, a step that is offered.
std::vector<Program> weeks() {
  const World world = world_of_weeks();
  World paused = world;
  paused.about->pauses = {{local_day(now) - 2, std::nullopt}};
  ProgrammesScreen open;
  open.open = "thr";
  World learned = world;
  auto library = std::make_shared<Library>();
  Exercise one = test::exercise("n", HoldDose{30s, 2, 5s}, Sides::each);
  one.name = plain_text("Sngl knt tw chst");
  one.say.setup = plain_text("L n yr bck.");
  one.figure = figure::knee_to_chest();
  library->add(one);
  learned.library = library;
  auto routine = std::make_shared<Routine>(*world.cards[0].routine);
  routine->title = plain_text("Rtn 1 wth lng nm");
  const DoseStepScreen step{routine, {"n", {2, 20, 0, ""}, {2, 25, 0, ""}, 0}};
  const DoseStepScreen harder{routine, {"n", {8, 0, 0, ""}, {5, 0, 0, "n"}, 0}};
  const DoseStepScreen all{routine, {"", {}, {}, 0}};
  std::vector<Program> list{showing(ScreenName::home, &Program::home, HomeScreen{}, world),
                            showing(ScreenName::home, &Program::home, HomeScreen{}, paused),
                            showing(ScreenName::programmes, &Program::programmes, open, world)};
  for (const DoseStepScreen& state : {step, harder, all})
    list.push_back(showing(ScreenName::dose_step, &Program::dose_step, state, learned));
  JournalScreen journal;
  journal.part = JournalPart::exercises;
  list.push_back(showing(ScreenName::journal, &Program::journal, journal, world));
  return list;
}

Program full_report() {
  World world = journal_world();
  world.export_folder = "/hm/nn/Dcmnts/Lmbr";
  return run_at(ScreenName::journal, world)(GoTo{ScreenName::report})(ChooseReport{"period", "own"}).program;
}

const Goals three_goals{
    now, {{"Wlk t th mrkt nd bck wth th shppng", now}, {"St thrgh cncrt", now}, {"Stnd", now}}};

Assessment rated_goals(std::int64_t id, std::int64_t days_ago) {
  Assessment one{id, "", test::later(now, -days_ago * test::day), Instrument::psfs, {}};
  for (const Goal& goal : three_goals.list) one.items.push_back({goal.words, Score::from(3)});
  return one;
}

AboutPerson with_goals() {
  AboutPerson about;
  about.goals = three_goals;
  about.assessments = {rated_goals(2, 1), rated_goals(1, 15)};
  about.measured = {{2, "", test::later(now, -test::day), Movement::sit_to_stand, 12},
                    {1, "", test::later(now, -30 * test::day), Movement::sit_to_stand, 9}};
  const char* said = "Lng cr rds, dy n th grdn, bd nghts; nd whtvr s nt wrttn hr bt wld wrp vr svrl lns.";
  for (const auto line : flare_plan_lines) about.flare_plan.*line = said;
  about.flare_plan.written = now;
  return about;
}

World goals_world() {
  World world = world_with({card("1")});
  world.cards.back().id = "flare-day";
  world.sessions = sessions();
  world.about = with_goals();
  world.export_folder = "/hm/nn/Dcmnts";
  return world;
}

Program at_goals(std::int64_t deleting = 0) {
  test::ProgramRun run = run_at(ScreenName::journal, goals_world());
  run(GoTo{ScreenName::goals});
  if (deleting != 0) run(AskToDeleteAnswer{deleting});
  return run.program;
}

// Read, in a flare, with the sheet made, and written.
std::vector<Program> flare_plans() {
  test::ProgramRun run = run_at(ScreenName::journal, goals_world());
  run(GoTo{ScreenName::flare_plan});
  std::vector<Program> list{run.program};
  list.push_back(run(WritePlan{}).program);
  run(WritePlan{});
  run.program.world.about->flares = {{local_day(now), {}}};
  list.push_back(run(FlareSheetMade{"/hm/nn/Dcmnts/flr.pdf"}).program);
  run.program.world.about->flare_plan = {};
  list.push_back(run(FlareSheetFailed{{Severity::error, {}, "", "N rm."}}).program);
  return list;
}

// What to heed, why not, each part of it, and the number.
std::vector<Program> measures() {
  std::vector<Program> list;
  for (const Movement movement : {Movement::sit_to_stand, Movement::fingertips_to_floor}) {
    test::ProgramRun run = run_at(ScreenName::journal, goals_world());
    run(GoTo{ScreenName::movement})(ChooseMovement{movement});
    list.push_back(run.program);
    run(BeginTest{});
    for (const TestPart& part : parts_of(movement)) {
      list.push_back(run.program);
      run(Elapsed{{}, part.length});
    }
    list.push_back(run(StepMeasure{7}).program);
  }
  test::ProgramRun against = run_at(ScreenName::journal, goals_world());
  against.program.world.about->screening.conditions = {{"dizzy_on_standing", {}}};
  list.push_back(against(GoTo{ScreenName::movement})(AskToDeleteMeasure{1}).program);
  return list;
}

// Home on days that have room to offer something, or none.
std::vector<Program> offering_homes() {
  World world = goals_world();
  world.sessions.resize(4);
  for (SessionRecord& record : world.sessions) {  // too long ago to be asked about the morning after
    record.started = test::later(record.started, -3 * test::day);
    record.ended = test::later(*record.ended, -3 * test::day);
    record.check_ins.clear();
    record.planned = Millis{60'000};
  }
  AboutPerson about = *world.about;
  const auto home = [&] { return showing(ScreenName::home, &Program::home, HomeScreen{}, world); };
  std::vector<Program> list;
  world.about = AboutPerson{};
  list.push_back(home());  // its goals
  world.about->goals.told = now;
  list.push_back(home());  // to measure
  world.about->offered = {{asked_to_measure, local_day(now)}};
  LearnCard read = test::full_card("hurt-and-harm", {});
  read.title = plain_text("Crd wth lng nm");
  world.learn = test::learn_cards({read});
  list.push_back(home());  // a card
  about.flares = {{local_day(now) - 1, {}}};
  world.about = about;
  list.push_back(home());  // the way back
  for (int i = 0; i < 6; ++i) {
    SessionRecord told = test::rated_session(test::later(now, -(i + 1) * test::day), i == 0 ? 9 : 2, {}, {});
    told.id = 100 + i;
    told.title = "Rtn 1 wth lng nm";
    world.sessions.insert(world.sessions.begin(), told);
  }
  world.sessions.front().started = world.now;
  world.about->flares.clear();
  list.push_back(home());  // whether it is one
  return list;
}

}  // namespace

std::vector<Page> of_the_person() {
  std::vector<Page> pages;
  const auto add = [&](const std::string& name, Program program) {
    pages.push_back({name, std::move(program)});
  };
  const auto empty = [&](const std::string& name, ScreenName screen) { add(name, run_at(screen).program); };
  add("home", full_home());
  empty("empty home", ScreenName::home);
  for (Program& program : journals()) add("journal", std::move(program));
  for (Program& program : weeks()) add("weeks", std::move(program));
  add("report", full_report());
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
  add("made to suit", remarked_check_in());
  add("card", learning("tw"));
  add("exercise", an_exercise());
  add("card in a session", learning("n", ScreenName::session));
  empty("no cards", ScreenName::learn);
  for (const FilterBy by : filters) add("narrowed home", narrowed_home(by, true));
  add("nothing passes", narrowed_home(FilterBy::area, false));
  for (Program& program : offering_homes()) add("offering home", std::move(program));
  add("goals", at_goals());
  add("goals, an answer asked about", at_goals(1));
  empty("no goals", ScreenName::goals);
  for (Program& program : flare_plans()) add("flare plan", std::move(program));
  for (Program& program : measures()) add("measure", std::move(program));
  return pages;
}

std::vector<Page> every_page() {
  std::vector<Page> pages = of_the_person();
  for (Page& page : of_the_bench()) pages.push_back(std::move(page));
  return pages;
}

std::vector<Page> pages_by_keys() {
  std::vector<Page> pages = every_page();
  CheckInScreen asking;
  asking.questions = {Question::pain, Question::stiffness};
  pages.push_back({"check-in", showing(ScreenName::check_in, &Program::check_in, asking)});
  asking.alone = true;
  pages.push_back({"how it is today", showing(ScreenName::check_in, &Program::check_in, asking)});
  asking.alone = false;
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

std::vector<Page> all_pages() {
  std::vector<Page> pages = pages_by_keys();
  for (Page& page : of_a_session()) pages.push_back(std::move(page));
  return pages;
}

}  // namespace limber::pages
