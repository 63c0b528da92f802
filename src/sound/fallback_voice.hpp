// Voices in order: when one fails, the next speaks.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "sound/voice.hpp"

namespace limber {

// A voice made when it is needed first; null if this computer has it not.
using VoiceMaker = std::function<std::shared_ptr<const SpeechVoice>()>;

// Speaks as the first of its voices that works. One that fails by itself (rule "voice-failed") is not asked
// again, so that a session waits for it once and does not change voices to and fro; words that no voice could
// say are no reason. name() is that of the voice that speaks now, so that a cache keeps the voices apart.
class FallbackVoice : public SpeechVoice {
 public:
  // The first of them must not be null.
  explicit FallbackVoice(std::vector<VoiceMaker> voices);
  std::string name() const override;
  Result<Clip> speak(std::string_view text, SpeechRate rate) const override;
  void stop() const override { speaking()->stop(); }
  std::string trouble() const override;

 private:
  std::shared_ptr<const SpeechVoice> speaking() const;
  void give_up(const std::shared_ptr<const SpeechVoice>& voice, const std::string& why) const;

  std::vector<VoiceMaker> voices_;
  mutable std::mutex mutex_;  // guards what follows
  mutable std::size_t next_ = 1;
  mutable std::shared_ptr<const SpeechVoice> speaking_;
  mutable std::string trouble_;
};

}  // namespace limber
