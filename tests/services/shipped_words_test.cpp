// What Limber says in a session, as it is heard by somebody who is tired and hears badly: few words at a
// time, plain ones, verbs that can be followed, and a figure that does what the words say.
#include <algorithm>
#include <regex>
#include <set>

#include "support/catch.hpp"
#include "support/shipped_shelf.hpp"
#include "timeline/compile.hpp"
#include "timeline/warmth.hpp"

using namespace limber;
using figure::Angle;
using test::shelf;

namespace {

Timeline timeline_of(const Routine& routine) {
  auto timeline = compile(routine, *shelf().library, Pace{}, estimated_speech_length);
  REQUIRE(timeline);
  return *std::move(timeline);
}

bool has(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool matches(const std::string& text, const char* pattern) {
  return std::regex_search(text, std::regex(pattern, std::regex::icase));
}

std::vector<std::string> found_in(const std::string& text, const char* pattern) {
  const std::regex wanted(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), wanted), end; at != end; ++at)
    found.push_back(at->str());
  return found;
}

std::vector<std::string> words_of(const std::string& text) {
  return found_in(text, "[A-Za-z0-9']+");
}

std::vector<std::string> sentences_of(const std::string& text) {
  return found_in(text, "[^.!?:\n]*[A-Za-z0-9][^.!?:\n]*");
}

// As many as there are groups of vowels, y among them; an e at the end is silent but after a consonant and l,
// and so is the e of -ed but after t and d, and of -es but after s, x, z, c, g, h or a consonant and l. At
// least one. Names and numbers alike.
int syllables(std::string word) {
  std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return std::tolower(c); });
  const auto groups = static_cast<int>(found_in(word, "[aeiouy]+").size());
  const bool silent = (matches(word, "[^aeiouy]e$") && !matches(word, "[^aeiouy]le$")) ||
                      matches(word, "[^aeiouytd]ed$") ||
                      (matches(word, "[^aeiouysxzcgh]es$") && !matches(word, "[^aeiouy]les$"));
  return std::max(1, groups - (silent ? 1 : 0));
}

// Flesch-Kincaid.
double grade(const std::string& text) {
  const auto words = words_of(text);
  double sounds = 0;
  for (const std::string& word : words) sounds += syllables(word);
  const auto count = static_cast<double>(words.size());
  const auto sentences = static_cast<double>(std::max<std::size_t>(1, sentences_of(text).size()));
  return 0.39 * count / sentences + 11.8 * sounds / count - 15.59;
}

std::string told(const Exercise& exercise) {
  std::string text;
  const auto add = [&](const LocalText& words) { text += words.in("en") + "\n"; };
  add(exercise.say.setup);
  add(exercise.say.move);
  for (const LocalText& words : exercise.say.hold) add(words);
  add(exercise.say.release);
  return std::regex_replace(text, std::regex(R"(\{side\})"), "right");
}

std::string told(const Routine& routine) {
  std::string text = routine.safety.advice.in("en") + "\n";
  for (const Step& step : routine.steps) {
    if (const auto* say = std::get_if<SayStep>(&step.what)) text += say->say.in("en") + "\n";
    if (const auto* asked = std::get_if<ExerciseStep>(&step.what)) text += asked->note.in("en") + "\n";
  }
  return text;
}

// Words that ask a body to do something by itself.
bool opens_vaguely(const std::string& line) {
  return matches(
      line, "^((and|now|then|just) )?(let|allow|soft|soften|softly|melt|sink|feel|imagine|sense|try)\\b");
}

bool rests(const Timeline& timeline, const Cue& cue) {
  const int step = timeline.segments[cue.segment].step;
  if (step < 0) return false;
  const auto& exercise = timeline.steps[static_cast<std::size_t>(step)].exercise;
  return exercise && exercise->technique == Technique::relaxation;
}

std::string words_in(const Timeline& timeline, SegmentKind kind) {
  std::string words;
  for (const Cue& cue : timeline.cues) {
    if (is_spoken(cue) && timeline.segments[cue.segment].kind == kind) words += cue.text + "\n";
  }
  return words;
}

