// One clip on the loudspeaker, for whoever wants to hear what was recorded.
#pragma once

#include <memory>
#include <optional>

#include "sound/device.hpp"

namespace limber {

class ClipPlayer {
 public:
  explicit ClipPlayer(MonotonicClock clock, LoudspeakerMaker loudspeaker = system_loudspeaker);
  ~ClipPlayer();
  ClipPlayer(const ClipPlayer&) = delete;
  ClipPlayer& operator=(const ClipPlayer&) = delete;

  // Opens the device; the clip sounds beside what another plays. The clip's rate as for a Clip. Rule
  // "no-sound".
  Result<Ok> play(std::shared_ptr<const Clip> clip);
  void stop();  // and gives the device back

  // How much of the clip has been heard; nothing when it is over, stopped, or the device was lost.
  std::optional<Millis> heard() const;

 private:
  struct Playing;
  MonotonicClock clock_;
  LoudspeakerMaker loudspeaker_;
  std::unique_ptr<Playing> playing_;
};

}  // namespace limber
