// Whatever weeks somebody has, what is offered and taken back keeps to its promises.
#include <random>

#include "support/catch.hpp"
#include "support/course.hpp"

using namespace limber;
using namespace limber::test;

namespace {

constexpr int courses = 10'000;
constexpr int days = 28;
constexpr int long_days = 150;  // of every hundredth

// Somebody who does this or that, or nothing for days, on good days and bad ones, and says yes or not yet.
class AnyPerson {
 public:
  explicit AnyPerson(unsigned seed) : random_(seed) {
    person_.routine =
        course_routine(pick(0, 1) == 0 ? std::vector<std::string>{"stretch", "roll", "ball"}
                                       : std::vector<std::string>{"lift", "stretch", "walk-out"});
    if (pick(0, 2) == 0) limit_the_steps();
  }

  void live(int length) {
    for (int day = 0; day < length; ++day) {
      if (pick(0, 39) == 0) person_.wait(pick(5, 12));
      if (pick(0, 2) > 0) a_session();
      person_.wait(1);
    }
    finds_the_way_back();
  }

 private:
  int pick(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }

  void limit_the_steps() {
    for (Step& step : person_.routine.steps) {
      Grow grow;
      grow.reps = {1, pick(1, 9)};
      grow.hold_s = {5, pick(5, 45)};
      grow.minutes = {1, pick(5, 9)};
      grow.off = pick(0, 4) == 0;
      std::get<ExerciseStep>(step.what).grow = grow;
    }
  }

  // As the program leads through it: first what is taken back, then what is offered, then the session.
  void a_session() {
    const Levels before = person_.levels();
    person_.settle();
    never_rises(before, person_.levels());
    if (const auto offer = person_.offer()) answer(*offer);
    const int pain = pick(1, 5);
    const int rise = pick(0, 9) == 0 ? pick(3, 5) : pick(0, 9) == 0 ? 2 : pick(-1, 1);
    person_.sessions.insert(person_.sessions.begin(),
                            session_of(person_.routine, person_.now, pain, pain, std::max(0, pain + rise)));
    if (pick(0, 19) == 0) person_.sessions.front().steps[0].skipped = SkipReason::pain;
  }

  void answer(const DoseOffer& offer) {
    nothing_red_for_a_week();
    const Levels before = person_.levels();
    const bool yes = pick(0, 2) > 0;
    person_.answers(yes);
    const Levels after = person_.levels();
    if (!yes) {
      promise(after == before, "it rose without a yes");
      return;
    }
    promise(changed(before, after) == 1, "not one thing rose");
    promise(!person_.offer(), "a second step at once");
    if (!offer.exercise.empty()) within_its_limits(offer);
  }

  void never_rises(const Levels& before, const Levels& after) {
    promise(after.less >= before.less, "a bad morning gave more");
    for (const auto& [exercise, level] : after.of) {
      promise(before.of.contains(exercise), "a bad morning raised an exercise");
      const Level& was = before.of.at(exercise);
      promise(level == was || level.instead != was.instead || sum(level) < sum(was),
              "a bad morning raised a level");
    }
  }

  static int sum(const Level& level) { return level.reps + level.hold_s + level.minutes; }

  static int changed(const Levels& before, const Levels& after) {
    int count = before.less == after.less ? 0 : 1;
    for (const auto& [exercise, level] : after.of) {
      const auto was = before.of.find(exercise);
      count += was == before.of.end() || was->second != level ? 1 : 0;
    }
    return count;
  }

  void nothing_red_for_a_week() {
    for (const SessionRecord& one : person_.sessions) {
      const bool lately = local_day(person_.now) - local_day(one.started) <= 7;
      promise(!lately || took(one, person_.sessions, {}) != Took::red, "offered after a red morning");
    }
  }

  void within_its_limits(const DoseOffer& offer) {
    for (const Step& step : person_.routine.steps) {
      const auto& asked = std::get<ExerciseStep>(step.what);
      if (asked.id != offer.exercise) continue;
      promise(asked.id != "ball" || asked.grow, "what presses rose by itself");
      if (!asked.grow || !offer.to.instead.empty()) continue;
      promise(!asked.grow->off, "off rose");
      promise(offer.to.reps == offer.from.reps || offer.to.reps <= asked.grow->reps.most, "too often");
      promise(offer.to.hold_s == offer.from.hold_s || offer.to.hold_s <= asked.grow->hold_s.most, "too long");
      promise(offer.to.minutes == offer.from.minutes || offer.to.minutes <= asked.grow->minutes.most,
              "too far");
    }
  }

  // Whatever was taken away: good weeks and a yes lead back to all that the file asks for.
  void finds_the_way_back() {
    for (int week = 0; week < 4 && (week == 0 || person_.levels().less > 0); ++week) {
      for (int i = 0; i < 4; ++i) person_.settle().does(2, 2, 2).wait(1).answers(true);
    }
    promise(person_.levels().less == 0, "no way back");
  }

  // Ten thousand courses have millions of promises: only a broken one is told.
  void promise(bool kept, const char* fault) {
    if (!kept) FAIL(fault);
  }

  std::mt19937 random_;
  Person person_;
};

}  // namespace

TEST_CASE(
    "in any course a dose rises only with a yes, after calm days, one thing at a time, within its limits") {
  for (unsigned seed = 0; seed < courses; ++seed) {
    CAPTURE(seed);
    AnyPerson(seed).live(seed % 100 == 0 ? long_days : days);
  }
}
