// English by flite.
#pragma once

#include "sound/voice.hpp"

namespace limber {

class FliteVoice : public Voice {
 public:
  explicit FliteVoice(EnglishVoice which) : which_(which) {}
  std::string name() const override;
  Result<Clip> speak(std::string_view text, SpeechRate rate) const override;

 private:
  EnglishVoice which_;
};

}  // namespace limber
