// The narrated film of a session: the pictures of the session screen and the samples a session plays.
#pragma once

#include <memory>
#include <string>

#include "base/settings.hpp"
#include "export/sound_file.hpp"
#include "screen/ui/context.hpp"
#include "timeline/timeline.hpp"

namespace limber {

enum class FilmLayout {
  session,  // the session screen, without controls
  figure    // the figure alone over the words
};

struct FilmPlan {
  Size size{1280, 720};        // even sides, least_side … most_side
  int frames_per_second = 30;  // 1 … 60
  FilmLayout layout = FilmLayout::session;
  SessionPart part;
  ThemeName theme = ThemeName::day;
  Person person;
};

// What a film is made of. Nothing is null.
struct FilmMaterial {
  std::shared_ptr<const Timeline> timeline;
  std::shared_ptr<const Soundtrack> soundtrack;
  Volumes volumes;
  SoundTags tags;  // chapters of the whole session
};

// Endings a film may have: .mp4 (H.264, AAC), .webm (VP9, Opus).
bool is_film_file(const std::string& file);

// Draws every frame and hands it to the ffmpeg program, with the sound, the words as a subtitle track, and a
// chapter an exercise. The same arguments give the same pictures and samples as a live session. Memory does
// not grow with length; the sound lies in a temporary folder meanwhile. Nothing is left under the name, nor
// beside it, if it fails or is given up. Rules: "film-ending", "no-encoder", "encoder", "file-kind",
// "file-unwritable", "folder-unwritable", "cancelled".
Result<Ok> write_film(const FilmMaterial& material, const FilmPlan& plan, const std::string& file,
                      const Progress& progress = {});

// Its pictures one by one, for tests and benchmarks: the number there are, and one of them. Where limbs rest
// a picture stands for a tenth of a second, as in the window.
long film_frames(const FilmPlan& plan);
Frame film_frame(const Timeline& timeline, const FilmPlan& plan, const TextMeasure& measure, long index);

}  // namespace limber
