// The services as a shell has them: whatever the program asks for is carried out and answered.
#include "services/services.hpp"

#include "store/settings.hpp"
#include "support/catch.hpp"
#include "support/journal_db.hpp"
#include "support/kinds.hpp"
#include "support/made_machine.hpp"
#include "support/routines.hpp"
#include "support/six_weeks.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// In a language nobody speaks no voice has to be made.
Shelf shelf_of_one() {
  Routine evening = routine({step("knee")});
  evening.language = "xx";
  Shelf shelf;
  shelf.library = std::make_shared<const Library>(library_of({hold_exercise("knee", 40s)}));
  shelf.routines = {std::make_shared<const Routine>(evening)};
  return shelf;
}

// A shell that keeps in mind what it is asked.
struct Bench final : ShellServices {
  explicit Bench(std::string events_file = {}) : options{machine.clocks(), false, std::move(events_file)} {
    options.loudspeaker = machine.loudspeaker();
    begin_anew();
  }

  TemporaryFolder folder;
  MadeMachine machine;
  ServiceOptions options;
  Paths paths = places_in(folder.path());
  std::vector<ShellEffect> asked;
  int sounds = 0;
  std::vector<PlaybackEvents> shown;
  std::optional<Services> services;

  std::vector<Intent> carry_out(const ShellEffect& effect) override {
    asked.push_back(effect);
    return {ShowNotice{"from the shell"}};
  }
  void sound_begins() override { ++sounds; }
  void show_events(const PlaybackEvents& events) override { shown.push_back(events); }

  // The program as it is started on the same computer.
  void begin_anew() {
    services.reset();
    services.emplace(*this, paths, *load_settings(paths.settings, machine.clocks().wall()), shelf_of_one(),
                     options);
    first = services->begin({});
  }
  std::vector<Intent> first;  // what the program was told at its start

  std::vector<Intent> operator()(const Effect& effect) { return services->carry_out(effect); }
  // Until nothing is being made: every work comes to its end.
  std::vector<Intent> all_news() {
    std::vector<Intent> news;
    while (services->next_wakeup()) append(news, services->poll());
    return news;
  }
  std::shared_ptr<const Routine> evening() const { return services->shelf().routines.front(); }
  KeepDraft draft() const {
    RoutineDraft made;
    made.key = "evening";
    made.history = UndoStack<Routine>(*evening());
    made.history.mark_unsaved();
    return {std::make_shared<const RoutineDraft>(std::move(made))};
  }
  SessionReady prepared() {
    CHECK((*this)(SoundEffect{PrepareSession{evening(), services->shelf().library}}).empty());
    const auto ready = all_of_kind<SessionReady>(all_news());
    REQUIRE(ready.size() == 1);
    return ready.front();
  }
};

// The only one of its kind among them.
template <class Kind>
Kind only(const std::vector<Intent>& intents) {
  const auto found = all_of_kind<Kind>(intents);
  REQUIRE(found.size() == 1);
  return found.front();
}

template <class Kind>
bool has(const std::vector<Intent>& intents) {
  return !all_of_kind<Kind>(intents).empty();
}

ReportRequest six_weeks_report() {
  ReportRequest request;
  request.summary = summary_of(six_weeks(), {}, six_weeks_first, six_weeks_last, six_weeks_last);
  request.written = six_weeks_last;
  return request;
}

// As it begins.
SessionRecord evening_record() {
  SessionRecord record;
  record.routine = "evening";
  record.title = "Evening";
  return record;
}

}  // namespace

TEST_CASE("at its start the program is told of the settings, the shelf, the journal and the person") {
  Bench bench;
  CHECK(only<SettingsLoaded>(bench.first).settings == bench.services->settings());
  const auto shelf = only<ShelfLoaded>(bench.first);
  REQUIRE(shelf.cards.size() == 1);
  CHECK(shelf.cards.front().id == "evening");
  CHECK(shelf.library->find("knee") != nullptr);
  CHECK(only<SessionsLoaded>(bench.first).sessions.empty());
  CHECK(has<TrendLoaded>(bench.first));
  CHECK(has<PersonLoaded>(bench.first));
  CHECK(only<ExportFolder>(bench.first).folder == bench.paths.taken.string());
  CHECK(only<JournalAdminLoaded>(bench.first).admin.owners.size() == 1);
  CHECK_FALSE(has<ShowNotice>(bench.first));
  CHECK_FALSE(has<FoundUnfinished>(bench.first));
  CHECK(only<DraftsLoaded>(bench.first).drafts.empty());
  CHECK_FALSE(has<ReturnedFolder>(bench.first));
}

