#include "export/video_file.hpp"

#include <stdlib.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "files/child_process.hpp"
#include "screen/session/session.hpp"
#include "support/catch.hpp"
#include "support/faulty_disk.hpp"
#include "support/measure.hpp"
#include "support/skip.hpp"
#include "support/sound_timeline.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

namespace fs = std::filesystem;

FilmMaterial some_session() {
  auto timeline =
      shared(timeline_of(routine({step_of(exercise("knee", HoldDose{20s, 1, 0s})), breathe(10s)})));
  auto soundtrack =
      std::make_shared<const Soundtrack>(make_soundtrack(*timeline, make_cue_sounds(), humming_words(400ms)));
  return {timeline, soundtrack, {}, {"Evening = rest", "A therapist; by hand", chapters_of(*timeline)}};
}

FilmPlan small_plan() {
  FilmPlan plan;
  plan.size = {320, 180};
  plan.frames_per_second = 10;
  plan.part = {5s, 9s};
  return plan;
}

std::string said_by(const std::string& command) {
  std::string said;
  std::array<char, 4096> buffer{};
  std::FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
  REQUIRE(pipe != nullptr);
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe))
    said.append(buffer.data(), got);
  ::pclose(pipe);
  return said;
}

bool can_make_films() {
  return has_program("ffmpeg") && has_program("ffprobe");
}

// Programs are looked for in one folder alone, until this goes.
class PathOf {
 public:
  explicit PathOf(const fs::path& folder) : before_(::getenv("PATH")) { ::setenv("PATH", folder.c_str(), 1); }
  ~PathOf() { ::setenv("PATH", before_.c_str(), 1); }
  PathOf(const PathOf&) = delete;
  PathOf& operator=(const PathOf&) = delete;

 private:
  std::string before_;
};

void put_program(const fs::path& file, const std::string& script) {
  std::ofstream(file) << "#!/bin/sh\n" << script << "\n";
  fs::permissions(file, fs::perms::owner_all);
}

std::string rule_of(const Result<Ok>& result) {
  REQUIRE_FALSE(result);
  return result.problems().front().rule;
}

const support::EvenMeasure even;

}  // namespace

TEST_CASE("a film has the pictures of its part, the sound, the words and the chapters") {
  SKIP_WITHOUT(can_make_films(), "ffmpeg");
  const TemporaryFolder folder;
  for (const std::string ending : {".mp4", ".webm"}) {
    const std::string file = (folder.path() / ("film" + ending)).string();
    INFO(file);
    REQUIRE(write_film(some_session(), small_plan(), file));
    const std::string streams =
        said_by("ffprobe -v error -show_entries stream=codec_type -of csv=p=0 " + file);
    for (const char* stream : {"video", "audio", "subtitle"})
      CHECK(streams.find(stream) != std::string::npos);
    CHECK(said_by("ffprobe -v error -count_frames -select_streams v -show_entries stream=nb_read_frames -of "
                  "csv=p=0 " +
                  file)
              .substr(0, 2) == "40");
    const double seconds =
        std::stod(said_by("ffprobe -v error -show_entries format=duration -of csv=p=0 " + file));
    CHECK(seconds == Approx(4).margin(0.1));  // within a frame
    const std::string tags =
        said_by("ffprobe -v error -show_entries format_tags=title:chapter_tags=title -of csv=p=0 " + file);
    CHECK(tags.find("Evening = rest") != std::string::npos);
    CHECK(tags.find("Name of knee") != std::string::npos);
  }
  CHECK(entries_in(folder.path()) == 2);
}

TEST_CASE("the pictures of a film are those of the session screen") {
  const FilmMaterial session = some_session();
  FilmPlan plan = small_plan();
  CHECK(film_frames(plan) == 40);
  Viewport viewport;
  viewport.size = plan.size;
  viewport.pixels_per_mm *= 320.0 / 1280;
  const ViewContext context{theme(ThemeName::day), viewport, even, "", false};
  const Frame expected = session_frame(*session.timeline, at(*session.timeline, 7s), context);
  CHECK(film_frame(*session.timeline, plan, even, 20).items == expected.items);
  plan.layout = FilmLayout::figure;
  CHECK(film_frame(*session.timeline, plan, even, 20).items.size() < expected.items.size());
}

