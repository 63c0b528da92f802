// English by flite.
#pragma once

#include "sound/voice.hpp"

namespace limber {

class FliteVoice : public SpeechVoice {
 public:
  FliteVoice(EnglishVoice which, double pace) : which_(which), pace_(pace) {}
  std::string name() const override;
  Result<Clip> speak(std::string_view text, SpeechRate rate) const override;

 private:
  EnglishVoice which_;
  double pace_;
};

}  // namespace limber
