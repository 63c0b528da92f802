#include "sound/clip.hpp"

#include "sound/resample.hpp"
#include "support/catch.hpp"
#include "support/sound.hpp"

using namespace limber;
using namespace limber::test;

TEST_CASE("a clip mixed in pieces is the clip mixed whole, at every rate") {
  const int rate = GENERATE(48'000, 24'000, 16'000);
  const Clip clip = clip_from(sine(440, 0.5, 0.05, rate), rate);
  const std::vector<float> whole = stereo_samples(clip);
  std::vector<float> pieces(whole.size(), 0.0F);
  for (std::size_t at = 0; at < pieces.size(); at += 74) {
    const std::size_t size = std::min<std::size_t>(74, pieces.size() - at);
    add_clip(clip, static_cast<Frames>(at / 2), 1, std::span(pieces).subspan(at, size));
  }
  CHECK(pieces == whole);
}

TEST_CASE("a clip kept at a lower rate sounds as it would at the stream's") {
  const int rate = GENERATE(24'000, 16'000);
  const std::vector<float> low = stereo_samples(clip_from(sine(1'000, 0.5, 0.1, rate), rate));
  const std::vector<float> full = on_both_sides(sine(1'000, 0.5, 0.1));
  REQUIRE(low.size() == full.size());
  float worst = 0;
  for (std::size_t i = 400; i + 400 < low.size(); ++i) worst = std::max(worst, std::abs(low[i] - full[i]));
  CHECK(worst < 0.001F);
}

TEST_CASE("outside a clip there is silence, also before it") {
  const Clip clip = clip_from(std::vector<float>(10, 0.5F), stream_rate);
  std::vector<float> out(40, 0.0F);
  add_clip(clip, -5, 1, out);
  CHECK(out[9] == 0);
  CHECK(out[10] == Approx(0.5).margin(0.001));
  CHECK(out[29] == Approx(0.5).margin(0.001));
  CHECK(out[30] == 0);
}

TEST_CASE("two channels stay on their sides") {
  const Clip clip = clip_from(std::vector<float>{0.5F, -0.25F, 0.5F, -0.25F}, stream_rate, 2);
  CHECK(clip.frames() == 2);
  const std::vector<float> out = stereo_samples(clip);
  CHECK(out[0] == Approx(0.5).margin(0.001));
  CHECK(out[1] == Approx(-0.25).margin(0.001));
}

TEST_CASE("resampling keeps pitch, level and length") {
  const auto from = sine(500, 0.5, 0.2, 22'050);
  const auto to = resampled(from, 22'050, 24'000);
  const auto wanted = sine(500, 0.5, 0.2, 24'000);
  REQUIRE(std::abs(static_cast<double>(to.size()) - static_cast<double>(wanted.size())) <= 1);
  float worst = 0;
  for (std::size_t i = 200; i + 200 < wanted.size(); ++i)
    worst = std::max(worst, std::abs(to[i] - wanted[i]));
  CHECK(worst < 0.001F);
}

TEST_CASE("milliseconds and frames convert exactly, and round down") {
  CHECK(frames_in(1'500ms) == 72'000);
  CHECK(millis_in(72'047) == 1'500ms);
  CHECK(millis_in(72'048) == 1'501ms);
  CHECK(millis_in(-1) == -1ms);
}
