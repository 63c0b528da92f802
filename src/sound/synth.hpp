// Limber's own sounds, made by adding partials and shaped noise; the same samples on every run.
#pragma once

#include <memory>

#include "sound/clip.hpp"

namespace limber {

// All are soft in attack (no click), end in silence, peak below -12 dBFS and stay below speech in loudness.
Clip begin_bell();  // a hold begins: one warm stroke of a singing bowl, D4
Clip end_bell();    // a hold ends: two strokes falling, A3 then E3
Clip half_bell();   // halfway: small and high, D6
Clip tick();        // the last three seconds: a soft wooden tap

// Air that swells and rises with the breath in, sinks with the breath out. 0.5 to 20 s; the length is held
// inside.
enum class Breath { in, out };
Clip breath_tone(Breath breath, Millis length);

// A movement there and back: a low note that climbs a fourth on the way there, and sinks again on the way
// back. Half a second to 30 s, held inside. No air in it, so that it is not taken for a breath.
enum class Way { there, back };
Clip way_tone(Way way, Millis length);

// The bells and the tick, made once and shared.
struct CueSounds {
  std::shared_ptr<const Clip> begin;
  std::shared_ptr<const Clip> half;
  std::shared_ptr<const Clip> end;
  std::shared_ptr<const Clip> tick;
};
CueSounds make_cue_sounds();

// The floor under everything: noise at -80 dBFS, inaudible, but enough that a Bluetooth speaker does not fall
// asleep. A pure function of the frame and the channel.
float floor_sample(Frames frame, int channel);

}  // namespace limber
