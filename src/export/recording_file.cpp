#include "export/recording_file.hpp"

#include <sndfile.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

constexpr sf_count_t call_frames = 4096;  // libsndfile's Vorbis writer takes room on the stack for each call

// A file in memory. An Ogg only grows; the writer of an MP3 comes back to its beginning.
struct Memory {
  std::string bytes;
  std::size_t at = 0;
};

Memory& memory(void* file) {
  return *static_cast<Memory*>(file);
}

SF_VIRTUAL_IO in_memory() {
  SF_VIRTUAL_IO io{};
  io.get_filelen = [](void* file) { return static_cast<sf_count_t>(memory(file).bytes.size()); };
  io.seek = [](sf_count_t offset, int whence, void* file) {
    const auto from = whence == SEEK_SET   ? 0
                      : whence == SEEK_CUR ? memory(file).at
                                           : memory(file).bytes.size();
    memory(file).at =
        static_cast<std::size_t>(std::max<sf_count_t>(0, static_cast<sf_count_t>(from) + offset));
    return static_cast<sf_count_t>(memory(file).at);
  };
  io.read = [](void* into, sf_count_t count, void* file) -> sf_count_t {
    const std::size_t left = memory(file).bytes.size() - std::min(memory(file).at, memory(file).bytes.size());
    const std::size_t size = std::min(left, static_cast<std::size_t>(count));
    std::memcpy(into, memory(file).bytes.data() + memory(file).at, size);
    memory(file).at += size;
    return static_cast<sf_count_t>(size);
  };
  io.write = [](const void* from, sf_count_t count, void* file) {
    const auto size = static_cast<std::size_t>(count);
    Memory& out = memory(file);
    if (out.bytes.size() < out.at + size) out.bytes.resize(out.at + size);
    std::memcpy(out.bytes.data() + out.at, from, size);
    out.at += size;
    return count;
  };
  io.tell = [](void* file) { return static_cast<sf_count_t>(memory(file).at); };
  return io;
}

Problem unwritable(SNDFILE* sound) {
  return failure("recording",
                 fill(tr("The recording cannot be written: {why}."), {{"why", sf_strerror(sound)}}));
}

struct Compression {
  int format;
  double quality;  // of a variable rate, 0 … 1
};

Result<std::string> compressed(const Clip& clip, Compression as) {
  Memory file;
  SF_INFO info{};
  info.samplerate = clip.rate;
  info.channels = clip.channels;
  info.format = as.format;
  SF_VIRTUAL_IO io = in_memory();
  SNDFILE* sound = sf_open_virtual(&io, SFM_WRITE, &info, &file);
  if (sound == nullptr) return unwritable(nullptr);
  sf_command(sound, SFC_SET_VBR_ENCODING_QUALITY, &as.quality, sizeof as.quality);
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
  return std::move(file.bytes);
}

}  // namespace

Result<std::string> ogg_of(const Clip& clip) {
  return compressed(clip, {SF_FORMAT_OGG | SF_FORMAT_VORBIS, 0.6});
}

Result<std::string> mp3_of(const Clip& clip) {
  return compressed(clip, {SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, 0.5});
}

}  // namespace limber
