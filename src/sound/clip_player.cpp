#include "sound/clip_player.hpp"

#include <utility>

namespace limber {
namespace {

std::shared_ptr<const Soundtrack> alone(std::shared_ptr<const Clip> clip) {
  Sound sound;
  sound.end = clip->frames();
  sound.bus = Bus::voice;
  sound.clip = std::move(clip);
  return std::make_shared<const Soundtrack>(std::vector<Sound>{std::move(sound)});
}

}  // namespace

struct ClipPlayer::Playing {
  Playing(std::shared_ptr<const Clip> clip, const MonotonicClock& clock, const LoudspeakerMaker& make)
      : length(clip->length()), device(make(stream, clock)) {
    stream.play(alone(std::move(clip)), 0ms, length);
  }
  Millis length;
  Stream stream{Volumes{1, 1, 1}};
  std::unique_ptr<Loudspeaker> device;  // after the stream, which outlives it
};

ClipPlayer::ClipPlayer(MonotonicClock clock, LoudspeakerMaker loudspeaker)
    : clock_(std::move(clock)), loudspeaker_(std::move(loudspeaker)) {}

ClipPlayer::~ClipPlayer() = default;

Result<Ok> ClipPlayer::play(std::shared_ptr<const Clip> clip) {
  stop();
  playing_ = std::make_unique<Playing>(std::move(clip), clock_, loudspeaker_);
  auto opened = playing_->device->open();
  if (!opened) playing_.reset();
  return opened;
}

void ClipPlayer::stop() {
  playing_.reset();
}

std::optional<Millis> ClipPlayer::heard() const {
  if (!playing_ || playing_->device->lost()) return std::nullopt;
  const Millis heard = playing_->device->session_time(clock_()).value_or(0ms);
  return heard < playing_->length ? std::optional(heard) : std::nullopt;
}

}  // namespace limber