Timeline alone(const Exercise& exercise) {
  Routine routine;
  ExerciseStep step;
  step.id = exercise.id;
  routine.steps = {Step{step}};
  return timeline_of(routine);
}

const figure::Pose& last_pose(const Exercise& exercise) {
  REQUIRE(exercise.figure);
  return exercise.figure->poses.back();
}

std::string target(const figure::Reach& reach) {
  const auto* named = std::get_if<std::string>(&reach.to);
  return named ? *named : "";
}

}  // namespace

TEST_CASE("syllables are counted by the rule that is written down") {
  CHECK(syllables("knee") == 1);
  CHECK(syllables("bridge") == 1);
  CHECK(syllables("little") == 2);
  CHECK(syllables("raised") == 1);
  CHECK(syllables("rested") == 2);
  CHECK(syllables("circles") == 2);
  CHECK(syllables("shoulder") == 2);
  CHECK(grade("Sit tall. Lift one foot.") < 1);
  CHECK(grade("Approximately simultaneous diaphragmatic reorganisation.") > 12);
}

TEST_CASE("every shipped exercise and routine reads at the sixth grade or below") {
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    INFO(id << ": " << grade(told(exercise)));
    CHECK(grade(told(exercise)) <= 6);
  }
  for (const auto& routine : shelf().routines) {
    INFO(routine->id << ": " << grade(told(*routine)));
    CHECK(grade(told(*routine)) <= 6);
  }
}

TEST_CASE(
    "no minute of a shipped session holds more words than its voice can say with a pause after each line") {
  constexpr std::size_t most = 130;  // 145 a minute is the pace of one line (evidence E72)
  for (const auto& routine : shelf().routines) {
    const Timeline timeline = timeline_of(*routine);
    for (const Cue& first : timeline.cues) {
      if (!is_spoken(first)) continue;
      std::size_t words = 0;
      for (const Cue& cue : timeline.cues) {
        const bool within = cue.at >= first.at && cue.at + cue.length <= first.at + 60s;
        if (is_spoken(cue) && within) words += words_of(cue.text).size();
      }
      INFO(routine->id << ", from " << first.at.count() / 1000 << " s: " << first.text);
      CHECK(words <= most);
    }
  }
}

TEST_CASE("no sentence of an exercise or a routine is longer than can be kept in mind") {
  const auto check = [](const std::string& who, const std::string& text) {
    for (const std::string& sentence : sentences_of(text)) {
      INFO(who << ": " << sentence);
      CHECK(words_of(sentence).size() <= 20);
    }
  };
  for (const auto& [id, exercise] : shelf().library->exercises()) check(id, told(exercise));
  for (const auto& routine : shelf().routines) check(routine->id, told(*routine));
}

TEST_CASE("of three lines that follow each other at most one opens with a vague word, but for relaxation") {
  for (const auto& routine : shelf().routines) {
    const Timeline timeline = timeline_of(*routine);
    std::vector<std::string> lines;
    for (const Cue& cue : timeline.cues) {
      if (is_spoken(cue) && !rests(timeline, cue)) lines.push_back(cue.text);
    }
    for (std::size_t i = 2; i < lines.size(); ++i) {
      INFO(routine->id << ": " << lines[i - 2] << " | " << lines[i - 1] << " | " << lines[i]);
      CHECK(std::count_if(lines.begin() + static_cast<std::ptrdiff_t>(i) - 2,
                          lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, opens_vaguely) <= 1);
    }
  }
}

TEST_CASE("outside relaxation nobody is told to let a body do something: verbs can be followed") {
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    if (exercise.technique == Technique::relaxation) continue;
    INFO(id << ": " << told(exercise));
    CHECK_FALSE(matches(told(exercise), R"(\b(let (?!go\b)|allow))"));
  }
}

