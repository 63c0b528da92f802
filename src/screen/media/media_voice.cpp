// What happens to a step's spoken cues.
#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "screen/media/media_parts.hpp"

namespace limber {
namespace {

using Voice = MediaScreen::Voice;

// By so much the loudest level of late sinks with each new one, about twenty a second.
constexpr double sinks_db = 0.8;

void begin_recording(MediaScreen& state) {
  state.take.reset();
  state.asks = false;
  state.voice_trouble.clear();
  state.voice = Voice::recording;
  state.level = {};
  state.loudest_db = -100;
}

std::vector<MediaEffect> toggle_recording(MediaScreen& state) {
  if (state.voice == Voice::recording) return {StopClip{}};
  if (state.voice == Voice::keeping || !state.request.words.contains(state.cue)) return {};
  std::vector<MediaEffect> effects;
  if (state.voice == Voice::listening) effects.push_back(StopHearing{});
  begin_recording(state);
  effects.push_back(RecordClip{});
  return effects;
}

std::vector<MediaEffect> toggle_listening(MediaScreen& state) {
  if (state.voice == Voice::listening) return {StopHearing{}};
  if (state.voice != Voice::quiet) return {};
  const auto own = state.request.clips.find(state.cue);
  if (!state.take && own == state.request.clips.end()) return {};
  state.voice = Voice::listening;
  state.voice_trouble.clear();
  state.heard = state.from;
  if (state.take) return {HearTake{state.from, state.until}};
  return {HearClip{state.folder + "/" + own->second}};
}

std::vector<MediaEffect> keep(MediaScreen& state) {
  if (!state.take || state.voice == Voice::keeping) return {};
  std::vector<MediaEffect> effects;
  if (state.voice == Voice::listening) effects.push_back(StopHearing{});
  state.voice = Voice::keeping;
  state.asks = false;
  effects.push_back(KeepClip{state.cue, state.from, state.until, state.folder, media_stem(state.request)});
  return effects;
}

// A take belongs to its cue: before another is chosen, it is asked about.
void choose(MediaScreen& state, const std::string& cue) {
  if (state.cue == cue || std::find(cue_names.begin(), cue_names.end(), cue) == cue_names.end()) return;
  if (state.voice != Voice::quiet) return;
  if (state.take) {
    state.asks = true;
    return;
  }
  state.cue = cue;
  state.voice_trouble.clear();
}

void trim_to_words(MediaScreen& state) {
  if (!state.take) return;
  const bool spoken = state.take->words_until > state.take->words_from;
  state.from = spoken ? state.take->words_from : Millis{0};
  state.until = spoken ? state.take->words_until : state.take->length;
}

void take_made(MediaScreen& state, const CueTake& take) {
  state.voice = Voice::quiet;
  if (take.length < shortest_take) {
    state.voice_trouble = tr("That was too short to be a cue. Press Record, speak, then press Stop.");
    return;
  }
  state.take = take;
  trim_to_words(state);
  if (take.words_until == take.words_from)
    state.voice_trouble =
        tr("No voice was heard. Is this the right microphone, and is it turned up in the system's settings?");
}

void drop(MediaScreen& state) {
  state.take.reset();
  state.asks = false;
  state.voice_trouble.clear();
}

}  // namespace

void move_trim(MediaScreen& state, bool end, Millis by) {
  if (!state.take) return;
  if (end)
    state.until = std::clamp(state.until + by, std::min(state.from + shortest_take, state.take->length),
                             state.take->length);
  else
    state.from = std::clamp(state.from + by, Millis{0}, std::max(Millis{0}, state.until - shortest_take));
}

std::vector<MediaEffect> update_voice(MediaScreen& state, const VoiceIntent& intent) {
  std::vector<MediaEffect> effects;
  std::visit(Overloaded{[&](const ChooseCue& chosen) { choose(state, chosen.cue); },
                        [&](const ToggleRecording&) { effects = toggle_recording(state); },
                        [&](const ToggleListening&) { effects = toggle_listening(state); },
                        [&](const KeepTake&) { effects = keep(state); },
                        [&](const DropTake&) {
                          if (state.voice == Voice::listening) effects = {StopHearing{}};
                          if (state.voice != Voice::keeping) drop(state);
                        },
                        [&](const TrimToWords&) { trim_to_words(state); },
                        [&](const MoveTrim& move) { move_trim(state, move.end, move.by); },
                        [&](const UseSynthesised&) {
                          if (state.voice == Voice::quiet) state.request.clips.erase(state.cue);
                        },
                        [&](const MicrophoneLevel& level) {
                          state.level = level;
                          state.loudest_db = std::max(level.peak_db, state.loudest_db - sinks_db);
                        },
                        [&](const TakeMade& made) { take_made(state, made.take); },
                        [&](const ListeningAt& now) { state.heard = now.at; },
                        [&](const ListeningOver&) {
                          if (state.voice == Voice::listening) state.voice = Voice::quiet;
                        },
                        [&](const CueKept& kept) {
                          drop(state);
                          state.voice = Voice::quiet;
                          state.request.clips[kept.cue] = kept.name;
                          state.troubles.erase(kept.name);
                        },
                        [&](const RecordingFailed& failure) {
                          state.voice = Voice::quiet;
                          state.voice_trouble = failure.problem.message;
                        }},
             intent);
  return effects;
}

}  // namespace limber
