// The first minutes, walked through the real screens and the routines that ship: how often somebody has to
// press until the first word is spoken.
#include "screen/program/program.hpp"
#include "store/open_shelf.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/program_run.hpp"
#include "support/seen.hpp"
#include "support/store.hpp"

using namespace limber;

namespace {

const Shelf& shelf() {
  static const Shelf shipped = load_shelf({LIMBER_SOURCE_DIR "/routines"});
  return shipped;
}

ShelfLoaded loaded(bool with_bundle = false) {
  std::vector<RoutineCard> cards = cards_of(shelf().routines, *shelf().library, Pace{});
  if (with_bundle) {
    Routine given = *shelf().routines.front();
    given.id = "given";
    given.title = plain_text("From Anna");
    given.author.name = plain_text("Anna Berg");
    cards.push_back(card_for(std::make_shared<const Routine>(given), *shelf().library, Pace{}));
    cards.back().own = cards.back().handed_over = true;
  }
  return {cards, shelf().library, {}, {}};
}

// Somebody at a new Limber, who presses and is answered as by the services.
struct Somebody {
  test::ProgramRun run;
  int presses = 0;

  explicit Somebody(const WallTime& now = test::monday_evening) {
    run(loaded())(SessionsLoaded{{}, now})(PersonLoaded{AboutPerson{}});
  }
  View<Intent> shown() const { return view(run.program, test::whole_window()); }
  ScreenName screen() const { return run.program.screen; }
  void press(const std::string& key) {
    ++presses;
    const std::size_t before = run.effects.size();
    run(test::press(shown(), key));
    for (std::size_t i = before; i < run.effects.size(); ++i) {
      const auto saved = test::all_of_kind<SaveScreening>(Effects{run.effects[i]});
      if (saved.empty()) continue;
      AboutPerson about = *run.program.world.about;
      about.screening = saved.front().screening;
      about.screening.answered = run.program.world.now;
      run(PersonLoaded{about});
    }
  }
  // As soon as the voice is made, which nobody presses for.
  bool spoken_to() {
    const PrepareSession made = run.asked<PrepareSession>().back();
    auto timeline = compile(*made.routine, *made.library, Pace{}, estimated_speech_length);
    REQUIRE(timeline);
    run(SessionReady{std::make_shared<const Timeline>(*std::move(timeline)), Pace{},
                     estimated_speech_length});
    return !run.asked<PlaySound>().empty();
  }
  // From Home to the session, answering what is asked.
  void begin() {
    press("start-today");
    press("signs-answered");
    press("pain-4");
    press("stiffness-4");
    press("continue");
  }
};

}  // namespace

TEST_CASE("somebody without a file presses six times from the first start to the first word") {
  for (const FloorAccess floor : {FloorAccess::easily, FloorAccess::with_support, FloorAccess::not_at_all}) {
    Somebody person;
    CAPTURE(to_string(floor));
    person.press("floor-" + std::string(to_string(floor)));
    CHECK(person.run.program.world.about->screening.floor == floor);
    person.begin();
    CHECK(person.spoken_to());
    CHECK(person.presses == 6);
  }
}

TEST_CASE("who skips all that may be skipped presses three times") {
  Somebody person;
  person.press("start-today");
  person.press("signs-answered");
  person.press("skip");
  CHECK(person.spoken_to());
  CHECK(person.presses == 3);
}

TEST_CASE("who opens a bundle presses Start, answers what is asked for their safety, and is spoken to") {
  for (const bool tells : {false, true}) {
    Somebody person;
    BundleContents contents;
    contents.id = "given";
    contents.title = "From Anna";
    contents.asks = {"pain", "stiffness"};
    person.run(BundleSeen{"/mail/given.limber", contents});
    if (tells) person.press("pain-4");
    person.press("start");
    REQUIRE(person.run.asked<AddBundle>().size() == 1);
    person.run(BundleAdded{"given", "From Anna"})(loaded(true));
    CHECK(person.screen() == ScreenName::warning_signs);
    person.press("signs-answered");
    CHECK(person.screen() == ScreenName::session);
    CHECK(person.spoken_to());
    CHECK(person.presses == (tells ? 3 : 2));
    const SessionRecord& begun = person.run.asked<BeginRecord>().front().record;
    CHECK(begun.check_ins.at(Phase::before).pain == (tells ? Score::from(4) : std::nullopt));
  }
}

TEST_CASE("what was answered beside a bundle is kept where its session is then not done") {
  Somebody person;
  BundleContents contents;
  contents.id = "given";
  contents.asks = {"pain"};
  person.run(BundleSeen{"/mail/given.limber", contents});
  person.press("pain-6");
  person.press("start");
  person.run(BundleAdded{"given", "From Anna"})(loaded(true))(GoBack{});
  REQUIRE(person.run.asked<BeginRecord>().size() == 1);
  CHECK(person.run.asked<BeginRecord>().front().record.check_ins.at(Phase::before).pain == Score::from(6));
}

TEST_CASE("how one gets to the floor is asked once, and changes what is offered at once") {
  Somebody person;
  const std::string offered = today(person.run.program.home, person.run.program.world).suggested->id;
  CHECK(offered == "first-day");
  person.press("floor-not_at_all");
  CHECK(today(person.run.program.home, person.run.program.world).suggested->id == "in-bed");
  person.press("about-you");
  CHECK(test::area(person.shown(), "screening.floor-not_at_all")->selected);
  person.run(Request{GoBack{}});
  person.press("floor-not_at_all");  // pressed again: taken back
  CHECK_FALSE(person.run.program.world.about->screening.floor);
}

TEST_CASE(
    "the first minutes stand on Home until something was done, and a file is one press away ever after") {
  Somebody person;
  CHECK(test::says(person.shown(), "Welcome"));
  SessionRecord done = test::session_at(test::later(test::monday_evening, -test::day));
  done.routine = "first-day";
  person.run(SessionsLoaded{{done}, test::monday_evening});
  CHECK_FALSE(test::says(person.shown(), "Welcome"));
  person.press("open-routine");
  CHECK(person.screen() == ScreenName::bundle);
  CHECK(person.run.asked<FindFiles>().size() == 1);
}
