#include "sound/espeak_voice.hpp"

#include <espeak-ng/speak_lib.h>

#include <algorithm>
#include <cctype>
#include <mutex>

#include "base/message.hpp"
#include "base/text.hpp"
#include "sound/speech_shape.hpp"
#include "sound/spoken_words.hpp"

namespace limber {
namespace {

std::mutex espeak_mutex;  // espeak-ng is one synthesiser for the whole process

// Samples a second, or -1 where its data is missing.
int espeak_rate() {
  static const int rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT);
  return rate;
}

struct Collected {
  std::vector<float> samples;
  std::size_t most = 0;
};

int collect(short* wave, int count, espeak_EVENT* events) {
  auto* into = static_cast<Collected*>(events->user_data);
  if (wave == nullptr || into == nullptr) return 0;
  const std::vector<float> more = samples_of({wave, static_cast<std::size_t>(count)});
  into->samples.insert(into->samples.end(), more.begin(), more.end());
  return into->samples.size() > into->most ? 1 : 0;
}

Result<RawSpeech> synthesised(const std::string& sentence, const std::string& language, double wpm) {
  const std::lock_guard lock(espeak_mutex);
  if (espeak_rate() <= 0 || espeak_SetVoiceByName(language.c_str()) != EE_OK)
    return voice_failed(tr("the voice for this language cannot be loaded"));
  Collected out{{}, samples_in(longest_speech, espeak_rate())};
  espeak_SetSynthCallback(collect);
  // Its words a minute leave out the pauses between sentences.
  espeak_SetParameter(espeakRATE, static_cast<int>(wpm * 1.1), 0);
  espeak_Synth(sentence.c_str(), sentence.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &out);
  return RawSpeech{std::move(out.samples), espeak_rate()};
}

}  // namespace

std::string EspeakVoice::name() const {
  return "espeak-" + language_ + "-1-" + number_text(pace_);
}

Result<Clip> EspeakVoice::speak(std::string_view text, SpeechRate rate) const {
  if (text.size() > longest_spoken_text) return too_long();
  const auto synthesise = [&](const std::string& sentence) {
    return synthesised(sentence, language_, words_per_minute(rate) * pace_);
  };
  return clip_of_sentences(sentences(text), rate, 24'000, synthesise, nothing_to_say());
}

std::string espeak_language(std::string_view tag) {
  const std::string name = lower_case(tag);
  const std::lock_guard lock(espeak_mutex);
  if (espeak_rate() <= 0) return "";
  for (const std::string& candidate : {name, name.substr(0, name.find('-'))}) {
    // Only letters, digits and hyphens: the name becomes part of a path inside espeak-ng's data.
    const bool plain = std::all_of(candidate.begin(), candidate.end(),
                                   [](unsigned char c) { return std::isalnum(c) != 0 || c == '-'; });
    if (plain && !candidate.empty() && espeak_SetVoiceByName(candidate.c_str()) == EE_OK) return candidate;
  }
  return "";
}

}  // namespace limber
