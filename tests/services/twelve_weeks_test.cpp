// Twelve weeks of a programme for five people, through the program and a real journal: what Home offers, what
// is done, what rises and what goes back, as approved text. Read it as they would.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/text.hpp"
#include "labels/day_labels.hpp"
#include "routine/edit.hpp"
#include "screen/home/home.hpp"
#include "screen/home/today_words.hpp"
#include "screen/ui/dose_lines.hpp"
#include "services/journal_service.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/program_run.hpp"
#include "support/shipped_shelf.hpp"
#include "support/store.hpp"
#include "timeline/walk.hpp"

using namespace limber;
using test::shelf;

namespace {

constexpr int days = 84;
const WallTime monday = test::later(test::monday_evening, -20 * test::hour);  // 00:00

// How a day goes.
struct Day {
  bool does = true;  // what is planned, if anything is
  int pain = 4;      // before
  int morning = 4;   // the day after
  bool says_yes = true;
  bool pauses = false;  // presses "Pause", or goes on
  bool goes_on = false;
};

struct Somebody {
  const char* name;
  const char* who;
  Day (*on)(int day);
  const char* lives_with = "";  // id of a condition
};

Day steady(int) {
  return {};
}

Day improving(int day) {
  Day one;
  one.pain = one.morning = 6 - day / 17;
  one.says_yes = day % 3 != 0;
  return one;
}

Day flaring(int day) {
  Day one;
  if (day >= 21 && day < 25) one.morning = 8;
  if (day >= 25 && day < 32) one.pain = one.morning = 5;
  return one;
}

Day dropping_out(int day) {
  Day one;
  one.does = day < 24 || day >= 45;
  return one;
}

Day with_sciatica(int day) {
  Day one;
  if (day % 11 == 7) one.morning = 6;
  one.pauses = day == 35;
  one.goes_on = day == 44;
  one.does = day < 35 || day >= 44;
  return one;
}

const std::vector<Somebody>& five_people() {
  static const std::vector<Somebody> all{
      {"steady", "Every planned day, the same pain before and the morning after, yes to every step.", steady},
      {"improving", "Pain that goes from 6 to 2, and not yet to every third step.", improving},
      {"flare-in-week-four", "A flare in week four, and a week to get over it.", flaring},
      {"drops-out", "Nothing at all from day 24 to day 45, then on again.", dropping_out},
      {"sciatica", "A disc problem, mornings with a little more now and then, a holiday of nine days.",
       with_sciatica, "disc_or_sciatica"}};
  return all;
}

ProgrammePhase phase_of(const char* title, int weeks, const char* routine, std::vector<std::string> on) {
  ProgrammePhase phase;
  phase.title = plain_text(title);
  phase.weeks = weeks;
  phase.routines = {{routine, {1, std::move(on), {"18:00"}, 0}}};
  phase.walk = ProgrammeWalk{5, 20, {"tue", "thu", "sat"}, {}};
  return phase;
}

std::shared_ptr<const Programme> programme() {
  auto made = std::make_shared<Programme>();
  made->id = "twelve";
  made->title = plain_text("Twelve weeks");
  made->phases = {phase_of("Baseline", 2, "first-day", {"mon", "wed", "fri"}),
                  phase_of("Mobility", 3, "evening-lower-back", {"mon", "wed", "fri"}),
                  phase_of("Strength", 4, "stronger-lying", {"mon", "wed", "fri"}),
                  phase_of("For life", 1, "chair-only", {"mon", "fri"})};
  made->phases[1].goes_on = GoesOn::calm;
  made->phases[1].calm_sessions = 3;
  return made;
}

std::shared_ptr<const Routine> a_walk() {
  Exercise walking = test::exercise("walking", TimeDose{5min}, Sides::both, Position::standing);
  walking.technique = Technique::walking;
  walking.name = plain_text("Walking");
  Routine walk = test::routine({test::step_of(walking)});
  walk.id = walk_id;
  walk.title = plain_text("A walk");
  walk.ask = {{"pain"}, {"pain"}, {"pain"}, {}, {}};
  return std::make_shared<const Routine>(walk);
}

// What the programme names, and what is offered on other days.
std::vector<RoutineCard> cards() {
  std::vector<std::shared_ptr<const Routine>> routines{a_walk()};
  for (const char* id : {"first-day", "evening-lower-back", "stronger-lying", "chair-only", "flare-day",
                         "breathe-and-let-go", "breathing-on-a-chair"}) {
    const auto routine = routine_on(shelf(), id);
    REQUIRE(routine);
    routines.push_back(routine);
  }
  return cards_of(routines, *shelf().library, Pace{});
}

std::string dose_text(const Exercise& exercise) {
  std::string words = exercise.id + " ";
  if (const auto* hold = std::get_if<HoldDose>(&exercise.dose))
    return words + std::to_string(hold->reps) + " x " + std::to_string(hold->hold.count() / 1000) + " s";
  if (const auto* time = std::get_if<TimeDose>(&exercise.dose))
    return words + std::to_string(time->length.count() / 1000) + " s";
  if (std::holds_alternative<BreathDose>(exercise.dose)) return "";
  return words + std::to_string(reps_of(exercise.dose).least) + " x";
}

std::string doses_of(const Routine& routine, const Library& library) {
  std::vector<std::string> list;
  each_exercise(routine.steps, [&](const ExerciseStep& step) {
    const auto exercise = resolved(step, library);
    const std::string words = exercise ? dose_text(*exercise) : "";
    if (!words.empty() && (list.empty() || list.back() != words)) list.push_back(words);
  });
  return join(list, ", ");
}

class Life {
 public:
  explicit Life(const Somebody& who) : who_(who), journal_(JournalDb::open(folder_ / "journal.db", monday)) {
    Screening told;
    told.answered = monday;
    told.floor = FloorAccess::easily;
    if (*who.lives_with != 0) told.conditions = {{who.lives_with, {}}};
    now_ = monday;
    tell(journal_.sessions(now_));
    tell(ShelfLoaded{cards(), shelf().library, {}, {}, {programme()}});
    write_down(JournalEffect{SaveScreening{told}});
    write_down(JournalEffect{SavePhase{{"twelve", 0, local_day(monday)}}});
    out_ << who.who << "\n";
  }

