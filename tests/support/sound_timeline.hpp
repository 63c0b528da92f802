// Small timelines for tests of sound.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sound/soundtrack.hpp"
#include "support/sound.hpp"

namespace limber::test {

struct CueAt {
  CueKind kind;
  Millis at;
  std::string text = {};
  Millis length{100};
};

// One segment that holds all cues and ends a second after the last.
inline Timeline timeline_of(const std::vector<CueAt>& cues) {
  Timeline timeline;
  for (const CueAt& cue : cues) {
    Cue made;
    made.at = cue.at;
    made.kind = cue.kind;
    made.text = cue.text;
    made.length = cue.length;
    timeline.cues.push_back(made);
  }
  Segment segment;
  segment.end = timeline.cues.empty() ? 1s : timeline.cues.back().at + 1s;
  segment.kind = SegmentKind::hold;
  timeline.segments.push_back(segment);
  return timeline;
}

// Every word is the same hum of this length, kept at 16 kHz as speech is.
inline CueClips humming_words(Millis length) {
  const auto clip =
      std::make_shared<const Clip>(clip_from(sine(220, 0.3, to_seconds(length), 16'000), 16'000));
  return [clip](const Cue&) { return clip; };
}

// Overwrites `out` with what sounds from frame `first` on, all of it at full volume.
inline void mix(const Soundtrack& track, Frames first, std::span<float> out) {
  std::fill(out.begin(), out.end(), 0.0F);
  for (const Bus bus : {Bus::voice, Bus::cues, Bus::ambience}) track.add(bus, first, out);
}

}  // namespace limber::test
