// What a person chose in Settings. A value that every shell and screen can hold; store reads and writes it.
#pragma once

#include <string>

#include "base/person.hpp"

namespace limber {

// Loudness of each part of the sound, 0 … 1, relative to the levels the soundtrack is mixed at.
struct Volumes {
  double voice = 1.0;
  double cues = 0.8;
  double ambience = 0.6;
  bool operator==(const Volumes&) const = default;
};

struct Settings {
  std::string voice = "rms";   // "rms", "slt" (flite), or an espeak-ng language
  std::string speech_command;  // a program that speaks in place of `voice`, see CommandVoice; "": none
  double speech_pace = 1.0;    // 0.75 … 1.25 of the words a minute the session asks for
  Volumes volumes;
  double transition_pace = 1.0;  // 0.5 … 3, longer to change position
  double distance_mm = 2000;     // 500 … 4000, eyes to screen
  double text_scale = 1.0;       // 0.8 … 2.0
  std::string theme = "day";     // "day", "night", "contrast"
  bool reduced_motion = false;
  bool full_screen = false;
  std::string journal_of;  // id of whose journal is opened, "" for the first person
  Person figure;           // who is seen doing the exercises
  bool operator==(const Settings&) const = default;
};

}  // namespace limber