TEST_CASE("where limbs rest a picture stands for a tenth of a second, and while they move for none") {
  const FilmMaterial session = some_session();
  FilmPlan plan = small_plan();
  plan.frames_per_second = 60;
  const auto first_of = [&](SegmentKind kind) {
    const auto& all = session.timeline->segments;
    return std::find_if(all.begin(), all.end(), [&](const Segment& one) { return one.kind == kind; })->start;
  };
  const auto pictures_of_half_a_second = [&](Millis from) {
    plan.part = {from + 1s, from + 1500ms};
    std::vector<std::vector<Item>> seen;
    for (long i = 0; i < film_frames(plan); ++i) {
      auto items = film_frame(*session.timeline, plan, even, i).items;
      if (seen.empty() || seen.back() != items) seen.push_back(std::move(items));
    }
    return seen.size();
  };
  CHECK(pictures_of_half_a_second(first_of(SegmentKind::hold)) <= 6);
  CHECK(pictures_of_half_a_second(first_of(SegmentKind::move)) > 20);
}

TEST_CASE("without the program that makes films it is told what to install") {
  const TemporaryFolder folder;
  const PathOf nothing(folder.path());
  const auto result = write_film(some_session(), small_plan(), (folder.path() / "film.mp4").string());
  CHECK(rule_of(result) == "no-encoder");
  CHECK(result.problems().front().message.find("ffmpeg") != std::string::npos);
  CHECK(entries_in(folder.path()) == 0);
}

TEST_CASE("when the program that makes films fails its last words are told and nothing is left") {
  const TemporaryFolder programs;
  const TemporaryFolder folder;
  put_program(
      programs.path() / "ffmpeg",
      "for last; do :; done\necho half >\"$last\"\necho first >&2\necho No space left on device >&2\nexit 1");
  const PathOf only(programs.path());
  const auto result = write_film(some_session(), small_plan(), (folder.path() / "film.mp4").string());
  CHECK(rule_of(result) == "encoder");
  CHECK(result.problems().front().message.find("No space left on device") != std::string::npos);
  CHECK(result.problems().front().message.find("first") == std::string::npos);
  CHECK(entries_in(folder.path()) == 0);
}

TEST_CASE("a disk that fails at any step leaves the earlier film or the new one, and nothing beside it") {
  const TemporaryFolder programs;
  const TemporaryFolder folder;
  put_program(programs.path() / "ffmpeg", "for last; do :; done\necho film >\"$last\"");
  const PathOf only(programs.path());
  const FilmMaterial session = some_session();
  FilmPlan plan = small_plan();
  plan.part = {5s, 5200ms};
  plan.frames_per_second = 5;
  const std::string file = folder / "film.mp4";
  fail_at_every_step(folder.path(), {[&] { put(file, "before"); },
                                     [&] { return write_film(session, plan, file).has_value(); },
                                     [&] { return contents(file); }});
}

TEST_CASE("a film that was given up leaves nothing, and what stood there stays") {
  SKIP_WITHOUT(can_make_films(), "ffmpeg");
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "film.mp4";
  std::ofstream(file) << "before";
  const auto result =
      write_film(some_session(), small_plan(), file.string(), [](double done) { return done < 0.5; });
  CHECK(rule_of(result) == "cancelled");
  CHECK(entries_in(folder.path()) == 1);
  CHECK(fs::file_size(file) == 6);
}

TEST_CASE("a film goes into no folder that is not there, over no folder, and into no unknown kind") {
  const TemporaryFolder folder;
  const auto write = [&](const std::string& name) {
    return write_film(some_session(), small_plan(), (folder.path() / name).string());
  };
  CHECK(rule_of(write("film.avi")) == "film-ending");
  fs::create_directory(folder.path() / "folder.mp4");
  CHECK(rule_of(write("folder.mp4")) == "file-kind");
  CHECK(rule_of(write("none/film.mp4")) == "file-unwritable");
  CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a part of a session ends with it, and an empty one is refused") {
  const FilmMaterial session = some_session();
  const Timeline& timeline = *session.timeline;
  CHECK(session_part(timeline, 0s, std::nullopt)->length() == timeline.total());
  CHECK(session_part(timeline, 5s, 9999s)->until == timeline.total());
  CHECK_FALSE(session_part(timeline, 9s, 9s));
  CHECK_FALSE(session_part(timeline, timeline.total(), std::nullopt));
}
