#include "sound/loudness.hpp"

#include "support/catch.hpp"
#include "support/sound.hpp"

using namespace limber;
using namespace limber::test;

TEST_CASE("a sine of 997 Hz at full scale on one side has the -3.01 LUFS of BS.1770") {
  std::vector<float> stereo = on_both_sides(sine(997, 1, 5));
  for (std::size_t i = 1; i < stereo.size(); i += 2) stereo[i] = 0;
  CHECK(integrated_loudness(stereo) == Approx(-3.01).margin(0.05));
}

TEST_CASE("silence between sounds does not make them measure quieter") {
  std::vector<float> stereo = on_both_sides(sine(997, 0.1, 4));
  const double without = integrated_loudness(stereo);
  stereo.resize(stereo.size() * 3, 0.0F);
  CHECK(integrated_loudness(stereo) == Approx(without).margin(0.2));
}

TEST_CASE("silence measures as -70 LUFS, and so does nothing at all") {
  CHECK(integrated_loudness(std::vector<float>(96'000, 0.0F)) == -70);
  CHECK(integrated_loudness({}) == -70);
  CHECK(momentary_loudness({}) == -70);
}

TEST_CASE("true peak sees what lies between the samples") {
  // A quarter of the rate, sampled 45 degrees off its crests: no sample is above -3 dB.
  const auto stereo = on_both_sides(sine(12'000, 1, 0.1, stream_rate, std::numbers::pi / 4));
  CHECK(peak_of(stereo) == Approx(0.7071).margin(0.001));
  CHECK(true_peak(stereo) == Approx(0).margin(0.5));
}
