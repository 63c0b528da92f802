// What can be asked on the screen for a step's own pictures and its words in the therapist's own voice.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "base/problem.hpp"
#include "base/special_members.hpp"
#include "base/time.hpp"
#include "screen/effect/media_effect.hpp"
#include "screen/ui/input.hpp"
#include "screen/ui/request.hpp"

namespace limber {

// A recording that is not kept yet. Its samples stay with the shell.
struct CueTake {
  std::vector<float> shape;  // the highest level, 0 … 1, in equal parts of its length
  Millis length{0};
  Millis words_from{0};  // where somebody speaks; equal: nowhere
  Millis words_until{0};
  bool operator==(const CueTake&) const = default;
};

// A folder of the person's computer, as pictures are chosen from.
struct GalleryEntry {
  std::string path;
  std::string name;
  bool is_folder = false;
  bool operator==(const GalleryEntry&) const = default;
};
struct Gallery {
  std::string folder;                 // "": where the person's pictures are
  std::string above;                  // the folder to go back to
  std::vector<GalleryEntry> entries;  // folders by name, then pictures, newest first
  bool has_more = false;              // than a list is good for
  bool operator==(const Gallery&) const = default;
};

// One line a thing keeps these a table.
// clang-format off

// --- Pictures
struct BrowsePictures { std::string folder; };
struct CloseGallery {};
struct AddPicture { std::string file; };
struct RemovePicture { std::size_t index = 0; };
struct MovePicture { std::size_t index = 0; int by = 0; };
struct StandInstead { bool instead = false; };  // of the figure
struct MediaInspected { std::string folder; std::map<std::string, std::string> troubles; };  // by file name: why it cannot be used
struct GalleryFound { Gallery gallery; };
struct ThumbnailMade { std::string file; std::string thumbnail; };  // "": it cannot be shown
struct PictureKept { std::string name; };
struct PictureFailed { Problem problem; };

// --- The voice. A cue is "setup" | "move" | "hold" | "release".
struct ChooseCue { std::string cue; };
struct ToggleRecording {};  // of the chosen cue
struct ToggleListening {};  // to its recording; the part between the handles of a new one
struct KeepTake {};
struct DropTake {};
struct TrimToWords {};  // the handles go where the words begin and end
struct MoveTrim { bool end = false; Millis by{0}; };
struct UseSynthesised {};  // the chosen cue is spoken by the computer again
struct MicrophoneLevel { double peak_db = -100; double rms_db = -100; Millis length{0}; };  // of the last moment; of all
struct TakeMade { CueTake take; };
struct ListeningAt { Millis at{0}; };
struct ListeningOver {};
struct CueKept { std::string cue; std::string name; };
struct RecordingFailed { Problem problem; };

struct StopOrClose {};  // one thing at a time: what is under way ends, then what is open closes
// clang-format on

struct PictureIntent
    : std::variant<BrowsePictures, CloseGallery, AddPicture, RemovePicture, MovePicture, StandInstead,
                   MediaInspected, GalleryFound, ThumbnailMade, PictureKept, PictureFailed> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(PictureIntent);
};
struct VoiceIntent : std::variant<ChooseCue, ToggleRecording, ToggleListening, KeepTake, DropTake,
                                  TrimToWords, MoveTrim, UseSynthesised, MicrophoneLevel, TakeMade,
                                  ListeningAt, ListeningOver, CueKept, RecordingFailed> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(VoiceIntent);
};
struct MediaIntent : std::variant<PictureIntent, VoiceIntent, StopOrClose, Drag, FileDropped, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(MediaIntent);
};
using MediaScreenEffect = std::variant<MediaEffect, Request>;

}  // namespace limber
