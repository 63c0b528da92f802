// A step's own pictures and its words in the therapist's own voice.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "routine/ranges.hpp"
#include "screen/media/media_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

// The moments of an exercise at which something is said, as the format names them.
inline constexpr std::array<std::string_view, 4> cue_names{"setup", "move", "hold", "release"};

struct MediaScreen {
  enum class Voice : std::uint8_t { quiet, recording, listening, keeping };

  MediaRequest request;                         // its images and clips as they are by now
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
  Scrolls scrolls;
};

using MediaBuilder = ViewBuilder<MediaIntent>;
using MediaUpdate = Update<MediaScreen, MediaScreenEffect>;

// The screen for a step.
MediaUpdate open_media(const MediaRequest& request);
MediaUpdate update(MediaScreen state, const MediaIntent& intent, const World& world);
View<MediaIntent> view(const MediaScreen& state, const World& world, const ViewContext& context);
PageHead head(const MediaScreen& state);
std::vector<Action<MediaIntent>> actions(const MediaScreen& state);

// What Escape means while something is under way that going back would end, or would be lost unasked;
// nullopt: the screen is left.
std::optional<MediaIntent> step_back(const MediaScreen& state);

// What is under way when the screen is left by any way ends; a recording that is not kept is lost.
MediaUpdate leave(MediaScreen state);

// How the names of new files begin: the exercise in small Latin letters, digits and hyphens.
std::string media_stem(const MediaRequest& request);

// What a key means on a handle of the recording: arrows move it by 50 ms.
std::optional<MediaIntent> key_on_area(const MediaScreen& state, const std::string& focus,
                                       std::string_view key);

// The key of a handle's area says how wide the recording is drawn, so that a drag can be told in time.
std::string trim_area(bool end, double width);

// A recording as one might look, for pictures of the screen and for tests.
CueTake made_up_take();

inline constexpr Millis shortest_take{200};

}  // namespace limber
