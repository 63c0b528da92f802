#include "sound/fallback_voice.hpp"

#include "sound/session_sound.hpp"
#include "sound/speech_store.hpp"
#include "support/catch.hpp"
#include "support/routines.hpp"
#include "support/sound.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// Hums as its name, or fails from the first word on.
class TestVoice : public SpeechVoice {
 public:
  TestVoice(std::string name, bool works) : name_(std::move(name)), works_(works) {}
  std::string name() const override { return name_; }
  Result<Clip> speak(std::string_view text, SpeechRate) const override {
    ++asked;
    if (text == "unspeakable") return nothing_to_say();
    if (!works_) return voice_failed(name_ + " is hoarse");
    return clip_from(sine(200, 0.1, 0.1, 16'000), 16'000);
  }
  mutable int asked = 0;

 private:
  std::string name_;
  bool works_;
};

using Voices = std::vector<std::shared_ptr<TestVoice>>;

std::shared_ptr<const FallbackVoice> in_order(const Voices& voices) {
  std::vector<VoiceMaker> makers;
  for (const auto& voice : voices) makers.push_back([voice] { return voice; });
  return std::make_shared<const FallbackVoice>(makers);
}

std::shared_ptr<TestVoice> working(const std::string& name) {
  return std::make_shared<TestVoice>(name, true);
}
std::shared_ptr<TestVoice> failing(const std::string& name) {
  return std::make_shared<TestVoice>(name, false);
}

bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the first voice speaks as long as it works, and the others are not made") {
  const auto first = working("first");
  bool made = false;
  const FallbackVoice voice({[&] { return first; },
                             [&] {
                               made = true;
                               return working("second");
                             }});
  CHECK(voice.speak("Let go.", SpeechRate::instruction));
  CHECK(voice.name() == "first");
  CHECK(voice.trouble().empty());
  CHECK_FALSE(made);
}

TEST_CASE("a voice that fails gives way to the next that works, is not asked again, and its reason is told") {
  const Voices voices{failing("first"), failing("second"), working("third")};
  const auto order = in_order(voices);
  const FallbackVoice& voice = *order;
  CHECK(voice.speak("Let go.", SpeechRate::instruction));
  CHECK(voice.speak("And rest.", SpeechRate::instruction));
  CHECK(voices[0]->asked == 1);
  CHECK(voices[1]->asked == 1);
  CHECK(voices[2]->asked == 2);
  CHECK(voice.name() == "third");
  CHECK(mentions(voice.trouble(), "second is hoarse"));
}

TEST_CASE("words that nobody could say are no reason to change voices") {
  const Voices voices{working("first"), working("second")};
  const auto order = in_order(voices);
  const FallbackVoice& voice = *order;
  CHECK_FALSE(voice.speak("unspeakable", SpeechRate::instruction));
  CHECK(voice.name() == "first");
  CHECK(voice.trouble().empty());
}

TEST_CASE("when every voice has failed none is waited for again") {
  const Voices voices{failing("first"), failing("second")};
  const auto order = in_order(voices);
  const FallbackVoice& voice = *order;
  CHECK_FALSE(voice.speak("Let go.", SpeechRate::instruction));
  CHECK_FALSE(voice.speak("And rest.", SpeechRate::instruction));
  CHECK(voices[0]->asked == 1);
  CHECK(voices[1]->asked == 1);
  CHECK(mentions(voice.trouble(), "second is hoarse"));
}

TEST_CASE("a voice this computer has not is passed over") {
  const FallbackVoice voice(
      {[] { return failing("first"); }, [] { return nullptr; }, [] { return working("third"); }});
  CHECK(voice.speak("Let go.", SpeechRate::instruction));
  CHECK(voice.name() == "third");
}

TEST_CASE("what another voice said in its place is not kept as the words of the voice that failed") {
  const TemporaryFolder folder;
  const auto ask = [&](const std::shared_ptr<TestVoice>& first, const std::shared_ptr<TestVoice>& second) {
    SpeechStore store(in_order({first, second}), folder.path());
    store.prepare({{"Let go."}});
    store.wait();
    CHECK(store.clip("Let go.", SpeechRate::instruction));
  };
  ask(failing("first"), working("second"));
  const auto recovered = working("first");
  ask(recovered, working("second"));
  CHECK(recovered->asked == 1);
  const auto second = working("second");
  ask(second, working("third"));
  CHECK(second->asked == 0);  // its words are on the disk
}

TEST_CASE("a command is asked first, then the voices that come along") {
  const auto name = [](std::string_view language, const std::string& command) {
    const auto voice = voice_for(language, {EnglishVoice::rms, 1, command});
    REQUIRE(voice);
    const std::string first = (*voice)->name();
    CHECK((*voice)->speak("Let go.", SpeechRate::instruction));
    return std::pair(first.substr(0, first.find('-')), (*voice)->name());
  };
  CHECK(name("en", "") == std::pair<std::string, std::string>("flite", "flite-rms-3-1"));
  CHECK(name("en", "false {file}") == std::pair<std::string, std::string>("command", "flite-rms-3-1"));
  CHECK(name("de", "false {file}") == std::pair<std::string, std::string>("command", "espeak-de-1-1"));
}

TEST_CASE("a command may speak a language that no other voice speaks") {
  CHECK(voice_for("xx-nowhere", {EnglishVoice::rms, 1, "say {file}"}));
  CHECK_FALSE(voice_for("xx-nowhere"));
}

TEST_CASE("a session with a command that fails is spoken all the same, and says so once") {
  SessionSound sound({{}, [] { return std::chrono::nanoseconds{0}; }, true});
  Settings settings;
  settings.speech_command = "false {file}";
  const auto library = std::make_shared<const Library>(library_of({hold_exercise("knee", 30s)}));
  for (const bool first : {true, false}) {
    sound.prepare(std::make_shared<const Routine>(routine({step("knee")})), library, Pace{}, settings);
    sound.wait();
    const auto session = sound.take();
    REQUIRE(session);
    const Cue& cue = session->timeline->cues.front();
    CHECK(session->speech(cue.text, cue.rate) != estimated_speech_length(cue.text, cue.rate));
    CHECK(mentions(sound.take_trouble(), "voice command") == first);
    CHECK(sound.take_trouble().empty());
  }
}
