// What Limber hands out, as a therapist would judge it: complete, gentle where it must be, fit for the ear.
#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "figure/rig.hpp"
#include "support/catch.hpp"
#include "support/shipped_shelf.hpp"
#include "timeline/compile.hpp"
#include "timeline/lie_on.hpp"
#include "timeline/position_transitions.hpp"
#include "timeline/walk.hpp"

using namespace limber;
using test::shelf;

namespace {

bool has(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool has_any(const std::vector<std::string>& list, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return has(list, word); });
}

Timeline timeline_of(const Routine& routine) {
  auto timeline = compile(routine, *shelf().library, Pace{}, estimated_speech_length);
  REQUIRE(timeline);
  return *std::move(timeline);
}

std::vector<std::shared_ptr<const Exercise>> exercises_of(const Timeline& timeline) {
  std::vector<std::shared_ptr<const Exercise>> exercises;
  for (const TimelineStep& step : timeline.steps) {
    if (step.exercise) exercises.push_back(step.exercise);
  }
  return exercises;
}

Routine routine_of(const Exercise& exercise) {
  Routine routine;
  ExerciseStep step;
  step.id = exercise.id;
  routine.steps = {Step{step}};
  return routine;
}

std::vector<std::string> words_of(const Exercise& exercise) {
  std::vector<std::string> words;
  const auto add = [&](const LocalText& text) { words.push_back(text.in("en")); };
  for (const LocalText* text : {&exercise.say.setup, &exercise.say.move, &exercise.say.release,
                                &exercise.feel, &exercise.stop, &exercise.why, &exercise.name}) {
    add(*text);
  }
  for (const LocalText& text : exercise.say.hold) add(text);
  return words;
}

std::vector<std::string> words_of(const Routine& routine) {
  std::vector<std::string> words{routine.title.in("en"), routine.summary.in("en"),
                                 routine.safety.advice.in("en")};
  for (const Step& step : routine.steps) {
    if (const auto* say = std::get_if<SayStep>(&step.what)) words.push_back(say->say.in("en"));
    if (const auto* exercise = std::get_if<ExerciseStep>(&step.what))
      words.push_back(exercise->note.in("en"));
  }
  return words;
}

void check_careful(const std::string& who, const std::vector<std::string>& words) {
  static const std::regex promise(
      R"(\b(cures?|cured|heals?|toxins?|detox\w*|guarantee\w*|diagnos\w*|pain[- ]free|miracle|fix(es)? your)\b)",
      std::regex::icase);
  for (const std::string& text : words) {
    INFO(who << ": " << text);
    CHECK_FALSE(std::regex_search(text, promise));
  }
}

// What a routine may not ask for, by the tags of its exercises (evidence E20).
struct Ban {
  const char* why;
  bool (*holds_for)(const Routine&);
  std::vector<std::string> tags;
};

bool is_flare_routine(const Routine& routine) {
  return routine.id == "flare-day" ||
         std::any_of(shelf().routines.begin(), shelf().routines.end(),
                     [&](const auto& other) { return other->safety.flare_routine == routine.id; });
}

const std::vector<Ban>& bans() {
  static const std::vector<Ban> all{
      {"no end-range bending in the first two hours after rising (Snook 1998)",
       [](const Routine& r) {
         if (r.id.starts_with("morning")) return true;
         return r.schedule && std::any_of(r.schedule->at.begin(), r.schedule->at.end(),
                                          [](const std::string& at) { return at < "09:00"; });
       },
       {"mv.lx_flex_end", "mv.rot_end"}},
      {"a bad day is for the gentlest things",
       is_flare_routine,
       {"mv.lx_flex_end", "mv.rot_end", "pr.ball", "pr.roller", "pr.deep", "ld.balance", "ph.nerve_tension"}},
      {"after a massage no pressure and no end range for the rest of the day",
       [](const Routine& r) { return r.id == "massage-day"; },
       {"mv.lx_flex_end", "mv.rot_end", "pr.light", "pr.ball", "pr.roller", "pr.deep", "ld.balance"}},
      {"the first day asks for no tools and no balance",
       [](const Routine& r) { return r.id == "first-day"; },
       {"mv.lx_flex_end", "mv.rot_end", "pr.ball", "pr.roller", "pr.deep", "ld.balance"}},
      {"on a chair nothing asks for the floor or for standing",
       [](const Routine& r) { return r.id == "chair-only"; },
       {"ph.floor", "ld.kneel", "pos.stand", "pos.supine", "pos.prone", "pos.quadruped", "pos.kneel"}},
      {"in bed nothing asks for kneeling; on the feet comes after it",
       [](const Routine& r) { return r.lie_on == "bed"; },
       {"ld.kneel", "pos.quadruped", "pos.kneel", "pos.chair", "pr.roller"}},
      {"a gentle routine presses lightly",
       [](const Routine& r) { return r.intensity == "gentle"; },
       {"pr.deep", "pr.roller"}},
  };
  return all;
}

}  // namespace

