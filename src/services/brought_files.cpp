#include "services/brought_files.hpp"

#include <algorithm>
#include <chrono>

#include "base/text.hpp"
#include "files/files.hpp"
#include "services/file_service.hpp"
#include "store/bundle.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_entries = 20'000;  // entries of a folder

// Of all the JSON there is, only what is Limber's.
bool is_ours(const fs::path& path) {
  if (is_bundle_name(path.filename().string())) return true;
  if (lower_case(path.extension().string()) != ".json") return false;
  const auto beginning = read_beginning(path, enough_to_tell);
  if (!beginning || beginning->find("\"format\"") == std::string::npos) return false;
  return beginning->find("\"steps\"") != std::string::npos || looks_like_journal(*beginning);
}

std::int64_t seconds_of(const fs::file_time_type& written) {
  const auto system = std::chrono::file_clock::to_sys(written);
  return std::chrono::duration_cast<std::chrono::seconds>(system.time_since_epoch()).count();
}

void list_ours(const fs::path& folder, std::vector<BroughtFile>& found) {
  std::error_code error;
  std::size_t seen = 0;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (++seen > most_entries) return;
    const fs::path& path = at->path();
    std::error_code ignored;
    if (path.filename().string().starts_with('.') || !at->is_regular_file(ignored) || !is_ours(path))
      continue;
    const auto written = at->last_write_time(ignored);
    if (ignored) continue;
    found.push_back(
        {path.string(), path.filename().string(), folder.filename().string(), {seconds_of(written), 0}});
  }
}

}  // namespace

std::vector<BroughtFile> files_in(const std::vector<fs::path>& folders) {
  std::vector<BroughtFile> found;
  for (const fs::path& folder : folders) list_ours(folder, found);
  std::stable_sort(found.begin(), found.end(), [](const BroughtFile& a, const BroughtFile& b) {
    return a.written.unix_seconds > b.written.unix_seconds;
  });
  if (found.size() > most_brought) found.resize(most_brought);
  return found;
}

}  // namespace limber
