#include "sound/clip_file.hpp"

#include <SDL.h>
#include <SDL_mixer.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <optional>

#include "base/message.hpp"
#include "base/text.hpp"
#include "sound/recording_length.hpp"
#include "sound/speech_shape.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

Problem unplayable(const std::string& file, const std::string& why) {
  return failure("recording", fill(tr("the recording “{file}” cannot be played: {why}"),
                                   {{"file", fs::path(file).filename().string()}, {"why", why}}));
}

std::string too_much() {
  return fill(tr("it is longer than {minutes} minutes or larger than {size} MiB"),
              {{"minutes", std::to_string(longest_speech / 1min)},
               {"size", std::to_string(largest_recording >> 20U)}});
}

struct FreeBytes {
  void operator()(Uint8* bytes) const { SDL_FreeWAV(bytes); }
};
struct CloseSource {
  void operator()(SDL_RWops* source) const { SDL_RWclose(source); }
};
struct FreeChunk {
  void operator()(Mix_Chunk* chunk) const { Mix_FreeChunk(chunk); }
};

// The libraries do not close a source in every case of failure; this does.
using Source = std::unique_ptr<SDL_RWops, CloseSource>;
Source source_of(const std::string& bytes) {
  return Source(SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size())));
}

// Samples of any kind as one channel of floats at recording_rate; empty if SDL cannot convert them.
std::vector<float> converted(const Uint8* bytes, std::size_t size, SDL_AudioFormat format, int channels,
                             int rate) {
  SDL_AudioCVT cvt;
  if (SDL_BuildAudioCVT(&cvt, format, static_cast<Uint8>(channels), rate, AUDIO_F32SYS, 1, recording_rate) <
      0)
    return {};
  std::vector<float> room(size * static_cast<std::size_t>(cvt.len_mult) / sizeof(float) + 1);
  cvt.buf = reinterpret_cast<Uint8*>(room.data());
  cvt.len = static_cast<int>(size);
  std::copy(bytes, bytes + size, cvt.buf);
  cvt.len_cvt = cvt.len;
  if (cvt.needed != 0 && SDL_ConvertAudio(&cvt) != 0) return {};
  room.resize(static_cast<std::size_t>(cvt.len_cvt) / sizeof(float));
  return room;
}

// Of a WAV; what SDL unpacks is at most four times the file.
std::vector<float> wav_samples(const std::string& bytes) {
  SDL_AudioSpec spec{};
  Uint8* raw = nullptr;
  Uint32 size = 0;
  const Source source = source_of(bytes);
  if (SDL_LoadWAV_RW(source.get(), 0, &spec, &raw, &size) == nullptr) return {};
  const std::unique_ptr<Uint8, FreeBytes> samples(raw);
  const double frame = SDL_AUDIO_BITSIZE(spec.format) / 8.0 * spec.channels;
  if (spec.freq < 8'000 || spec.freq > 192'000 || spec.channels < 1 || spec.channels > 2) return {};
  if (size / frame / spec.freq > static_cast<double>(longest_speech / 1s)) return {};
  return converted(raw, size, spec.format, spec.channels, spec.freq);
}

