#include "store/bundle_shelf.hpp"

#include <cerrno>
#include <cstring>
#include <optional>

#include "base/message.hpp"
#include "base/text.hpp"
#include "files/disk.hpp"
#include "files/files.hpp"
#include "files/temp_folder.hpp"
#include "store/bundle_folder.hpp"
#include "store/bundle_paths.hpp"
#include "store/open_shelf.hpp"
#include "store/shelf_reading.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

// Only what stands in the way of adding it.
std::optional<Problem> objection(const BundleContents& look, const std::string& file, bool replace) {
  if (replace || look.replaces_shipped) return std::nullopt;
  const auto told = [&](const char* rule, const std::string& words) {
    return file_problem(file, rule,
                        fill(words, {{"title", look.replaces_title}, {"version", look.replaces_version}}));
  };
  if (look.standing == VersionComparison::older)
    return told(
        "older-version",
        tr("The shelf has a newer version of this, {version}. --replace puts this one in its place."));
  if (look.standing == VersionComparison::changed)
    return told("same-version", tr("The shelf has another one of this id and version, \"{title}\". "
                                   "--replace puts this one in its "
                                   "place."));
  return std::nullopt;
}

// Every problem it would have on this shelf, found while it still lies aside.
Problems trial(const fs::path& folder, const Shelf& shelf, const std::string& file) {
  BundleFolder inside = load_bundle_folder(folder);
  Library library = *shelf.library;
  add_missing(library, inside.exercises);
  Problems problems = std::move(inside.problems);
  append(problems, judged(inside, library, routine_ids(shelf)));
  for (Problem& problem : problems) problem.place.file = named_in_bundle(problem.place.file, folder, file);
  return problems;
}

// A person's own work is never deleted: the ending takes it off the shelf.
Result<Ok> set_by_hand_aside(const fs::path& file) {
  const fs::path aside = unique_path(file.parent_path(), file.filename().string() + ".old", "");
  if (disk().rename(file.c_str(), aside.c_str()) == 0) return Ok{};
  return file_problem(file, "file-unwritable",
                      fill(tr("The file cannot be renamed: {reason}."), {{"reason", std::strerror(errno)}}));
}

// Of what the shelf has under this id; "" where it has nothing.
std::string file_on(const Shelf& shelf, const BundleContents& look) {
  if (look.programme) {
    const auto there = programme_on(shelf, look.id);
    return there ? there->file : "";
  }
  const auto there = routine_on(shelf, look.id);
  return there ? there->file : "";
}

}  // namespace

Result<Ok> add_to_shelf(const Bundle& bundle, const std::string& file, const Shelf& shelf,
                        const fs::path& own, bool replace) {
  const auto look = look_into(bundle, file, shelf, own);
  if (!look) return look.problems();
  if (look->standing == VersionComparison::same && !look->replaces_shipped) return Ok{};
  if (auto problem = objection(*look, file, replace)) return *std::move(problem);
  const fs::path kind = look->programme ? own / programmes_folder : own;
  const fs::path place = kind / look->id;
  std::error_code error;
  if (fs::exists(fs::symlink_status(place, error)) && !fs::is_regular_file(place / manifest_path, error))
    return file_problem(place, "folder-not-empty", tr("There is another folder of this name on the shelf."));
  if (auto made = make_private_folder(kind); !made) return made;
  auto scratch = TempFolder::make(kind);
  if (!scratch) return scratch.problems();
  if (auto unpacked = unpack(bundle, scratch->path()); !unpacked) return unpacked;
  if (Problems problems = trial(scratch->path(), shelf, file); has_errors(problems)) return problems;
  if (auto put = scratch->put_in_place(place); !put) return put;
  const std::string there = file_on(shelf, *look);
  return fs::path(there).parent_path() == kind ? set_by_hand_aside(there) : Ok{};
}

}  // namespace limber
