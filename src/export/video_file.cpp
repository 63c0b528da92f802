#include "export/video_file.hpp"

#include <stdlib.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "canvas/image.hpp"
#include "canvas/pango_measure.hpp"
#include "canvas/planar.hpp"
#include "export/captions.hpp"
#include "export/encoder.hpp"
#include "screen/session.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

struct FilmEnding {
  const char* ending;
  const char* format;
  std::vector<std::string> options;
};

// Quality a printed page would want at a size a phone can keep: about 1 MB a minute.
const std::vector<FilmEnding>& film_endings() {
  static const std::vector<FilmEnding> all{
      {".mp4",
       "mp4",
       {"-c:v", "libx264", "-preset", "veryfast", "-tune", "animation", "-crf", "20", "-c:a", "aac", "-b:a",
        "128k", "-c:s", "mov_text", "-movflags", "+faststart"}},
      {".webm", "webm", {"-c:v", "libvpx-vp9",    "-deadline", "realtime", "-cpu-used", "8",     "-row-mt",
                         "1",    "-tile-columns", "1",         "-crf",     "32",        "-b:v",  "0",
                         "-c:a", "libopus",       "-b:a",      "96k",      "-c:s",      "webvtt"}}};
  return all;
}

const FilmEnding* ending_of(const std::string& file) {
  const auto& all = film_endings();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const FilmEnding& one) { return file.ends_with(one.ending); });
  return found == all.end() ? nullptr : &*found;
}

Problem problem_with(const std::string& file, std::string rule, std::string words) {
  Problem problem = failure(std::move(rule), std::move(words));
  problem.place.file = file;
  return problem;
}

