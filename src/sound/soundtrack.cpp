#include "sound/soundtrack.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace limber {
namespace {

constexpr Frames cut_fade = frames_in(20ms);
constexpr Frames backdrop_rise = frames_in(3s);
constexpr Frames backdrop_sink = frames_in(4s);

// What a sound loses where it is cut off before its clip's end: a ramp down over the last of it.
void add_sound(const Sound& sound, Frames first, std::span<float> out) {
  const Frames from = std::clamp<Frames>(sound.onset - first, 0, frames_of(out));
  const Frames to = std::clamp<Frames>(sound.end - first, 0, frames_of(out));
  const bool cut = sound.end < sound.onset + sound.clip->frames();
  const Frames whole = cut ? std::clamp<Frames>(sound.end - cut_fade - first, from, to) : to;
  if (whole > from) add_clip(*sound.clip, first + from - sound.onset, sound.gain, part_of(out, from, whole));
  for (Frames n = whole; n < to; ++n) {
    const float left = static_cast<float>(sound.end - first - n) / static_cast<float>(cut_fade);
    add_clip(*sound.clip, first + n - sound.onset, sound.gain * std::min(left, 1.0F), part_of(out, n, n + 1));
  }
}

Clip made_tone(CueKind kind, Millis length) {
  if (kind == CueKind::way_there) return way_tone(Way::there, length);
  if (kind == CueKind::way_back) return way_tone(Way::back, length);
  return breath_tone(kind == CueKind::breath_in ? Breath::in : Breath::out, length);
}

bool is_words(const Cue& cue) {
  return cue.kind == CueKind::say || cue.kind == CueKind::clip;
}

std::shared_ptr<const Clip> clip_of(const Cue& cue, const SoundSources& sources) {
  switch (cue.kind) {
    case CueKind::say:
    case CueKind::clip:
      return sources.words ? sources.words(cue) : nullptr;
    case CueKind::bell_begin:
      return sources.cues.begin;
    case CueKind::bell_half:
      return sources.cues.half;
    case CueKind::bell_end:
      return sources.cues.end;
    case CueKind::tick:
      return sources.cues.tick;
    case CueKind::breath_in:
    case CueKind::breath_out:
    case CueKind::way_there:
    case CueKind::way_back:
      return sources.tones.of(cue.kind, cue.length);
  }
  return nullptr;
}

}  // namespace

Soundtrack::Soundtrack(std::vector<Sound> sounds, Backdrop backdrop)
    : sounds_(std::move(sounds)), backdrop_(std::move(backdrop)) {
  std::stable_sort(sounds_.begin(), sounds_.end(),
                   [](const Sound& a, const Sound& b) { return a.onset < b.onset; });
  latest_end_.reserve(sounds_.size());
  for (Sound& sound : sounds_) {
    sound.end = std::min(sound.end, sound.onset + sound.clip->frames());
    latest_end_.push_back(latest_end_.empty() ? sound.end : std::max(latest_end_.back(), sound.end));
  }
  if (!backdrop_.loop) return;
  std::vector<FrameSpan> words;
  for (const Sound& sound : sounds_) {
    if (sound.bus == Bus::voice) words.push_back({sound.onset, sound.end});
  }
  ducking_ = Ducking(std::move(words));
}

void Soundtrack::add(Bus bus, Frames first, std::span<float> out, Frames onsets_before) const {
  if (bus == Bus::ambience && backdrop_.loop) add_backdrop(first, out, onsets_before);
  const Frames past = std::min(first + frames_of(out), onsets_before);
  const auto later = std::partition_point(sounds_.begin(), sounds_.end(),
                                          [&](const Sound& sound) { return sound.onset < past; });
  for (auto i = static_cast<std::size_t>(later - sounds_.begin()); i-- > 0 && latest_end_[i] > first;) {
    if (sounds_[i].bus == bus && sounds_[i].end > first) add_sound(sounds_[i], first, out);
  }
}

float Soundtrack::backdrop_gain(Frames at) const {
  const float risen = static_cast<float>(at) / static_cast<float>(backdrop_rise);
  const float left = static_cast<float>(backdrop_.end - at) / static_cast<float>(backdrop_sink);
  return std::clamp(std::min(risen, left), 0.0F, 1.0F) * ducking_.gain(at);
}

void Soundtrack::add_backdrop(Frames first, std::span<float> out, Frames onsets_before) const {
  constexpr Frames piece = 64;  // frames of one gain: 1.3 ms, too short to be heard as steps in a ramp of 150
  const Clip& loop = *backdrop_.loop;
  const Frames frames = frames_of(out);
  Frames n = std::max<Frames>(0, -first);
  while (n < frames) {
    const Frames at = first + n;
    const Frames in_loop = at % loop.frames();
    // Pieces begin at multiples of their length, wherever a block does: so live and rendered sound are the
    // same.
    const Frames size = std::min({frames - n, piece - at % piece, loop.frames() - in_loop});
    const float gain = backdrop_gain(std::min(at - at % piece, onsets_before));
    if (gain > 0) add_clip(loop, in_loop, gain, part_of(out, n, n + size));
    n += size;
  }
}

std::shared_ptr<const Clip> LongTones::of(CueKind kind, Millis length) {
  auto& clip = made_[{kind, length}];
  if (!clip) clip = std::make_shared<const Clip>(made_tone(kind, length));
  return clip;
}

Soundtrack make_soundtrack(const Timeline& timeline, const Excerpt& excerpt, const SoundSources& sources) {
  std::vector<Sound> out;
  std::optional<std::size_t> last_words;
  for (const Cue& cue : timeline.cues) {
    if (cue.at < excerpt.from || cue.at >= excerpt.to) continue;
    auto clip = clip_of(cue, sources);
    if (!clip || clip->samples.empty()) continue;
    const Frames onset = frames_in(cue.at);
    const Frames end = onset + clip->frames();
    if (is_words(cue)) {
      if (last_words) out[*last_words].end = std::min(out[*last_words].end, onset);
      last_words = out.size();
    }
    out.push_back({onset, end, is_words(cue) ? Bus::voice : Bus::cues, 1, std::move(clip)});
  }
  return Soundtrack(std::move(out), {sources.ambience, frames_in(timeline.total())});
}

Soundtrack make_soundtrack(const Timeline& timeline, const CueSounds& cues, const CueClips& words,
                           std::shared_ptr<const Clip> ambience) {
  LongTones tones;
  return make_soundtrack(timeline, {}, {cues, words, tones, std::move(ambience)});
}

}  // namespace limber