// SDL_mixer decodes for the device it has open; where there is none, for one that throws sound away.
class DecodingDevice {
 public:
  DecodingDevice() {
    if (Mix_QuerySpec(nullptr, nullptr, nullptr) != 0) return;
    SDL_SetHintWithPriority("SDL_AUDIODRIVER", "dummy", SDL_HINT_OVERRIDE);
    opened_ = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0 &&
              Mix_OpenAudioDevice(stream_rate, AUDIO_F32SYS, stream_channels, 1'024, nullptr, 0) == 0;
    give_hint_back();
  }
  ~DecodingDevice() {
    if (!opened_) return;
    Mix_CloseAudio();
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
  }
  DecodingDevice(const DecodingDevice&) = delete;
  DecodingDevice& operator=(const DecodingDevice&) = delete;

 private:
  static void give_hint_back() {
#if SDL_VERSION_ATLEAST(2, 24, 0)
    SDL_ResetHint("SDL_AUDIODRIVER");
#else
    SDL_SetHintWithPriority("SDL_AUDIODRIVER", SDL_getenv("SDL_AUDIODRIVER"), SDL_HINT_OVERRIDE);
#endif
  }
  bool opened_ = false;
};

std::vector<float> compressed_samples(const std::string& bytes) {
  const DecodingDevice device;
  int rate = 0;
  Uint16 format = 0;
  int channels = 0;
  if (Mix_QuerySpec(&rate, &format, &channels) == 0) return {};
  const Source source = source_of(bytes);
  const std::unique_ptr<Mix_Chunk, FreeChunk> chunk(Mix_LoadWAV_RW(source.get(), 0));
  if (!chunk) return {};
  return converted(chunk->abuf, chunk->alen, format, channels, rate);
}

Result<std::vector<float>> checked(const std::string& file, std::vector<float> samples) {
  if (samples.size() > static_cast<std::size_t>(longest_speech / 1s) * recording_rate)
    return unplayable(file, too_much());
  if (samples.empty()) return unplayable(file, tr("it is damaged, too long, or of an unusual kind"));
  return samples;
}

Result<std::vector<float>> decoded(const std::string& file, const std::string& bytes) {
  if (bytes.starts_with("RIFF")) return checked(file, wav_samples(bytes));
  const auto ogg = most_ogg_seconds(bytes);
  const auto mp3 = most_mp3_seconds(bytes);
  if (!ogg && !mp3) return unplayable(file, tr("it is neither WAV nor Ogg Vorbis nor MP3"));
  // The longest an Ogg file can be is a multiple of what it is, if it has many short blocks.
  constexpr double most = static_cast<double>(longest_speech / 1s);
  if (ogg.value_or(0) > 4 * most || mp3.value_or(0) > most) return unplayable(file, too_much());
  return checked(file, compressed_samples(bytes));
}

Result<std::string> bytes_of(const std::string& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return unplayable(file, tr("there is no such file"));
  const std::uintmax_t size = fs::file_size(file, error);
  if (error || size > largest_recording) return unplayable(file, too_much());
  std::string bytes(size, '\0');
  std::ifstream in(file, std::ios::binary);
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size)))
    return unplayable(file, tr("it cannot be read"));
  return bytes;
}

Result<std::shared_ptr<const Clip>> read_clip(const std::string& file) {
  const auto bytes = bytes_of(file);
  if (!bytes) return bytes.problems();
  auto samples = decoded(file, *bytes);
  if (!samples) return samples.problems();
  return std::make_shared<const Clip>(levelled(*std::move(samples), recording_rate));
}

// Clips that somebody holds, by file and its time: every pause and jump makes a soundtrack of the same ones.
class HeldClips {
 public:
  std::shared_ptr<const Clip> find(const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto found = clips_.find(key);
    return found == clips_.end() ? nullptr : found->second.lock();
  }
  void hold(const std::string& key, const std::shared_ptr<const Clip>& clip) {
    const std::lock_guard lock(mutex_);
    std::erase_if(clips_, [](const auto& entry) { return entry.second.expired(); });
    clips_[key] = clip;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::weak_ptr<const Clip>> clips_;
};

std::string key_of(const std::string& file) {
  std::error_code error;
  const auto time = fs::last_write_time(file, error).time_since_epoch().count();
  return file + '\0' + std::to_string(error ? 0 : time);
}

}  // namespace

Result<std::shared_ptr<const Clip>> clip_from_file(const std::string& file) {
  static HeldClips held;
  const std::string key = key_of(file);
  if (auto clip = held.find(key)) return clip;
  auto clip = read_clip(file);
  if (clip) held.hold(key, *clip);
  return clip;
}

Result<std::vector<float>> wav_file_samples(const std::string& file) {
  const auto bytes = bytes_of(file);
  if (!bytes) return bytes.problems();
  if (!bytes->starts_with("RIFF")) return unplayable(file, tr("it is no WAV"));
  return checked(file, wav_samples(*bytes));
}

}  // namespace limber
