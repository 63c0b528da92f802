#include "store/scratch_folder.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "base/message.hpp"
#include "base/text.hpp"
#include "store/files.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

Problem unwritable(const fs::path& folder, const std::string& reason) {
  return file_problem(folder, "folder-unwritable",
                      fill(tr("The folder cannot be made: {reason}."), {{"reason", reason}}));
}

}  // namespace

Result<std::unique_ptr<ScratchFolder>> ScratchFolder::make(const fs::path& above) {
  std::string name = (above / ".limber-XXXXXX").string();  // hidden: the shelf does not look inside
  if (::mkdtemp(name.data()) == nullptr) return unwritable(above, std::strerror(errno));
  return std::unique_ptr<ScratchFolder>(new ScratchFolder(name));
}

ScratchFolder::~ScratchFolder() {
  std::error_code error;
  if (!path_.empty()) fs::remove_all(path_, error);
}

Result<Done> ScratchFolder::put_in_place(const fs::path& place) {
  std::error_code error;
  std::unique_ptr<ScratchFolder> aside;
  if (fs::exists(fs::symlink_status(place, error))) {
    auto made = make(place.parent_path());
    if (!made) return made.problems();
    aside = *std::move(made);
    fs::rename(place, aside->path(), error);
    if (error) return unwritable(place, error.message());
  }
  fs::rename(path_, place, error);
  if (!error) {
    path_.clear();
    return Done{};
  }
  const std::string reason = error.message();
  if (aside) fs::rename(aside->path(), place, error);
  return unwritable(place, reason);
}

}  // namespace limber
