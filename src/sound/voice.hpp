// Speaking words.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "sound/clip.hpp"
#include "timeline/timeline.hpp"

namespace limber {

// The pace of speech in words a minute, pauses between sentences included (session.md).
double words_per_minute(SpeechRate rate);
// The silence between two sentences.
Millis sentence_pause(SpeechRate rate);

class SpeechVoice {
 public:
  virtual ~SpeechVoice() = default;
  // Names the voice and the version of how it speaks: another name means other samples. Part of the cache's
  // key.
  virtual std::string name() const = 0;
  // The words at -16 LUFS (stereo), true peak at most -3 dBTP, no silence around them. Safe from any thread;
  // a sentence of ten words takes some 50 ms. Fails if the words are too many (see longest_spoken_text) or
  // make no sound.
  virtual Result<Clip> speak(std::string_view text, SpeechRate rate) const = 0;
  // Ends a speak() that takes long, from any thread: it fails soon. The voice is not asked again.
  virtual void stop() const {}
  // What the person should hear of: another voice had to step in. "" if nothing. Safe from any thread.
  virtual std::string trouble() const { return ""; }
};

// What speak() refuses, for every voice alike.
inline constexpr std::size_t longest_spoken_text = 4'000;  // bytes
Problem too_long();
Problem nothing_to_say();
// The voice itself does not work, whatever the words (rule "voice-failed"): another may speak them.
Problem voice_failed(std::string why);

enum class EnglishVoice { rms, slt };

struct VoiceRequest {
  EnglishVoice english = EnglishVoice::rms;
  double pace = 1.0;      // of words_per_minute(); held inside 0.5 … 2
  std::string command{};  // see CommandVoice; "": none
};

// The command if one is set, then flite for English, then espeak-ng for every language tag ("de", "pt-BR"): a
// voice that fails is followed by the next, and trouble() says so. Fails if nobody speaks the language.
Result<std::shared_ptr<const SpeechVoice>> voice_for(std::string_view language,
                                                     const VoiceRequest& wish = {});

}  // namespace limber
