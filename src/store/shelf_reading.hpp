// What every part of the shelf is read with. Private to this room.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "files/files.hpp"
#include "programme/format.hpp"
#include "routine/format.hpp"
#include "routine/library.hpp"

namespace limber {

inline void append(Problems& to, const Problems& more) {
  to.insert(to.end(), more.begin(), more.end());
}

// The .json files of a folder in order of their names, so that the same folder always gives the same shelf.
// None where the folder is missing; at most 2,000.
std::vector<std::filesystem::path> json_files(const std::filesystem::path& folder, Problems& problems);

template <class T>
using Parse = Result<T> (*)(std::string_view text, const std::string& file);

template <class T>
Result<T> read_file(const std::filesystem::path& path, Parse<T> parse) {
  const auto text = read_text_file(path, largest_file);
  return text ? parse(*text, path.string()) : Result<T>(text.problems());
}

// Everything that can be said about a routine once the library is known, about a programme once the routines
// are.
Problems judged(const Routine& routine, const Library& library);
Problems judged(const Programme& programme, const std::vector<std::string>& routines);

// Two files of one folder with the same id: the later name wins, and the person is told.
class Ids {
 public:
  void note(const std::string& id, const std::string& file, Problems& problems);

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace limber
