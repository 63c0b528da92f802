#include "store/bundle_paths.hpp"

#include <algorithm>
#include <map>

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"
#include "files/files.hpp"
#include "routine/format.hpp"
#include "routine/vocabulary.hpp"

namespace limber {
namespace {

constexpr std::size_t longest_path = 400;  // bytes
constexpr std::size_t longest_part = 200;  // between two slashes
constexpr std::size_t deepest_path = 12;   // folders
constexpr std::size_t longest_shown = 80;  // bytes of a name in a message
constexpr std::size_t largest_manifest = 1024 * 1024;
constexpr std::size_t largest_picture = 20 * 1024 * 1024;
constexpr std::size_t largest_recording_file = 8 * 1024 * 1024;

std::string ending_of(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos ? "" : lower_case(path.substr(dot));
}

bool is_one_of(const std::string& ending, const Names& endings) {
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

// "exercises/ID.json", no deeper.
bool is_json_in(std::string_view folder, std::string_view path) {
  if (!path.starts_with(folder) || !path.ends_with(".json")) return false;
  const std::string_view name = path.substr(folder.size());
  return name.find('/') == std::string_view::npos && name.size() > std::string_view(".json").size();
}

std::string part_fault(std::string_view part) {
  if (part.empty()) return tr("a part of its path is empty");
  if (part == "." || part == "..") return tr("it leads out of its folder");
  if (part.front() == '.') return tr("it is hidden");
  if (part.size() > longest_part) return tr("it is too long");
  return "";
}

std::string parts_fault(std::string_view path) {
  std::size_t depth = 0;
  while (true) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (std::string fault = part_fault(path.substr(0, end)); !fault.empty()) return fault;
    if (++depth > deepest_path) return tr("it is too many folders deep");
    if (end == path.size()) return "";
    path.remove_prefix(end + 1);
  }
}

}  // namespace

BundleKind bundle_kind(std::string_view path) {
  if (path == manifest_path) return BundleKind::manifest;
  if (path == programme_path) return BundleKind::programme;
  if (path == routine_path || path == flare_path || is_json_in(brought_routines, path))
    return BundleKind::routine;
  if (is_json_in("exercises/", path)) return BundleKind::exercise;
  const std::string ending = ending_of(path);
  if (is_one_of(ending, image_endings())) return BundleKind::picture;
  if (is_one_of(ending, clip_endings())) return BundleKind::recording;
  return BundleKind::none;
}

std::size_t largest_of(BundleKind kind) {
  switch (kind) {
    case BundleKind::manifest:
      return largest_manifest;
    case BundleKind::programme:
    case BundleKind::routine:
    case BundleKind::exercise:
      return largest_file;
    case BundleKind::picture:
      return largest_picture;
    case BundleKind::recording:
      return largest_recording_file;
    case BundleKind::none:
      break;
  }
  return 0;
}

std::string path_fault(std::string_view path) {
  if (path.empty()) return tr("it has no name");
  if (path.size() > longest_path) return tr("it is too long");
  if (first_bad_utf8(path)) return tr("its name is not UTF-8");
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  if (std::any_of(path.begin(), path.end(), is_control)) return tr("its name holds a control character");
  if (path.front() == '/') return tr("it is an absolute path");
  if (path.find('\\') != std::string_view::npos)
    return tr(
        "its name holds a backslash, as some programs for Windows write paths; pack the routine again with "
        "Limber");
  if (path.find(':') != std::string_view::npos) return tr("its name holds a colon, as a drive does");
  return parts_fault(path);
}

std::string shown_name(std::string_view path) {
  std::string shown = visible(path);
  if (shown.size() <= longest_shown) return shown;
  shown.resize(previous_cluster(shown, longest_shown));
  return shown + "…";
}

bool is_leftover(std::string_view path) {
  const std::string name = lower_case(path.substr(path.rfind('/') + 1));  // npos + 1 is 0
  return path.starts_with("__MACOSX/") || name.starts_with("._") || name == ".ds_store" ||
         name == "thumbs.db" || name == "desktop.ini";
}

std::string common_folder(const std::vector<std::string>& paths) {
  const auto manifest = std::find_if(paths.begin(), paths.end(), [](const std::string& path) {
    const std::size_t slash = path.find('/');
    return slash != std::string::npos && path.substr(slash + 1) == manifest_path;
  });
  if (manifest == paths.end()) return "";
  const std::string folder = manifest->substr(0, manifest->find('/') + 1);
  if (!path_fault(folder.substr(0, folder.size() - 1)).empty()) return "";
  const auto inside = [&](const std::string& path) { return path.starts_with(folder); };
  return std::all_of(paths.begin(), paths.end(), inside) ? folder : "";
}

Problems name_clashes(const std::vector<std::string>& paths, const std::string& file) {
  Problems problems;
  std::map<std::string, std::string> seen;
  for (const std::string& path : paths) {
    const auto [earlier, is_new] = seen.emplace(lower_case(path), path);
    if (is_new) continue;
    problems.push_back(file_problem(
        file, "bundle-double",
        fill(tr("The bundle is refused: \"{name}\" and \"{other}\" are the same name to some computers."),
             {{"name", shown_name(path)}, {"other", shown_name(earlier->second)}})));
  }
  for (const auto& [name, path] : seen) {
    for (std::size_t slash = name.find('/'); slash != std::string::npos; slash = name.find('/', slash + 1)) {
      if (!seen.contains(name.substr(0, slash))) continue;
      problems.push_back(
          file_problem(file, "bundle-double",
                       fill(tr("The bundle is refused: \"{name}\" is in it as a file and as a folder."),
                            {{"name", shown_name(name.substr(0, slash))}})));
    }
  }
  return problems;
}

}  // namespace limber
