#include "desk/free_file.hpp"

namespace limber {

std::filesystem::path free_file(const std::filesystem::path& folder, const std::string& stem,
                                const std::string& ending) {
  std::error_code error;
  std::filesystem::path file = folder / (stem + ending);
  for (int i = 2; std::filesystem::exists(file, error); ++i)
    file = folder / (stem + "-" + std::to_string(i) + ending);
  return file;
}

}  // namespace limber
