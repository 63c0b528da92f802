#include "services/media_service.hpp"

#include <cmath>
#include <numbers>

#include "canvas/image.hpp"
#include "services/picture_folder.hpp"
#include "sound/clip_file.hpp"
#include "support/catch.hpp"
#include "support/kinds.hpp"
#include "support/made_machine.hpp"
#include "support/made_microphone.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;

namespace {

std::vector<float> hum(double seconds, double amplitude) {
  std::vector<float> samples(static_cast<std::size_t>(seconds * microphone_rate));
  for (std::size_t n = 0; n < samples.size(); ++n)
    samples[n] = static_cast<float>(
        amplitude * std::sin(2 * std::numbers::pi * 200 * static_cast<double>(n) / microphone_rate));
  return samples;
}

struct Bench {
  TemporaryFolder folder;
  MadeSound sound;
  MadeMachine machine;
  MediaService desk{{folder / "own", {folder / "Pictures", folder / "Downloads"}},
                    sound.microphone(),
                    machine.clocks().precise,
                    machine.loudspeaker()};

  std::vector<MediaIntent> ask(const MediaEffect& effect) { return desk.carry_out(effect); }
  std::string routines() const { return (folder / "own").string(); }

  // Half a second of silence, the hum, half a second of silence.
  CueTake record(double seconds = 1.0);
};

template <class What>
const What* answer(const std::vector<MediaIntent>& news) {
  for (const MediaIntent& intent : news) {
    if (const auto* found = effect_as<What>(intent)) return found;
  }
  return nullptr;
}

CueTake Bench::record(double seconds) {
  REQUIRE(ask(RecordClip{}).empty());
  sound.speak(std::vector<float>(microphone_rate / 2, 0.0F));
  sound.speak(hum(seconds, 0.2));
  sound.speak(std::vector<float>(microphone_rate / 2, 0.0F));
  const auto news = ask(StopClip{});
  const auto* made = answer<TakeMade>(news);
  REQUIRE(made != nullptr);
  return made->take;
}

std::string picture(const std::filesystem::path& file, double width = 40) {
  std::filesystem::create_directories(file.parent_path());
  Frame red;
  red.size = {width, 30};
  red.background = {200, 0, 0, 255};
  REQUIRE(write_png(painted(red), file.string()));
  return file.string();
}

}  // namespace

TEST_CASE("a cue is recorded with its level, trimmed to its words, and kept beside the routine") {
  Bench bench;
  CHECK_FALSE(bench.desk.next_wakeup());
  REQUIRE(bench.ask(RecordClip{}).empty());
  CHECK(bench.desk.next_wakeup());
  bench.sound.speak(std::vector<float>(microphone_rate / 2, 0.0F));
  bench.sound.speak(hum(1.0, 0.2));
  const auto heard = bench.desk.poll();
  const auto* level = answer<MicrophoneLevel>(heard);
  REQUIRE(level != nullptr);
  CHECK(level->peak_db == Approx(-14).margin(0.1));
  CHECK(level->length == 1500ms);
  const auto stopped = bench.ask(StopClip{});
  const auto* made = answer<TakeMade>(stopped);
  REQUIRE(made != nullptr);
  CHECK(made->take.length == 1500ms);
  CHECK(made->take.words_from == 400ms);
  CHECK(made->take.words_until == 1500ms);
  CHECK_FALSE(bench.sound.open());
  bench.ask(KeepClip{"move", 400ms, 1400ms, bench.routines(), "evening-tilt"});
  const auto news = bench.desk.wait();
  const auto* kept = answer<CueKept>(news);
  REQUIRE(kept != nullptr);
  CHECK(kept->cue == "move");
  CHECK(kept->name == "evening-tilt-move.ogg");
  const auto clip = clip_from_file(bench.routines() + "/" + kept->name);
  REQUIRE(clip);
  CHECK((*clip)->length() >= 950ms);
}

TEST_CASE("a second recording of a cue never replaces the first") {
  Bench bench;
  for (const char* name : {"evening-tilt-move.ogg", "evening-tilt-move-2.ogg"}) {
    bench.record(0.3);
    bench.ask(KeepClip{"move", 0ms, 1s, bench.routines(), "evening-tilt"});
    const auto news = bench.desk.wait();
    REQUIRE(answer<CueKept>(news) != nullptr);
    CHECK(answer<CueKept>(news)->name == name);
  }
}

TEST_CASE("without a microphone the screen is told in words, and the desk goes on") {
  Bench bench;
  bench.sound.be_missing();
  const auto news = bench.ask(RecordClip{});
  REQUIRE(answer<RecordingFailed>(news) != nullptr);
  CHECK_FALSE(answer<RecordingFailed>(news)->problem.message.empty());
  CHECK_FALSE(bench.desk.next_wakeup());
}

TEST_CASE("a recording that is left stops listening at once") {
  Bench bench;
  bench.ask(RecordClip{});
  CHECK(bench.sound.open());
  CHECK(bench.ask(StopMedia{}).empty());
  CHECK_FALSE(bench.sound.open());
  CHECK(bench.desk.poll().empty());
}

