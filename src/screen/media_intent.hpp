// What stays on one screen: a step's own pictures and its words in the therapist's own voice.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

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

struct StartRecording {};
struct StopRecording {};
using MediaIntent = std::variant<StartRecording, StopRecording>;

// Asked of the shell.
struct RecordClip {};  // answered by intents of this screen until it is stopped
struct StopClip {};
using MediaEffect = std::variant<RecordClip, StopClip>;

}  // namespace limber
