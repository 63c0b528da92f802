// The two halves of the screen for a step's media. Private to it.
#pragma once

#include <string>

#include "screen/media_screen.hpp"
#include "screen/page.hpp"

namespace limber {

// What an intent of this screen does to each half; one that is not for it does nothing.
Effects on_pictures(MediaScreen& state, const MediaIntent& intent);
Effects on_voice(MediaScreen& state, const MediaIntent& intent);

// Asks for a file to be made one of the step's pictures, unless there are enough.
Effects add_picture(MediaScreen& state, const std::string& file);
// Within the recording, the other handle at least shortest_take away.
void move_trim(MediaScreen& state, bool end, Millis by);

std::string cue_title(const std::string& cue);
std::string seconds_words(Millis time);  // "1.4 s"

// Each draws one half and returns its height.
double draw_pictures(PageBuilder& sheet, const Rect& column, const MediaScreen& state);
double draw_gallery(PageBuilder& sheet, const Rect& column, const MediaScreen& state);
double draw_voice(PageBuilder& sheet, const Rect& column, const MediaScreen& state);

// The level of the microphone with the zone it should be in.
double draw_meter(PageBuilder& sheet, const Rect& column, const MediaScreen& state);
// The recording with a handle at each end of what will be kept.
double draw_take(PageBuilder& sheet, const Rect& column, const MediaScreen& state);

}  // namespace limber
