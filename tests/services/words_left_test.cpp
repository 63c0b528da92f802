// A session made to suit somebody speaks of nothing that is not in it: no thing to fetch, no place to lie,
// for an exercise that was left out.
#include <algorithm>
#include <regex>

#include "journal/conditions.hpp"
#include "journal/person_context.hpp"
#include "support/catch.hpp"
#include "support/shipped_shelf.hpp"
#include "timeline/compile.hpp"
#include "timeline/gentle.hpp"

using namespace limber;
using test::shelf;

namespace {

// What words of a routine speak of, and what then is to be in it.
struct Spoken {
  const char* of;
  bool (*belongs)(const Exercise&);
};

bool uses(const Exercise& exercise, const char* prop) {
  return std::find(exercise.props.begin(), exercise.props.end(), prop) != exercise.props.end();
}

bool is_low(const Exercise& exercise) {
  return exercise.position != Position::chair && exercise.position != Position::standing;
}

const Spoken spoken[]{
    {R"(\bballs?\b|\bsock\b|\btender spot\b|\bpress here again\b|\bpoints alone\b|\btherapist agreed\b)",
     [](const Exercise& one) { return uses(one, "ball") || uses(one, "two-balls"); }},
    {R"(\broller\b)", [](const Exercise& one) { return uses(one, "roller"); }},
    {R"(\bstick\b)", [](const Exercise& one) { return uses(one, "stick"); }},
    {R"(\bmat\b|your front\b|your hips a little, and slide|lie still\b)", is_low},
    {R"(\bwarm your hands\b|\bhands on your lower back\b)",
     [](const Exercise& one) { return one.technique == Technique::swedish; }},
    {R"(\btighten\b|\bwhen you tense\b)",
     [](const Exercise& one) { return std::holds_alternative<TensionDose>(one.dose); }},
};

void check_words(const Routine& routine) {
  const auto timeline = compile(routine, *shelf().library, Pace{}, estimated_speech_length);
  REQUIRE(timeline);
  for (const TimelineStep& step : timeline->steps) {
    const auto* say = std::get_if<SayStep>(&step.asked.what);
    if (say == nullptr) continue;
    for (const Spoken& one : spoken) {
      const std::regex of(one.of, std::regex::icase);
      if (!std::regex_search(say->say.in("en"), of)) continue;
      CAPTURE(routine.id, say->say.in("en"));
      CHECK(std::any_of(timeline->steps.begin(), timeline->steps.end(), [&](const TimelineStep& other) {
        return other.exercise && one.belongs(*other.exercise);
      }));
    }
  }
}

void check_questions(const Routine& routine) {
  const auto& steps = routine.steps;
  const auto works = [](const Step& step) { return !std::holds_alternative<SayStep>(step.what); };
  for (auto step = steps.begin(); step != steps.end(); ++step) {
    if (!std::holds_alternative<CheckStep>(step->what)) continue;
    CAPTURE(routine.id);
    CHECK(std::any_of(steps.begin(), step, works));
    CHECK(std::any_of(step + 1, steps.end(), works));
  }
}

template <class Visit>
void each_fit(const Visit& visit) {
  for (const auto& routine : shelf().routines) {
    for (const Condition& condition : conditions()) {
      Screening screening;
      screening.conditions[std::string(condition.id)];
      for (const auto floor : {FloorAccess::easily, FloorAccess::not_at_all}) {
        screening.floor = floor;
        const Adapted fit = adapted(*routine, *shelf().library, screening, {}, {});
        CAPTURE(condition.id);
        if (!fit.nothing_left()) visit(fit.routine);
      }
    }
  }
}

}  // namespace

TEST_CASE("whatever is left out of a shipped routine for somebody, the words left speak of what is in it") {
  each_fit(check_words);
}

TEST_CASE("on a sore day the words of a shipped routine speak of what is in it") {
  for (const auto& routine : shelf().routines) {
    const Routine gentle = gentler(*routine, *shelf().library);
    if (!gentle.steps.empty()) check_words(gentle);
  }
}

TEST_CASE("nobody is asked how it is before anything was done, or with nothing to come") {
  each_fit(check_questions);
}
