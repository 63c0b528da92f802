#include "sound/take.hpp"

#include <random>

#include "sound/loudness.hpp"
#include "sound/speech_shape.hpp"
#include "support/catch.hpp"
#include "support/loudness.hpp"
#include "support/sound.hpp"

using namespace limber;
using namespace limber::test;

namespace {

constexpr int rate = 48'000;

// A room's own noise, at about this level in dBFS.
std::vector<float> room(Millis length, double level_db) {
  std::mt19937 random(7);
  std::normal_distribution<float> noise(0, from_decibels(level_db));
  std::vector<float> samples(static_cast<std::size_t>(length.count()) * rate / 1000);
  for (float& sample : samples) sample = noise(random);
  return samples;
}

void add(std::vector<float>& to, Millis at, const std::vector<float>& sound) {
  const auto from = static_cast<std::size_t>(at.count()) * rate / 1000;
  for (std::size_t n = 0; n < sound.size(); ++n) to[from + n] += sound[n];
}

bool near(Millis a, Millis b, Millis by = 20ms) {
  return std::abs((a - b).count()) <= by.count();
}

}  // namespace

TEST_CASE("the silence before and after the words is cut, but for 100 ms of room") {
  for (const double noise : {-90.0, -60.0, -45.0}) {
    CAPTURE(noise);
    std::vector<float> take = room(3s, noise);
    add(take, 800ms, sine(180, 0.3, 0.9, rate));
    const auto part = spoken_part(take, rate);
    REQUIRE(part);
    CHECK(near(part->from, 700ms));
    CHECK(near(part->until, 1800ms));
  }
}

TEST_CASE("a pause between two words stays, and a soft last word is not cut off") {
  std::vector<float> take = room(4s, -65);
  add(take, 500ms, sine(180, 0.4, 0.5, rate));
  add(take, 2500ms, sine(220, 0.06, 0.4, rate));
  const auto part = spoken_part(take, rate);
  REQUIRE(part);
  CHECK(near(part->from, 400ms));
  CHECK(near(part->until, 3000ms));
}

TEST_CASE("the click of the key that began the recording is no word") {
  std::vector<float> take = room(3s, -65);
  add(take, 20ms, sine(2'000, 0.5, 0.015, rate));
  add(take, 1200ms, sine(180, 0.3, 0.8, rate));
  const auto part = spoken_part(take, rate);
  REQUIRE(part);
  CHECK(near(part->from, 1100ms));
}

TEST_CASE("words from the first sample to the last are kept whole") {
  const std::vector<float> take = sine(180, 0.3, 1.0, rate);
  CHECK(spoken_part(take, rate) == TakePart{0ms, 1000ms});
}

TEST_CASE("where nobody spoke there is nothing to keep") {
  CHECK_FALSE(spoken_part(room(2s, -65), rate));
  CHECK_FALSE(spoken_part(std::vector<float>(rate, 0.0F), rate));
  CHECK_FALSE(spoken_part({}, rate));
}

TEST_CASE("the envelope shows the highest level of each part, however few samples there are") {
  std::vector<float> take(1'000, 0.1F);
  take[550] = -0.9F;
  const std::vector<float> shape = envelope(take, 10);
  REQUIRE(shape.size() == 10);
  CHECK(shape[4] == Approx(0.1));
  CHECK(shape[5] == Approx(0.9));
  CHECK(envelope({}, 200) == std::vector<float>(200, 0.0F));
  CHECK(envelope(std::vector<float>(3, 5.0F), 200).size() == 200);
}

TEST_CASE("a soft and a loud recording come to the loudness of the synthesised voice, no peak too high") {
  for (const double amplitude : {0.01, 0.2, 0.95}) {
    CAPTURE(amplitude);
    std::vector<float> take = sine(250, amplitude, 1.2, rate);
    add(take, 300ms, sine(900, amplitude * 0.05, 0.02, rate));
    const Clip clip = clip_of_take(take, rate, {100ms, 1100ms});
    const std::vector<float> heard = stereo_samples(clip);
    CHECK(clip.length() == 1000ms);
    CHECK(integrated_loudness(heard) == Approx(speech_lufs).margin(0.3));
    CHECK(true_peak(heard) <= speech_true_peak);
  }
}

TEST_CASE("a kept part begins and ends without a click, and lies inside the recording") {
  const std::vector<float> take(rate, 0.5F);
  const Clip clip = clip_of_take(take, rate, {200ms, 5s});
  REQUIRE(clip.length() == 800ms);
  CHECK(clip.samples.front() == 0);
  CHECK(clip.samples.back() == 0);
  CHECK(clip_of_take(take, rate, {3s, 5s}).samples.empty());
  CHECK(clip_of_take(take, rate, {500ms, 200ms}).samples.empty());
}
