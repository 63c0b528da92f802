#include "export/recording_file.hpp"

#include <sndfile.h>

#include <cstdlib>
#include <fstream>

#include "sound/clip_file.hpp"
#include "sound/loudness.hpp"
#include "sound/speech_shape.hpp"
#include "sound/take.hpp"
#include "support/catch.hpp"
#include "support/loudness.hpp"
#include "support/sound.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Clip spoken() {
  std::vector<float> words = sine(180, 0.3, 1.0);
  for (std::size_t n = 0; n < words.size(); n += 7'000) words[n] *= 2;
  return clip_of_take(words, stream_rate, {0ms, 1s});
}

struct Read {
  SF_INFO info{};
  std::vector<float> samples;
};

Read read(const std::string& file) {
  Read read;
  SNDFILE* sound = sf_open(file.c_str(), SFM_READ, &read.info);
  REQUIRE(sound != nullptr);
  read.samples.resize(static_cast<std::size_t>(read.info.frames * read.info.channels));
  CHECK(sf_readf_float(sound, read.samples.data(), read.info.frames) == read.info.frames);
  sf_close(sound);
  return read;
}

}  // namespace

TEST_CASE("a recorded cue is an Ogg Vorbis of its own length, as loud as the synthesised voice") {
  const TemporaryFolder folder;
  const auto bytes = ogg_of(spoken());
  REQUIRE(bytes);
  std::ofstream(folder.path() / "cue.ogg", std::ios::binary) << *bytes;
  const Read file = read((folder.path() / "cue.ogg").string());
  CHECK((file.info.format & SF_FORMAT_SUBMASK) == SF_FORMAT_VORBIS);
  CHECK(file.info.samplerate == stream_rate);
  CHECK(file.info.channels == 1);
  CHECK(file.info.frames == stream_rate);
  const std::vector<float> heard = on_both_sides(file.samples);
  CHECK(integrated_loudness(heard) == Approx(speech_lufs).margin(0.5));
  CHECK(true_peak(heard) <= speech_true_peak + 0.1);
}

TEST_CASE("a sentence as an MP3 is as long and as loud as it was, and small") {
  const TemporaryFolder folder;
  const Clip clip = spoken();
  const auto bytes = mp3_of(clip);
  REQUIRE(bytes);
  CHECK(bytes->size() < clip.samples.size() * sizeof(float) / 8);
  std::ofstream(folder.path() / "cue.mp3", std::ios::binary) << *bytes;
  const Read file = read((folder.path() / "cue.mp3").string());
  CHECK((file.info.format & SF_FORMAT_TYPEMASK) == SF_FORMAT_MPEG);
  CHECK(file.info.samplerate == stream_rate);
  CHECK(std::abs(file.info.frames - stream_rate) < stream_rate / 20);
  CHECK(integrated_loudness(on_both_sides(file.samples)) == Approx(speech_lufs).margin(0.5));
}

TEST_CASE("a recorded cue is one that a session can play") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "cue.ogg", std::ios::binary) << *ogg_of(spoken());
  const auto clip = clip_from_file((folder.path() / "cue.ogg").string());
  REQUIRE(clip);
  CHECK((*clip)->length() >= 950ms);
}
