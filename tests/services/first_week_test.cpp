// A first week for four people: what Home offers them each day, as approved text. Read it as they would.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "journal/person_context.hpp"
#include "labels/day_labels.hpp"
#include "routine/vocabulary.hpp"
#include "screen/home/candidates.hpp"
#include "screen/home/home.hpp"
#include "screen/home/today_words.hpp"
#include "store/open_shelf.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/shipped_shelf.hpp"
#include "support/store.hpp"

using namespace limber;
using test::shelf;

namespace {

constexpr std::int64_t minute = 60;
const WallTime monday = test::later(test::monday_evening, -20 * test::hour);  // 00:00

struct Somebody {
  const char* name;
  const char* who;
  Screening told;
};

std::vector<Somebody> four_people() {
  std::vector<Somebody> all{
      {"chair-only",
       "71. The floor is out of reach; sore knees; a hand that cannot carry weight; lower back.",
       {}},
      {"sciatica",
       "A disc problem. Down to the floor with a hand on a chair; lower back and left buttock.",
       {}},
      {"thin-bones", "Osteoporosis. Down to the floor with a hand on a chair; middle of the back.", {}},
      {"nothing-told", "Nothing to tell, and the floor is easy.", {}}};
  for (Somebody& one : all) {
    one.told.answered = monday;
    one.told.wakes_at = 7 * 60;
  }
  all[0].told.floor = FloorAccess::not_at_all;
  all[0].told.conditions = {{"knee_pain_or_tkr", {}}, {"wrist_or_hand", {}}};
  all[0].told.discomfort = {"left-lower-back", "right-lower-back"};
  all[1].told.floor = FloorAccess::with_support;
  all[1].told.conditions = {{"disc_or_sciatica", {}}};
  all[1].told.discomfort = {"left-lower-back", "left-buttock"};
  all[2].told.floor = FloorAccess::with_support;
  all[2].told.conditions = {{"osteoporosis", {}}};
  all[2].told.discomfort = {"middle-spine"};
  all[3].told.floor = FloorAccess::easily;
  return all;
}

World world_for(const Somebody& person) {
  World world;
  world.library = shelf().library;
  world.cards = cards_of(shelf().routines, *shelf().library, Pace{});
  world.about = AboutPerson{};
  world.about->screening = person.told;
  return world;
}

enum class Does { nothing, all_of_it, a_little };

// In the week everybody has an evening or a noon with a session, a day without, one that is broken off
// because it hurts, a massage, and a plan of their own from Saturday on.
Does done_at(int day, int hour) {
  if (day == 3) return hour == 12 ? Does::a_little : Does::nothing;
  if (day == 6) return hour == 12 ? Does::all_of_it : Does::nothing;
  const bool off = day == 2 || day == 5;
  return hour == 19 && !off ? Does::all_of_it : Does::nothing;
}

SessionRecord session_of(const RoutineCard& card, const WallTime& at, bool whole) {
  SessionRecord record = test::session_at(at);
  record.id = at.unix_seconds;
  record.routine = card.id;
  record.title = card.title;
  record.state = whole ? SessionState::completed : SessionState::stopped;
  record.performed = whole ? card.length : Millis{60'000};
  record.steps = {{"a", BodySide::none, 1, Millis{60'000}, Millis{60'000}, SkipReason::none},
                  {"b", BodySide::none, 1, Millis{90'000}, Millis{whole ? 90'000 : 0},
                   whole ? SkipReason::none : SkipReason::pain}};
  record.check_ins[Phase::before] = test::rated(at, 4);
  record.check_ins[Phase::after] = test::rated(test::later(at, 15 * minute), 4);
  return record;
}

class Week {
 public:
  explicit Week(const Somebody& person) : world_(world_for(person)) { out_ << person.who << "\n"; }

  std::string told() {
    for (int day = 0; day < 7; ++day) {
      out_ << "\n" << long_date_words(local_day(monday) + day) << "\n";
      if (day == 4) tell_massage(day);
      for (const auto& [hour, past] : {std::pair{8, 0}, {12, 30}, {19, 30}}) at(day, hour, past);
    }
    return out_.str();
  }

 private:
  void tell_massage(int day) {
    out_ << "  (She had a massage.)\n";
    world_.about->massages = {local_day(monday) + day};
  }

  void at(int day, int hour, int past) {
    world_.now = test::later(monday, day * test::day + hour * test::hour + past * minute);
    const Today now = today({}, world_);
    const std::string time = (hour < 10 ? "0" : "") + std::to_string(hour) + (past == 0 ? ":00" : ":30");
    out_ << "  " << time << "  ";
    if (now.done != nullptr) out_ << "[done today: " << now.done->title << "] ";
    if (now.left != nullptr) out_ << "[ended early: " << now.left->title << "] ";
    if (now.suggested == nullptr) {
      out_ << "nothing is offered\n";
      return;
    }
    check_that_it_can_be_begun(*now.suggested);
    out_ << reason_words(now, world_) << ": " << now.suggested->title << ", "
         << facts_words(world_, *now.suggested) << ". " << why_words(now, world_) << "\n";
    const Does does = done_at(day, hour);
    if (does == Does::nothing) return;
    out_ << (does == Does::all_of_it ? "         (She does it.)\n"
                                     : "         (It hurts, and she stops early.)\n");
    world_.sessions.insert(world_.sessions.begin(),
                           session_of(*now.suggested, world_.now, does == Does::all_of_it));
    if (day == 4 && now.suggested->routine->schedule) {
      out_ << "         (She makes it her plan.)\n";
      world_.about->plan = {{now.suggested->id, local_day(world_.now)}};
    }
  }

  void check_that_it_can_be_begun(const RoutineCard& card) const {
    CAPTURE(card.id);
    CHECK_FALSE(adapted(*card.routine, *world_.library,
                        person_context(world_.about, world_.sessions, *world_.library, world_.now))
                    .nothing_left());
  }

  World world_;
  std::ostringstream out_;
};

}  // namespace

TEST_CASE("a first week reads as it was approved for four people, LIMBER_APPROVE=1 approves it anew") {
  for (const Somebody& person : four_people()) {
    const std::string file =
        LIMBER_SOURCE_DIR "/tests/golden/first-week-" + std::string(person.name) + ".txt";
    const std::string now = Week(person).told();
    if (std::getenv("LIMBER_APPROVE") != nullptr) std::ofstream(file) << now;
    INFO(
        "read it as she would; if it is kind and she can do it, run services_tests once with "
        "LIMBER_APPROVE=1 and "
        "commit "
        << file);
    CHECK(now == test::contents(file));
  }
}

TEST_CASE("whatever a person lives with and however they get to the floor, something that rests fits them") {
  for (const std::string& condition : condition_names()) {
    for (const FloorAccess floor : {FloorAccess::easily, FloorAccess::not_at_all}) {
      Somebody person{"", "", living_with({condition})};
      person.told.floor = floor;
      World world = world_for(person);
      world.now = test::monday_evening;
      CAPTURE(condition, to_string(floor));
      for (const RoutineCard& card : world.cards) {
        if (card.restful) continue;  // is what is offered instead
        const std::string gentler = gentler_than(world, *card.routine);
        CAPTURE(card.id, gentler);
        REQUIRE_FALSE(gentler.empty());
        const RoutineCard* found = card_named(world, gentler);
        CHECK_FALSE(adapted(*found->routine, *world.library,
                            person_context(world.about, world.sessions, *world.library, world.now))
                        .nothing_left());
      }
      CHECK(today({}, world).suggested != nullptr);
    }
  }
}

TEST_CASE("for the lower back there is a routine on a chair that asks for nothing else") {
  const auto routine = routine_on(shelf(), "lower-back-on-a-chair");
  REQUIRE(routine);
  const RoutineCard card = card_for(routine, *shelf().library, Pace{});
  RoutineFilter filter;
  filter.area = "lower-back";
  filter.position = "chair";
  CHECK(passes(card, filter));
  Screening told;
  told.floor = FloorAccess::not_at_all;
  told.conditions = {{"knee_pain_or_tkr", {}}, {"wrist_or_hand", {}}};
  CHECK(adapted(*routine, *shelf().library, told, {}, {}).remarks.empty());
}
