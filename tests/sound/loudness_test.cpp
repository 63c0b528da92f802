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
  CHECK(integrated_loudness(std::vector<float>(960, 0.0F)) == -70);
  CHECK(integrated_loudness({}) == -70);
}

TEST_CASE("a word shorter than the meter's block measures as it would if it went on") {
  const double long_word = integrated_loudness(on_both_sides(sine(997, 0.1, 4)));
  for (const double seconds : {0.15, 0.3, 0.39})
    CHECK(integrated_loudness(on_both_sides(sine(997, 0.1, seconds))) == Approx(long_word).margin(0.2));
}

TEST_CASE("one channel measures as the two sides it is heard on, whatever its rate") {
  const double both = integrated_loudness(on_both_sides(sine(997, 0.1, 2)));
  for (const int rate : {16'000, 24'000, 48'000})
    CHECK(integrated_loudness(sine(997, 0.1, 2, rate), rate, 1) == Approx(both).margin(0.1));
}
