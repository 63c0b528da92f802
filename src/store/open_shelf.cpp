#include "store/open_shelf.hpp"

#include <algorithm>
#include <system_error>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

fs::path this_program() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error);
}

Problem no_such_routine(const std::string& name, const Shelf& shelf) {
  std::vector<std::string> ids;
  for (const Routine& routine : shelf.routines) ids.push_back(routine.id);
  const auto near = nearest(name, ids);
  std::string words = fill(tr("There is no routine or file \"{name}\"."), {{"name", name}});
  if (near) words += " " + fill(tr("Did you mean \"{name}\"?"), {{"name", *near}});
  words += " " + tr("limber list shows what there is.");
  return failure("no-such-routine", words);
}

}  // namespace

Shelf open_shelf(const Places& places, const Environment& environment) {
  std::vector<fs::path> folders;
  if (const auto shipped = shipped_routines(this_program(), environment)) folders.push_back(*shipped);
  folders.push_back(places.routines);
  return load_shelf(folders);
}

Result<Routine> routine_named(const std::string& name, const Shelf& shelf) {
  const auto found = std::find_if(shelf.routines.begin(), shelf.routines.end(),
                                  [&](const Routine& routine) { return routine.id == name; });
  if (found != shelf.routines.end()) return *found;
  std::error_code error;
  const bool looks_like_path = name.find('/') != std::string::npos || name.ends_with(".json");
  if (looks_like_path || fs::exists(name, error)) return load_routine(name, shelf.library);
  return no_such_routine(name, shelf);
}

}  // namespace limber
