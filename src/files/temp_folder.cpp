#include "files/temp_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <optional>

#include "files/disk.hpp"
#include "files/files.hpp"

namespace limber {
namespace fs = std::filesystem;

Result<TempFolder> TempFolder::make(fs::path above) {
  std::error_code error;
  if (above.empty()) above = fs::temp_directory_path(error);
  std::string name = ((error ? "/tmp" : above) / ".limber-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) return unwritable_folder(above, errno);
  return TempFolder(name);
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

Result<Ok> TempFolder::put_in_place(const fs::path& place) {
  std::error_code error;
  std::optional<TempFolder> aside;
  const auto moved = [](const fs::path& from, const fs::path& to) {
    return disk().rename(from.c_str(), to.c_str()) == 0;
  };
  if (fs::exists(fs::symlink_status(place, error))) {
    auto made = make(place.parent_path());
    if (!made) return made.problems();
    aside.emplace(*std::move(made));
    if (!moved(place, aside->path() / "was")) return unwritable_folder(place, errno);
  }
  if (!moved(path_, place)) {
    const Problem problem = unwritable_folder(place, errno);
    if (aside) moved(aside->path() / "was", place);
    return problem;
  }
  path_.clear();
  sync_folder(place.parent_path());
  return Ok{};
}

}  // namespace limber