TEST_CASE("every stretch says how to breathe, and so does whatever tenses a muscle, each time") {
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    INFO(id);
    const Timeline timeline = alone(exercise);
    const bool held = std::holds_alternative<HoldDose>(exercise.dose);
    if (exercise.technique == Technique::stretching) {
      CHECK(matches(words_in(timeline, SegmentKind::hold) + exercise.say.move.in("en"), "breath"));
    }
    if (held && has(exercise.tags, "ph.isometric")) CHECK(matches(told(exercise), "keep breathing"));
    if (!std::holds_alternative<TensionDose>(exercise.dose)) continue;
    CHECK(matches(words_in(timeline, SegmentKind::tense), "keep breathing"));
  }
}

TEST_CASE(
    "what is held behind the thigh in words is held there in the figure, and no knee is pulled by the shin") {
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    INFO(id);
    if (exercise.position != Position::supine) continue;
    std::set<std::string> held;
    for (const figure::Reach& reach : last_pose(exercise).reach) held.insert(target(reach));
    const bool behind = held.contains("right_behind_thigh") || held.contains("left_behind_thigh");
    CHECK(behind == matches(told(exercise), "hold behind"));
    for (const char* joint : {"right_shin", "left_shin", "right_knee", "left_knee"})
      CHECK_FALSE(held.contains(joint));
  }
}

TEST_CASE("the side of the neck: hand, tilt and figure are of one side, left and right") {
  const Exercise* scalene = shelf().library->find("scalene-stretch");
  REQUIRE(scalene != nullptr);
  const figure::Pose& shown = last_pose(*scalene);  // of the right side
  CHECK(shown[Angle::neck_side_bend].left < 0);     // to the left, away from the hand
  CHECK(std::any_of(shown.reach.begin(), shown.reach.end(),
                    [](const figure::Reach& reach) { return target(reach) == "right_collarbone"; }));
  CHECK(has(scalene->figure->highlight, "right-neck-side"));
  const Timeline timeline = alone(*scalene);
  const std::string first = words_in(timeline, SegmentKind::prepare);
  const std::string second = words_in(timeline, SegmentKind::switch_side);
  CHECK(matches(first, "your left collarbone"));
  CHECK(matches(second, "your right collarbone"));
  for (const std::string& words : {first, second})
    CHECK(matches(words, "tilt your head away from that hand"));
}

TEST_CASE("where walking would take turns, so do the sides, in words and in the figure") {
  for (const char* id : {"seated-march", "windscreen-knees"}) {
    INFO(id);
    const Exercise* exercise = shelf().library->find(id);
    REQUIRE(exercise != nullptr);
    CHECK(exercise->sides == Sides::both);
    CHECK(matches(told(*exercise), "other"));
    const figure::Pose& there = exercise->figure->poses.back();
    const figure::Pose& back = exercise->figure->poses.front();
    for (const Angle angle : {Angle::hip_flexion, Angle::hip_abduction, Angle::hip_rotation}) {
      CHECK(there[angle].left == back[angle].right);
      CHECK(there[angle].right == back[angle].left);
    }
  }
}

TEST_CASE("every shipped exercise stands in a shipped routine, or is put into one by a setting") {
  std::set<std::string> used{warmth_id};
  for (const auto& routine : shelf().routines) {
    for (const Step& step : routine->steps) {
      if (const auto* asked = std::get_if<ExerciseStep>(&step.what)) used.insert(asked->id);
    }
  }
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    INFO(id);
    CHECK(used.contains(id));
  }
}

TEST_CASE("every stretch of the library comes to a minute a side (evidence E50)") {
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    if (exercise.technique != Technique::stretching) continue;
    INFO(id);
    const auto& hold = std::get<HoldDose>(exercise.dose);
    CHECK(hold.hold * hold.reps.longest() >= 60s);
  }
}