TEST_CASE("what was recorded is heard to its end, and says where it is") {
  Bench bench;
  bench.record(0.3);
  bench.ask(HearTake{500ms, 800ms});
  bench.desk.wait();
  CHECK(bench.machine.device_open);
  for (const Millis at : {500ms, 600ms, 700ms}) {
    const auto news = bench.desk.poll();
    REQUIRE(answer<ListeningAt>(news) != nullptr);
    CHECK(answer<ListeningAt>(news)->at == at);
    bench.machine.pass(100ms);
  }
  CHECK(answer<ListeningOver>(bench.desk.poll()) != nullptr);
  CHECK_FALSE(bench.machine.device_open);
  CHECK_FALSE(bench.desk.next_wakeup());
}

TEST_CASE("listening that was stopped before its sound was ready is not heard") {
  Bench bench;
  bench.record(0.3);
  bench.ask(HearTake{500ms, 800ms});
  const auto stopped = bench.ask(StopHearing{});
  CHECK(answer<ListeningOver>(stopped) != nullptr);
  bench.desk.wait();
  CHECK_FALSE(bench.desk.next_wakeup());
}

TEST_CASE("a recording that is gone is not heard, and that is said") {
  Bench bench;
  const auto news = bench.ask(HearClip{bench.routines() + "/gone.ogg"});
  CHECK(answer<ListeningOver>(news) != nullptr);
  CHECK(answer<RecordingFailed>(news) != nullptr);
}

TEST_CASE("pictures are kept beside the routine under names with a number") {
  Bench bench;
  const std::string file = picture(bench.folder / "Pictures/IMG_1234.png");
  for (const char* name : {"evening-tilt-1.jpg", "evening-tilt-2.jpg"}) {
    bench.ask(KeepPicture{file, bench.routines(), "evening-tilt"});
    const auto news = bench.desk.wait();
    REQUIRE(answer<PictureKept>(news) != nullptr);
    CHECK(answer<PictureKept>(news)->name == name);
    CHECK(contents(bench.folder / "own" / name).starts_with("\xFF\xD8\xFF"));
  }
  put(bench.folder / "notes.jpg", "no picture");
  bench.ask(KeepPicture{(bench.folder / "notes.jpg").string(), bench.routines(), "evening-tilt"});
  const auto news = bench.desk.wait();
  REQUIRE(answer<PictureFailed>(news) != nullptr);
  CHECK_FALSE(answer<PictureFailed>(news)->problem.message.empty());
  CHECK(entries_in(bench.folder / "own") == 2);
}

TEST_CASE("what a step names is looked at where its routine lies, the therapist's own by default") {
  Bench bench;
  picture(bench.folder / "own/good.png");
  put(bench.folder / "own/bad.png", "no picture");
  MediaRequest wish;
  wish.images = {"good.png", "bad.png"};
  wish.clips = {{"move", "none.ogg"}};
  const auto news = bench.ask(InspectMedia{wish});
  const auto* looked = answer<MediaInspected>(news);
  REQUIRE(looked != nullptr);
  CHECK(looked->folder == bench.routines());
  CHECK(looked->troubles.size() == 2);
  CHECK(looked->troubles.contains("bad.png"));
  CHECK(looked->troubles.contains("none.ogg"));
}

TEST_CASE("the person's pictures are found newest first, with their folders, and shown small") {
  Bench bench;
  namespace fs = std::filesystem;
  const fs::path old = picture(bench.folder / "Pictures/old.png");
  const fs::path recent = picture(bench.folder / "Downloads/new.PNG");
  put(bench.folder / "Pictures/text.txt", "words");
  put(bench.folder / "Pictures/.hidden.png", "hidden");
  picture(bench.folder / "Pictures/Summer/beach.png");
  fs::last_write_time(old, fs::last_write_time(recent) - std::chrono::hours(5));
  bench.ask(FindPictures{""});
  const auto news = bench.desk.wait();
  const auto* found = answer<GalleryFound>(news);
  REQUIRE(found != nullptr);
  REQUIRE(found->gallery.entries.size() == 4);
  CHECK(found->gallery.entries[0].name == "Pictures");
  CHECK(found->gallery.entries[1].name == "Downloads");
  CHECK(found->gallery.entries[2].name == "new.PNG");
  CHECK(found->gallery.entries[3].name == "old.png");
  const auto* small = answer<ThumbnailMade>(news);
  REQUIRE(small != nullptr);
  CHECK(contents(small->thumbnail).starts_with("\xFF\xD8\xFF"));
}

TEST_CASE("a folder of pictures leads to the folders in it and back to where it began") {
  Bench bench;
  picture(bench.folder / "Pictures/Summer/beach.png");
  const std::vector<std::filesystem::path> roots{bench.folder / "Pictures"};
  const Gallery pictures = gallery_of(roots.front(), roots);
  REQUIRE(pictures.entries.size() == 1);
  CHECK(pictures.entries.front().is_folder);
  CHECK(pictures.above.empty());
  const Gallery summer = gallery_of(pictures.entries.front().path, roots);
  REQUIRE(summer.entries.size() == 1);
  CHECK(summer.entries.front().name == "beach.png");
  CHECK(summer.above == roots.front());
  CHECK(gallery_of(bench.folder / "nowhere", roots).entries.empty());
}

TEST_CASE("of very many pictures only the newest are listed") {
  const TemporaryFolder folder;
  for (std::size_t i = 0; i < gallery_pictures + 5; ++i)
    put(folder / ("p" + std::to_string(i) + ".jpg"), "not looked into yet");
  const Gallery gallery = gallery_of(folder.path(), {});
  CHECK(gallery.entries.size() == gallery_pictures);
  CHECK(gallery.has_more);
}
