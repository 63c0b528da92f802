#include "sound/clip_file.hpp"

#include <sndfile.h>

#include <fstream>
#include <iterator>
#include <limits>
#include <random>

#include "routine/vocabulary.hpp"
#include "sound/loudness.hpp"
#include "sound/speech_shape.hpp"
#include "support/catch.hpp"
#include "support/sound.hpp"

using namespace limber;
using namespace limber::test;

namespace {

std::string bytes_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A second of a hum of 220 Hz, by the ending of its kind.
std::string hum(const std::string& ending) {
  return LIMBER_SOURCE_DIR "/tests/sound/data/hum" + ending;
}

// One channel at 8 kHz as libsndfile writes it.
std::string written(const std::filesystem::path& file, int format, const std::vector<float>& samples) {
  SF_INFO info{};
  info.samplerate = 8'000;
  info.channels = 1;
  info.format = format;
  SNDFILE* sound = sf_open(file.c_str(), SFM_WRITE, &info);
  REQUIRE(sound != nullptr);
  constexpr std::size_t piece = 4'096;  // its Vorbis writer takes room on the stack for each call
  for (std::size_t at = 0; at < samples.size(); at += piece) {
    const auto size = static_cast<sf_count_t>(std::min(piece, samples.size() - at));
    REQUIRE(sf_write_float(sound, samples.data() + at, size) == size);
  }
  sf_close(sound);
  return file.string();
}

class Recordings {
 public:
  std::string file(const std::string& name, const std::string& bytes) const {
    const auto path = folder_.path() / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }
  const TemporaryFolder& folder() const { return folder_; }

 private:
  TemporaryFolder folder_;
};

// Why a file is not played; "" if it is.
std::string refusal(const std::string& file) {
  const auto clip = clip_from_file(file);
  return clip ? "" : clip.problems().front().message;
}

Millis clip_length(const std::string& file) {
  const auto clip = clip_from_file(file);
  return clip ? (*clip)->length() : 0ms;
}

}  // namespace

TEST_CASE("a recording plays as long as it is, at the loudness of speech, whatever its rate") {
  const unsigned rate = GENERATE(8'000U, 22'050U, 44'100U, 48'000U);
  const Recordings recordings;
  const auto file = recordings.file("move.wav", wav_of(sine(500, 0.05, 1.5, static_cast<int>(rate)), rate));
  const auto clip = clip_from_file(file);
  REQUIRE(clip);
  CHECK(to_seconds((*clip)->length()) == Approx(1.5).margin(0.01));
  CHECK(clip_length(file) == (*clip)->length());
  CHECK(integrated_loudness(stereo_samples(**clip)) == Approx(speech_lufs).margin(0.5));
}

TEST_CASE("every kind of recording that a routine may name plays, and is as long as it is") {
  const Recordings recordings;
  std::vector<std::string> files{recordings.file("opus-named.ogg", bytes_of(hum(".opus")))};
  for (const std::string& ending : clip_endings()) files.push_back(hum(ending));
  for (const std::string& file : files) {
    CAPTURE(file);
    const auto clip = clip_from_file(file);
    REQUIRE(refusal(file).empty());
    CHECK(to_seconds((*clip)->length()) == Approx(1).margin(0.06));  // MP3 is padded to whole frames
    const std::vector<float> heard = stereo_samples(**clip);
    CHECK(integrated_loudness(heard) == Approx(speech_lufs).margin(0.5));
    int rising = 0;  // through zero: its pitch, 220 Hz
    for (std::size_t n = stream_rate / 4; n < stream_rate * 3 / 4; ++n) {
      rising += heard[2 * n] < 0 && heard[2 * n + 2] >= 0 ? 1 : 0;
    }
    CHECK(rising == Approx(110).margin(2));
  }
}

