// Every screen in every theme, at every window size, in English and with words two fifths longer.
#include <string>

#include "base/message.hpp"
#include "routine/vocabulary.hpp"
#include "screen/bench_screen.hpp"
#include "screen/bundle_screen.hpp"
#include "screen/check_in.hpp"
#include "screen/editor_screen.hpp"
#include "screen/home.hpp"
#include "screen/journal_screen.hpp"
#include "screen/keeping_screen.hpp"
#include "screen/learn_screen.hpp"
#include "screen/media_screen.hpp"
#include "screen/media_wish.hpp"
#include "screen/pose_screen.hpp"
#include "screen/questionnaire.hpp"
#include "screen/rehearsal_screen.hpp"
#include "screen/report_screen.hpp"
#include "screen/review_screen.hpp"
#include "screen/screening_screen.hpp"
#include "screen/settings_screen.hpp"
#include "screen/warning_signs.hpp"
#include "support/catch.hpp"
#include "support/figure.hpp"
#include "support/fits.hpp"
#include "support/journal.hpp"
#include "support/learn.hpp"
#include "support/measure.hpp"
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
  made.needs = thing_names();
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

HomeScreen full_home() {
  HomeScreen state;
  state =
      update(std::move(state), CardsLoaded{{card("1"), card("2"), card("3"), card("4"), card("5")}}).state;
  state = update(std::move(state), SessionsLoaded{sessions(), now}).state;
  SessionRecord cut = sessions().back();
  cut.check_ins.clear();
  state.unfinished = cut;
  state = update(std::move(state), LearnLoaded{cards()}).state;
  state.open = "3";
  state.message = "N snd dvc ws fnd. Th sssn gs n wth th scrn ln.";
  return state;
}

// Twenty routines, narrowed by everything there is, with the choices of one filter open.
HomeScreen narrowed_home(FilterBy choosing, bool all_pass) {
  HomeScreen state;
  std::vector<RoutineCard> list;
  for (int i = 0; i < 20; ++i) list.push_back(card(std::to_string(i)));
  state = update(std::move(state), CardsLoaded{std::move(list)}).state;
  state = update(std::move(state), LearnLoaded{cards()}).state;
  state.filter.area = "upper-back";
  state.filter.technique = "trigger-point";
  state.filter.position = "floor-sitting";
  state.filter.most_minutes = all_pass ? 15 : 10;
  state.filter.props = filter_props();
  state.filter.props.erase(state.filter.props.begin());
  state.choosing = choosing;
  state.fields.set(search_field, "Mny wrds t srch fr, mr thn thr s rm fr n th fld f nrrw wndw, t lst");
  return state;
}

WarningSignsScreen marked_sign() {
  WarningSignsScreen state;
  state.yes = {"bladder", "age-onset"};
  state.message = "N snd dvc ws fnd.";
  return state;
}

ScreeningScreen answered_screening() {
  ScreeningScreen state;
  state.now = now;
  state.about.screening.conditions = {{"osteoporosis", {}}, {"rash", {"left-hip", "sacrum"}}};
  state.about.screening.pressure = Pressure::light;
  state.about.massages = {local_day(now) - 1};
  return state;
}

KeepingScreen full_keeping() {
  KeepingScreen state;
  state.keeping.owners = {{"", ""}, {"2", "Bn"}, {"3", "nn Mr f th lng nm"}};
  state.keeping.backups = {{"2026-11-22", 14}, {"2026-11-21", std::nullopt}, {"2026-11-20", 1}};
  state.restoring = "2026-11-22";
  state.folder = "/hm/nn/Dcmnts";
  return state;
}

CheckInScreen remarked_check_in() {
  CheckInScreen state;
  Remark remark;
  remark.exercise = "Prn prss-p";
  remark.caution.condition = "spondylolisthesis";
  remark.caution.reason =
      "Yr nswrs sy: sth. Ths n bnds th bck fr. sk yr thrpst bfr ths n, nd lv t t tll thn.";
  state.remarks = {remark, remark};
  state.remarks.back().exercise = "Cbr";
  state.remarking = true;
  return state;
}

BenchScreen full_bench() {
  std::vector<RoutineCard> list{card("1"), card("2"), card("3")};
  Routine routine;
  routine.version = "12";
  routine.meant_for = "B. C.";
  list.front().routine = std::make_shared<const Routine>(routine);
  list.front().own = true;
  return update(BenchScreen{}, CardsLoaded{list}).state;
}

