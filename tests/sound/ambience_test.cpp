#include "sound/ambience.hpp"

#include "routine/vocabulary.hpp"
#include "sound/ducking.hpp"
#include "sound/loudness.hpp"
#include "sound/soundtrack.hpp"
#include "sound/speech_shape.hpp"
#include "support/catch.hpp"
#include "support/loudness.hpp"
#include "support/sound.hpp"
#include "support/sound_timeline.hpp"

using namespace limber;
using namespace limber::test;

namespace {

std::vector<std::string> sounding_names() {
  std::vector<std::string> names = ambience_names();
  std::erase(names, "silence");
  return names;
}

float steepest(std::span<const float> stereo) {
  float most = 0;
  for (std::size_t i = 2; i < stereo.size(); ++i) most = std::max(most, std::abs(stereo[i] - stereo[i - 2]));
  return most;
}

}  // namespace

TEST_CASE("every ambience a routine may name sounds, but for silence") {
  for (const std::string& name : sounding_names()) {
    INFO(name);
    CHECK(make_ambience(name) != nullptr);
  }
  CHECK(make_ambience("silence") == nullptr);
  CHECK(make_ambience("") == nullptr);
}

TEST_CASE("an ambience stands at -28 LUFS without sudden sounds") {
  for (const std::string& name : sounding_names()) {
    const std::vector<float> samples = stereo_samples(*make_ambience(name));
    CAPTURE(name, integrated_loudness(samples), momentary_loudness(samples), true_peak(samples));
    CHECK(std::abs(integrated_loudness(samples) + 28) < 0.5);
    CHECK(momentary_loudness(samples) < -21);  // the top of a wave
    CHECK(true_peak(samples) < -9);
  }
}

TEST_CASE("a loop runs on into its beginning without a seam") {
  for (const std::string& name : sounding_names()) {
    const std::vector<float> samples = stereo_samples(*make_ambience(name));
    std::vector<float> seam(samples.end() - 200, samples.end());
    seam.insert(seam.end(), samples.begin(), samples.begin() + 200);
    CAPTURE(name, steepest(seam), steepest(samples));
    CHECK(steepest(seam) <= steepest(samples) + 1e-4F);
    CHECK(steepest(seam) < 0.05F);
  }
}

TEST_CASE("an ambience is made of the same samples every time") {
  CHECK(*make_ambience("stream") == *make_ambience("stream"));
}

TEST_CASE("what sounds behind the voice sinks before the words and rises after them") {
  const Ducking ducking({{frames_in(10s), frames_in(12s)}});
  CHECK(ducking.gain(frames_in(9800ms)) == 1);
  CHECK(ducking.gain(frames_in(9925ms)) < 0.9F);
  CHECK(ducking.gain(frames_in(10s)) == Approx(from_decibels(-10)));
  CHECK(ducking.gain(frames_in(12s)) == Approx(from_decibels(-10)));
  CHECK(ducking.gain(frames_in(12400ms)) > 0.5F);
  CHECK(ducking.gain(frames_in(12800ms)) == 1);
}

TEST_CASE("between words that follow closely what sounds behind them stays down") {
  const Ducking ducking({{frames_in(13s), frames_in(14s)}, {frames_in(10s), frames_in(12s)}});
  for (Frames at = frames_in(10s); at <= frames_in(14s); at += 480)
    REQUIRE(ducking.gain(at) == Approx(from_decibels(-10)));
}

TEST_CASE("under speech an ambience is at least 20 dB quieter than the words") {
  const Soundtrack track({{frames_in(8s), frames_in(12s), Bus::voice, 1,
                           std::make_shared<const Clip>(clip_from(sine(400, 0.2, 4), stream_rate))}},
                         {make_ambience("rain"), frames_in(60s)});
  std::vector<float> behind(static_cast<std::size_t>(frames_in(3s)) * 2, 0.0F);
  track.add(Bus::ambience, frames_in(8500ms), behind);
  CHECK(integrated_loudness(behind) <= speech_lufs - 20);
  CHECK(integrated_loudness(behind) > -45);
}

TEST_CASE("the backdrop is a function of position: pieces of any size are the whole") {
  const Soundtrack track({{frames_in(4s), frames_in(5s), Bus::voice, 1,
                           std::make_shared<const Clip>(clip_from(sine(400, 0.2, 1), stream_rate))}},
                         {make_ambience("sea"), frames_in(40s)});
  const Frames first = frames_in(15'900ms);  // across the loop's seam, and across the words below
  for (const Frames from : {first, frames_in(3'800ms)}) {
    std::vector<float> whole(40'000);
    mix(track, from, whole);
    const std::size_t size = GENERATE(2U, 126U, 1'000U, 9'998U);
    std::vector<float> pieces(whole.size(), 7.0F);
    for (std::size_t at = 0; at < pieces.size(); at += size)
      mix(track, from + static_cast<Frames>(at / 2),
          std::span(pieces).subspan(at, std::min(size, pieces.size() - at)));
    CHECK(pieces == whole);
  }
}

TEST_CASE("a session that waits for an answer keeps its ambience") {
  const Soundtrack track({}, {make_ambience("pad"), frames_in(20s)});
  std::vector<float> waiting(9'600, 0.0F);
  track.add(Bus::ambience, frames_in(60s), waiting, frames_in(10s));
  CHECK(peak_of(waiting) > 0.005F);
  std::vector<float> over(9'600, 0.0F);
  track.add(Bus::ambience, frames_in(60s), over);
  CHECK(peak_of(over) == 0);
}
