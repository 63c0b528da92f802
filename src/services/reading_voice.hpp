// Limber's own voice, reading aloud what is in the window. One phrase after another; new ones take the place
// of those not yet said.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/settings.hpp"
#include "sound/clip_player.hpp"
#include "sound/speech_store.hpp"

namespace limber {

class ReadingVoice {
 public:
  // `mute`: nothing is made and nothing sounds.
  ReadingVoice(MonotonicClock clock, bool mute, LoudspeakerMaker loudspeaker = system_loudspeaker)
      : mute_(mute), player_(std::move(clock), std::move(loudspeaker)) {}

  // Breaks off what is said now. The words are made on a thread of its own, by the voice of the settings at
  // its pace; never by a person's own program, which may take seconds for a word.
  void say(const std::vector<std::string>& phrases, const Settings& settings);
  void stop();
  // Lets sound what is made by now, and gives the loudspeaker back after the last.
  void poll();
  bool saying() const { return !waiting_.empty() || sounds_; }
  std::optional<Millis> next_wakeup() const;

 private:
  bool mute_;
  std::unique_ptr<SpeechStore> speech_;  // null: nothing was said yet, or nobody speaks
  std::string speaks_by_;                // name of its voice
  std::deque<SpokenText> waiting_;       // not begun
  ClipPlayer player_;
  bool sounds_ = false;
};

}  // namespace limber
