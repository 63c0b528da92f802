// A routine, or a programme, in another form: what a person may ask for.
#pragma once

#include <string>
#include <vector>

namespace limber {

enum class ExportKind { sound, film, page, handout, calendar, bundle };

struct ExportRequest {
  std::string routine;  // its id
  ExportKind kind = ExportKind::sound;
  std::string sound = "mp3";         // "mp3", "ogg", "flac", "wav"
  std::string film = "mp4";          // "mp4", "webm"
  std::string height = "720";        // of the film, in pixels: "720", "1080"
  std::string layout = "session";    // "session", "figure"
  std::string paper = "a4";          // "a4", "letter"
  std::string pages = "pictures";    // of the handout: "pictures", "compact"
  std::string print = "usual";       // its letters: "usual", "large"
  std::string name = "neutral";      // "neutral"; "title": file and calendar name the routine
  std::vector<std::string> at = {};  // hours of the calendar, "08:30"; empty: as the routine has them
  std::string folder = {};           // where it is put; "": the usual place
  std::string file = {};             // its whole path, as the person chose it; "": a name that is free
  double minutes = 0;                // of a walk; 0: as it is written
  bool programme = false;            // `routine` is the id of one: as a page or a bundle
  bool operator==(const ExportRequest&) const = default;
};

}  // namespace limber
