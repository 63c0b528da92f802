#include "sound/clip_file.hpp"

#include <cstring>
#include <fstream>

#include "sound/loudness.hpp"
#include "sound/recording_length.hpp"
#include "sound/speech_shape.hpp"
#include "support/catch.hpp"
#include "support/sound.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// An Ogg file of one Vorbis identification header and pages of packets of one byte each.
std::string ogg_of(unsigned pages) {
  const auto page = [](const std::string& lacing, const std::string& body) {
    std::string out = "OggS" + std::string(22, '\0');
    return out + static_cast<char>(lacing.size()) + lacing + body;
  };
  std::string header = "\1vorbis";
  put_number(header, 0, 4);
  put_number(header, 1, 1);
  put_number(header, 44'100, 4);
  put_number(header, 0, 4);
  put_number(header, 0, 4);
  put_number(header, 0, 4);
  put_number(header, 0xd8, 1);
  put_number(header, 1, 1);
  std::string out = page(std::string(1, static_cast<char>(header.size())), header);
  for (unsigned i = 0; i < pages; ++i) out += page(std::string(200, '\1'), std::string(200, 'x'));
  return out;
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

TEST_CASE("Ogg Vorbis and MP3 play too, without a device") {
  const std::string file = GENERATE("/tests/sound/data/hum.ogg", "/tests/sound/data/hum.mp3");
  const auto clip = clip_from_file(LIMBER_SOURCE_DIR + file);
  REQUIRE(clip);
  CHECK(to_seconds((*clip)->length()) == Approx(1).margin(0.1));
  const std::vector<float> heard = stereo_samples(**clip);
  CHECK(integrated_loudness(heard) == Approx(speech_lufs).margin(0.5));
  int rising = 0;  // through zero: its pitch, 220 Hz
  for (std::size_t n = stream_rate / 4; n < stream_rate * 3 / 4; ++n) {
    rising += heard[2 * n] < 0 && heard[2 * n + 2] >= 0 ? 1 : 0;
  }
  CHECK(rising == Approx(110).margin(2));
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
  CHECK_FALSE(refusal(recordings.file("head.ogg", ogg_of(0))).empty());
  CHECK_FALSE(refusal(recordings.file("noise.ogg", ogg_of(3))).empty());
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

TEST_CASE("a recording that is too large or too long is refused before it is unpacked") {
  const Recordings recordings;
  CHECK(refusal(recordings.file("large.wav", std::string(largest_recording + 1, 'x'))).find("MiB") !=
        std::string::npos);
  CHECK_FALSE(
      refusal(recordings.file("long.wav", wav_of(std::vector<float>(8'000 * 181, 0.1F), 8'000))).empty());
  CHECK(refusal(recordings.file("dense.ogg", ogg_of(1'000))).find("minutes") != std::string::npos);
  std::string mp3;  // MPEG 2.5, layer III, 8 kbit/s, 8 kHz: 72 bytes are 72 ms
  for (int i = 0; i < 3'000; ++i) mp3 += std::string("\xff\xe3\x18\xc4", 4) + std::string(68, '\0');
  CHECK(refusal(recordings.file("dense.mp3", mp3)).find("minutes") != std::string::npos);
}

TEST_CASE("the longest a compressed recording can be is told from its bytes") {
  CHECK(most_ogg_seconds(ogg_of(10)).value() == Approx(2'001 * 4'096 / 44'100.0));
  std::string mp3("ID3\4\0\0\0\0\0\5hello", 15);  // then MPEG 1, layer III, 128 kbit/s, 44.1 kHz
  for (int i = 0; i < 100; ++i) mp3 += std::string("\xff\xfb\x90\x64", 4) + std::string(413, '\0');
  CHECK(most_mp3_seconds(mp3).value() == Approx(100 * 1'152 / 44'100.0));
  CHECK_FALSE(most_mp3_seconds("RIFF"));
  CHECK_FALSE(most_ogg_seconds("RIFF"));
  CHECK_FALSE(most_ogg_seconds(""));
}
