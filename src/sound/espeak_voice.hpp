// Every other language by espeak-ng.
#pragma once

#include "sound/voice.hpp"

namespace limber {

class EspeakVoice : public Voice {
 public:
  // `language` is an espeak-ng voice: see espeak_language().
  explicit EspeakVoice(std::string language) : language_(std::move(language)) {}
  std::string name() const override { return "espeak-" + language_ + "-1"; }
  Result<Clip> speak(std::string_view text, SpeechRate rate) const override;

 private:
  std::string language_;
};

// espeak-ng's name for a language tag: of the tag itself, else of its first part; "" if it has no such voice.
std::string espeak_language(std::string_view tag);

}  // namespace limber
