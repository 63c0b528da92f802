#include "sound/soundtrack.hpp"

#include "support/catch.hpp"
#include "support/sound.hpp"
#include "support/sound_timeline.hpp"

using namespace limber;
using namespace limber::test;

TEST_CASE("every bell of a timeline sounds at its millisecond, exact to the frame") {
  const Timeline timeline = timeline_of(
      {{CueKind::bell_begin, 1'500ms}, {CueKind::bell_half, 9'001ms}, {CueKind::bell_end, 20'003ms}});
  const CueSounds sounds = make_cue_sounds();
  const Soundtrack track = make_soundtrack(timeline, sounds, nullptr);
  const auto& clips = {sounds.begin, sounds.half, sounds.end};
  std::size_t cue = 0;
  for (const auto& clip : clips) {
    const Frames onset = frames_in(timeline.cues[cue++].at);
    std::vector<float> heard(2'000);
    mix(track, onset, heard);
    std::vector<float> wanted(2'000, 0.0F);
    add_clip(*clip, 0, 1, wanted);
    CHECK(heard == wanted);
    mix(track, onset - 1'000, heard);
    CHECK(peak_of(heard) == 0);
  }
}

TEST_CASE("a mix is a function of position: pieces of any size are the whole") {
  const Timeline timeline =
      timeline_of({{CueKind::say, 0ms, "one"}, {CueKind::bell_begin, 12ms}, {CueKind::tick, 20ms}});
  const Soundtrack track = make_soundtrack(timeline, make_cue_sounds(), humming_words(80ms));
  std::vector<float> whole(9'600);
  mix(track, -200, whole);
  const std::size_t size = GENERATE(2U, 14U, 1'000U, 9'599U);
  std::vector<float> pieces(whole.size(), 7.0F);
  for (std::size_t at = 0; at < pieces.size(); at += size * 2) {
    const auto part = std::span(pieces).subspan(at, std::min(size * 2, pieces.size() - at));
    mix(track, static_cast<Frames>(at / 2) - 200, part);
  }
  CHECK(pieces == whole);
}

TEST_CASE("words that turn out longer than planned end where the next words begin, without a click") {
  const Timeline timeline = timeline_of({{CueKind::say, 0ms, "long"}, {CueKind::say, 500ms, "next"}});
  const auto long_then_silent = [](const Cue& cue) {
    const double seconds = cue.text == "long" ? 2 : 0.001;
    return std::make_shared<const Clip>(
        clip_from(sine(100, cue.text == "long" ? 0.5 : 0, seconds), stream_rate));
  };
  const Soundtrack track = make_soundtrack(timeline, make_cue_sounds(), long_then_silent);
  std::vector<float> heard(2 * static_cast<std::size_t>(stream_rate));
  mix(track, 0, heard);
  CHECK(first_above(heard, 0.01F, frames_in(500ms)) == -1);
  CHECK(first_above(heard, 0.4F, frames_in(470ms)) > 0);
  float steepest = 0;
  for (std::size_t i = 2; i < heard.size(); ++i)
    steepest = std::max(steepest, std::abs(heard[i] - heard[i - 2]));
  CHECK(steepest < 0.01F);
}

TEST_CASE("cues without a clip are silent, and a session without cues is silence") {
  const Timeline timeline = timeline_of({{CueKind::say, 0ms, "unheard"}});
  CHECK(make_soundtrack(timeline, make_cue_sounds(), nullptr).sounds().empty());
  std::vector<float> out(10, 1.0F);
  mix(make_soundtrack(Timeline{}, make_cue_sounds(), nullptr), 0, out);
  CHECK(peak_of(out) == 0);
}

TEST_CASE("a breath is heard for as long as it is breathed") {
  const Timeline timeline = timeline_of({{CueKind::breath_in, 0ms, "", 3s},
                                         {CueKind::breath_out, 3s, "", 5s},
                                         {CueKind::breath_in, 8s, "", 3s}});
  const Soundtrack track = make_soundtrack(timeline, make_cue_sounds(), nullptr);
  REQUIRE(track.sounds().size() == 3);
  CHECK(track.sounds()[0].clip->length() == 3s);
  CHECK(track.sounds()[1].clip->length() == 5s);
  CHECK(track.sounds()[2].clip == track.sounds()[0].clip);
  CHECK(track.sounds()[2].end == frames_in(11s));
}

TEST_CASE("a movement there and back is heard in two tones, each as long as its way") {
  const Timeline timeline = timeline_of({{CueKind::way_there, 0ms, "", 4s}, {CueKind::way_back, 4s, "", 3s}});
  const Soundtrack track = make_soundtrack(timeline, make_cue_sounds(), nullptr);
  REQUIRE(track.sounds().size() == 2);
  CHECK(track.sounds()[0].clip->length() == 4s);
  CHECK(track.sounds()[1].clip->length() == 3s);
  CHECK(track.sounds()[0].bus == Bus::cues);
  CHECK(*track.sounds()[0].clip != *track.sounds()[1].clip);
}

TEST_CASE("sounds can be left out from a frame on while those before ring out") {
  const Timeline timeline = timeline_of({{CueKind::bell_begin, 0ms}, {CueKind::bell_end, 100ms}});
  const CueSounds sounds = make_cue_sounds();
  const Soundtrack track = make_soundtrack(timeline, sounds, nullptr);
  std::vector<float> heard(20'000, 0.0F);
  track.add(Bus::cues, 0, heard, frames_in(100ms));
  std::vector<float> wanted(20'000, 0.0F);
  add_clip(*sounds.begin, 0, 1, wanted);
  CHECK(heard == wanted);
}

TEST_CASE("a bell over speech as loud as speech may be does not clip") {
  const Timeline timeline =
      timeline_of({{CueKind::say, 0ms, "loud"}, {CueKind::bell_end, 0ms}, {CueKind::tick, 5ms}});
  const auto loud = [](const Cue&) {
    return std::make_shared<const Clip>(
        clip_from(std::vector<float>(48'000, from_decibels(-3)), stream_rate));
  };
  const Soundtrack track = make_soundtrack(timeline, make_cue_sounds(), loud);
  std::vector<float> heard(96'000);
  mix(track, 0, heard);
  CHECK(peak_of(heard) < 1.0F);
}
