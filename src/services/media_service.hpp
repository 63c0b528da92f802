// Carries out what the screen for pictures and recordings asks: looks, records, plays, keeps.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "files/temp_folder.hpp"
#include "screen/media/media_intent.hpp"
#include "services/side_jobs.hpp"
#include "sound/clip_player.hpp"
#include "sound/recorder.hpp"

namespace limber {

struct MediaPaths {
  std::filesystem::path own;                    // the therapist's own routines
  std::vector<std::filesystem::path> pictures;  // where a person's pictures are looked for
};

// Samples stay here; screens hear of them by their shape.
class MediaService {
 public:
  // Thumbnails are made in a folder of their own that goes with the desk.
  MediaService(MediaPaths places, std::unique_ptr<Microphone> microphone, MonotonicClock clock,
               LoudspeakerMaker loudspeaker = system_loudspeaker);
  ~MediaService();
  MediaService(const MediaService&) = delete;
  MediaService& operator=(const MediaService&) = delete;

  // Before it plays, nothing else may hold the loudspeaker.
  std::vector<MediaIntent> carry_out(const MediaEffect& effect);

  // The level of the microphone, where listening is, and what was finished since the last call.
  std::vector<MediaIntent> poll();
  // When poll() will have something to say; nullopt: never.
  std::optional<Millis> next_wakeup() const;
  // Until nothing is being made. For tests; not for a thread that draws.
  std::vector<MediaIntent> wait();

 private:
  std::vector<MediaIntent> begin_recording();
  std::vector<MediaIntent> take_made();
  std::vector<MediaIntent> play(const std::shared_ptr<const Clip>& clip, Millis from);
  std::vector<MediaIntent> stop_playing();
  void hear(const HearTake& asked);
  std::vector<MediaIntent> hear(const HearClip& asked);
  void keep(const KeepClip& asked);
  void keep(const KeepPicture& asked);
  void find(const FindPictures& asked);
  std::vector<MediaIntent> make_thumbnails(const Gallery& gallery);
  void stop_everything();
  std::vector<MediaIntent> poll_recording();
  std::vector<MediaIntent> poll_playing();

  MediaPaths places_;
  Recorder recorder_;
  ClipPlayer player_;
  std::shared_ptr<const std::vector<float>> take_;  // null: nothing was recorded
  std::optional<Millis> playing_from_;              // of the take; nothing: no sound
  int asked_to_hear_ = 0;                           // how often: a sound that is made too late is not played
  std::optional<TempFolder> thumbnails_;            // once there are any
  SideJobs work_;
  SideJobs thumbs_;
};

}  // namespace limber