  std::string told() {
    for (day_ = 0; day_ < days; ++day_) {
      if (day_ % 7 == 0) out_ << "\nWeek " << day_ / 7 + 1 << "\n";
      morning();
      evening();
      if (day_ % 28 == 27) out_ << standing();
    }
    return out_.str();
  }

 private:
  Day today_is() const { return who_.on(day_); }

  void at(int hour) {
    now_ = test::later(monday, day_ * test::day + hour * test::hour);
    if (red_flags_due(*run_.program.world.about, now_)) write_down(JournalEffect{SaveSigns{}});
    tell(journal_.sessions(now_));
  }

  void morning() {
    at(8);
    const Today now = today(run_.program.home, run_.program.world);
    if (now.morning == nullptr) return;
    tell(HomeIntent{HomeRequest{AnswerNextMorning{now.morning->id}}});
    rate(who_.on(day_ - 1).morning);
  }

  void evening() {
    at(18);
    const Day day = today_is();
    if (day.pauses || day.goes_on) {
      tell(HomeIntent{SetPause{day.pauses}});
      out_ << line_start() << (day.pauses ? "(A pause begins.)\n" : "(And on again.)\n");
    }
    const Today now = today(run_.program.home, run_.program.world);
    const bool planned =
        now.suggested != nullptr && (now.reason == Reason::planned || now.reason == Reason::missed);
    if (!planned || !day.does) return;
    out_ << line_start() << reason_words(now, run_.program.world) << ": " << now.suggested->title << ". "
         << why_words(now, run_.program.world) << "\n";
    const std::size_t before = run_.program.world.about->doses.size();
    session(now.suggested->id, day);
    tell_changes(before);
  }

