// What screens ask of the sound, on a machine whose clock and loudspeaker a test moves.
#include "services/sound_service.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/kinds.hpp"
#include "support/made_machine.hpp"
#include "support/routines.hpp"
#include "timeline/gentle.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// In a language nobody speaks no voice has to be made.
Routine evening_in(const std::string& language) {
  Routine evening = routine({step("knee")});
  evening.language = language;
  return evening;
}

std::shared_ptr<const Routine> shared(Routine routine) {
  return std::make_shared<const Routine>(std::move(routine));
}

struct Bench {
  explicit Bench(const std::string& language = "xx", bool mute = false)
      : evening(shared(evening_in(language))),
        desk({{}, machine.clocks().precise, mute, machine.loudspeaker()}) {}

  MadeMachine machine;
  std::shared_ptr<const Routine> evening;
  std::shared_ptr<const Library> library =
      std::make_shared<const Library>(library_of({hold_exercise("knee", 40s)}));
  Settings settings;
  SoundService desk;

  void prepare(std::shared_ptr<const Routine> routine) {
    desk.prepare(PrepareSession{std::move(routine), library}, settings);
  }
  void rehearse(std::shared_ptr<const Routine> routine) {
    desk.prepare(PrepareRehearsal{std::move(routine)}, library, settings);
  }
  std::vector<Intent> poll() { return desk.poll(machine.now); }
  std::shared_ptr<const Timeline> prepared(std::shared_ptr<const Routine> routine) {
    prepare(std::move(routine));
    desk.wait();
    for (const Intent& news : poll()) {
      if (const auto* ready = std::get_if<SessionReady>(&news)) return ready->timeline;
    }
    return nullptr;
  }
  std::shared_ptr<const Timeline> playing(Millis from = 0ms) {
    const auto timeline = prepared(evening);
    desk.play({timeline, from, true});
    return timeline;
  }
};

Millis held(const Timeline& timeline) {
  const auto hold = std::find_if(timeline.segments.begin(), timeline.segments.end(),
                                 [](const Segment& segment) { return segment.kind == SegmentKind::hold; });
  return hold == timeline.segments.end() ? 0ms : hold->length();
}

std::vector<std::string> told(const std::vector<Intent>& news) {
  std::vector<std::string> words;
  for (const Intent& intent : news) {
    if (const auto* tell = std::get_if<ShowNotice>(&intent)) words.push_back(tell->words);
  }
  return words;
}

}  // namespace

TEST_CASE("a session that is asked for is made beside, and handed over once") {
  Bench bench;
  CHECK_FALSE(bench.desk.preparing());
  CHECK_FALSE(bench.desk.next_wakeup(bench.machine.now));
  bench.prepare(bench.evening);
  CHECK(bench.desk.preparing());
  CHECK(bench.desk.next_wakeup(bench.machine.now));
  bench.desk.wait();
  const auto news = bench.poll();
  REQUIRE_FALSE(news.empty());
  const auto& ready = std::get<SessionReady>(news.front());
  CHECK(held(*ready.timeline) == 40s);
  CHECK(ready.speech("Move slowly.", SpeechRate::instruction) > 0ms);
  CHECK_FALSE(bench.desk.preparing());
  CHECK(std::none_of(news.begin() + 1, news.end(),
                     [](const Intent& intent) { return std::holds_alternative<SessionReady>(intent); }));
  CHECK(bench.poll().empty());
}

TEST_CASE("how far the voice is comes before the session, and never goes back") {
  Bench bench("en", true);
  bench.prepare(bench.evening);
  double share = 0;
  bool ready = false;
  while (!ready) {  // a voice comes to its end
    for (const Intent& news : bench.poll()) {
      if (const auto* progress = effect_as<VoiceProgress>(news)) {
        CHECK(progress->share >= share);
        CHECK(progress->share <= 1);
        share = progress->share;
      }
      ready = ready || std::holds_alternative<SessionReady>(news);
    }
    bench.desk.wait();
  }
  CHECK(told(bench.poll()).empty());
}

TEST_CASE("on a sore day the session is the gentle one") {
  Bench bench;
  CHECK(held(*bench.prepared(shared(gentler(*bench.evening, *bench.library)))) == 20s);
}

TEST_CASE("a session that cannot be made says why, once") {
  Bench bench;
  CHECK_FALSE(bench.prepared(shared(routine({step("unknown")}))));
  bench.prepare(shared(routine({step("unknown")})));
  bench.desk.wait();
  const auto words = told(bench.poll());
  REQUIRE_FALSE(words.empty());
  CHECK(words.front().find("unknown") != std::string::npos);
  CHECK_FALSE(bench.desk.preparing());
  CHECK(bench.poll().empty());
}

