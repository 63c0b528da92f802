// All that sounds in a session, each at its frame. A value that never changes; mixing it is a function of
// position.
#pragma once

#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "sound/clip.hpp"
#include "sound/ducking.hpp"
#include "sound/synth.hpp"
#include "timeline/timeline.hpp"

namespace limber {

// What a volume of Settings turns up and down.
enum class Bus { voice, cues, ambience };

struct Sound {
  Frames onset = 0;  // from the session's beginning
  Frames end = 0;    // heard until here at most, with a short fade if the clip is longer
  Bus bus = Bus::cues;
  float gain = 1;
  std::shared_ptr<const Clip> clip;  // not null
};

// What sounds behind everything else: a loop from the first frame on, rising in 3 s, sinking in the last 4 s,
// down while words sound.
struct Backdrop {
  std::shared_ptr<const Clip> loop;  // null: silence
  Frames end = 0;                    // of the session
};

class Soundtrack {
 public:
  // Sounds in any order.
  explicit Soundtrack(std::vector<Sound> sounds, Backdrop backdrop = {});

  // Adds to `out` (interleaved stereo) what sounds on one bus in frames [first, first + out.size() / 2) of
  // the session at full volume, but for sounds that begin at `onsets_before` or later. The backdrop goes on
  // beyond it, as loud as it is there: a session that waits for an answer is not silent. Never locks,
  // allocates or fails.
  void add(Bus bus, Frames first, std::span<float> out,
           Frames onsets_before = std::numeric_limits<Frames>::max()) const;

  const std::vector<Sound>& sounds() const { return sounds_; }  // by onset

 private:
  void add_backdrop(Frames first, std::span<float> out, Frames onsets_before) const;
  float backdrop_gain(Frames at) const;

  std::vector<Sound> sounds_;
  Backdrop backdrop_;
  Ducking ducking_;
  std::vector<Frames> latest_end_;  // of this sound and all before: where a search backwards may stop
};

// The clip a say or clip cue is heard by: the therapist's own, else the voice's; null for silence.
using CueClips = std::function<std::shared_ptr<const Clip>(const Cue&)>;

// Tones as long as what they lead, of a breath and of a way; each length is made once.
class LongTones {
 public:
  std::shared_ptr<const Clip> of(CueKind kind, Millis length);

 private:
  std::map<std::pair<CueKind, Millis>, std::shared_ptr<const Clip>> made_;
};

// What a soundtrack is made of.
struct SoundSources {
  const CueSounds& cues;
  CueClips words;
  LongTones& tones;
  std::shared_ptr<const Clip> ambience;  // the loop behind it all, or null
};

// Cues that begin in [from, to).
struct Excerpt {
  Millis from{0};
  Millis to = Millis::max();
};

// Every cue of the timeline at its millisecond, exact to the frame. Words that turn out longer than planned
// end where the next words begin: two voices never speak at once.
Soundtrack make_soundtrack(const Timeline& timeline, const Excerpt& excerpt, const SoundSources& sources);
// The whole session at once.
Soundtrack make_soundtrack(const Timeline& timeline, const CueSounds& cues, const CueClips& words,
                           std::shared_ptr<const Clip> ambience = nullptr);

}  // namespace limber
