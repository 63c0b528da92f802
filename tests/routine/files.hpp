// The files these tests read, and the smallest right texts to change one thing in.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "programme/format.hpp"
#include "routine/format.hpp"
#include "routine/learn_card.hpp"
#include "support/store.hpp"

namespace limber::test {

inline std::filesystem::path source_dir() {
  return LIMBER_SOURCE_DIR;
}
inline std::filesystem::path routines_dir() {
  return source_dir() / "routines";
}
inline std::filesystem::path test_files() {
  return source_dir() / "tests" / "routine" / "files";
}

// Every .json file of a folder, in order of name; none where there is no such folder.
inline std::vector<std::filesystem::path> json_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::is_directory(folder)) return files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// Exercises, cards and programmes by their content, everything else as a routine: what `limber check` does
// with a file.
inline std::string kind_of(const std::string& text) {
  switch (file_kind(text)) {
    case FileKind::exercise:
      return "exercise";
    case FileKind::card:
      return "card";
    case FileKind::programme:
      return "programme";
    case FileKind::routine:
      break;
  }
  return "routine";
}

inline Problems problems_of(const std::string& text, const std::string& name = "file.json") {
  return parse_file(text, name).problems();
}

inline std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  return at == std::string::npos ? "\"" + what + "\" is not in the text" : text.replace(at, what.size(), by);
}

// One member a line, so that a test can say which line is wrong.
inline std::string exercise_text(const std::string& dose = R"({"hold_s": 20, "reps": 2})") {
  return R"({
  "format": 1,
  "id": "knee",
  "name": "Knee to chest",
  "technique": "stretching",
  "position": "supine",
  "dose": )" +
         dose + R"(,
  "say": {"move": "Bring your knee to your chest."}
}
)";
}

// The steps begin in line 6.
inline std::string routine_text(const std::string& steps = R"(    {"rest_s": 10})") {
  return R"({
  "format": 1,
  "id": "evening",
  "title": "Evening",
  "steps": [
)" + steps +
         R"(
  ]
}
)";
}

}  // namespace limber::test
