// What the screen for pictures and recordings asks of the microphone and the disk.
#pragma once

#include <string>
#include <variant>

#include "base/special_members.hpp"
#include "base/time.hpp"
#include "screen/effect/media_request.hpp"

namespace limber {

// clang-format off
struct InspectMedia { MediaRequest request; };  // answered by MediaInspected
struct RecordClip {};  // answered by MicrophoneLevel until it is stopped or long enough, then by TakeMade; or MediaFailed
struct StopClip {};
struct HearTake { Millis from{0}; Millis until{0}; };  // these two: answered by ListeningAt, then ListeningOver
struct HearClip { std::string file; };
struct StopHearing {};
struct KeepClip { std::string cue; Millis from{0}; Millis until{0}; std::string folder; std::string stem; };  // answered by CueKept or MediaFailed
struct KeepPicture { std::string file; std::string folder; std::string stem; };  // answered by PictureKept or MediaFailed
struct FindPictures { std::string folder; };  // answered by GalleryFound, then ThumbnailMade for its pictures
struct StopMedia {};  // the screen is left: nothing more is wanted
// clang-format on

struct MediaEffect : std::variant<InspectMedia, RecordClip, StopClip, HearTake, HearClip, StopHearing,
                                  KeepClip, KeepPicture, FindPictures, StopMedia> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(MediaEffect);
};

}  // namespace limber
