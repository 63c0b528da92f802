#include "screen/home/home.hpp"

#include "labels/day_labels.hpp"
#include "screen/home/candidates.hpp"
#include "screen/program/program.hpp"
#include "support/catch.hpp"
#include "support/kinds.hpp"
#include "support/learn.hpp"
#include "support/seen.hpp"
#include "support/timelines.hpp"
#include "support/world.hpp"
#include "timeline/walk.hpp"

using namespace limber;
using test::area;
using test::is_kind;
using test::of_that_kind;
using test::says;

namespace {

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

// One that came with Limber, and names days.
RoutineCard example_card(const std::string& id, std::vector<std::string> days) {
  RoutineCard made = card(id);
  Routine routine;
  routine.id = id;
  routine.intensity = "gentle";
  routine.schedule = Schedule{};
  routine.schedule->days = std::move(days);
  made.routine = std::make_shared<const Routine>(routine);
  return made;
}

// One that a therapist handed over.
RoutineCard planned_card(const std::string& id, std::vector<std::string> days) {
  RoutineCard made = example_card(id, std::move(days));
  made.own = made.handed_over = true;
  Routine named = *made.routine;
  named.author.name = plain_text("Anna Berg");
  made.routine = std::make_shared<const Routine>(named);
  return made;
}

AboutPerson somebody() {
  AboutPerson about;
  about.screening.answered = evening;
  return about;
}

SessionRecord session_of(const std::string& routine, const WallTime& started) {
  SessionRecord record = test::session_at(started);
  record.routine = routine;
  record.id = started.unix_seconds;
  return record;
}

// Home, and what it is told.
struct Home {
  World world;
  HomeScreen screen = {};

  View<HomeIntent> shown() const { return view(screen, world, test::whole_window()); }
  Today now() const { return today(screen, world); }
  std::vector<HomeEffect> operator()(const HomeIntent& intent) {
    auto [next, effects] = update(std::move(screen), intent, world);
    screen = std::move(next);
    return effects;
  }
  // What pressing the area asks for.
  HomeIntent pressed(const std::string& key) const { return test::press(shown(), key); }
  void press(const std::string& key) { (*this)(pressed(key)); }
};

Home home(std::vector<RoutineCard> cards, std::vector<SessionRecord> sessions = {}) {
  Home made{test::world_of(std::move(sessions), evening)};
  made.world.cards = std::move(cards);
  return made;
}

}  // namespace

TEST_CASE("someone new is offered the first day, whatever the examples' schedules say") {
  const Home state = home({example_card("evening", {}), card("first-day")});
  CHECK(state.now().suggested->id == "first-day");
  CHECK(state.now().reason == Reason::first);
}

TEST_CASE("someone new without a first day is offered the shortest routine") {
  CHECK(home({card("long", 20min), card("short", 5min)}).now().suggested->id == "short");
}

TEST_CASE("what was done last is offered again") {
  const Home state = home({card("a"), card("b")}, {session_of("b", test::later(evening, -2 * test::day))});
  CHECK(state.now().suggested->id == "b");
  CHECK(state.now().reason == Reason::again);
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
  Home state = home({late, early}, before);
  state.world.now = *parse_iso("2026-11-23T09:10:00+01:00");
  CHECK(state.now().suggested->id == "b");
  state.world.now = *parse_iso("2026-11-23T19:00:00+01:00");
  CHECK(state.now().suggested->id == "a");
}

TEST_CASE("what the therapist planned for this weekday comes before what was done last") {
  const std::vector<SessionRecord> before{session_of("a", test::later(evening, -2 * test::day))};
  CHECK(home({card("a"), planned_card("b", {"mon", "thu"})}, before).now().suggested->id == "b");
  CHECK(home({card("a"), planned_card("b", {"tue"})}, before).now().suggested == nullptr);
  CHECK(home({card("a"), planned_card("b", {})}, before).now().suggested->id == "b");
}

TEST_CASE("after a session today only something restful is offered") {
  RoutineCard quiet = card("breathe");
  quiet.restful = true;
  const std::vector<SessionRecord> done{session_of("a", test::later(evening, -3 * test::hour))};
  const Home state = home({card("a"), card("b"), quiet}, done);
  REQUIRE(state.now().done != nullptr);
  CHECK(state.now().suggested->id == "breathe");
  CHECK(home({card("a"), card("b")}, done).now().suggested == nullptr);
}

