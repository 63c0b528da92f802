// The device as really opened, written to a file or thrown away by SDL's own drivers.
#include "sound/device.hpp"

#include <SDL.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>

#include "support/catch.hpp"
#include "support/fed_clock.hpp"
#include "support/sound.hpp"
#include "support/sound_timeline.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// SDL asks the environment which driver to use.
class Driver {
 public:
  explicit Driver(const std::string& name, const std::filesystem::path& file = {}) {
    setenv("SDL_AUDIODRIVER", name.c_str(), 1);
    setenv("SDL_DISKAUDIOFILE", file.c_str(), 1);
    setenv("SDL_DISKAUDIODELAY", "1", 1);
  }
  ~Driver() {
    for (const char* name : {"SDL_AUDIODRIVER", "SDL_DISKAUDIOFILE", "SDL_DISKAUDIODELAY"}) unsetenv(name);
  }
};

std::vector<float> floats_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  std::vector<float> samples(bytes.size() / sizeof(float));
  std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(float));
  return samples;
}

// A device is opened paused, and SDL writes digital silence until it is let go. The first frame that is
// ours is the first of the floor, which is never silent for long.
Frames first_of_ours(const std::vector<float>& played) {
  Frames quiet = 0;
  while (floor_sample(quiet, 0) == 0 && floor_sample(quiet, 1) == 0) ++quiet;
  return first_above(played, 0) - quiet;
}

}  // namespace

TEST_CASE(
    "every bell leaves the device within a millisecond of the timeline, from the device's first frame") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "played.raw";
  const Driver driver("disk", file);
  const Timeline timeline = timeline_of({{CueKind::bell_begin, 1'500ms},
                                         {CueKind::say, 7'000ms, "words"},
                                         {CueKind::bell_half, 9'001ms},
                                         {CueKind::tick, 12'000ms},
                                         {CueKind::bell_end, 15'003ms},
                                         {CueKind::bell_begin, 25'777ms}});
  Stream stream({1, 1, 1});
  stream.play(
      std::make_shared<const Soundtrack>(make_soundtrack(timeline, make_cue_sounds(), humming_words(500ms))),
      0ms, timeline.total());
  {
    FedClock fed;
    Device device(stream, fed.clock());
    REQUIRE(device.open());
    fed.wait_until([&] { return stream.rendered() > frames_in(timeline.total()); });
  }
  const std::vector<float> played = floats_of(file);
  const Frames first = first_of_ours(played);
  REQUIRE(static_cast<Frames>(played.size() / 2) >= first + frames_in(timeline.total()));
  for (Frames n = 0; n < frames_in(1'000ms); ++n) {
    REQUIRE(played[static_cast<std::size_t>((first + n) * 2)] == floor_sample(n, 0));
  }
  for (const Cue& cue : timeline.cues) {
    CAPTURE(to_string(cue.kind), cue.at.count());
    const Frames planned = first + frames_in(cue.at);
    const Frames heard = first_above(played, 0.0004F, planned - 4'800);
    CHECK(heard >= planned);
    CHECK(heard - planned <= 48);
  }
}

TEST_CASE("session time by the device's clock runs from the beginning to the stop, never backwards") {
  const Driver driver("dummy");
  Stream stream;
  stream.play(std::make_shared<const Soundtrack>(std::vector<Sound>{}), 2s, 2'300ms);
  FedClock fed;
  Device device(stream, fed.clock());
  CHECK(device.session_time(steady_now()) == std::nullopt);
  REQUIRE(device.open());
  Millis last{0};
  bool backwards = false;
  CHECK(device.session_time(steady_now()).value() >= 2s);
  while (last < 2'300ms) {  // a device plays on by itself
    const Millis now = device.session_time(steady_now()).value();
    backwards = backwards || now < last;
    last = now;
  }
  CHECK_FALSE(backwards);
  CHECK(last == 2'300ms);
}

TEST_CASE("without a device opening says why, and may be tried again") {
  Stream stream;
  FedClock fed;
  Device device(stream, fed.clock());
  {
    const Driver none("there-is-no-such-driver");
    const auto opened = device.open();
    REQUIRE_FALSE(opened);
    CHECK(opened.problems().front().message.find("no sound") != std::string::npos);
    CHECK_FALSE(device.is_open());
    CHECK(device.session_time(steady_now()) == std::nullopt);
  }
  const Driver driver("dummy");
  CHECK(device.open());
  CHECK(device.is_open());
  fed.wait_until([&] { return stream.rendered() > 0; });
}

TEST_CASE("a device that is taken away is noticed, and the stream goes on with the next") {
  const Driver driver("dummy");
  Stream stream;
  stream.play(std::make_shared<const Soundtrack>(std::vector<Sound>{}), 0ms, 1h);
  FedClock fed;
  Device device(stream, fed.clock());
  REQUIRE(device.open());
  fed.wait_until([&] { return stream.rendered() > 0; });
  SDL_Event event{};
  event.type = SDL_AUDIODEVICEREMOVED;
  SDL_PushEvent(&event);
  CHECK_FALSE(device.lost());  // some device nobody had opened
  event.adevice.which = 2;
  SDL_PushEvent(&event);
  CHECK(device.lost());
  CHECK(device.session_time(steady_now()) == std::nullopt);
  const Millis before = stream.session_time(stream.rendered()).value();
  REQUIRE(device.open());
  CHECK_FALSE(device.lost());
  fed.wait_until([&] { return device.session_time(steady_now()).value_or(0ms) > before; });
}

TEST_CASE("a closed device asks for nothing more") {
  const Driver driver("dummy");
  Stream stream;
  FedClock fed;
  Device device(stream, fed.clock());
  REQUIRE(device.open());
  fed.wait_until([&] { return stream.rendered() > 0; });
  device.close();
  const Frames rendered = stream.rendered();
  CHECK_FALSE(device.is_open());
  device.close();
  REQUIRE(device.open());
  fed.wait_until([&] { return stream.rendered() > rendered; });
}
