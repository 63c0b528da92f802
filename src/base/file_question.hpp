// Which file, as it is asked of the person by the desktop's own window for that.
#pragma once

#include <string>

namespace limber {

enum class FilePurpose { open, save };

struct FileQuestion {
  FilePurpose use = FilePurpose::open;
  std::string title;   // of that window
  std::string accept;  // what its button says
  std::string name;    // to save: what the file is called unless the person says otherwise
  std::string folder;  // where it begins to look, absolute; "": where the desktop likes
  bool operator==(const FileQuestion&) const = default;
};

}  // namespace limber