TEST_CASE(
    "eight breaths a minute is what a session begins with, and six stands only where its name says so") {
  const auto breath_of = [](const Exercise& exercise) {
    const auto* dose = std::get_if<BreathDose>(&exercise.dose);
    return dose ? dose->in + dose->hold_in + dose->out + dose->hold_out : 0ms;
  };
  for (const auto& routine : shelf().routines) {
    Millis first{0};
    const Timeline timeline = timeline_of(*routine);
    for (const TimelineStep& step : timeline.steps) {
      if (const auto* breathe = std::get_if<BreatheStep>(&step.asked.what)) {
        INFO(routine->id);
        CHECK(breathe->dose.in + breathe->dose.out == 7500ms);
      }
      if (!step.exercise || breath_of(*step.exercise) == 0ms) continue;
      INFO(routine->id << ": " << step.exercise->id);
      if (first == 0ms) first = breath_of(*step.exercise);
      const bool six = matches(step.exercise->name.in("en"), "six a minute");
      CHECK(breath_of(*step.exercise) == (six ? 10'000ms : 7'500ms));
    }
    if (first != 0ms) CHECK(first == 7500ms);
  }
}

TEST_CASE("whatever leans on a chair for its weight asks for a counter or a wall behind the chair") {
  for (const char* id : {"half-dog", "seated-thoracic-extension", "standing-quad"}) {
    const Exercise* exercise = shelf().library->find(id);
    REQUIRE(exercise != nullptr);
    INFO(id << ": " << exercise->say.setup.in("en"));
    CHECK(matches(exercise->say.setup.in("en"), "counter|chair that stands against a wall"));
  }
}

TEST_CASE("whoever is told to hold on where they feel unsteady stands beside something to hold") {
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    if (exercise.position != Position::standing || !matches(exercise.stop.in("en"), "unsteady")) continue;
    INFO(id << ": " << exercise.say.setup.in("en"));
    CHECK(matches(exercise.say.setup.in("en"), R"(\b(wall|counter|table|chair|doorway|stick)\b)"));
  }
}

TEST_CASE("nobody stands on one leg to shake the other, and a number says of what scale it is") {
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    INFO(id);
    CHECK_FALSE(matches(told(exercise), "shake"));
    const bool pressure_in_numbers = matches(told(exercise), R"(\b(of ten|above four|at three|or three)\b)");
    if (pressure_in_numbers) CHECK(matches(told(exercise), "scale of ten"));
  }
}

TEST_CASE("who walks about at the voice's word stays where it can be heard") {
  for (const auto& routine : shelf().routines) {
    for (const Step& step : routine->steps) {
      const auto* say = std::get_if<SayStep>(&step.what);
      if (say == nullptr || say->pause < 30s || !matches(say->say.in("en"), R"(\bwalk\b)")) continue;
      INFO(routine->id << ": " << say->say.in("en"));
      CHECK(matches(say->say.in("en"), "hear me|round the room"));
    }
  }
}

TEST_CASE("the first thing to say in a hold or a movement is heard in every shipped routine") {
  for (const auto& routine : shelf().routines) {
    const Timeline timeline = timeline_of(*routine);
    for (std::size_t i = 0; i < timeline.steps.size(); ++i) {
      const auto& exercise = timeline.steps[i].exercise;
      if (!exercise || exercise->say.hold.empty()) continue;
      const std::string words = exercise->say.hold.front().in("en");
      INFO(routine->id << ", " << exercise->id << ": " << words);
      CHECK(std::any_of(timeline.cues.begin(), timeline.cues.end(), [&](const Cue& cue) {
        return timeline.segments[cue.segment].step == static_cast<int>(i) && cue.text == words;
      }));
    }
  }
}

TEST_CASE("nothing strokes or presses the side of the neck, where the artery lies") {
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    INFO(id);
    const bool touches = exercise.technique == Technique::swedish || has(exercise.tags, "pr.ball");
    if (touches) CHECK_FALSE(matches(told(exercise), "(side|front) of your neck"));
  }
}

