#include "sound/voice.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "sound/espeak_voice.hpp"
#include "sound/flite_voice.hpp"
#include "sound/speech_shape.hpp"

namespace limber {

double words_per_minute(SpeechRate rate) {
  return rate == SpeechRate::instruction ? 145 : 115;
}

Millis sentence_pause(SpeechRate rate) {
  return rate == SpeechRate::instruction ? 450ms : 800ms;
}

Problem too_long() {
  return failure(
      "speech-length",
      fill(tr("these words are too many to speak at once; at most {most} bytes or {minutes} minutes"),
           {{"most", std::to_string(longest_text)}, {"minutes", std::to_string(longest_speech / 1min)}}));
}

Problem nothing_to_say() {
  return failure("speech-empty", tr("these words make no sound"));
}

Result<std::shared_ptr<const SpeechVoice>> voice_for(std::string_view language, const VoiceWish& wish) {
  const double pace = std::clamp(wish.pace, 0.5, 2.0);
  using Made = std::shared_ptr<const SpeechVoice>;
  if (language == "en" || language.starts_with("en-"))
    return Made(std::make_shared<FliteVoice>(wish.english, pace));
  const std::string name = espeak_language(language);
  if (!name.empty()) return Made(std::make_shared<EspeakVoice>(name, pace));
  return failure("voice", fill(tr("no voice speaks the language “{language}”; the words are shown instead"),
                               {{"language", std::string(language)}}));
}

}  // namespace limber