TEST_CASE("what went wrong before is told at the start, and a journal that cannot be opened is told too") {
  Bench bench;
  bench.services.reset();
  std::filesystem::remove(bench.paths.journal);
  put(bench.folder / "journal.db/in-the-way", "a folder of that name");
  put(bench.folder / "returned/anna.json", "{}");
  bench.services.emplace(bench, bench.paths, Settings{}, shelf_of_one(), bench.options);
  const auto first = bench.services->begin({"the settings were broken"});
  const auto notices = all_of_kind<ShowNotice>(first);
  REQUIRE(notices.size() == 2);
  CHECK(notices[0].words == "the settings were broken");
  CHECK_FALSE(notices[1].words.empty());
  CHECK_FALSE(has<PersonLoaded>(first));
  CHECK(only<ReturnedFolder>(first).folder == (bench.folder / "returned").string());
}

TEST_CASE("a session that was cut off and what was not saved are found at the next start") {
  Bench bench;
  CHECK(bench(JournalEffect{BeginRecord{evening_record()}}).empty());
  CHECK(bench(ShelfEffect{bench.draft()}).empty());
  bench.begin_anew();
  CHECK(only<FoundUnfinished>(bench.first).record.routine == "evening");
  REQUIRE(only<DraftsLoaded>(bench.first).drafts.size() == 1);
  const DraftNote note = only<DraftsLoaded>(bench.first).drafts.front();
  CHECK(only<DraftFound>(bench(ShelfEffect{OpenDraft{note}})).draft->key == "evening");
  CHECK(only<DraftsLoaded>(bench(ShelfEffect{ForgetDraft{"evening"}})).drafts.empty());
  bench.begin_anew();
  CHECK(only<DraftsLoaded>(bench.first).drafts.empty());
  CHECK_FALSE(has<FoundUnfinished>(bench.first));
}

TEST_CASE("settings are saved and answered, and are there at the next start") {
  Bench bench;
  Settings chosen = bench.services->settings();
  chosen.theme = "night";
  const auto answers = bench(SaveSettings{chosen});
  CHECK(only<SettingsLoaded>(answers).settings == chosen);
  CHECK_FALSE(has<ShowNotice>(answers));
  CHECK(bench.services->settings() == chosen);
  bench.begin_anew();
  CHECK(only<SettingsLoaded>(bench.first).settings == chosen);
}

TEST_CASE("settings that cannot be saved hold all the same, and that is told") {
  Bench bench;
  put(bench.paths.settings / "in-the-way", "a folder of that name");
  Settings chosen = bench.services->settings();
  chosen.theme = "night";
  const auto answers = bench(SaveSettings{chosen});
  CHECK(only<SettingsLoaded>(answers).settings == chosen);
  CHECK_FALSE(only<ShowNotice>(answers).words.empty());
  CHECK(bench.services->settings() == chosen);
}

