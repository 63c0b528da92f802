// A step's own pictures and its words in the therapist's own voice.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "routine/ranges.hpp"
#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

// The moments of an exercise at which something is said, as the format names them.
inline constexpr std::array<std::string_view, 4> cue_names{"setup", "move", "hold", "release"};

struct MediaScreen {
  enum class Voice : std::uint8_t { quiet, recording, listening, keeping };

  ScreenName came_from = ScreenName::bench;
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed

  MediaWish wish;                               // its images and clips as they are by now
  std::string folder;                           // the same as a path that is whole, once it is known
  std::map<std::string, std::string> troubles;  // by file name: why it cannot be used
  std::string picture_trouble;                  // what went wrong last, in words
  std::string voice_trouble;

  std::optional<Gallery> gallery;                 // pictures are being chosen
  std::map<std::string, std::string> thumbnails;  // of its pictures, by path; "": cannot be shown
  int adding = 0;                                 // pictures that are being made fit

  std::string cue = "move";
  Voice voice = Voice::quiet;
  MicrophoneLevel level;        // while recording
  double loudest_db = -100;     // of about the last second, for words that can be read
  std::optional<CueTake> take;  // of `cue`, not kept yet
  Millis from{0};               // its handles
  Millis until{0};
  std::optional<Millis> drag_began;  // where the handle that is dragged was
  Millis heard{0};                   // in the take, while listening
  bool asks = false;                 // whether the take is to be kept, before it would be lost
};

Update<MediaScreen> update(MediaScreen state, const Intent& intent);
View<Intent> view(const MediaScreen& state, const ViewContext& context);

// Whether nothing is under way that going back would end, and nothing would be lost unasked.
bool can_be_left(const MediaScreen& state);

// What is under way when the screen is left by any way ends; a recording that is not kept is lost.
Effects leave(MediaScreen& state);

// How the names of new files begin: "ROUTINE-exercise" in small Latin letters, digits and hyphens.
std::string media_stem(const MediaWish& wish);

// What a key means on a handle of the recording: arrows move it by 50 ms.
std::optional<Intent> trim_key(const MediaScreen& state, const std::string& focus, std::string_view key);

// The key of a handle's area says how wide the recording is drawn, so that a drag can be told in time.
std::string trim_area(bool end, double width);

inline constexpr Millis shortest_take{200};

}  // namespace limber
