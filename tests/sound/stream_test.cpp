#include "sound/stream.hpp"

#include <thread>

#include "support/catch.hpp"
#include "support/sound.hpp"
#include "support/sound_timeline.hpp"

using namespace limber;
using namespace limber::test;

namespace {

constexpr Millis never{1'000'000};

std::shared_ptr<const Soundtrack> bells_at(std::initializer_list<Millis> times) {
  std::vector<CueAt> cues;
  for (const Millis at : times) cues.push_back({CueKind::bell_begin, at});
  return std::make_shared<const Soundtrack>(make_soundtrack(timeline_of(cues), make_cue_sounds(), nullptr));
}

std::vector<float> rendered(Stream& stream, Millis length, std::size_t buffer = 1'024) {
  std::vector<float> out(static_cast<std::size_t>(frames_in(length) * 2));
  for (std::size_t at = 0; at < out.size(); at += buffer * 2) {
    stream.render(std::span(out).subspan(at, std::min(buffer * 2, out.size() - at)));
  }
  return out;
}

// Whether the begin bell, and nothing else above the floor, sounds from this frame on.
bool bell_begins_at(const std::vector<float>& heard, Frames onset, float gain = 1) {
  std::vector<float> bell(4'000, 0.0F);
  add_clip(begin_bell(), 0, gain, bell);
  for (std::size_t i = 0; i < bell.size(); ++i) {
    if (std::abs(heard.at(static_cast<std::size_t>(onset * 2) + i) - bell[i]) > 0.0003F) return false;
  }
  return onset == 0 || std::abs(heard.at(static_cast<std::size_t>(onset * 2 - 2))) < 0.0003F;
}

float steepest_step(const std::vector<float>& stereo) {
  float steepest = 0;
  for (std::size_t i = 2; i < stereo.size(); ++i)
    steepest = std::max(steepest, std::abs(stereo[i] - stereo[i - 2]));
  return steepest;
}

}  // namespace

TEST_CASE("before a session, and without one, only the floor sounds, and it never stops") {
  Stream stream;
  const std::vector<float> heard = rendered(stream, 100ms);
  CHECK(peak_of(heard) < from_decibels(-74));
  CHECK(peak_of(heard) > from_decibels(-90));
  CHECK(stream.rendered() == frames_in(100ms));
  CHECK(stream.session_time(100) == std::nullopt);
}

TEST_CASE("bells sound at their frames through the stream, whatever the buffers") {
  const std::size_t buffer = GENERATE(64U, 480U, 1'000U, 1'024U, 4'096U);
  Stream stream({1, 1, 1});
  stream.play(bells_at({0ms, 5'001ms}), 0ms, never);
  const std::vector<float> heard = rendered(stream, 6s, buffer);
  CHECK(bell_begins_at(heard, 0));
  CHECK(bell_begins_at(heard, frames_in(5'001ms)));
}

TEST_CASE("after a pause and the way back, bells sound at their frames again") {
  Stream stream({1, 1, 1});
  const auto track = bells_at({1'000ms, 9'000ms});
  stream.play(track, 0ms, never);
  const auto before = rendered(stream, 2'048ms);
  CHECK(bell_begins_at(before, frames_in(1'000ms)));
  stream.pause();
  const auto paused = rendered(stream, 5'120ms);
  CHECK(first_above(paused, 0.0003F, frames_in(15ms)) == -1);
  CHECK(stream.session_time(stream.rendered()) == 2'048ms);
  stream.play(track, 8'500ms, never);
  const auto after = rendered(stream, 1s);
  CHECK(bell_begins_at(after, frames_in(500ms)));
}

TEST_CASE("a bell right at the place one goes to is heard whole") {
  Stream stream({1, 1, 1});
  stream.play(bells_at({0ms, 7'000ms}), 0ms, never);
  rendered(stream, 6'144ms);
  stream.play(bells_at({0ms, 7'000ms}), 7'000ms, never);
  CHECK(bell_begins_at(rendered(stream, 1s), 0));
}

TEST_CASE("neither a pause nor a jump into the middle of a sound clicks") {
  Stream stream({1, 1, 1});
  const auto track = std::make_shared<const Soundtrack>(
      make_soundtrack(timeline_of({{CueKind::say, 0ms, "hum"}}), make_cue_sounds(), humming_words(5s)));
  const float steepest = 0.0095F;  // of the hum itself: 0.3 · 2π · 220 / 48 000, and the floor
  stream.play(track, 0ms, never);
  rendered(stream, 1'024ms);
  stream.pause();
  auto heard = rendered(stream, 64ms);
  stream.play(track, 2'003ms, never);
  for (const float x : rendered(stream, 64ms)) heard.push_back(x);
  stream.play(track, 3'001ms, never);
  for (const float x : rendered(stream, 64ms)) heard.push_back(x);
  CHECK(steepest_step(heard) < steepest * 1.2F);
  CHECK(peak_of(heard) < 0.31F);
}

TEST_CASE("a soundtrack exchanged for the same one goes on as if nothing had happened") {
  const auto track = std::make_shared<const Soundtrack>(
      make_soundtrack(timeline_of({{CueKind::say, 0ms, "hum"}}), make_cue_sounds(), humming_words(5s)));
  Stream one;
  Stream other;
  one.play(track, 0ms, never);
  other.play(track, 0ms, never);
  rendered(one, 128ms);
  rendered(other, 128ms);
  other.play(track, 128ms, never);
  const auto a = rendered(one, 128ms);
  const auto b = rendered(other, 128ms);
  float worst = 0;
  for (std::size_t i = 0; i < a.size(); ++i) worst = std::max(worst, std::abs(a[i] - b[i]));
  CHECK(worst < 1e-6F);
}

TEST_CASE("session time runs with the frames heard, from its beginning to its stop") {
  Stream stream;
  rendered(stream, 1s);
  stream.play(bells_at({0ms}), 2s, 3s);
  CHECK(stream.session_time(stream.rendered()) == 2s);
  rendered(stream, 500ms);
  CHECK(stream.session_time(frames_in(1s)) == 2s);
  CHECK(stream.session_time(frames_in(500ms)) == 2s);
  CHECK(stream.session_time(frames_in(1'250ms)) == 2'250ms);
  rendered(stream, 2s);
  CHECK(stream.session_time(stream.rendered()) == 3s);
}

TEST_CASE("at the stop what sounds rings out and nothing later begins") {
  Stream stream({1, 1, 1});
  stream.play(bells_at({900ms, 1'100ms}), 0ms, 1s);
  const auto heard = rendered(stream, 8s);
  CHECK(bell_begins_at(heard, frames_in(900ms)));
  std::vector<float> bell(static_cast<std::size_t>(begin_bell().frames() * 2), 0.0F);
  add_clip(begin_bell(), 0, 1, bell);
  const auto at = static_cast<std::size_t>(frames_in(1'500ms) * 2);
  CHECK(std::abs(heard[at] - bell[at - static_cast<std::size_t>(frames_in(900ms) * 2)]) < 0.0003F);
}

TEST_CASE("a pause before the first frame is heard leaves session time where it was asked to be") {
  Stream stream;
  stream.play(bells_at({0ms}), 4s, never);
  stream.pause();
  const auto heard = rendered(stream, 1s);
  CHECK(peak_of(heard) < 0.0003F);
  CHECK(stream.session_time(stream.rendered()) == 4s);
}

TEST_CASE("volumes turn each part up and down by itself, gliding") {
  Stream stream({0, 1, 1});
  const auto track = std::make_shared<const Soundtrack>(
      make_soundtrack(timeline_of({{CueKind::say, 0ms, "hum"}, {CueKind::bell_begin, 1'000ms}}),
                      make_cue_sounds(), humming_words(900ms)));
  stream.play(track, 0ms, never);
  const auto mute = rendered(stream, 1'024ms);
  CHECK(first_above(mute, 0.0003F) >= frames_in(1'000ms));
  stream.set_volumes({1, 0.5, 1});
  stream.play(track, 100ms, never);
  const auto voice = rendered(stream, 1'408ms);
  CHECK(peak_of(std::vector<float>(voice.begin() + 9'600, voice.begin() + 40'000)) ==
        Approx(0.3).margin(0.01));
  CHECK(bell_begins_at(voice, frames_in(900ms), 0.25F));
  CHECK(steepest_step(std::vector<float>(voice.begin(), voice.begin() + 9'600)) < 0.02F);
}

TEST_CASE("one thread may render while others command and ask") {
  Stream stream;
  const auto track = bells_at({0ms, 500ms, 1'000ms});
  std::atomic<bool> done{false};
  std::thread device([&] {
    std::vector<float> buffer(512);
    while (!done) stream.render(buffer);
  });
  bool inside = true;
  for (int i = 0; i < 300; ++i) {
    stream.play(track, Millis{i}, Millis{i + 700});
    const auto time = stream.session_time(stream.rendered());
    inside = inside && time && *time >= Millis{i} && *time <= Millis{i + 700};
    if (i % 3 == 0) stream.pause();
    stream.set_volumes({1, i / 300.0, 1});
  }
  done = true;
  device.join();
  CHECK(inside);
}

TEST_CASE("another excerpt of the same session takes over without a seam, in the middle of a word") {
  const auto track = std::make_shared<const Soundtrack>(
      make_soundtrack(timeline_of({{CueKind::say, 100ms, "hum"}, {CueKind::bell_begin, 3s}}),
                      make_cue_sounds(), humming_words(1s)));
  Stream whole({1, 1, 1});
  whole.play(track, 0ms, never);
  const std::vector<float> expected = rendered(whole, 4s);

  const CueSounds cues = make_cue_sounds();
  LongTones tones;
  const auto excerpt = [&](Millis from, Millis to) {
    return std::make_shared<const Soundtrack>(
        make_soundtrack(timeline_of({{CueKind::say, 100ms, "hum"}, {CueKind::bell_begin, 3s}}), {from, to},
                        {cues, humming_words(1s), tones, nullptr}));
  };
  Stream stream({1, 1, 1});
  stream.play(excerpt(0ms, 2s), 0ms, never);
  std::vector<float> heard = rendered(stream, 512ms);
  stream.replace(excerpt(100ms, 5s));
  const std::vector<float> rest = rendered(stream, 4s - 512ms);
  heard.insert(heard.end(), rest.begin(), rest.end());
  CHECK(heard == expected);
  CHECK(stream.session_time(stream.rendered()) == 4s);
}

TEST_CASE("an excerpt that comes after a pause does not sound") {
  Stream stream({1, 1, 1});
  stream.play(bells_at({1s}), 0ms, never);
  rendered(stream, 512ms);
  stream.pause();
  stream.replace(bells_at({1s}));
  rendered(stream, 512ms);
  stream.replace(bells_at({1s}));
  CHECK(first_above(rendered(stream, 2s), 0.0003F, 0) == -1);
}
