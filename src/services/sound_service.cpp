#include "services/sound_service.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "services/rehearsal_service.hpp"

namespace limber {
namespace {

constexpr Millis voice_poll{100};
// A headset should not be kept awake by somebody who has left.
constexpr Millis sound_stays{60'000};

}  // namespace

Pace pace_of(const Settings& settings) {
  Pace pace;
  pace.transitions = settings.transition_pace;
  return pace;
}

SoundService::SoundService(SoundOptions options) : mute_(options.mute), sound_(std::move(options)) {}

void SoundService::play(const PlaySound& asked) {
  quiet_since_.reset();
  sound_.play(asked.timeline, asked.from, asked.past_checks);
}

void SoundService::hush(Millis now) {
  sound_.hush();
  if (!mute_) quiet_since_ = now;
}

void SoundService::give_device_back() {
  quiet_since_.reset();
  sound_.close();
}

void SoundService::prepare(const PrepareSession& asked, const Settings& settings) {
  begin(asked, Purpose::session, settings);
}

// As it stands, for nobody in particular.
void SoundService::prepare(const PrepareRehearsal& asked, const std::shared_ptr<const Library>& library,
                           const Settings& settings) {
  begin({asked.routine, library, {}}, Purpose::rehearsal, settings);
}

void SoundService::let_hear(const std::string& words, const Settings& settings) {
  const std::string said =
      words.empty() ? tr("This is how I speak to you: calmly, and without hurry.") : words;
  sound_.tell_anew();
  Routine routine;
  routine.steps = {Step{SayStep{plain_text(said)}}};
  begin({std::make_shared<const Routine>(routine), std::make_shared<const Library>(), {}}, Purpose::trial,
        settings);
}

void SoundService::begin(PrepareSession asked, Purpose purpose, const Settings& settings) {
  preparing_ = std::move(asked);
  purpose_ = purpose;
  pace_ = pace_of(settings);
  pace_.ways = preparing_->ways;
  sound_.prepare(preparing_->routine, preparing_->library, pace_, settings);
}

void SoundService::poll_voice(std::vector<Intent>& news, Millis now) {
  if (!preparing_) return;
  if (!sound_.prepared()) {
    if (purpose_ == Purpose::session) news.push_back(SessionIntent{VoiceProgress{sound_.progress()}});
    return;
  }
  const PrepareSession made = *std::exchange(preparing_, std::nullopt);
  const auto session = sound_.take();
  if (!session) {
    // A rehearsal shows by itself why it cannot be.
    if (purpose_ != Purpose::rehearsal) news.push_back(ShowNotice{session.problem().message});
    return;
  }
  if (purpose_ == Purpose::trial) {
    sound_.play(session->timeline, Millis{0});
    if (!mute_) quiet_since_ = now;
    return;
  }
  if (purpose_ == Purpose::rehearsal) {
    news.push_back(RehearsalIntent{
        rehearsal_of(made.routine, made.library, session->timeline, session.problems(), true)});
    return;
  }
  news.push_back(SessionReady{session->timeline, pace_, session->speech});
}

std::vector<Intent> SoundService::poll(Millis now) {
  std::vector<Intent> news;
  poll_voice(news, now);
  if (quiet_since_ && now - *quiet_since_ >= sound_stays) {
    give_device_back();
  }
  const std::string trouble = sound_.take_trouble();
  if (!trouble.empty()) news.push_back(ShowNotice{trouble});
  return news;
}

std::optional<Millis> SoundService::next_wakeup(Millis now) const {
  if (preparing_) return voice_poll;
  if (quiet_since_) return std::max(Millis{0}, *quiet_since_ + sound_stays - now);
  return std::nullopt;
}

}  // namespace limber