TEST_CASE("a session that was begun and left at once does not count as done") {
  SessionRecord left = session_of("a", test::later(evening, -test::hour));
  for (PerformedStep& step : left.steps) step.held = Millis{0};
  left.performed = Millis{0};
  left.state = SessionState::stopped;
  CHECK(home({card("a")}, {left}).now().done == nullptr);
}

TEST_CASE("the morning question is asked once, until it is answered") {
  const WallTime last_night = test::later(evening, -12 * test::hour);
  const Home state = home({card("a")}, {session_of("a", last_night)});
  const HomeIntent asked = state.pressed("answer-morning");
  CHECK(of_that_kind<AnswerNextMorning>(asked).session == last_night.unix_seconds);
  SessionRecord answered = session_of("a", last_night);
  answered.check_ins[Phase::next_morning] = test::rated(evening, 3);
  CHECK(area(home({card("a")}, {answered}).shown(), "answer-morning") == nullptr);
}

TEST_CASE("a session that was cut off is offered for a check-in, and not again once it has one") {
  SessionRecord cut = session_of("a", test::later(evening, -30 * test::hour));
  cut.state = SessionState::running;
  Home state = home({card("a")}, {cut});
  state(FoundUnfinished{cut});
  CHECK(of_that_kind<AnswerAfter>(state.pressed("answer-after")).session == cut.id);
  cut.check_ins[Phase::after] = test::rated(evening, 3);
  state.world.sessions = {cut};
  CHECK(area(state.shown(), "answer-after") == nullptr);
}

TEST_CASE("a card opens when pressed, offers its start, and closes when pressed again") {
  Home state = home({card("a"), card("b")});
  CHECK(area(state.shown(), "start-b") == nullptr);
  state.press("card-b");
  CHECK(area(state.shown(), "card-b")->selected);
  CHECK(of_that_kind<StartRoutine>(state.pressed("start-b")).id == "b");
  state.press("card-b");
  CHECK(area(state.shown(), "start-b") == nullptr);
}

TEST_CASE("the suggestion starts with one press, without opening anything") {
  CHECK(of_that_kind<StartRoutine>(home({card("first-day")}).pressed("start-today")).id == "first-day");
}

TEST_CASE("without a routine Home says what to do next") {
  CHECK(says(home({}).shown(), "Ask your therapist for a routine file"));
}

TEST_CASE("a message stands on Home until it is dismissed") {
  Program program;
  program.world = home({card("a")}).world;
  program = update(std::move(program), ShowNotice{"No sound device was found."}).state;
  const View<Intent> seen = view(program, test::whole_window());
  CHECK(says(seen, "No sound device was found."));
  const Intent dismissed = test::press(seen, "dismiss");
  CHECK(is_kind<DismissNotice>(dismissed));
  program = update(std::move(program), dismissed).state;
  CHECK_FALSE(says(view(program, test::whole_window()), "No sound device was found."));
}

TEST_CASE("a card tells how long, where, and when last") {
  const Home state = home({card("a")}, {session_of("a", test::later(evening, -test::day))});
  const HitArea found = *area(state.shown(), "card-a");
  CHECK(found.label == "Title of a");
  CHECK(found.value == "12 minutes · on your back. Last done yesterday");
  CHECK(area(home({card("a")}).shown(), "card-a")->value == "12 minutes · on your back");
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
  Home state = home(cards);
  CHECK(says(state.shown(), "8 routines"));
  CHECK(area(state.shown(), "choose-minutes-5") == nullptr);
  state.press("filter-minutes");
  state.press("choose-minutes-5");
  CHECK(area(state.shown(), "choose-minutes-5") == nullptr);  // the choice is made
  CHECK(says(state.shown(), "Time: 5 minutes at most"));
  CHECK(says(state.shown(), "3 of 8 routines"));
  CHECK(area(state.shown(), "card-r2") != nullptr);
  CHECK(area(state.shown(), "card-r3") == nullptr);
  state.press("clear-filters");
  CHECK(area(state.shown(), "card-r3") != nullptr);
}

