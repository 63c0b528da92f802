#include "store/shelf_reading.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_files = 2'000;  // a folder

}  // namespace

std::vector<fs::path> json_files(const fs::path& folder, Problems& problems) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const fs::path& path = entry->path();
    if (path.extension() != ".json" || path.filename().string().starts_with(".")) continue;
    files.push_back(path);
    if (files.size() > most_files) {
      problems.push_back(
          file_problem(folder, "too-many-files",
                       fill(tr("There are more than {count} files here; Limber reads no further."),
                            {{"count", std::to_string(most_files)}})));
      files.pop_back();
      break;
    }
  }
  if (error && error != std::errc::no_such_file_or_directory) {
    problems.push_back(
        file_problem(folder, "folder-unreadable",
                     fill(tr("The folder cannot be read: {reason}."), {{"reason", error.message()}})));
  }
  std::sort(files.begin(), files.end());
  return files;
}

void Ids::note(const std::string& id, const std::string& file, Problems& problems) {
  const auto [earlier, is_new] = files_.emplace(id, file);
  if (is_new) return;
  problems.push_back(
      as_warning(file_problem(file, "duplicate-id",
                              fill(tr("The id \"{id}\" is also that of {file}; this file is the one used."),
                                   {{"id", id}, {"file", earlier->second}}))));
  earlier->second = file;
}

}  // namespace limber
