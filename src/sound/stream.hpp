// The stream that never stops: what the loudspeaker is fed with, whether a session plays, pauses or is over.
#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <span>

#include "base/settings.hpp"
#include "sound/soundtrack.hpp"

namespace limber {

// One thread renders (the audio device's); any thread commands and asks. Frames of the stream count from the
// first one ever rendered.
class Stream {
 public:
  explicit Stream(const Volumes& volumes = {});

  // From the next rendered frame on, the soundtrack is heard from the session time `from`; what sounded
  // before fades out in 15 ms. At `stop_at` session time stands still: what sounds there rings out, nothing
  // later begins.
  void play(std::shared_ptr<const Soundtrack> soundtrack, Millis from, Millis stop_at);
  // The soundtrack that plays gives way to another excerpt of the same session, without a seam: session time
  // goes on. Both hold what sounds now. Nothing happens while none plays.
  void replace(std::shared_ptr<const Soundtrack> soundtrack);
  // Fades out in 15 ms; session time stands still. The floor goes on.
  void pause();
  // Glides to these volumes within 50 ms.
  void set_volumes(const Volumes& volumes);

  // The session time that sounds at a frame of the stream, since the last play(): `from` until its first
  // frame, never beyond stop_at or the pause. Nothing before the first play().
  std::optional<Millis> session_time(Frames stream_frame) const;

  // The next frames of the stream, interleaved stereo; fills all of `out`. Never waits and never allocates.
  void render(std::span<float> out);
  Frames rendered() const { return rendered_.load(std::memory_order_acquire); }

 private:
  // A soundtrack laid on the stream: the session frame `session` sounds at the stream frame `start`.
  struct Deck {
    std::shared_ptr<const Soundtrack> soundtrack;
    Frames start = 0;
    Frames session = 0;
    Frames stop = 0;
  };
  struct Command {
    enum class Kind { none, play, pause, replace } kind = Kind::none;
    Deck deck;
  };
  // What askers know of the last play(), stated in frames.
  struct Anchor {
    bool played = false;
    std::optional<Frames> start;  // not yet rendered: none
    Frames session = 0;
    Frames stop = 0;
  };

  void take_command();
  void render_block(std::span<float> out, Frames first);
  void add_fade(Bus bus, Frames first, std::span<float> now);
  static void add_deck(const Deck& deck, Bus bus, Frames first, Frames onsets_before, std::span<float> out);

  mutable std::mutex mutex_;  // guards the next three
  Command command_;
  Anchor anchor_;
  std::array<float, 3> wanted_gains_;

  // The rendering thread's own.
  static constexpr Frames block_frames = 256;
  Deck current_;
  Deck leaving_;
  Frames fade_start_ = 0;
  std::array<float, 3> target_gains_;
  std::array<float, 3> gains_;
  using Block = std::array<float, block_frames * stream_channels>;
  Block now_{};
  Block old_{};
  Block begun_{};

  std::atomic<Frames> rendered_{0};
};

}  // namespace limber
