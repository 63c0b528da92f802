#include "store/bundle_folder.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include "routine/edit.hpp"
#include "store/bundle_paths.hpp"
#include "store/shelf.hpp"
#include "store/shelf_reading.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_bundles = 500;

using Brought = std::map<std::string, std::shared_ptr<const Exercise>>;

std::optional<Routine> routine_at(const fs::path& file, const Brought& brought, Problems& problems) {
  auto routine = read_file<Routine>(file, &parse_routine);
  append(problems, routine.problems());
  if (!routine) return std::nullopt;
  each_exercise(routine->steps, [&](ExerciseStep& asked) {
    const auto own = brought.find(asked.id);
    if (!asked.in_place && own != brought.end()) asked.in_place = own->second;
  });
  return *std::move(routine);
}

}  // namespace

BundleFolder load_bundle_folder(const fs::path& folder) {
  BundleFolder loaded;
  Brought brought;
  for (const fs::path& path : json_files(folder / "exercises", loaded.problems)) {
    auto exercise = read_file<Exercise>(path, &parse_exercise);
    append(loaded.problems, exercise.problems());
    if (!exercise) continue;
    append(loaded.problems, media_problems(*exercise));
    brought.insert_or_assign(exercise->id, std::make_shared<const Exercise>(*exercise));
    loaded.exercises.push_back(*std::move(exercise));
  }
  loaded.routine = routine_at(folder / routine_path, brought, loaded.problems);
  std::error_code error;
  if (fs::exists(folder / flare_path, error))
    loaded.flare = routine_at(folder / flare_path, brought, loaded.problems);
  return loaded;
}

std::vector<fs::path> bundle_folders(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const fs::path& path = entry->path();
    std::error_code unreadable;
    const bool hidden = path.filename().string().starts_with(".");
    if (!hidden && fs::is_regular_file(path / manifest_path, unreadable)) found.push_back(path);
    if (found.size() >= most_bundles) break;
  }
  std::sort(found.begin(), found.end());
  return found;
}

void add_missing(Library& library, const std::vector<Exercise>& exercises) {
  for (const Exercise& exercise : exercises) {
    if (library.find(exercise.id) == nullptr) library.add(exercise);
  }
}

}  // namespace limber
