#include "sound/fallback_voice.hpp"

#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

// Stands where every voice has failed, so that none is waited for again.
class NoVoice : public SpeechVoice {
 public:
  std::string name() const override { return "none"; }
  Result<Clip> speak(std::string_view, SpeechRate) const override {
    return failure("no-voice", tr("every voice has failed"));
  }
};

}  // namespace

FallbackVoice::FallbackVoice(std::vector<VoiceMaker> voices)
    : voices_(std::move(voices)), speaking_(voices_.front()()) {}

std::string FallbackVoice::name() const {
  return speaking()->name();
}

std::string FallbackVoice::trouble() const {
  const std::lock_guard lock(mutex_);
  return trouble_;
}

Result<Clip> FallbackVoice::speak(std::string_view text, SpeechRate rate) const {
  for (;;) {
    const auto voice = speaking();
    auto clip = voice->speak(text, rate);
    if (clip || clip.problem().rule != "voice-failed") return clip;
    give_up(voice, clip.problem().message);
  }
}

std::shared_ptr<const SpeechVoice> FallbackVoice::speaking() const {
  const std::lock_guard lock(mutex_);
  return speaking_;
}

void FallbackVoice::give_up(const std::shared_ptr<const SpeechVoice>& voice, const std::string& why) const {
  const std::lock_guard lock(mutex_);
  if (voice != speaking_) return;  // another thread was faster
  while (next_ < voices_.size()) {
    auto other = voices_[next_++]();
    if (!other) continue;
    speaking_ = std::move(other);
    trouble_ = fill(tr("Another voice speaks: {why}."), {{"why", why}});
    return;
  }
  speaking_ = std::make_shared<NoVoice>();
  trouble_ = fill(tr("There is no voice: {why}. The words are shown instead."), {{"why", why}});
}

}  // namespace limber
