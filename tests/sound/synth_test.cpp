#include "sound/synth.hpp"

#include "sound/speech_shape.hpp"
#include "support/catch.hpp"
#include "support/loudness.hpp"
#include "support/sound.hpp"

using namespace limber;
using namespace limber::test;

namespace {

std::vector<Clip> all_sounds() {
  return {begin_bell(),
          half_bell(),
          end_bell(),
          tick(),
          breath_tone(Breath::in, 4s),
          breath_tone(Breath::out, 6s),
          way_tone(Way::there, 4s),
          way_tone(Way::back, 4s)};
}

// How often the signal crosses zero upwards in a stretch: its pitch in hertz, for a nearly pure tone.
double crossings_per_second(const std::vector<float>& stereo, double from, double to) {
  int count = 0;
  for (auto n = static_cast<std::size_t>(from * stream_rate); n < static_cast<std::size_t>(to * stream_rate);
       ++n) {
    if (stereo[2 * n] < 0 && stereo[2 * n + 2] >= 0) ++count;
  }
  return count / (to - from);
}

}  // namespace

TEST_CASE("every sound of Limber's own stays below speech and leaves headroom over it") {
  for (const Clip& clip : all_sounds()) {
    const std::vector<float> samples = stereo_samples(clip);
    CAPTURE(clip.length().count(), momentary_loudness(samples), true_peak(samples));
    CHECK(momentary_loudness(samples) < speech_lufs - 1);
    CHECK(momentary_loudness(samples) > -45);
    const std::size_t stroke = std::min<std::size_t>(samples.size(), stream_rate / 2);
    CHECK(true_peak(std::span(samples).first(stroke)) <= -12);
    CHECK(peak_of(samples) <= from_decibels(-12));
  }
}

TEST_CASE("every sound begins and ends without a click") {
  for (const Clip& clip : all_sounds()) {
    const std::vector<float> samples = stereo_samples(clip);
    const float peak = peak_of(samples);
    CAPTURE(clip.length().count());
    CHECK(std::abs(samples.front()) < 0.001F * peak);
    CHECK(std::abs(samples[samples.size() - 2]) < 0.001F * peak);
    float steepest = 0;
    for (std::size_t i = 2; i < 96; ++i) steepest = std::max(steepest, std::abs(samples[i] - samples[i - 2]));
    CHECK(steepest < 0.12F * peak);
  }
}

TEST_CASE("a bell is heard within three milliseconds of its beginning") {
  for (const Clip& clip : {begin_bell(), end_bell(), half_bell(), tick()}) {
    const std::vector<float> samples = stereo_samples(clip);
    CHECK(first_above(samples, 0.02F * peak_of(samples)) < frames_in(3ms));
  }
}

TEST_CASE("the sounds are the same on every run, and differ from each other") {
  const std::vector<Clip> once = all_sounds();
  CHECK(once == all_sounds());
  for (std::size_t i = 0; i < once.size(); ++i) {
    for (std::size_t k = i + 1; k < once.size(); ++k) CHECK(once[i] != once[k]);
  }
}

TEST_CASE("the bell that ends a hold is lower than the one that begins it, the halfway bell the highest") {
  const double begin = crossings_per_second(stereo_samples(begin_bell()), 2.0, 3.0);
  const double end = crossings_per_second(stereo_samples(end_bell()), 2.0, 3.0);
  const double half = crossings_per_second(stereo_samples(half_bell()), 0.5, 1.0);
  CHECK(begin == Approx(294).margin(10));
  CHECK(end < begin * 0.7);
  CHECK(half > begin * 2);
}

TEST_CASE("a breath tone lasts as long as the breath") {
  CHECK(breath_tone(Breath::in, 4s).length() == 4s);
  CHECK(breath_tone(Breath::out, 7'500ms).length() == 7'500ms);
  CHECK(breath_tone(Breath::in, 0ms).length() == 500ms);
  CHECK(breath_tone(Breath::in, 3h).length() == 20s);
}

TEST_CASE("a movement's tone climbs on the way there, sinks on the way back, and is as loud as a breath") {
  const auto there = stereo_samples(way_tone(Way::there, 4s));
  const auto back = stereo_samples(way_tone(Way::back, 4s));
  CHECK(crossings_per_second(there, 2.5, 3.5) > crossings_per_second(there, 0.5, 1.5) + 20);
  CHECK(crossings_per_second(back, 2.5, 3.5) < crossings_per_second(back, 0.5, 1.5) - 20);
  const double breath = momentary_loudness(stereo_samples(breath_tone(Breath::in, 4s)));
  CHECK(momentary_loudness(there) == Approx(breath).margin(3));
  CHECK(momentary_loudness(back) == Approx(breath).margin(3));
  CHECK(way_tone(Way::there, 2'500ms).length() == 2'500ms);
  CHECK(way_tone(Way::back, 0ms).length() == 500ms);
  CHECK(way_tone(Way::back, 3h).length() == 30s);
}

TEST_CASE("the floor is noise at -80 dBFS that never falls silent and never repeats a second") {
  double power = 0;
  int zeros = 0;
  bool repeats = true;
  for (Frames n = 0; n < stream_rate; ++n) {
    const auto x = static_cast<double>(floor_sample(n, 0));
    power += x * x;
    zeros += floor_sample(n, 0) == 0 && floor_sample(n, 1) == 0 ? 1 : 0;
    repeats = repeats && floor_sample(n, 0) == floor_sample(n + stream_rate, 0);
  }
  CHECK(10 * std::log10(power / stream_rate) == Approx(-80).margin(0.3));
  CHECK(zeros < 10);
  CHECK_FALSE(repeats);
}
