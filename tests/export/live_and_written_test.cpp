// What a session plays through a device, and what is written to a file, are the same samples.
#include <sndfile.h>
#include <stdlib.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>

#include "export/sound_file.hpp"
#include "sound/ambience.hpp"
#include "sound/device.hpp"
#include "sound/samples.hpp"
#include "sound/stream.hpp"
#include "support/catch.hpp"
#include "support/fed_clock.hpp"
#include "support/sound.hpp"
#include "support/sound_timeline.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// SDL's disk driver stands for the loudspeaker: every sample the device is given ends in the file.
std::vector<float> played(Stream& stream, Frames frames, const std::string& file) {
  ::setenv("SDL_AUDIODRIVER", "disk", 1);
  ::setenv("SDL_DISKAUDIOFILE", file.c_str(), 1);
  ::setenv("SDL_DISKAUDIODELAY", "1", 1);
  {
    FedClock fed;
    Device device(stream, fed.clock());
    REQUIRE(device.open());
    fed.wait_until([&] { return stream.rendered() >= frames; });
  }
  for (const char* name : {"SDL_AUDIODRIVER", "SDL_DISKAUDIOFILE", "SDL_DISKAUDIODELAY"}) ::unsetenv(name);
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  std::vector<float> samples(bytes.size() / sizeof(float));
  std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(float));
  return samples;
}

std::vector<float> written(const std::string& file) {
  SF_INFO info{};
  SNDFILE* sound = sf_open(file.c_str(), SFM_READ, &info);
  REQUIRE(sound != nullptr);
  std::vector<float> samples(static_cast<std::size_t>(info.frames) * stream_channels);
  CHECK(sf_readf_float(sound, samples.data(), info.frames) == info.frames);
  sf_close(sound);
  return samples;
}

float worst_difference(const float* live, const std::vector<float>& file) {
  float worst = 0;
  for (std::size_t i = 0; i < file.size(); ++i) worst = std::max(worst, std::abs(live[i] - file[i]));
  return worst;
}

}  // namespace

TEST_CASE("a session through a device and in a file is the same sound, sample for sample") {
  const TemporaryFolder folder;
  const Timeline timeline = timeline_of({{CueKind::bell_begin, 1'500ms},
                                         {CueKind::say, 4s, "words"},
                                         {CueKind::breath_in, 6s},
                                         {CueKind::bell_half, 7'001ms},
                                         {CueKind::say, 9s, "more"},
                                         {CueKind::tick, 11s},
                                         {CueKind::bell_end, 12'003ms}});
  const auto track = std::make_shared<const Soundtrack>(
      make_soundtrack(timeline, make_cue_sounds(), humming_words(600ms), make_ambience("sea")));
  const Volumes volumes{1.0, 0.7, 0.5};
  const std::string file = (folder.path() / "session.wav").string();
  REQUIRE(write_sound(track, {0ms, timeline.total()}, volumes, {}, file));
  const std::vector<float> in_file = written(file);

  Stream stream(volumes);
  stream.play(track, 0ms, timeline.total());
  const std::vector<float> live =
      played(stream, frames_in(timeline.total()) + 4'800, (folder.path() / "played.raw").string());
  // SDL may write silence before it asks for the first sample: the file's first is looked for behind it.
  std::size_t start = 0;
  while (start + in_file.size() < live.size() && live[start] == 0 && live[start + 1] == 0) start += 2;
  std::size_t quiet = 0;
  while (floor_sample(static_cast<Frames>(quiet / 2), 0) == 0 &&
         floor_sample(static_cast<Frames>(quiet / 2), 1) == 0)
    quiet += 2;
  REQUIRE(start >= quiet);
  start -= quiet;
  REQUIRE(start + in_file.size() <= live.size());
  CHECK(worst_difference(live.data() + start, in_file) <= 1.0F / 32768);  // the last bit of 16
}
