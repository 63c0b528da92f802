#include "export/recording_file.hpp"

#include <sndfile.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

constexpr sf_count_t piece_frames = 4096;  // libsndfile's Vorbis writer takes room on the stack for each call

// A file in memory, as libsndfile writes it.
struct Memory {
  std::string bytes;
  std::size_t at = 0;
};
Memory& memory(void* file) {
  return *static_cast<Memory*>(file);
}

sf_count_t sought(sf_count_t offset, int whence, void* file) {
  Memory& self = memory(file);
  const std::size_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? self.at : self.bytes.size();
  self.at = static_cast<std::size_t>(std::max<sf_count_t>(0, static_cast<sf_count_t>(base) + offset));
  return static_cast<sf_count_t>(self.at);
}

sf_count_t written(const void* from, sf_count_t count, void* file) {
  Memory& self = memory(file);
  const auto size = static_cast<std::size_t>(count);
  if (self.bytes.size() < self.at + size) self.bytes.resize(self.at + size);
  std::memcpy(self.bytes.data() + self.at, from, size);
  self.at += size;
  return count;
}

SF_VIRTUAL_IO in_memory() {
  SF_VIRTUAL_IO io{};
  io.get_filelen = [](void* file) { return static_cast<sf_count_t>(memory(file).bytes.size()); };
  io.seek = sought;
  io.read = [](void*, sf_count_t, void*) -> sf_count_t { return 0; };
  io.write = written;
  io.tell = [](void* file) { return static_cast<sf_count_t>(memory(file).at); };
  return io;
}

Problem unwritable(SNDFILE* sound) {
  return failure("recording",
                 fill(tr("The recording cannot be written: {why}."), {{"why", sf_strerror(sound)}}));
}

}  // namespace

Result<std::string> ogg_of(const Clip& clip) {
  Memory file;
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
  for (sf_count_t at = 0; well && at < frames; at += piece_frames) {
    const sf_count_t size = std::min(piece_frames, frames - at);
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

}  // namespace limber
