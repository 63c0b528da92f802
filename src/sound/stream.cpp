#include "sound/stream.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace limber {
namespace {

constexpr Frames fade_frames = frames_in(15ms);
constexpr float gain_step = 1.0F / static_cast<float>(frames_in(50ms));
constexpr std::array buses{Bus::voice, Bus::cues, Bus::ambience};

// Squared, so that half the slider sounds about half as loud.
std::array<float, 3> gains_of(const Volumes& volumes) {
  const auto gain = [](double volume) {
    const double inside = volume > 0 ? std::min(volume, 1.0) : 0.0;  // also for NaN
    return static_cast<float>(inside * inside);
  };
  return {gain(volumes.voice), gain(volumes.cues), gain(volumes.ambience)};
}

float towards(float gain, float target) {
  return gain < target ? std::min(gain + gain_step, target) : std::max(gain - gain_step, target);
}

}  // namespace

Stream::Stream(const Volumes& volumes)
    : wanted_gains_(gains_of(volumes)),
      fade_start_(-fade_frames),
      target_gains_(wanted_gains_),
      gains_(wanted_gains_) {}

void Stream::play(std::shared_ptr<const Soundtrack> soundtrack, Millis from, Millis stop_at) {
  const Frames session = frames_in(from);
  const Frames stop = std::max(session, frames_in(stop_at));
  Command command{Command::Kind::play, {std::move(soundtrack), 0, session, stop}};
  const std::lock_guard lock(mutex_);
  std::swap(command_, command);
  anchor_ = {true, std::nullopt, session, stop};
}

void Stream::replace(std::shared_ptr<const Soundtrack> soundtrack) {
  Command retired;  // freed after the lock is
  const std::lock_guard lock(mutex_);
  if (command_.kind == Command::Kind::pause) return;
  retired.deck.soundtrack = std::exchange(command_.deck.soundtrack, std::move(soundtrack));
  if (command_.kind == Command::Kind::none) command_.kind = Command::Kind::replace;
}

void Stream::pause() {
  Command command{Command::Kind::pause, {}};
  const std::lock_guard lock(mutex_);
  std::swap(command_, command);
  if (!anchor_.start) anchor_.stop = anchor_.session;
}

void Stream::set_volumes(const Volumes& volumes) {
  const std::lock_guard lock(mutex_);
  wanted_gains_ = gains_of(volumes);
}

std::optional<Millis> Stream::session_time(Frames stream_frame) const {
  const std::lock_guard lock(mutex_);
  if (!anchor_.played) return std::nullopt;
  const Frames heard = anchor_.start ? stream_frame - *anchor_.start : 0;
  return millis_in(anchor_.session + std::clamp<Frames>(heard, 0, anchor_.stop - anchor_.session));
}

void Stream::render(std::span<float> out) {
  const Frames first = rendered_.load(std::memory_order_relaxed);
  if (first >= fade_start_ + fade_frames) take_command();
  const Frames frames = frames_of(out);
  for (Frames at = 0; at < frames; at += block_frames) {
    render_block(part_of(out, at, std::min(at + block_frames, frames)), first + at);
  }
  rendered_.store(first + frames, std::memory_order_release);
}

void Stream::take_command() {
  const std::unique_lock lock(mutex_, std::try_to_lock);
  if (!lock) return;  // somebody is just asking: the command waits for the next buffer
  target_gains_ = wanted_gains_;
  if (command_.kind == Command::Kind::none) return;
  const auto kind = std::exchange(command_.kind, Command::Kind::none);
  if (kind == Command::Kind::replace) {
    if (current_.soundtrack) std::swap(current_.soundtrack, command_.deck.soundtrack);
    return;
  }
  const Frames now = rendered_.load(std::memory_order_relaxed);
  Deck retired = std::exchange(leaving_, std::exchange(current_, std::move(command_.deck)));
  // What had not begun before the change does not begin while it fades.
  leaving_.stop = std::min(leaving_.stop, leaving_.session + now - leaving_.start);
  current_.start = now;
  fade_start_ = now;
  if (kind == Command::Kind::play) {
    anchor_.start = now;
  } else if (anchor_.start) {
    anchor_.stop = std::min(anchor_.stop, anchor_.session + now - *anchor_.start);
  }
  command_.deck = std::move(retired);  // freed by the thread that gives the next command, not by this one
}

void Stream::add_deck(const Deck& deck, Bus bus, Frames first, Frames onsets_before, std::span<float> out) {
  if (!deck.soundtrack) return;
  deck.soundtrack->add(bus, deck.session + first - deck.start, out, onsets_before);
}

void Stream::render_block(std::span<float> out, Frames first) {
  const Frames frames = frames_of(out);
  const bool fading = first < fade_start_ + fade_frames;
  for (Frames n = 0; n < frames; ++n) {
    for (int side = 0; side < stream_channels; ++side) {
      out[static_cast<std::size_t>(n * stream_channels + side)] = floor_sample(first + n, side);
    }
  }
  for (std::size_t bus = 0; bus < buses.size(); ++bus) {
    const std::span<float> now = std::span(now_).first(out.size());
    std::fill(now.begin(), now.end(), 0.0F);
    add_deck(current_, buses[bus], first, current_.stop, now);
    if (fading) add_fade(buses[bus], first, now);
    for (std::size_t n = 0; n < static_cast<std::size_t>(frames); ++n) {
      gains_[bus] = towards(gains_[bus], target_gains_[bus]);
      for (std::size_t side = 0; side < stream_channels; ++side) {
        out[n * stream_channels + side] += gains_[bus] * now[n * stream_channels + side];
      }
    }
  }
}

// The old deck sinks; of the new one, what was sounding already at its beginning rises, so that nothing
// clicks. What begins with it or later is whole.
void Stream::add_fade(Bus bus, Frames first, std::span<float> now) {
  const std::span<float> old = std::span(old_).first(now.size());
  const std::span<float> begun = std::span(begun_).first(now.size());
  std::fill(old.begin(), old.end(), 0.0F);
  std::fill(begun.begin(), begun.end(), 0.0F);
  add_deck(leaving_, bus, first, leaving_.stop, old);
  add_deck(current_, bus, first, std::min(current_.session, current_.stop), begun);
  for (std::size_t i = 0; i < now.size(); ++i) {
    const Frames since = first + static_cast<Frames>(i / stream_channels) - fade_start_;
    const float risen = std::min(1.0F, static_cast<float>(since + 1) / static_cast<float>(fade_frames));
    now[i] += (1 - risen) * (old[i] - begun[i]);
  }
}

}  // namespace limber