TEST_CASE("the library holds a hundred exercises and more, the shelf thirty routines and more") {
  CHECK(shelf().problems.empty());
  CHECK(shelf().library->exercises().size() >= 100);
  CHECK(shelf().routines.size() >= 30);
}

TEST_CASE("every technique and every benefit of massage-based care at home has a routine") {
  std::map<Technique, int> techniques;
  std::map<std::string, int> benefits;
  for (const auto& listed : shelf().routines) {
    const Routine& routine = *listed;
    std::set<Technique> in_it;
    for (const auto& exercise : exercises_of(timeline_of(routine))) in_it.insert(exercise->technique);
    for (const Technique technique : in_it) ++techniques[technique];
    for (const std::string& benefit : routine.benefits) ++benefits[benefit];
  }
  for (const Technique technique : {Technique::swedish, Technique::deep_tissue, Technique::myofascial_release,
                                    Technique::trigger_point, Technique::stretching}) {
    INFO(to_string(technique));
    CHECK(techniques[technique] >= 1);
  }
  for (const char* benefit : {"mobility", "stress-reduction", "circulation", "emotional-well-being"}) {
    INFO(benefit);
    CHECK(benefits[benefit] >= 1);
  }
}

TEST_CASE("no routine asks for an exercise that its own tags forbid there") {
  for (const auto& listed : shelf().routines) {
    const Routine& routine = *listed;
    for (const Ban& ban : bans()) {
      if (!ban.holds_for(routine)) continue;
      for (const auto& exercise : exercises_of(timeline_of(routine))) {
        INFO(routine.id << " asks for " << exercise->id << ": " << ban.why);
        CHECK_FALSE(has_any(exercise->tags, ban.tags));
      }
    }
  }
}

TEST_CASE("a ban is one: a morning routine with an end-range bend would be found") {
  Routine morning;
  morning.id = "morning-anything";
  REQUIRE(bans()[0].holds_for(morning));
  const Exercise* bend = shelf().library->find("double-knee-to-chest");
  REQUIRE(bend != nullptr);
  CHECK(has_any(bend->tags, bans()[0].tags));
}

TEST_CASE("nothing rolls or presses hard where that is not safe") {
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    INFO(id);
    if (has(exercise.tags, "pr.roller"))
      CHECK_FALSE(has_any(exercise.areas, {"lower-back", "neck", "belly", "sides"}));
    if (has_any(exercise.tags, {"pr.ball", "pr.deep"}))
      CHECK_FALSE(has_any(exercise.areas, {"lower-back", "neck", "belly", "head", "face"}));
    const bool presses = exercise.technique == Technique::trigger_point ||
                         exercise.technique == Technique::myofascial_release ||
                         exercise.technique == Technique::deep_tissue ||
                         exercise.technique == Technique::swedish;
    if (presses) CHECK(has_any(exercise.tags, {"pr.light", "pr.ball", "pr.roller", "pr.deep"}));
  }
}