TEST_CASE("whoever lies down to rest may do so on the bed or on the mat, and is led to the bed") {
  int found = 0;
  for (const auto& routine : shelf().routines) {
    const Timeline timeline = timeline_of(*routine);
    const bool lies = std::any_of(timeline.steps.begin(), timeline.steps.end(), [](const auto& step) {
      return step.exercise && step.exercise->position == Position::supine;
    });
    const bool restful = std::all_of(timeline.steps.begin(), timeline.steps.end(), [](const auto& step) {
      return !step.exercise || is_restful(*step.exercise);
    });
    if (!lies || (!restful && routine->id != "massage-day")) continue;
    INFO(routine->id);
    ++found;
    CHECK(timeline.lie_on == "bed");
    CHECK(matches(words_in(timeline, SegmentKind::prepare),
                  "on the bed or on the mat, wherever you get up again most easily"));
  }
  CHECK(found >= 5);
}

TEST_CASE("whatever is needed while lying is laid within reach before anybody lies down") {
  const std::vector<std::string> there_anyway{"mat", "bed", "chair"};
  for (const auto& routine : shelf().routines) {
    const Timeline timeline = timeline_of(*routine);
    std::string told;
    for (const Cue& cue : timeline.cues) {
      const int step = timeline.segments[cue.segment].step;
      const auto* exercise =
          step < 0 ? nullptr : timeline.steps[static_cast<std::size_t>(step)].exercise.get();
      if (exercise != nullptr && timeline.segments[cue.segment].kind == SegmentKind::prepare) {
        const Position at = exercise->position;
        const bool low = at != Position::chair && at != Position::standing;
        for (const std::string& prop : exercise->props) {
          INFO(routine->id << ", " << exercise->id << ": " << prop);
          if (low && !has(there_anyway, prop)) CHECK(matches(told, "within reach"));
        }
      }
      if (is_spoken(cue)) told += cue.text + "\n";
    }
  }
}

TEST_CASE("a bell is named so that no other bell can be meant") {
  for (const auto& routine : shelf().routines) {
    INFO(routine->id);
    CHECK_FALSE(matches(told(*routine), "(first|second|next|last) bell"));
  }
}

TEST_CASE("a ball cannot fall and roll away from stiff hands: it is in something that is held") {
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    INFO(id);
    if (has(exercise.tags, "pr.ball")) CHECK(matches(told(exercise), "sock|stocking|pillowcase"));
  }
}

TEST_CASE("nobody is told to stroke, which is also the name of an illness") {
  for (const auto& routine : shelf().routines) {
    const Timeline timeline = timeline_of(*routine);
    for (const Cue& cue : timeline.cues) {
      INFO(routine->id << ": " << cue.text);
      CHECK_FALSE(matches(cue.text, R"(\bstrok(e|es|ing)\b(?! a cat))"));
    }
  }
}

TEST_CASE("what tensing and letting go is for is said of the person, not of the muscle") {
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    if (!std::holds_alternative<TensionDose>(exercise.dose)) continue;
    INFO(id << ": " << exercise.why.in("en"));
    CHECK(matches(exercise.why.in("en"), R"(^you(r)?\b)"));
  }
}

TEST_CASE("a promise is not made, a structure not blamed, and a source is one that carries its exercise") {
  for (const auto& [id, exercise] : shelf().library->exercises()) {
    const std::string why = exercise.why.in("en");
    INFO(id << ": " << why);
    CHECK_FALSE(
        matches(why, R"(lengthens|\bshort\b|shorten|without (load|strain)|pulls on|spares the back)"));
    for (const std::string& source : exercise.sources) {
      INFO(source);
      CHECK_FALSE(
          matches(source,
                  "Gemmell|Wilke|Journal of Sports Science|nmrnj|OAE|Kramer|Proprio|Osteoworks|"
                  "Coast Chiropractic|Mind Body Spine|Fit for Life|Peak Physio|Best Health|"
                  "MedicineNet|SpineUniverse|Massage for Well-Being|Safe Back Exercises|OrthoIllinois"));
    }
  }
  for (const auto& routine : shelf().routines) {
    INFO(routine->id);
    CHECK_FALSE(has(routine->benefits, "pain-relief"));  // no source carries it (evidence E50, E52)
  }
}
