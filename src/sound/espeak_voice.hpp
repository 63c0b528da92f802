// Every other language by espeak-ng.
#pragma once

#include <utility>

#include "sound/voice.hpp"

namespace limber {

class EspeakVoice : public SpeechVoice {
 public:
  // `language` is an espeak-ng voice: see espeak_language().
  EspeakVoice(std::string language, double pace) : language_(std::move(language)), pace_(pace) {}
  std::string name() const override;
  Result<Clip> speak(std::string_view text, SpeechRate rate) const override;

 private:
  std::string language_;
  double pace_;
};

// espeak-ng's name for a language tag: of the tag itself, else of its first part; "" if it has no such voice.
std::string espeak_language(std::string_view tag);

}  // namespace limber
