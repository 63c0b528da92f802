#include "export/sound_file.hpp"

#include <sndfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>

#include "base/message.hpp"
#include "base/text.hpp"
#include "export/sound_tags.hpp"
#include "files/atomic_file.hpp"
#include "files/files.hpp"
#include "sound/stream.hpp"

namespace limber {
namespace {

constexpr Frames piece_frames = 4800;  // a tenth of a second: how often it can be given up

struct SoundEnding {
  const char* ending;
  int format;
  std::optional<TagKind> tags;  // none: the writer of the sound itself puts them in
};
constexpr SoundEnding endings[] = {
    {".wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, std::nullopt},
    {".flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, TagKind::flac},
    {".ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, TagKind::ogg_vorbis},
    {".mp3", SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, TagKind::id3},
};

const SoundEnding* sound_ending_of(const std::string& file) {
  const auto found = std::find_if(std::begin(endings), std::end(endings),
                                  [&](const SoundEnding& one) { return file.ends_with(one.ending); });
  return found == std::end(endings) ? nullptr : found;
}

// libsndfile's way to an AtomicFile, which forgets no failure: encoders flush at the very end and tell nobody
// when the disk was full then.
int descriptor(void* file) {
  return static_cast<AtomicFile*>(file)->descriptor();
}
SF_VIRTUAL_IO through_atomic_file() {
  SF_VIRTUAL_IO io{};
  io.get_filelen = [](void* file) -> sf_count_t {
    struct stat status {};
    return ::fstat(descriptor(file), &status) == 0 ? status.st_size : -1;
  };
  io.seek = [](sf_count_t offset, int whence, void* file) -> sf_count_t {
    return ::lseek(descriptor(file), offset, whence);
  };
  io.read = [](void* into, sf_count_t count, void* file) -> sf_count_t {
    return ::read(descriptor(file), into, static_cast<std::size_t>(count));
  };
  io.write = [](const void* from, sf_count_t count, void* file) -> sf_count_t {
    const std::string_view bytes(static_cast<const char*>(from), static_cast<std::size_t>(count));
    return static_cast<AtomicFile*>(file)->write(bytes) ? count : 0;
  };
  io.tell = [](void* file) -> sf_count_t { return ::lseek(descriptor(file), 0, SEEK_CUR); };
  return io;
}

struct CloseSound {
  void operator()(SNDFILE* sound) const { sf_close(sound); }
};
using OpenSound = std::unique_ptr<SNDFILE, CloseSound>;

OpenSound begin(AtomicFile& file, const SoundEnding& ending) {
  SF_INFO info{};
  info.samplerate = stream_rate;
  info.channels = stream_channels;
  info.format = ending.format;
  SF_VIRTUAL_IO io = through_atomic_file();
  return OpenSound(sf_open_virtual(&io, SFM_WRITE, &info, &file));
}

// What the disk said first, if it said anything.
Problems why_not(const AtomicFile& out, const std::string& file, const std::string& why) {
  const auto disk = out.status();
  return disk ? Problems{unwritable_file(file, why)} : disk.problems();
}

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

void describe(SNDFILE* sound, const SoundEnding& ending, const SoundTags& tags) {
  sf_command(sound, SFC_SET_CLIPPING, nullptr, SF_TRUE);
  double quality = 0.5;  // Vorbis and MP3: about 128 kbit/s for this much quiet
  sf_command(sound, SFC_SET_VBR_ENCODING_QUALITY, &quality, sizeof quality);
  sf_set_string(sound, SF_STR_SOFTWARE, "Limber");
  if (ending.tags) return;
  if (!tags.title.empty()) sf_set_string(sound, SF_STR_TITLE, tags.title.c_str());
  if (!tags.artist.empty()) sf_set_string(sound, SF_STR_ARTIST, tags.artist.c_str());
  mark_chapters(sound, tags);
}

}  // namespace

const std::vector<std::string>& sound_endings() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> names;
    for (const SoundEnding& one : endings) names.emplace_back(one.ending);
    return names;
  }();
  return all;
}

bool is_sound_file(const std::string& file) {
  return sound_ending_of(file) != nullptr;
}

Result<SessionPart> session_part(const Timeline& timeline, Millis from, std::optional<Millis> until) {
  const SessionPart part{std::max(from, 0ms), std::min(until.value_or(timeline.total()), timeline.total())};
  if (part.length() > 0ms) return part;
  return failure("session-part",
                 fill(tr("there is nothing of the session between these times: it lasts {seconds} s"),
                      {{"seconds", number_text(static_cast<double>(timeline.total().count()) / 1000, 1)}}));
}

Result<Ok> write_sound(const std::shared_ptr<const Soundtrack>& soundtrack, SessionPart part,
                       const Volumes& volumes, const SoundTags& tags, const std::string& file,
                       const Progress& progress) {
  const SoundEnding* ending = sound_ending_of(file);
  if (ending == nullptr)
    return file_problem(file, "sound-ending", tr("sound is written as .wav, .flac, .ogg or .mp3"));
  AtomicFile out(file, FileUse::exported);
  if (const auto made = out.status(); !made) return made;
  OpenSound sound = begin(out, *ending);
  if (!sound) return why_not(out, file, sf_strerror(nullptr));
  describe(sound.get(), *ending, tags);

  Stream stream(volumes);
  stream.play(soundtrack, part.from, part.until);
  const Frames frames = frames_in(part.length());
  std::array<float, piece_frames * stream_channels> piece{};
  for (Frames at = 0; at < frames; at += piece_frames) {
    if (progress && !progress(static_cast<double>(at) / static_cast<double>(frames)))
      return file_problem(file, "cancelled", tr("given up; nothing was written"));
    const Frames size = std::min(piece_frames, frames - at);
    stream.render(std::span(piece).first(static_cast<std::size_t>(size * stream_channels)));
    if (sf_writef_float(sound.get(), piece.data(), size) != size)
      return why_not(out, file, sf_strerror(sound.get()));
  }
  if (sf_error(sound.get()) != SF_ERR_NO_ERROR || sf_close(sound.release()) != 0)
    return why_not(out, file, sf_strerror(sound.get()));
  if (ending->tags && !write_tags(out.temporary(), *ending->tags, tags))
    return why_not(out, file, tr("the disk may be full"));
  return out.commit();
}

}  // namespace limber
