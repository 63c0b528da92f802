// From what was asked to when it happens.
#pragma once

#include <functional>
#include <string_view>

#include "base/result.hpp"
#include "routine/library.hpp"
#include "routine/routine.hpp"
#include "timeline/timeline.hpp"
#include "timeline/ways.hpp"

namespace limber {

// How a person paces a session, and gets about in it. Holds are never scaled: they last what the file says.
struct Pace {
  double transitions = 1.0;  // 0.5 … 3: the silences in which one moves, 1 is E56 of the evidence
  Millis breath_after_speech{800};
  Millis switch_side{4'000};  // at least; longer if its words are
  Ways ways;
};

// How long a voice takes for these words at this rate. Must be a pure function while a session is compiled.
using SpeechLengths = std::function<Millis(std::string_view text, SpeechRate rate)>;

// By counting words and pauses for punctuation: the fallback where no voice has been measured.
Millis estimated_speech_length(std::string_view text, SpeechRate rate);

// How long a therapist's recording is; 0 if unknown (the length of the words it replaces is used then).
using ClipLengths = std::function<Millis(std::string_view file)>;

// Fails only if a step names no exercise of the library (see unresolved()). A timeline may come with
// warnings, rule "words-too-long", one for each phrase that finds no room in its hold and is not spoken; the
// place's pointer is the step. Whoever cannot get to the floor, or not without kneeling on sore knees, lies
// on a bed; only what needs firm ground is left on it for the sake of knees.
Result<Timeline> compile(const Routine& routine, const Library& library, const Pace& pace,
                         const SpeechLengths& speech, const ClipLengths& clips = {});

}  // namespace limber
