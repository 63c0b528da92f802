#include "store/bundle_pack.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/edit.hpp"
#include "store/bundle_manifest.hpp"
#include "store/bundle_paths.hpp"
#include "store/shelf.hpp"
#include "store/shelf_reading.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

// What the routine can draw on: everything of the shelf, and before it what lies beside the routine itself.
struct Known {
  Shelf shipped;
  Shelf own;
  Library library;
};

Known known_to(const fs::path& routine, const PackSources& sources) {
  Known known;
  if (sources.shipped) known.shipped = load_shelf({*sources.shipped});
  known.own = load_shelf({sources.own});
  Problems ignored;  // what matters of it shows when the routine is judged
  known.library = *known.shipped.library;
  for (const auto& [id, exercise] : known.own.library->exercises()) known.library.add(exercise);
  for (const fs::path& path : json_files(folder_of(routine) / "exercises", ignored)) {
    if (auto exercise = read_file<Exercise>(path, &parse_exercise)) known.library.add(*std::move(exercise));
  }
  return known;
}

// Puts files together; each is read once.
class Packing {
 public:
  explicit Packing(const Known& known) : known_(known) {}

  void add_routine(const Routine& routine, const std::string& path) {
    add(routine.file, path);
    const std::string folder = folder_in_bundle(path);
    each_exercise(routine.steps, [&](const ExerciseStep& step) { add_step(step, routine.file, folder); });
  }

  void add_programme(const Programme& programme) {
    add(programme.file, std::string(programme_path));
    for (const ProgrammePhase& phase : programme.phases) {
      if (!phase.clip.empty()) add_media({phase.clip}, {}, programme.file, "");
    }
  }

  const Problems& problems() const { return problems_; }
  std::vector<BundleFile> files() const {
    std::vector<BundleFile> files;
    for (const auto& [path, bytes] : bytes_) files.push_back({path, bytes});
    return files;
  }

 private:
  static std::string folder_in_bundle(const std::string& path) {
    return path.substr(0, path.rfind('/') + 1);  // "" for what lies at the top
  }

  void add(const fs::path& file, const std::string& path) {
    auto bytes = read_text_file(file, largest_of(bundle_kind(path)));
    append(problems_, bytes.problems());
    if (!bytes) return;
    const auto [there, is_new] = bytes_.emplace(path, *bytes);
    if (!is_new && there->second != *bytes)
      problems_.push_back(
          file_problem(file, "bundle-double",
                       fill(tr("Two different files would be \"{name}\" in the bundle; rename one of them."),
                            {{"name", path}})));
  }

  void add_media(const std::vector<std::string>& images, const std::map<std::string, std::string>& clips,
                 const std::string& beside, const std::string& folder) {
    const auto add_one = [&](const std::string& name) {
      add(folder_of(beside) / name, (fs::path(folder) / name).lexically_normal().generic_string());
    };
    for (const std::string& image : images) add_one(image);
    for (const auto& [moment, clip] : clips) add_one(clip);
  }

  void add_step(const ExerciseStep& asked, const std::string& file, const std::string& folder) {
    add_media(asked.images, asked.clips, file, folder);
    if (!asked.in_place) return add_exercise(asked.id);
    add_media(asked.in_place->images, asked.in_place->clips, file, folder);
    add_variants(*asked.in_place);
  }

  // Their variants come along: who has a sore day must be able to take the easier one, and who is ready the
  // harder one.
  void add_exercise(const std::string& id) {
    const Exercise* exercise = known_.library.find(id);
    if (exercise == nullptr || !seen_.insert(id).second) return;
    if (!is_shipped(*exercise)) {
      add(exercise->file, "exercises/" + id + ".json");
      add_media(exercise->images, exercise->clips, exercise->file, "exercises/");
    }
    add_variants(*exercise);
  }

  void add_variants(const Exercise& exercise) {
    for (const std::string& id : {exercise.easier, exercise.harder}) {
      if (!id.empty()) add_exercise(id);
    }
  }

  bool is_shipped(const Exercise& exercise) const {
    const Exercise* shipped = known_.shipped.library->find(exercise.id);
    if (shipped == nullptr) return false;
    if (shipped->file == exercise.file) return true;
    const auto one = read_text_file(shipped->file, largest_file);
    const auto other = read_text_file(exercise.file, largest_file);
    return one && other && *one == *other;
  }

  const Known& known_;
  std::map<std::string, std::string> bytes_;
  std::set<std::string> seen_;
  Problems problems_;
};

