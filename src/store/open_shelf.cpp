#include "store/open_shelf.hpp"

#include <system_error>

#include "base/message.hpp"
#include "base/text.hpp"
#include "files/temp_folder.hpp"
#include "store/bundle.hpp"
#include "store/bundle_folder.hpp"
#include "store/shelf_reading.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

constexpr const char* bundle_folder_name = "bundle";  // in a folder of its own, which keeps it private

Problem no_such_routine(const std::string& name, const Shelf& shelf) {
  std::vector<std::string> ids;
  for (const auto& routine : shelf.routines) ids.push_back(routine->id);
  const auto near = nearest(name, ids);
  std::string words = fill(tr("There is no routine or file \"{name}\"."), {{"name", name}});
  if (near) words += " " + fill(tr("Did you mean \"{name}\"?"), {{"name", *near}});
  words += " " + tr("limber list shows what there is.");
  return failure("no-such-routine", words);
}

void add_missing(Shelf& shelf, Routine routine) {
  if (routine_on(shelf, routine.id) == nullptr)
    shelf.routines.push_back(std::make_shared<const Routine>(std::move(routine)));
}

// What is in it, with what it brings on the shelf for as long as that lives. Fails with every problem.
Result<BundleFolder> inside_of(const std::string& name, Shelf& shelf) {
  auto opened = open_bundle(name);
  if (!opened) return opened.problems();
  BundleFolder inside = load_bundle_folder(opened->folder);
  Library library = *shelf.library;
  add_missing(library, inside.exercises);
  Problems problems = std::move(inside.problems);
  append(problems, judged(inside, library, routine_ids(shelf)));
  for (Problem& problem : problems)
    problem.place.file = named_in_bundle(problem.place.file, opened->folder, name);
  if (has_errors(problems)) return problems;
  shelf.library = std::make_shared<const Library>(std::move(library));
  shelf.kept.push_back(std::move(opened->kept));
  if (inside.flare) add_missing(shelf, *inside.flare);
  for (const Routine& routine : inside.brought) add_missing(shelf, routine);
  return {std::move(inside), std::move(problems)};
}

Problem is_programme_problem(const std::string& name) {
  return file_problem(name, "programme-kind",
                      tr("This is a programme of several weeks, and not one routine."));
}

Result<std::shared_ptr<const Routine>> routine_in_bundle(const std::string& name, Shelf& shelf) {
  auto inside = inside_of(name, shelf);
  if (!inside) return inside.problems();
  if (!inside->routine) return is_programme_problem(name);
  return {std::make_shared<const Routine>(*std::move(inside->routine)), inside.problems()};
}

bool looks_like_path(const std::string& name) {
  std::error_code error;
  return name.find('/') != std::string::npos || name.ends_with(".json") || fs::exists(name, error);
}

}  // namespace

fs::path this_program() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error);
}

std::string named_in_bundle(const std::string& file, const fs::path& folder, const std::string& bundle) {
  const std::string above = folder.string() + "/";
  return file.starts_with(above) ? bundle + "/" + file.substr(above.size()) : file;
}

Result<OpenBundle> open_bundle(const fs::path& file) {
  const auto bundle = read_bundle(file);
  if (!bundle) return bundle.problems();
  auto scratch = TempFolder::make();
  if (!scratch) return scratch.problems();
  const fs::path folder = scratch->path() / bundle_folder_name;
  if (auto unpacked = unpack(*bundle, folder); !unpacked) return unpacked.problems();
  return OpenBundle{folder, std::make_shared<TempFolder>(*std::move(scratch))};
}

std::optional<fs::path> shipped_routines_here(const Environment& environment) {
  return shipped_routines(this_program(), environment);
}

Shelf open_shelf(const Paths& places, const Environment& environment) {
  std::vector<fs::path> folders;
  if (const auto shipped = shipped_routines_here(environment)) folders.push_back(*shipped);
  folders.push_back(places.routines);
  return load_shelf(folders);
}

Result<std::shared_ptr<const Routine>> routine_named(const std::string& name, Shelf& shelf) {
  if (auto found = routine_on(shelf, name)) return found;
  if (is_bundle(name)) return routine_in_bundle(name, shelf);
  if (names_programme(name, shelf)) return is_programme_problem(name);
  if (!looks_like_path(name)) return no_such_routine(name, shelf);
  auto routine = load_routine(name, *shelf.library);
  if (!routine) return routine.problems();
  return {std::make_shared<const Routine>(std::move(*routine)), routine.problems()};
}

bool holds_programme(const std::string& file) {
  if (is_bundle(file)) {
    const auto bundle = read_bundle(file);
    return bundle && bundle->is_programme();
  }
  const auto text = read_text_file(file, largest_file);
  return text && file_kind(*text) == FileKind::programme;
}

bool names_programme(const std::string& name, const Shelf& shelf) {
  if (routine_on(shelf, name) != nullptr) return false;
  return programme_on(shelf, name) != nullptr || (looks_like_path(name) && holds_programme(name));
}

Result<std::shared_ptr<const Programme>> programme_named(const std::string& name, Shelf& shelf) {
  if (auto found = programme_on(shelf, name)) return found;
  if (is_bundle(name)) {
    auto inside = inside_of(name, shelf);
    if (!inside) return inside.problems();
    if (!inside->programme)
      return file_problem(name, "programme-kind", tr("This is one routine, and not a programme."));
    return {std::make_shared<const Programme>(*std::move(inside->programme)), inside.problems()};
  }
  if (!looks_like_path(name))
    return failure("no-such-programme", fill(tr("There is no programme \"{name}\"."), {{"name", name}}));
  auto programme = load_programme(name, routine_ids(shelf));
  if (!programme) return programme.problems();
  return {std::make_shared<const Programme>(std::move(*programme)), programme.problems()};
}

}  // namespace limber
