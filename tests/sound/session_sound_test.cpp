// A session's sound as a shell uses it: made ahead, measured, silent where it has to be.
#include "sound/session_sound.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/made_machine.hpp"
#include "support/routines.hpp"
#include "support/sound.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// Without a device that is open nothing asks for the time.
SoundOptions muted() {
  return {{}, [] { return std::chrono::nanoseconds{0}; }, true};
}

std::shared_ptr<const Routine> spoken_in(const std::string& language) {
  Routine made = routine({step("knee")});
  made.language = language;
  return std::make_shared<const Routine>(made);
}

std::shared_ptr<const Library> one_exercise() {
  return std::make_shared<const Library>(library_of({hold_exercise("knee", 30s)}));
}

std::shared_ptr<const Timeline> prepared(SessionSound& sound, const std::string& language = "en") {
  sound.prepare(spoken_in(language), one_exercise(), Pace{}, Settings{});
  sound.wait();
  const auto session = sound.take();
  REQUIRE(session);
  return session->timeline;
}

}  // namespace

TEST_CASE("a session laid out with the voice holds as long as the file says and takes as long as the words") {
  SessionSound sound(muted());
  const auto timeline = prepared(sound);
  CHECK(sound.progress() == 1);
  bool measured = false;
  for (const Cue& cue : timeline->cues) {
    if (cue.kind != CueKind::say) continue;
    measured = measured || cue.length != estimated_speech_length(cue.text, cue.rate);
  }
  CHECK(measured);
  for (const Segment& segment : timeline->segments) {
    if (segment.kind == SegmentKind::hold) CHECK(segment.length() == 30s);
  }
}

TEST_CASE("a muted session leaves the clock to the shell and has nothing to complain of") {
  SessionSound sound(muted());
  sound.play(prepared(sound), 0ms);
  CHECK_FALSE(sound.heard(0ms));
  CHECK(sound.take_trouble().empty());
}

TEST_CASE("a language nobody speaks is said once, and the session is laid out all the same") {
  SessionSound sound(muted());
  const auto timeline = prepared(sound, "xx");
  CHECK(timeline->total() > 30s);
  CHECK_FALSE(sound.take_trouble().empty());
  CHECK(sound.take_trouble().empty());
}

TEST_CASE("a recording that cannot be played is named once, and the voice speaks its words") {
  Exercise knee = hold_exercise("knee", 30s);
  knee.say.move = plain_text("Bring your knee in.");
  knee.clips = {{"move", "/nowhere/knee.ogg"}};
  SessionSound sound(muted());
  sound.prepare(spoken_in("en"), std::make_shared<const Library>(library_of({knee})), Pace{}, Settings{});
  sound.wait();
  const auto session = sound.take();
  REQUIRE(session);
  CHECK(sound.take_trouble().find("knee.ogg") != std::string::npos);
  CHECK(sound.take_trouble().empty());
  const auto& cues = session->timeline->cues;
  const auto spoken = std::find_if(cues.begin(), cues.end(),
                                   [](const Cue& cue) { return cue.text == "Bring your knee in."; });
  REQUIRE(spoken != cues.end());
  CHECK(spoken->kind == CueKind::clip);
  CHECK(spoken->length != estimated_speech_length(spoken->text, spoken->rate));
}

TEST_CASE("without a sound device the session is silent, says why once, and leaves the clock to the shell") {
  MadeMachine machine;
  machine.has_device = false;
  SessionSound sound({{}, machine.clocks().precise, false, machine.loudspeaker()});
  sound.play(prepared(sound), 0ms);
  CHECK_FALSE(sound.heard(0ms));
  CHECK_FALSE(sound.take_trouble().empty());
  CHECK(sound.take_trouble().empty());
}

TEST_CASE("while a device plays, what the ear hears moves on from where play began, and stands when hushed") {
  MadeMachine machine;
  SessionSound sound({{}, machine.clocks().precise, false, machine.loudspeaker()});
  sound.play(prepared(sound), 2s);
  CHECK(sound.heard(2s) == 2s);
  machine.pass(100ms);
  CHECK(sound.heard(2s) == 2'100ms);
  sound.hush();
  CHECK_FALSE(sound.heard(2'100ms));
}

TEST_CASE("a device that comes back plays on from where the session is by then") {
  MadeMachine machine;
  machine.has_device = false;
  SessionSound sound({{}, machine.clocks().precise, false, machine.loudspeaker()});
  sound.play(prepared(sound), 0ms);
  machine.has_device = true;
  machine.pass(19'999ms);
  CHECK_FALSE(sound.heard(19'999ms));  // not asked for at every look
  machine.pass(1ms);
  CHECK(sound.heard(20s) == 20s);
}

TEST_CASE("a session of minutes, held in memory piece by piece, sounds at every word of it") {
  const TemporaryFolder folder;
  MadeMachine machine;
  SessionSound sound({folder.path(), machine.clocks().precise, false, machine.loudspeaker()});
  const Routine made = routine({step("knee"), step("knee"), step("knee"), step("knee")});
  sound.prepare(std::make_shared<const Routine>(made), one_exercise(), Pace{}, Settings{});
  sound.wait();
  const auto session = sound.take();
  REQUIRE(session);
  const Timeline& timeline = *session->timeline;
  REQUIRE(timeline.total() > 130s);  // longer than is held at once
  std::vector<float> loudest(timeline.cues.size(), 0.0F);
  sound.play(session->timeline, 0ms);
  for (Millis t{0}; t < timeline.total(); t += 100ms) {
    CHECK(sound.heard(t) == t);
    machine.pass(100ms);
    for (std::size_t i = 0; i < timeline.cues.size(); ++i) {
      const Cue& cue = timeline.cues[i];
      if (cue.kind == CueKind::say && cue.at < t + 100ms && cue.at + cue.length > t)
        loudest[i] = std::max(loudest[i], peak_of(machine.heard));
    }
  }
  for (std::size_t i = 0; i < timeline.cues.size(); ++i) {
    CAPTURE(timeline.cues[i].text);
    if (timeline.cues[i].kind == CueKind::say) CHECK(loudest[i] > from_decibels(-30));
  }
}