// The routines a programme can draw on by id, and the file of each: what lies nearest counts.
std::map<std::string, fs::path> routines_near(const fs::path& programme, const Known& known) {
  std::map<std::string, fs::path> files;
  for (const Shelf* shelf : {&known.shipped, &known.own}) {
    for (const auto& routine : shelf->routines) files.insert_or_assign(routine->id, routine->file);
  }
  Problems ignored;  // what matters of it shows when the routine is loaded
  const fs::path folder = folder_of(programme);
  const bool on_a_shelf = folder.filename() == programmes_folder;
  for (const fs::path& place : {on_a_shelf ? folder / ".." : folder, folder / brought_routines, folder}) {
    for (const fs::path& path : json_files(place, ignored)) {
      const auto routine = read_file<Routine>(path, &parse_routine);
      if (routine) files.insert_or_assign(routine->id, path);
    }
  }
  return files;
}

bool is_same_file(const fs::path& one, const fs::path& other) {
  std::error_code error;
  if (fs::equivalent(one, other, error)) return true;
  const auto a = read_text_file(one, largest_file);
  const auto b = read_text_file(other, largest_file);
  return a && b && *a == *b;
}

// Those that not every Limber has, with the routines for a bad day that they lead to.
void add_routines(Packing& packing, std::vector<std::string> ids,
                  const std::map<std::string, fs::path>& files, const Known& known, Problems& problems) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto file = files.find(ids[i]);
    if (file == files.end()) continue;
    if (const auto shipped = routine_on(known.shipped, ids[i]);
        shipped && is_same_file(shipped->file, file->second))
      continue;
    const auto routine = load_routine(file->second, known.library);
    append(problems, routine.problems());
    if (!routine) continue;
    packing.add_routine(*routine, std::string(brought_routines) + ids[i] + ".json");
    const std::string& flare = routine->safety.flare_routine;
    if (!flare.empty() && std::find(ids.begin(), ids.end(), flare) == ids.end()) ids.push_back(flare);
  }
}

template <class What>
Bundle bundle_with(const What& what, std::vector<BundleFile> files, const std::string& made_by) {
  Bundle bundle{what.id, what.version, what.title.in(what.language), made_by, "", std::move(files)};
  bundle.content = content_hash(bundle.files);
  return bundle;
}

// The routine for a bad day if it has to go along: beside the file, else on the person's own shelf.
std::optional<Routine> own_flare(const Routine& routine, const Known& known) {
  const std::string& id = routine.safety.flare_routine;
  const fs::path folder = folder_of(routine.file);
  const auto shipped = routine_on(known.shipped, id);
  for (const fs::path& path : {folder / (id + ".json"), folder / flare_path}) {
    std::error_code error;
    if (!fs::exists(path, error) || (shipped && fs::equivalent(path, shipped->file, error))) continue;
    auto found = load_routine(path, known.library);
    if (found && found->id == id) return *std::move(found);
  }
  const auto own = routine_on(known.own, id);
  return own ? std::optional(*own) : std::nullopt;
}

Problems add_flare(Packing& packing, const Routine& routine, const Known& known) {
  const std::string& id = routine.safety.flare_routine;
  if (id.empty() || id == routine.id) return {};
  if (const auto flare = own_flare(routine, known)) {
    packing.add_routine(*flare, std::string(flare_path));
    return {};
  }
  if (routine_on(known.shipped, id) != nullptr) return {};
  return {as_warning(
      file_problem(routine.file, "flare-routine",
                   fill(tr("There is no routine \"{id}\" for a bad day; none is included."), {{"id", id}})))};
}

}  // namespace

Result<Bundle> pack(const fs::path& routine, const PackSources& sources, const std::string& made_by) {
  const Known known = known_to(routine, sources);
  const auto loaded = load_routine(routine, known.library);
  if (!loaded) return loaded.problems();
  Packing packing(known);
  packing.add_routine(*loaded, std::string(routine_path));
  Problems warnings = add_flare(packing, *loaded, known);
  if (has_errors(packing.problems())) return packing.problems();
  return {bundle_with(*loaded, packing.files(), made_by), std::move(warnings)};
}

Result<Bundle> pack_programme(const fs::path& programme, const PackSources& sources,
                              const std::string& made_by) {
  const Known known = known_to(programme, sources);
  const std::map<std::string, fs::path> files = routines_near(programme, known);
  std::vector<std::string> ids;
  for (const auto& [id, file] : files) ids.push_back(id);
  const auto loaded = load_programme(programme, ids);
  if (!loaded) return loaded.problems();
  Packing packing(known);
  packing.add_programme(*loaded);
  Problems problems;
  add_routines(packing, routine_ids(*loaded), files, known, problems);
  append(problems, packing.problems());
  if (has_errors(problems)) return problems;
  return {bundle_with(*loaded, packing.files(), made_by), std::move(problems)};
}

Result<Bundle> pack_file(const fs::path& file, const PackSources& sources, const std::string& made_by) {
  const auto text = read_text_file(file, largest_file);
  const bool programme = text && file_kind(*text) == FileKind::programme;
  return programme ? pack_programme(file, sources, made_by) : pack(file, sources, made_by);
}

}  // namespace limber