TEST_CASE("where no routine passes, Home says what to leave out, and leaves it out") {
  std::vector<RoutineCard> cards;
  for (int i = 0; i < 8; ++i) {
    cards.push_back(card("r" + std::to_string(i), i < 3 ? 5min : 15min));
    cards.back().positions = {i < 3 ? "supine" : "chair"};
  }
  Home state = home(cards);
  state(ChooseFilter{FilterBy::minutes, "5"});
  state(ChooseFilter{FilterBy::position, "chair"});
  CHECK(says(state.shown(), "Without “Time: 5 minutes at most” there are 5."));
  state.press("loosen");
  CHECK(says(state.shown(), "5 of 8 routines"));
}

TEST_CASE("a handful of routines is shown without filters") {
  CHECK(area(home({card("a"), card("b")}).shown(), "filter-area") == nullptr);
}

TEST_CASE("an open routine links to the cards that fit what it does") {
  RoutineCard one = card("a");
  one.has.techniques = {"trigger-point"};
  Home state = home({one, card("b")});
  const auto cards = test::learn_cards(
      {test::learn_card("pacing"), test::learn_card("pressure", {{"trigger-point"}, {}, {}})});
  state.world.learn = cards;
  state.screen.open = "a";
  CHECK(of_that_kind<ReadCard>(state.pressed("learn-pressure")).id == "pressure");
  CHECK(area(state.shown(), "learn-pacing") == nullptr);
  CHECK(of_that_kind<GoTo>(state.pressed("to-learn")).screen == ScreenName::learn);
}

