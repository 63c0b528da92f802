// The voice that reads the window aloud, on a machine whose clock and loudspeaker a test moves.
#include "services/reading_voice.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/made_machine.hpp"

using namespace limber;
using namespace limber::test;

namespace {

struct Bench {
  explicit Bench(bool mute = false) : voice(machine.clocks().precise, mute, machine.loudspeaker()) {}

  // Words come to be made.
  void until_it_sounds() {
    while (!machine.device_open && voice.saying()) voice.poll();
  }
  bool hears_something() {
    machine.pass(100ms);
    return std::any_of(machine.heard.begin(), machine.heard.end(), [](float sample) { return sample != 0; });
  }
  // Until all is said, 100 ms at a time: how often there was sound.
  int hear_out() {
    int sounds = 0;
    while (voice.saying()) {  // words come to be made, and to their end
      if (machine.device_open) sounds += hears_something() ? 1 : 0;
      voice.poll();
    }
    return sounds;
  }

  MadeMachine machine;
  ReadingVoice voice;
};

}  // namespace

TEST_CASE("phrases are heard one after another, and the loudspeaker is given back after the last") {
  Bench bench;
  CHECK_FALSE(bench.voice.next_wakeup());
  bench.voice.say({"Settings", "Reduced motion, switch, off"}, {});
  CHECK(bench.voice.next_wakeup());
  const int both = bench.hear_out();
  CHECK(both > 15);
  CHECK_FALSE(bench.machine.device_open);
  CHECK_FALSE(bench.voice.next_wakeup());
  bench.voice.say({"Settings"}, {});
  const int one = bench.hear_out();
  CHECK(one > 3);
  CHECK(one < both);
}

TEST_CASE("a new focus breaks off what is being said") {
  Bench bench;
  bench.voice.say({"A long sentence that takes its time, and then some more, and is not over yet."}, {});
  bench.until_it_sounds();
  REQUIRE(bench.hears_something());
  bench.voice.say({"Yes"}, {});
  CHECK_FALSE(bench.machine.device_open);
  CHECK(bench.hear_out() < 12);
  bench.voice.say({"Another one, that is stopped."}, {});
  bench.until_it_sounds();
  bench.voice.stop();
  CHECK_FALSE(bench.machine.device_open);
  CHECK_FALSE(bench.voice.saying());
}

TEST_CASE(
    "mute, nothing is made, without a loudspeaker nothing is waited for, without words nothing is said") {
  Bench mute(true);
  mute.voice.say({"Hello"}, {});
  CHECK_FALSE(mute.voice.saying());
  Bench deaf;
  deaf.machine.has_device = false;
  deaf.voice.say({"Hello", "there"}, {});
  CHECK(deaf.hear_out() == 0);
  CHECK_FALSE(deaf.voice.saying());
  Bench bench;
  bench.voice.say({}, {});
  CHECK_FALSE(bench.voice.saying());
}

TEST_CASE("a person's own program for the session's voice is not asked to read") {
  Settings settings;
  settings.speech_command = "/nowhere/at/all {file}";
  Bench bench;
  bench.voice.say({"Hello there"}, settings);
  CHECK(bench.hear_out() > 3);
}
