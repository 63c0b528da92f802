#include "store/bundle_paths.hpp"

#include <algorithm>
#include <map>
#include <sstream>
#include <vector>

#include "base/message.hpp"
#include "base/text.hpp"
#include "files/files.hpp"
#include "routine/format.hpp"
#include "routine/vocabulary.hpp"

namespace limber {
namespace {

constexpr std::size_t longest_path = 400;  // bytes
constexpr std::size_t longest_part = 200;  // between two slashes
constexpr std::size_t deepest_path = 12;   // folders
constexpr std::size_t longest_shown = 80;  // characters of a name in a message
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
bool is_exercise_path(std::string_view path) {
  constexpr std::string_view folder = "exercises/";
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
  if (path == routine_path || path == flare_path) return BundleKind::routine;
  if (is_exercise_path(path)) return BundleKind::exercise;
  const std::string ending = ending_of(path);
  if (is_one_of(ending, image_endings())) return BundleKind::picture;
  if (is_one_of(ending, clip_endings())) return BundleKind::recording;
  return BundleKind::none;
}

std::size_t largest_of(BundleKind kind) {
  switch (kind) {
    case BundleKind::manifest:
      return largest_manifest;
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
  if (path.find('\\') != std::string_view::npos) return tr("its name holds a backslash");
  if (path.find(':') != std::string_view::npos) return tr("its name holds a colon, as a drive does");
  return parts_fault(path);
}

std::string shown_name(std::string_view path) {
  std::string shown;
  for (const char c : path.substr(0, longest_shown)) {
    const auto byte = static_cast<unsigned char>(c);
    shown += byte < 0x20 || byte >= 0x7F ? '?' : c;
  }
  return path.size() > longest_shown ? shown + "…" : shown;
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
