#include "store/paths.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/message.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

constexpr int levels_to_repository = 3;  // build/src/limber

// The XDG specification: an empty or relative path counts as not set.
std::optional<fs::path> absolute_path(const Environment& environment, const std::string& name) {
  const auto value = environment(name);
  if (!value || !fs::path(*value).is_absolute()) return std::nullopt;
  return fs::path(*value);
}

std::optional<fs::path> base_folder(const Environment& environment, const std::string& variable,
                                    const char* below_home) {
  if (auto set = absolute_path(environment, variable)) return *set / "limber";
  if (auto home = absolute_path(environment, "HOME")) return *home / below_home / "limber";
  return std::nullopt;
}

std::optional<std::string> single_folder(const Environment& environment,
                                         const std::optional<std::string>& data_option) {
  if (data_option && !data_option->empty()) return data_option;
  const auto set = environment("LIMBER_DATA");
  return set && !set->empty() ? set : std::nullopt;
}

// Where a desktop keeps what a person calls by this name (user-dirs.dirs of xdg-user-dirs): "DOCUMENTS". Else
// the folder of the plain name at home; nullopt if that is not there.
std::optional<fs::path> user_folder(const Environment& environment, const std::string& name,
                                    const char* plain_name) {
  const fs::path home = absolute_path(environment, "HOME").value_or(fs::path("/"));
  const fs::path config = absolute_path(environment, "XDG_CONFIG_HOME").value_or(home / ".config");
  const std::string key = "XDG_" + name + "_DIR=\"";
  constexpr std::string_view in_home = "$HOME/";
  std::ifstream file(config / "user-dirs.dirs");
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with(key) || !line.ends_with('"') || line.size() <= key.size()) continue;
    const std::string named = line.substr(key.size(), line.size() - key.size() - 1);
    if (named.starts_with(in_home)) return home / named.substr(in_home.size());
    if (fs::path(named).is_absolute()) return named;
  }
  std::error_code error;
  return fs::is_directory(home / plain_name, error) ? std::optional(home / plain_name) : std::nullopt;
}

fs::path documents_folder(const Environment& environment) {
  const auto named = user_folder(environment, "DOCUMENTS", "Documents");
  return named ? *named : absolute_path(environment, "HOME").value_or(fs::path("/"));
}

// A folder of routines is known by its exercises.
bool holds_routines(const fs::path& folder) {
  std::error_code error;
  return fs::is_directory(folder / "exercises", error);
}

}  // namespace

Environment process_environment() {
  return [](const std::string& name) -> std::optional<std::string> {
    const char* value = std::getenv(name.c_str());
    return value ? std::optional<std::string>(value) : std::nullopt;
  };
}

Result<Paths> places(const Environment& environment, const std::optional<std::string>& data_option) {
  if (const auto one = single_folder(environment, data_option)) {
    const fs::path all = fs::absolute(*one);  // stays the same folder if the program changes its own
    return Paths{all / "journal.db", all / "routines",  all / "settings.json",
                 all / "speech",     all / "documents", all / "drafts"};
  }
  const auto data = base_folder(environment, "XDG_DATA_HOME", ".local/share");
  const auto config = base_folder(environment, "XDG_CONFIG_HOME", ".config");
  const auto cache = base_folder(environment, "XDG_CACHE_HOME", ".cache");
  if (!data || !config || !cache) {
    return failure("no-home",
                   tr("Limber does not know where to keep its files: set HOME, or name a folder with "
                      "--data."));
  }
  return Paths{*data / "journal.db",          *data / "routines",
               *config / "settings.json",     *cache / "speech",
               documents_folder(environment), *data / "drafts"};
}

std::string one_folder(const Environment& environment, const std::optional<std::string>& data_option) {
  const auto one = single_folder(environment, data_option);
  return one ? fs::absolute(*one).lexically_normal().string() : "";
}

std::vector<fs::path> user_folders(const Environment& environment, const std::vector<UserFolder>& which) {
  constexpr std::pair<const char*, const char*> names[] = {{"PICTURES", "Pictures"},
                                                           {"DOWNLOAD", "Downloads"},
                                                           {"DOCUMENTS", "Documents"},
                                                           {"DESKTOP", "Desktop"}};
  std::vector<fs::path> folders;
  for (const UserFolder one : which) {
    const auto folder = one == UserFolder::home
                            ? absolute_path(environment, "HOME")
                            : user_folder(environment, names[static_cast<std::size_t>(one)].first,
                                          names[static_cast<std::size_t>(one)].second);
    std::error_code error;
    if (folder && fs::is_directory(*folder, error)) folders.push_back(*folder);
  }
  return folders;
}

std::optional<fs::path> shipped_routines(const fs::path& program, const Environment& environment) {
  const fs::path installed = program.parent_path().parent_path() / "share/limber/routines";
  if (holds_routines(installed)) return installed;
  fs::path above = program.parent_path();
  for (int level = 0; level < levels_to_repository; ++level, above = above.parent_path()) {
    if (holds_routines(above / "routines")) return above / "routines";
  }
  std::stringstream folders(environment("XDG_DATA_DIRS").value_or("/usr/local/share:/usr/share"));
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (fs::path(folder).is_absolute() && holds_routines(fs::path(folder) / "limber/routines")) {
      return fs::path(folder) / "limber/routines";
    }
  }
  return std::nullopt;
}

}  // namespace limber