TEST_CASE("a recording that is cut short or damaged plays what is there, or is refused with a reason") {
  const Recordings recordings;
  std::mt19937 random(5);
  for (const std::string& ending : clip_endings()) {
    const std::string whole = bytes_of(hum(ending));
    for (int round = 0; round < 40; ++round) {
      std::string cut = whole.substr(0, random() % whole.size());
      std::string damaged = whole;
      for (int i = 0; i < 12; ++i) damaged[random() % damaged.size()] = static_cast<char>(random());
      std::string damaged_head = whole;
      damaged_head[random() % 200] = static_cast<char>(random());
      CAPTURE(ending, round);
      CHECK(clip_length(recordings.file("cut" + std::to_string(round) + ending, cut)) <= 1'200ms);
      for (const std::string& bytes : {damaged, damaged_head}) {
        const auto samples = clip_from_file(recordings.file("damaged" + ending, bytes));
        CHECK(
            (samples ? (*samples)->length() <= longest_speech : !samples.problems().front().message.empty()));
      }
    }
  }
}

TEST_CASE("samples that are no numbers are silence") {
  const Recordings recordings;
  std::vector<float> samples = sine(220, 0.2, 1, 8'000);
  for (std::size_t i = 100; i < 4'000; ++i) samples[i] = std::numeric_limits<float>::quiet_NaN();
  samples[5'000] = std::numeric_limits<float>::infinity();
  const auto file = recordings.folder().path() / "nan.wav";
  const auto clip = clip_from_file(written(file, SF_FORMAT_WAV | SF_FORMAT_FLOAT, samples));
  REQUIRE(clip);
  CHECK(integrated_loudness(stereo_samples(**clip)) == Approx(speech_lufs).margin(0.5));
}

TEST_CASE("a stereo recording is heard in the middle") {
  const Recordings recordings;
  const auto clip =
      clip_from_file(recordings.file("a.wav", wav_of(on_both_sides(sine(500, 0.2, 1, 44'100)), 44'100, 2)));
  REQUIRE(clip);
  CHECK((*clip)->channels == 1);
  CHECK(to_seconds((*clip)->length()) == Approx(1).margin(0.01));
}

TEST_CASE("a recording is decoded once while somebody holds it, and anew when its file has changed") {
  const Recordings recordings;
  const auto file = recordings.file("a.wav", wav_of(sine(500, 0.2, 1, 16'000), 16'000));
  const auto first = *clip_from_file(file);
  CHECK(*clip_from_file(file) == first);
  recordings.file("a.wav", wav_of(sine(500, 0.2, 2, 16'000), 16'000));
  std::filesystem::last_write_time(file, std::filesystem::last_write_time(file) + std::chrono::seconds(5));
  CHECK(to_seconds(clip_length(file)) == Approx(2).margin(0.01));
}

TEST_CASE("what is no recording is refused with its name and a reason, and has no length") {
  const Recordings recordings;
  const std::string good = wav_of(sine(500, 0.2, 0.2, 16'000), 16'000);
  const std::string missing = (recordings.folder().path() / "knee.wav").string();
  CHECK(refusal(missing).find("knee.wav") != std::string::npos);
  CHECK(clip_length(missing) == 0ms);
  CHECK_FALSE(refusal(recordings.folder().path().string()).empty());
  CHECK_FALSE(refusal(recordings.file("empty.wav", "")).empty());
  CHECK_FALSE(refusal(recordings.file("text.ogg", "just words")).empty());
  CHECK_FALSE(refusal(recordings.file("cut.wav", good.substr(0, 30))).empty());
  CHECK_FALSE(refusal(recordings.file("noise.ogg", "OggS" + std::string(3'000, 'x'))).empty());
  CHECK_FALSE(refusal(recordings.file("head.mp3", "\xff\xfb\x90\x64")).empty());
}

TEST_CASE("a header that claims one sample a second does not unpack to hours") {
  const Recordings recordings;
  CHECK_FALSE(refusal(recordings.file("slow.wav", wav_of(sine(10, 0.2, 1, 1'000), 1))).empty());
}

TEST_CASE("a WAV whose header cannot be true is refused") {
  const Recordings recordings;
  const std::string good = wav_of(sine(500, 0.2, 0.5, 16'000), 16'000);
  const auto with = [&](std::size_t at, const std::string& bytes) {
    std::string bad = good;
    return refusal(recordings.file("lying.wav", bad.replace(at, bytes.size(), bytes)));
  };
  const std::string zero(4, '\0');
  const std::string most(4, '\xff');
  CHECK(refusal(recordings.file("good.wav", good)).empty());
  CHECK(with(22, zero.substr(2)).find("damaged") != std::string::npos);  // channels
  CHECK_FALSE(with(22, most.substr(2)).empty());
  CHECK_FALSE(with(24, zero).empty());  // samples a second
  CHECK_FALSE(with(24, most).empty());
  CHECK_FALSE(with(34, zero.substr(2)).empty());  // bits of a sample
  CHECK_FALSE(with(34, most.substr(2)).empty());
  CHECK_FALSE(with(16, most).empty());  // bytes of the header
  CHECK_FALSE(with(16, zero).empty());
  CHECK_FALSE(with(36, "LIST").empty());  // no samples at all
  CHECK_FALSE(with(40, zero).empty());
}

TEST_CASE("a WAV that claims more samples than it has plays what is there, or nothing") {
  const Recordings recordings;
  const unsigned claimed = GENERATE(20'000U, 1'000'000'000U, 0x7fff'ffffU, 0xffff'ffffU);
  std::string bytes = wav_of(sine(500, 0.2, 0.5, 16'000), 16'000);
  std::string size;
  put_number(size, claimed, 4);
  bytes.replace(40, 4, size);
  CAPTURE(claimed);
  CHECK(clip_length(recordings.file("long.wav", bytes)) <= 510ms);
}

TEST_CASE("a WAV as a voice command writes it is read as it is, and nothing else is") {
  const Recordings recordings;
  const auto samples = wav_file_samples(recordings.file("a.wav", wav_of(sine(500, 0.05, 1, 16'000), 16'000)));
  REQUIRE(samples);
  CHECK(static_cast<double>(samples->size()) == Approx(recording_rate).epsilon(0.01));
  CHECK(peak_of(*samples) == Approx(0.05).margin(0.005));
  CHECK_FALSE(wav_file_samples(LIMBER_SOURCE_DIR "/tests/sound/data/hum.ogg"));
  CHECK_FALSE(wav_file_samples(recordings.folder().path().string()));
}

TEST_CASE("a recording that is too large or too long is refused, however few its bytes") {
  const Recordings recordings;
  const auto is_too_long = [](const std::string& file) {
    return refusal(file).find("longer than 3 minutes") != std::string::npos;
  };
  CHECK(refusal(recordings.file("large.wav", std::string(largest_recording + 1, 'x'))).find("MiB") !=
        std::string::npos);
  const std::vector<float> silence(8'000 * 181, 0.0F);
  const auto folder = recordings.folder().path();
  CHECK(is_too_long(written(folder / "long.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_U8, silence)));
  CHECK(is_too_long(written(folder / "long.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, silence)));
  CHECK(is_too_long(written(folder / "long.ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, silence)));
  CHECK(is_too_long(written(folder / "long.opus", SF_FORMAT_OGG | SF_FORMAT_OPUS, silence)));
  std::string mp3;  // MPEG 2.5, layer III, 8 kbit/s, 8 kHz: 72 bytes are 72 ms
  for (int i = 0; i < 3'000; ++i) mp3.append("\xff\xe3\x18\xc4").append(68, '\0');
  CHECK(is_too_long(recordings.file("dense.mp3", mp3)));
}

TEST_CASE("kinds of sound that a routine may not name are not even opened") {
  const Recordings recordings;
  const auto folder = recordings.folder().path();
  const std::vector<float> hum = sine(220, 0.2, 1, 8'000);
  CHECK(refusal(written(folder / "hum.au", SF_FORMAT_AU | SF_FORMAT_PCM_16, hum)).find("neither WAV") !=
        std::string::npos);
  CHECK_FALSE(refusal(written(folder / "aiff.wav", SF_FORMAT_AIFF | SF_FORMAT_PCM_16, hum)).empty());
}
