// Holds every include under src/ to the table of docs/levels.md.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.hpp"

namespace fs = std::filesystem;

namespace {

struct Room {
  std::set<std::string> rooms;
  std::set<std::string> libraries;
};

std::string trimmed(std::string text) {
  const auto is_edge = [](char c) { return c == ' ' || c == '`'; };
  while (!text.empty() && is_edge(text.front())) text.erase(text.begin());
  while (!text.empty() && is_edge(text.back())) text.pop_back();
  return text;
}

std::set<std::string> listed(const std::string& cell) {
  std::set<std::string> names;
  std::stringstream stream(cell);
  for (std::string name; std::getline(stream, name, ',');) {
    if (trimmed(name) != "—") names.insert(trimmed(name));
  }
  return names;
}

std::map<std::string, Room> rooms_of_the_table() {
  std::map<std::string, Room> rooms;
  std::ifstream file(LIMBER_SOURCE_DIR "/docs/levels.md");
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("| `")) continue;
    std::vector<std::string> cells;
    std::stringstream stream(line.substr(1));
    for (std::string cell; std::getline(stream, cell, '|');) cells.push_back(cell);
    REQUIRE(cells.size() >= 4);
    rooms[trimmed(cells[0])] = {listed(cells[2]), listed(cells[3])};
  }
  return rooms;
}

// Which outside library a header belongs to; "" for the standard library and the system.
std::string library_of(const std::string& header) {
  static const std::vector<std::pair<std::string, std::string>> prefixes{{"SDL_image", "SDL_image"},
                                                                         {"SDL", "SDL"},
                                                                         {"ebur128", "libebur128"},
                                                                         {"samplerate", "libsamplerate"},
                                                                         {"cairo", "cairo"},
                                                                         {"pango", "pango"},
                                                                         {"nlohmann/", "nlohmann"},
                                                                         {"sqlite3", "sqlite3"},
                                                                         {"flite/", "flite"},
                                                                         {"espeak-ng/", "espeak-ng"},
                                                                         {"CLI/", "CLI11"},
                                                                         {"libintl", "libintl"},
                                                                         {"sndfile", "libsndfile"},
                                                                         {"id3v2tag", "TagLib"},
                                                                         {"mpegfile", "TagLib"},
                                                                         {"flacfile", "TagLib"},
                                                                         {"vorbisfile", "TagLib"},
                                                                         {"unigbrk", "libunistring"},
                                                                         {"uniwbrk", "libunistring"},
                                                                         {"unicase", "libunistring"},
                                                                         {"uninorm", "libunistring"},
                                                                         {"unictype", "libunistring"},
                                                                         {"unistr", "libunistring"},
                                                                         {"zip.h", "libzip"},
                                                                         {"nettle/", "nettle"},
                                                                         {"simdjson", "simdjson"},
                                                                         {"gio/", "gio"},
                                                                         {"glib", "gio"}};
  const std::string base = header.starts_with("SDL2/") ? header.substr(5) : header;
  for (const auto& [prefix, library] : prefixes) {
    if (base.starts_with(prefix)) return library;
  }
  return "";
}

// The room of a file, or of a header as it is included: "screen/home" of "screen/home/home.hpp".
std::string room_of(const std::string& file) {
  const std::size_t slash = file.find('/');
  if (slash == std::string::npos) return file;
  const std::string folder = file.substr(0, slash);
  return folder == "screen" ? file.substr(0, file.find('/', slash + 1)) : folder;
}

struct Include {
  std::string file;
  std::string room;  // of the including file
  std::string header;
  bool angled = false;
};

std::vector<Include> all_includes() {
  static const std::regex pattern(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re");
  const fs::path root = fs::path(LIMBER_SOURCE_DIR) / "src";
  std::vector<Include> includes;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".cpp" && extension != ".hpp") continue;
    const fs::path relative = fs::relative(entry.path(), root);
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      std::smatch match;
      if (std::regex_search(line, match, pattern)) {
        includes.push_back({relative.string(), room_of(relative.string()), match[2], match[1] == "<"});
      }
    }
  }
  return includes;
}

}  // namespace

TEST_CASE("every include is one the table of levels allows") {
  const auto rooms = rooms_of_the_table();
  REQUIRE(rooms.size() >= 13);
  for (const Include& include : all_includes()) {
    CAPTURE(include.file, include.header);
    const auto room = rooms.find(include.room);
    REQUIRE(room != rooms.end());
    if (include.angled) {
      const std::string library = library_of(include.header);
      CHECK((library.empty() || room->second.libraries.contains(library)));
    } else {
      const std::string target = room_of(include.header);
      CHECK((target == include.room || room->second.rooms.contains(target)));
    }
  }
}

TEST_CASE("the table of levels has no cycles: a room names only rooms above it") {
  std::ifstream file(LIMBER_SOURCE_DIR "/docs/levels.md");
  std::set<std::string> seen;
  const auto rooms = rooms_of_the_table();
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("| `")) continue;
    const std::string name = trimmed(line.substr(2, line.find('|', 2) - 2));
    if (name.ends_with(".cpp")) continue;
    for (const std::string& used : rooms.at(name).rooms) {
      CAPTURE(name, used);
      CHECK(seen.contains(used));
    }
    seen.insert(name);
  }
}

TEST_CASE("the build shows a room the rooms that the table of levels names") {
  static const std::regex room_line(
      R"re(^limber_room\((\S+)(?: +ROOMS ([a-z_/ ]+?))?(?: +LIBRARIES .*)?\)$)re");
  const auto rooms = rooms_of_the_table();
  std::ifstream file(LIMBER_SOURCE_DIR "/src/CMakeLists.txt");
  std::size_t built = 0;
  for (std::string line; std::getline(file, line);) {
    std::smatch match;
    if (!line.starts_with("limber_room(")) continue;
    CAPTURE(line);
    REQUIRE(std::regex_match(line, match, room_line));
    std::istringstream words(match[2]);
    const std::set<std::string> seen{std::istream_iterator<std::string>(words), {}};
    const auto room = rooms.find(match[1]);
    REQUIRE(room != rooms.end());
    CHECK(seen == room->second.rooms);
    ++built;
  }
  CHECK(built + 2 == rooms.size());  // and main.cpp and remind.cpp
}

TEST_CASE("only the shells read a clock") {
  for (const Include& include : all_includes()) {
    CAPTURE(include.file);
    const bool shell = include.room == "cli" || include.room == "app" || include.room == "remind" ||
                       include.file.starts_with("base/clock.");
    if (include.header == "base/clock.hpp" || include.header == "ctime") CHECK(shell);
  }
}

// CTest would split such a name in two, and neither half would run anything.
TEST_CASE("no test has a semicolon in its name") {
  static const std::regex pattern(R"re(TEST_CASE\(\s*"[^"]*;)re");
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(LIMBER_SOURCE_DIR) / "tests")) {
    if (entry.path().extension() != ".cpp" || entry.path().filename() == "levels_test.cpp") continue;
    std::ifstream file(entry.path());
    const std::string words(std::istreambuf_iterator<char>(file), {});
    std::smatch found;
    std::regex_search(words, found, pattern);
    CAPTURE(entry.path().string());
    CHECK(found.str() == "");
  }
}