// Steps of every kind, the selected one with what can be said of it, the whole, and the library.
std::vector<EditorScreen> editors() {
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
  std::vector<EditorScreen> list;
  for (std::size_t i = 0; i < routine.steps.size(); ++i) {
    EditorScreen state = update(EditorScreen{}, CardsLoaded{{card("1"), card("2")}, library}).state;
    state = update(std::move(state), EditDraft{std::make_shared<const Routine>(routine)}).state;
    state.selected.clear();
    state = update(std::move(state), EditorIntent{SelectStep{{i}}}).state;
    state.message = "N snd dvc ws fnd.";
    list.push_back(std::move(state));
  }
  EditorScreen own = update(list.front(), EditorIntent{WriteOwnWords{}}).state;
  list.push_back(update(list.front(), EditorIntent{ShowEditorPart{EditorPart::about}}).state);
  EditorScreen picking = update(list.front(), EditorIntent{ShowPicker{}}).state;
  for (const char* what : {"area", "technique", "position", "props", "tags"})
    list.push_back(update(picking, EditorIntent{PickBy{what, ""}}).state);
  list.push_back(std::move(own));
  return list;
}

LearnScreen learning(const std::string& open, std::optional<ScreenName> from = std::nullopt) {
  LearnScreen state;
  state = update(std::move(state), LearnLoaded{cards()}).state;
  if (!open.empty()) state = update(std::move(state), ReadCard{open}).state;
  state.came_from = from;
  return state;
}

JournalScreen full_journal() {
  JournalScreen state;
  state = update(std::move(state), SessionsLoaded{sessions(), now}).state;
  state =
      update(std::move(state), PersonLoaded{{{}, {local_day(now) - 14}, {}, test::six_weeks_assessments()}})
          .state;
  state.routines = {{"1", Schedule{2, {}, {}, 0}, {}}};
  state.names = {{"pelvic-tilt", "Plvc tlt"}, {"single-knee-to-chest", "Knt tw chst"}};
  state.open = 2;
  state.shown = 12;
  return state;
}

// Every part, and an entry that is corrected, and one that is asked about.
std::vector<JournalScreen> journals() {
  std::vector<JournalScreen> list{full_journal()};
  for (const JournalPart part : {JournalPart::calendar, JournalPart::exercises, JournalPart::sessions})
    list.push_back(update(full_journal(), ShowJournalPart{part}).state);
  list.push_back(update(list.back(), CorrectEntry{2}).state);
  list.push_back(update(list.back(), AskToDelete{2}).state);
  list.push_back(update(full_journal(), ShowTrendTable{}).state);
  return list;
}

ReportScreen full_report() {
  ReportScreen state = opened(ReportScreen{}, full_journal());
  state = update(std::move(state), ChooseReport{"period", "own"}).state;
  state.folder = "/hm/nn/Dcmnts/Lmbr";
  return state;
}

// Many steps, many remarks, and what four conditions would change, some with long words.
RehearsalScreen full_rehearsal(Millis t, bool choosing) {
  std::vector<Step> steps;
  for (int i = 0; i < 9; ++i) {
    Exercise made = test::exercise("prss-p", HoldDose{20s, 2, 5s}, Sides::each, Position::prone);
    made.name = plain_text("Prn prss-p wth lng nm");
    made.tags = {"mv.lx_ext"};
    made.say = {};
    made.say.move = plain_text("Brng yr {sd} kn n, slwly, nd brth t s y d s, s lng s t s cmfrtbl fr y.");
    steps.push_back(test::step_of(made));
  }
  RehearsalScreen state;
  const auto asked = std::make_shared<const Routine>([&] {
    Routine routine = test::routine(std::move(steps));
    routine.title = plain_text("Rtn 1 wth lng nm, mr thn thr s rm fr");
    return routine;
  }());
  state = update(std::move(state), Rehearse{asked, -1}).state;
  RehearsalReady ready{asked, std::make_shared<const Library>(),
                       std::make_shared<const Timeline>(test::timeline_of(*asked))};
  for (int i = 0; i < 12; ++i)
    ready.remarks.push_back(
        {i * 15s, {Severity::warning, {}, "rule", "Mny wrds fnd n rm n thr hld, s shrtn thm"}});
  state = update(std::move(state), RehearsalIntent{ready}).state;
  for (const char* condition : {"spondylolisthesis", "osteoporosis", "spinal_stenosis"})
    state = update(std::move(state), RehearsalIntent{SetStated{condition, true}}).state;
  state = update(std::move(state), RehearsalIntent{ScrubTo{t}}).state;
  state.choosing = choosing;
  return state;
}