TEST_CASE("a rehearsal is handed to its screen with words as long as the voice takes") {
  Bench bench;
  const auto written = bench.evening;
  bench.rehearse(written);
  bench.desk.wait();
  const auto news = bench.poll();
  REQUIRE_FALSE(news.empty());
  const auto ready = of_that_kind<RehearsalReady>(news.front());
  CHECK(ready.routine == written);
  CHECK(ready.spoken);
  CHECK(held(*ready.timeline) == 40s);
}

TEST_CASE("what plays is heard by the machine's clock, from where it began until it is hushed") {
  Bench bench;
  bench.playing(2s);
  CHECK(bench.machine.device_open);
  CHECK(bench.desk.heard(2s) == 2s);
  bench.machine.pass(100ms);
  CHECK(bench.desk.heard(2s) == 2'100ms);
  bench.desk.hush(bench.machine.now);
  CHECK_FALSE(bench.desk.heard(2'100ms));
}

TEST_CASE("the device is given back after a minute of silence, and no sooner") {
  Bench bench;
  const auto timeline = bench.playing();
  CHECK_FALSE(bench.desk.next_wakeup(bench.machine.now));
  bench.desk.hush(bench.machine.now);
  CHECK(bench.desk.next_wakeup(bench.machine.now) == 60s);
  bench.machine.pass(59'999ms);
  bench.poll();
  CHECK(bench.machine.device_open);
  CHECK(bench.desk.next_wakeup(bench.machine.now) == 1ms);
  bench.machine.pass(1ms);
  bench.poll();
  CHECK_FALSE(bench.machine.device_open);
  CHECK_FALSE(bench.desk.next_wakeup(bench.machine.now));
  bench.desk.play({timeline, 5s, true});
  CHECK(bench.machine.device_open);
  CHECK(bench.desk.heard(5s) == 5s);
}

TEST_CASE("who goes on within the minute keeps the device") {
  Bench bench;
  const auto timeline = bench.playing();
  bench.desk.hush(bench.machine.now);
  bench.machine.pass(30s);
  bench.desk.play({timeline, 0ms, true});
  bench.machine.pass(120s);
  bench.poll();
  CHECK(bench.machine.device_open);
}

TEST_CASE("a device that is given back is closed at once, and nobody wakes for it any more") {
  Bench bench;
  bench.playing();
  CHECK(bench.machine.device_open);
  bench.desk.give_device_back();
  CHECK_FALSE(bench.machine.device_open);
  CHECK_FALSE(bench.desk.next_wakeup(bench.machine.now));
}

TEST_CASE("muted nothing is opened, and the clock is the shell's") {
  Bench bench("xx", true);
  bench.playing();
  CHECK_FALSE(bench.machine.device_open);
  CHECK_FALSE(bench.desk.heard(0ms));
  bench.desk.hush(bench.machine.now);
  CHECK_FALSE(bench.desk.next_wakeup(bench.machine.now));
}

TEST_CASE("a device that is missing is told once, and looked for again after twenty seconds") {
  Bench bench;
  bench.poll();
  bench.machine.has_device = false;
  const auto timeline = bench.prepared(bench.evening);
  bench.poll();  // nobody speaks the language
  bench.desk.play({timeline, 0ms, true});
  CHECK(told(bench.poll()) == std::vector<std::string>{"There is no sound."});
  CHECK_FALSE(bench.desk.heard(0ms));
  bench.machine.has_device = true;
  bench.machine.pass(19s);
  CHECK_FALSE(bench.desk.heard(19s));
  bench.machine.pass(1s);
  CHECK(bench.desk.heard(20s) == 20s);
  CHECK(told(bench.poll()).empty());
}

TEST_CASE("a voice is heard as it is chosen, nothing is made of it, and the device is given back") {
  Bench bench;
  bench.desk.let_hear("", bench.settings);
  CHECK(bench.desk.next_wakeup(bench.machine.now));
  bench.desk.wait();
  CHECK(bench.poll().empty());
  CHECK(bench.machine.device_open);
  bench.machine.pass(60s);
  bench.poll();
  CHECK_FALSE(bench.machine.device_open);
}

TEST_CASE("each time a voice is tried it is said in words why its program does not speak") {
  Bench bench("en", true);
  bench.settings.speech_command = "/nowhere/at/all {file}";
  for (int attempt = 0; attempt < 2; ++attempt) {
    bench.desk.let_hear("", bench.settings);
    bench.desk.wait();
    std::vector<std::string> words = told(bench.poll());
    REQUIRE(words.size() == 1);
    CHECK(words.front().find("was not found or may not be run") != std::string::npos);
  }
  bench.settings.speech_command.clear();
  bench.desk.let_hear("", bench.settings);
  bench.desk.wait();
  CHECK(told(bench.poll()).empty());
}