  void session(const std::string& id, const Day& day) {
    tell(Request{StartRoutine{id}});
    if (run_.program.screen == ScreenName::check_in) rate(day.pain);
    // What is said about the answers, or about what is left out: gently, or on.
    if (run_.program.screen == ScreenName::check_in)
      tell(run_.program.check_in.verdict ? CheckInIntent{StartGently{}} : CheckInIntent{Continue{}});
    if (run_.program.screen == ScreenName::dose_step) tell(DoseStepIntent{AnswerStep{day.says_yes}});
    if (run_.program.screen != ScreenName::session) {
      out_ << "             (Only rest today.)\n";
      return;
    }
    const PrepareSession asked = run_.asked<PrepareSession>().back();
    const std::string doses = doses_of(*asked.routine, *asked.library);
    if (doses != doses_[id]) out_ << "             " << doses << "\n";
    doses_[id] = doses;
    auto timeline = compile(*asked.routine, *asked.library, Pace{}, test::spelled_out);
    REQUIRE(timeline);
    tell(SessionReady{std::make_shared<const Timeline>(*std::move(timeline)), Pace{}, test::spelled_out});
    now_ = test::later(now_, 900);
    while (run_.program.screen == ScreenName::session) {
      REQUIRE(run_.program.session.playhead);
      if (run_.program.session.playhead->waiting_for_check()) tell(SessionIntent{StillComfortable{}});
      tell(SessionIntent{Elapsed{20s, 20s}});
    }
    rate(day.pain);
    tell(Request{GoTo{ScreenName::home}});
  }

  // All that is asked, and on.
  void rate(int pain) {
    for (const Question question : run_.program.check_in.questions)
      tell(CheckInIntent{RateNext{question == Question::pain ? pain : question == Question::mood ? 6 : 3}});
    tell(CheckInIntent{Continue{}});
  }

  void tell_changes(std::size_t from) {
    const auto& doses = run_.program.world.about->doses;
    const std::vector<DoseChange> made(doses.begin() + static_cast<std::ptrdiff_t>(from), doses.end());
    for (const std::string& words : change_lines(made, run_.program.world, local_day(now_)))
      out_ << "           * " << words << "\n";
  }

  std::string standing() const {
    const World& world = run_.program.world;
    std::string words = "  -- by now --\n";
    for (const std::string& line : standing_lines(*world.about, world.sessions, world, now_))
      words += "  " + line + "\n";
    return words;
  }

  std::string line_start() const {
    static const char* names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    return std::string("  ") + names[day_ % 7] + " " + short_date_words(local_day(monday) + day_) + "  ";
  }

  // The program hears it, and what it asks of the journal is done and answered.
  void tell(const Intent& intent) {
    const std::size_t before = run_.effects.size();
    run_(intent);
    const std::vector<Effect> asked(run_.effects.begin() + static_cast<std::ptrdiff_t>(before),
                                    run_.effects.end());
    for (const Effect& one : asked) write_down(one);
  }

  void write_down(const Effect& effect) {
    const auto* asked = test::effect_as<JournalEffect>(effect);
    if (asked == nullptr || std::holds_alternative<SaveProgress>(*asked)) return;
    for (const Intent& answer : journal_.carry_out(*asked, now_)) tell(answer);
  }

  const Somebody& who_;
  test::TemporaryFolder folder_;
  JournalService journal_;
  test::ProgramRun run_;
  WallTime now_;
  int day_ = 0;
  std::map<std::string, std::string> doses_;
  std::ostringstream out_;
};

}  // namespace

TEST_CASE("twelve weeks read as they were approved for five people, LIMBER_APPROVE=1 approves them anew") {
  for (const Somebody& person : five_people()) {
    const std::string file =
        LIMBER_SOURCE_DIR "/tests/golden/twelve-weeks-" + std::string(person.name) + ".txt";
    const std::string now = Life(person).told();
    if (std::getenv("LIMBER_APPROVE") != nullptr) std::ofstream(file) << now;
    INFO(
        "read it as they would; if it is careful and kind, run services_tests once with LIMBER_APPROVE=1 and "
        "commit "
        << file);
    CHECK(now == test::contents(file));
  }
}