// A folder of our own that goes away with what is in it.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::error_code error;
    std::string name = (fs::temp_directory_path(error) / "limber-XXXXXX").string();
    if (!error && ::mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  bool made() const { return !path_.empty(); }
  std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

// The file beside the name; gone unless it is put in place.
class Part {
 public:
  explicit Part(const std::string& file) : file_(file), part_(file + ".part") {}
  ~Part() {
    std::error_code ignored;
    fs::remove(part_, ignored);
  }
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;

  const std::string& name() const { return part_; }
  bool place() const {
    std::error_code error;
    fs::rename(part_, file_, error);
    return !error;
  }

 private:
  std::string file_;
  std::string part_;
};

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("=;#\\\n").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// Title and chapters as ffmpeg reads them.
std::string metadata(const SoundTags& tags) {
  std::string text = ";FFMETADATA1\ntitle=" + escaped(tags.title) + "\nartist=" + escaped(tags.artist) + "\n";
  for (const Chapter& chapter : tags.chapters) {
    text += "[CHAPTER]\nTIMEBASE=1/1000\nSTART=" + std::to_string(chapter.start.count()) +
            "\nEND=" + std::to_string(chapter.end.count()) + "\ntitle=" + escaped(chapter.title) + "\n";
  }
  return text;
}

bool save(const std::string& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  return static_cast<bool>(out.flush());
}

std::vector<std::string> arguments_for(const FilmPlan& plan, const FilmEnding& ending,
                                       const TemporaryFolder& folder, bool captions, const std::string& out) {
  const auto whole = [](double side) { return std::to_string(std::lround(side)); };
  std::vector<std::string> all{"-hide_banner",
                               "-nostdin",
                               "-y",
                               "-loglevel",
                               "error",
                               "-f",
                               "rawvideo",
                               "-pixel_format",
                               "yuv420p",
                               "-color_range",
                               "tv",
                               "-colorspace",
                               "bt709",
                               "-color_primaries",
                               "bt709",
                               "-color_trc",
                               "bt709",
                               "-video_size",
                               whole(plan.size.width) + "x" + whole(plan.size.height),
                               "-framerate",
                               std::to_string(plan.frames_per_second),
                               "-i",
                               "pipe:0",
                               "-i",
                               folder.file("sound.wav"),
                               "-f",
                               "ffmetadata",
                               "-i",
                               folder.file("chapters")};
  const auto add = [&](const std::vector<std::string>& more) {
    all.insert(all.end(), more.begin(), more.end());
  };
  if (captions) add({"-f", "srt", "-i", folder.file("captions"), "-map", "3:s"});
  add({"-map", "0:v", "-map", "1:a", "-map_metadata", "2", "-map_chapters", "2"});
  add(ending.options);
  add({"-pix_fmt", "yuv420p", "-f", ending.format, out});
  return all;
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

Result<Done> feed(Encoder& encoder, const Timeline& timeline, const FilmPlan& plan, const std::string& file,
                  const Progress& progress) {
  const PangoMeasure measure;
  Film film(timeline, plan, measure);
  const long frames = film_frames(plan);
  for (long i = 0; i < frames; ++i) {
    const double done =
        sound_share + (1 - sound_share) * static_cast<double>(i) / static_cast<double>(frames);
    if (progress && !progress(done))
      return problem_with(file, "cancelled", tr("given up; nothing was written"));
    if (!encoder.feed(film.picture(i))) break;  // finish() says why
  }
  return Done{};
}

Result<Done> check(const std::string& file) {
  if (ending_of(file) == nullptr)
    return problem_with(file, "film-ending", tr("films are written as .mp4 or .webm"));
  std::error_code error;
  if (fs::exists(file, error) && !fs::is_regular_file(file, error))
    return problem_with(file, "file-kind", tr("there is something of this name that is no file"));
  return Done{};
}

}  // namespace

bool is_film_file(const std::string& file) {
  return ending_of(file) != nullptr;
}

long film_frames(const FilmPlan& plan) {
  const double seconds = static_cast<double>(plan.part.length().count()) / 1000;
  return std::max(1L, std::lround(seconds * plan.frames_per_second));
}

Frame film_frame(const Timeline& timeline, const FilmPlan& plan, const TextMeasure& measure, long index) {
  const Millis t = seen_at(timeline, plan, index);
  const ViewContext context{theme(plan.theme), viewport_of(plan), measure, "", false};
  const Moment moment = at(timeline, t);
  return plan.layout == FilmLayout::figure ? figure_frame(timeline, moment, context).frame
                                           : session_frame(timeline, moment, context).frame;
}

Result<Done> write_film(const FilmMaterial& material, const FilmPlan& plan, const std::string& file,
                        const Progress& progress) {
  const Timeline& timeline = *material.timeline;
  if (const auto fine = check(file); !fine) return fine.problems();
  const SessionPart& part = plan.part;
  const TemporaryFolder folder;
  const std::vector<Caption> captions = captions_of(timeline, part.from, part.until);
  SoundTags tags = material.tags;
  tags.chapters = part_of(tags.chapters, part.from, part.until);
  if (!folder.made() || !save(folder.file("chapters"), metadata(tags)) ||
      !save(folder.file("captions"), subrip(captions)))
    return problem_with(file, "file-unwritable", tr("the folder for temporary files may not be written to"));
  const Progress hearing = [&](double done) { return !progress || progress(done * sound_share); };
  const auto sound =
      write_sound(material.soundtrack, part, material.volumes, {}, folder.file("sound.wav"), hearing);
  if (!sound) return sound.problems();
  const Part out(file);
  auto encoder = Encoder::start(arguments_for(plan, *ending_of(file), folder, !captions.empty(), out.name()));
  if (!encoder) return encoder.problems();
  if (const auto fed = feed(**encoder, timeline, plan, file, progress); !fed) return fed.problems();
  if (const auto finished = (*encoder)->finish(); !finished) {
    Problems problems = finished.problems();
    for (Problem& problem : problems) problem.place.file = file;
    return problems;
  }
  if (!out.place()) return problem_with(file, "file-unwritable", tr("the film cannot be put under its name"));
  return Done{};
}

}  // namespace limber