BundleScreen seen_bundle(BundleStanding standing) {
  BundleContents contents;
  contents.title = "Rtn 1 wth lng nm, mr thn thr s rm fr";
  contents.author = "Mrt Rz, physthrpst";
  contents.meant_for = ".B.";
  contents.version = "3";
  contents.made_by = "Lmbr 0.1";
  contents.content = std::string(64, '7');
  contents.exercises = {"Knt tw chst", "Plvc tlt", "Ct nd cml", "Chld ps", "Prn prss-p wth lng nm"};
  contents.own_exercises = contents.pictures = contents.recordings = 3;
  contents.brings_flare_routine = true;
  contents.standing = standing;
  contents.replaces_title = "Rtn 1";
  return update(BundleScreen{}, BundleIntent{BundleSeen{"x.lmbr", contents}}).state;
}

BundleScreen refused_file() {
  return update(BundleScreen{},
                BundleIntent{FileRefused{"/hm/nn/x.lmbr", {"T s ncryptd.", "T ld t f ts fldr."}}})
      .state;
}

// Every part of posing, with a joint selected that is at its limit.
std::vector<PoseScreen> posing() {
  Exercise exercise;
  exercise.id = "1";
  exercise.name = plain_text("Knt tw chst");
  exercise.figure = figure::knee_to_chest();
  auto library = std::make_shared<Library>();
  library->add(exercise);
  std::vector<PoseScreen> list;
  for (const PosePart part : {PosePart::body, PosePart::motion, PosePart::about, PosePart::start}) {
    PoseScreen state = update(PoseScreen{}, CardsLoaded{{}, library}).state;
    state = update(std::move(state), PoseExercise{std::make_shared<const Exercise>(exercise)}).state;
    state = update(std::move(state), PoseIntent{SelectJoint{"right_hand"}}).state;
    state = update(std::move(state), PoseIntent{ToggleProp{"wall"}}).state;
    state = update(std::move(state), PoseIntent{ShowPosePart{part}}).state;
    state.limits = {{figure::Angle::shoulder_flexion, figure::right, 180}};
    state.message = "N snd dvc ws fnd.";
    list.push_back(std::move(state));
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

ReviewScreen full_review() {
  ReviewScreen state;
  state.names = {{"single-knee-to-chest", "Sngl kn t chst"}};
  ReturnedLoaded news;
  news.path = "/rtrnd";
  news.now = now;
  for (const char* client : {"nn", "Bn wth vry lng nm tht hrdly fts n ln", "Clr"})
    news.reviews.push_back(review_of(returned(client), {}));
  news.problems = {{Severity::error, {"/rtrnd/x.jsn", 3, 0, ""}, "json", "Hr t s brkn ff."}};
  return update(std::move(state), ReviewIntent{news}).state;
}

ReviewScreen client_page() {
  const auto journal = std::make_shared<const ReturnedJournal>(returned("Clr"));
  ReviewScreen state = update(full_review(), ReviewIntent{ShowClient{journal->file}}).state;
  state = update(std::move(state), ReviewIntent{ClientLoaded{journal, now}}).state;
  state.client.draft = std::make_shared<const Routine>();
  state.client.made = "/hm/nn/rprt.pdf";
  return state;
}

MediaScreen with_media() {
  MediaWish wish;
  wish.routine = "rtn";
  wish.exercise = "Sngl kn t chst";
  wish.images = {"n.jpg", "tw.jpg", "thr.jpg"};
  wish.clips = {{"hold", "rtn-sngl-kn-t-chst-hld.gg"}};
  for (const char* cue : {"setup", "move", "hold"})
    wish.words[cue] = "Drw n kn t yr chst, nd lt th thr lg rst n th mt wth ts ft flt.";
  MediaScreen state = update(MediaScreen{}, ChooseMedia{wish}).state;
  state = update(std::move(state), MediaLookedAt{"/r", {{"tw.jpg", "sth s wrng wth t"}}}).state;
  state.picture_trouble = "“MG_1234.jpg” cnnt b sd: t s ct shrt.";
  return state;
}

// A new recording that is asked about, one being made, one that is kept, and pictures to choose from.
std::vector<MediaScreen> media_screens() {
  MediaScreen made = update(with_media(), TakeMade{made_up_take()}).state;
  MediaScreen asked = update(made, GoBack{}).state;
  MediaScreen recording = update(with_media(), ToggleRecording{}).state;
  recording = update(std::move(recording), MicrophoneLevel{-12, -20, 3'400ms}).state;
  MediaScreen own = update(with_media(), ChooseCue{"hold"}).state;
  Gallery gallery{"/hm/nn/Pctrs/Smmr hldys", "/hm/nn/Pctrs", {}, true};
  for (const char* folder : {"Brln", "Th lng nm f fldr f pctrs, wth mr wrds thn nyn nds"})
    gallery.entries.push_back({std::string("/hm/") + folder, folder, true});
  for (const char* name : {"MG_1.jpg", "MG_2.jpg", "MG_3.jpg", "MG_4.jpg", "MG_5.jpg"})
    gallery.entries.push_back({std::string("/hm/") + name, name, false});
  MediaScreen choosing = update(with_media(), GalleryFound{gallery}).state;
  choosing.thumbnails = {{"/hm/MG_1.jpg", "/t/1.jpg"}, {"/hm/MG_2.jpg", ""}};
  choosing.voice_trouble = "Thr s n mcrphn.";
  return {MediaScreen{}, made, asked, recording, own, choosing};
}

// Calls `look` with every screen at every size and text size in every theme.
template <class Look>
void every_screen(const std::vector<double>& text_scales, const Look& look) {
  for (const ThemeName name : {ThemeName::day, ThemeName::night, ThemeName::contrast}) {
    for (const Size size : support::window_sizes()) {
      for (const double scale : text_scales) {
        Viewport viewport;
        viewport.size = size;
        viewport.text_scale = scale;
        const ViewContext context{theme(name), viewport, measure, "tab-journal", true};
        const std::string where = to_string(name) + " " + std::to_string(static_cast<int>(size.width)) +
                                  " × " + std::to_string(static_cast<int>(size.height)) + " at " +
                                  std::to_string(scale);
        look("home " + where, view(full_home(), context), viewport);
        look("empty home " + where, view(HomeScreen{}, context), viewport);
        for (const JournalScreen& state : journals())
          look("journal " + where, view(state, context), viewport);
        for (const PoseScreen& state : posing()) look("posing " + where, view(state, context), viewport);
        for (const MediaScreen& state : media_screens())
          look("media " + where, view(state, context), viewport);
        look("report " + where, view(full_report(), context), viewport);
        look("review " + where, view(full_review(), context), viewport);
        look("a client " + where, view(client_page(), context), viewport);
        look("empty review " + where, view(ReviewScreen{}, context), viewport);
        look("empty journal " + where, view(JournalScreen{}, context), viewport);
        look("settings " + where, view(SettingsScreen{}, context), viewport);
        look("learn " + where, view(learning(""), context), viewport);
        look("warning signs " + where, view(WarningSignsScreen{}, context), viewport);
        look("a warning sign " + where, view(marked_sign(), context), viewport);
        look("about you " + where, view(answered_screening(), context), viewport);
        look("weekly " + where, view(questionnaire(Instrument::peg, {}), context), viewport);
        look("activities " + where, view(questionnaire(Instrument::psfs, {"Pttng n scks", "Sttng"}), context),
             viewport);
        look("keeping " + where, view(full_keeping(), context), viewport);
        for (const EditorScreen& state : editors()) look("editor " + where, view(state, context), viewport);
        look("bench " + where, view(full_bench(), context), viewport);
        look("made to suit " + where, view(remarked_check_in(), context), viewport);
        look("card " + where, view(learning("tw"), context), viewport);
        look("rehearsal " + where, view(full_rehearsal(100s, false), context), viewport);
        look("rehearsal for somebody " + where, view(full_rehearsal(0s, true), context), viewport);
        look("unprepared rehearsal " + where, view(RehearsalScreen{}, context), viewport);
        look("bundle " + where, view(seen_bundle(BundleStanding::not_there), context), viewport);
        look("older bundle " + where, view(seen_bundle(BundleStanding::older), context), viewport);
        look("refused file " + where, view(refused_file(), context), viewport);
        look("card in a session " + where, view(learning("n", ScreenName::session), context), viewport);
        look("no cards " + where, view(LearnScreen{}, context), viewport);
        for (const FilterBy by : filters)
          look("narrowed home " + where, view(narrowed_home(by, true), context), viewport);
        look("nothing passes " + where, view(narrowed_home(FilterBy::area, false), context), viewport);
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
