#include "screen/home.hpp"

#include <algorithm>

#include "frame/theme.hpp"
#include "screen/day_words.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/learn.hpp"
#include "support/measure.hpp"

using namespace limber;

namespace {

const support::EvenMeasure measure;
const WallTime evening = test::later(test::monday_evening, 14 * test::day);  // a Monday

RoutineCard card(const std::string& id, Millis length = 12min) {
  RoutineCard made;
  made.id = id;
  made.title = "Title of " + id;
  made.length = length;
  made.position = "on your back";
  made.areas = {"lower back", "hips"};
  return made;
}

RoutineCard planned_card(const std::string& id, std::vector<std::string> days) {
  RoutineCard made = card(id);
  Routine routine;
  routine.schedule = Schedule{};
  routine.schedule->days = std::move(days);
  made.routine = std::make_shared<const Routine>(routine);
  return made;
}

SessionRecord session_of(const std::string& routine, const WallTime& started) {
  SessionRecord record = test::session_at(started);
  record.routine = routine;
  record.id = started.unix_seconds;
  return record;
}

HomeScreen home(std::vector<RoutineCard> cards, std::vector<SessionRecord> sessions = {}) {
  HomeScreen state;
  state = update(std::move(state), CardsLoaded{std::move(cards)}).state;
  return update(std::move(state), SessionsLoaded{std::move(sessions), evening}).state;
}

View<Intent> shown(const HomeScreen& state) {
  return view(state, {theme(ThemeName::day), Viewport{}, measure, "", false});
}

const HitArea* area(const View<Intent>& seen, const std::string& key) {
  const auto found = std::find_if(seen.frame.areas.begin(), seen.frame.areas.end(),
                                  [&](const HitArea& a) { return a.key == key; });
  return found == seen.frame.areas.end() ? nullptr : &*found;
}

// What pressing the area asks for.
Intent press(const View<Intent>& seen, const std::string& key) {
  const HitArea* found = area(seen, key);
  REQUIRE(found != nullptr);
  REQUIRE(found->intent >= 0);
  return seen.intents[static_cast<std::size_t>(found->intent)];
}

bool says(const View<Intent>& seen, const std::string& part) {
  return std::any_of(seen.frame.items.begin(), seen.frame.items.end(), [&](const Item& item) {
    const auto* text = std::get_if<TextBox>(&item);
    return text != nullptr && text->text.find(part) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("someone new is offered the first day, whatever else is planned") {
  const HomeScreen state = home({planned_card("evening", {}), card("first-day")});
  CHECK(today(state).suggested->id == "first-day");
  CHECK(today(state).reason == Reason::first);
}

TEST_CASE("someone new without a first day is offered the shortest routine") {
  CHECK(today(home({card("long", 20min), card("short", 5min)})).suggested->id == "short");
}

TEST_CASE("what was done last is offered again") {
  const HomeScreen state =
      home({card("a"), card("b")}, {session_of("b", test::later(evening, -2 * test::day))});
  CHECK(today(state).suggested->id == "b");
  CHECK(today(state).reason == Reason::again);
}

TEST_CASE("of several routines planned for today the one nearest to this hour is suggested") {
  const std::vector<SessionRecord> before{session_of("b", test::later(evening, -2 * test::day))};
  RoutineCard late = planned_card("a", {});
  RoutineCard early = planned_card("b", {});
  const auto at = [](RoutineCard& card, const char* time) {
    Routine routine = *card.routine;
    routine.schedule->at = {time};
    card.routine = std::make_shared<const Routine>(routine);
  };
  at(late, "20:30");
  at(early, "08:00");
  HomeScreen state = home({late, early, planned_card("c", {})}, before);
  state.now = *parse_iso("2026-11-23T09:10:00+01:00");
  CHECK(today(state).suggested->id == "b");
  state.now = *parse_iso("2026-11-23T19:00:00+01:00");
  CHECK(today(state).suggested->id == "a");
}

TEST_CASE("what the therapist planned for this weekday comes before what was done last") {
  const std::vector<SessionRecord> before{session_of("a", test::later(evening, -2 * test::day))};
  CHECK(today(home({card("a"), planned_card("b", {"mon", "thu"})}, before)).suggested->id == "b");
  CHECK(today(home({card("a"), planned_card("b", {"tue"})}, before)).suggested->id == "a");
  CHECK(today(home({card("a"), planned_card("b", {})}, before)).suggested->id == "b");
}

TEST_CASE("after a session today only something restful is offered") {
  RoutineCard quiet = card("breathe");
  quiet.restful = true;
  const std::vector<SessionRecord> done{session_of("a", test::later(evening, -3 * test::hour))};
  const HomeScreen state = home({card("a"), card("b"), quiet}, done);
  REQUIRE(today(state).done != nullptr);
  CHECK(today(state).suggested->id == "breathe");
  CHECK(today(home({card("a"), card("b")}, done)).suggested == nullptr);
}

TEST_CASE("a session that was begun and left at once does not count as done") {
  SessionRecord left = session_of("a", test::later(evening, -test::hour));
  left.performed = Millis{0};
  left.state = SessionState::stopped;
  CHECK(today(home({card("a")}, {left})).done == nullptr);
}

TEST_CASE("the morning question is asked once, until it is answered") {
  const WallTime last_night = test::later(evening, -12 * test::hour);
  const HomeScreen state = home({card("a")}, {session_of("a", last_night)});
  const Intent asked = press(shown(state), "answer-morning");
  CHECK(std::get<AnswerNextMorning>(asked).session == last_night.unix_seconds);
  SessionRecord answered = session_of("a", last_night);
  answered.check_ins[Phase::next_morning] = test::rated(evening, 3);
  CHECK(area(shown(home({card("a")}, {answered})), "answer-morning") == nullptr);
}

TEST_CASE("a session that was cut off is offered for a check-in, and not again once it has one") {
  SessionRecord cut = session_of("a", test::later(evening, -30 * test::hour));
  cut.state = SessionState::running;
  HomeScreen state = update(home({card("a")}, {cut}), FoundUnfinished{cut}).state;
  CHECK(std::get<AnswerAfter>(press(shown(state), "answer-after")).session == cut.id);
  cut.check_ins[Phase::after] = test::rated(evening, 3);
  state = update(std::move(state), SessionsLoaded{{cut}, evening}).state;
  CHECK(area(shown(state), "answer-after") == nullptr);
}

TEST_CASE("a card opens when pressed, offers its start, and closes when pressed again") {
  HomeScreen state = home({card("a"), card("b")});
  CHECK(area(shown(state), "start-b") == nullptr);
  state = update(std::move(state), press(shown(state), "card-b")).state;
  CHECK(area(shown(state), "card-b")->selected);
  CHECK(std::get<StartRoutine>(press(shown(state), "start-b")).id == "b");
  state = update(std::move(state), press(shown(state), "card-b")).state;
  CHECK(area(shown(state), "start-b") == nullptr);
}

TEST_CASE("the suggestion starts with one press, without opening anything") {
  CHECK(std::get<StartRoutine>(press(shown(home({card("first-day")})), "start-today")).id == "first-day");
}

TEST_CASE("without a routine Home says what to do next") {
  CHECK(says(shown(home({})), "Ask your therapist for a routine file"));
}

TEST_CASE("a message stands on Home until it is dismissed") {
  HomeScreen state = home({card("a")});
  state.message = "No sound device was found.";
  CHECK(says(shown(state), "No sound device was found."));
  CHECK(std::holds_alternative<DismissMessage>(press(shown(state), "dismiss")));
}

TEST_CASE("a card tells how long, where, and when last") {
  const HomeScreen state = home({card("a")}, {session_of("a", test::later(evening, -test::day))});
  const HitArea found = *area(shown(state), "card-a");
  CHECK(found.label == "Title of a");
  CHECK(found.value == "12 minutes · on your back. Last done yesterday");
}

TEST_CASE("days are said as a person says them") {
  CHECK(day_words(100, 100) == "today");
  CHECK(day_words(99, 100) == "yesterday");
  CHECK(day_words(94, 100) == "6 days ago");
  CHECK(day_words(20'000, 20'100) == "4 October 2024");
  CHECK(long_date_words(local_day(evening)) == "Monday, 16 November");
  CHECK(minutes_words(Millis{1}) == "1 minute");
  CHECK(minutes_words(11min + 31s) == "12 minutes");
}

TEST_CASE("many routines can be narrowed by pressing, and the count says how far") {
  std::vector<RoutineCard> cards;
  for (int i = 0; i < 8; ++i) {
    cards.push_back(card("r" + std::to_string(i), i < 3 ? 5min : 15min));
    cards.back().positions = {"supine"};
  }
  HomeScreen state = home(cards);
  const auto press_on = [&](const std::string& key) {
    state = update(std::move(state), press(shown(state), key)).state;
  };
  CHECK(says(shown(state), "8 routines"));
  CHECK(area(shown(state), "choose-minutes-5") == nullptr);
  press_on("filter-minutes");
  press_on("choose-minutes-5");
  CHECK(area(shown(state), "choose-minutes-5")->selected);
  CHECK(says(shown(state), "3 of 8 routines"));
  CHECK(area(shown(state), "card-r2") != nullptr);
  CHECK(area(shown(state), "card-r3") == nullptr);
  press_on("clear-filters");
  CHECK(area(shown(state), "card-r3") != nullptr);
}

TEST_CASE("where no routine passes, Home says what to leave out, and leaves it out") {
  std::vector<RoutineCard> cards;
  for (int i = 0; i < 8; ++i) {
    cards.push_back(card("r" + std::to_string(i), i < 3 ? 5min : 15min));
    cards.back().positions = {i < 3 ? "supine" : "chair"};
  }
  HomeScreen state = home(cards);
  state = update(std::move(state), ChooseFilter{FilterBy::minutes, "5"}).state;
  state = update(std::move(state), ChooseFilter{FilterBy::position, "chair"}).state;
  CHECK(says(shown(state), "Without “Time: 5 minutes at most” there are 5."));
  state = update(std::move(state), press(shown(state), "loosen")).state;
  CHECK(says(shown(state), "5 of 8 routines"));
}

TEST_CASE("a handful of routines is shown without filters") {
  CHECK(area(shown(home({card("a"), card("b")})), "filter-area") == nullptr);
}

TEST_CASE("an open routine links to the cards that fit what it does") {
  RoutineCard one = card("a");
  one.has.techniques = {"trigger-point"};
  HomeScreen state = home({one, card("b")});
  const auto cards = test::learn_cards(
      {test::learn_card("pacing"), test::learn_card("pressure", {{"trigger-point"}, {}, {}})});
  state = update(std::move(state), LearnLoaded{cards}).state;
  state.open = "a";
  CHECK(std::get<ReadCard>(press(shown(state), "learn-pressure")).id == "pressure");
  CHECK(area(shown(state), "learn-pacing") == nullptr);
  CHECK(std::get<GoTo>(press(shown(state), "to-learn")).screen == ScreenName::learn);
}

namespace {

HomeScreen many_routines() {
  std::vector<RoutineCard> cards;
  for (const char* id : {"a", "b", "c", "d", "e", "f", "g"}) cards.push_back(card(id));
  cards[2].title = "Épaules et nuque";
  cards[3].summary = "Before a long sleep";
  cards[4].exercises = {"Child's pose", "Pelvic tilt"};
  return home(cards);
}

HomeScreen written(HomeScreen state, const std::string& text) {
  return update(std::move(state), EditText{search_field, InsertText{text}}).state;
}

std::vector<std::string> found(const HomeScreen& state) {
  std::vector<std::string> ids;
  for (const RoutineCard* one : passing(state.cards, state.filter)) ids.push_back(one->id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("the search looks in titles, summaries and exercises, whatever the case and the accents") {
  CHECK(found(written(many_routines(), "epaule")) == Ids{"c"});
  CHECK(found(written(many_routines(), "SLEEP")) == Ids{"d"});
  CHECK(found(written(many_routines(), " tilt  child")) == Ids{"e"});
  CHECK(found(written(many_routines(), "   ")).size() == 7);
  CHECK(found(written(many_routines(), "tilt sleep")).empty());
}

TEST_CASE("the search goes together with the filters, and Clear all empties both") {
  HomeScreen state = written(many_routines(), "title of");
  state = update(std::move(state), ChooseFilter{FilterBy::minutes, "5"}).state;
  CHECK(found(state).empty());
  CHECK(area(shown(state), "clear-filters") != nullptr);
  state = update(std::move(state), ClearFilters{}).state;
  CHECK(found(state).size() == 7);
  CHECK(area(shown(state), search_field)->value == "");
}

TEST_CASE("a search that nothing answers says so and offers to clear it") {
  const View<Intent> seen = shown(written(many_routines(), "zzz"));
  CHECK(says(seen, "zzz"));
  CHECK(std::holds_alternative<ClearFilters>(press(seen, "clear-all")));
}

TEST_CASE("Enter goes on from the search to the first routine found") {
  const auto [state, effects] = update(written(many_routines(), "sleep"), ConfirmText{search_field});
  REQUIRE(effects.size() == 1);
  CHECK(std::get<FocusOn>(effects[0]).key == "card-d");
  CHECK(update(written(many_routines(), "zzz"), ConfirmText{search_field}).effects.empty());
}
