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

fs::path this_program() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error);
}

Problem no_such_routine(const std::string& name, const Shelf& shelf) {
  std::vector<std::string> ids;
  for (const auto& routine : shelf.routines) ids.push_back(routine->id);
  const auto near = nearest(name, ids);
  std::string words = fill(tr("There is no routine or file \"{name}\"."), {{"name", name}});
  if (near) words += " " + fill(tr("Did you mean \"{name}\"?"), {{"name", *near}});
  words += " " + tr("limber list shows what there is.");
  return failure("no-such-routine", words);
}

Result<std::shared_ptr<const Routine>> routine_in_bundle(const std::string& name, Shelf& shelf) {
  auto opened = open_bundle(name);
  if (!opened) return opened.problems();
  BundleFolder inside = load_bundle_folder(opened->folder);
  Library library = *shelf.library;
  add_missing(library, inside.exercises);
  Problems problems = std::move(inside.problems);
  if (inside.routine) append(problems, judged(*inside.routine, library));
  for (Problem& problem : problems)
    problem.place.file = named_in_bundle(problem.place.file, opened->folder, name);
  if (has_errors(problems) || !inside.routine) return problems;
  shelf.library = std::make_shared<const Library>(std::move(library));
  shelf.kept.push_back(std::move(opened->kept));
  if (inside.flare && routine_on(shelf, inside.flare->id) == nullptr)
    shelf.routines.push_back(std::make_shared<const Routine>(*std::move(inside.flare)));
  return {std::make_shared<const Routine>(*std::move(inside.routine)), std::move(problems)};
}

}  // namespace

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
  std::error_code error;
  if (is_bundle(name)) return routine_in_bundle(name, shelf);
  const bool looks_like_path = name.find('/') != std::string::npos || name.ends_with(".json");
  if (!looks_like_path && !fs::exists(name, error)) return no_such_routine(name, shelf);
  auto routine = load_routine(name, *shelf.library);
  if (!routine) return routine.problems();
  return {std::make_shared<const Routine>(std::move(*routine)), routine.problems()};
}

}  // namespace limber
