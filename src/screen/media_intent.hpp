// What stays on one screen: a step's own pictures and its words in the therapist's own voice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "base/time.hpp"

namespace limber {

struct MediaWish {
  std::string routine;   // its id: part of the names of new files
  std::string folder;    // of the routine's file, where they lie; "": among the therapist's own routines
  std::string exercise;  // its name, for the title
  std::vector<std::string> images;
  std::map<std::string, std::string> clips;  // "setup" | "move" | "hold" | "release" → file name
  std::map<std::string, std::string> words;  // what is said in each of them, for who speaks it
  bool operator==(const MediaWish&) const = default;
};

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

// --- From the person. A cue is "setup" | "move" | "hold" | "release".
struct ChooseCue { std::string cue; };
struct ToggleRecording {};  // of the chosen cue
struct ToggleListening {};  // to its recording; the part between the handles of a new one
struct KeepTake {};
struct DropTake {};
struct TrimToWords {};  // the handles go where the words begin and end
struct MoveTrim { bool end = false; Millis by{0}; };
struct UseSynthesised {};  // the chosen cue is spoken by the computer again
struct LookForPictures { std::string folder; };
struct CloseGallery {};
struct AddPicture { std::string file; };
struct RemovePicture { std::size_t index = 0; };
struct MovePicture { std::size_t index = 0; int by = 0; };

// --- From the shell
struct MediaLookedAt { std::string folder; std::map<std::string, std::string> troubles; };  // by file name: why it cannot be used
struct GalleryFound { Gallery gallery; };
struct ThumbnailMade { std::string file; std::string thumbnail; };  // "": it cannot be shown
struct PictureKept { std::string name; };
struct MicrophoneLevel { double peak_db = -100; double rms_db = -100; Millis length{0}; };  // of the last moment; of all
struct TakeMade { CueTake take; };
struct ListeningAt { Millis at{0}; };
struct ListeningOver {};
struct CueKept { std::string cue; std::string name; };
enum class MediaPart : std::uint8_t { picture, voice };
struct MediaFailed { MediaPart part = MediaPart::voice; std::string words; };

using MediaIntent = std::variant<ChooseCue, ToggleRecording, ToggleListening, KeepTake, DropTake, TrimToWords, MoveTrim,
                                 UseSynthesised, LookForPictures, CloseGallery, AddPicture, RemovePicture, MovePicture,
                                 MediaLookedAt, GalleryFound, ThumbnailMade, PictureKept, MicrophoneLevel, TakeMade,
                                 ListeningAt, ListeningOver, CueKept, MediaFailed>;

// --- Asked of the shell
struct LookAtMedia { MediaWish wish; };  // answered by MediaLookedAt
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

using MediaEffect = std::variant<LookAtMedia, RecordClip, StopClip, HearTake, HearClip, StopHearing, KeepClip,
                                 KeepPicture, FindPictures, StopMedia>;

}  // namespace limber
