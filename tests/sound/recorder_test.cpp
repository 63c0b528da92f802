#include "sound/recorder.hpp"

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <thread>

#include "support/catch.hpp"
#include "support/made_microphone.hpp"
#include "support/sound.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// SDL asks the environment which driver to use, and its disk driver which file to hear.
class HeardFile {
 public:
  explicit HeardFile(const std::string& driver, const std::string& file = "") {
    setenv("SDL_AUDIODRIVER", driver.c_str(), 1);
    setenv("SDL_DISKAUDIOFILEIN", file.c_str(), 1);
    setenv("SDL_DISKAUDIODELAY", "1", 1);
  }
  ~HeardFile() {
    for (const char* name : {"SDL_AUDIODRIVER", "SDL_DISKAUDIOFILEIN", "SDL_DISKAUDIODELAY"}) unsetenv(name);
  }
};

std::string raw_bytes(const std::vector<float>& samples) {
  std::string bytes(samples.size() * sizeof(float), '\0');
  std::memcpy(bytes.data(), samples.data(), bytes.size());
  return bytes;
}

}  // namespace

TEST_CASE("what the microphone hears is recorded sample for sample, and its level told as it goes") {
  MadeSound sound;
  Recorder recorder(sound.microphone());
  CHECK_FALSE(recorder.recording());
  REQUIRE(recorder.begin());
  CHECK(recorder.level() == SoundLevel{});
  sound.speak(sine(440, 0.5, 0.5));
  recorder.poll();
  CHECK(recorder.length() == 500ms);
  CHECK(recorder.level().peak_db == Approx(-6.02).margin(0.05));
  CHECK(recorder.level().rms_db == Approx(-9.03).margin(0.05));
  sound.speak(std::vector<float>(4'800, 0.0F));
  recorder.poll();
  CHECK(recorder.level().peak_db == -100);
  recorder.stop();
  CHECK_FALSE(recorder.recording());
  CHECK_FALSE(sound.open());
  std::vector<float> expected = sine(440, 0.5, 0.5);
  expected.resize(expected.size() + 4'800);
  CHECK(recorder.samples() == expected);
}

TEST_CASE("a recording ends by itself after a minute, whatever comes at once") {
  MadeSound sound;
  Recorder recorder(sound.microphone());
  REQUIRE(recorder.begin());
  sound.speak(std::vector<float>(70UL * microphone_rate, 0.25F));
  recorder.poll();
  CHECK_FALSE(recorder.recording());
  CHECK(recorder.length() == longest_take);
  CHECK_FALSE(sound.open());
}

TEST_CASE("a microphone that is pulled out ends the recording and keeps what was said") {
  MadeSound sound;
  Recorder recorder(sound.microphone());
  REQUIRE(recorder.begin());
  sound.speak(sine(200, 0.3, 0.2));
  sound.unplug();
  recorder.poll();
  CHECK_FALSE(recorder.recording());
  CHECK(recorder.length() == 200ms);
}

TEST_CASE("recording again begins anew") {
  MadeSound sound;
  Recorder recorder(sound.microphone());
  REQUIRE(recorder.begin());
  sound.speak(sine(200, 0.3, 0.2));
  recorder.poll();
  REQUIRE(recorder.begin());
  CHECK(recorder.recording());
  CHECK(recorder.length() == 0ms);
}

TEST_CASE("the system's microphone hears what its driver gives, without a gap") {
  const TemporaryFolder folder;
  const std::vector<float> said = sine(300, 0.4, 0.7);
  std::ofstream(folder.path() / "said.raw", std::ios::binary) << raw_bytes(said);
  const HeardFile heard("disk", (folder.path() / "said.raw").string());
  Recorder recorder(std::make_unique<SystemMicrophone>());
  REQUIRE(recorder.begin());
  while (recorder.recording() && recorder.samples().size() < said.size()) {  // ends after a minute's sound
    recorder.poll();
    std::this_thread::yield();
  }
  recorder.stop();
  REQUIRE(recorder.samples().size() >= said.size());
  CHECK(std::equal(said.begin(), said.end(), recorder.samples().begin()));
}

TEST_CASE("without a microphone words say so, and nothing is recorded") {
  const HeardFile nothing("no-such-driver");
  Recorder recorder(std::make_unique<SystemMicrophone>());
  const auto begun = recorder.begin();
  REQUIRE_FALSE(begun);
  CHECK(begun.problems().front().rule == "no-microphone");
  CHECK_FALSE(recorder.recording());
  recorder.poll();
  CHECK(recorder.samples().empty());
}
