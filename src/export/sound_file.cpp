#include "export/sound_file.hpp"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "export/sound_tags.hpp"
#include "export/watched_file.hpp"
#include "sound/stream.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

constexpr Frames piece_frames = 4800;  // a tenth of a second: how often it can be given up

struct Ending {
  const char* ending;
  int format;
  std::optional<TagKind> tags;  // none: the writer of the sound itself puts them in
};
constexpr Ending endings[] = {
    {".wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, std::nullopt},
    {".flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, TagKind::flac},
    {".ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, TagKind::ogg_vorbis},
    {".mp3", SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, TagKind::id3},
};

const Ending* ending_of(const std::string& file) {
  const auto found = std::find_if(std::begin(endings), std::end(endings),
                                  [&](const Ending& one) { return file.ends_with(one.ending); });
  return found == std::end(endings) ? nullptr : found;
}

Problem problem_with(const std::string& file, std::string rule, std::string words) {
  Problem problem = failure(std::move(rule), std::move(words));
  problem.place.file = file;
  return problem;
}

// libsndfile's way to a WatchedFile.
WatchedFile& watched(void* file) {
  return *static_cast<WatchedFile*>(file);
}
SF_VIRTUAL_IO through_watched_file() {
  SF_VIRTUAL_IO io{};
  io.get_filelen = [](void* file) -> sf_count_t { return watched(file).size(); };
  io.seek = [](sf_count_t offset, int whence, void* file) -> sf_count_t {
    return watched(file).seek(offset, whence);
  };
  io.read = [](void* into, sf_count_t count, void* file) -> sf_count_t {
    return watched(file).read(into, count);
  };
  io.write = [](const void* from, sf_count_t count, void* file) -> sf_count_t {
    return watched(file).write(from, count);
  };
  io.tell = [](void* file) -> sf_count_t { return watched(file).seek(0, SEEK_CUR); };
  return io;
}

// A file being written beside its name; it goes away unless it is put in place.
class Unfinished {
 public:
  explicit Unfinished(const std::string& file) : file_(file), part_(file + ".part") {}
  ~Unfinished() {
    close();
    std::error_code ignored;
    if (made_ && !placed_) fs::remove(part_, ignored);
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

  bool open(int format) {
    made_ = disk_.open(part_);
    if (!made_) return false;
    SF_INFO info{};
    info.samplerate = stream_rate;
    info.channels = stream_channels;
    info.format = format;
    SF_VIRTUAL_IO io = through_watched_file();
    sound_ = sf_open_virtual(&io, SFM_WRITE, &info, &disk_);
    return sound_ != nullptr;
  }
  SNDFILE* sound() const { return sound_; }
  std::string trouble() const {
    const std::string of_disk = disk_.trouble();
    if (!of_disk.empty()) return of_disk;
    return put_badly_.empty() ? sf_strerror(sound_) : put_badly_;
  }

  // Everything on the disk under its own name, or false.
  bool place(const Ending& ending, const SoundTags& tags) {
    if (!close()) return false;
    if (ending.tags && !write_tags(part_, *ending.tags, tags)) {
      put_badly_ = tr("the disk may be full");
      return false;
    }
    std::error_code error;
    fs::rename(part_, file_, error);
    if (error) put_badly_ = error.message();
    placed_ = !error;
    return placed_;
  }

 private:
  bool close() {
    bool well = true;
    if (sound_ != nullptr) {
      well = sf_error(sound_) == SF_ERR_NO_ERROR;
      well = sf_close(std::exchange(sound_, nullptr)) == 0 && well;
    }
    return disk_.close() && well;
  }

  std::string file_;
  std::string part_;
  WatchedFile disk_;
  SNDFILE* sound_ = nullptr;
  bool made_ = false;
  bool placed_ = false;
  std::string put_badly_;
};

// Chapters as cue points, which name places but not their titles.
void mark_chapters(SNDFILE* sound, const SoundTags& tags) {
  SF_CUES cues{};
  for (const Chapter& chapter : tags.chapters) {
    if (cues.cue_count == std::size(cues.cue_points)) break;
    SF_CUE_POINT& point = cues.cue_points[cues.cue_count++];
    point.indx = static_cast<int32_t>(cues.cue_count);
    point.position = static_cast<uint32_t>(frames_in(chapter.start));
    point.fcc_chunk = 0x61746164;  // "data"
    point.sample_offset = point.position;
  }
  if (cues.cue_count > 0) sf_command(sound, SFC_SET_CUE, &cues, sizeof cues);
}

void describe(SNDFILE* sound, const Ending& ending, const SoundTags& tags) {
  sf_command(sound, SFC_SET_CLIPPING, nullptr, SF_TRUE);
  double quality = 0.5;  // Vorbis and MP3: about 128 kbit/s for this much quiet
  sf_command(sound, SFC_SET_VBR_ENCODING_QUALITY, &quality, sizeof quality);
  sf_set_string(sound, SF_STR_SOFTWARE, "Limber");
  if (ending.tags) return;
  if (!tags.title.empty()) sf_set_string(sound, SF_STR_TITLE, tags.title.c_str());
  if (!tags.artist.empty()) sf_set_string(sound, SF_STR_ARTIST, tags.artist.c_str());
  mark_chapters(sound, tags);
}

Problem unwritable(const std::string& file, const std::string& why) {
  return problem_with(file, "file-unwritable",
                      fill(tr("the sound cannot be written: {why}"), {{"why", why}}));
}

}  // namespace

const std::vector<std::string>& sound_endings() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> names;
    for (const Ending& one : endings) names.emplace_back(one.ending);
    return names;
  }();
  return all;
}

bool is_sound_file(const std::string& file) {
  return ending_of(file) != nullptr;
}

Result<SessionPart> session_part(const Timeline& timeline, Millis from, std::optional<Millis> until) {
  const SessionPart part{std::max(from, 0ms), std::min(until.value_or(timeline.total()), timeline.total())};
  if (part.length() > 0ms) return part;
  return failure("session-part",
                 fill(tr("there is nothing of the session between these times: it lasts {seconds} s"),
                      {{"seconds", number_text(static_cast<double>(timeline.total().count()) / 1000, 1)}}));
}

Result<Done> write_sound(const std::shared_ptr<const Soundtrack>& soundtrack, SessionPart part,
                         const Volumes& volumes, const SoundTags& tags, const std::string& file,
                         const Progress& progress) {
  const Ending* ending = ending_of(file);
  if (ending == nullptr)
    return problem_with(file, "sound-ending", tr("sound is written as .wav, .flac, .ogg or .mp3"));
  std::error_code error;
  if (fs::exists(file, error) && !fs::is_regular_file(file, error))
    return problem_with(file, "file-kind", tr("there is something of this name that is no file"));
  Unfinished out(file);
  if (!out.open(ending->format)) return unwritable(file, out.trouble());
  describe(out.sound(), *ending, tags);

  Stream stream(volumes);
  stream.play(soundtrack, part.from, part.until);
  const Frames frames = frames_in(part.length());
  std::array<float, piece_frames * stream_channels> piece{};
  for (Frames at = 0; at < frames; at += piece_frames) {
    if (progress && !progress(static_cast<double>(at) / static_cast<double>(frames)))
      return problem_with(file, "cancelled", tr("given up; nothing was written"));
    const Frames size = std::min(piece_frames, frames - at);
    stream.render(std::span(piece).first(static_cast<std::size_t>(size * stream_channels)));
    if (sf_writef_float(out.sound(), piece.data(), size) != size) return unwritable(file, out.trouble());
  }
  if (!out.place(*ending, tags)) return unwritable(file, out.trouble());
  return Done{};
}

}  // namespace limber
