#include "store/own_routines.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/message.hpp"
#include "files/atomic_file.hpp"
#include "files/files.hpp"
#include "programme/format.hpp"
#include "routine/edit.hpp"
#include "routine/format.hpp"
#include "routine/id.hpp"
#include "store/bundle.hpp"
#include "store/shelf.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

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

// Takes a client's code out of the name of a file: "morning-a-k-bow-1.jpg" → "morning-bow-1.jpg".
std::string without_code(const std::string& name, const std::string& left) {
  const std::string code = id_from(left);
  const std::string stem = "-" + fs::path(name).stem().string() + "-";
  const std::size_t at = code.empty() ? std::string::npos : stem.find("-" + code + "-");
  if (at == std::string::npos) return name;
  const std::string rest = stem.substr(0, at) + stem.substr(at + code.size() + 1);
  const std::string plain = rest.size() > 2 ? rest.substr(1, rest.size() - 2) : "step";
  return plain + fs::path(name).extension().string();
}

// Brings media beside a new file. A name that is taken there by other bytes gets a free one, and none has the
// code of a client whose it no longer is.
class MediaMover {
 public:
  MediaMover(fs::path from, fs::path to, std::string left = {})
      : from_(std::move(from)), to_(std::move(to)), left_(std::move(left)) {}

  void move(std::string& name) {
    if (name.empty() || from_.empty() || (from_ == to_ && without_code(name, left_) == name)) return;
    if (const auto known = moved_.find(name); known != moved_.end()) {
      name = known->second;
      return;
    }
    const std::string before = name;
    // A name that leads out of its folder is a problem of the routine and none to follow.
    if (fs::path(name).filename() != fs::path(name)) return;
    const auto bytes = read_text_file(from_ / name, largest_bundle);
    if (!bytes) return;  // missing media is told by the check of the routine
    name = without_code(name, left_);
    const auto there = read_text_file(to_ / name, largest_bundle);
    const bool same = there && *there == *bytes;
    if (!same && is_there(to_ / name)) {
      const fs::path plain(name);
      name = unique_path(to_, plain.stem().string(), plain.extension().string()).filename().string();
    }
    if (!same && !write_file_atomically(to_ / name, *bytes)) name = before;
    moved_[before] = name;
  }

 private:
  fs::path from_;
  fs::path to_;
  std::string left_;
  std::map<std::string, std::string> moved_;
};

void move_media(Exercise& exercise, MediaMover& mover) {
  for (std::string& image : exercise.images) mover.move(image);
  for (auto& [cue, clip] : exercise.clips) mover.move(clip);
}

void move_media(ExerciseStep& asked, const fs::path& from, MediaMover& mover, const fs::path& to,
                const std::string& left) {
  for (std::string& image : asked.images) mover.move(image);
  for (auto& [cue, clip] : asked.clips) mover.move(clip);
  if (!asked.in_place || (asked.in_place->images.empty() && asked.in_place->clips.empty())) return;
  Exercise written = *asked.in_place;
  // Of a bundle, where an exercise lies in a folder of its own.
  const fs::path folder = written.file.empty() ? from : fs::path(written.file).parent_path();
  MediaMover own(folder, to, left);
  move_media(written, own);
  asked.in_place = std::make_shared<const Exercise>(std::move(written));
}

Result<SavedFile> written(const std::string& id, const fs::path& file, const std::string& text,
                          const std::string& base) {
  if (is_there(file)) {
    const auto there = read_text_file(file, largest_file);
    if (!there) return there.problems();
    if (*there == text) return SavedFile{id, file, text};
    if (!base.empty() && *there != base)
      return file_problem(file, "file-changed", tr("Another program has changed this file meanwhile."));
    if (const auto kept = write_file_atomically(fs::path(file.string() + ".old"), *there); !kept)
      return kept.problems();
  }
  if (const auto done = write_file_atomically(file, text); !done) return done.problems();
  return SavedFile{id, file, text};
}

// `move` hands what the value names to the mover.
template <class Value, class Move>
Result<SavedFile> save(const Value& value, const fs::path& folder, const SaveHow& how, const Move& move) {
  if (const auto made = make_private_folder(folder); !made) return made.problems();
  if (!how.another && lies_in(value.file, folder))
    return written(value.id, value.file, write(value), how.base);
  Value copy = value;
  copy.id = free_id(copy.id, folder);
  MediaMover mover(value.file.empty() ? folder : fs::path(value.file).parent_path(), folder, how.left);
  move(copy, mover);
  return written(copy.id, folder / (copy.id + ".json"), write(copy), "");
}

}  // namespace

Result<SavedFile> save_routine(const Routine& routine, const fs::path& own, const SaveHow& how) {
  const fs::path from = routine.file.empty() ? own : fs::path(routine.file).parent_path();
  return save(routine, own, how, [&](Routine& copy, MediaMover& mover) {
    each_exercise(copy.steps, [&](ExerciseStep& step) { move_media(step, from, mover, own, how.left); });
  });
}

Result<SavedFile> save_programme(const Programme& programme, const fs::path& own, const SaveHow& how) {
  return save(programme, own / programmes_folder, how, [](Programme& copy, MediaMover& mover) {
    for (ProgrammePhase& phase : copy.phases) mover.move(phase.clip);
  });
}

Result<SavedFile> save_exercise(const Exercise& exercise, const fs::path& own, const SaveHow& how) {
  return save(exercise, own / "exercises", how,
              [](Exercise& copy, MediaMover& mover) { move_media(copy, mover); });
}

}  // namespace limber
