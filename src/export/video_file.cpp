#include "export/video_file.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "canvas/image.hpp"
#include "canvas/pango_measure.hpp"
#include "canvas/planar.hpp"
#include "export/captions.hpp"
#include "files/atomic_file.hpp"
#include "files/child_process.hpp"
#include "files/files.hpp"
#include "files/temp_folder.hpp"
#include "screen/session/session.hpp"

namespace limber {
namespace {

struct FilmEnding {
  const char* ending;
  const char* format;
  const char* options;
};

// Quality a printed page would want at a size a phone can keep: about 1 MB a minute.
constexpr FilmEnding film_endings[] = {
    {".mp4", "mp4",
     "-c:v libx264 -preset veryfast -tune animation -crf 20 -c:a aac -b:a 128k -c:s mov_text "
     "-movflags +faststart"},
    {".webm", "webm",
     "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -row-mt 1 -tile-columns 1 -crf 32 -b:v 0 "
     "-c:a libopus -b:a 96k -c:s webvtt"}};

const FilmEnding* film_ending_of(const std::string& file) {
  const auto found = std::find_if(std::begin(film_endings), std::end(film_endings),
                                  [&](const FilmEnding& one) { return file.ends_with(one.ending); });
  return found == std::end(film_endings) ? nullptr : found;
}

std::string metadata_text(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("=;#\\\n").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// Title and chapters as ffmpeg reads them.
std::string metadata(const SoundTags& tags) {
  std::string text =
      ";FFMETADATA1\ntitle=" + metadata_text(tags.title) + "\nartist=" + metadata_text(tags.artist) + "\n";
  for (const Chapter& chapter : tags.chapters) {
    text += "[CHAPTER]\nTIMEBASE=1/1000\nSTART=" + std::to_string(chapter.start.count()) +
            "\nEND=" + std::to_string(chapter.end.count()) + "\ntitle=" + metadata_text(chapter.title) + "\n";
  }
  return text;
}

std::vector<std::string> command_for(const FilmPlan& plan, const FilmEnding& ending, const TempFolder& folder,
                                     bool captions, const std::string& out) {
  std::vector<std::string> words = command_words(
      "ffmpeg -hide_banner -nostdin -y -loglevel error -f rawvideo -pixel_format yuv420p -color_range tv "
      "-colorspace bt709 -color_primaries bt709 -color_trc bt709");
  const auto add = [&](const std::vector<std::string>& more) {
    words.insert(words.end(), more.begin(), more.end());
  };
  const auto whole = [](double side) { return std::to_string(std::lround(side)); };
  add({"-video_size", whole(plan.size.width) + "x" + whole(plan.size.height)});
  add({"-framerate", std::to_string(plan.frames_per_second), "-i", "pipe:0"});
  add({"-i", folder.file("sound.wav"), "-f", "ffmetadata", "-i", folder.file("chapters")});
  if (captions) add({"-f", "srt", "-i", folder.file("captions"), "-map", "3:s"});
  add(command_words("-map 0:v -map 1:a -map_metadata 2 -map_chapters 2"));
  add(command_words(ending.options));
  add({"-pix_fmt", "yuv420p", "-f", ending.format, out});
  return words;
}

// The same screen on a larger film is the same picture, larger: as on a laptop, whatever the pixels.
Viewport viewport_of(const FilmPlan& plan) {
  constexpr double laptop_mm = 1280 / 3.78;
  Viewport viewport;
  viewport.size = plan.size;
  viewport.pixels_per_mm = std::max(plan.size.width, plan.size.height) / laptop_mm;
  viewport.person = plan.person;
  return viewport;
}

// Of which moment the picture is: as in the window, one stands for a while where limbs rest.
Millis seen_at(const Timeline& timeline, const FilmPlan& plan, long index) {
  constexpr Millis seldom{100};
  const Millis t = plan.part.from + Millis(index * 1000 / plan.frames_per_second);
  const Segment& segment = timeline.segments[segment_at(timeline, t)];
  return picture_stays(segment.kind) < seldom ? t : std::max(segment.start, t - t % seldom);
}

// Draws one frame after another, each by what changed since the one before.
class Film {
 public:
  Film(const Timeline& timeline, const FilmPlan& plan, const TextMeasure& measure)
      : timeline_(timeline),
        plan_(plan),
        measure_(measure),
        image_(static_cast<int>(plan.size.width), static_cast<int>(plan.size.height)),
        planes_(image_.width(), image_.height()) {}

  std::span<const std::uint8_t> picture(long index) {
    const Millis t = seen_at(timeline_, plan_, index);
    if (std::exchange(shown_at_, t) == t) return planes_.bytes();
    Frame frame = film_frame(timeline_, plan_, measure_, index);
    const std::vector<Rect> areas =
        shown_ ? changed(*shown_, frame) : std::vector<Rect>{{0, 0, frame.size.width, frame.size.height}};
    if (!areas.empty()) {
      painter_.paint(image_.pixels(), frame, areas);
      planes_.take(image_.pixels(), areas);
    }
    shown_ = std::move(frame);
    return planes_.bytes();
  }

 private:
  const Timeline& timeline_;
  const FilmPlan& plan_;
  const TextMeasure& measure_;
  Painter painter_;
  Image image_;
  PlanarPicture planes_;
  std::optional<Frame> shown_;
  std::optional<Millis> shown_at_;
};

constexpr double sound_share = 0.02;  // of the work; the rest is pictures

// The sound, and beside it the words and chapters as ffmpeg reads them.
Result<Ok> write_inputs(const FilmMaterial& material, const SessionPart& part,
                        const std::vector<Caption>& captions, const TempFolder& folder,
                        const Progress& progress) {
  SoundTags tags = material.tags;
  tags.chapters = part_of(tags.chapters, part.from, part.until);
  for (const auto& [name, text] :
       {std::pair{"chapters", metadata(tags)}, std::pair{"captions", subrip(captions)}}) {
    const auto written = write_file_atomically(folder.file(name), text, FileUse::cached);
    if (!written) return written;
  }
  const Progress hearing = [&](double done) { return !progress || progress(done * sound_share); };
  return write_sound(material.soundtrack, part, material.volumes, {}, folder.file("sound.wav"), hearing);
}

Result<Ok> feed(ChildProcess& encoder, const Timeline& timeline, const FilmPlan& plan,
                const std::string& file, const Progress& progress) {
  const PangoMeasure measure;
  Film film(timeline, plan, measure);
  const long frames = film_frames(plan);
  for (long i = 0; i < frames; ++i) {
    const double done =
        sound_share + (1 - sound_share) * static_cast<double>(i) / static_cast<double>(frames);
    if (progress && !progress(done))
      return file_problem(file, "cancelled", tr("given up; nothing was written"));
    if (!encoder.write(film.picture(i))) break;  // finish() says why
  }
  if (encoder.finish()) return Ok{};
  return file_problem(file, "encoder",
                      fill(tr("the film could not be made: {why}"), {{"why", encoder.last_words()}}));
}

}  // namespace

bool is_film_file(const std::string& file) {
  return film_ending_of(file) != nullptr;
}

long film_frames(const FilmPlan& plan) {
  const double seconds = static_cast<double>(plan.part.length().count()) / 1000;
  return std::max(1L, std::lround(seconds * plan.frames_per_second));
}

Frame film_frame(const Timeline& timeline, const FilmPlan& plan, const TextMeasure& measure, long index) {
  const Millis t = seen_at(timeline, plan, index);
  const ViewContext context{theme(plan.theme), viewport_of(plan), measure, "", false};
  const Moment moment = at(timeline, t);
  return plan.layout == FilmLayout::figure ? figure_frame(timeline, moment, context)
                                           : session_frame(timeline, moment, context);
}

Result<Ok> write_film(const FilmMaterial& material, const FilmPlan& plan, const std::string& file,
                      const Progress& progress) {
  const Timeline& timeline = *material.timeline;
  const FilmEnding* ending = film_ending_of(file);
  if (ending == nullptr) return file_problem(file, "film-ending", tr("films are written as .mp4 or .webm"));
  AtomicFile out(file, FileUse::exported);
  if (const auto made = out.status(); !made) return made;
  if (!has_program("ffmpeg"))
    return failure("no-encoder", tr("Films are made by the ffmpeg program, and it is not installed here. "
                                    "On Debian and Ubuntu: sudo apt-get install ffmpeg"));
  const auto folder = TempFolder::make();
  if (!folder) return folder.problems();
  const auto captions = captions_of(timeline, plan.part.from, plan.part.until);
  const auto inputs = write_inputs(material, plan.part, captions, *folder, progress);
  if (!inputs) return inputs;
  const auto encoder =
      ChildProcess::start(command_for(plan, *ending, *folder, !captions.empty(), out.temporary()));
  if (!encoder) return failure("encoder", tr("the program that makes films could not be started"));
  if (const auto fed = feed(*encoder, timeline, plan, file, progress); !fed) return fed;
  return out.commit();
}

}  // namespace limber
