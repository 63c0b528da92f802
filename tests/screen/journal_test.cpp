#include <algorithm>

#include "screen/journal_screen.hpp"
#include "screen/journal_words.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/measure.hpp"

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

JournalScreen journal(std::vector<SessionRecord> sessions) {
  const WallTime now =
      sessions.empty() ? test::monday_evening : test::later(sessions.front().started, test::hour);
  return update(JournalScreen{}, SessionsLoaded{std::move(sessions), now}).state;
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
  const View<Intent> seen = shown(journal(month_of_sessions(2)));
  const auto chart = std::find_if(seen.frame.areas.begin(), seen.frame.areas.end(),
                                  [](const HitArea& a) { return a.role == Role::figure; });
  REQUIRE(chart != seen.frame.areas.end());
  CHECK(chart->label == "Pain");
  CHECK(chart->value == "3 November: Pain 6 → 4. 2 November: Pain 6 → 4");
}

TEST_CASE("a journal without ratings shows its entries and no empty chart") {
  SessionRecord plain = test::session_at(test::monday_evening);
  plain.id = 7;
  const View<Intent> seen = shown(journal({plain}));
  CHECK(area(seen, "entry-7") != nullptr);
  CHECK(std::none_of(seen.frame.areas.begin(), seen.frame.areas.end(),
                     [](const HitArea& a) { return a.role == Role::figure; }));
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