namespace {

Home many_routines() {
  std::vector<RoutineCard> cards;
  for (const char* id : {"a", "b", "c", "d", "e", "f", "g"}) cards.push_back(card(id));
  cards[2].title = "Épaules et nuque";
  cards[3].summary = "Before a long sleep";
  cards[4].exercises = {"Child's pose", "Pelvic tilt"};
  return home(cards);
}

Home written(Home state, const std::string& text) {
  state(EditText{search_field, InsertText{text}});
  return state;
}

std::vector<std::string> found(const Home& state) {
  std::vector<std::string> ids;
  for (const RoutineCard* one : passing(state.world.cards, state.screen.filter)) ids.push_back(one->id);
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
  Home state = written(many_routines(), "title of");
  state(ChooseFilter{FilterBy::minutes, "5"});
  CHECK(found(state).empty());
  CHECK(area(state.shown(), "clear-filters") != nullptr);
  state(ClearFilters{});
  CHECK(found(state).size() == 7);
  CHECK(area(state.shown(), search_field)->value == "");
}

TEST_CASE("a search that nothing answers says so and offers to clear it") {
  const View<HomeIntent> seen = written(many_routines(), "zzz").shown();
  CHECK(says(seen, "zzz"));
  CHECK(is_kind<ClearFilters>(test::press(seen, "clear-all")));
}

TEST_CASE("Enter goes on from the search to the first routine found") {
  const auto effects = written(many_routines(), "sleep")(ConfirmText{search_field});
  REQUIRE(effects.size() == 1);
  CHECK(of_that_kind<FocusOn>(effects[0]).key == "card-d");
  CHECK(written(many_routines(), "zzz")(ConfirmText{search_field}).empty());
}

TEST_CASE(
    "After two very low moods in a week Home offers the card for dark days, quietly, and only if it is "
    "there") {
  const auto low = [](int days_ago) {
    SessionRecord record = session_of("evening", test::later(evening, -days_ago * test::day));
    record.check_ins[Phase::before] = test::rated(record.started, 3);
    record.check_ins[Phase::before].mood = Score::from(0);
    return record;
  };
  Home told = home({card("evening")}, {low(1), low(3)});
  CHECK_FALSE(told.now().dark_days);
  LearnCard dark;
  dark.id = dark_days_card;
  told.world.learn.cards = std::make_shared<const std::vector<LearnCard>>(std::vector{dark});
  REQUIRE(told.now().dark_days);
  const auto asked = std::get<Request>(told.pressed("dark-days"));
  REQUIRE(std::holds_alternative<ReadCard>(asked));
  CHECK(std::get<ReadCard>(asked).id == "dark-days");
  told.world.sessions.pop_back();
  CHECK_FALSE(told.now().dark_days);
}

TEST_CASE("an answer about oneself that is some weeks old is asked about again, quietly") {
  Home home{test::world_of({}, evening)};
  home.world.about = AboutPerson{};
  home.world.about->screening = living_with({"bruise"});
  home.world.about->screening.answered = test::later(evening, -14 * test::day);
  CHECK(says(home.shown(), "Some of what you said about yourself may have changed."));
  CHECK(of_that_kind<GoTo>(of_that_kind<Request>(home.pressed("answers-again"))).screen ==
        ScreenName::screening);
  home.world.about->screening.answered = test::later(evening, -13 * test::day);
  CHECK_FALSE(says(home.shown(), "Some of what you said about yourself may have changed."));
}

TEST_CASE(
    "what a therapist handed over says so on its card and in the suggestion, and stands first of the cards") {
  const Home state = home({example_card("a", {}), planned_card("z", {})});
  const View<HomeIntent> seen = state.shown();
  CHECK(state.now().suggested->id == "z");
  CHECK(says(seen, "From your therapist, Anna Berg"));
  CHECK(area(seen, "card-z")->value.starts_with("From your therapist, Anna Berg. "));
  const Rect first = area(seen, "card-z")->rect;
  const Rect second = area(seen, "card-a")->rect;
  CHECK((first.y < second.y || (first.y == second.y && first.x < second.x)));
  CHECK_FALSE(area(seen, "card-a")->value.starts_with("From"));
}

TEST_CASE("which routines were handed over is told by the folder they lie in") {
  std::vector<RoutineCard> cards{card("a"), card("b"), card("c")};
  const auto lies_at = [](RoutineCard& one, const char* file) {
    Routine routine;
    routine.file = file;
    one.routine = std::make_shared<const Routine>(routine);
  };
  lies_at(cards[0], "/usr/share/limber/routines/a.json");
  lies_at(cards[1], "/home/anna/limber/routines/b.json");
  lies_at(cards[2], "/home/anna/limber/routines/c/routine.json");
  note_own(cards, "/home/anna/limber/routines");
  CHECK((!cards[0].own && !cards[0].handed_over));
  CHECK((cards[1].own && !cards[1].handed_over));
  CHECK((cards[2].own && cards[2].handed_over));
}

TEST_CASE("an example is a suggestion for this evening, which one press makes the plan and one takes back") {
  const std::vector<SessionRecord> before{session_of("b", test::later(evening, -2 * test::day))};
  Home state = home({example_card("a", {}), card("b")}, before);
  Routine late = *state.world.cards[0].routine;
  late.schedule->at = {"20:30"};
  state.world.cards[0].routine = std::make_shared<const Routine>(late);
  state.world.about = somebody();
  CHECK(says(state.shown(), "A suggestion for this evening"));
  CHECK_FALSE(says(state.shown(), "lanned"));
  const auto taken = state(state.pressed("plan-a"));
  REQUIRE(taken.size() == 1);
  const SavePlan save = of_that_kind<SavePlan>(of_that_kind<JournalEffect>(taken[0]));
  CHECK((save.routine == "a" && save.since == local_day(evening) && save.on));
  state.world.about->plan = {{"a", save.since}};
  CHECK(says(state.shown(), "Your plan for today"));
  const auto back = state(state.pressed("plan-a"));
  CHECK_FALSE(of_that_kind<SavePlan>(of_that_kind<JournalEffect>(back[0])).on);
}

TEST_CASE("a routine of which nothing would be left cannot be started, and two that fit stand in its place") {
  Exercise tilt = test::exercise("tilt", HoldDose{20s, 1, 0s});
  tilt.technique = Technique::mobility;
  const auto on_the_floor = [&](const std::string& id) {
    RoutineCard made = card(id);
    Routine routine = test::routine({test::step_of(tilt)});
    routine.id = id;
    made.routine = std::make_shared<const Routine>(routine);
    return made;
  };
  Home state = home({on_the_floor("first-day"), card("chair-only"), card("in-bed")});
  state.world.about = somebody();
  state.world.about->screening.floor = FloorAccess::not_at_all;
  CHECK(state.now().suggested->id == "in-bed");
  state.press("card-first-day");
  const View<HomeIntent> seen = state.shown();
  CHECK(area(seen, "start-first-day") == nullptr);
  CHECK(of_that_kind<StartRoutine>(test::press(seen, "instead-chair-only")).id == "chair-only");
  CHECK(area(seen, "instead-in-bed") != nullptr);
  CHECK(says(view(state.screen, state.world, test::whole_window({1280, 2000})),
             "None of it would suit you now"));
}

TEST_CASE("a session that ended early is not said to be enough for one day") {
  SessionRecord left = session_of("a", test::later(evening, -test::hour));
  left.state = SessionState::stopped;
  for (PerformedStep& step : left.steps) step.held = Millis{0};
  left.performed = Millis{0};
  left.steps.front().held = left.performed = Millis{40'000};
  RoutineCard quiet = card("breathe");
  quiet.restful = quiet.gentle = true;
  const Home state = home({card("a"), quiet}, {left});
  CHECK(state.now().done == nullptr);
  CHECK(says(state.shown(), "early today (4 of 10 minutes), and that is all right"));
  CHECK_FALSE(says(state.shown(), "enough for one day"));
  CHECK(state.now().suggested->id == "breathe");  // it was left because of pain
}

TEST_CASE("a card says where its routine takes place, in the order of the session") {
  const auto step_in = [](Position position) {
    return test::step_of(test::exercise(to_string(position), HoldDose{20s, 1, 0s}, Sides::both, position));
  };
  Routine rising = test::routine({step_in(Position::supine), step_in(Position::side_lying),
                                  step_in(Position::chair), step_in(Position::supine)});
  const auto place_of_card = [](const Routine& routine) {
    return card_for(std::make_shared<const Routine>(routine), Library{}, Pace{}).position;
  };
  CHECK(place_of_card(rising) == "on your back, then on your side, then on a chair");
  rising.lie_on = "bed";
  CHECK(place_of_card(rising) == "on a bed, then on a chair");
}

TEST_CASE("Home says how much of a session was done in the words of the journal, and where it goes on") {
  SessionRecord whole = session_of("a", test::later(evening, -test::hour));
  whole.steps.resize(1);
  CHECK(says(home({card("a")}, {whole}).shown(), "(all of it, 10 minutes)"));
  SessionRecord early = whole;
  early.state = SessionState::stopped;
  early.steps.push_back({"knee", BodySide::none, 1, Millis{120'000}, Millis{0}, SkipReason::chosen});
  const Home state = home({planned_card("a", {})}, {early});
  CHECK(says(state.shown(), "(3 of 10 minutes)"));
  CHECK(of_that_kind<GoOnWithSession>(state.pressed("go-on")).session == early.id);
}

TEST_CASE("a routine that lies on a bed says so in place of how one lies") {
  Routine lying = test::routine({test::step_of(test::exercise("tilt", HoldDose{20s, 1, 0s}))});
  const auto position_of_card = [](const Routine& routine) {
    return card_for(std::make_shared<const Routine>(routine), Library{}, Pace{}).position;
  };
  CHECK(position_of_card(lying) == "on your back");
  lying.lie_on = "bed";
  CHECK(position_of_card(lying) == "on a bed");
}

TEST_CASE("while somebody looks for something it stands first, and Escape leads back to today") {
  Home state = many_routines();
  CHECK(area(state.shown(), "start-today") != nullptr);
  CHECK_FALSE(step_back(state.screen));
  state = written(std::move(state), "sleep");
  CHECK(area(state.shown(), "start-today") == nullptr);
  CHECK(area(state.shown(), search_field)->whole.y < 120);
  CHECK(area(state.shown(), "card-d")->whole.y < 400);
  state(*step_back(state.screen));
  CHECK(area(state.shown(), "start-today") != nullptr);
  CHECK(area(state.shown(), search_field)->value == "");
  state(ShowFilter{FilterBy::minutes});
  CHECK(area(state.shown(), "start-today") == nullptr);
  state(*step_back(state.screen));
  CHECK(area(state.shown(), "start-today") != nullptr);
}

TEST_CASE("a warning sign that stands is seen while something is looked for") {
  Home state = many_routines();
  state.world.about = somebody();
  state.world.about->red_flag_checks = {{evening, {"saddle-numbness"}}};
  state.screen.filter.words = "sleep";
  CHECK(area(state.shown(), "signs-again") != nullptr);
}

TEST_CASE("Home has one thing to press first, whatever it asks and offers") {
  const auto firsts = [](const View<HomeIntent>& shown) {
    std::vector<std::string> keys;
    for (const HitArea& one : shown.frame.areas) {
      if (one.primary) keys.push_back(one.key);
    }
    return keys;
  };
  Home quiet = home({card("a"), card("b")}, {session_of("b", test::later(evening, -3 * test::day))});
  CHECK(firsts(quiet.shown()) == Ids{"start-today"});

  Home morning = home({card("a"), card("b")}, {session_of("b", test::later(evening, -14 * test::hour))});
  morning.world.about = somebody();
  CHECK(firsts(morning.shown()) == Ids{"answer-morning"});

  Home both = morning;
  both.world.about->pauses = {{local_day(evening), std::nullopt}};
  REQUIRE(area(both.shown(), "end-pause") != nullptr);
  CHECK(firsts(both.shown()) == Ids{"answer-morning"});
}

TEST_CASE("a stiff neck finds what is for a neck") {
  Home state = many_routines();
  state.world.cards[1].title = "Easy neck";
  state = written(std::move(state), "stiff neck");
  CHECK(area(state.shown(), "card-b") != nullptr);
  CHECK(area(state.shown(), "card-d") == nullptr);
}

TEST_CASE("of what came with Limber what was done stands before what was not, and what hardly fits is last") {
  Home state = home({example_card("a", {}), example_card("b", {}), example_card("c", {})},
                    {session_of("c", test::later(evening, -2 * test::day))});
  std::vector<Candidate> weights = weighed(state.world);
  weights[0].fit = 0.3;
  std::vector<const RoutineCard*> cards;
  for (const RoutineCard& one : state.world.cards) cards.push_back(&one);
  Ids order;
  for (const RoutineCard* one : in_order(cards, state.world, weights)) order.push_back(one->id);
  CHECK(order == Ids{"c", "b", "a"});
}

TEST_CASE("of what is searched for, what is called so stands before what only speaks of it") {
  RoutineCard other = card("in-bed");
  other.summary = "No chair, no floor.";
  RoutineCard called = card("on-a-chair");
  called.title = "On a chair";
  World world;
  world.cards = {other, called};
  HomeScreen state;
  state.filter.words = "chair";
  const auto found = found_today(state, world, weighed(world));
  REQUIRE(found.size() == 2);
  CHECK(found.front()->id == "on-a-chair");
}

TEST_CASE("an emergency that was marked stays the loudest thing on Home") {
  const auto colours_of = [](const char* sign) {
    World world;
    world.now = evening;
    world.about = somebody();
    world.about->red_flag_checks = {RedFlagCheck{evening, {sign}}};
    const auto seen = view(HomeScreen{}, world, test::whole_window());
    return std::count_if(seen.frame.items.begin(), seen.frame.items.end(), [](const Item& item) {
      const auto* fill = std::get_if<Fill>(&item);
      return fill != nullptr && fill->colour == theme(ThemeName::day).bad_soft;
    });
  };
  CHECK(colours_of("saddle-numbness") == 1);
  CHECK(colours_of("cough-sneeze") == 0);
}

namespace {

RoutineCard walk_card() {
  Exercise walking;
  walking.id = walking_id;
  walking.technique = Technique::walking;
  walking.dose = TimeDose{5min};
  walking.areas = {"calves"};
  Routine walk;
  walk.id = walk_id;
  walk.intensity = "gentle";
  walk.steps = {test::step_of(walking)};
  RoutineCard made = card(walk_id, 6min);
  made.has.techniques = {"walking"};
  made.routine = std::make_shared<const Routine>(walk);
  return made;
}

SessionRecord walked_on(const WallTime& started, Millis planned) {
  SessionRecord record = session_of(walk_id, started);
  PerformedStep step;
  step.exercise = walking_id;
  step.planned = step.held = planned;
  record.steps = {step};
  return record;
}

StartRoutine start_asked(const Home& state, const std::string& key) {
  return of_that_kind<StartRoutine>(of_that_kind<Request>(state.pressed(key)));
}

}  // namespace

TEST_CASE("a walk is one press away, in as many minutes as one likes") {
  const Home state = home({card("first-day"), walk_card()});
  CHECK(start_asked(state, "walk-5").id == walk_id);
  CHECK(start_asked(state, "walk-5").minutes == 5);
  CHECK(start_asked(state, "walk-20").minutes == 20);
  CHECK_FALSE(area(home({card("first-day")}).shown(), "walk-5"));
}

TEST_CASE("the walk of last time is among those that are offered, and is told") {
  const Home state = home({walk_card()}, {walked_on(test::later(evening, -test::day), 330s)});
  CHECK(says(state.shown(), "Last time it was 5.5 minutes"));
  CHECK(start_asked(state, "walk-5.5").minutes == 5.5);
}

TEST_CASE("no walk is offered under a warning sign, nor to whoever it would not suit") {
  Home signs = home({walk_card()});
  signs.world.about = somebody();
  CHECK(area(signs.shown(), "walk-5"));
  signs.world.about->red_flag_checks = {{evening, {"saddle-numbness"}}};
  CHECK_FALSE(area(signs.shown(), "walk-5"));
  Home clot = home({walk_card()});
  clot.world.about = somebody();
  clot.world.about->screening.conditions["dvt_current_or_suspected"] = {};
  CHECK_FALSE(area(clot.shown(), "walk-5"));
}

TEST_CASE("a walk's card shows a way, and another without a figure shows none") {
  const auto items = [](RoutineCard one) { return home({std::move(one)}).shown().frame.items.size(); };
  RoutineCard other = walk_card();
  other.has.techniques = {"mobility"};
  CHECK(items(walk_card()) > items(other));
}

namespace {

// Three sessions, the last of them too long ago to be asked about the morning after.
Home quiet_home() {
  Home made = home({card("a")}, {session_of("a", test::later(evening, -3 * test::day)),
                                 session_of("a", test::later(evening, -4 * test::day)),
                                 session_of("a", test::later(evening, -5 * test::day))});
  for (SessionRecord& record : made.world.sessions) record.planned = Millis{60'000};
  made.world.about = somebody();
  made.world.about->red_flag_checks = {{evening, {}, {}}};
  made.world.learn = test::learn_cards({test::learn_card("hurt-and-harm"), test::learn_card("pacing")});
  return made;
}

}  // namespace

TEST_CASE("of what can wait Home offers one thing a day: goals, then a measure, then something to read") {
  Home state = quiet_home();
  CHECK(area(state.shown(), "name-goals") != nullptr);
  CHECK(area(state.shown(), "measure") == nullptr);
  CHECK(area(state.shown(), "read-offered") == nullptr);
  CHECK(of_that_kind<SaveGoals>(state(state.pressed("pass-goals")).front()).goals.list.empty());
  state.world.about->goals.told = evening;
  CHECK(area(state.shown(), "measure") != nullptr);
  CHECK(area(state.shown(), "read-offered") == nullptr);
  const Offered not_now = of_that_kind<NoteOffered>(state(state.pressed("no-measure")).front()).offered;
  CHECK(not_now == Offered{asked_to_measure, local_day(evening)});
  state.world.about->offered = {not_now};
  CHECK(area(state.shown(), "measure") == nullptr);
  CHECK(area(state.shown(), "read-offered") != nullptr);
}

TEST_CASE("nothing that can wait is offered in a pause, which asks for nothing") {
  Home state = quiet_home();
  REQUIRE(area(state.shown(), "name-goals") != nullptr);
  state.world.about->pauses = {{local_day(evening) - 1, std::nullopt}};
  CHECK(area(state.shown(), "end-pause") != nullptr);
  CHECK(area(state.shown(), "name-goals") == nullptr);
  CHECK(area(state.shown(), "measure") == nullptr);
  CHECK(area(state.shown(), "read-offered") == nullptr);
}

TEST_CASE("nothing that can wait is offered while something waits for an answer") {
  Home state = quiet_home();
  state.world.sessions.front().started = test::later(evening, -12 * test::hour);
  state.world.sessions.front().ended = test::later(evening, -11 * test::hour);
  REQUIRE(state.now().morning != nullptr);
  CHECK(area(state.shown(), "name-goals") == nullptr);
}

TEST_CASE("a card that is offered opens by one press, and one more offers no more of them") {
  Home state = quiet_home();
  state.world.about->goals.told = evening;
  state.world.about->offered = {{asked_to_measure, local_day(evening)}};
  const auto effects = state(state.pressed("read-offered"));
  REQUIRE(effects.size() == 2);
  CHECK(of_that_kind<NoteOffered>(effects[0]).offered.what == "hurt-and-harm");
  CHECK(of_that_kind<ReadCard>(effects[1]).id == "hurt-and-harm");
  CHECK_FALSE(of_that_kind<SaveSettings>(state(state.pressed("no-cards")).front()).settings.offer_cards);
  state.world.settings.offer_cards = false;
  CHECK(area(state.shown(), "read-offered") == nullptr);
}

TEST_CASE("pain far above the usual is asked about once that day, and begins a flare only by a yes") {
  Home state = home({card("a")});
  state.world.about = somebody();
  for (int i = 1; i < 7; ++i)
    state.world.sessions.push_back(test::rated_session(test::later(evening, -i * test::day), 3, 3, 3));
  CHECK_FALSE(state.now().perhaps_flare);
  state.world.sessions.insert(state.world.sessions.begin(), test::rated_session(evening, 7, {}, {}));
  REQUIRE(state.now().perhaps_flare);
  const auto opened = state(state.pressed("flares-up"));  // begins nothing by itself
  REQUIRE(opened.size() == 1);
  CHECK(of_that_kind<GoTo>(opened.front()).screen == ScreenName::flare_plan);
  const auto no = state(state.pressed("no-flare"));
  state.world.about->offered = {of_that_kind<NoteOffered>(no.front()).offered};
  CHECK_FALSE(state.now().perhaps_flare);
  state.world.about->offered.clear();
  const auto yes = state(state.pressed("begin-flare"));
  CHECK(of_that_kind<SaveFlare>(yes[0]).flare == Flare{local_day(evening), {}});
  CHECK(of_that_kind<GoTo>(yes[1]).screen == ScreenName::flare_plan);
  state.world.about->flares = {{local_day(evening), {}}};
  CHECK(says(state.shown(), "half of the usual"));
  CHECK(area(state.shown(), "flares-up") == nullptr);
  CHECK(of_that_kind<SaveFlare>(state(state.pressed("end-flare")).front()).flare.until == local_day(evening));
}

TEST_CASE("goals are rated every two weeks, with what the therapist asks about weekly, and PEG by a wish") {
  Home state = home({card("a")});
  state.world.about = somebody();
  CHECK(weekly_of(state.world).instruments.empty());
  state.world.settings.weekly_questions = true;
  state.world.about->goals = {evening, {{"Stairs", evening}}};
  CHECK(weekly_of(state.world).instruments ==
        std::vector<AskedAgain>{{Instrument::peg, 7}, {Instrument::psfs, 14}});
  CHECK(weekly_of(state.world).activities == std::vector<std::string>{"Stairs"});
  RoutineCard asking = card("b");
  Routine routine;
  routine.ask.weekly = {"activities"};
  routine.ask.activities = {plain_text("Sit for an hour")};
  asking.routine = std::make_shared<const Routine>(routine);
  state.world.cards = {asking};
  state.world.sessions = {session_of("b", evening)};
  CHECK(weekly_of(state.world).instruments ==
        std::vector<AskedAgain>{{Instrument::peg, 7}, {Instrument::psfs, 7}});
  CHECK(weekly_of(state.world).activities == std::vector<std::string>{"Stairs", "Sit for an hour"});
}
