#include "export/recording_file.hpp"

#include <sndfile.h>

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

constexpr sf_count_t call_frames = 4096;  // libsndfile's Vorbis writer takes room on the stack for each call

std::string& bytes_of(void* file) {
  return *static_cast<std::string*>(file);
}

// A file in memory that only grows: an Ogg is written from its beginning to its end.
SF_VIRTUAL_IO in_memory() {
  SF_VIRTUAL_IO io{};
  io.get_filelen = io.tell = [](void* file) { return static_cast<sf_count_t>(bytes_of(file).size()); };
  io.seek = [](sf_count_t, int, void* file) { return static_cast<sf_count_t>(bytes_of(file).size()); };
  io.read = [](void*, sf_count_t, void*) -> sf_count_t { return 0; };
  io.write = [](const void* from, sf_count_t count, void* file) {
    bytes_of(file).append(static_cast<const char*>(from), static_cast<std::size_t>(count));
    return count;
  };
  return io;
}

Problem unwritable(SNDFILE* sound) {
  return failure("recording",
                 fill(tr("The recording cannot be written: {why}."), {{"why", sf_strerror(sound)}}));
}

}  // namespace

Result<std::string> ogg_of(const Clip& clip) {
  std::string file;
  SF_INFO info{};
  info.samplerate = clip.rate;
  info.channels = clip.channels;
  info.format = SF_FORMAT_OGG | SF_FORMAT_VORBIS;
  SF_VIRTUAL_IO io = in_memory();
  SNDFILE* sound = sf_open_virtual(&io, SFM_WRITE, &info, &file);
  if (sound == nullptr) return unwritable(nullptr);
  double quality = 0.6;
  sf_command(sound, SFC_SET_VBR_ENCODING_QUALITY, &quality, sizeof quality);
  const auto frames = static_cast<sf_count_t>(clip.samples.size()) / clip.channels;
  bool well = true;
  for (sf_count_t at = 0; well && at < frames; at += call_frames) {
    const sf_count_t size = std::min(call_frames, frames - at);
    well = sf_writef_short(sound, clip.samples.data() + at * clip.channels, size) == size;
  }
  if (!well) {
    const Problem problem = unwritable(sound);
    sf_close(sound);
    return problem;
  }
  if (sf_close(sound) != 0) return unwritable(nullptr);
  return file;
}

}  // namespace limber
