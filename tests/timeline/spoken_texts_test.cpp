#include "timeline/spoken_texts.hpp"

#include <algorithm>
#include <set>

#include "support/catch.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Cue said(CueKind kind, std::string text, SpeechRate rate = SpeechRate::instruction) {
  Cue cue;
  cue.kind = kind;
  cue.text = std::move(text);
  cue.rate = rate;
  return cue;
}

// What may be said of a session, how many minutes it takes included.
std::set<SpokenText> prepared_for(const Routine& asked, const Library& library, const Timeline& compiled) {
  const auto prepared = texts_to_prepare(asked, library, Pace{});
  std::set<SpokenText> texts(prepared.begin(), prepared.end());
  texts.merge(std::set<SpokenText>{{compiled.cues.at(1).text}});
  return texts;
}

// Exercises of which each is easier than the one before.
Library graded_library(RoutineMaker& maker) {
  Library library;
  for (int i = 1; i <= 5; ++i) {
    Exercise made = maker.any_exercise();
    made.id = "grade-" + std::to_string(i);
    if (maker.pick(0, 2) > 0) made.position = Position::supine;  // so that they come in for each other
    made.name = plain_text("Grade " + std::to_string(i));
    if (i < 5) made.easier = "grade-" + std::to_string(i + 1);
    library.add(std::move(made));
  }
  return library;
}

Routine graded_routine(RoutineMaker& maker) {
  Routine asked = maker.any_routine();
  for (int i = 0; i < 3; ++i) {
    ExerciseStep step;
    step.id = "grade-" + std::to_string(maker.pick(1, 5));
    const int before = maker.pick(0, static_cast<int>(asked.steps.size()));
    asked.steps.insert(asked.steps.begin() + before, Step{step});
  }
  return asked;
}

void press_something(Playhead& playhead, RoutineMaker& maker, const Library& library) {
  switch (maker.pick(0, 11)) {
    case 0:
      playhead.next();
      break;
    case 1:
    case 2:
      playhead.back();
      break;
    case 3:
      if (maker.pick(0, 1) == 0)
        playhead.answer_check();
      else
        playhead.go_on_gently(library, Pace{}, spelled_out);
      break;
    case 4:
    case 5:
    case 6:
      playhead.too_sore(static_cast<Relief>(maker.pick(0, 9) == 0 ? maker.pick(3, 4) : maker.pick(0, 2)),
                        SkipReason::pain, library, Pace{}, spelled_out);
      break;
    default:
      playhead.advance(maker.seconds(0, 60));
  }
}

}  // namespace

TEST_CASE("the words of a timeline are listed in order, each once for each rate, recordings' words too") {
  Timeline timeline;
  timeline.cues = {said(CueKind::say, "one"),  said(CueKind::bell_begin, ""),
                   said(CueKind::clip, "two"), said(CueKind::say, "one", SpeechRate::relaxation),
                   said(CueKind::say, "one"),  said(CueKind::say, "")};
  CHECK(spoken_texts(timeline) == std::vector<SpokenText>{{"one"}, {"two"}, {"one", SpeechRate::relaxation}});
}

TEST_CASE("a routine that names no exercise of the library has nothing to prepare") {
  ExerciseStep step;
  step.id = "nowhere";
  CHECK(texts_to_prepare(routine({{step}}), Library{}, Pace{}).empty());
}

TEST_CASE("words that find no room at the estimated pace are prepared too: the voice may be faster") {
  Exercise talkative = exercise("talkative", HoldDose{10s, 1, 0s});
  talkative.say.hold = {
      plain_text("Words and words and words, more of them than ten seconds hold at any pace "
                 "that a person could follow, and on they go for ever and ever.")};
  const Routine asked = routine({step_of(talkative)});
  const auto prepared = texts_to_prepare(asked, {}, Pace{});
  const SpokenText words{talkative.say.hold[0].in("en"), SpeechRate::relaxation};
  CHECK(std::find(prepared.begin(), prepared.end(), words) != prepared.end());
}

TEST_CASE("any session, whatever is pressed and however sore: nothing is said that was not prepared") {
  for (unsigned seed = 0; seed < 320; ++seed) {
    INFO("seed " << seed);
    RoutineMaker maker(seed);
    const Library library = graded_library(maker);
    Routine asked = graded_routine(maker);
    asked.lie_on = maker.pick(0, 3) == 0 ? "bed" : "";
    Playhead playhead(shared(timeline_of(asked, library)));
    const std::set<SpokenText> prepared = prepared_for(asked, library, playhead.timeline());
    for (int i = 0; i < 60 && !playhead.ended(); ++i) {
      press_something(playhead, maker, library);
      for (const SpokenText& text : spoken_texts(playhead.timeline())) {
        INFO(text.text);
        REQUIRE(prepared.contains(text));
      }
    }
  }
}
