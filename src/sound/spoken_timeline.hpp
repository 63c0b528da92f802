// Which words a session needs, and the session laid out by how long the voice really takes for them.
#pragma once

#include <vector>

#include "sound/speech_store.hpp"
#include "timeline/compile.hpp"
#include "timeline/timeline.hpp"

namespace limber {

// What is said in a timeline, in order, each once; the words of a therapist's clip too, for when it cannot be
// played.
std::vector<SpokenText> spoken_texts(const Timeline& timeline);

// What may be said in a session: also words that only fit if they are spoken fast, and those of each
// exercise's easier variant. For SpeechStore::prepare(); empty if the routine does not compile.
std::vector<SpokenText> texts_to_prepare(const Routine& routine, const Library& library, const Pace& pace);

// Prepares the words, waits for them, and compiles by their measured lengths. Takes seconds the first time:
// for a tool or a worker. A program that draws calls prepare(), watches progress(), and compiles with
// lengths() itself.
Result<Timeline> compile_spoken(const Routine& routine, const Library& library, const Pace& pace,
                                SpeechStore& speech);

}  // namespace limber
