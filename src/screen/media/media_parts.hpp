// The two halves of the screen for a step's media. Private to it.
#pragma once

#include <string>

#include "screen/media/media_screen.hpp"
#include "screen/ui/page.hpp"

namespace limber {

// What is done to each half.
std::vector<MediaEffect> update_pictures(MediaScreen& state, const PictureIntent& intent);
std::vector<MediaEffect> update_voice(MediaScreen& state, const VoiceIntent& intent);

// Asks for a file to be made one of the step's pictures, unless there are enough.
std::vector<MediaEffect> add_picture(MediaScreen& state, const std::string& file);
// Within the recording, the other handle at least shortest_take away.
void move_trim(MediaScreen& state, bool end, Millis by);
inline constexpr Millis trim_step{50};  // by a key

std::string cue_title(const std::string& cue);
std::string seconds_words(Millis time);  // "1.4 s"

// Each draws one half and returns its height.
double draw_pictures(MediaBuilder& sheet, const Rect& column, const MediaScreen& state);
double draw_gallery(MediaBuilder& sheet, const Rect& column, const MediaScreen& state);
double draw_voice(MediaBuilder& sheet, const Rect& column, const MediaScreen& state);

// The level of the microphone with the zone it should be in.
double draw_meter(MediaBuilder& sheet, const Rect& column, const MediaScreen& state);
// The recording with a handle at each end of what will be kept.
double draw_take(MediaBuilder& sheet, const Rect& column, const MediaScreen& state);

}  // namespace limber
