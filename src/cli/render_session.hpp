// limber render ROUTINE -o FILE.wav, FILE.mp4, FILE.html, FILE.ics and their like. Private to this room.
#pragma once

#include <optional>
#include <string>

#include "cli/command.hpp"
#include "export/video_file.hpp"

namespace limber {

struct SessionAsked {
  std::string routine;  // id or file
  double from_s = 0;
  std::optional<double> until_s;  // none: to the end
  std::string file;
  double minutes = 0;  // of a walk; 0: as it is written
};

// The session of a routine, or a part of it, as sound, with this person's voice, pace and volumes.
Exit render_sound(Console& console, const SessionAsked& asked);

// The same with pictures. The person is the one chosen in Settings, whatever the plan says.
Exit render_film(Console& console, const SessionAsked& asked, FilmPlan plan);

// The whole session as a page for a browser.
Exit render_page(Console& console, const SessionAsked& asked);

// The schedule of a routine or a programme for a calendar program, from today on. Unless `tells_title`, it
// says nothing about health.
Exit render_calendar(Console& console, const SessionAsked& asked, bool tells_title);

}  // namespace limber
