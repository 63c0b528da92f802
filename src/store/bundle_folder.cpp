#include "store/bundle_folder.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include "programme/format.hpp"
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

// With the routines it names and theirs for a bad day; others have no business on anybody's shelf.
void load_weeks(const fs::path& folder, const Brought& brought, BundleFolder& loaded) {
  auto programme = read_file<Programme>(folder / programme_path, &parse_programme);
  append(loaded.problems, programme.problems());
  if (!programme) return;
  for (const fs::path& path : json_files(folder / brought_routines, loaded.problems)) {
    if (auto routine = routine_at(path, brought, loaded.problems))
      loaded.brought.push_back(*std::move(routine));
  }
  std::vector<std::string> wanted = routine_ids(*programme);
  for (const Routine& routine : loaded.brought) wanted.push_back(routine.safety.flare_routine);
  std::erase_if(loaded.brought, [&](const Routine& routine) {
    return std::find(wanted.begin(), wanted.end(), routine.id) == wanted.end();
  });
  loaded.programme = *std::move(programme);
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
  std::error_code error;
  if (fs::exists(folder / programme_path, error))
    load_weeks(folder, brought, loaded);
  else
    loaded.routine = routine_at(folder / routine_path, brought, loaded.problems);
  if (fs::exists(folder / flare_path, error))
    loaded.flare = routine_at(folder / flare_path, brought, loaded.problems);
  return loaded;
}

Problems judged(const BundleFolder& inside, const Library& library, std::vector<std::string> routines) {
  Problems problems;
  if (inside.routine) append(problems, judged(*inside.routine, library));
  if (inside.flare) append(problems, judged(*inside.flare, library));
  for (const Routine& routine : inside.brought) {
    append(problems, judged(routine, library));
    routines.push_back(routine.id);
  }
  if (inside.programme) append(problems, judged(*inside.programme, routines));
  return problems;
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
