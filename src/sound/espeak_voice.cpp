#include "sound/espeak_voice.hpp"

#include <espeak-ng/speak_lib.h>

#include <algorithm>
#include <cctype>
#include <mutex>

#include "base/message.hpp"
#include "base/text.hpp"
#include "sound/resample.hpp"
#include "sound/speech_shape.hpp"
#include "sound/spoken_words.hpp"

namespace limber {
namespace {

// espeak-ng is one synthesiser for the whole process.
std::mutex& espeak_mutex() {
  static std::mutex mutex;
  return mutex;
}

// Samples a second, or -1 where its data is missing.
int espeak_rate() {
  static const int rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT);
  return rate;
}

struct Collected {
  std::vector<float> samples;
  std::size_t most = 0;
  bool ready = true;  // the voice could be loaded
};

int collect(short* wave, int count, espeak_EVENT* events) {
  auto* into = static_cast<Collected*>(events->user_data);
  if (wave == nullptr || into == nullptr) return 0;
  for (int i = 0; i < count; ++i) into->samples.push_back(static_cast<float>(wave[i]) / 32768.0F);
  return into->samples.size() > into->most ? 1 : 0;
}

Collected synthesised(const std::string& sentence, const std::string& language, double wpm) {
  const std::lock_guard lock(espeak_mutex());
  Collected out;
  out.most = static_cast<std::size_t>(espeak_rate()) * static_cast<std::size_t>(longest_speech / 1s);
  out.ready = espeak_SetVoiceByName(language.c_str()) == EE_OK;
  if (!out.ready) return out;
  espeak_SetSynthCallback(collect);
  // Its words a minute leave out the pauses between sentences.
  espeak_SetParameter(espeakRATE, static_cast<int>(wpm * 1.1), 0);
  espeak_Synth(sentence.c_str(), sentence.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &out);
  return out;
}

}  // namespace

std::string EspeakVoice::name() const {
  return "espeak-" + language_ + "-1-" + number_text(pace_);
}

Result<Clip> EspeakVoice::speak(std::string_view text, SpeechRate rate) const {
  constexpr int clip_rate = 24'000;
  if (text.size() > longest_text) return too_long();
  std::vector<std::vector<float>> parts;
  std::size_t total = 0;
  for (const std::string& sentence : sentences(text)) {
    const Collected raw = synthesised(sentence, language_, words_per_minute(rate) * pace_);
    if (!raw.ready) return voice_failed(tr("the voice for this language cannot be loaded"));
    total += raw.samples.size();
    if (total > raw.most) return too_long();
    auto samples = without_edges(resampled(raw.samples, espeak_rate(), clip_rate), clip_rate);
    if (!samples.empty()) parts.push_back(std::move(samples));
  }
  if (parts.empty()) return nothing_to_say();
  return levelled(joined(parts, sentence_pause(rate), clip_rate), clip_rate);
}

std::string espeak_language(std::string_view tag) {
  std::string name(tag);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const std::lock_guard lock(espeak_mutex());
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
