#include "services/picture_folder.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_looked_at = 20'000;  // entries of a folder

struct Found {
  fs::path path;
  fs::file_time_type written;
};

struct Content {
  std::vector<fs::path> folders;
  std::vector<Found> pictures;
};

bool is_picture_name(const fs::path& path) {
  static constexpr std::array<std::string_view, 4> endings{".jpg", ".jpeg", ".png", ".webp"};
  const std::string ending = lower_case(path.extension().string());
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

void look_at(const fs::directory_entry& entry, Content& content) {
  std::error_code error;
  if (entry.path().filename().string().starts_with('.')) return;
  if (entry.is_directory(error)) {
    content.folders.push_back(entry.path());
  } else if (is_picture_name(entry.path()) && entry.is_regular_file(error)) {
    const auto written = entry.last_write_time(error);
    if (!error) content.pictures.push_back({entry.path(), written});
  }
}

void look_into(const fs::path& folder, Content& content) {
  std::error_code error;
  std::size_t seen = 0;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (++seen > most_looked_at) return;
    look_at(*at, content);
  }
}

}  // namespace

Gallery gallery_of(const fs::path& folder, const std::vector<fs::path>& roots) {
  Content content;
  if (folder.empty()) {
    for (const fs::path& root : roots) look_into(root, content);
    content.folders = roots;
  } else {
    look_into(folder, content);
    std::sort(content.folders.begin(), content.folders.end());
  }
  std::sort(content.pictures.begin(), content.pictures.end(),
            [](const Found& a, const Found& b) { return a.written > b.written; });
  const bool is_root = std::find(roots.begin(), roots.end(), folder) != roots.end();
  Gallery gallery{folder.string(), is_root ? "" : folder.parent_path().string(), {}, false};
  for (const fs::path& one : content.folders)
    gallery.entries.push_back({one.string(), one.filename().string(), true});
  gallery.has_more = content.pictures.size() > gallery_pictures;
  for (const Found& one : content.pictures) {
    if (gallery.entries.size() == content.folders.size() + gallery_pictures) break;
    gallery.entries.push_back({one.path.string(), one.path.filename().string(), false});
  }
  return gallery;
}

}  // namespace limber
