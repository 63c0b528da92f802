// A machine as a test says it is: a clock that moves when it is told to, and a loudspeaker that plays by it.
#pragma once

#include <algorithm>
#include <memory>
#include <vector>

#include "base/clock.hpp"
#include "sound/session_sound.hpp"
#include "sound/stream.hpp"

namespace limber::test {

// Outlives what it is given to. One loudspeaker at a time plays.
class MadeMachine {
 public:
  Millis now{1'000'000};
  bool has_device = true;
  bool device_open = false;
  std::vector<float> heard;  // what sounded in the last pass()

  Clocks clocks() {
    return {[this] { return now; }, [this] { return std::chrono::nanoseconds(now); },
            [] {
              return WallTime{1'770'000'000, 60};
            }};
  }
  LoudspeakerMaker loudspeaker() {
    return [this](Stream& stream, const MonotonicClock&) { return std::make_unique<Speaker>(*this, stream); };
  }
  // Time goes by, and what is open plays. Between two looks of the shell no more than a tenth of a second
  // need sound: session time stands in a longer pause.
  void pass(Millis time) {
    now += time;
    const Frames frames = frames_in(std::min(time, Millis{100}));
    heard.assign(static_cast<std::size_t>(frames * stream_channels), 0.0F);
    if (device_open) stream_->render(heard);
  }

 private:
  class Speaker final : public Loudspeaker {
   public:
    Speaker(MadeMachine& machine, Stream& stream) : machine_(machine), stream_(stream) {}
    ~Speaker() override { machine_.device_open = false; }
    Result<Ok> open() override {
      if (!machine_.has_device) return failure("no-sound", "There is no sound.");
      machine_.device_open = true;
      machine_.stream_ = &stream_;
      return Ok{};
    }
    void close() override { machine_.device_open = false; }
    bool is_open() const override { return machine_.device_open; }
    bool lost() const override { return false; }
    std::optional<Millis> session_time(std::chrono::nanoseconds) const override {
      return stream_.session_time(stream_.rendered());
    }

   private:
    MadeMachine& machine_;
    Stream& stream_;
  };
  Stream* stream_ = nullptr;
};

}  // namespace limber::test
