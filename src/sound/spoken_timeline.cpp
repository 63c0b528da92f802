#include "sound/spoken_timeline.hpp"

#include <algorithm>

namespace limber {
namespace {

void add_once(std::vector<SpokenText>& to, const std::vector<SpokenText>& texts) {
  for (const SpokenText& text : texts) {
    if (std::find(to.begin(), to.end(), text) == to.end()) to.push_back(text);
  }
}

// With words that take hardly any time none is dropped for want of room.
std::vector<SpokenText> all_texts(const Routine& routine, const Library& library, const Pace& pace) {
  const auto timeline = compile(routine, library, pace, [](std::string_view, SpeechRate) { return 1ms; });
  return timeline ? spoken_texts(*timeline) : std::vector<SpokenText>{};
}

// The same routine with every exercise that has an easier variant replaced by it; repeats are unrolled
// already.
Routine eased(const Routine& routine, const Timeline& timeline) {
  Routine easier = routine;
  easier.steps.clear();
  for (const TimelineStep& step : timeline.steps) {
    if (!step.exercise || step.exercise->easier.empty()) continue;
    ExerciseStep instead;
    instead.id = step.exercise->easier;
    easier.steps.push_back({instead});
  }
  return easier;
}

}  // namespace

std::vector<SpokenText> spoken_texts(const Timeline& timeline) {
  std::vector<SpokenText> texts;
  for (const Cue& cue : timeline.cues) {
    if ((cue.kind == CueKind::say || cue.kind == CueKind::clip) && !cue.text.empty()) {
      add_once(texts, {SpokenText{cue.text, cue.rate}});
    }
  }
  return texts;
}

std::vector<SpokenText> texts_to_prepare(const Routine& routine, const Library& library, const Pace& pace) {
  std::vector<SpokenText> texts = all_texts(routine, library, pace);
  const auto timeline = compile(routine, library, pace, estimated_speech_length);
  if (timeline) {
    const Routine easier = eased(routine, *timeline);
    if (!easier.steps.empty()) add_once(texts, all_texts(easier, library, pace));
  }
  return texts;
}

Result<Timeline> compile_spoken(const Routine& routine, const Library& library, const Pace& pace,
                                SpeechStore& speech) {
  speech.prepare(texts_to_prepare(routine, library, pace));
  speech.wait();
  return compile(routine, library, pace, speech.lengths());
}

}  // namespace limber
