// Carries out what the screen for pictures and recordings asks: looks, records, plays, keeps.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "desk/side_jobs.hpp"
#include "screen/intent.hpp"
#include "sound/clip_player.hpp"
#include "sound/recorder.hpp"

namespace limber {

struct MediaPlaces {
  std::filesystem::path own;                    // the therapist's own routines
  std::vector<std::filesystem::path> pictures;  // where a person's pictures are looked for
};

// Samples stay here; screens hear of them by their shape.
class MediaDesk {
 public:
  // Thumbnails are made in a folder of their own that goes with the desk.
  MediaDesk(MediaPlaces places, std::unique_ptr<Microphone> microphone, MonotonicClock clock);
  ~MediaDesk();
  MediaDesk(const MediaDesk&) = delete;
  MediaDesk& operator=(const MediaDesk&) = delete;

  // Effects that are not for this desk do nothing. Before it plays, nothing else may hold the loudspeaker.
  std::vector<Intent> carry_out(const Effect& effect);

  // The level of the microphone, where listening is, and what was finished since the last call.
  std::vector<Intent> poll();
  // When poll() will have something to say; nullopt: never.
  std::optional<Millis> patience() const;
  // Until nothing is being made. For tests; not for a thread that draws.
  std::vector<Intent> wait();

 private:
  std::vector<Intent> carry_out_own(const MediaEffect& effect);
  std::vector<Intent> begin_recording();
  std::vector<Intent> take_made();
  std::vector<Intent> play(const std::shared_ptr<const Clip>& clip, Millis from);
  std::vector<Intent> stop_playing();
  void hear(const HearTake& asked);
  std::vector<Intent> hear(const HearClip& asked);
  void keep(const KeepClip& asked);
  void keep(const KeepPicture& asked);
  void find(const FindPictures& asked);
  std::vector<Intent> make_thumbnails(const Gallery& gallery);
  void stop_everything();
  std::vector<Intent> poll_recording();
  std::vector<Intent> poll_playing();

  MediaPlaces places_;
  Recorder recorder_;
  ClipPlayer player_;
  std::shared_ptr<const std::vector<float>> take_;  // null: nothing was recorded
  std::optional<Millis> playing_from_;              // of the take; nothing: no sound
  int asked_to_hear_ = 0;                           // how often: a sound that is made too late is not played
  std::filesystem::path thumbnails_;                // "" until there are any
  SideJobs work_;
  SideJobs thumbs_;
};

}  // namespace limber
