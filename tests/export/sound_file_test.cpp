#include "export/sound_file.hpp"

#include <chapterframe.h>
#include <fileref.h>
#include <id3v2tag.h>
#include <mpegfile.h>
#include <sndfile.h>
#include <sys/resource.h>
#include <tpropertymap.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "sound/ambience.hpp"
#include "sound/stream.hpp"
#include "support/catch.hpp"
#include "support/faulty_disk.hpp"
#include "support/sound.hpp"
#include "support/sound_timeline.hpp"

using namespace limber;
using namespace limber::test;

namespace {

namespace fs = std::filesystem;

std::shared_ptr<const Soundtrack> some_sound() {
  const Timeline timeline =
      timeline_of({{CueKind::say, 200ms, "hum"}, {CueKind::bell_begin, 900ms}, {CueKind::tick, 3s}});
  return std::make_shared<const Soundtrack>(
      make_soundtrack(timeline, make_cue_sounds(), humming_words(400ms), make_ambience("rain")));
}

// Interleaved samples as another library reads them.
std::vector<float> read_back(const std::string& file) {
  SF_INFO info{};
  SNDFILE* sound = sf_open(file.c_str(), SFM_READ, &info);
  REQUIRE(sound != nullptr);
  CHECK(info.samplerate == stream_rate);
  CHECK(info.channels == stream_channels);
  std::vector<float> samples(static_cast<std::size_t>(info.frames) * stream_channels);
  CHECK(sf_readf_float(sound, samples.data(), info.frames) == info.frames);
  sf_close(sound);
  return samples;
}

// No file may grow beyond `most` bytes while the object lives: to a program it looks like a full disk.
class FullDisk {
 public:
  explicit FullDisk(std::uintmax_t most) {
    handler_ = std::signal(SIGXFSZ, SIG_IGN);  // an error, not the end of the program
    ::getrlimit(RLIMIT_FSIZE, &before_);
    rlimit little = before_;
    little.rlim_cur = static_cast<rlim_t>(most);
    ::setrlimit(RLIMIT_FSIZE, &little);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int) = nullptr;
};

}  // namespace

TEST_CASE("a sound file holds the samples the live stream plays") {
  const TemporaryFolder folder;
  const auto track = some_sound();
  const std::string file = (folder.path() / "session.wav").string();
  REQUIRE(write_sound(track, {0ms, 4s}, Volumes{}, {"Evening", "Limber"}, file));

  std::vector<float> live(static_cast<std::size_t>(frames_in(4s)) * 2);
  Stream stream{Volumes{}};
  stream.play(track, 0ms, 4s);
  stream.render(live);
  const std::vector<float> written = read_back(file);
  REQUIRE(written.size() == live.size());
  float worst = 0;
  for (std::size_t i = 0; i < live.size(); ++i) worst = std::max(worst, std::abs(live[i] - written[i]));
  CHECK(worst <= 1.0F / 32768);  // the last bit of 16
}

TEST_CASE("every kind of sound file is read back with its length") {
  const TemporaryFolder folder;
  for (const std::string& ending : sound_endings()) {
    const std::string file = (folder.path() / ("session" + ending)).string();
    INFO(file);
    REQUIRE(write_sound(some_sound(), {0ms, 4s}, Volumes{}, {"Evening", ""}, file));
    const auto frames = static_cast<Frames>(read_back(file).size() / stream_channels);
    CHECK(frames >= frames_in(4s));
    CHECK(frames <= frames_in(4200ms));  // an encoder's own delay and padding
  }
}

TEST_CASE("title and chapters are in the file, where its kind has them") {
  const TemporaryFolder folder;
  const SoundTags tags{"Evening", "A therapist", {{0ms, 1500ms, "Pelvic tilt"}, {1500ms, 4s, "To finish"}}};
  const auto write = [&](const std::string& name) {
    const std::string file = (folder.path() / name).string();
    REQUIRE(write_sound(some_sound(), {0ms, 4s}, Volumes{}, tags, file));
    return file;
  };
  for (const char* name : {"session.flac", "session.ogg"}) {
    TagLib::FileRef file(write(name).c_str());
    CHECK(file.tag()->title() == "Evening");
    CHECK(file.tag()->artist() == "A therapist");
    CHECK(file.file()->properties()["CHAPTER002"].front() == "00:00:01.500");
    CHECK(file.file()->properties()["CHAPTER002NAME"].front() == "To finish");
  }
  TagLib::MPEG::File mp3(write("session.mp3").c_str());
  CHECK(mp3.tag()->title() == "Evening");
  const auto chapters = mp3.ID3v2Tag()->frameList("CHAP");
  REQUIRE(chapters.size() == 2);
  const auto* second = dynamic_cast<TagLib::ID3v2::ChapterFrame*>(chapters[1]);
  CHECK(second->startTime() == 1500);
  CHECK(second->endTime() == 4000);
  CHECK(second->embeddedFrameList("TIT2").front()->toString() == "To finish");
  CHECK(mp3.ID3v2Tag()->frameList("CTOC").size() == 1);

  SF_INFO info{};
  SNDFILE* wav = sf_open(write("session.wav").c_str(), SFM_READ, &info);
  SF_CUES cues{};
  CHECK(sf_command(wav, SFC_GET_CUE, &cues, sizeof cues) == SF_TRUE);
  CHECK(cues.cue_count == 2);
  CHECK(cues.cue_points[1].sample_offset == frames_in(1500ms));
  CHECK(std::string(sf_get_string(wav, SF_STR_TITLE)) == "Evening");
  sf_close(wav);
}

