// Which words a session needs a voice for.
#pragma once

#include <string>
#include <vector>

#include "timeline/compile.hpp"
#include "timeline/timeline.hpp"

namespace limber {

struct SpokenText {
  std::string text;
  SpeechRate rate = SpeechRate::instruction;
  auto operator<=>(const SpokenText&) const = default;
};

// What is said in a timeline, in order, each once; the words of a therapist's clip too, for when it cannot be
// played.
std::vector<SpokenText> spoken_texts(const Timeline& timeline);

// Whatever may be said in a session, by a voice of any pace: first in the order of the session, also what
// finds room only if it is spoken fast, then what comes in by a relief. All but one sentence: how many
// minutes the session takes is known when it is compiled by the lengths of these; here it is estimated. Empty
// if the routine does not compile.
std::vector<SpokenText> texts_to_prepare(const Routine& routine, const Library& library, const Pace& pace);

}  // namespace limber
