#include "sound/voice.hpp"

#include <fstream>
#include <thread>

#include "base/text.hpp"
#include "sound/loudness.hpp"
#include "sound/speech_shape.hpp"
#include "sound/spoken_words.hpp"
#include "support/catch.hpp"
#include "support/loudness.hpp"
#include "support/sound.hpp"

using namespace limber;
using namespace limber::test;

namespace {

const std::string instructions =
    "Lie on your back with your knees bent and your feet flat on the floor. Bring your right knee toward "
    "your chest "
    "and hold it with both hands. Keep the other leg relaxed.";

Clip spoken(const SpeechVoice& voice, std::string_view text, SpeechRate rate = SpeechRate::instruction) {
  auto clip = voice.speak(text, rate);
  REQUIRE(clip);
  return *std::move(clip);
}

std::shared_ptr<const SpeechVoice> voice_of(std::string_view language,
                                            EnglishVoice english = EnglishVoice::rms, double pace = 1) {
  auto voice = voice_for(language, {english, pace});
  REQUIRE(voice);
  return *voice;
}

double rate_of(const Clip& clip, std::string_view text) {
  return static_cast<double>(count_words(text)) * 60 / to_seconds(clip.length());
}

}  // namespace

TEST_CASE("instructions are spoken at about 145 words a minute, relaxation at about 115") {
  const auto voice = voice_of("en", GENERATE(EnglishVoice::rms, EnglishVoice::slt));
  CAPTURE(voice->name());
  CHECK(rate_of(spoken(*voice, instructions), instructions) == Approx(145).margin(12));
  CHECK(rate_of(spoken(*voice, instructions, SpeechRate::relaxation), instructions) ==
        Approx(115).margin(10));
}

TEST_CASE("a person may ask for slower or faster speech, and gets a voice of another name") {
  const auto slow = voice_of("en", EnglishVoice::rms, 0.8);
  const auto plain = voice_of("en");
  const std::string text = "Keep the other leg relaxed.";
  CHECK(slow->name() != plain->name());
  CHECK(to_seconds(spoken(*slow, text).length()) ==
        Approx(1.25 * to_seconds(spoken(*plain, text).length())).epsilon(0.05));
}

TEST_CASE("speech has the loudness of -16 LUFS and peaks that leave room for a bell") {
  const auto voice = voice_of(GENERATE("en", "de"));
  for (const char* text : {"Breathe in.", "Hold it there, and let your shoulders soften."}) {
    const std::vector<float> samples = stereo_samples(spoken(*voice, text));
    CAPTURE(voice->name(), text);
    CHECK(integrated_loudness(samples) == Approx(-16).margin(0.7));
    CHECK(true_peak(samples) <= speech_true_peak + 0.2);
  }
}

TEST_CASE("speech begins with its words: no silence before or after") {
  const Clip clip = spoken(*voice_of("en"), "Breathe in.");
  const std::vector<float> samples = stereo_samples(clip);
  const Frames first = first_above(samples, 0.01F * peak_of(samples));
  CHECK(first >= 0);
  CHECK(first < frames_in(60ms));
}

TEST_CASE("the same words are the same samples") {
  const auto voice = voice_of("en");
  CHECK(spoken(*voice, "Let go.") == spoken(*voice, "Let go."));
  CHECK(spoken(*voice, "Let go.") != spoken(*voice, "Let go.", SpeechRate::relaxation));
}

TEST_CASE("other languages have a voice, an invented one has none, and the reason is said") {
  CHECK(voice_of("de-AT")->name() == "espeak-de-1-1");
  CHECK(voice_of("en-GB")->name() == "flite-rms-3-1");
  const auto none = voice_for("xx-nowhere");
  REQUIRE_FALSE(none);
  CHECK(none.problems().front().message.find("xx-nowhere") != std::string::npos);
  CHECK_FALSE(voice_for("../../etc/passwd"));
  CHECK_FALSE(voice_for(""));
}

