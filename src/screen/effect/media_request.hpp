// A step's pictures and recordings, as the screen for them is opened.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "routine/library.hpp"
#include "routine/routine.hpp"

namespace limber {

struct MediaRequest {
  std::string folder;    // of the routine's file, where they lie; "": among the therapist's own routines
  std::string exercise;  // its name, for the title
  std::vector<std::string> images;
  bool has_figure = false;                   // to be shown beside
  bool images_instead = false;               // of the figure
  std::map<std::string, std::string> clips;  // "setup" | "move" | "hold" | "release" → file name
  std::map<std::string, std::string> words;  // what is said in each of them, for who speaks it
  bool operator==(const MediaRequest&) const = default;
};

// The step's own pictures and recordings, and the words of its exercise in the routine's language. An
// exercise the library does not know has no words.
MediaRequest media_request(const Routine& routine, const ExerciseStep& step, const Library& library);

// For the first exercise of a routine; nullopt if it has none.
std::optional<MediaRequest> first_media_request(const Routine& routine, const Library& library);

}  // namespace limber
