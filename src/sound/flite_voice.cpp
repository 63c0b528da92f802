#include "sound/flite_voice.hpp"

#include <SDL_loadso.h>
#include <flite/flite.h>

#include <cstdlib>
#include <memory>
#include <mutex>

#include "base/message.hpp"
#include "base/text.hpp"
#include "sound/speech_shape.hpp"
#include "sound/spoken_words.hpp"

namespace limber {
namespace {

std::mutex flite_mutex;  // flite keeps its lexicon and its voices in globals

// Tables of two megabytes, which come into the program when they are to speak and stay. Null where they are
// not to be had.
cst_voice* loaded_voice(const char* library, const char* registration) {
  using Register = cst_voice* (*)(const char* voxdir);
  void* const opened = SDL_LoadObject(library);
  if (opened == nullptr) return nullptr;
  const auto enrol = reinterpret_cast<Register>(SDL_LoadFunction(opened, registration));
  return enrol != nullptr ? enrol(nullptr) : nullptr;
}

cst_voice* flite_voice(EnglishVoice which) {
  static const int ready = flite_init();
  (void)ready;
  if (which == EnglishVoice::rms) {
    static cst_voice* const rms = loaded_voice(LIMBER_flite_cmu_us_rms, "register_cmu_us_rms");
    return rms;
  }
  static cst_voice* const slt = loaded_voice(LIMBER_flite_cmu_us_slt, "register_cmu_us_slt");
  return slt;
}

// How much longer than by itself the voice must speak, measured on sentences of setup and release
// instructions.
float stretch(EnglishVoice which, SpeechRate rate) {
  const double natural = which == EnglishVoice::rms ? 177 : 216;  // words a minute with the pauses
  return static_cast<float>(natural / words_per_minute(rate));
}

struct WaveDeleter {
  void operator()(cst_wave* wave) const { delete_wave(wave); }
};

RawSpeech synthesised(const std::string& sentence, EnglishVoice which, float duration) {
  const std::lock_guard lock(flite_mutex);
  cst_voice* voice = flite_voice(which);
  if (voice == nullptr) return {};
  feat_set_float(voice->features, "duration_stretch", duration);
  std::srand(1);  // flite's breath noise comes from rand(): the same words shall be the same samples
  const std::unique_ptr<cst_wave, WaveDeleter> wave(flite_text_to_wave(sentence.c_str(), voice));
  if (!wave || wave->num_samples <= 0) return {};
  return {samples_of({wave->samples, static_cast<std::size_t>(wave->num_samples)}), wave->sample_rate};
}

}  // namespace

std::string FliteVoice::name() const {
  return (which_ == EnglishVoice::rms ? "flite-rms-3-" : "flite-slt-3-") + number_text(pace_);
}

Result<Clip> FliteVoice::speak(std::string_view text, SpeechRate rate) const {
  if (text.size() > longest_spoken_text) return too_long();
  const std::vector<std::string> said = sentences(spoken_english(text));
  if (said.empty()) return nothing_to_say();
  const float duration = stretch(which_, rate) / static_cast<float>(pace_);
  const auto synthesise = [&](const std::string& sentence) {
    return synthesised(sentence, which_, duration);
  };
  return clip_of_sentences(said, rate, 16'000, synthesise,
                           voice_failed(tr("the English voice makes no sound")));
}

}  // namespace limber
