#include "sound/spoken_timeline.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/sound.hpp"
#include "support/sound_timeline.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// Takes three seconds for anything.
class SlowVoice : public SpeechVoice {
 public:
  std::string name() const override { return "slow"; }
  Result<Clip> speak(std::string_view, SpeechRate) const override {
    return clip_from(std::vector<float>(3 * 16'000, 0.1F), 16'000);
  }
};

Exercise exercise(const std::string& id, const std::string& easier = "") {
  Exercise made;
  made.id = id;
  made.name = plain_text("Name of " + id);
  made.dose = HoldDose{30s, 1, 0ms};
  made.say.setup = plain_text("Set up " + id + ".");
  made.say.move = plain_text("Move into " + id + ".");
  made.say.hold = {plain_text("Hold " + id + " softly.")};
  made.say.release = plain_text("Leave " + id + ".");
  made.easier = easier;
  return made;
}

struct Session {
  Library library;
  Routine routine;
  Session() {
    library.add(exercise("bridge", "tilt"));
    library.add(exercise("tilt"));
    ExerciseStep step;
    step.id = "bridge";
    routine.id = "short";
    routine.title = plain_text("Short");
    routine.steps.push_back({SayStep{plain_text("Lie down on your mat."), 2s}});
    routine.steps.push_back({step});
  }
};

bool holds(const std::vector<SpokenText>& texts, const std::string& words) {
  return std::any_of(texts.begin(), texts.end(),
                     [&](const SpokenText& text) { return text.text.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("the words of a timeline are listed in order, each once for each rate, recordings' words too") {
  Timeline timeline = timeline_of({{CueKind::say, 0ms, "one"},
                                   {CueKind::bell_begin, 1s},
                                   {CueKind::clip, 2s, "two"},
                                   {CueKind::say, 3s, "one"},
                                   {CueKind::say, 4s, "one"},
                                   {CueKind::say, 5s, ""}});
  timeline.cues[4].rate = SpeechRate::relaxation;
  CHECK(spoken_texts(timeline) == std::vector<SpokenText>{{"one"}, {"two"}, {"one", SpeechRate::relaxation}});
}

TEST_CASE("what is prepared holds the words of the session and of each exercise's easier variant") {
  const Session session;
  const auto texts = texts_to_prepare(session.routine, session.library, Pace{});
  for (const char* words : {"Lie down on your mat.", "Set up bridge.", "Hold bridge softly.", "Leave bridge.",
                            "Set up tilt.", "Hold tilt softly."}) {
    CAPTURE(words);
    CHECK(holds(texts, words));
  }
}

TEST_CASE("a routine that names no exercise of the library has nothing to prepare") {
  const Session session;
  CHECK(texts_to_prepare(session.routine, Library{}, Pace{}).empty());
  SpeechStore store(std::make_shared<SlowVoice>(), "");
  CHECK_FALSE(compile_spoken(session.routine, Library{}, Pace{}, store));
}

TEST_CASE("a session compiled by its voice gives every phrase the time the voice takes") {
  const Session session;
  SpeechStore store(std::make_shared<SlowVoice>(), "");
  const auto timeline = compile_spoken(session.routine, session.library, Pace{}, store);
  REQUIRE(timeline);
  int said = 0;
  for (const Cue& cue : timeline->cues) {
    if (cue.kind != CueKind::say) continue;
    CAPTURE(cue.text);
    CHECK(cue.length == 3s);
    CHECK(store.clip(cue.text, cue.rate));
    ++said;
  }
  CHECK(said > 4);
}