TEST_CASE("doses stay under the caps of their technique") {
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    INFO(id);
    const auto* hold = std::get_if<HoldDose>(&exercise.dose);
    const auto* time = std::get_if<TimeDose>(&exercise.dose);
    if (hold && exercise.technique == Technique::stretching) CHECK(hold->hold * hold->reps.longest() <= 120s);
    if (hold && exercise.technique == Technique::stretching) CHECK(hold->hold <= 60s);
    // 60 s a point, three points a side and 120 s an area, three times (evidence E52).
    if (hold && exercise.technique == Technique::trigger_point) CHECK((hold->hold <= 60s && hold->reps <= 3));
    if (hold && exercise.technique == Technique::deep_tissue) CHECK((hold->hold <= 60s && hold->reps <= 3));
    if (time && has_any(exercise.tags, {"pr.ball", "pr.roller", "pr.deep"})) CHECK(time->length <= 120s);
  }
}

TEST_CASE("every exercise says what to do, what to feel, why, where it comes from, and shows it") {
  static const std::map<Position, std::string> tag_of{
      {Position::supine, "pos.supine"},        {Position::prone, "pos.prone"},
      {Position::side_lying, "pos.sidelying"}, {Position::quadruped, "pos.quadruped"},
      {Position::kneeling, "pos.kneel"},       {Position::floor_sitting, "pos.floorsit"},
      {Position::chair, "pos.chair"},          {Position::standing, "pos.stand"}};
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    INFO(id);
    CHECK_FALSE(exercise.say.setup.empty());
    CHECK_FALSE(exercise.say.move.empty());
    // A hold of a few seconds has no room for words.
    const auto* hold = std::get_if<HoldDose>(&exercise.dose);
    CHECK((!exercise.say.hold.empty() || (hold && hold->hold < 10s)));
    CHECK_FALSE(exercise.say.release.empty());
    CHECK_FALSE(exercise.feel.empty());
    CHECK_FALSE(exercise.why.empty());
    CHECK_FALSE(exercise.sources.empty());
    CHECK_FALSE(exercise.areas.empty());
    CHECK(has(exercise.tags, tag_of.at(exercise.position)));
    CHECK((exercise.figure.has_value() || exercise.technique == Technique::walking));  // that shows its way
  }
}

TEST_CASE("when to stop is said apart from what to feel, in one or two short sentences") {
  static const std::regex caution(
      R"(\b(stop|ease off|never|nothing|leave it out|leave out|dizzy|tingl\w*)\b)", std::regex::icase);
  // Nothing to do and nothing to strain for are what to feel.
  static const std::set<std::string> no_caution{"body-scan-legs", "body-scan-arms", "let-go-arms"};
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    INFO(id);
    const std::string stop = exercise.stop.in("en");
    CHECK((no_caution.count(id) > 0 || !std::regex_search(exercise.feel.in("en"), caution)));
    CHECK(std::count(stop.begin(), stop.end(), ' ') < 25);
    CHECK(std::count(stop.begin(), stop.end(), '.') <= 2);
    if (!stop.empty()) CHECK(stop.back() == '.');
  }
}

TEST_CASE("every exercise leads to something gentler, but for the gentlest of all") {
  std::vector<std::string> last;
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    if (exercise.easier.empty()) last.push_back(id);
  }
  CAPTURE(last);
  CHECK(last.size() <= 4);
}

TEST_CASE("every exercise's words fit its own dose at the pace they are spoken") {
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    const auto timeline = compile(routine_of(exercise), *shelf().library, Pace{}, estimated_speech_length);
    INFO(id);
    REQUIRE(timeline);
    CHECK(timeline.problems().empty());
  }
}

TEST_CASE("every routine's words fit its steps at the pace they are spoken") {
  for (const auto& listed : shelf().routines) {
    const Routine& routine = *listed;
    const auto timeline = compile(routine, *shelf().library, Pace{}, estimated_speech_length);
    INFO(routine.id);
    REQUIRE(timeline);
    CHECK(timeline.problems().empty());
  }
}

