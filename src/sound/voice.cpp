#include "sound/voice.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/message.hpp"
#include "base/text.hpp"
#include "sound/command_voice.hpp"
#include "sound/espeak_voice.hpp"
#include "sound/fallback_voice.hpp"
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
           {{"most", std::to_string(longest_spoken_text)},
            {"minutes", std::to_string(longest_speech / 1min)}}));
}

Problem nothing_to_say() {
  return failure("speech-empty", tr("these words make no sound"));
}

Problem voice_failed(std::string why) {
  return failure("voice-failed", std::move(why));
}

namespace {

// Null if espeak-ng does not speak the language.
std::shared_ptr<const SpeechVoice> espeak_voice(const std::string& tag, double pace) {
  const std::string name = espeak_language(tag);
  return name.empty() ? nullptr : std::make_shared<const EspeakVoice>(name, pace);
}

}  // namespace

Result<std::shared_ptr<const SpeechVoice>> voice_for(std::string_view language, const VoiceRequest& wish) {
  const double pace = std::clamp(wish.pace, 0.5, 2.0);
  const std::string tag(language);
  const bool english = tag == "en" || tag.starts_with("en-");
  std::vector<VoiceMaker> voices;
  if (!wish.command.empty())
    voices.push_back([=] { return std::make_shared<CommandVoice>(wish.command, tag, pace); });
  if (english) voices.push_back([=] { return std::make_shared<FliteVoice>(wish.english, pace); });
  // espeak-ng takes memory as soon as it is asked for its languages: not before it has to be.
  if (!voices.empty() || !espeak_language(tag).empty())
    voices.push_back([=] { return espeak_voice(tag, pace); });
  if (!voices.empty())
    return std::shared_ptr<const SpeechVoice>(std::make_shared<FallbackVoice>(std::move(voices)));
  return failure("voice", fill(tr("no voice speaks the language “{language}”; the words are shown instead"),
                               {{"language", tag}}));
}

}  // namespace limber
