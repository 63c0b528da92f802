#include "store/own_routines.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "files/atomic_file.hpp"
#include "files/files.hpp"
#include "routine/edit.hpp"
#include "routine/format.hpp"
#include "routine/id.hpp"
#include "store/bundle.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

constexpr const char* draft_name = "draft.json";
constexpr const char* origin_name = "draft-of.txt";

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

bool lies_in(const std::string& file, const fs::path& folder) {
  return !file.empty() && fs::path(file).parent_path().lexically_normal() == folder.lexically_normal();
}

// An id nothing in the folder has, neither a file nor a bundle.
std::string free_id(const std::string& wanted, const fs::path& folder) {
  std::string id = wanted;
  for (int count = 2; is_there(folder / (id + ".json")) || is_there(folder / id); ++count) {
    const std::string ending = "-" + std::to_string(count);
    id = wanted.substr(0, longest_id - ending.size()) + ending;
  }
  return id;
}

// Keeps what stands there as NAME.old. What cannot be kept is not written over.
Result<Ok> kept_aside(const fs::path& file) {
  if (!is_there(file)) return Ok{};
  const auto bytes = read_text_file(file, largest_file);
  if (!bytes) return bytes.problems();
  return write_file_atomically(fs::path(file.string() + ".old"), *bytes);
}

// Brings media beside a new file. A name that is taken there by other bytes gets a free one.
class MediaMover {
 public:
  MediaMover(fs::path from, fs::path to) : from_(std::move(from)), to_(std::move(to)) {}

  void move(std::string& name) {
    if (name.empty() || from_.empty() || from_ == to_) return;
    if (const auto known = moved_.find(name); known != moved_.end()) {
      name = known->second;
      return;
    }
    const std::string before = name;
    // A name that leads out of its folder is a problem of the routine and none to follow.
    if (fs::path(name).filename() != fs::path(name)) return;
    const auto bytes = read_text_file(from_ / name, largest_bundle);
    if (!bytes) return;  // missing media is told by the check of the routine
    const auto there = read_text_file(to_ / name, largest_bundle);
    const bool same = there && *there == *bytes;
    if (!same && is_there(to_ / name)) {
      const fs::path plain(name);
      name = unique_path(to_, plain.stem().string(), plain.extension().string()).filename().string();
    }
    if (!same && !write_file_atomically(to_ / name, *bytes)) return;
    moved_[before] = name;
  }

 private:
  fs::path from_;
  fs::path to_;
  std::map<std::string, std::string> moved_;
};

void move_media(Exercise& exercise, MediaMover& mover) {
  for (std::string& image : exercise.images) mover.move(image);
  for (auto& [cue, clip] : exercise.clips) mover.move(clip);
}

void move_media(ExerciseStep& asked, const fs::path& from, MediaMover& mover, const fs::path& to) {
  for (std::string& image : asked.images) mover.move(image);
  for (auto& [cue, clip] : asked.clips) mover.move(clip);
  if (!asked.in_place || (asked.in_place->images.empty() && asked.in_place->clips.empty())) return;
  Exercise written = *asked.in_place;
  // Of a bundle, where an exercise lies in a folder of its own.
  const fs::path folder = written.file.empty() ? from : fs::path(written.file).parent_path();
  MediaMover own(folder, to);
  move_media(written, own);
  asked.in_place = std::make_shared<const Exercise>(std::move(written));
}

Result<SavedFile> written(const std::string& id, const fs::path& file, const std::string& text) {
  if (const auto kept = kept_aside(file); !kept) return kept.problems();
  if (const auto done = write_file_atomically(file, text); !done) return done.problems();
  return SavedFile{id, file};
}

}  // namespace

Result<SavedFile> save_routine(const Routine& routine, const fs::path& own, bool another) {
  if (const auto made = make_private_folder(own); !made) return made.problems();
  if (!another && lies_in(routine.file, own)) return written(routine.id, routine.file, write(routine));
  Routine copy = routine;
  copy.id = free_id(copy.id, own);
  const fs::path from = routine.file.empty() ? fs::path() : fs::path(routine.file).parent_path();
  MediaMover mover(from, own);
  each_exercise(copy.steps, [&](ExerciseStep& step) { move_media(step, from, mover, own); });
  return written(copy.id, own / (copy.id + ".json"), write(copy));
}

Result<SavedFile> save_exercise(const Exercise& exercise, const fs::path& own) {
  const fs::path folder = own / "exercises";
  if (const auto made = make_private_folder(folder); !made) return made.problems();
  if (lies_in(exercise.file, folder)) return written(exercise.id, exercise.file, write(exercise));
  Exercise copy = exercise;
  copy.id = free_id(copy.id, folder);
  MediaMover mover(exercise.file.empty() ? fs::path() : fs::path(exercise.file).parent_path(), folder);
  move_media(copy, mover);
  return written(copy.id, folder / (copy.id + ".json"), write(copy));
}

Result<Ok> keep_draft(const Routine& routine, const fs::path& folder) {
  if (const auto made = make_private_folder(folder); !made) return made.problems();
  if (const auto done = write_file_atomically(folder / origin_name, routine.file); !done) return done;
  return write_file_atomically(folder / draft_name, write(routine));
}

void forget_draft(const fs::path& folder) {
  std::error_code error;
  fs::remove(folder / draft_name, error);
  fs::remove(folder / origin_name, error);
}

std::optional<Routine> kept_draft(const fs::path& folder) {
  const auto text = read_text_file(folder / draft_name, largest_file);
  const auto origin = read_text_file(folder / origin_name, 4096);
  if (!text) return std::nullopt;
  auto routine = parse_routine(*text, origin ? *origin : "");
  if (!routine) return std::nullopt;
  routine->file = origin ? *origin : "";
  return *std::move(routine);
}

}  // namespace limber