TEST_CASE("words for the ear name the side and read aloud without signs") {
  static const std::regex pointing(R"(\bthis (knee|leg|arm|hand|foot|hip|elbow|shoulder|side|ankle|thigh)\b)",
                                   std::regex::icase);
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    for (const std::string& text : words_of(exercise)) {
      INFO(id << ": " << text);
      CHECK(text.find_first_of("()[]/*&%") == std::string::npos);
      CHECK(text.find("e.g.") == std::string::npos);
    }
    std::vector<LocalText> spoken = exercise.say.hold;
    spoken.insert(spoken.end(), {exercise.say.setup, exercise.say.move, exercise.say.release});
    for (const LocalText& text : spoken) {
      INFO(id << ": " << text.in("en"));
      CHECK_FALSE(std::regex_search(text.in("en"), pointing));
    }
  }
}

TEST_CASE("nothing shipped promises a cure, names toxins or makes a diagnosis") {
  for (const auto& [id, exercise] : shelf().library->exercises()) check_careful(id, words_of(exercise));
  for (const auto& routine : shelf().routines) check_careful(routine->id, words_of(*routine));
}

TEST_CASE(
    "every routine has four to eight exercises and takes five to twenty minutes, or is of breathing alone, "
    "or a "
    "walk") {
  for (const auto& listed : shelf().routines) {
    const Routine& routine = *listed;
    const Timeline timeline = timeline_of(routine);
    const std::size_t exercises = exercises_of(timeline).size();
    INFO(routine.id << ", " << exercises << " exercises, " << timeline.total().count() / 1000 << " s");
    const bool breathes_alone =
        std::all_of(timeline.steps.begin(), timeline.steps.end(), [](const TimelineStep& step) {
          return !step.exercise || step.exercise->technique == Technique::breathing;
        });
    const bool walks = walk_minutes(routine, *shelf().library).has_value();
    CHECK(((exercises >= 4 && exercises <= 8) || breathes_alone || walks));
    CHECK((timeline.total() >= 5 * 60s && timeline.total() <= 20 * 60s));
  }
}

TEST_CASE("every routine stays together by position and goes to the floor or rises at most once") {
  for (const auto& listed : shelf().routines) {
    const Routine& routine = *listed;
    const auto exercises = exercises_of(timeline_of(routine));
    int rises = 0;
    for (std::size_t i = 1; i < exercises.size(); ++i) {
      const auto down = [](Position p) { return p != Position::chair && p != Position::standing; };
      if (down(exercises[i]->position) != down(exercises[i - 1]->position)) ++rises;
    }
    INFO(routine.id);
    CHECK(rises <= 1);
  }
}

TEST_CASE("no routine stretches one area for more than four minutes") {
  for (const auto& listed : shelf().routines) {
    const Routine& routine = *listed;
    std::map<std::string, Millis> stretched;  // one side of it
    for (const auto& exercise : exercises_of(timeline_of(routine))) {
      const auto* hold = std::get_if<HoldDose>(&exercise->dose);
      if (!hold || exercise->technique != Technique::stretching) continue;
      for (const std::string& area : exercise->areas) stretched[area] += hold->hold * hold->reps.longest();
    }
    for (const auto& [area, length] : stretched) {
      INFO(routine.id << ", " << area);
      CHECK(length <= 240s);
    }
  }
}

TEST_CASE("whoever lies on a mat lies in a bed as well, and no part of them hangs through it") {
  int lying = 0;
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    if (has(exercise.props, "bed")) continue;  // over its edge a leg may hang
    const Exercise abed = laid_on(exercise, "bed");
    if (!abed.figure || !has(abed.props, "bed") || abed.figure->poses.front().lie != figure::Lie::supine)
      continue;
    CAPTURE(id);
    ++lying;
    const figure::Rig rig(*abed.figure);
    for (std::size_t key = 0; key < abed.figure->poses.size(); ++key) {
      const figure::Skeleton body = rig.at(static_cast<double>(key));
      CHECK(body.pelvis.at.z > figure::bed_top);
      CHECK(body.head.at.z > figure::bed_top - 0.02);
      for (const figure::Side side : figure::sides) CHECK(body.legs[side].end.at.z > figure::bed_top - 0.02);
    }
  }
  CHECK(lying > 20);
}