TEST_CASE("a session is made, sounds from where it is asked to, and falls silent") {
  Bench bench;
  CHECK_FALSE(bench.services->preparing_voice());
  const auto timeline = bench.prepared().timeline;
  CHECK_FALSE(bench.services->preparing_voice());
  CHECK(bench(SoundEffect{PlaySound{timeline, 2s, true}}).empty());
  CHECK(bench.sounds == 1);
  CHECK(bench.services->heard(2s) == 2s);
  bench.machine.pass(100ms);
  CHECK(bench.services->heard(2s) == 2'100ms);
  CHECK(bench(SoundEffect{HushSound{}}).empty());
  CHECK_FALSE(bench.services->heard(2'100ms));
  CHECK(bench.services->next_wakeup() == 60s);
}

TEST_CASE("a session is made at the pace and with the sound that were chosen") {
  Bench bench;
  const Millis usual = bench.prepared().timeline->total();
  Settings slow = bench.services->settings();
  slow.transition_pace = 2;
  bench(SaveSettings{slow});
  CHECK(bench.prepared().pace.transitions == 2);
  CHECK(bench.prepared().timeline->total() > usual);
}

TEST_CASE("a rehearsal is answered at once, and again when its voice is made") {
  Bench bench;
  const auto first = only<RehearsalReady>(bench(SoundEffect{PrepareRehearsal{bench.evening()}}));
  CHECK(first.timeline);
  CHECK_FALSE(first.spoken);
  CHECK(only<RehearsalReady>(bench.all_news()).spoken);
}

TEST_CASE("a routine that cannot be played asks nothing of the voice") {
  Bench bench;
  const auto written = std::make_shared<const Routine>(routine({step("unknown")}));
  const auto answer = only<RehearsalReady>(bench(SoundEffect{PrepareRehearsal{written}}));
  CHECK_FALSE(answer.timeline);
  CHECK_FALSE(answer.problems.empty());
  CHECK_FALSE(bench.services->preparing_voice());
}

TEST_CASE("what happens in a session is shown, and written by when it happened") {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder / "events";
  Bench bench(file.string());
  Playhead playhead(bench.prepared().timeline);
  const auto events = playhead.advance(2s);
  REQUIRE_FALSE(events.empty());
  bench(SoundEffect{PlaybackEvents{playhead, events}});
  CHECK(contents(file).empty());  // no session has begun
  bench(JournalEffect{BeginRecord{evening_record()}});
  bench.machine.pass(3s);
  bench(SoundEffect{PlaybackEvents{playhead, events}});
  CHECK(contents(file).find("\"monotonic_ms\":3000") != std::string::npos);
  CHECK(bench.shown.size() == 2);
}

TEST_CASE("a file for events that cannot be written is told, and nothing else is different") {
  Bench bench("/nowhere/events");
  CHECK(only<ShowNotice>(bench.first).words.find("/nowhere/events") != std::string::npos);
  const auto timeline = bench.prepared().timeline;
  bench(JournalEffect{BeginRecord{evening_record()}});
  CHECK(bench(SoundEffect{PlaybackEvents{Playhead(timeline), {}}}).empty());
  CHECK(bench.shown.size() == 1);
}

TEST_CASE("the journal keeps a session and answers with it") {
  Bench bench;
  CHECK(bench(JournalEffect{BeginRecord{evening_record()}}).empty());
  CheckIn answers;
  answers.pain = Score::from(3);
  CHECK(only<CheckInSaved>(bench(JournalEffect{SaveCheckIn{0, Phase::after, answers}})).session != 0);
  SessionRecord done = evening_record();
  done.state = SessionState::completed;
  done.performed = Millis{60'000};
  CHECK(bench(JournalEffect{FinishRecord{done}}).empty());
  const auto loaded = only<SessionsLoaded>(bench(JournalEffect{ReloadJournal{}}));
  REQUIRE(loaded.sessions.size() == 1);
  CHECK(loaded.sessions.front().started == bench.machine.clocks().wall());
  CHECK(loaded.sessions.front().check_ins.at(Phase::after).pain == Score::from(3));
}

TEST_CASE("the journal of another person is opened, and is the one that is open at the next start") {
  Bench bench;
  bench(JournalEffect{BeginRecord{evening_record()}});
  bench(JournalEffect{FinishRecord{evening_record()}});
  const auto added = bench(JournalAdminEffect{AddJournalOf{"Ben"}});
  CHECK(only<SessionsLoaded>(added).sessions.empty());
  CHECK(current_name(only<JournalAdminLoaded>(added).admin) == "Ben");
  CHECK(only<SettingsLoaded>(added).settings.journal_of == "2");
  CHECK(only<SessionsLoaded>(bench(JournalEffect{ReloadJournal{}})).sessions.empty());
  bench.begin_anew();
  CHECK(current_name(only<JournalAdminLoaded>(bench.first).admin) == "Ben");
  CHECK(only<SessionsLoaded>(bench.first).sessions.empty());
  const auto back = bench(JournalAdminEffect{OpenJournalOf{""}});
  CHECK(only<SessionsLoaded>(back).sessions.size() == 1);
  CHECK(only<SettingsLoaded>(back).settings.journal_of.empty());
}

TEST_CASE("who keeps a journal is told when it is asked for, and no settings are written for that") {
  Bench bench;
  const auto listed = bench(JournalAdminEffect{ListJournals{}});
  CHECK(only<JournalAdminLoaded>(listed).admin.owners.size() == 1);
  CHECK_FALSE(has<SettingsLoaded>(listed));
  CHECK_FALSE(std::filesystem::exists(bench.paths.settings));
}

TEST_CASE("a journal is handed over for a computer and for a person's own tables") {
  Bench bench;
  for (const char* format : {"json", "csv", "fhir"}) {
    const auto words = only<ShowNotice>(bench(JournalAdminEffect{ExportJournal{format}})).words;
    CHECK(words.find(bench.paths.taken.string()) != std::string::npos);
  }
  CHECK(entries_in(bench.paths.taken) == 3);
}

TEST_CASE("the shelf is read anew, with what lies in the person's folder by now") {
  Bench bench;
  put(bench.paths.routines / "morning.json",
      R"({"format": 1, "id": "morning", "title": "Morning", "steps": [{"rest_s": 60}]})");
  CHECK_FALSE(routine_on(bench.services->shelf(), "morning"));
  const auto loaded = only<ShelfLoaded>(bench(ShelfEffect{ReloadShelf{}}));
  const auto* card = card_named(loaded.cards, "morning");
  REQUIRE(card != nullptr);
  CHECK(card->own);
  CHECK(routine_on(bench.services->shelf(), "morning"));
  CHECK(loaded.library == bench.services->shelf().library);
}

TEST_CASE("a routine and an exercise that are saved are answered, and on the shelf when it is read anew") {
  Bench bench;
  const auto exercise = std::make_shared<const Exercise>(hold_exercise("towel-press"));
  CHECK(only<ExerciseSaved>(bench(ShelfEffect{SaveExercise{exercise}})).id == "towel-press");
  const auto written = std::make_shared<const Routine>(routine({step("towel-press")}, "mine"));
  CHECK(only<RoutineSaved>(bench(ShelfEffect{SaveRoutine{written, true}})).id == "mine");
  const auto loaded = only<ShelfLoaded>(bench(ShelfEffect{ReloadShelf{}}));
  CHECK(card_named(loaded.cards, "mine") != nullptr);
  CHECK(loaded.own_exercises == std::vector<std::string>{"towel-press"});
}

TEST_CASE("a file that a person brings is looked into, and put on the shelf only when it is one for it") {
  Bench bench;
  const std::string words = (bench.folder / "words.limber").string();
  put(words, "just words");
  CHECK(only<FileRefused>(bench(ShelfEffect{InspectFile{words}})).file == words);
  CHECK_FALSE(only<FileRefused>(bench(ShelfEffect{AddBundle{words, "", true}})).reasons.empty());
  CHECK(only<JournalBrought>(bench(ShelfEffect{InspectFile{bench.folder.path().string()}})).path ==
        bench.folder.path().string());
}

TEST_CASE("a routine is made into something to take along, until it is there or given up") {
  Bench bench;
  ExportRequest request;
  request.routine = "evening";
  request.kind = ExportKind::handout;
  CHECK(bench(ExportEffect{StartExport{request}}).empty());
  CHECK(bench.services->next_wakeup());
  const auto made = only<ExportFinished>(bench.all_news());
  CHECK(std::filesystem::exists(made.file));
  CHECK(std::filesystem::path(made.file).parent_path() == bench.paths.taken);
  request.kind = ExportKind::sound;
  request.sound = "wav";
  bench(ExportEffect{StartExport{request}});
  CHECK(bench(ExportEffect{CancelExport{}}).empty());
  const auto news = bench.all_news();
  CHECK(has<ExportCancelled>(news));
  CHECK_FALSE(has<ExportFinished>(news));
}

TEST_CASE("a report is answered on the screen that asks for it, or why there is none") {
  Bench bench;
  CHECK(std::filesystem::exists(only<ReportMade>(bench(ExportEffect{MakeReport{six_weeks_report()}})).file));
  CHECK(std::filesystem::exists(
      only<ClientReportMade>(bench(ExportEffect{MakeClientReport{six_weeks_report()}})).file));
  std::filesystem::remove_all(bench.paths.taken);
  put(bench.paths.taken, "a file in the way");
  CHECK_FALSE(
      only<ReportFailed>(bench(ExportEffect{MakeReport{six_weeks_report()}})).problem.message.empty());
  CHECK_FALSE(only<ClientReportFailed>(bench(ExportEffect{MakeClientReport{six_weeks_report()}}))
                  .problem.message.empty());
}

TEST_CASE("what a step's pictures and recordings are is looked for in the therapist's own folder") {
  Bench bench;
  MediaRequest request;
  request.images = {"none.png"};
  const auto seen = only<MediaInspected>(bench(MediaEffect{InspectMedia{request}}));
  CHECK(seen.folder == bench.paths.routines.string());
  CHECK(seen.troubles.contains("none.png"));
}

TEST_CASE("whoever listens to a recording has the loudspeaker to themselves") {
  for (const MediaEffect& listening : {MediaEffect{HearTake{}}, MediaEffect{HearClip{}}}) {
    Bench bench;
    bench(SoundEffect{PlaySound{bench.prepared().timeline, 0ms, true}});
    bench(MediaEffect{StopHearing{}});
    CHECK(bench.machine.device_open);
    bench(listening);
    CHECK_FALSE(bench.machine.device_open);
  }
}

TEST_CASE("journals that clients returned are read, however long it takes") {
  Bench bench;
  put(bench.folder / "returned/broken.json", "{");
  const std::string folder = (bench.folder / "returned").string();
  CHECK(bench(ReviewEffect{ReadReturned{folder}}).empty());
  CHECK(bench.services->next_wakeup());
  const auto read = only<ReturnedLoaded>(bench.services->wait_for_review());
  CHECK(read.path == folder);
  CHECK(read.problems.size() == 1);
  CHECK_FALSE(bench.services->next_wakeup());
  bench(ReviewEffect{ReadClient{"/nowhere/gone.json"}});
  CHECK(only<ShowClient>(bench.all_news()).id.empty());
}

TEST_CASE("what is the shell's own is handed to it, and its answers come back") {
  Bench bench;
  const auto answers = bench(ShellEffect{CopyText{"words"}});
  CHECK(only<ShowNotice>(answers).words == "from the shell");
  REQUIRE(bench.asked.size() == 1);
  CHECK(std::get<CopyText>(bench.asked.front()).text == "words");
}

TEST_CASE("the soonest of all that takes time wakes the shell, and nothing does when nothing is awaited") {
  Bench bench;
  CHECK_FALSE(bench.services->next_wakeup());
  bench(SoundEffect{PlaySound{bench.prepared().timeline, 0ms, true}});
  bench(SoundEffect{HushSound{}});
  CHECK(bench.services->next_wakeup() == 60s);
  bench(ShelfEffect{bench.draft()});
  const auto draft = bench.services->next_wakeup();
  REQUIRE(draft);
  CHECK(*draft < 60s);
  bench.machine.pass(*draft);
  bench.services->poll();
  CHECK(bench.services->next_wakeup() == 60s - *draft);
}

TEST_CASE("reminders are switched when the setting is, once it is saved, and what goes wrong is told") {
  Bench bench;
  std::vector<bool> switched;
  bench.options.reminders = [&](bool on) -> Result<Ok> {
    switched.push_back(on);
    CHECK(load_settings(bench.paths.settings, bench.machine.clocks().wall())->remind == on);
    if (on) return Ok{};
    return failure("no-reminders", "not here");
  };
  bench.begin_anew();
  Settings chosen = bench.services->settings();
  chosen.remind = true;
  CHECK_FALSE(has<ShowNotice>(bench(SaveSettings{chosen})));
  chosen.theme = "night";
  bench(SaveSettings{chosen});
  CHECK(switched == std::vector{true});
  chosen.remind = false;
  CHECK(only<ShowNotice>(bench(SaveSettings{chosen})).words == "not here");
  CHECK(switched == std::vector{true, false});
}

TEST_CASE("where the person put a file is offered the next time, the latest first, as long as it is there") {
  Bench bench;
  ExportRequest request;
  request.routine = "evening";
  request.kind = ExportKind::handout;
  std::vector<std::string> folders;
  for (const char* name : {"one", "two", "three", "four"}) {
    folders.insert(folders.begin(), (bench.folder / name).string());
    std::filesystem::create_directory(folders.front());
    request.file = folders.front() + "/mine.pdf";
    bench(ExportEffect{StartExport{request}});
    const auto news = bench.all_news();
    CHECK(only<ExportFinished>(news).file == request.file);
    CHECK(only<ExportFolder>(news).recent.front() == folders.front());
  }
  folders.pop_back();
  bench.begin_anew();
  CHECK(only<ExportFolder>(bench.first).recent == folders);
  std::filesystem::remove_all(folders[1]);
  bench.begin_anew();
  CHECK(only<ExportFolder>(bench.first).recent == std::vector{folders[0], folders[2]});
}

TEST_CASE("whoever wants to say where something is saved is asked under the name it would have") {
  Bench bench;
  ExportRequest request;
  request.routine = "evening";
  request.kind = ExportKind::page;
  bench(ExportEffect{AskWhereToSave{request}});
  const FileQuestion question = std::get<AskForFile>(bench.asked.front()).question;
  CHECK(question.use == FilePurpose::save);
  CHECK(question.name == "limber-session.html");
  CHECK(question.folder == bench.paths.taken.string());
}