TEST_CASE("sound that was given up leaves nothing, and what stood there stays") {
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "session.flac").string();
  const auto given_up =
      write_sound(some_sound(), {0ms, 4s}, Volumes{}, {}, file, [](double done) { return done < 0.5; });
  REQUIRE_FALSE(given_up);
  CHECK(given_up.problems().front().rule == "cancelled");
  CHECK(entries_in(folder.path()) == 0);

  REQUIRE(write_sound(some_sound(), {0ms, 1s}, Volumes{}, {}, file));
  const auto size = fs::file_size(file);
  REQUIRE_FALSE(
      write_sound(some_sound(), {0ms, 4s}, Volumes{}, {}, file, [](double done) { return done < 0.5; }));
  CHECK(fs::file_size(file) == size);
  CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("sound goes into no folder that is not there, over no folder, and into no unknown kind") {
  const TemporaryFolder folder;
  const auto rule_of = [](const Result<Ok>& result) {
    REQUIRE_FALSE(result);
    return result.problems().front().rule;
  };
  const auto write = [&](const std::string& name) {
    return write_sound(some_sound(), {0ms, 1s}, Volumes{}, {}, (folder.path() / name).string());
  };
  CHECK(rule_of(write("none/session.wav")) == "file-unwritable");
  CHECK(rule_of(write("session.xyz")) == "sound-ending");
  fs::create_directory(folder.path() / "folder.wav");
  CHECK(rule_of(write("folder.wav")) == "file-kind");
  CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a disk that is full leaves no sound behind, whatever the kind, and what stood there stays") {
  const TemporaryFolder folder;
  const std::string ending = GENERATE(".wav", ".flac", ".ogg", ".mp3");
  const std::string file = (folder.path() / ("session" + ending)).string();
  INFO(file);
  const auto on_full_disk = [&] {
    const FullDisk full(10'000);
    return write_sound(some_sound(), {0ms, 4s}, Volumes{}, {"Evening", "Limber"}, file);
  };
  const auto written = on_full_disk();
  REQUIRE_FALSE(written);
  CHECK(written.problems().front().rule == "file-unwritable");
  CHECK(written.problems().front().place.file == file);
  CHECK(entries_in(folder.path()) == 0);

  std::ofstream(file) << "an older one";
  REQUIRE_FALSE(on_full_disk());
  CHECK(entries_in(folder.path()) == 1);
  CHECK(fs::file_size(file) == 12);
}

TEST_CASE("a disk that is full at the last moment is noticed when the file is closed") {
  const TemporaryFolder folder;
  for (const std::string& ending : sound_endings()) {
    const std::string whole = (folder.path() / ("whole" + ending)).string();
    REQUIRE(write_sound(some_sound(), {0ms, 1s}, Volumes{}, {}, whole));
    const FullDisk full(fs::file_size(whole) - 1);
    const std::string file = (folder.path() / ("session" + ending)).string();
    INFO(file);
    CHECK_FALSE(write_sound(some_sound(), {0ms, 1s}, Volumes{}, {}, file));
    CHECK_FALSE(fs::exists(file));
    CHECK_FALSE(fs::exists(file + ".part"));
  }
}

TEST_CASE("a disk that fails at any step leaves the earlier sound or the new one, and nothing beside it") {
  const TemporaryFolder folder;
  const auto track = some_sound();
  const std::string ending = GENERATE(".flac", ".mp3");
  const std::string file = folder / ("session" + ending);
  fail_at_every_step(
      folder.path(),
      {[&] { put(file, "before"); },
       [&] {
         return write_sound(track, {0ms, 300ms}, Volumes{}, {"Evening", "Limber"}, file).has_value();
       },
       [&] { return contents(file); }});
}

TEST_CASE("sound goes into no folder that may not be written to, and the reason is said") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "file") << "no folder";
  for (const std::string& ending : sound_endings()) {
    // Not even an administrator writes below a file.
    const std::string file = (folder.path() / "file" / ("session" + ending)).string();
    const auto written = write_sound(some_sound(), {0ms, 1s}, Volumes{}, {}, file);
    REQUIRE_FALSE(written);
    CHECK(written.problems().front().rule == "file-unwritable");
    CHECK(written.problems().front().message.size() > std::string("The file cannot be written: .").size());
  }
  CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("progress counts up to the end") {
  const TemporaryFolder folder;
  std::vector<double> told;
  const auto note = [&](double done) {
    told.push_back(done);
    return true;
  };
  REQUIRE(write_sound(some_sound(), {0ms, 2s}, Volumes{}, {}, (folder.path() / "a.wav").string(), note));
  REQUIRE(told.size() == 20);
  CHECK(std::is_sorted(told.begin(), told.end()));
  CHECK(told.front() == 0);
  CHECK(told.back() < 1);
}
