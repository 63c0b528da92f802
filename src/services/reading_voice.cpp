#include "services/reading_voice.hpp"

#include <utility>

namespace limber {
namespace {

constexpr Millis words_poll{30};  // the ear waits for what the hand has reached
constexpr Millis sound_poll{60};

// The catalogues are English: so are the words.
Result<std::shared_ptr<const SpeechVoice>> voice_of(const Settings& settings) {
  VoiceRequest wish;
  wish.english = settings.voice == "slt" ? EnglishVoice::slt : EnglishVoice::rms;
  wish.pace = settings.speech_pace;
  return voice_for("en", wish);
}

}  // namespace

void ReadingVoice::say(const std::vector<std::string>& phrases, const Settings& settings) {
  stop();
  if (mute_ || phrases.empty()) return;
  auto voice = voice_of(settings);
  if (!voice) return;
  if (!speech_ || speaks_by_ != (*voice)->name()) {
    speaks_by_ = (*voice)->name();
    speech_ = std::make_unique<SpeechStore>(*std::move(voice), "");
  }
  for (const std::string& phrase : phrases) waiting_.push_back({phrase, SpeechRate::instruction});
  const std::vector<SpokenText> wanted(waiting_.begin(), waiting_.end());
  speech_->keep_only(wanted);
  speech_->prepare(wanted);
}

void ReadingVoice::stop() {
  waiting_.clear();
  sounds_ = false;
  player_.stop();
}

void ReadingVoice::poll() {
  if (sounds_ && player_.heard()) return;
  if (std::exchange(sounds_, false)) player_.stop();
  while (!waiting_.empty() && !sounds_) {
    const SpokenText& next = waiting_.front();
    const bool all_tried = speech_->progress().finished();  // asked first: the worker makes them meanwhile
    const bool made = speech_->length(next.text, next.rate).has_value();
    if (!made && !all_tried) return;
    // Words that no voice can say are passed over, and where there is no sound all of them.
    const auto clip = made ? speech_->clip(next.text, next.rate) : nullptr;
    waiting_.pop_front();
    sounds_ = clip != nullptr && player_.play(clip).has_value();
  }
}

std::optional<Millis> ReadingVoice::next_wakeup() const {
  if (sounds_) return sound_poll;
  return waiting_.empty() ? std::nullopt : std::optional(words_poll);
}

}  // namespace limber
