#include "sound/playback_clock.hpp"

#include <vector>

#include "support/catch.hpp"

using namespace limber;
using std::chrono::nanoseconds;

namespace {

constexpr Frames buffer = 1'024;

nanoseconds time_of(double frames) {
  return nanoseconds{static_cast<long long>(frames / stream_rate * 1e9)} + 7s;
}

// A device that holds `depth` buffers and plays at `speed` times 48 kHz; each request comes `late` frames
// late.
struct SimulatedDevice {
  int depth = 2;
  double speed = 1;
  std::vector<double> late{0};

  // The worst error of the clock in frames, looked at ten times a buffer from `from` buffers on.
  double worst_error(int buffers, int from = 8) const {
    PlaybackClock clock;
    clock.restart(0);
    double worst = 0;
    Frames last = 0;
    for (int i = 0; i < buffers; ++i) {
      const double asked = i < depth ? 0 : (i - depth + 1) * static_cast<double>(buffer) / speed;
      clock.handed((i + 1) * buffer, time_of(asked + late[static_cast<std::size_t>(i) % late.size()]));
      for (int look = 0; look < 10 && i >= from; ++look) {
        const double now = asked + static_cast<double>(buffer) * (0.9 + look * 0.01);
        const Frames heard = clock.heard(time_of(now)).value();
        CHECK(heard >= last);
        last = heard;
        worst = std::max(worst, std::abs(static_cast<double>(heard) - now * speed));
      }
    }
    return worst;
  }
};

}  // namespace

TEST_CASE("the frame heard is what was handed over less what the device still holds") {
  CHECK(SimulatedDevice{1}.worst_error(200) < 3);
  CHECK(SimulatedDevice{2}.worst_error(200) < 3);
  CHECK(SimulatedDevice{4}.worst_error(200) < 3);
}

TEST_CASE("requests that come late by half a buffer do not shake the clock") {
  CHECK(SimulatedDevice{3, 1, {0, 300, 17, 500, 120}}.worst_error(300) < 5);
}

TEST_CASE("a device whose 48 kHz is 100 parts in a million off is followed for half an hour") {
  CHECK(SimulatedDevice{2, 1.0001, {0, 200}}.worst_error(84'000) < frames_in(2ms));
  CHECK(SimulatedDevice{2, 0.9999, {0, 200}}.worst_error(84'000) < frames_in(2ms));
}

TEST_CASE("while a device stalls nothing is heard, and afterwards the clock finds its place again") {
  PlaybackClock clock;
  clock.restart(0);
  const auto hand = [&](int i, double stalled) {
    clock.handed((i + 1) * buffer, time_of(i == 0 ? 0 : i * static_cast<double>(buffer) + stalled));
  };
  for (int i = 0; i < 100; ++i) hand(i, 0);
  CHECK(clock.heard(time_of(100 * buffer + 48'000.0)) == 100 * buffer);
  for (int i = 100; i < 400; ++i) hand(i, 48'000);
  const double now = 399.5 * buffer;
  CHECK(static_cast<double>(clock.heard(time_of(now + 48'000)).value()) == Approx(now).margin(10));
}

TEST_CASE("nothing is heard before something was handed over, and never more than that") {
  PlaybackClock clock;
  clock.restart(5'000);
  CHECK(clock.heard(time_of(0)) == std::nullopt);
  clock.handed(6'024, time_of(0));
  CHECK(clock.heard(time_of(0)) == 5'000);
  CHECK(clock.heard(time_of(480)) == 5'480);
  CHECK(clock.heard(time_of(48'000)) == 6'024);
  CHECK(clock.heard(time_of(0)) == 6'024);
}
