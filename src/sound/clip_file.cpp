#include "sound/clip_file.hpp"

#include <sndfile.h>

#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <string_view>

#include "base/message.hpp"
#include "base/text.hpp"
#include "files/files.hpp"
#include "sound/resample.hpp"
#include "sound/speech_shape.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

Problem unplayable(const std::string& file, const std::string& why) {
  return failure("recording", fill(tr("the recording “{file}” cannot be played: {why}"),
                                   {{"file", fs::path(file).filename().string()}, {"why", why}}));
}

Problem too_much(const std::string& file) {
  return unplayable(file, fill(tr("it is longer than {minutes} minutes or larger than {size} MiB"),
                               {{"minutes", std::to_string(longest_speech / 1min)},
                                {"size", std::to_string(largest_recording >> 20U)}}));
}

// libsndfile knows two dozen kinds more, by readers that few people try: they are never asked.
bool is_usual_kind(std::string_view start) {
  const bool mp3_frame = start[0] == '\xff' && (static_cast<unsigned char>(start[1]) & 0xe0U) == 0xe0U;
  return start == "RIFF" || start == "fLaC" || start == "OggS" || start.starts_with("ID3") || mp3_frame;
}

// The first four bytes of a file that may be opened.
Result<std::string> start_of(const std::string& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return unplayable(file, tr("there is no such file"));
  const std::uintmax_t size = fs::file_size(file, error);
  if (error || size > largest_recording) return too_much(file);
  std::string start(4, '\0');
  std::ifstream in(file, std::ios::binary);
  if (!in) return unplayable(file, tr("it cannot be read"));
  in.read(start.data(), static_cast<std::streamsize>(start.size()));
  return start;
}

struct CloseSound {
  void operator()(SNDFILE* sound) const { sf_close(sound); }
};

// The mean of the channels. A WAV of floats may hold what is no number.
float mono_sample(const float* frame, int channels) {
  const float x = channels == 1 ? frame[0] : (frame[0] + frame[1]) / 2;
  return std::isfinite(x) ? x : 0;
}

Result<std::vector<float>> decoded(const std::string& file) {
  SF_INFO info{};
  const std::unique_ptr<SNDFILE, CloseSound> sound(sf_open(file.c_str(), SFM_READ, &info));
  const bool usual = info.samplerate >= 8'000 && info.samplerate <= 192'000 && info.channels <= 2;
  std::vector<float> samples;
  std::array<float, 8'192> piece{};
  while (sound && usual) {
    const sf_count_t most = static_cast<sf_count_t>(piece.size()) / info.channels;
    const sf_count_t got = sf_readf_float(sound.get(), piece.data(), most);
    for (sf_count_t n = 0; n < got; ++n)
      samples.push_back(mono_sample(piece.data() + n * info.channels, info.channels));
    if (samples.size() > samples_in(longest_speech, info.samplerate)) return too_much(file);
    if (got < most) break;
  }
  if (samples.empty()) return unplayable(file, tr("it is damaged, or of an unusual kind"));
  return resampled(samples, info.samplerate, recording_rate);
}

Result<std::vector<float>> recording_samples(const std::string& file) {
  const auto start = start_of(file);
  if (!start) return start.problems();
  if (!is_usual_kind(*start)) return unplayable(file, tr("it is neither WAV nor FLAC nor Ogg nor MP3"));
  return decoded(file);
}

std::string key_of(const std::string& file) {
  std::error_code error;
  const auto time = fs::last_write_time(file, error).time_since_epoch().count();
  return file + '\0' + std::to_string(error ? 0 : time);
}

}  // namespace

Result<std::shared_ptr<const Clip>> clip_from_file(const std::string& named) {
  const std::string file = stored_path(named).string();
  // Clips that somebody holds, by file and its time: every pause and jump makes a soundtrack of the same
  // ones.
  static std::mutex mutex;
  static std::map<std::string, std::weak_ptr<const Clip>> held;
  const std::string key = key_of(file);
  {
    const std::lock_guard lock(mutex);
    std::erase_if(held, [](const auto& entry) { return entry.second.expired(); });
    const auto found = held.find(key);
    if (auto clip = found == held.end() ? nullptr : found->second.lock()) return clip;
  }
  auto samples = recording_samples(file);
  if (!samples) return samples.problems();
  auto clip = std::make_shared<const Clip>(levelled(*std::move(samples), recording_rate));
  const std::lock_guard lock(mutex);
  held[key] = clip;
  return clip;
}

Result<std::vector<float>> wav_file_samples(const std::string& file) {
  const auto start = start_of(file);
  if (!start) return start.problems();
  return *start == "RIFF" ? decoded(file) : unplayable(file, tr("it is not a WAV file"));
}

}  // namespace limber