TEST_CASE("words that are too many, or none, are refused with a reason") {
  const auto voice = voice_of(GENERATE("en", "de"));
  const auto rule = [&](const std::string& text) {
    const auto clip = voice->speak(text, SpeechRate::instruction);
    return clip.problems().empty() ? std::string("spoken") : clip.problems().front().rule;
  };
  CHECK(rule(std::string(4'001, 'a')) == "speech-length");
  CHECK(rule("") == "speech-empty");
  CHECK(rule(" … !") == "speech-empty");
}

TEST_CASE("few letters that would be spoken for many minutes are refused as well") {
  const auto clip = voice_of("en")->speak(std::string(4'000, '9'), SpeechRate::relaxation);
  REQUIRE_FALSE(clip);
  CHECK(clip.problems().front().rule == "speech-length");
}

TEST_CASE("two threads may speak at once") {
  const auto voice = voice_of("en");
  const Clip alone = spoken(*voice, "Rest here.");
  std::optional<Clip> other;
  std::thread thread([&] { other = *voice->speak("Rest here.", SpeechRate::instruction); });
  const auto mine = voice->speak("Rest here.", SpeechRate::instruction);
  thread.join();
  REQUIRE(mine);
  CHECK(*mine == alone);
  CHECK(other == alone);
}

TEST_CASE("hard words are respelled for the ear, whatever stands around them") {
  CHECK(spoken_english("Rest in the 90-90 position.") == "Rest in the ninety ninety position.");
  CHECK(spoken_english("“Psoas”, then (scapulae)!") == "\"so us\", then (scap you lee)!");
  CHECK(spoken_english("Exhale; hold 10–15 seconds – gently.") == "eks hale; hold 10 to 15 seconds, gently.");
  CHECK(spoken_english("calf") == "calf");
}

TEST_CASE(
    "the names of muscles and positions are respelled where letters mislead, and left alone where not") {
  CHECK(spoken_english("Lie supine.") == "Lie soo pine.");
  CHECK(spoken_english("Quadratus lumborum") == "quad ray tus lumborum");
  CHECK(spoken_english("gluteal, isometric, flexion") == "gloo tea ul, eye so metric, flection");
  CHECK(spoken_english("piriformis scapula TENS hamstrings") == "piriformis scapula TENS hamstrings");
}

TEST_CASE("abbreviations that are words in small letters are spelled out only as abbreviations") {
  CHECK(spoken_english("Roll the IT band, then rest it.") == "Roll the I T band, then rest it.");
  CHECK(spoken_english("the SI joint") == "the S I joint");
  CHECK(spoken_english("after an MRI") == "after an M R I");
}

TEST_CASE("units after a number are said in full, one of them as one") {
  CHECK(spoken_english("Hold 30 s, rest 1 min.") == "Hold 30 seconds, rest 1 minute.");
  CHECK(spoken_english("Hold 2.5 s or 10-15 s.") == "Hold 2.5 seconds or 10-15 seconds.");
  CHECK(spoken_english("10–15 s") == "10 to 15 seconds");
  CHECK(spoken_english("30s, 1s, 10-15s, 5cm, 10x") ==
        "30 seconds, 1 second, 10-15 seconds, 5 centimeters, 10 times");
  CHECK(spoken_english("3 x 10, 2 kg, 5 lbs") == "3 times 10, 2 kilos, 5 pounds");
}

TEST_CASE("what therapists write short is read out long: each line of the table as it stands there") {
  std::ifstream table(LIMBER_SOURCE_DIR "/tests/sound/data/spoken.tsv");
  int lines = 0;
  for (std::string line; std::getline(table, line); ++lines) {
    const std::size_t tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    CAPTURE(line);
    CHECK(spoken_english(line.substr(0, tab)) == line.substr(tab + 1));
  }
  CHECK(lines > 150);
}

TEST_CASE("letters that are no unit stay letters") {
  CHECK(spoken_english("Point S, x marks it. Count to 3. S is a letter.") ==
        "Point S, x marks it. Count to 3. S is a letter.");
  CHECK(spoken_english("4-7-8 breathing, the 1980s, L5 and S1") == "4-7-8 breathing, the 1980s, L5 and S1");
}

TEST_CASE("a word without end is broken up, so that no voice drones on in one breath") {
  const std::string out = spoken_english(std::string(100, 'a'));
  CHECK(out == join({std::string(40, 'a'), std::string(40, 'a'), std::string(20, 'a')}, " "));
}

TEST_CASE("sentences end at their marks, not at numbers and abbreviations") {
  CHECK(sentences("Hold. Breathe out!  Is it 2.5 s?") ==
        std::vector<std::string>{"Hold.", "Breathe out!", "Is it 2.5 s?"});
  CHECK(sentences("Use a prop, e.g. a strap.") == std::vector<std::string>{"Use a prop, e.g. a strap."});
  CHECK(sentences("One\n\n ... \nTwo") == std::vector<std::string>{"One", "Two"});
  CHECK(sentences("").empty());
}

TEST_CASE("a sentence that never ends is spoken in pieces that lose nothing") {
  std::string words;
  for (int i = 0; i < 200; ++i) words += "breathe ";
  words.pop_back();
  const auto pieces = sentences(words);
  CHECK(pieces.size() > 3);
  CHECK(join(pieces, " ") == words);
  const std::string umlauts = [] {
    std::string text;
    for (int i = 0; i < 500; ++i) text += "ü";
    return text;
  }();
  for (const std::string& piece : sentences(umlauts)) CHECK_FALSE(first_bad_utf8(piece));
  CHECK(join(sentences(umlauts), "") == umlauts);
}
