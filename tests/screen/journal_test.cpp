#include "screen/journal/journal_screen.hpp"

#include <algorithm>

#include "labels/journal_labels.hpp"
#include "screen/check_in/check_in.hpp"
#include "screen/ui/focus.hpp"
#include "screen/ui/trend_chart.hpp"
#include "support/catch.hpp"
#include "support/program_run.hpp"
#include "support/seen.hpp"
#include "support/world.hpp"
#include "timeline/walk.hpp"

using namespace limber;
using test::area;
using test::of_that_kind;

namespace {

std::vector<SessionRecord> month_of_sessions(int count) {
  std::vector<SessionRecord> sessions;
  for (int i = count - 1; i >= 0; --i) {
    SessionRecord record = test::rated_session(test::later(test::monday_evening, i * test::day), 6, 4, 5);
    record.id = i + 1;
    sessions.push_back(record);
  }
  return sessions;
}

// The journal, and what it is told.
struct Journal {
  World world;
  JournalScreen screen = {};

  View<JournalIntent> shown() const { return view(screen, world, test::whole_window()); }
  JournalUpdate told(const JournalIntent& intent) const { return update(screen, intent, world); }
  std::optional<JournalIntent> key(const std::string& focus, const std::string& name) const {
    return key_on_area(screen, focus, name);
  }
  std::vector<TrendPoint> points(Question question) const { return points_of(screen, world, question); }
};

Journal after(Journal journal, const std::vector<JournalIntent>& intents) {
  for (const JournalIntent& intent : intents) journal.screen = journal.told(intent).state;
  return journal;
}

Journal journal(std::vector<SessionRecord> sessions, JournalPart part = JournalPart::sessions) {
  const WallTime now =
      sessions.empty() ? test::monday_evening : test::later(sessions.front().started, test::hour);
  return after({test::world_of(std::move(sessions), now)}, {ShowJournalPart{part}});
}

Journal six_weeks(JournalPart part) {
  return after({test::six_weeks_world()}, {ShowJournalPart{part}});
}

bool has(const std::vector<std::string>& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("an empty journal says what to do next, and leads there") {
  const View<JournalIntent> seen = journal({}).shown();
  REQUIRE(area(seen, "go-home") != nullptr);
  const JournalIntent asked = test::press(seen, "go-home");
  CHECK(of_that_kind<GoTo>(asked).screen == ScreenName::home);
}

TEST_CASE("an entry says how it was before and after, and how much was done") {
  SessionRecord record = test::rated_session(test::monday_evening, 6, 4, std::nullopt);
  CHECK(entry_words(record) == "Pain 6 → 4 · 7 of 10 minutes");
  record.steps.resize(1);
  CHECK(entry_words(record) == "Pain 6 → 4 · all of it, 10 minutes");
  record.steps[0].held = Millis{1'000};
  CHECK(entry_words(record) == "Pain 6 → 4 · less than a minute of 10 minutes");
}

TEST_CASE("of two answers the one that was given is named, and 0 is one") {
  CHECK(entry_words(test::rated_session(test::monday_evening, 0, std::nullopt, {})) ==
        "Pain before: 0 · 7 of 10 minutes");
  CHECK(entry_words(test::session_at(test::monday_evening)) == "not rated · 7 of 10 minutes");
}

TEST_CASE("an open entry tells of the morning after and of what was left out") {
  SessionRecord record = test::rated_session(test::monday_evening, 6, 4, 5);
  record.check_ins[Phase::after].note = "Warm.";
  const std::vector<std::string> lines = detail_words(record, {{"single-knee-to-chest", "Knee to chest"}});
  CHECK(has(lines, "The morning after: Pain 5"));
  CHECK(has(lines, "Left out because it hurt: Knee to chest."));
  CHECK(has(lines, "Note, after: Warm."));
}

TEST_CASE("an entry opens and closes when pressed") {
  Journal state = after(journal(month_of_sessions(3)), {ShowEntry{2}});
  CHECK(area(state.shown(), "entry-2")->selected);
  CHECK_FALSE(area(state.shown(), "entry-1")->selected);
  state = after(std::move(state), {ShowEntry{2}});
  CHECK_FALSE(area(state.shown(), "entry-2")->selected);
}

TEST_CASE("a long journal shows its latest entries first and the earlier ones when asked") {
  Journal state = journal(month_of_sessions(50));
  CHECK(area(state.shown(), "entry-50") != nullptr);
  CHECK(area(state.shown(), "entry-1") == nullptr);
  state = after(std::move(state), {ShowEarlier{}});
  CHECK(area(state.shown(), "entry-1") != nullptr);
  CHECK(area(state.shown(), "earlier") == nullptr);
}

TEST_CASE("the chart can be read out") {
  const View<JournalIntent> seen = journal(month_of_sessions(2), JournalPart::trend).shown();
  const HitArea* chart = area(seen, "chart-pain");
  REQUIRE(chart != nullptr);
  CHECK(chart->label == "Pain");
  CHECK(chart->value ==
        "Tuesday, 3 November: Pain 6 → 4, next morning 5. The arrow keys go through the points.");
}

TEST_CASE("a journal without ratings shows its entries and no empty chart") {
  SessionRecord plain = test::session_at(test::monday_evening);
  plain.id = 7;
  CHECK(area(journal({plain}).shown(), "entry-7") != nullptr);
  CHECK(area(journal({plain}, JournalPart::trend).shown(), "chart-pain") == nullptr);
}

TEST_CASE("four weeks are compared in words, and only a change that matters is called one") {
  std::vector<SessionRecord> sessions;
  for (int i = 27; i >= 0; --i) {
    sessions.insert(
        sessions.begin(),
        test::rated_session(test::later(test::monday_evening, (27 - i) * test::day), i > 13 ? 7 : 4, 3, {}));
  }
  const std::int64_t last = local_day(sessions.front().started);
  CHECK(has(trend_words(sessions, last),
            "Pain before a session: 7 four weeks ago, 4 now. That is a meaningful change."));
  for (SessionRecord& record : sessions) record.check_ins[Phase::before].pain = Score::from(5);
  CHECK(has(trend_words(sessions, last),
            "Pain before a session: 5 four weeks ago, 5 now. That is no clear change."));
}

TEST_CASE("the arrow keys go through the points of the chart, and every point is told in words") {
  Journal state = six_weeks(JournalPart::trend);
  const std::int64_t last = *chosen_day(state.screen, state.world);
  CHECK(last == test::six_weeks_last);
  const auto earlier = [&] {
    const View<JournalIntent> seen = state.shown();
    const int turned = turned_by_key(seen.frame, "chart-pain", "left").value();
    state = after(std::move(state), {seen.intents[static_cast<std::size_t>(turned)]});
  };
  earlier();
  CHECK(*chosen_day(state.screen, state.world) == last - 1);
  CHECK(area(state.shown(), "trend-reading")->value.starts_with("Saturday, 21 November: Pain 4 → 2"));
  CHECK(state.shown().frame.announcement == area(state.shown(), "trend-reading")->value);
  state = after(std::move(state), {*state.key("chart-pain", "home")});
  CHECK(*chosen_day(state.screen, state.world) == test::six_weeks_first);
  earlier();
  CHECK(*chosen_day(state.screen, state.world) == test::six_weeks_first);
}

TEST_CASE("arrow keys move the focus as everywhere where it is not on a chart") {
  const Frame seen = six_weeks(JournalPart::trend).shown().frame;
  CHECK_FALSE(turned_by_key(seen, "part-trend", "left"));
  CHECK_FALSE(turned_by_key(seen, "chart-pain", "up"));
  CHECK_FALSE(six_weeks(JournalPart::trend).key("part-trend", "home"));
  CHECK_FALSE(six_weeks(JournalPart::sessions).key("chart-pain", "home"));
}

TEST_CASE("the trend goes by weeks and by months as well") {
  Journal state = after(six_weeks(JournalPart::trend), {ShowTrendBy{TrendUnit::week}});
  CHECK(state.points(Question::pain).size() == 6);
  CHECK(area(state.shown(), "trend-reading")->value.starts_with("Week of 16 Nov: Pain 3.3 →"));
  state = after(std::move(state), {ShowTrendBy{TrendUnit::month}});
  CHECK(state.points(Question::pain).size() == 2);
  CHECK(area(state.shown(), "trend-reading")->value.starts_with("November 2026: "));
}

TEST_CASE("the calendar goes back to the first session's month and not beyond today's") {
  Journal state = six_weeks(JournalPart::calendar);
  CHECK_FALSE(area(state.shown(), "month-after")->enabled);
  state = after(std::move(state), {ShowMonth{-1}});
  CHECK(state.screen.month == -1);
  CHECK_FALSE(area(state.shown(), "month-before")->enabled);
  CHECK(after(state, {ShowMonth{-1}}).screen.month == -1);
  CHECK(after(state, {ShowMonth{1}, ShowMonth{1}}).screen.month == 0);
}

TEST_CASE("a day without a session is open in the calendar, and nobody is blamed") {
  const View<JournalIntent> seen = after(six_weeks(JournalPart::calendar), {ShowMonth{-1}}).shown();
  const auto day = std::find_if(seen.frame.areas.begin(), seen.frame.areas.end(),
                                [](const HitArea& a) { return a.label == "Tuesday, 20 October"; });
  REQUIRE(day != seen.frame.areas.end());
  CHECK(day->value == "not done");
}

TEST_CASE("an entry is corrected with the answers it has, and saved under its phase") {
  Journal state = after(six_weeks(JournalPart::sessions), {ShowEntry{42}, CorrectEntry{42}});
  CHECK(area(state.shown(), "correct-pain-3")->selected);
  state = after(std::move(state), {CorrectPhase{Phase::after}, Rate{"pain", 0}, ClearRating{"stiffness"}});
  const auto effects = state.told(SaveCorrection{}).effects;
  REQUIRE(effects.size() == 1);
  const auto asked = of_that_kind<CorrectCheckIn>(effects.front());
  CHECK(asked.session == 42);
  CHECK(asked.phase == Phase::after);
  CHECK(asked.check_in.pain == Score::from(0));
  CHECK_FALSE(asked.check_in.stiffness);
  CHECK(after(state, {EntrySaveFailed{failure("disk-full", "full")}}).screen.correcting->trouble == "full");
  CHECK_FALSE(after(state, {EntrySaved{}}).screen.correcting);
}

TEST_CASE("a question has the same ends when it is corrected as when it was asked") {
  Journal state = after(six_weeks(JournalPart::sessions), {CorrectEntry{42}});
  CheckInScreen check_in;
  for (const QuestionFacts& one : questions()) {
    check_in.questions = {one.question};
    state.screen.correcting->answers.*one.score = Score::from(5);
    const View<CheckInIntent> asked = view(check_in, World{}, test::whole_window());
    const View<JournalIntent> corrected = state.shown();
    for (const std::string end : {"-0", "-10"}) {
      INFO(one.name << end);
      CHECK(area(asked, one.name + end)->value ==
            area(corrected, std::string("correct-") + one.name + end)->value);
    }
  }
}

TEST_CASE("what was corrected stands on its entry") {
  CHECK(correction_words({test::monday_evening, "after.pain", "3", "0"}, local_day(test::monday_evening)) ==
        "Pain after: 3 → 0, corrected 2 November");
  CHECK(correction_words({test::monday_evening, "before.stiffness", "", "4"}, 0) ==
        "Stiffness before: – → 4, corrected 2 November 2026");
}

TEST_CASE("deleting asks first, and only then is anything deleted") {
  Journal state = after(six_weeks(JournalPart::sessions), {ShowEntry{42}});
  CHECK(state.told(DeleteEntry{}).effects.empty());
  state = after(std::move(state), {AskToDelete{42}});
  CHECK(area(state.shown(), "delete-entry") != nullptr);
  CHECK(after(state, {KeepEntry{}}).screen.deleting == 0);
  const auto effects = state.told(DeleteEntry{}).effects;
  REQUIRE(effects.size() == 1);
  CHECK(of_that_kind<DeleteSession>(effects.front()).session == 42);
}

TEST_CASE("going back closes what is being corrected before it leaves the journal") {
  test::ProgramRun run;
  run.program.world = test::six_weeks_world();
  run(GoTo{ScreenName::journal})(CorrectEntry{42});
  REQUIRE(run.program.journal.correcting);
  run(GoBack{});
  CHECK_FALSE(run.program.journal.correcting);
  CHECK(run.program.screen == ScreenName::journal);
  run(GoBack{});
  CHECK(run.program.screen == ScreenName::home);
}

TEST_CASE("a note is corrected with the answers it stands with") {
  Journal state = six_weeks(JournalPart::sessions);
  const std::string field = correction_note;
  state =
      after(std::move(state), {CorrectEntry{state.world.sessions.front().id}, EditText{field, SelectAll{}},
                               EditText{field, InsertText{"It was the left side."}}});
  const auto effects = state.told(SaveCorrection{}).effects;
  REQUIRE(effects.size() == 1);
  CHECK(of_that_kind<CorrectCheckIn>(effects.front()).check_in.note == "It was the left side.");
}

TEST_CASE("of more sessions than are loaded the trend is that of all years") {
  Journal state = six_weeks(JournalPart::trend);
  const TrendPoint point{100, 3, 5.0, 4.0, std::nullopt};
  state.world.trend = {{{Question::pain, TrendUnit::day}, {point}}};
  CHECK(state.points(Question::pain) == std::vector<TrendPoint>{point});
  CHECK(state.points(Question::stiffness).size() > 1);
  state.world.trend = {};
  CHECK(state.points(Question::pain).size() > 1);
}

TEST_CASE("a day of the calendar opens with what was written down on it, and closes again") {
  Journal book = journal(month_of_sessions(3), JournalPart::calendar);
  const std::int64_t day = local_day(book.world.sessions.front().started);
  const std::string key = "day-" + std::to_string(day);
  book = after(book, {test::press(book.shown(), key)});
  const std::string entry = "entry-" + std::to_string(book.world.sessions.front().id);
  REQUIRE(area(book.shown(), entry) != nullptr);
  CHECK(area(book.shown(), "entry-" + std::to_string(book.world.sessions.back().id)) == nullptr);
  Journal opened = after(book, {test::press(book.shown(), entry)});
  CHECK(area(opened.shown(), "correct-entry") != nullptr);
  CHECK(step_back(book.screen));
  book = after(book, {test::press(book.shown(), key)});
  CHECK(area(book.shown(), entry) == nullptr);
}

TEST_CASE("a day with nothing says so, and a day that is not yet there cannot be opened") {
  Journal book = journal(month_of_sessions(1), JournalPart::calendar);
  const std::int64_t today = local_day(book.world.now);
  book = after(book, {ShowDay{today - 1}});
  CHECK(test::says(book.shown(), "Nothing was written down"));
  CHECK(area(book.shown(), "day-" + std::to_string(today + 1))->intent < 0);
}

TEST_CASE("a day that is opened is brought into sight") {
  const Journal book = journal(month_of_sessions(1), JournalPart::calendar);
  const JournalUpdate asked = book.told(ShowDay{local_day(book.world.now)});
  REQUIRE(asked.effects.size() == 1);
  const std::string key = of_that_kind<ScrollIntoView>(asked.effects.front()).key;
  CHECK(area(after(book, {ShowDay{local_day(book.world.now)}}).shown(), key) != nullptr);
}

TEST_CASE("an entry without a session says how it was, and compares nothing") {
  SessionRecord record = test::rated_session(test::monday_evening, 6, std::nullopt, std::nullopt);
  record.planned = record.performed = Millis{0};
  record.routine.clear();
  record.steps.clear();
  CHECK(entry_words(record).starts_with("Pain 6 ·"));
}

TEST_CASE("a point of the trend tells of what was answered, and of nothing else") {
  const TrendPoint none{};
  TrendPoint before = none;
  before.before = 5;
  CHECK(point_words(Question::pain, before) == "Pain 5");
  before.next_morning = 4;
  CHECK(point_words(Question::pain, before) == "Pain 5, next morning 4");
  TrendPoint after = none;
  after.after = 3;
  CHECK(point_words(Question::stiffness, after) == "Stiffness after: 3");
  TrendPoint morning = none;
  morning.next_morning = 2;
  CHECK(point_words(Question::pain, morning) == "Pain the next morning: 2");
  CHECK(point_words(Question::pain, none) == "Pain not rated");
}

TEST_CASE("a day on which something was only written down says so in the calendar") {
  std::vector<SessionRecord> sessions = month_of_sessions(1);
  SessionRecord told = test::rated_session(sessions.front().started, 6, std::nullopt, std::nullopt);
  told.planned = told.performed = Millis{0};
  told.routine.clear();
  told.steps.clear();
  const Journal book = journal({told}, JournalPart::calendar);
  CHECK(area(book.shown(), "day-" + std::to_string(local_day(told.started)))->value == "written down");
}

TEST_CASE("the best day stands before the worst, and neither does before there are days enough") {
  std::vector<SessionRecord> sessions = month_of_sessions(6);
  sessions[2].check_ins[Phase::before].pain = Score::from(2);
  const Journal enough = journal(sessions, JournalPart::trend);
  CHECK(test::says(enough.shown(), "The best day in four weeks"));
  CHECK(test::says(enough.shown(), "The worst day in four weeks"));
  sessions.resize(2);
  CHECK_FALSE(test::says(journal(sessions, JournalPart::trend).shown(), "worst day"));
}

TEST_CASE("where there are several people, another's journal is one press away") {
  Journal book = journal(month_of_sessions(1));
  CHECK(area(book.shown(), "owner-2") == nullptr);
  book.world.admin.owners = {{"", "Anna"}, {"2", "Ben"}};
  const JournalUpdate asked = book.told(test::press(book.shown(), "owner-2"));
  REQUIRE(asked.effects.size() == 1);
  CHECK(of_that_kind<OpenJournalOf>(asked.effects.front()).id == "2");
  CHECK(book.told(OpenJournalOf{""}).effects.empty());
}

TEST_CASE("what was walked in seven days is told in minutes and days, and nothing where nobody walked") {
  const std::int64_t today = local_day(test::six_weeks_end);
  const auto walk_on = [&](std::int64_t days_ago, Millis held) {
    SessionRecord record = test::session_at(test::later(test::six_weeks_end, -days_ago * test::day));
    PerformedStep step;
    step.exercise = walking_id;
    step.planned = 10min;
    step.held = held;
    record.steps = {step};
    return record;
  };
  CHECK(walked_words({}, Library{}, today).empty());
  CHECK(walked_words({walk_on(7, 5min)}, Library{}, today).empty());
  CHECK(walked_words({walk_on(0, 5min), walk_on(0, 4min), walk_on(6, 3min)}, Library{}, today) ==
        "Walked in the last seven days: 12 minutes, on 2 days.");
}
