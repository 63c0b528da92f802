#include <algorithm>

#include "screen/journal_screen.hpp"
#include "screen/journal_words.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/measure.hpp"
#include "support/six_weeks.hpp"

using namespace limber;

namespace {

const support::EvenMeasure measure;

std::vector<SessionRecord> month_of_sessions(int count) {
  std::vector<SessionRecord> sessions;
  for (int i = count - 1; i >= 0; --i) {
    SessionRecord record = test::rated_session(test::later(test::monday_evening, i * test::day), 6, 4, 5);
    record.id = i + 1;
    sessions.push_back(record);
  }
  return sessions;
}

JournalScreen journal(std::vector<SessionRecord> sessions, JournalPart part = JournalPart::sessions) {
  const WallTime now =
      sessions.empty() ? test::monday_evening : test::later(sessions.front().started, test::hour);
  JournalScreen state = update(JournalScreen{}, SessionsLoaded{std::move(sessions), now}).state;
  return update(std::move(state), ShowJournalPart{part}).state;
}

JournalScreen six_weeks(JournalPart part) {
  JournalScreen state;
  state.routines = test::six_weeks_routines();
  state = update(std::move(state), SessionsLoaded{test::six_weeks(), test::six_weeks_end}).state;
  state = update(std::move(state), PersonLoaded{{{}, {}, {}, test::six_weeks_assessments()}}).state;
  return update(std::move(state), ShowJournalPart{part}).state;
}

JournalScreen after(JournalScreen state, const std::vector<Intent>& intents) {
  for (const Intent& intent : intents) state = update(std::move(state), intent).state;
  return state;
}

View<Intent> shown(const JournalScreen& state) {
  return view(state, {theme(ThemeName::day), Viewport{}, measure, "", false});
}

const HitArea* area(const View<Intent>& seen, const std::string& key) {
  const auto found = std::find_if(seen.frame.areas.begin(), seen.frame.areas.end(),
                                  [&](const HitArea& a) { return a.key == key; });
  return found == seen.frame.areas.end() ? nullptr : &*found;
}

bool has(const std::vector<std::string>& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("an empty journal says what to do next, and leads there") {
  const View<Intent> seen = shown(journal({}));
  REQUIRE(area(seen, "go-home") != nullptr);
  const Intent asked = seen.intents[static_cast<std::size_t>(area(seen, "go-home")->intent)];
  CHECK(std::get<GoTo>(asked).screen == ScreenName::home);
}

TEST_CASE("an entry says how it was before and after, and how much was done") {
  SessionRecord record = test::rated_session(test::monday_evening, 6, 4, std::nullopt);
  record.performed = 8min;
  CHECK(entry_words(record) == "Pain 6 → 4 · 8 of 10 minutes");
}

TEST_CASE("a skipped answer shows as a dash, and 0 as 0") {
  CHECK(entry_words(test::rated_session(test::monday_evening, 0, std::nullopt, {})) ==
        "Pain 0 → – · 10 of 10 minutes");
  CHECK(entry_words(test::session_at(test::monday_evening)) == "not rated · 10 of 10 minutes");
}

TEST_CASE("an open entry tells of the morning after and of what was left out") {
  const std::vector<std::string> lines = detail_words(test::rated_session(test::monday_evening, 6, 4, 5));
  CHECK(has(lines, "The morning after: Pain 5"));
  CHECK(has(lines, "1 part left out because it hurt."));
}

TEST_CASE("an entry opens and closes when pressed") {
  JournalScreen state = update(journal(month_of_sessions(3)), ShowEntry{2}).state;
  CHECK(area(shown(state), "entry-2")->selected);
  CHECK_FALSE(area(shown(state), "entry-1")->selected);
  state = update(state, ShowEntry{2}).state;
  CHECK_FALSE(area(shown(state), "entry-2")->selected);
}

TEST_CASE("a long journal shows its latest entries first and the earlier ones when asked") {
  JournalScreen state = journal(month_of_sessions(50));
  CHECK(area(shown(state), "entry-50") != nullptr);
  CHECK(area(shown(state), "entry-1") == nullptr);
  state = update(state, ShowEarlier{}).state;
  CHECK(area(shown(state), "entry-1") != nullptr);
  CHECK(area(shown(state), "earlier") == nullptr);
}

TEST_CASE("the chart can be read out") {
  const View<Intent> seen = shown(journal(month_of_sessions(2), JournalPart::trend));
  const HitArea* chart = area(seen, "chart-pain");
  REQUIRE(chart != nullptr);
  CHECK(chart->label == "Pain");
  CHECK(chart->value ==
        "Tuesday, 3 November: Pain 6 → 4, next morning 5. The arrow keys go through the points.");
}

TEST_CASE("a journal without ratings shows its entries and no empty chart") {
  SessionRecord plain = test::session_at(test::monday_evening);
  plain.id = 7;
  CHECK(area(shown(journal({plain})), "entry-7") != nullptr);
  CHECK(area(shown(journal({plain}, JournalPart::trend)), "chart-pain") == nullptr);
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
  JournalScreen state = six_weeks(JournalPart::trend);
  const std::int64_t last = *chosen_day(state);
  CHECK(last == test::six_weeks_last);
  state = after(std::move(state), {*chart_key(state, "chart-pain", "left")});
  CHECK(*chosen_day(state) == last - 1);
  CHECK(area(shown(state), "trend-reading")->value.starts_with("Saturday, 21 November: Pain 4 → 2"));
  CHECK(shown(state).frame.announcement == area(shown(state), "trend-reading")->value);
  state = after(std::move(state), {*chart_key(state, "chart-pain", "home")});
  CHECK(*chosen_day(state) == test::six_weeks_first);
  state = after(std::move(state), {*chart_key(state, "chart-pain", "left")});
  CHECK(*chosen_day(state) == test::six_weeks_first);
}

TEST_CASE("arrow keys move the focus as everywhere where it is not on a chart") {
  CHECK_FALSE(chart_key(six_weeks(JournalPart::trend), "part-trend", "left"));
  CHECK_FALSE(chart_key(six_weeks(JournalPart::trend), "chart-pain", "up"));
  CHECK_FALSE(chart_key(six_weeks(JournalPart::sessions), "chart-pain", "left"));
}

TEST_CASE("the trend goes by weeks and by months as well") {
  JournalScreen state = after(six_weeks(JournalPart::trend), {ShowTrendBy{TrendUnit::week}});
  CHECK(points_of(state, Question::pain).size() == 6);
  CHECK(area(shown(state), "trend-reading")->value.starts_with("Week of 16 Nov: Pain 3.3 →"));
  state = after(std::move(state), {ShowTrendBy{TrendUnit::month}});
  CHECK(points_of(state, Question::pain).size() == 2);
  CHECK(area(shown(state), "trend-reading")->value.starts_with("November 2026: "));
}

TEST_CASE("the calendar goes back to the first session's month and not beyond today's") {
  JournalScreen state = six_weeks(JournalPart::calendar);
  CHECK_FALSE(area(shown(state), "month-after")->enabled);
  state = after(std::move(state), {ShowMonth{-1}});
  CHECK(state.month == -1);
  CHECK_FALSE(area(shown(state), "month-before")->enabled);
  CHECK(after(state, {ShowMonth{-1}}).month == -1);
  CHECK(after(state, {ShowMonth{1}, ShowMonth{1}}).month == 0);
}

TEST_CASE("a day without a session is open in the calendar, and nobody is blamed") {
  const View<Intent> seen = shown(after(six_weeks(JournalPart::calendar), {ShowMonth{-1}}));
  const auto day = std::find_if(seen.frame.areas.begin(), seen.frame.areas.end(),
                                [](const HitArea& a) { return a.label == "Tuesday, 20 October"; });
  REQUIRE(day != seen.frame.areas.end());
  CHECK(day->value == "open");
}

TEST_CASE("an entry is corrected with the answers it has, and saved under its phase") {
  JournalScreen state = after(six_weeks(JournalPart::sessions), {ShowEntry{42}, CorrectEntry{42}});
  CHECK(area(shown(state), "correct-pain-3")->selected);
  state = after(std::move(state), {CorrectPhase{Phase::after}, Rate{"pain", 0}, ClearRating{"stiffness"}});
  const Effects effects = update(state, SaveCorrection{}).effects;
  REQUIRE(effects.size() == 1);
  const auto& asked = std::get<CorrectCheckIn>(effects.front());
  CHECK(asked.session == 42);
  CHECK(asked.phase == Phase::after);
  CHECK(asked.check_in.pain == Score::from(0));
  CHECK_FALSE(asked.check_in.stiffness);
  CHECK(after(state, {SaveFailed{"full"}}).correcting->trouble == "full");
  CHECK_FALSE(after(state, {CheckInSaved{42}}).correcting);
}

TEST_CASE("what was corrected stands on its entry") {
  CHECK(correction_words({test::monday_evening, "after.pain", "3", "0"}, local_day(test::monday_evening)) ==
        "Pain after: 3 → 0, corrected 2 November");
  CHECK(correction_words({test::monday_evening, "before.stiffness", "", "4"}, 0) ==
        "Stiffness before: – → 4, corrected 2 November 2026");
}

TEST_CASE("deleting asks first, and only then is anything deleted") {
  JournalScreen state = after(six_weeks(JournalPart::sessions), {ShowEntry{42}});
  CHECK(update(state, DeleteEntry{}).effects.empty());
  state = after(std::move(state), {AskToDelete{42}});
  CHECK(area(shown(state), "delete-entry") != nullptr);
  CHECK(after(state, {KeepEntry{}}).deleting == 0);
  const Effects effects = update(state, DeleteEntry{}).effects;
  REQUIRE(effects.size() == 1);
  CHECK(std::get<DeleteSession>(effects.front()).session == 42);
}

TEST_CASE("going back closes what is being corrected before it leaves the journal") {
  const JournalScreen state = after(six_weeks(JournalPart::sessions), {CorrectEntry{42}});
  CHECK_FALSE(after(state, {GoBack{}}).correcting);
}

TEST_CASE("a note is corrected with the answers it stands with") {
  JournalScreen state = six_weeks(JournalPart::sessions);
  const SessionRecord& record = state.sessions.front();
  state = update(std::move(state), CorrectEntry{record.id}).state;
  const std::string field = correction_note;
  state = update(std::move(state), EditText{field, SelectAll{}}).state;
  state = update(std::move(state), EditText{field, InsertText{"It was the left side."}}).state;
  const auto [saved, effects] = update(state, SaveCorrection{});
  REQUIRE(effects.size() == 1);
  CHECK(std::get<CorrectCheckIn>(effects.front()).check_in.note == "It was the left side.");
}

TEST_CASE("of more sessions than are loaded the trend is that of all years") {
  JournalScreen state = six_weeks(JournalPart::trend);
  const TrendPoint point{100, 3, 5.0, 4.0, std::nullopt};
  state = update(std::move(state), TrendLoaded{{{{Question::pain, TrendUnit::day}, {point}}}}).state;
  CHECK(points_of(state, Question::pain) == std::vector<TrendPoint>{point});
  CHECK(points_of(state, Question::stiffness).size() > 1);
  state = update(std::move(state), TrendLoaded{}).state;
  CHECK(points_of(state, Question::pain).size() > 1);
}
