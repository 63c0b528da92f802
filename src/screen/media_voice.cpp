// What happens to a step's spoken cues.
#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "screen/media_parts.hpp"

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

Effects toggle_recording(MediaScreen& state) {
  if (state.voice == Voice::recording) return {MediaEffect{StopClip{}}};
  if (state.voice == Voice::keeping || !state.wish.words.contains(state.cue)) return {};
  Effects effects;
  if (state.voice == Voice::listening) effects.push_back(MediaEffect{StopHearing{}});
  begin_recording(state);
  effects.push_back(MediaEffect{RecordClip{}});
  return effects;
}

Effects toggle_listening(MediaScreen& state) {
  if (state.voice == Voice::listening) return {MediaEffect{StopHearing{}}};
  if (state.voice != Voice::quiet) return {};
  const auto own = state.wish.clips.find(state.cue);
  if (!state.take && own == state.wish.clips.end()) return {};
  state.voice = Voice::listening;
  state.voice_trouble.clear();
  state.heard = state.from;
  if (state.take) return {MediaEffect{HearTake{state.from, state.until}}};
  return {MediaEffect{HearClip{state.folder + "/" + own->second}}};
}

Effects keep(MediaScreen& state) {
  if (!state.take || state.voice == Voice::keeping) return {};
  Effects effects;
  if (state.voice == Voice::listening) effects.push_back(MediaEffect{StopHearing{}});
  state.voice = Voice::keeping;
  state.asks = false;
  effects.push_back(
      MediaEffect{KeepClip{state.cue, state.from, state.until, state.folder, media_stem(state.wish)}});
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

Effects on_voice(MediaScreen& state, const MediaIntent& intent) {
  Effects effects;
  std::visit(Overloaded{[&](const ChooseCue& chosen) { choose(state, chosen.cue); },
                        [&](const ToggleRecording&) { effects = toggle_recording(state); },
                        [&](const ToggleListening&) { effects = toggle_listening(state); },
                        [&](const KeepTake&) { effects = keep(state); },
                        [&](const DropTake&) {
                          if (state.voice == Voice::listening) effects = {MediaEffect{StopHearing{}}};
                          if (state.voice != Voice::keeping) drop(state);
                        },
                        [&](const TrimToWords&) { trim_to_words(state); },
                        [&](const MoveTrim& move) { move_trim(state, move.end, move.by); },
                        [&](const UseSynthesised&) {
                          if (state.voice == Voice::quiet) state.wish.clips.erase(state.cue);
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
                          state.wish.clips[kept.cue] = kept.name;
                          state.troubles.erase(kept.name);
                        },
                        [&](const MediaFailed& failure) {
                          if (failure.part != MediaPart::voice) return;
                          state.voice = Voice::quiet;
                          state.voice_trouble = failure.words;
                        },
                        [](const auto&) {}},
             intent);
  return effects;
}

}  // namespace limber
