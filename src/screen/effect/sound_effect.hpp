// What screens ask of the voice and the loudspeaker.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/special_members.hpp"
#include "base/time.hpp"
#include "routine/library.hpp"
#include "timeline/playhead.hpp"

namespace limber {

// clang-format off
struct PrepareSession { std::shared_ptr<const Routine> routine; std::shared_ptr<const Library> library; Ways ways = {}; };  // adapted to the person; make the voice, compile: answered by VoiceProgress, then SessionReady
struct PrepareRehearsal { std::shared_ptr<const Routine> routine; };  // answered by RehearsalReady
struct PlaySound { std::shared_ptr<const Timeline> timeline; Millis from{0}; bool past_checks = false; };  // else to the next one
struct HushSound {};  // paused: a short fade, the floor goes on
struct PlaybackEvents { Playhead playhead; std::vector<PlayheadEvent> events; };  // for the terminal and the log of events
struct HearVoice { std::string words = {}; };  // these, as the settings have it now; "": a sentence to try it
// clang-format on

struct SoundEffect
    : std::variant<PrepareSession, PrepareRehearsal, PlaySound, HushSound, HearVoice, PlaybackEvents> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(SoundEffect);
};

}  // namespace limber
